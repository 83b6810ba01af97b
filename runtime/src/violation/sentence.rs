//! A requirement → the second half of a sentence, of which the value is the first.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt::{self, Display, Formatter};

use super::excerpt::{quoted, tamed};
use super::parameter::scalar;
use super::requirement::{Requirement, any_limit};
use crate::literal::Literal;

/// An enum's values are listed up to this many.
const LISTED: usize = 12;

impl Display for Requirement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            any_limit!() => self.limit().map_or(Ok(()), |(row, limit)| row.write_sentence(limit, f)),
            Self::Type { expected, nullable } => write_type(f, expected, *nullable),
            Self::Finite => f.write_str("is not a number that JSON can write"),
            Self::Enum { values: [], .. } | Self::EnumOfNumbers { values: [] } | Self::AnyOf | Self::OneOf => {
                f.write_str("is none of what is accepted here")
            }
            Self::OneBoolean { value } => write!(f, "is not {value}"),
            Self::Enum { values, nearest } => {
                f.write_str(if values.len() == 1 { "is not " } else { "is none of " })?;
                write_values(f, values)?;
                nearest.map_or(Ok(()), |name| write!(f, "; did you mean {}?", quoted(name)))
            }
            Self::EnumOfNumbers { values } => {
                f.write_str(if values.len() == 1 { "is not " } else { "is none of " })?;
                write_list(f, values, |value| value.to_string())
            }
            Self::RequiredTag { values } => {
                f.write_str("is required: one of ")?;
                write_values(f, values)
            }
            Self::Tagged {
                tag,
                values,
                nullable,
            } => write_tagged(f, tag, values, *nullable),
            Self::Variant {
                values,
                with_value,
                nearest,
                nullable,
            } => {
                let form =
                    |name: &'static str| if with_value.contains(&name) { with_its_value(name) } else { quoted(name) };
                f.write_str(if *nullable { "is neither null nor one of " } else { "is none of " })?;
                write_list(f, values, form)?;
                match nearest {
                    Some(name) => write!(f, "; did you mean {}?", form(name)),
                    None => Ok(()),
                }
            }
            Self::RequiredVariant { values } => {
                f.write_str("has none of ")?;
                write_values(f, values)?;
                f.write_str(", and needs one")
            }
            Self::VariantForm {
                variant,
                has_value: true,
            } => write!(f, "is a variant with a value: write {}", with_its_value(variant)),
            Self::VariantForm { variant, .. } => write!(f, "is a variant without a value: write {}", quoted(variant)),
            Self::SecondVariant { first, .. } => {
                write!(f, "is a second variant: {} is there already, and only one is accepted", quoted(first))
            }
            Self::Required | Self::RequiredIf { .. } | Self::DependentRequired { .. } => write_required(f, self),
            Self::Several { first, .. } if first.is_empty() => {
                f.write_str("matches several forms, and should match only one")
            }
            Self::Several { first, second, .. } => {
                write!(f, "matches two forms, and should match only one: {first}; {second}")
            }
            Self::NonZero => f.write_str("is zero, which is not allowed"),
            Self::Pattern(pattern) => write!(f, "does not match the pattern `{}`", tamed(pattern.source())),
            Self::Format(format) => {
                write!(f, "is not {} {}", format.article(), format.title())?;
                match format.example() {
                    Some(example) => write!(f, ", for example {example}"),
                    None => Ok(()),
                }
            }
            Self::UniqueItems { earlier } => write!(f, "is the same as item {earlier}"),
            Self::AdditionalProperties {
                nearest: Some(name),
            } => {
                write!(f, "is not a known property; did you mean `{}`?", tamed(name))
            }
            Self::AdditionalProperties { nearest: None } => f.write_str("is not a known property"),
            Self::Duplicate {
                is_alias: false, ..
            } => f.write_str("is given twice"),
            Self::Duplicate { property, .. } => {
                write!(f, "is given twice: it is another name of `{}`", tamed(property))
            }
            Self::Depth(limit) => write!(f, "is nested deeper than {limit} levels"),
            Self::Serialize(message) => write!(f, "cannot be serialized: {}", tamed(message)),
            Self::Custom(failure) => f.write_str(&tamed(failure.message())),
            Self::Deserialize(message) => write!(f, "cannot be deserialized: {}", tamed(message)),
        }
    }
}

/// That a property is required, and where.
fn write_required(f: &mut Formatter<'_>, requirement: &Requirement) -> fmt::Result {
    f.write_str("is required")?;
    match requirement {
        Requirement::RequiredIf {
            property,
            values: [],
        } => write!(f, " beside this value of `{}`", tamed(property)),
        Requirement::RequiredIf { property, values } => {
            write!(f, " where `{}` is ", tamed(property))?;
            write_alternatives(f, values)
        }
        Requirement::DependentRequired { property } => write!(f, " where `{}` is present", tamed(property)),
        _ => Ok(()),
    }
}

/// That the value is of another type than the one wanted.
fn write_type(f: &mut Formatter<'_>, expected: &str, nullable: bool) -> fmt::Result {
    match (expected, nullable) {
        ("null", _) => return f.write_str("is not null"),
        ("boolean", true) => return f.write_str("is not true, false or null"),
        ("boolean", false) => f.write_str("is not true or false")?,
        ("integer" | "array" | "object", _) => write!(f, "is not an {expected}")?,
        _ => write!(f, "is not a {expected}")?,
    }
    f.write_str(if nullable { " or null" } else { "" })
}

/// That the value is no object that names one of `values`.
fn write_tagged(f: &mut Formatter<'_>, tag: &str, values: &[&str], nullable: bool) -> fmt::Result {
    f.write_str(if nullable { "is neither null nor an object with " } else { "is not an object with " })?;
    f.write_str(&quoted(tag))?;
    match values {
        [] => Ok(()),
        [only] => write!(f, ": {}", quoted(only)),
        several => {
            f.write_str(": one of ")?;
            write_values(f, several)
        }
    }
}

fn write_values(f: &mut Formatter<'_>, values: &[&str]) -> fmt::Result {
    write_list(f, values, quoted)
}

/// The first of `values`, each as `written` writes it, and how many there are beside them.
fn write_list<T: Copy>(f: &mut Formatter<'_>, values: &[T], written: impl Fn(T) -> String) -> fmt::Result {
    for (position, value) in values.iter().take(LISTED).enumerate() {
        let comma = if position == 0 { "" } else { ", " };
        write!(f, "{comma}{}", written(*value))?;
    }
    match values.len().checked_sub(LISTED) {
        None | Some(0) => Ok(()),
        Some(more) => write!(f, " and {more} more"),
    }
}

/// `1, 2 or 3`, and how many there are beside the first of them.
fn write_alternatives(f: &mut Formatter<'_>, values: &[Literal]) -> fmt::Result {
    match values {
        [others @ .., last] if (1..LISTED).contains(&others.len()) => {
            write_list(f, others, scalar)?;
            write!(f, " or {}", scalar(*last))
        }
        _ => write_list(f, values, scalar),
    }
}

/// How the variant called `name` is written, which has a value.
fn with_its_value(name: &str) -> String {
    format!("{{{}: …}}", quoted(name))
}
