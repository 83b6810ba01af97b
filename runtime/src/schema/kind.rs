//! What a schema is about: [`Kind`] for readers, `Shape` with all that the walk needs.

use super::names::Names;
use super::property::{Properties, Property};
use super::SchemaObject;
use crate::keyword::{ArrayKeywords, DictionaryKeywords, FloatRange, IntegerRange, NumberKeywords, StringKeywords};

/// What kind of value a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Any JSON value.
    Any,
    /// `null`, and nothing else.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A string.
    String,
    /// A number.
    Number,
    /// A number without a fraction.
    Integer,
    /// One of a list of strings.
    Enum,
    /// An array.
    Array,
    /// An object whose properties are not known by name: a map.
    Dictionary,
    /// An object with known properties.
    Object,
    /// A named schema, [followed by `resolve`](SchemaObject::resolve).
    Reference,
}

/// A kind with what belongs to it alone.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    Any,
    Null,
    Boolean,
    String(StringKeywords),
    Number(Numeric),
    Integer(Numeric),
    Enum(Enumeration),
    Array(Array),
    Dictionary(Dictionary),
    Object(Object),
    Reference(Reference),
}

/// The keywords of a number, and the ranges that settle most checks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numeric {
    pub(crate) keywords: NumberKeywords,
    pub(crate) integers: IntegerRange,
    pub(crate) floats: FloatRange,
}

impl Numeric {
    pub(crate) const fn new(keywords: NumberKeywords) -> Self {
        Self {
            integers: IntegerRange::of(&keywords),
            floats: FloatRange::of(&keywords),
            keywords,
        }
    }
}

/// The strings of an enum, in order, and the look-up among them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Enumeration {
    pub(crate) values: &'static [&'static str],
    pub(crate) names: Option<Names>,
}

impl Enumeration {
    #[inline(always)]
    pub(crate) fn contains(&self, value: &str) -> bool {
        match &self.names {
            Some(names) => names.find(value).is_some(),
            None => self.values.contains(&value),
        }
    }
}

/// One schema for every item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Array {
    pub(crate) items: &'static SchemaObject,
    pub(crate) keywords: ArrayKeywords,
}

/// One schema for every key, and one for every value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dictionary {
    pub(crate) keys: &'static SchemaObject,
    pub(crate) values: &'static SchemaObject,
    pub(crate) keywords: DictionaryKeywords,
}

/// Known properties; others are left alone unless `closed`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Object {
    pub(crate) properties: &'static [Property],
    pub(crate) names: Option<Names>,
    pub(crate) required: Properties,
    pub(crate) closed: bool,
}

impl Object {
    /// The place of the property that is called `name`, or has it as an alias.
    #[inline(always)]
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        match &self.names {
            Some(names) => names.find(name).map(usize::from),
            None => self.properties.iter().position(|property| property.answers_to(name)),
        }
    }
}

/// A named schema elsewhere: a function, since constants cannot go round in a circle, and types can.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reference {
    pub(crate) name: &'static str,
    pub(crate) target: fn() -> &'static SchemaObject,
}
