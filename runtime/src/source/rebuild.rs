//! A [`Content`] → a `T`: the deserializer over a value that has been read, and judged. It is as a human-readable format, since that is
//! the form that a schema describes, whatever the value was read from.

use alloc::borrow::Cow;
use core::slice;

use serde_core::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::content::{Content, as_map};
use super::document::OUT_OF_RANGE;
use super::refusal::Refusal;
use crate::engine::{RAW_VALUE, WRITTEN_NUMBER};

/// A value that is built from `Content`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rebuild<'c, 'de>(pub(crate) &'c Content<'de>);

macro_rules! as_any {
    ($($method:ident($($argument:ty),*);)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, $(_: $argument,)* visitor: V) -> Result<V::Value, Refusal> {
                self.deserialize_any(visitor)
            }
        )*
    };
}

macro_rules! as_numbers {
    ($($method:ident)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
                match self.0 {
                    Content::Written(digits) => written(digits, visitor),
                    _ => self.deserialize_any(visitor),
                }
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Rebuild<'_, 'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Content::Null => visitor.visit_unit(),
            Content::Boolean(value) => visitor.visit_bool(*value),
            Content::Integer(value) => match u64::try_from(*value) {
                Ok(value) => visitor.visit_u64(value),
                Err(_) => visitor.visit_i64(*value),
            },
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::LargeInteger(value) => visitor.visit_i128(*value),
            Content::LargestInteger(value) => visitor.visit_u128(*value),
            Content::Single(value) => visitor.visit_f32(*value),
            Content::Float(value) => visitor.visit_f64(*value),
            // of the visitors that ask for anything, serde_json's own keep the digits
            Content::Written(digits) => visitor.visit_map(as_map(WRITTEN_NUMBER, digits.as_str())),
            Content::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Content::Text(Cow::Owned(text)) => visitor.visit_str(text),
            Content::Bytes(Cow::Borrowed(bytes)) => visitor.visit_borrowed_bytes(bytes),
            Content::Bytes(Cow::Owned(bytes)) => visitor.visit_bytes(bytes),
            Content::List(items) => list(items, visitor),
            Content::Map(entries) => map(entries, visitor),
        }
    }

    as_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    /// The nearest one, also to digits of which no integer is made.
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Content::Written(digits) => written_float(digits, visitor),
            Content::LargeInteger(_) | Content::LargestInteger(_) => visitor.visit_f64(self.0.nearest_float()),
            _ => self.deserialize_any(visitor),
        }
    }

    /// Rounded once, not by way of a double.
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Content::Written(digits) => match digits.parse::<f32>() {
                Ok(value) if value.is_finite() => visitor.visit_f32(value),
                _ => Err(Error::custom(OUT_OF_RANGE)),
            },
            Content::LargeInteger(_) | Content::LargestInteger(_) => visitor.visit_f64(self.0.nearest_float()),
            _ => self.deserialize_any(visitor),
        }
    }

    as_any! {
        deserialize_bool();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_identifier();
        deserialize_map();
        deserialize_unit();
        deserialize_unit_struct(&'static str);
        deserialize_struct(&'static str, &'static [&'static str]);
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Content::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Content::Text(Cow::Owned(text)) => visitor.visit_bytes(text.as_bytes()),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Content::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        if name == RAW_VALUE {
            return visitor.visit_map(as_map(RAW_VALUE, json(self.0)?.into_owned()));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            // bytes are an array of integers
            Content::Bytes(bytes) => visitor.visit_seq(de::value::SeqDeserializer::new(bytes.iter().copied())),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.0 {
            Content::Map(entries) => match entries.as_slice() {
                [(name, value)] => visitor.visit_enum(Variant {
                    name,
                    value: Some(value),
                }),
                _ => Err(Error::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            name => visitor.visit_enum(Variant { name, value: None }),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }
}

/// A number of which the digits are kept.
fn written<'de, V: Visitor<'de>>(digits: &str, visitor: V) -> Result<V::Value, Refusal> {
    if let Ok(value) = digits.parse() {
        return visitor.visit_u64(value);
    }
    if let Ok(value) = digits.parse() {
        return visitor.visit_i64(value);
    }
    if let Ok(value) = digits.parse() {
        return visitor.visit_i128(value);
    }
    if let Ok(value) = digits.parse() {
        return visitor.visit_u128(value);
    }
    written_float(digits, visitor)
}

fn written_float<'de, V: Visitor<'de>>(digits: &str, visitor: V) -> Result<V::Value, Refusal> {
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() => visitor.visit_f64(value),
        _ => Err(Error::custom(OUT_OF_RANGE)),
    }
}

#[cfg(feature = "json")]
fn json(content: &Content<'_>) -> Result<Cow<'static, str>, Refusal> {
    serde_json::to_string(content).map(Cow::Owned).map_err(Error::custom)
}

#[cfg(not(feature = "json"))]
fn json(_: &Content<'_>) -> Result<Cow<'static, str>, Refusal> {
    Err(Error::custom("JSON text needs the feature `json` of `wireform`"))
}

fn list<'de, V: Visitor<'de>>(items: &[Content<'de>], visitor: V) -> Result<V::Value, Refusal> {
    let mut access = Items {
        rest: items.iter(),
        index: 0,
    };
    let value = visitor.visit_seq(&mut access)?;
    match access.rest.len() {
        0 => Ok(value),
        _ => Err(Error::invalid_length(items.len(), &"fewer items")),
    }
}

fn map<'de, V: Visitor<'de>>(entries: &[(Content<'de>, Content<'de>)], visitor: V) -> Result<V::Value, Refusal> {
    let mut access = Entries {
        rest: entries.iter(),
        entry: None,
    };
    let value = visitor.visit_map(&mut access)?;
    match access.rest.len() {
        0 => Ok(value),
        _ => Err(Error::invalid_length(entries.len(), &"fewer entries")),
    }
}

struct Items<'c, 'de> {
    rest: slice::Iter<'c, Content<'de>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some(item) = self.rest.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Rebuild(item)).map(Some).map_err(|refusal| refusal.behind_index(index))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

struct Entries<'c, 'de> {
    rest: slice::Iter<'c, (Content<'de>, Content<'de>)>,
    /// The entry whose key has been asked for, and whose value has not.
    entry: Option<&'c (Content<'de>, Content<'de>)>,
}

impl<'de> MapAccess<'de> for &mut Entries<'_, 'de> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        self.entry = Some(entry);
        seed.deserialize(Key(&entry.0)).map(Some).map_err(|refusal| behind(refusal, &entry.0))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        let Some((key, value)) = self.entry.take() else { return Err(Error::custom(NO_KEY)) };
        seed.deserialize(Rebuild(value)).map_err(|refusal| behind(refusal, key))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// What is said of a `Deserialize` that does not keep to the rules of serde.
const NO_KEY: &str = "a value of a map is asked for before its key";

#[cold]
fn behind(refusal: Refusal, key: &Content<'_>) -> Refusal {
    match key {
        Content::Text(text) => refusal.behind_key(text),
        Content::Boolean(value) => refusal.behind_key(if *value { "true" } else { "false" }),
        Content::Integer(value) => refusal.behind_key(&alloc::format!("{value}")),
        Content::Unsigned(value) => refusal.behind_key(&alloc::format!("{value}")),
        _ => refusal,
    }
}

/// The key of a map: a number or a boolean may be written as a string.
struct Key<'c, 'de>(&'c Content<'de>);

macro_rules! keys {
    ($($method:ident $visit:ident)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
                match self.0 {
                    Content::Text(text) => match text.parse() {
                        Ok(value) => visitor.$visit(value),
                        Err(_) => Rebuild(self.0).deserialize_any(visitor),
                    },
                    key => Rebuild(key).deserialize_any(visitor),
                }
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Key<'_, 'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        Rebuild(self.0).deserialize_any(visitor)
    }

    keys! {
        deserialize_bool visit_bool
        deserialize_i8 visit_i8
        deserialize_i16 visit_i16
        deserialize_i32 visit_i32
        deserialize_i64 visit_i64
        deserialize_i128 visit_i128
        deserialize_u8 visit_u8
        deserialize_u16 visit_u16
        deserialize_u32 visit_u32
        deserialize_u64 visit_u64
        deserialize_u128 visit_u128
        deserialize_f32 visit_f32
        deserialize_f64 visit_f64
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
        visitor.visit_enum(Variant {
            name: self.0,
            value: None,
        })
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// A variant, and its value where it has one.
struct Variant<'c, 'de> {
    name: &'c Content<'de>,
    value: Option<&'c Content<'de>>,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Refusal;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Refusal> {
        Ok((seed.deserialize(Rebuild(self.name))?, self))
    }
}

impl<'c, 'de> Variant<'c, 'de> {
    fn value(&self, expected: &'static str) -> Result<Rebuild<'c, 'de>, Refusal> {
        self.value.map(Rebuild).ok_or_else(|| Error::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        match self.value {
            None | Some(Content::Null) => Ok(()),
            Some(_) => Err(Error::invalid_type(Unexpected::NewtypeVariant, &"unit variant")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        seed.deserialize(self.value("newtype variant")?).map_err(|refusal| behind(refusal, self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        let value = self.value("tuple variant")?;
        value.deserialize_seq(visitor).map_err(|refusal| behind(refusal, self.name))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        let value = self.value("struct variant")?;
        value.deserialize_map(visitor).map_err(|refusal| behind(refusal, self.name))
    }
}
