//! An object as it is read: which property comes next, which have been seen, which are missing.

use super::scalar;
use crate::keyword::{Keyword, KeywordSet};
use crate::number::Decimal;
use crate::schema::{Object, Property, SchemaObject, Shape};

/// How far an object has been read: properties before `next` are dealt with, `seen` holds those that came out of order. From
/// the first one that did, `next` is [`UNORDERED`], and `seen` holds all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Progress {
    pub(crate) next: usize,
    seen: Properties,
}

/// Beyond every property: none is expected.
const UNORDERED: usize = usize::MAX;

/// Where an entry of an object belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Entry {
    /// To this property.
    Property(&'static Property),
    /// To this property, which has been read already.
    Duplicate(&'static Property),
    /// To none.
    Unknown,
}

impl Progress {
    pub(crate) const NEW: Self = Self {
        next: 0,
        seen: Properties::NONE,
    };

    /// The first property has been read.
    pub(crate) const BEHIND_FIRST: Self = Self {
        next: 1,
        seen: Properties::FIRST,
    };

    /// The entry `name`, where entries come in declaration order, as the fields of a struct do.
    #[inline(always)]
    pub(crate) fn field(&mut self, object: &Object, name: &str) -> Entry {
        if let Some(expected) = self.expected(object, name) {
            return Entry::Property(expected);
        }
        let (progress, entry) = self.search(object, name);
        *self = progress;
        entry
    }

    /// The next property, if it is the one called `name`.
    #[inline(always)]
    pub(crate) fn expected(&mut self, object: &Object, name: &str) -> Option<&'static Property> {
        if let Some(expected) = object.properties.get(self.next)
            && expected.name == name
        {
            self.next += 1;
            return Some(expected);
        }
        None
    }

    /// By value, so that the progress of the expected case never has an address.
    #[cold]
    #[inline(never)]
    fn search(mut self, object: &Object, name: &str) -> (Self, Entry) {
        if self.next != UNORDERED && object.find(name).is_some() {
            for index in 0..self.next {
                self.seen.insert(index);
            }
            self.next = UNORDERED;
        }
        let entry = self.entry(object, name);
        (self, entry)
    }

    /// The entry `name` of a map, all of whose keys come in any order.
    #[inline(always)]
    pub(crate) fn entry(&mut self, object: &Object, name: &str) -> Entry {
        let Some(index) = object.find(name) else { return Entry::Unknown };
        let Some(property) = object.properties.get(index) else { return Entry::Unknown };
        if self.seen.insert(index) {
            return Entry::Duplicate(property);
        }
        Entry::Property(property)
    }

    /// A field that serde says it leaves out.
    #[inline(always)]
    pub(crate) fn skip(&mut self, object: &Object, name: &str) {
        if let Some(expected) = object.properties.get(self.next)
            && !expected.required
            && expected.name == name
        {
            self.next += 1;
        }
    }

    /// Whether every required property has come.
    #[inline(always)]
    pub(crate) fn is_complete(&self, object: &Object) -> bool {
        let (start, count) = (self.start(), object.properties.len());
        start >= count || Properties::required_of(object).is_within(&self.seen, start, count)
    }

    /// The required properties that have not come.
    #[cold]
    pub(crate) fn missing(&self, object: &Object) -> Properties {
        Properties::required_of(object).without(&self.seen, self.start())
    }

    /// From here on, only `seen` tells what has come.
    #[inline(always)]
    fn start(&self) -> usize {
        if self.next == UNORDERED { 0 } else { self.next }
    }
}

/// What the key `name` breaks of a dictionary's schema for keys, which speaks of the keys as serde_json reads them: a key is
/// always a string, and an integer where the schema wants one.
#[inline(always)]
pub(crate) fn key(keys: &SchemaObject, name: &str) -> KeywordSet {
    match &keys.shape {
        Shape::String(keywords) => keywords.broken_by(name),
        _ => unusual_key(keys, name),
    }
}

