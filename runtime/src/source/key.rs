//! A value that is written as a string → its text, handed on while it is borrowed: a map's key, and what has a `Display` only.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use serde_core::ser::{Impossible, Serialize, Serializer};

use crate::engine::limits::MOST_WRAPPERS;
use crate::engine::{NO_WORDS, Stop};
use crate::number::Decimal;

/// Bytes that a text made on the spot takes up without allocating.
const ROOM: usize = 128;

/// A text that is put together on the stack, and moves to the heap if it is long.
struct Text {
    bytes: [u8; ROOM],
    length: usize,
    long: Option<String>,
}

/// What is done with a text.
pub(super) type Then<'t> = &'t mut dyn FnMut(&str) -> Result<(), Stop>;

/// Calls `then` with what `value` displays.
pub(super) fn displayed(value: &dyn Display, then: Then<'_>) -> Result<(), Stop> {
    let mut text = Text {
        bytes: [0; ROOM],
        length: 0,
        long: None,
    };
    match write!(text, "{value}") {
        Ok(()) => then(text.as_str()),
        Err(fmt::Error) => refused(),
    }
}

#[cold]
fn refused<T>() -> Result<T, Stop> {
    Err(Stop::refused(NO_WORDS.into()))
}

impl Text {
    fn as_str(&self) -> &str {
        match &self.long {
            Some(long) => long,
            // only whole strings are written
            None => {
                self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
            }
        }
    }
}

impl Write for Text {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        if let Some(long) = &mut self.long {
            long.push_str(part);
            return Ok(());
        }
        match self.bytes.get_mut(self.length..self.length + part.len()) {
            Some(room) => {
                room.copy_from_slice(part.as_bytes());
                self.length += part.len();
            }
            None => self.long = Some([self.as_str(), part].concat()),
        }
        Ok(())
    }
}

/// Reads a map's key as serde_json writes it: strings, characters, integers, booleans, floats and the unit variants of enums;
/// anything else is no key.
pub(super) struct Key<'t> {
    then: Then<'t>,
    /// `Option`s and newtypes around the key.
    wrappers: u8,
}

impl<'t> Key<'t> {
    /// Hands the text of a key to `then`.
    pub(super) fn then(then: Then<'t>) -> Self {
        Self { then, wrappers: 0 }
    }

    fn wrapped(self) -> Result<Self, Stop> {
        if self.wrappers >= MOST_WRAPPERS {
            return refused();
        }
        Ok(Self {
            wrappers: self.wrappers + 1,
            ..self
        })
    }
}

macro_rules! displayed {
    ($($method:ident $key:ty;)*) => {
        $(
            fn $method(self, key: $key) -> Result<(), Stop> {
                displayed(&key, self.then)
            }
        )*
    };
}

macro_rules! refused {
    ($($method:ident($($argument:ty),*) $answer:ty;)*) => {
        $(
            fn $method(self, $(_: $argument),*) -> Result<$answer, Stop> {
                refused()
            }
        )*
    };
}

type No = Impossible<(), Stop>;

impl Serializer for Key<'_> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    #[inline]
    fn serialize_str(self, key: &str) -> Result<(), Stop> {
        (self.then)(key)
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Stop> {
        (self.then)(variant)
    }

    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, key: &V) -> Result<(), Stop> {
        key.serialize(self.wrapped()?)
    }

    fn serialize_some<V: Serialize + ?Sized>(self, key: &V) -> Result<(), Stop> {
        key.serialize(self.wrapped()?)
    }

    displayed! {
        serialize_bool bool;
        serialize_char char;
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_i128 i128;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
        serialize_u128 u128;
    }

    fn serialize_f32(self, key: f32) -> Result<(), Stop> {
        match Decimal::of_single(key) {
            Some(key) => displayed(&key, self.then),
            None => refused(),
        }
    }

    fn serialize_f64(self, key: f64) -> Result<(), Stop> {
        match Decimal::of_float(key) {
            Some(key) => displayed(&key, self.then),
            None => refused(),
        }
    }

    fn collect_seq<I: IntoIterator>(self, _: I) -> Result<(), Stop> {
        refused()
    }

    fn collect_map<K, V, I: IntoIterator>(self, _: I) -> Result<(), Stop> {
        refused()
    }

    fn collect_str<T: Display + ?Sized>(self, key: &T) -> Result<(), Stop> {
        displayed(&key, self.then)
    }

    refused! {
        serialize_bytes(&[u8]) ();
        serialize_none() ();
        serialize_unit() ();
        serialize_unit_struct(&'static str) ();
        serialize_seq(Option<usize>) No;
        serialize_tuple(usize) No;
        serialize_tuple_struct(&'static str, usize) No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) No;
        serialize_map(Option<usize>) No;
        serialize_struct(&'static str, usize) No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) No;
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &V,
    ) -> Result<(), Stop> {
        refused()
    }
}
