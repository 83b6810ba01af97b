//! What a value should have been: a broken keyword with its limits → a code, parameters and half a sentence.

use alloc::string::String;
use core::fmt::{self, Display, Formatter};

use serde_core::ser::{Serialize, Serializer};

use super::excerpt::tamed;
use crate::format::Format;
use crate::number::Number;

/// The rule that a value broke.
///
/// Its `Display` is the second half of a sentence, of which the value is the first: `is more than the maximum of 100`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Requirement {
    /// The value is of another JSON type.
    Type {
        /// The type wanted, with its article: `a string`.
        expected: &'static str,
        /// Whether `null` is accepted too.
        nullable: bool,
    },
    /// NaN or an infinity, which JSON has no words for (RFC 8259, section 6).
    Finite,
    /// The string is none of those listed.
    Enum {
        /// The strings accepted, in declaration order.
        values: &'static [&'static str],
    },
    /// The number is not a multiple of this one.
    MultipleOf(Number),
    /// The number is larger than this one.
    Maximum(Number),
    /// The number is not smaller than this one.
    ExclusiveMaximum(Number),
    /// The number is smaller than this one.
    Minimum(Number),
    /// The number is not larger than this one.
    ExclusiveMinimum(Number),
    /// The number is zero, which is refused.
    NonZero,
    /// The string has more Unicode code points than this.
    MaxLength(u64),
    /// The string has fewer Unicode code points than this.
    MinLength(u64),
    /// The string is not of this format.
    Format(&'static Format),
    /// The array has more items than this.
    MaxItems(u64),
    /// The array has fewer items than this.
    MinItems(u64),
    /// The item equals an earlier one.
    UniqueItems {
        /// The position of the earlier one, from 0.
        earlier: usize,
    },
    /// The dictionary has more properties than this.
    MaxProperties(u64),
    /// The dictionary has fewer properties than this.
    MinProperties(u64),
    /// The property must be there.
    Required,
    /// The property must be there, since its value tells the branches of a union apart.
    RequiredTag {
        /// The values that are known.
        values: &'static [&'static str],
    },
    /// The value names a branch of a union, and there is none of that name.
    Variant {
        /// The names that are known.
        values: &'static [&'static str],
        /// The one that is nearest to what was found.
        nearest: Option<&'static str>,
    },
    /// None of a union's branches accepts the value.
    AnyOf,
    /// None of a union's branches accepts the value, of which one should.
    OneOf,
    /// More than one of a union's branches accept the value.
    Several {
        /// The first that does.
        first: String,
        /// And the second.
        second: String,
    },
    /// The object has no such property, and denies unknown ones.
    AdditionalProperties {
        /// The known property whose name is nearest.
        nearest: Option<&'static str>,
    },
    /// The property stands there under another of its names already.
    Duplicate {
        /// The name of the property.
        property: &'static str,
    },
    /// The value nests deeper than this many levels.
    Depth(u32),
    /// The value's `Serialize` failed, with this message.
    Serialize(String),
    /// The value was refused, and accepted when it was serialized once more.
    Unsteady,
}

/// A limit or a list that belongs to a [`Requirement`].
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Parameter<'r> {
    /// A number.
    Number(Number),
    /// A count: of code points, items, properties or levels.
    Count(u64),
    /// A word or a message.
    Text(&'r str),
    /// A list of strings.
    Texts(&'r [&'r str]),
}

impl Serialize for Parameter<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Count(count) => count.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::Texts(texts) => texts.serialize(serializer),
        }
    }
}