#[inline(never)]
fn unusual_key(keys: &SchemaObject, name: &str) -> KeywordSet {
    match &keys.shape {
        Shape::Boolean => KeywordSet::when(!matches!(name, "true" | "false"), Keyword::Type),
        Shape::Integer(_) if !is_plain_integer(name) => KeywordSet::only(Keyword::Type),
        Shape::Integer(_) | Shape::Number(_) => match Decimal::parse(name) {
            Some(number) => scalar::number(keys, &number),
            None => KeywordSet::only(Keyword::Type),
        },
        Shape::AnyOf(union) | Shape::OneOf(union) => {
            let fits = union.branches.iter().any(|branch| key(branch.judged(), name).is_empty());
            KeywordSet::when(!fits, Keyword::Type)
        }
        _ => scalar::text(keys, name),
    }
}

/// Whether `name` is all digits, but for a sign: where serde_json wants an integer, it takes no `1.0` for a key, and no `-0`.
fn is_plain_integer(name: &str) -> bool {
    name != "-0" && name.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit())
}

/// A set of an object's properties, by their place.
///
/// The first word stands apart: few objects have more than 64 properties, and so it stays in a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Properties {
    first: u64,
    more: [u64; Self::MORE],
}

impl Properties {
    const MORE: usize = 3;
    pub(crate) const NONE: Self = Self {
        first: 0,
        more: [0; Self::MORE],
    };

    /// The first alone.
    pub(crate) const FIRST: Self = Self {
        first: 1,
        more: [0; Self::MORE],
    };

    /// Those of `object` that must be there.
    fn required_of(object: &Object) -> Self {
        if object.properties.len() <= 64 {
            return Self {
                first: object.required.first(),
                ..Self::NONE
            };
        }
        let mut set = Self::NONE;
        for (index, property) in object.properties.iter().enumerate() {
            if property.required {
                set.insert(index);
            }
        }
        set
    }

    /// Adds `index`; whether it was there already.
    #[inline(always)]
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        if index < 64 {
            let before = self.first;
            self.first |= 1 << index;
            return before == self.first;
        }
        let (more, before) = inserted(self.more, index);
        self.more = more;
        before
    }

    pub(crate) fn contains(&self, index: usize) -> bool {
        let word = match index / 64 {
            0 => Some(&self.first),
            word => self.more.get(word - 1),
        };
        word.is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// These without `others`, from the place `start` on.
    #[inline(always)]
    pub(crate) fn without(&self, others: &Self, start: usize) -> Self {
        Self {
            first: self.first & !others.first & from(start),
            more: if self.more == [0; Self::MORE] { self.more } else { without(self.more, others.more, start) },
        }
    }

    /// Whether `others` has them all, from the place `start` on; the set is of `count` properties.
    #[inline(always)]
    pub(crate) fn is_within(&self, others: &Self, start: usize, count: usize) -> bool {
        if count <= 64 {
            return self.first & !others.first & from(start) == 0;
        }
        self.without(others, start).is_empty()
    }

    #[inline(always)]
    pub(crate) fn is_empty(&self) -> bool {
        self.first == 0 && self.more == [0; Self::MORE]
    }
}

/// By value, so that the set of a walk never has an address.
#[cold]
#[inline(never)]
fn inserted(mut more: [u64; Properties::MORE], index: usize) -> ([u64; Properties::MORE], bool) {
    let Some(word) = more.get_mut(index / 64 - 1) else { return (more, false) };
    let bit = 1 << (index % 64);
    let before = *word & bit != 0;
    *word |= bit;
    (more, before)
}

#[cold]
#[inline(never)]
fn without(
    mut more: [u64; Properties::MORE],
    others: [u64; Properties::MORE],
    start: usize,
) -> [u64; Properties::MORE] {
    for (position, (word, other)) in more.iter_mut().zip(others).enumerate() {
        *word &= !other & from(start.saturating_sub(64 * (position + 1)));
    }
    more
}

/// The bits from the place `start` on.
#[inline(always)]
const fn from(start: usize) -> u64 {
    if start < 64 { u64::MAX << start } else { 0 }
}
