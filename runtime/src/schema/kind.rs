//! What a schema is about: [`Kind`] for readers, `Shape` with all that the walk needs.

use super::among::Among;
use super::dependency::Dependencies;
use super::names::Names;
use super::packed_name::PackedName;
use super::property::{Property, Required};
use super::{Schema, SchemaObject, of};
use crate::keyword::{
    ArrayKeywords, DictionaryKeywords, Excluded, FloatRange, IntegerRange, NumberKeywords, StringKeywords,
};
use crate::number::Number;

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
    /// One of a list of strings, or of a list of numbers.
    Enum,
    /// An array.
    Array,
    /// An object whose properties are not known by name: a map.
    Dictionary,
    /// An object with known properties.
    Object,
    /// Any of several schemas, at least one of which the value meets.
    AnyOf,
    /// Several schemas, of which the value meets one and no more.
    OneOf,
    /// Several schemas, all of which the value meets.
    AllOf,
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
    AnyOf(Union),
    OneOf(Union),
    AllOf(Parts),
    Reference(Reference),
    /// This boolean and not the other.
    OneBoolean(bool),
}

impl SchemaObject {
    /// Whether every string is accepted, and nothing else.
    pub(crate) const fn is_any_text(&self) -> bool {
        matches!(&self.shape, Shape::String(keywords) if keywords.accept_any())
    }
}

impl Shape {
    /// Whether a value here is judged by other schemas' words.
    #[inline(always)]
    pub(crate) const fn is_composition(&self) -> bool {
        matches!(self, Self::AnyOf(_) | Self::OneOf(_) | Self::AllOf(_))
    }

    /// The numbers of an enum that is written as one of them.
    pub(crate) const fn numbers(&self) -> Option<&'static [Number]> {
        match self {
            Self::Number(numeric) | Self::Integer(numeric) => numeric.keywords.list(),
            _ => None,
        }
    }

    /// A union whose branches a tag tells apart, and the tag.
    pub(crate) const fn tagged(&self) -> Option<(&Union, &Tag)> {
        match self {
            Self::AnyOf(union) | Self::OneOf(union) => match &union.tag {
                Some(tag) => Some((union, tag)),
                None => None,
            },
            _ => None,
        }
    }
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
    pub(crate) names: Names,
    /// A value that the type refuses, which a list narrows: a review reports it.
    pub(crate) excluded: Option<Excluded>,
}

impl Enumeration {
    #[inline(always)]
    pub(crate) fn contains(&self, value: &str) -> bool {
        self.names.find(value).is_some() || (self.names.is_none() && self.search(value))
    }

    /// Without a table. Out of line, so that the look-up in one needs no registers of its caller's.
    #[cold]
    #[inline(never)]
    fn search(&self, value: &str) -> bool {
        self.values.contains(&value)
    }
}

/// One schema for every item, after those that have a schema of their own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Array {
    /// The schemas of the first items, each for its position: those of a tuple.
    pub(crate) prefix: &'static [&'static SchemaObject],
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
    pub(crate) names: Names,
    pub(crate) required: Required,
    pub(crate) closed: bool,
    /// One word of bits tells which properties have come, and nothing else is asked of them together.
    pub(crate) plain: bool,
    /// Whether there are rules between the properties.
    pub(crate) ruled: bool,
    /// Bits that tell all about an object that is being read: one for each property that has come, and one for each condition that
    /// holds.
    pub(crate) bits: usize,
    pub(crate) rules: Dependencies,
}

/// Properties that are told apart by the bits of one word.
pub(crate) const BITS: usize = 64;

impl Object {
    /// With the rules that it has now.
    pub(super) const fn counted(&mut self) {
        self.ruled = !self.rules.are_none();
        self.plain = self.properties.len() <= BITS && !self.ruled;
        self.bits = self.properties.len() + self.rules.conditions.len();
    }

    /// The place of the property that is called `name`, or has it as an alias.
    #[inline(always)]
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.find_packed(PackedName::of(name), name)
    }

    /// The place of the property `name`, whose words are `packed`.
    #[inline(always)]
    pub(crate) fn find_packed(&self, packed: PackedName, name: &str) -> Option<usize> {
        match self.names.find_packed(packed, name) {
            Some(index) => Some(usize::from(index)),
            None if self.names.is_none() => self.search(name),
            None => None,
        }
    }

    /// The place of the property whose name is in `packed`, and not long.
    #[inline(always)]
    pub(crate) fn find_short(&self, packed: PackedName) -> Option<usize> {
        if self.names.is_none() {
            return packed.with_text(|text| self.search(text));
        }
        self.names.find_short(packed).map(usize::from)
    }

    #[cold]
    fn search(&self, name: &str) -> Option<usize> {
        self.properties.iter().position(|property| property.answers_to(name))
    }
}