impl Requirement {
    /// The keyword of JSON Schema that is broken: `maxLength`.
    ///
    /// Three have no keyword in JSON Schema, and words of their own: `depth` (nested too deep), `serialize` (the value's
    /// `Serialize` failed) and `unsteady` (the value is not written twice in the same way).
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::Type { .. } | Self::Finite => "type",
            Self::Enum { .. } => "enum",
            Self::MultipleOf(_) => "multipleOf",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMaximum(_) => "exclusiveMaximum",
            Self::Minimum(_) => "minimum",
            Self::ExclusiveMinimum(_) => "exclusiveMinimum",
            Self::NonZero => "not",
            Self::MaxLength(_) => "maxLength",
            Self::MinLength(_) => "minLength",
            Self::Format(_) => "format",
            Self::MaxItems(_) => "maxItems",
            Self::MinItems(_) => "minItems",
            Self::UniqueItems { .. } => "uniqueItems",
            Self::MaxProperties(_) => "maxProperties",
            Self::MinProperties(_) => "minProperties",
            Self::Required | Self::RequiredTag { .. } => "required",
            Self::AdditionalProperties { .. } => "additionalProperties",
            Self::AnyOf => "anyOf",
            Self::OneOf | Self::Several { .. } | Self::Variant { .. } | Self::Duplicate { .. } => "oneOf",
            Self::Depth(_) => "depth",
            Self::Serialize(_) => "serialize",
            Self::Unsteady => "unsteady",
        }
    }

    /// A word for programs, which stays the same from version to version: `max_length`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Type { .. } => "type",
            Self::Finite => "not_finite",
            Self::Enum { .. } => "enum",
            Self::MultipleOf(_) => "multiple_of",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMaximum(_) => "exclusive_maximum",
            Self::Minimum(_) => "minimum",
            Self::ExclusiveMinimum(_) => "exclusive_minimum",
            Self::NonZero => "non_zero",
            Self::MaxLength(_) => "max_length",
            Self::MinLength(_) => "min_length",
            Self::Format(_) => "format",
            Self::MaxItems(_) => "max_items",
            Self::MinItems(_) => "min_items",
            Self::UniqueItems { .. } => "unique_items",
            Self::MaxProperties(_) => "max_properties",
            Self::MinProperties(_) => "min_properties",
            Self::Required => "required",
            Self::RequiredTag { .. } => "required_tag",
            Self::Variant { .. } => "variant",
            Self::AnyOf => "any_of",
            Self::OneOf => "one_of",
            Self::Several { .. } => "several",
            Self::AdditionalProperties { .. } => "unknown_property",
            Self::Duplicate { .. } => "duplicate_property",
            Self::Depth(_) => "depth",
            Self::Serialize(_) => "serialize",
            Self::Unsteady => "unsteady",
        }
    }

    /// What the code is about, by name: `("maximum", 100)`.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, Parameter<'_>)> {
        let parameter = match self {
            Self::Type { expected, .. } => Some(("expected", Parameter::Text(expected))),
            Self::Enum { values } | Self::RequiredTag { values } | Self::Variant { values, .. } => {
                Some(("values", Parameter::Texts(values)))
            }
            Self::Several { first, .. } => Some(("first", Parameter::Text(first))),
            Self::MultipleOf(divisor) => Some(("multiple_of", Parameter::Number(*divisor))),
            Self::Maximum(limit) | Self::ExclusiveMaximum(limit) => Some(("maximum", Parameter::Number(*limit))),
            Self::Minimum(limit) | Self::ExclusiveMinimum(limit) => Some(("minimum", Parameter::Number(*limit))),
            Self::NonZero => Some(("not", Parameter::Number(Number::ZERO))),
            Self::MaxLength(count) | Self::MaxItems(count) | Self::MaxProperties(count) => {
                Some(("maximum", Parameter::Count(*count)))
            }
            Self::MinLength(count) | Self::MinItems(count) | Self::MinProperties(count) => {
                Some(("minimum", Parameter::Count(*count)))
            }
            Self::Format(format) => Some(("format", Parameter::Text(format.name()))),
            Self::UniqueItems { earlier } => Some(("earlier", Parameter::Count(*earlier as u64))),
            Self::AdditionalProperties { nearest } => nearest.map(|name| ("nearest", Parameter::Text(name))),
            Self::Duplicate { property } => Some(("property", Parameter::Text(property))),
            Self::Depth(limit) => Some(("maximum", Parameter::Count(u64::from(*limit)))),
            Self::Serialize(message) => Some(("message", Parameter::Text(message))),
            Self::AnyOf | Self::OneOf | Self::Finite | Self::Required | Self::Unsteady => None,
        };
        let other = match self {
            Self::Type { nullable: true, .. } => Some(("or", Parameter::Text("null"))),
            Self::Variant { nearest, .. } => nearest.map(|name| ("nearest", Parameter::Text(name))),
            Self::Several { second, .. } => Some(("second", Parameter::Text(second))),
            _ => None,
        };
        parameter.into_iter().chain(other)
    }
}

