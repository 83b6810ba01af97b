//! `enum` and `const` at a field, an item, a key or a value: a list, a schema → the schema narrowed to the values of the list.

use core::cmp::Ordering;

use super::SchemaObject;
use super::kind::{Enumeration, Numeric, Shape};
use super::names::Names;
use super::review::words::equal;
use super::tables::StringTable;
use crate::keyword::{Excluded, Keyword, NumberKeywords, StringKeywords};
use crate::literal::Literal;
use crate::number::Number;

/// The values of a list: strings or numbers, as far as the list is not mixed.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    texts: Option<&'static [&'static str]>,
    numbers: Option<&'static [Number]>,
    boolean: Option<bool>,
    names: Names,
}

impl Listed {
    /// These strings.
    #[must_use]
    pub const fn strings<const SIZE: usize, const COUNT: usize>(table: &'static StringTable<SIZE, COUNT>) -> Self {
        Self {
            texts: Some(table.values()),
            numbers: None,
            boolean: None,
            names: table.names(),
        }
    }

    /// These numbers.
    #[must_use]
    pub const fn numbers(values: &'static [Number]) -> Self {
        Self {
            texts: None,
            numbers: Some(values),
            boolean: None,
            names: Names::NONE,
        }
    }

    /// This boolean.
    #[must_use]
    pub const fn boolean(value: bool) -> Self {
        Self {
            texts: None,
            numbers: None,
            boolean: Some(value),
            names: Names::NONE,
        }
    }

    /// What constants are, each by its type.
    #[must_use]
    pub const fn constants<const COUNT: usize>(values: &'static ListedConstants<COUNT>) -> Self {
        Self {
            texts: if values.are_texts { Some(&values.texts) } else { None },
            numbers: if values.are_numbers { Some(&values.numbers) } else { None },
            boolean: values.boolean,
            names: Names::NONE,
        }
    }
}

/// Values of which only the compiler knows what they are, sorted out.
#[derive(Debug)]
pub struct ListedConstants<const COUNT: usize> {
    texts: [&'static str; COUNT],
    numbers: [Number; COUNT],
    are_texts: bool,
    are_numbers: bool,
    boolean: Option<bool>,
}

impl<const COUNT: usize> ListedConstants<COUNT> {
    /// These.
    #[expect(clippy::indexing_slicing, reason = "indices below the length; const has no iterators")]
    #[must_use]
    pub const fn new(values: [Literal; COUNT]) -> Self {
        let mut sorted = Self {
            texts: [""; COUNT],
            numbers: [Number::ZERO; COUNT],
            are_texts: true,
            are_numbers: true,
            boolean: match values.as_slice() {
                [Literal::Boolean(value)] => Some(*value),
                _ => None,
            },
        };
        let mut i = 0;
        while i < COUNT {
            match values[i] {
                Literal::String(text) => {
                    sorted.texts[i] = text;
                    sorted.are_numbers = false;
                }
                Literal::Number(number) => {
                    sorted.numbers[i] = number;
                    sorted.are_texts = false;
                }
                _ => (sorted.are_texts, sorted.are_numbers) = (false, false),
            }
            i += 1;
        }
        sorted
    }
}

impl SchemaObject {
    /// Narrowed to the values of a list, and whether values of that type are what the schema describes.
    pub(crate) const fn try_listed(mut self, list: Listed) -> (Self, bool) {
        let fits = match (&mut self.shape, list.texts, list.numbers) {
            // a message would show the values of a secret
            (Shape::String(keywords), Some(values), _) if !keywords.is_secret() => {
                let excluded = excluded_text(keywords, None, values);
                self.shape = enumeration(values, list.names, excluded);
                true
            }
            (Shape::Enum(own), Some(values), _) => {
                let excluded = excluded_text(&StringKeywords::new(), Some(own.values), values);
                self.shape = enumeration(values, list.names, excluded);
                true
            }
            (Shape::Number(numeric), _, Some(values)) => {
                *numeric = Numeric::new(listed(&numeric.keywords, values, false));
                true
            }
            (Shape::Integer(numeric), _, Some(values)) => {
                *numeric = Numeric::new(listed(&numeric.keywords, values, true));
                true
            }
            (Shape::Boolean, ..) => match list.boolean {
                Some(value) => {
                    self.shape = Shape::OneBoolean(value);
                    true
                }
                None => false,
            },
            _ => false,
        };
        (self, fits)
    }
}

const fn enumeration(values: &'static [&'static str], names: Names, excluded: Option<Excluded>) -> Shape {
    Shape::Enum(Enumeration {
        values,
        names,
        excluded,
    })
}

const fn listed(keywords: &NumberKeywords, values: &'static [Number], is_integer: bool) -> NumberKeywords {
    let excluded = excluded_number(keywords, values, is_integer);
    keywords.listed(values).excluding(excluded)
}

/// The first of `values` that the schema refuses, as one that is none of `known` or by its keywords, or that stands there already.
#[expect(clippy::cast_possible_truncation, reason = "the derive refuses more than 65 535 names")]
#[expect(clippy::indexing_slicing, reason = "indices below the length; const has no iterators")]
const fn excluded_text(keywords: &StringKeywords, known: Option<&[&str]>, values: &[&str]) -> Option<Excluded> {
    let mut i = 0;
    while i < values.len() {
        let by = if is_text_among(values[i], values.split_at(i).0) {
            Some(Keyword::UniqueItems)
        } else {
            match known {
                Some(known) if !is_text_among(values[i], known) => Some(Keyword::Enum),
                _ => keywords.broken_by_constant(values[i]).first(),
            }
        };
        if let Some(by) = by {
            return Some(Excluded {
                place: i as u16,
                by,
            });
        }
        i += 1;
    }
    None
}

#[expect(clippy::cast_possible_truncation, reason = "the derive refuses more than 65 535 names")]
#[expect(clippy::indexing_slicing, reason = "indices below the length; const has no iterators")]
const fn excluded_number(keywords: &NumberKeywords, values: &[Number], is_integer: bool) -> Option<Excluded> {
    let mut i = 0;
    while i < values.len() {
        let by = if is_number_among(values[i], values.split_at(i).0) {
            Some(Keyword::UniqueItems)
        } else if is_integer && !values[i].is_integer() {
            Some(Keyword::Type)
        } else {
            match keywords.list() {
                Some(known) if !is_number_among(values[i], known) => Some(Keyword::Enum),
                _ => keywords.broken_by_constant(values[i]).first(),
            }
        };
        if let Some(by) = by {
            return Some(Excluded {
                place: i as u16,
                by,
            });
        }
        i += 1;
    }
    None
}

const fn is_text_among(text: &str, mut known: &[&str]) -> bool {
    while let [first, others @ ..] = known {
        if equal(first, text) {
            return true;
        }
        known = others;
    }
    false
}

const fn is_number_among(number: Number, mut known: &[Number]) -> bool {
    while let [first, others @ ..] = known {
        if matches!(first.compare(number), Ordering::Equal) {
            return true;
        }
        known = others;
    }
    false
}
