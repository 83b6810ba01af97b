//! What a [`SchemaObject`] says, keyword by keyword; `const`, so that other constants can be built on it.

use super::SchemaObject;
use super::kind::{Kind, Shape};
use super::object::Nullability;
use super::property::Property;
use crate::keyword::NumberKeywords;
use crate::literal::Literal;
use crate::number::Number;

/// References that lead to references are followed so far.
const LONGEST_CHAIN: usize = 64;

impl SchemaObject {
    /// The name of the type; of a reference, the name of the type that it refers to. Absent where the schema has no name.
    #[must_use]
    pub const fn name(&self) -> Option<&'static str> {
        let name = match (&self.written_as, &self.shape) {
            (Some(reference), _) | (None, Shape::Reference(reference)) if self.name.is_empty() => reference.name,
            _ => self.name,
        };
        if name.is_empty() { None } else { Some(name) }
    }

    /// What kind of value the schema describes.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match (&self.written_as, &self.shape) {
            (Some(_), _) | (None, Shape::Reference(_)) => Kind::Reference,
            (None, Shape::Any) => Kind::Any,
            (None, Shape::Null) => Kind::Null,
            (None, Shape::Boolean) => Kind::Boolean,
            (None, Shape::String(_)) => Kind::String,
            (None, Shape::Number(_)) => Kind::Number,
            (None, Shape::Integer(_)) => Kind::Integer,
            (None, Shape::Enum(_)) => Kind::Enum,
            (None, Shape::Array(_)) => Kind::Array,
            (None, Shape::Dictionary(_)) => Kind::Dictionary,
            (None, Shape::Object(_)) => Kind::Object,
            (None, Shape::AnyOf(_)) => Kind::AnyOf,
            (None, Shape::OneOf(_)) => Kind::OneOf,
            (None, Shape::AllOf(_)) => Kind::AllOf,
        }
    }

    /// A short name for readers.
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.annotations.title
    }

    /// What the value means: the doc comment, unless `description` says otherwise.
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        self.annotations.description
    }

    /// The value that stands for an absent one.
    #[must_use]
    pub const fn default(&self) -> Option<&'static Literal> {
        self.annotations.default
    }

    /// A valid value, for readers.
    #[must_use]
    pub const fn example(&self) -> Option<&'static Literal> {
        self.annotations.example
    }

    /// Whether the value should no longer be used.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.annotations.deprecated
    }

    /// Whether `null` is accepted.
    #[must_use]
    pub const fn is_nullable(&self) -> bool {
        !matches!(self.nullability, Nullability::Never)
    }

    /// The format, by its word.
    #[must_use]
    pub const fn format(&self) -> Option<&'static str> {
        match &self.shape {
            Shape::String(keywords) => match keywords.format {
                Some(format) => Some(format.name()),
                None => None,
            },
            Shape::Number(numeric) | Shape::Integer(numeric) => match numeric.keywords.format {
                Some(format) => Some(format.name()),
                None => None,
            },
            _ => None,
        }
    }

    const fn number_keywords(&self) -> Option<&NumberKeywords> {
        match &self.shape {
            Shape::Number(numeric) | Shape::Integer(numeric) => Some(&numeric.keywords),
            _ => None,
        }
    }

    /// The largest number accepted; what the type of an integer or an `f32` implies is left out.
    #[must_use]
    pub const fn maximum(&self) -> Option<Number> {
        match self.number_keywords() {
            Some(keywords) => keywords.maximum,
            None => None,
        }
    }

    /// The smallest number accepted; what the type of an integer or an `f32` implies is left out.
    #[must_use]
    pub const fn minimum(&self) -> Option<Number> {
        match self.number_keywords() {
            Some(keywords) => keywords.minimum,
            None => None,
        }
    }

    /// A number above all those accepted.
    #[must_use]
    pub const fn exclusive_maximum(&self) -> Option<Number> {
        match self.number_keywords() {
            Some(keywords) => keywords.exclusive_maximum,
            None => None,
        }
    }

    /// A number below all those accepted.
    #[must_use]
    pub const fn exclusive_minimum(&self) -> Option<Number> {
        match self.number_keywords() {
            Some(keywords) => keywords.exclusive_minimum,
            None => None,
        }
    }

    /// The number that every one accepted is a multiple of.
    #[must_use]
    pub const fn multiple_of(&self) -> Option<Number> {
        match self.number_keywords() {
            Some(keywords) => keywords.multiple_of,
            None => None,
        }
    }

    /// Whether zero is refused, as by Rust's `NonZero`.
    #[must_use]
    pub const fn is_nonzero(&self) -> bool {
        match self.number_keywords() {
            Some(keywords) => keywords.nonzero,
            None => false,
        }
    }

    /// The least number of Unicode code points.
    #[must_use]
    pub const fn min_length(&self) -> Option<u64> {
        match &self.shape {
            Shape::String(keywords) => keywords.min_length,
            _ => None,
        }
    }

    /// The greatest number of Unicode code points.
    #[must_use]
    pub const fn max_length(&self) -> Option<u64> {
        match &self.shape {
            Shape::String(keywords) => keywords.max_length,
            _ => None,
        }
    }

    /// The regular expression (ECMA-262) that a string matches; no schema has one yet.
    #[must_use]
    pub const fn pattern(&self) -> Option<&'static str> {
        None
    }

    /// The least number of items.
    #[must_use]
    pub const fn min_items(&self) -> Option<u64> {
        match &self.shape {
            Shape::Array(array) => array.keywords.min_items,
            _ => None,
        }
    }

    /// The greatest number of items.
    #[must_use]
    pub const fn max_items(&self) -> Option<u64> {
        match &self.shape {
            Shape::Array(array) => array.keywords.max_items,
            _ => None,
        }
    }

    /// Whether no two items may be equal.
    #[must_use]
    pub const fn unique_items(&self) -> bool {
        match &self.shape {
            Shape::Array(array) => array.keywords.unique_items,
            _ => false,
        }
    }

    /// The least number of properties of a dictionary.
    #[must_use]
    pub const fn min_properties(&self) -> Option<u64> {
        match &self.shape {
            Shape::Dictionary(dictionary) => dictionary.keywords.min_properties,
            _ => None,
        }
    }

    /// The greatest number of properties of a dictionary.
    #[must_use]
    pub const fn max_properties(&self) -> Option<u64> {
        match &self.shape {
            Shape::Dictionary(dictionary) => dictionary.keywords.max_properties,
            _ => None,
        }
    }

    /// The values of an enum, in declaration order; empty where the schema is not one.
    #[must_use]
    pub const fn enum_values(&self) -> &'static [&'static str] {
        match &self.shape {
            Shape::Enum(enumeration) => enumeration.values,
            _ => &[],
        }
    }

    /// The properties of an object, in declaration order; empty where the schema is not one.
    #[must_use]
    pub const fn properties(&self) -> &'static [Property] {
        match &self.shape {
            Shape::Object(object) => object.properties,
            _ => &[],
        }
    }

    /// The property that is called `name` on the wire.
    #[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
    #[must_use]
    pub const fn property(&self, name: &str) -> Option<&'static Property> {
        let properties = self.properties();
        let mut i = 0;
        while i < properties.len() {
            if equal(properties[i].name.as_bytes(), name.as_bytes()) {
                return Some(&properties[i]);
            }
            i += 1;
        }
        None
    }

    /// Whether an object accepts no other properties than its own.
    #[must_use]
    pub const fn denies_unknown_properties(&self) -> bool {
        match &self.shape {
            Shape::Object(object) => object.closed,
            Shape::AllOf(parts) => parts.closed,
            _ => false,
        }
    }

    /// The schemas of an array's first items, each for its position; empty unless the array is a tuple.
    #[must_use]
    pub const fn prefix_items(&self) -> &'static [&'static SchemaObject] {
        match &self.shape {
            Shape::Array(array) => array.prefix,
            _ => &[],
        }
    }

    /// The schema of an array's items: of a tuple, of those after the ones that have a schema of their own.
    #[must_use]
    pub const fn items(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Array(array) => Some(array.items),
            _ => None,
        }
    }

    /// The schema of a dictionary's values.
    #[must_use]
    pub const fn values(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Dictionary(dictionary) => Some(dictionary.values),
            _ => None,
        }
    }

    /// The schema of a dictionary's keys.
    #[must_use]
    pub const fn keys(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Dictionary(dictionary) => Some(dictionary.keys),
            _ => None,
        }
    }

    /// The schema that a reference leads to; any other schema leads to itself.
    ///
    /// This is the one question that a constant cannot ask: types may refer to each other in a circle, constants may not, so a
    /// reference is a function, and Rust does not call functions by pointer while it compiles. A type that is known by its name
    /// has its schema in constants too: `User::SCHEMA.object()`.
    #[must_use]
    pub fn resolve(&self) -> &SchemaObject {
        let mut schema = self;
        for _ in 0..LONGEST_CHAIN {
            match (&schema.written_as, &schema.shape) {
                (Some(reference), _) | (None, Shape::Reference(reference)) => schema = (reference.target)(),
                _ => return schema,
            }
        }
        schema
    }

    /// The schema by which a value is judged: references that the copy in place stands for are not followed.
    #[inline(always)]
    pub(crate) fn judged(&self) -> &SchemaObject {
        match &self.shape {
            Shape::Reference(reference) => {
                let target = (reference.target)();
                if let Shape::Reference(_) = target.shape { target.judged_far() } else { target }
            }
            _ => self,
        }
    }

    #[cold]
    #[inline(never)]
    fn judged_far(&self) -> &SchemaObject {
        let mut schema = self;
        for _ in 0..LONGEST_CHAIN {
            match &schema.shape {
                Shape::Reference(reference) => schema = (reference.target)(),
                _ => return schema,
            }
        }
        schema
    }
}

#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
const fn equal(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
