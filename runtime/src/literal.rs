//! A JSON value that can be a constant: what `default` and `example` hold.

use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::number::Number;

/// A JSON value in constant data.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Literal {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, exact as it was written.
    Number(Number),
    /// A string.
    String(&'static str),
    /// An array.
    Array(&'static [Literal]),
    /// An object: its members in order.
    Object(&'static [(&'static str, Literal)]),
}

impl Serialize for Literal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(value) => value.serialize(serializer),
            Self::String(value) => serializer.serialize_str(value),
            Self::Array(items) => {
                let mut array = serializer.serialize_seq(Some(items.len()))?;
                for item in *items {
                    array.serialize_element(item)?;
                }
                array.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in *members {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}
