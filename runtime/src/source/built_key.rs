//! The name of an entry → the key of a map or a struct: a text, or what is written as one.

use alloc::string::String;

#[cfg(feature = "testing")]
use serde_core::de::IntoDeserializer;
use serde_core::de::value::{BorrowedStrDeserializer, StringDeserializer};
use serde_core::de::{Deserializer, Visitor};
use serde_core::forward_to_deserialize_any;

use super::refusal::Refusal;

/// The name of an entry.
#[derive(Debug)]
pub(crate) enum Key<'de> {
    Plain(&'de str),
    Decoded(String),
}

macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
                match self.as_str().parse() {
                    Ok(value) if is_number(self.as_str()) => visitor.$visit(value),
                    _ => self.deserialize_any(visitor),
                }
            }
        )*
    };
}

/// Whether `text` begins as a number of JSON does: Rust also reads `+1`, `inf` and `.5`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    match digits {
        [] | [b'0', b'0'..=b'9', ..] => false,
        [first, .., last] => {
            first.is_ascii_digit() && last.is_ascii_digit() && !text.contains(".e") && !text.contains(".E")
        }
        [only] => only.is_ascii_digit(),
    }
}

impl Key<'_> {
    fn as_str(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Decoded(text) => text,
        }
    }
}

#[cfg(feature = "testing")]
impl<'de> IntoDeserializer<'de, Refusal> for Key<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Key<'de> {
    type Error = Refusal;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self {
            Self::Plain(text) => visitor.visit_borrowed_str(text),
            Self::Decoded(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.as_str() {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => self.deserialize_any(visitor),
        }
    }

    numbers! {
        deserialize_i8 visit_i64
        deserialize_i16 visit_i64
        deserialize_i32 visit_i64
        deserialize_i64 visit_i64
        deserialize_i128 visit_i128
        deserialize_u8 visit_u64
        deserialize_u16 visit_u64
        deserialize_u32 visit_u64
        deserialize_u64 visit_u64
        deserialize_u128 visit_u128
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.as_str().parse::<f32>() {
            Ok(value) if is_number(self.as_str()) && value.is_finite() => visitor.visit_f32(value),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.as_str().parse::<f64>() {
            Ok(value) if is_number(self.as_str()) && value.is_finite() => visitor.visit_f64(value),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self {
            Self::Plain(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Self::Decoded(text) => visitor.visit_byte_buf(text.into_bytes()),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        // a variant that is a key has no value
        match self {
            Self::Plain(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
            Self::Decoded(text) => visitor.visit_enum(StringDeserializer::new(text)),
        }
    }

    forward_to_deserialize_any! {
        char str string unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
