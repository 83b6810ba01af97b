//! What a value should have been: a broken keyword with its limits → a code and parameters.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::code;
use super::parameter::Parameter;
use super::pointer::HIDDEN;
use crate::failure::Failure;
use crate::format::Format;
use crate::keyword::{Keyword, Limit, Row, keywords, rows};
use crate::literal::Literal;
use crate::number::Number;
use crate::pattern::Pattern;

macro_rules! requirement {
    ($($group:ident { $(
        $(#[$about:meta])* $name:ident: $kind:ident($limit:ty),
        $(#[$broken:meta])* $keyword:ident $row:tt
    )* })*) => {
        /// The rule that a value breaks.
        ///
        /// Its `Display` is the second half of a sentence: `is more than the maximum of 100`. The value is the first half.
        ///
        /// Each rule has a code, a keyword of JSON Schema, and parameters. A limit has the code of its builder function (`max_length`), and
        /// one parameter with the limit: `maximum`, `minimum` or `multiple_of`. The other rules:
        ///
        /// | code | keyword | parameters |
        /// | --- | --- | --- |
        /// | `type` | `type` | `expected`; for a tagged union `tag` and `values`; `or`: `null`, if `null` is accepted too |
        /// | `not_finite` | `type` | |
        /// | `enum` | `enum` | `values`, `nearest` |
        /// | `non_zero` | `not` | `not` |
        /// | `pattern` | `pattern` | `pattern` |
        /// | `format` | `format` | `format`, and an `example` of it |
        /// | `unique_items` | `uniqueItems` | `earlier`: the position of the equal item before it |
        /// | `required` | `required` | |
        /// | `required_if` | `if` | `property`: the other property; `values`: its values for which the rule applies |
        /// | `dependent_required` | `dependentRequired` | `property`: the other property, which requires this one |
        /// | `required_tag` | `required` | `values` |
        /// | `variant` | `oneOf` | `values`, `with_value`, `nearest`; `or`: `null` |
        /// | `required_variant` | `oneOf` | `values` |
        /// | `variant_form` | `type` | `variant`, `expected` |
        /// | `second_variant` | `oneOf` | `first`, `second` |
        /// | `several` | `oneOf` | `first`, `second`: what the two branches require, in English; `first_branch`, `second_branch`: their positions |
        /// | `any_of` | `anyOf` | |
        /// | `one_of` | `oneOf` | |
        /// | `unknown_property` | `additionalProperties` | `nearest` |
        /// | `duplicate_property` | `oneOf` | `property` |
        /// | `depth` | `depth` | `maximum` |
        /// | `serialize` | `serialize` | `message`: the error of the value's `Serialize` |
        /// | the code of your rule | `custom` | the parameters of your rule |
        /// | `deserialize` | `deserialize` | `message`: the error of the type's `Deserialize` |
        ///
        /// If the key of a map breaks a rule, the keyword is `propertyNames` and the code is the code of that rule. A parameter that would
        /// show a hidden value is absent or empty. Everything in a message that comes from the schema is also a parameter, so
        /// [`Translate`](crate::Translate) does not have to parse English. `nearest` is the name that was probably meant.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Requirement {
            /// The value has the wrong JSON type.
            Type {
                /// The expected type, as one word: `string`.
                expected: &'static str,
                /// Whether `null` is accepted too.
                nullable: bool,
            },
            /// The number is NaN or infinite. JSON cannot express this (RFC 8259, section 6).
            Finite,
            /// The string is not one of the listed strings.
            Enum {
                /// The accepted strings, in the order of declaration.
                values: &'static [&'static str],
                /// The accepted string that was probably meant.
                nearest: Option<&'static str>,
            },
            /// The number is not one of the listed numbers.
            EnumOfNumbers {
                /// The accepted numbers, in the order of declaration.
                values: &'static [Number],
            },
            /// The boolean has the wrong value.
            OneBoolean {
                /// The accepted value.
                value: bool,
            },
            $($($(#[$broken])* $keyword($limit),)*)*
            /// The number is zero, which is not allowed.
            NonZero,
            /// The string does not match the pattern.
            Pattern(&'static Pattern),
            /// The string does not have this format.
            Format(&'static Format),
            /// The item equals an earlier one.
            UniqueItems {
                /// The position of the earlier item, from 0.
                earlier: usize,
            },
            /// The property is required.
            Required,
            /// The property is required, because another property has a certain value.
            RequiredIf {
                /// The other property.
                property: &'static str,
                /// The values of the other property for which the rule applies. Empty if they are not shown.
                values: &'static [Literal],
            },
            /// The property is required, because another property is present.
            DependentRequired {
                /// The other property.
                property: &'static str,
            },
            /// The property is required, because it is the tag of a union: its value selects a branch.
            RequiredTag {
                /// The known values of the tag.
                values: Cow<'static, [&'static str]>,
            },
            /// The value is not an object, but a tagged union requires one.
            Tagged {
                /// The name of the tag.
                tag: &'static str,
                /// The known values of the tag. Empty if every string is accepted.
                values: &'static [&'static str],
                /// Whether `null` is accepted too.
                nullable: bool,
            },
            /// The value should name a branch of a union, but no branch has this name.
            Variant {
                /// The known names.
                values: Cow<'static, [&'static str]>,
                /// Those names that are not written alone, but as the only property of an object.
                with_value: Vec<&'static str>,
                /// The name that was probably meant.
                nearest: Option<&'static str>,
                /// Whether `null` is accepted too.
                nullable: bool,
            },
            /// The object has no property with the name of a variant, but it should have one among its other properties.
            RequiredVariant {
                /// The known names.
                values: &'static [&'static str],
            },
            /// The variant has a value, but only its name was given; or it has no value, but one was given.
            VariantForm {
                /// The name of the variant.
                variant: &'static str,
                /// Whether the variant has a value.
                has_value: bool,
            },
            /// The property is a variant, but the object already has another variant.
            SecondVariant {
                /// The name of the first variant.
                first: &'static str,
                /// The name of this variant.
                second: &'static str,
            },
            /// No branch of the union accepts the value.
            AnyOf,
            /// No branch of the union accepts the value, but exactly one should.
            OneOf,
            /// More than one branch of the union accepts the value.
            Several {
                /// What the first of these branches requires, in English.
                first: String,
                /// What the second of them requires, in English.
                second: String,
                /// The positions of both in the union, from 0.
                branches: (usize, usize),
            },
            /// The object has no such property, and refuses unknown properties.
            AdditionalProperties {
                /// The name of the known property that was probably meant.
                nearest: Option<&'static str>,
            },
            /// The property is given twice: by the same name, or by two of its names.
            Duplicate {
                /// The name of the property.
                property: &'static str,
                /// Whether the second one was given by an alias.
                is_alias: bool,
            },
            /// The value nests deeper than this many levels.
            Depth(u32),
            /// The value's `Serialize` failed, with this message.
            Serialize(String),
            /// Your own rule is broken.
            Custom(Failure),
            /// The schema accepts the value, but the type's `Deserialize` refuses it, with this message.
            Deserialize(String),
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
            pub(crate) const fn limit(&self) -> Option<(&'static Row, Limit)> {
                match self {
                    $($(Self::$keyword(limit) => Some((&rows::$name, Limit::$kind(*limit))),)*)*
                    _ => None,
                }
            }

            /// The keyword of JSON Schema that is broken: `maxLength`.
            ///
            /// Four rules have no keyword in JSON Schema. They have a word of their own: `depth` (nested too deep), `serialize` (the
            /// value's `Serialize` failed), `deserialize` (the type's `Deserialize` failed) and `custom` (your own rule is broken).
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
                    Self::Type { .. } | Self::Tagged { .. } | Self::VariantForm { .. } | Self::Finite => "type",
                    Self::Enum { .. } | Self::EnumOfNumbers { .. } | Self::OneBoolean { .. } => "enum",
                    Self::NonZero => "not",
                    Self::Pattern(_) => "pattern",
                    Self::Format(_) => "format",
                    Self::UniqueItems { .. } => "uniqueItems",
                    Self::Required | Self::RequiredTag { .. } => "required",
                    Self::RequiredIf { .. } => "if",
                    Self::DependentRequired { .. } => "dependentRequired",
                    Self::AdditionalProperties { .. } => "additionalProperties",
                    Self::AnyOf => "anyOf",
                    Self::OneOf
                    | Self::Several { .. }
                    | Self::Variant { .. }
                    | Self::RequiredVariant { .. }
                    | Self::SecondVariant { .. }
                    | Self::Duplicate { .. } => "oneOf",
                    Self::Depth(_) => "depth",
                    Self::Serialize(_) => "serialize",
                    Self::Custom(_) => "custom",
                    Self::Deserialize(_) => "deserialize",
                }
            }

            /// A word for programs, such as `max_length`. It does not change between versions.
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
                    Self::Type { .. } | Self::Tagged { .. } => "type",
                    Self::Finite => "not_finite",
                    Self::Enum { .. } | Self::EnumOfNumbers { .. } | Self::OneBoolean { .. } => "enum",
                    Self::NonZero => "non_zero",
                    Self::Pattern(_) => "pattern",
                    Self::Format(_) => "format",
                    Self::UniqueItems { .. } => "unique_items",
                    Self::Required => "required",
                    Self::RequiredIf { .. } => "required_if",
                    Self::DependentRequired { .. } => "dependent_required",
                    Self::RequiredTag { .. } => "required_tag",
                    Self::Variant { .. } => "variant",
                    Self::RequiredVariant { .. } => "required_variant",
                    Self::VariantForm { .. } => "variant_form",
                    Self::SecondVariant { .. } => "second_variant",
                    Self::AnyOf => "any_of",
                    Self::OneOf => "one_of",
                    Self::Several { .. } => "several",
                    Self::AdditionalProperties { .. } => "unknown_property",
                    Self::Duplicate { .. } => "duplicate_property",
                    Self::Depth(_) => "depth",
                    Self::Serialize(_) => "serialize",
                    Self::Custom(failure) => code::of_users(failure.code()),
                    Self::Deserialize(_) => "deserialize",
                }
            }
        }

        /// The pattern of every requirement that comes from a row.
        macro_rules! any_limit {
            () => { $($(| Requirement::$keyword(_))*)* };
        }
        pub(super) use any_limit;
    };
}
keywords!(requirement);