/// An enum's values are listed up to this many.
const LISTED: usize = 12;

impl Display for Requirement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { expected, nullable } => {
                let or_null = if *nullable { " or null" } else { "" };
                write!(f, "is not {expected}{or_null}")
            }
            Self::Finite => f.write_str("is not a number that JSON can write"),
            Self::Enum { values } => {
                f.write_str("is none of ")?;
                write_values(f, values)
            }
            Self::RequiredTag { values } => {
                f.write_str("is required: one of ")?;
                write_values(f, values)
            }
            Self::Variant { values, nearest } => {
                f.write_str("is none of ")?;
                write_values(f, values)?;
                match nearest {
                    Some(name) => write!(f, "; did you mean {name:?}?"),
                    None => Ok(()),
                }
            }
            Self::AnyOf | Self::OneOf => f.write_str("is none of what may stand here"),
            Self::Several { first, second } => write!(f, "is both {first} and {second}, and should be one of them"),
            Self::MultipleOf(divisor) => write!(f, "is not a multiple of {divisor}"),
            Self::Maximum(limit) => write!(f, "is more than the maximum of {limit}"),
            Self::ExclusiveMaximum(limit) => write!(f, "is not less than {limit}"),
            Self::Minimum(limit) => write!(f, "is less than the minimum of {limit}"),
            Self::ExclusiveMinimum(limit) => write!(f, "is not more than {limit}"),
            Self::NonZero => f.write_str("is zero, where any other number may stand"),
            Self::MaxLength(limit) => write!(f, "is longer than the maximum of {}", Counted(*limit, "character")),
            Self::MinLength(limit) => write!(f, "is shorter than the minimum of {}", Counted(*limit, "character")),
            Self::Format(format) => {
                write!(f, "is not a {}", format.title())?;
                match format.example() {
                    Some(example) => write!(f, ", for example {example}"),
                    None => Ok(()),
                }
            }
            Self::MaxItems(limit) => write!(f, "is longer than the maximum of {}", Counted(*limit, "item")),
            Self::MinItems(limit) => write!(f, "is shorter than the minimum of {}", Counted(*limit, "item")),
            Self::UniqueItems { earlier } => write!(f, "is the same as item {earlier}"),
            Self::MaxProperties(limit) => write!(f, "has more than the maximum of {}", Properties(*limit)),
            Self::MinProperties(limit) => write!(f, "has fewer than the minimum of {}", Properties(*limit)),
            Self::Required => f.write_str("is required"),
            Self::AdditionalProperties { nearest } => {
                f.write_str("is not a known property")?;
                match nearest {
                    Some(name) => write!(f, "; did you mean `{name}`?"),
                    None => Ok(()),
                }
            }
            Self::Duplicate { property } => write!(f, "is given twice: it is another name of `{property}`"),
            Self::Depth(limit) => write!(f, "is nested deeper than {limit} levels"),
            Self::Serialize(message) => write!(f, "cannot be serialized: {}", tamed(message)),
            Self::Unsteady => f.write_str("is not written in the same way each time it is serialized"),
        }
    }
}

fn write_values(f: &mut Formatter<'_>, values: &[&str]) -> fmt::Result {
    for (position, value) in values.iter().take(LISTED).enumerate() {
        let comma = if position == 0 { "" } else { ", " };
        write!(f, "{comma}{value:?}")?;
    }
    match values.len().checked_sub(LISTED) {
        None | Some(0) => Ok(()),
        Some(more) => write!(f, " and {more} more"),
    }
}

/// `1 item`, `2 items`.
struct Counted(u64, &'static str);

impl Display for Counted {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plural = if self.0 == 1 { "" } else { "s" };
        write!(f, "{} {}{plural}", self.0, self.1)
    }
}

/// `1 property`, `2 properties`.
struct Properties(u64);

impl Display for Properties {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, if self.0 == 1 { "property" } else { "properties" })
    }
}
