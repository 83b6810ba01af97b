//! Any `Serialize` value → a [`Recording`] of what it says.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter, Write};

use serde_core::ser::{self, Serialize, SerializeMap, Serializer};

use super::key::Key;
use super::recording::{NO_WORDS, Recording};
use super::value::{RAW_VALUE, WRITTEN_NUMBER};
use crate::engine::Stop;
use crate::engine::place::{MAX_DEPTH, MOST_WRAPPERS, WRAPPER};

/// What `value` says.
pub(crate) fn record<V: Serialize + ?Sized>(value: &V) -> Recording {
    record_inside(0, value)
}

/// What `value` says, which `depth` is around.
#[inline(never)]
fn record_inside<V: Serialize + ?Sized>(depth: u32, value: &V) -> Recording {
    let mut recording = Recording::Silence;
    let said = value.serialize(Recorder {
        recording: &mut recording,
        depth,
    });
    match said {
        Ok(()) | Err(Interruption::TooDeep) => recording,
        Err(Interruption::Refused(message)) => {
            Recording::Refused(Box::new((recording, message.unwrap_or_else(|| NO_WORDS.to_string()))))
        }
    }
}

/// Why a value did not say everything.
#[derive(Debug)]
enum Interruption {
    /// It nests deeper than any walk goes, which will say so.
    TooDeep,
    /// It refused, with a message of its own or without.
    Refused(Option<String>),
}

impl Display for Interruption {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the recording has ended early")
    }
}

impl core::error::Error for Interruption {}

impl ser::Error for Interruption {
    fn custom<T: Display>(message: T) -> Self {
        // not by `to_string`, which panics where `message` cannot be displayed
        let mut words = String::new();
        Self::Refused(write!(words, "{message}").ok().map(|()| words))
    }
}

impl From<Stop> for Interruption {
    fn from(_: Stop) -> Self {
        Self::Refused(None)
    }
}

/// Writes down what the value that is serialized with it says.
struct Recorder<'r> {
    recording: &'r mut Recording,
    /// The levels around this value and, times [`WRAPPER`], the `Option`s and newtypes around it alone: counted as the walk does.
    depth: u32,
}

impl<'r> Recorder<'r> {
    #[expect(clippy::unnecessary_wraps, reason = "what every method of a serializer answers")]
    fn said(self, recording: Recording) -> Result<(), Interruption> {
        *self.recording = recording;
        Ok(())
    }

    fn text(self, text: &str) -> Result<(), Interruption> {
        self.said(Recording::Text(Cow::Owned(text.to_string())))
    }

    fn wrapped<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Interruption> {
        let goes_on = self.depth / WRAPPER < MOST_WRAPPERS;
        let inside = if goes_on { record_inside(self.depth + WRAPPER, value) } else { Recording::Silence };
        self.said(Recording::Wrapped(Box::new(inside)))
    }

    /// The depth inside this value, which is `recording`, an array or an object.
    fn inside(&mut self, recording: Recording) -> Result<u32, Interruption> {
        let levels = self.depth % WRAPPER;
        *self.recording = recording;
        if levels < MAX_DEPTH {
            return Ok(levels + 1);
        }
        // what is inside has nothing to say: no walk gets there
        match self.recording {
            Recording::Array(items) => items.push(Recording::Silence),
            Recording::Object(entries) => entries.push((Cow::Borrowed(""), Recording::Silence)),
            _ => {}
        }
        Err(Interruption::TooDeep)
    }

    fn array(mut self) -> Result<RecordedArray<'r>, Interruption> {
        let depth = self.inside(Recording::Array(Vec::new()))?;
        Ok(RecordedArray {
            recording: self.recording,
            depth,
        })
    }

    fn object(mut self) -> Result<RecordedObject<'r>, Interruption> {
        let depth = self.inside(Recording::Object(Vec::new()))?;
        Ok(RecordedObject {
            recording: self.recording,
            depth,
            key: None,
            disguise: None,
        })
    }

    /// The value of the one property of an object that is named after a variant.
    fn variant(mut self, variant: &'static str) -> Result<Self, Interruption> {
        let depth = self.inside(Recording::Variant(variant, Box::new(Recording::Silence)))?;
        match self.recording {
            Recording::Variant(_, inside) => Ok(Recorder {
                recording: inside,
                depth,
            }),
            _ => Err(Interruption::Refused(None)),
        }
    }
}

macro_rules! said {
    ($($method:ident($value:ident: $type:ty) $recording:expr;)*) => {
        $(
            fn $method(self, $value: $type) -> Result<(), Interruption> {
                self.said($recording)
            }
        )*
    };
}

impl<'r> Serializer for Recorder<'r> {
    type Ok = ();
    type Error = Interruption;
    type SerializeSeq = RecordedArray<'r>;
    type SerializeTuple = RecordedArray<'r>;
    type SerializeTupleStruct = RecordedArray<'r>;
    type SerializeTupleVariant = RecordedArray<'r>;
    type SerializeMap = RecordedObject<'r>;
    type SerializeStruct = RecordedObject<'r>;
    type SerializeStructVariant = RecordedObject<'r>;

    said! {
        serialize_bool(value: bool) Recording::Boolean(value);
        serialize_i8(value: i8) Recording::Integer(i64::from(value));
        serialize_i16(value: i16) Recording::Integer(i64::from(value));
        serialize_i32(value: i32) Recording::Integer(i64::from(value));
        serialize_i64(value: i64) Recording::Integer(value);
        serialize_i128(value: i128) Recording::LargeInteger(Box::new(value));
        serialize_u8(value: u8) Recording::Integer(i64::from(value));
        serialize_u16(value: u16) Recording::Integer(i64::from(value));
        serialize_u32(value: u32) Recording::Integer(i64::from(value));
        serialize_u128(value: u128) Recording::LargestInteger(Box::new(value));
        serialize_f32(value: f32) Recording::Single(value);
        serialize_f64(value: f64) Recording::Float(value);
        serialize_bytes(value: &[u8]) Recording::Bytes(value.into());
    }