impl Requirement {
    /// The details of the code, by name: `("maximum", 100)`.
    ///
    /// ```
    /// use wireform::{Parameter, Requirement};
    ///
    /// assert!(Requirement::MaxLength(100).parameters().eq([("maximum", Parameter::Count(100))]));
    /// ```
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, Parameter<'_>)> {
        let first = match self {
            any_limit!() => self.limit().map(|(row, limit)| (row.bound.parameter(), limit.into())),
            Self::Type { expected, .. } => Some(("expected", Parameter::Text(expected))),
            Self::Tagged { .. } => Some(("expected", Parameter::Text("object"))),
            Self::EnumOfNumbers { values: [] }
            | Self::Enum { values: [], .. }
            | Self::AnyOf
            | Self::OneOf
            | Self::Finite
            | Self::Required
            | Self::Custom(_) => None,
            Self::Enum { values, .. } | Self::RequiredVariant { values } => Some(("values", Parameter::Texts(values))),
            Self::EnumOfNumbers { values } => Some(("values", Parameter::Numbers(values))),
            Self::OneBoolean { value: true } => Some(("values", Parameter::Literals(&[Literal::Boolean(true)]))),
            Self::OneBoolean { value: false } => Some(("values", Parameter::Literals(&[Literal::Boolean(false)]))),
            Self::RequiredTag { values } | Self::Variant { values, .. } => Some(("values", Parameter::Texts(values))),
            Self::VariantForm { variant, .. } => Some(("variant", Parameter::Text(variant))),
            Self::SecondVariant { first, .. } => Some(("first", Parameter::Text(first))),
            Self::Several { first, .. } if first.is_empty() => None,
            Self::Several { first, .. } => Some(("first", Parameter::Text(first))),
            Self::NonZero => Some(("not", Parameter::Number(Number::ZERO))),
            Self::Pattern(pattern) => Some(("pattern", Parameter::Text(pattern.source()))),
            Self::Format(format) => Some(("format", Parameter::Text(format.name()))),
            Self::UniqueItems { earlier } => Some(("earlier", Parameter::Count(*earlier as u64))),
            Self::AdditionalProperties { nearest } => nearest.map(|name| ("nearest", Parameter::Text(name))),
            Self::Duplicate { property, .. }
            | Self::RequiredIf { property, .. }
            | Self::DependentRequired { property } => Some(("property", Parameter::Text(property))),
            Self::Depth(limit) => Some(("maximum", Parameter::Count(u64::from(*limit)))),
            Self::Serialize(message) | Self::Deserialize(message) => Some(("message", Parameter::Text(message))),
        };
        let second = match self {
            Self::Tagged { tag, .. } => Some(("tag", Parameter::Text(tag))),
            Self::Enum { nearest, .. } => nearest.map(|name| ("nearest", Parameter::Text(name))),
            Self::Format(format) => format.example().map(|example| ("example", Parameter::Text(example))),
            Self::RequiredIf { values, .. } if !values.is_empty() => Some(("values", Parameter::Literals(values))),
            Self::Variant { with_value, .. } if !with_value.is_empty() => {
                Some(("with_value", Parameter::Texts(with_value)))
            }
            Self::VariantForm { has_value, .. } => {
                Some(("expected", Parameter::Text(if *has_value { "object" } else { "string" })))
            }
            Self::SecondVariant { second, .. } => Some(("second", Parameter::Text(second))),
            Self::Several { second, .. } if !second.is_empty() => Some(("second", Parameter::Text(second))),
            _ => None,
        };
        let third = match self {
            Self::Tagged { values, .. } if !values.is_empty() => Some(("values", Parameter::Texts(values))),
            Self::Variant { nearest, .. } => nearest.map(|name| ("nearest", Parameter::Text(name))),
            Self::Several {
                first, branches, ..
            } if !first.is_empty() => Some(("first_branch", Parameter::Count(branches.0 as u64))),
            _ => None,
        };
        let fourth = match self {
            Self::Several {
                second, branches, ..
            } if !second.is_empty() => Some(("second_branch", Parameter::Count(branches.1 as u64))),
            Self::Type { nullable: true, .. }
            | Self::Tagged { nullable: true, .. }
            | Self::Variant { nullable: true, .. } => Some(("or", Parameter::Text("null"))),
            _ => None,
        };
        let own = match self {
            Self::Custom(failure) => Some(failure.parameters()),
            _ => None,
        };
        let own = own.into_iter().flatten().map(|(name, value)| (name, value.into()));
        [first, second, third, fourth].into_iter().flatten().chain(own)
    }
}

