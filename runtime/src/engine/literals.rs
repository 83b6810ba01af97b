//! What the strings and numbers of a recorded value are to the literals of a union's branches: which branch they speak for, and which
//! are wanted where they speak for none. Cold: nothing of this runs for what is valid.

use alloc::vec::Vec;

use super::recording::{Content, Recorded};
use super::reference::{is_secret, place_accepts_null};
use super::scalar;
use crate::schema::{Object, Property, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::Found;

/// What the strings and numbers of a value are to the enums of a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Literals {
    /// There are none.
    None,
    /// They are among their values: the strongest sign that there is.
    Fit,
    /// Some string or number is none of the values that it should be one of.
    Contradicted,
}

/// Schemas in schemas, and values in values, are looked into so far.
const DEEPEST: u8 = 4;

impl Literals {
    const fn of(fits: bool) -> Self {
        if fits { Self::Fit } else { Self::Contradicted }
    }

    /// Of a value that is judged by both.
    const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Contradicted, _) | (_, Self::Contradicted) => Self::Contradicted,
            (Self::Fit, _) | (_, Self::Fit) => Self::Fit,
            (Self::None, Self::None) => Self::None,
        }
    }

    /// What the strings and numbers in `value` are to the enums of `branch`.
    pub(super) fn in_value(branch: &SchemaObject, value: Recorded<'_>) -> Self {
        Self::within(branch, value, DEEPEST)
    }

    fn within(branch: &SchemaObject, value: Recorded<'_>, depth: u8) -> Self {
        let Some(depth) = depth.checked_sub(1) else { return Self::None };
        match (&branch.judged().shape, value.found()) {
            (Shape::Enum(enumeration), Found::Text(text)) => Self::of(enumeration.contains(text)),
            (Shape::Number(numeric) | Shape::Integer(numeric), found)
                if numeric.keywords.is_list() && found.is_number() =>
            {
                Self::of(scalar::broken_by(branch.judged(), false, found).is_empty())
            }
            (Shape::OneBoolean(only), Found::Boolean(found)) => Self::of(*only == found),
            (Shape::Object(object), Found::Object(_)) => Self::within_object(object, value, depth),
            (Shape::AllOf(parts), _) => {
                let parts = parts.parts.iter().map(|part| Self::within(part, value, depth));
                parts.fold(Self::None, Self::and)
            }
            (Shape::AnyOf(union) | Shape::OneOf(union), _) => Self::within_union(union, value, depth),
            _ => Self::None,
        }
    }

    fn within_object(object: &Object, value: Recorded<'_>, depth: u8) -> Self {
        let entries = value.inside().map(|entry| {
            let index = entry.with_name(|name, text| object.find_packed(name, text));
            match index.and_then(|index| object.properties.get(index)) {
                Some(property) => Self::within(&property.schema, entry, depth),
                None => Self::None,
            }
        });
        entries.fold(Self::None, Self::and)
    }

    fn within_union(union: &Union, value: Recorded<'_>, depth: u8) -> Self {
        let Some(tag) = &union.tag else {
            let mut branches = union.branches.iter().map(|branch| Self::within(branch, value, depth));
            let first = branches.next().unwrap_or(Self::None);
            return branches.fold(first, |either, other| match (either, other) {
                (Self::Fit, _) | (_, Self::Fit) => Self::Fit,
                (Self::Contradicted, Self::Contradicted) => Self::Contradicted,
                _ => Self::None,
            });
        };
        let is_known = |text: &str| tag.names.find(text).is_some();
        match (tag.place, value.found()) {
            (TagPlace::Property(property), Found::Object(_)) => match text_of(value, property) {
                Some(text) if is_known(text) || tag.other.is_none() => Self::of(is_known(text)),
                _ => Self::None,
            },
            (TagPlace::External, Found::Text(text)) if is_known(text) || tag.other.is_none() => {
                Self::of(is_known(text))
            }
            (TagPlace::External, Found::Object(_)) if tag.other.is_none() => {
                let mut names = value.inside().map(|entry| entry.with_name(|_, text| is_known(text)));
                names.next().map_or(Self::None, Self::of)
            }
            _ => Self::None,
        }
    }
}

/// The string that the recorded object has as the property `name`.
fn text_of<'r>(value: Recorded<'r>, name: &str) -> Option<&'r str> {
    entry_called(value, name)?.as_text()
}

