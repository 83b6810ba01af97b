//! What belongs to a rule that is broken, for programs: a limit, a count, words.

use serde_core::ser::{Serialize, Serializer};

use crate::failure::ParameterValue;
use crate::keyword::Limit;
use crate::literal::Literal;
use crate::number::Number;

/// A limit or a list that belongs to a [`Requirement`](super::Requirement).
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