impl Requirement {
    /// Whether what was found may be the name of a property, rather than its value.
    pub(crate) const fn is_about_a_name(&self) -> bool {
        matches!(
            self,
            Self::Variant { .. }
                | Self::SecondVariant { .. }
                | Self::AdditionalProperties { .. }
                | Self::Duplicate { .. }
        )
    }

    /// Without what names, or could name, a part of a value that is not shown.
    pub(super) fn without_names(self) -> Self {
        match self {
            // the only boolean would tell the other one
            Self::Enum { .. } | Self::OneBoolean { .. } => Self::Enum {
                values: &[],
                nearest: None,
            },
            Self::EnumOfNumbers { .. } => Self::EnumOfNumbers { values: &[] },
            Self::RequiredTag { .. } | Self::RequiredIf { .. } | Self::DependentRequired { .. } => Self::Required,
            Self::Variant { .. } | Self::VariantForm { .. } | Self::RequiredVariant { .. } => Self::OneOf,
            Self::Tagged { nullable, .. } => Self::Type {
                expected: "object",
                nullable,
            },
            Self::AdditionalProperties { .. } | Self::SecondVariant { .. } => {
                Self::AdditionalProperties { nearest: None }
            }
            Self::Duplicate { .. } => Self::Duplicate {
                property: HIDDEN,
                is_alias: false,
            },
            Self::Several { .. } => Self::Several {
                first: String::new(),
                second: String::new(),
                branches: (0, 0),
            },
            Self::Custom(failure) => Self::Custom(failure.without_value()),
            limit @ (any_limit!()) => limit,
            Self::Type { .. }
            | Self::Finite
            | Self::NonZero
            | Self::Pattern(_)
            | Self::Format(_)
            | Self::UniqueItems { .. }
            | Self::Required
            | Self::AnyOf
            | Self::OneOf
            | Self::Depth(_)
            | Self::Serialize(_)
            | Self::Deserialize(_) => self,
        }
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