/// Alternatives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Union {
    pub(crate) branches: &'static [&'static SchemaObject],
    /// What tells them apart, where something does.
    pub(crate) tag: Option<Tag>,
}

/// What tells the branches of a union apart before any of them is walked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag {
    pub(crate) place: TagPlace,
    /// The words of the property, where there is one; those that no name has where it is long.
    pub(crate) packed: PackedName,
    /// The tags of the branches, in their order; a branch may have more than one.
    pub(crate) values: &'static [&'static str],
    /// The place of a tag's branch.
    pub(crate) names: Names,
    /// The branch of every tag that is not listed.
    pub(crate) other: Option<u16>,
    /// The property beside the tag that holds all else; without one, a branch's properties stand beside the tag themselves.
    pub(crate) content: Option<&'static str>,
}

/// Where a tag stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TagPlace {
    /// It is the name of the object's one property, or it is the string: an externally tagged enum.
    External,
    /// It is the value of this property.
    Property(&'static str),
}

impl Tag {
    /// The place of the branch that `value` names.
    #[inline(always)]
    pub(crate) fn find(&self, value: &str) -> Option<usize> {
        self.names.find(value).or(self.other).map(usize::from)
    }
}

/// Objects that are written as one: what `flatten` makes; or a schema with words around it.
#[expect(clippy::struct_field_names, reason = "parts are what it is made of")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) parts: &'static [&'static SchemaObject],
    /// The same once more, as far as a constant can follow them, and in the order of the wire; of parts that are written by hand, none.
    pub(super) runs: &'static [Run],
    /// No properties are accepted but those of the parts.
    pub(crate) closed: bool,
    pub(crate) kind: AllOfKind,
}

/// Properties that stand behind each other on the wire.
#[derive(Debug, Clone, Copy)]
pub enum Run {
    /// Of the part at the first number, which is an object in place, the properties from the second number on, as many as the third.
    Own(usize, usize, usize),
    /// All of a flattened part.
    Flat(Flat),
}

/// A type that stands among the properties of another: its schema in place of the reference to it.
///
/// No circle of types flattens itself: the properties of one of them would be there twice.
#[derive(Debug, Clone, Copy)]
pub struct Flat {
    pub(super) schema: &'static SchemaObject,
    /// Whether it may be absent as a whole.
    pub(super) optional: bool,
}

impl Flat {
    /// What `schema` says.
    #[must_use]
    pub const fn of(schema: &'static SchemaObject) -> Self {
        Self {
            schema,
            optional: schema.is_nullable(),
        }
    }

    /// The same, which may be absent.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }
}

impl Parts {
    /// The only part, where this is one schema with words around it.
    pub(crate) fn around(&self) -> Option<&'static SchemaObject> {
        match self.parts {
            [only] if self.kind == AllOfKind::Around => Some(only),
            _ => None,
        }
    }
}

/// What the parts of a composition are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AllOfKind {
    /// Objects in one: what one does not know, another may.
    Flattened,
    /// A tag, and what stands beside it: serde reads the second part as if it stood alone, so it refuses what it would refuse there.
    InternallyTagged,
    /// The only part is no part of an object: a value is judged by it alone, whatever it is.
    Around,
}

/// A named schema elsewhere: a function, since constants cannot go round in a circle, and types can.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reference {
    /// Behind a pointer: every schema has room for a reference.
    name: &'static &'static str,
    pub(crate) target: fn() -> &'static SchemaObject,
    /// What the target says of itself, since a constant cannot follow the reference to it.
    pub(crate) among: Among,
}

impl Reference {
    /// A reference to the schema of `T`.
    pub(super) const fn to<T: Schema + ?Sized>() -> Self {
        Self {
            name: const { &T::NAME },
            target: of::<T>,
            among: T::AMONG,
        }
    }

    /// The name of the target; empty where it has none.
    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }
}
