//! An object as it is read: which property comes next, which have been seen, which are missing.

use super::scalar;
use crate::keyword::{Keyword, KeywordSet};
use crate::number::Decimal;
use crate::schema::{Object, Properties, Property, SchemaObject, Shape};

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
        start >= count || object.required.is_within(&self.seen, start, count)
    }

    /// The required properties that have not come.
    #[cold]
    pub(crate) fn missing(&self, object: &Object) -> Properties {
        object.required.without(&self.seen, self.start())
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