/// The property `name` of the recorded object.
pub(super) fn entry_called<'r>(value: Recorded<'r>, name: &str) -> Option<Recorded<'r>> {
    value.inside().find(|entry| entry.with_name(|_, text| text == name))
}

/// A place at which each branch of a union wants a literal, and not all of them the same.
#[derive(Debug)]
pub(super) struct Discriminator {
    /// The property there; none, where it is the value itself.
    pub(super) property: Option<&'static str>,
    /// The literals of all branches.
    pub(super) values: Vec<&'static str>,
}

impl Discriminator {
    /// Whether the value has one of the literals there, or something that is no value at all.
    pub(super) fn is_met_by(&self, value: Recorded<'_>) -> bool {
        let there = match self.property {
            None => Some(value),
            Some(name) => entry_called(value, name),
        };
        there.is_some_and(|there| match there.content() {
            Content::Scalar(Found::Text(text)) => self.values.contains(&text),
            Content::Scalar(_) | Content::Array | Content::Object(_) => false,
            Content::Raw(_) | Content::Refused(_) | Content::TooDeep(_) => true,
        })
    }

    /// The first such place of `branches`, of which nothing is hidden.
    pub(super) fn of(branches: &[&'static SchemaObject]) -> Option<Self> {
        let [first, others @ ..] = branches else { return None };
        if others.is_empty() {
            return None;
        }
        let mut properties = Vec::new();
        add_names(first, &mut properties, DEEPEST);
        let places = core::iter::once(None).chain(properties.into_iter().map(Some));
        places.into_iter().find_map(|property| {
            let own = literals_at(first, property, DEEPEST)?;
            let (mut values, mut differ) = (own.clone(), false);
            for branch in others {
                let more = literals_at(branch, property, DEEPEST)?;
                differ |= more != own;
                for value in more {
                    if !values.contains(&value) {
                        values.push(value);
                    }
                }
            }
            differ.then_some(Self { property, values })
        })
    }
}

/// Adds the properties at which `branch` may want a literal.
fn add_names(branch: &SchemaObject, names: &mut Vec<&'static str>, depth: u8) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match &branch.judged().shape {
        Shape::Object(object) => {
            let literal = object.properties.iter().filter(|property| is_literal(&property.schema));
            names.extend(literal.map(Property::name));
        }
        Shape::AllOf(parts) => parts.parts.iter().for_each(|part| add_names(part, names, depth)),
        Shape::AnyOf(union) | Shape::OneOf(union) => match &union.tag {
            Some(tag) => names.extend(property_of(tag)),
            None => union.branches.iter().take(1).for_each(|branch| add_names(branch, names, depth)),
        },
        _ => {}
    }
}

const fn property_of(tag: &Tag) -> Option<&'static str> {
    match tag.place {
        TagPlace::Property(property) => Some(property),
        TagPlace::External => None,
    }
}

fn is_literal(schema: &SchemaObject) -> bool {
    matches!(schema.judged().shape, Shape::Enum(_))
}

/// The only strings that `branch` accepts as the value, or as its `property`, which must be there. None, where it accepts others too,
/// or hides what stands there.
fn literals_at(branch: &SchemaObject, property: Option<&str>, depth: u8) -> Option<Vec<&'static str>> {
    let depth = depth.checked_sub(1)?;
    if is_secret(branch) || place_accepts_null(branch) {
        return None;
    }
    match (&branch.judged().shape, property) {
        (Shape::Enum(enumeration), None) => Some(enumeration.values.to_vec()),
        (Shape::Object(object), Some(name)) => {
            let found = object.properties.iter().find(|property| property.name() == name)?;
            let is_plain = found.is_required() && found.aliases().is_empty();
            if is_plain { literals_at(&found.schema, None, depth) } else { None }
        }
        (Shape::AllOf(parts), _) => parts.parts.iter().find_map(|part| literals_at(part, property, depth)),
        (Shape::AnyOf(union) | Shape::OneOf(union), _) => match (&union.tag, property) {
            (Some(tag), Some(name)) if property_of(tag) == Some(name) && tag.other.is_none() => {
                Some(tag.values.to_vec())
            }
            (Some(_), _) => None,
            (None, _) => {
                let mut values = Vec::new();
                for branch in union.branches {
                    values.extend(literals_at(branch, property, depth)?);
                }
                Some(values)
            }
        },
        _ => None,
    }
}