    fn serialize_u64(self, value: u64) -> Result<(), Interruption> {
        match i64::try_from(value) {
            Ok(value) => self.serialize_i64(value),
            Err(_) => self.serialize_i128(i128::from(value)),
        }
    }

    fn serialize_char(self, value: char) -> Result<(), Interruption> {
        self.text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Interruption> {
        self.text(value)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Interruption> {
        let mut text = String::new();
        write!(text, "{value}").map_err(<Interruption as ser::Error>::custom)?;
        self.said(Recording::Text(Cow::Owned(text)))
    }

    fn serialize_none(self) -> Result<(), Interruption> {
        self.said(Recording::Null)
    }

    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Interruption> {
        self.wrapped(value)
    }

    fn serialize_unit(self) -> Result<(), Interruption> {
        self.said(Recording::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Interruption> {
        self.said(Recording::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Interruption> {
        self.said(Recording::Text(Cow::Borrowed(variant)))
    }

    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Interruption> {
        self.wrapped(value)
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Interruption> {
        let inside = self.variant(variant)?;
        *inside.recording = record_inside(inside.depth, value);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<RecordedArray<'r>, Interruption> {
        self.array()
    }

    fn serialize_tuple(self, _: usize) -> Result<RecordedArray<'r>, Interruption> {
        self.array()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<RecordedArray<'r>, Interruption> {
        self.array()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<RecordedArray<'r>, Interruption> {
        self.variant(variant)?.array()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<RecordedObject<'r>, Interruption> {
        self.object()
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<RecordedObject<'r>, Interruption> {
        if !matches!(name, WRITTEN_NUMBER | RAW_VALUE) {
            return self.object();
        }
        Ok(RecordedObject {
            recording: self.recording,
            depth: self.depth,
            key: None,
            disguise: Some(name),
        })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<RecordedObject<'r>, Interruption> {
        self.variant(variant)?.object()
    }
}

/// An array, as its items come.
struct RecordedArray<'r> {
    recording: &'r mut Recording,
    /// Around its items.
    depth: u32,
}

impl RecordedArray<'_> {
    fn add<V: Serialize + ?Sized>(&mut self, value: &V) {
        let item = record_inside(self.depth, value);
        if let Recording::Array(items) = self.recording {
            items.push(item);
        }
    }
}

/// An object, as its entries come.
struct RecordedObject<'r> {
    recording: &'r mut Recording,
    /// Around the values of its entries.
    depth: u32,
    /// The key that came last, apart from its value.
    key: Option<String>,
    /// The name of a struct that is no object on the wire.
    disguise: Option<&'static str>,
}

impl RecordedObject<'_> {
    fn add<V: Serialize + ?Sized>(&mut self, name: Cow<'static, str>, value: &V) {
        let value = record_inside(self.depth, value);
        if let Recording::Object(entries) = self.recording {
            entries.push((name, value));
        }
    }

    #[inline(never)]
    fn field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Interruption> {
        match self.disguise {
            None => self.add(Cow::Borrowed(name), value),
            Some(disguise) => match (&*self.recording, text(value)) {
                (Recording::Silence, Ok(text)) => *self.recording = Recording::Disguised(disguise, text.into()),
                // a second field, or one that is no text
                _ => return Err(Interruption::Refused(None)),
            },
        }
        Ok(())
    }
}

/// The text of a map's key.
fn text<K: Serialize + ?Sized>(key: &K) -> Result<String, Stop> {
    let mut text = String::new();
    key.serialize(Key::then(|key: &str| {
        text.push_str(key);
        Ok(())
    }))?;
    Ok(text)
}

macro_rules! arrays {
    ($($sequence:ident $method:ident;)*) => {
        $(
            impl ser::$sequence for RecordedArray<'_> {
                type Ok = ();
                type Error = Interruption;

                fn $method<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Interruption> {
                    self.add(value);
                    Ok(())
                }

                fn end(self) -> Result<(), Interruption> {
                    Ok(())
                }
            }
        )*
    };
}

arrays! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

macro_rules! structs {
    ($($structure:ident)*) => {
        $(
            impl ser::$structure for RecordedObject<'_> {
                type Ok = ();
                type Error = Interruption;

                fn serialize_field<V: Serialize + ?Sized>(
                    &mut self,
                    name: &'static str,
                    value: &V,
                ) -> Result<(), Interruption> {
                    self.field(name, value)
                }

                fn end(self) -> Result<(), Interruption> {
                    Ok(())
                }
            }
        )*
    };
}

structs! { SerializeStruct SerializeStructVariant }

impl SerializeMap for RecordedObject<'_> {
    type Ok = ();
    type Error = Interruption;

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Interruption> {
        self.key = Some(text(key)?);
        Ok(())
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Interruption> {
        // a value without a key is a mistake of the `Serialize` that is being recorded
        let key = self.key.take().ok_or(Interruption::Refused(None))?;
        self.add(Cow::Owned(key), value);
        Ok(())
    }

    fn end(self) -> Result<(), Interruption> {
        match self.key {
            None => Ok(()),
            // a key without a value is such a mistake, too
            Some(_) => Err(Interruption::Refused(None)),
        }
    }
}
