//! The parameters of a violation → data that is kept, written and read.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Formatter};

use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize};
use wireform_macros::Schema;

use crate::literal::Literal;
use crate::number::Number;
use crate::violation::Parameter;

/// A parameter of a violation as data: the `100` of `{"maximum": 100}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
#[schema(crate = crate, description = "A limit, or what else a code is about")]
#[non_exhaustive]
pub enum ProblemParameter {
    /// `true` or `false`.
    Boolean(bool),
    /// A number, written with all its digits up to 128 bits.
    Number(
        #[serde(deserialize_with = "number")]
        #[schema(as = f64)]
        Number,
    ),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// `null`.
    Null,
}

impl ProblemParameter {
    /// The same `parameters`, by name.
    pub(super) fn all_of<'p>(
        parameters: impl Iterator<Item = (&'static str, Parameter<'p>)>,
    ) -> BTreeMap<Cow<'static, str>, Self> {
        parameters.map(|(name, value)| (Cow::Borrowed(name), value.into())).collect()
    }
}

impl From<Parameter<'_>> for ProblemParameter {
    fn from(parameter: Parameter<'_>) -> Self {
        match parameter {
            Parameter::Boolean(value) => Self::Boolean(value),
            Parameter::Number(value) => Self::Number(value),
            Parameter::Count(value) => Self::Number(value.into()),
            Parameter::Text(text) => text.into(),
            Parameter::Texts(texts) => Self::List(texts.iter().map(|text| Self::from(*text)).collect()),
            Parameter::Numbers(numbers) => Self::List(numbers.iter().map(|number| Self::Number(*number)).collect()),
            Parameter::Literals(values) => Self::List(values.iter().map(Self::from).collect()),
        }
    }
}

impl From<&str> for ProblemParameter {
    fn from(text: &str) -> Self {
        Self::Text(String::from(text))
    }
}

impl From<&Literal> for ProblemParameter {
    fn from(literal: &Literal) -> Self {
        match literal {
            Literal::Null => Self::Null,
            Literal::Boolean(value) => Self::Boolean(*value),
            Literal::Number(value) => Self::Number(*value),
            Literal::String(text) => (*text).into(),
            Literal::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            // a condition compares no objects, so that none is a parameter
            Literal::Object(members) => Self::List(
                members.iter().map(|(name, value)| Self::List([(*name).into(), value.into()].into())).collect(),
            ),
        }
    }
}

/// Reads a number of any size that serde hands over.
fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Number, D::Error> {
    struct Numbers;

    impl Visitor<'_> for Numbers {
        type Value = Number;

        fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
            f.write_str("a number")
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
            Ok(value.into())
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
            Ok(value.into())
        }

        fn visit_i128<E: Error>(self, value: i128) -> Result<Number, E> {
            Ok(value.into())
        }

        fn visit_u128<E: Error>(self, value: u128) -> Result<Number, E> {
            Ok(value.into())
        }

        fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
            if value.is_finite() { Ok(Number::float(value)) } else { Err(E::custom("not a finite number")) }
        }
    }

    deserializer.deserialize_any(Numbers)
}
