//! A parameter of a broken rule, for programs: a limit, a count, a name or a list.

use alloc::string::{String, ToString};
use core::fmt::{self, Display, Formatter};

use serde_core::ser::{Serialize, Serializer};

use super::excerpt::quoted;
use crate::failure::ParameterValue;
use crate::keyword::Limit;
use crate::literal::Literal;
use crate::number::Number;

/// A parameter of a [`Requirement`](super::Requirement), such as a limit or a list of values.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Parameter<'r> {
    /// A number.
    Number(Number),
    /// A count: of code points, items, properties or levels.
    Count(u64),
    /// A name or a message.
    Text(&'r str),
    /// A list of strings.
    Texts(&'r [&'r str]),
    /// A list of numbers.
    Numbers(&'r [Number]),
    /// A list of JSON values.
    Literals(&'r [Literal]),
    /// `true` or `false`.
    Boolean(bool),
}

impl<'r> From<&'r ParameterValue> for Parameter<'r> {
    fn from(value: &'r ParameterValue) -> Self {
        match value {
            ParameterValue::Boolean(value) => Self::Boolean(*value),
            ParameterValue::Number(value) => Self::Number(*value),
            ParameterValue::Text(value) => Self::Text(value),
        }
    }
}

impl From<Limit> for Parameter<'_> {
    fn from(limit: Limit) -> Self {
        match limit {
            Limit::Number(number) => Self::Number(number),
            Limit::Count(count) => Self::Count(count),
        }
    }
}

/// Writes the parameter as JSON, but a text without quotes, and a list without brackets: `"a", "b"`.
impl Display for Parameter<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Count(count) => count.fmt(f),
            Self::Text(text) => f.write_str(text),
            Self::Boolean(value) => value.fmt(f),
            Self::Texts(texts) => write_list(f, texts, |text, f| f.write_str(&quoted(text))),
            Self::Numbers(numbers) => write_list(f, numbers, Display::fmt),
            Self::Literals(values) => write_list(f, values, |value, f| f.write_str(&scalar(*value))),
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
            Self::Numbers(numbers) => numbers.serialize(serializer),
            Self::Literals(values) => values.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
        }
    }
}

fn write_list<T>(
    f: &mut Formatter<'_>,
    values: &[T],
    write: impl Fn(&T, &mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (position, value) in values.iter().enumerate() {
        f.write_str(if position == 0 { "" } else { ", " })?;
        write(value, f)?;
    }
    Ok(())
}

/// A value that a rule compares with, as JSON.
pub(super) fn scalar(value: Literal) -> String {
    match value {
        Literal::Null => String::from("null"),
        Literal::Boolean(value) => value.to_string(),
        Literal::Number(value) => value.to_string(),
        Literal::String(value) => quoted(value),
        // no rule compares with one
        Literal::Array(_) => String::from("an array"),
        Literal::Object(_) => String::from("an object"),
    }
}
