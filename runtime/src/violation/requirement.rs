//! What a value should have been: a broken keyword with its limits → a code, parameters and half a sentence.

use alloc::string::String;
use core::fmt::{self, Display, Formatter};

use serde_core::ser::{Serialize, Serializer};

use super::excerpt::tamed;
use super::pointer::HIDDEN;
use crate::format::Format;
use crate::keyword::{Keyword, Limit, Row, keywords, rows};
use crate::number::Number;

macro_rules! requirement {
    ($($group:ident { $(
        $(#[$about:meta])* $name:ident: $kind:ident($limit:ty),
        $(#[$broken:meta])* $keyword:ident $row:tt
    )* })*) => {
        /// The rule that a value broke.
        ///
        /// Its `Display` is the second half of a sentence, of which the value is the first: `is more than the maximum of 100`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Requirement {
            /// The value is of another JSON type.
            Type {
                /// The type wanted, in a word: `string`.
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
            $($($(#[$broken])* $keyword($limit),)*)*
            /// The number is zero, which is refused.
            NonZero,
            /// The string is not of this format.
            Format(&'static Format),
            /// The item equals an earlier one.
            UniqueItems {
                /// The position of the earlier one, from 0.
                earlier: usize,
            },
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
            /// The property stands there already, under this name or another of its names.
            Duplicate {
                /// The name of the property.
                property: &'static str,
                /// Whether it is found under another name than that.
                is_alias: bool,
            },
            /// The value nests deeper than this many levels.
            Depth(u32),
            /// The value's `Serialize` failed, with this message.
            Serialize(String),
        }

        impl Requirement {
            /// That the limit of a keyword is met; nothing where the keyword sets no such limit.
            pub(crate) const fn of_limit(keyword: Keyword, limit: Limit) -> Option<Self> {
                match (keyword, limit) {
                    $($((Keyword::$keyword, Limit::$kind(limit)) => Some(Self::$keyword(limit)),)*)*
                    _ => None,
                }
            }

            /// The limit that is not met, and what is said of its keyword; nothing where the rule is another one.
            const fn limit(&self) -> Option<(&'static Row, Limit)> {
                match self {
                    $($(Self::$keyword(limit) => Some((&rows::$name, Limit::$kind(*limit))),)*)*
                    _ => None,
                }
            }

            /// The keyword of JSON Schema that is broken: `maxLength`.
            ///
            /// Two have no keyword in JSON Schema, and words of their own: `depth` (nested too deep) and `serialize` (the value's
            /// `Serialize` failed).
            ///
            /// ```
            /// use wireform::Requirement;
            ///
            /// assert_eq!(Requirement::MaxLength(100).keyword(), "maxLength");
            /// ```
            #[must_use]
            pub const fn keyword(&self) -> &'static str {
                match self {
                    $($(Self::$keyword(_) => rows::$name.word,)*)*
                    Self::Type { .. } | Self::Finite => "type",
                    Self::Enum { .. } => "enum",
                    Self::NonZero => "not",
                    Self::Format(_) => "format",
                    Self::UniqueItems { .. } => "uniqueItems",
                    Self::Required | Self::RequiredTag { .. } => "required",
                    Self::AdditionalProperties { .. } => "additionalProperties",
                    Self::AnyOf => "anyOf",
                    Self::OneOf | Self::Several { .. } | Self::Variant { .. } | Self::Duplicate { .. } => "oneOf",
                    Self::Depth(_) => "depth",
                    Self::Serialize(_) => "serialize",
                }
            }

            /// A word for programs, which stays the same from version to version: `max_length`.
            ///
            /// ```
            /// use wireform::Requirement;
            ///
            /// assert_eq!(Requirement::MaxLength(100).code(), "max_length");
            /// ```
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $($(Self::$keyword(_) => rows::$name.code,)*)*
                    Self::Type { .. } => "type",
                    Self::Finite => "not_finite",
                    Self::Enum { .. } => "enum",
                    Self::NonZero => "non_zero",
                    Self::Format(_) => "format",
                    Self::UniqueItems { .. } => "unique_items",
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
                }
            }
        }

        /// The pattern of every requirement that comes from a row.
        macro_rules! any_limit {
            () => { $($(| Requirement::$keyword(_))*)* };
        }
    };
}
keywords!(requirement);

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

impl From<Limit> for Parameter<'_> {
    fn from(limit: Limit) -> Self {
        match limit {
            Limit::Number(number) => Self::Number(number),
            Limit::Count(count) => Self::Count(count),
        }
    }
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
    /// What the code is about, by name: `("maximum", 100)`.
    ///
    /// ```
    /// use wireform::{Parameter, Requirement};
    ///
    /// assert!(Requirement::MaxLength(100).parameters().eq([("maximum", Parameter::Count(100))]));
    /// ```
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, Parameter<'_>)> {
        let parameter = match self {
            any_limit!() => self.limit().map(|(row, limit)| (row.bound.parameter(), limit.into())),
            Self::Type { expected, .. } => Some(("expected", Parameter::Text(expected))),
            Self::Enum { values } | Self::RequiredTag { values } | Self::Variant { values, .. } => {
                (!values.is_empty()).then_some(("values", Parameter::Texts(values)))
            }
            Self::Several { first, .. } => Some(("first", Parameter::Text(first))),
            Self::NonZero => Some(("not", Parameter::Number(Number::ZERO))),
            Self::Format(format) => Some(("format", Parameter::Text(format.name()))),
            Self::UniqueItems { earlier } => Some(("earlier", Parameter::Count(*earlier as u64))),
            Self::AdditionalProperties { nearest } => nearest.map(|name| ("nearest", Parameter::Text(name))),
            Self::Duplicate { property, .. } => Some(("property", Parameter::Text(property))),
            Self::Depth(limit) => Some(("maximum", Parameter::Count(u64::from(*limit)))),
            Self::Serialize(message) => Some(("message", Parameter::Text(message))),
            Self::AnyOf | Self::OneOf | Self::Finite | Self::Required => None,
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

impl Requirement {
    /// Whether what was found may be the name of a property, rather than its value.
    pub(crate) const fn is_about_a_name(&self) -> bool {
        matches!(self, Self::Variant { .. } | Self::AdditionalProperties { .. } | Self::Duplicate { .. })
    }

    /// Without what names, or could name, a part of a value that is not shown.
    pub(super) fn without_names(self) -> Self {
        match self {
            Self::Enum { .. } => Self::Enum { values: &[] },
            Self::RequiredTag { .. } => Self::RequiredTag { values: &[] },
            Self::Variant { .. } => Self::Variant {
                values: &[],
                nearest: None,
            },
            Self::AdditionalProperties { .. } => Self::AdditionalProperties { nearest: None },
            Self::Duplicate { .. } => Self::Duplicate {
                property: HIDDEN,
                is_alias: false,
            },
            Self::Several { .. } => Self::Several {
                first: "one of what may stand here".into(),
                second: "another".into(),
            },
            limit @ (any_limit!()) => limit,
            Self::Type { .. }
            | Self::Finite
            | Self::NonZero
            | Self::Format(_)
            | Self::UniqueItems { .. }
            | Self::Required
            | Self::AnyOf
            | Self::OneOf
            | Self::Depth(_)
            | Self::Serialize(_) => self,
        }
    }
}

/// An enum's values are listed up to this many.
const LISTED: usize = 12;

impl Display for Requirement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            any_limit!() => self.limit().map_or(Ok(()), |(row, limit)| row.write_sentence(limit, f)),
            Self::Type { expected, nullable } => {
                f.write_str("is not ")?;
                write_type(f, expected)?;
                f.write_str(if *nullable { " or null" } else { "" })
            }
            Self::Finite => f.write_str("is not a number that JSON can write"),
            Self::Required | Self::RequiredTag { values: [] } => f.write_str("is required"),
            Self::Enum { values: [] } | Self::Variant { values: [], .. } => {
                f.write_str("is none of what may stand here")
            }
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
            Self::NonZero => f.write_str("is zero, where any other number may stand"),
            Self::Format(format) => {
                write!(f, "is not {} {}", format.article(), format.title())?;
                match format.example() {
                    Some(example) => write!(f, ", for example {example}"),
                    None => Ok(()),
                }
            }
            Self::UniqueItems { earlier } => write!(f, "is the same as item {earlier}"),
            Self::AdditionalProperties { nearest } => {
                f.write_str("is not a known property")?;
                match nearest {
                    Some(name) => write!(f, "; did you mean `{name}`?"),
                    None => Ok(()),
                }
            }
            Self::Duplicate {
                is_alias: false, ..
            } => f.write_str("is given twice"),
            Self::Duplicate { property, .. } => write!(f, "is given twice: it is another name of `{property}`"),
            Self::Depth(limit) => write!(f, "is nested deeper than {limit} levels"),
            Self::Serialize(message) => write!(f, "cannot be serialized: {}", tamed(message)),
        }
    }
}

/// The type wanted, in words.
fn write_type(f: &mut Formatter<'_>, expected: &str) -> fmt::Result {
    match expected {
        "null" => f.write_str("null"),
        "boolean" => f.write_str("true or false"),
        "union" => f.write_str("a value of this union"),
        "integer" | "array" | "object" => write!(f, "an {expected}"),
        _ => write!(f, "a {expected}"),
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

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_row_has_a_requirement_that_carries_its_limit() {
        for row in rows::ALL {
            let limits = [Limit::Count(3), Limit::Number(Number::integer(3))];
            let made: Vec<Requirement> =
                limits.into_iter().filter_map(|limit| Requirement::of_limit(row.keyword, limit)).collect();
            assert_eq!(made.len(), 1, "{}: {made:?}", row.code);
            for requirement in made {
                assert_eq!((requirement.keyword(), requirement.code()), (row.word, row.code));
                assert_eq!(requirement.parameters().count(), 1);
                let sentence = requirement.to_string();
                assert!(sentence.starts_with(row.sentence) && sentence.contains(" 3"), "{sentence}");
            }
        }
        assert_eq!(Requirement::of_limit(Keyword::Required, Limit::Count(3)), None);
    }

    #[test]
    fn a_noun_has_the_article_that_it_is_spoken_with() {
        for (requirement, sentence) in [
            (Requirement::Format(&crate::format::IPV4), "is not an IPv4 address (RFC 2673), for example 192.0.2.1"),
            (Requirement::Format(&crate::format::DATE), "is not a date (RFC 3339), for example 2024-05-01"),
            (Requirement::Format(&crate::format::URI), "is not a URI (RFC 3986), for example https://example.com/path"),
            (wanted("array"), "is not an array"),
            (wanted("string"), "is not a string"),
            (wanted("boolean"), "is not true or false"),
            (wanted("null"), "is not null"),
            (wanted("union"), "is not a value of this union"),
        ] {
            assert_eq!(requirement.to_string(), sentence);
        }
    }

    const fn wanted(expected: &'static str) -> Requirement {
        Requirement::Type {
            expected,
            nullable: false,
        }
    }
}
