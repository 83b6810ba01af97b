//! A value of any format → a tree of what is in it, as it came. It is judged as any other value is, since it can be serialized; and
//! a `T` is built from it.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Formatter};
use core::iter::{Once, once};

use serde_core::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::refusal::Refusal;
use crate::engine::WRITTEN_NUMBER;
use crate::engine::limits::{MAX_DEPTH, MOST_WRAPPERS};

/// A value, with what it can borrow from its format.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content<'de> {
    Null,
    Boolean(bool),
    Integer(i64),
    Unsigned(u64),
    LargeInteger(i128),
    LargestInteger(u128),
    Single(f32),
    Float(f64),
    /// The digits of a number, from a `serde_json` that keeps them.
    Written(String),
    Text(Cow<'de, str>),
    Bytes(Cow<'de, [u8]>),
    List(Vec<Content<'de>>),
    /// Every entry, also where two have the same key.
    Map(Vec<(Content<'de>, Content<'de>)>),
}

/// Lists and maps are made room for, but no more than this before their items come.
const MOST_EXPECTED: usize = 1024;

/// What nests too deep for a schema is a violation at its place. What nests deeper than this ends the reading, whatever the format allows.
const DEEPEST: u32 = 2 * MAX_DEPTH;

/// Reads a value that is inside of so many lists, maps and variants, and of so many `Option`s and newtypes inside the last of those.
#[derive(Debug, Clone, Copy)]
struct ContentSeed {
    depth: u32,
    wrappers: u8,
}

impl ContentSeed {
    /// The whole document.
    const ROOT: Self = Self {
        depth: 0,
        wrappers: 0,
    };

    /// The values in a list, a map or a variant here.
    fn inside<E: Error>(self) -> Result<Self, E> {
        if self.depth > DEEPEST {
            return Err(Error::custom(format_args!("is nested deeper than {MAX_DEPTH} levels")));
        }
        Ok(Self {
            depth: self.depth + 1,
            wrappers: 0,
        })
    }

    /// The same value, inside an `Option` or a newtype.
    fn wrapped<E: Error>(self) -> Result<Self, E> {
        if self.wrappers >= MOST_WRAPPERS {
            return Err(too_many_wrappers());
        }
        Ok(Self {
            wrappers: self.wrappers + 1,
            ..self
        })
    }

    /// Whether a list, a map or a variant here is too deep: that it is here is a violation, and what is in it is not kept.
    const fn is_too_deep(self) -> bool {
        self.depth > MAX_DEPTH
    }
}

/// Said of a value behind too many steps that leave no trace on the wire.
#[cold]
#[inline(never)]
pub(super) fn too_many_wrappers<E: Error>() -> E {
    Error::custom(format_args!("is inside of more than {MOST_WRAPPERS} `Option`s and newtypes"))
}

impl<'de> DeserializeSeed<'de> for ContentSeed {
    type Value = Content<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! kept {
    ($($method:ident $type:ty: $variant:ident;)*) => {
        $(
            fn $method<E: Error>(self, value: $type) -> Result<Content<'de>, E> {
                Ok(Content::$variant(value.into()))
            }
        )*
    };
}

impl<'de> Visitor<'de> for ContentSeed {
    type Value = Content<'de>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    kept! {
        visit_bool bool: Boolean;
        visit_i8 i8: Integer;
        visit_i16 i16: Integer;
        visit_i32 i32: Integer;
        visit_i64 i64: Integer;
        visit_i128 i128: LargeInteger;
        visit_u8 u8: Unsigned;
        visit_u16 u16: Unsigned;
        visit_u32 u32: Unsigned;
        visit_u64 u64: Unsigned;
        visit_u128 u128: LargestInteger;
        visit_f32 f32: Single;
        visit_f64 f64: Float;
        visit_borrowed_str &'de str: Text;
        visit_string String: Text;
        visit_borrowed_bytes &'de [u8]: Bytes;
        visit_byte_buf Vec<u8>: Bytes;
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Content<'de>, E> {
        Ok(Content::Text(Cow::Owned(value.into())))
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<Content<'de>, E> {
        Ok(Content::Bytes(Cow::Owned(value.into())))
    }

    fn visit_none<E: Error>(self) -> Result<Content<'de>, E> {
        Ok(Content::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Content<'de>, E> {
        Ok(Content::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        self.wrapped()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        self.wrapped()?.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Content<'de>, A::Error> {
        let inside = self.inside()?;
        let mut items = Vec::with_capacity(list.size_hint().unwrap_or(0).min(MOST_EXPECTED));
        while let Some(item) = list.next_element_seed(inside)? {
            if !self.is_too_deep() {
                items.push(item);
            }
        }
        Ok(Content::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Content<'de>, A::Error> {
        let inside = self.inside()?;
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0).min(MOST_EXPECTED));
        while let Some(key) = map.next_key_seed(inside)? {
            let value = map.next_value_seed(inside)?;
            if !self.is_too_deep() {
                entries.push((key, value));
            }
        }
        Ok(written_number(&mut entries).map_or(Content::Map(entries), Content::Written))
    }

    /// As JSON has it: an object whose only property is the variant.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Content<'de>, A::Error> {
        let inside = self.inside()?;
        let (name, variant) = data.variant_seed(inside)?;
        let value = variant.newtype_variant_seed(inside)?;
        let entries = if self.is_too_deep() { Vec::new() } else { [(name, value)].into() };
        Ok(Content::Map(entries))
    }
}

impl<'de> Content<'de> {
    /// Reads any value; of one that `can_be_absent`, its absence is null.
    pub(crate) fn read<D: Deserializer<'de>>(deserializer: D, can_be_absent: bool) -> Result<Self, D::Error> {
        if can_be_absent {
            // serde's way to ask for a field that is not there
            deserializer.deserialize_option(ContentSeed::ROOT)
        } else {
            ContentSeed::ROOT.deserialize(deserializer)
        }
    }
}

impl Content<'_> {
    /// The float that is nearest to an integer of 128 bits.
    #[expect(clippy::cast_precision_loss, reason = "it is asked for as a float, as text is")]
    pub(super) const fn nearest_float(&self) -> f64 {
        match self {
            Self::LargeInteger(value) => *value as f64,
            Self::LargestInteger(value) => *value as f64,
            _ => 0.0,
        }
    }
}

/// A map of one entry, by which `serde_json` hands over the digits of a number, or JSON that is passed on.
pub(super) fn as_map<'de, T: IntoDeserializer<'de, Refusal>>(
    name: &'static str,
    text: T,
) -> MapDeserializer<'de, Once<(BorrowedStrDeserializer<'de, Refusal>, T)>, Refusal> {
    MapDeserializer::new(once((BorrowedStrDeserializer::new(name), text)))
}

/// The digits that a `serde_json` which keeps them hands over as a map.
fn written_number(entries: &mut Vec<(Content<'_>, Content<'_>)>) -> Option<String> {
    let [(Content::Text(name), Content::Text(digits))] = entries.as_mut_slice() else { return None };
    (KEEPS_DIGITS && name == WRITTEN_NUMBER).then(|| core::mem::take(digits).into_owned())
}

/// Whether serde_json was built to keep the digits of numbers, as its feature `arbitrary_precision` does: a number is then a string.
/// Where it was not, what looks like such a number is an object of the document.
#[cfg(feature = "json")]
pub(super) const KEEPS_DIGITS: bool = size_of::<serde_json::Number>() == size_of::<String>();
#[cfg(not(feature = "json"))]
pub(super) const KEEPS_DIGITS: bool = false;

impl Serialize for Content<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Unsigned(value) => serializer.serialize_u64(*value),
            Self::LargeInteger(value) => serializer.serialize_i128(*value),
            Self::LargestInteger(value) => serializer.serialize_u128(*value),
            Self::Single(value) => serializer.serialize_f32(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Written(digits) => {
                let mut number = serializer.serialize_struct(WRITTEN_NUMBER, 1)?;
                number.serialize_field(WRITTEN_NUMBER, digits)?;
                number.end()
            }
            Self::Text(text) => serializer.serialize_str(text),
            Self::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
        }
    }
}
