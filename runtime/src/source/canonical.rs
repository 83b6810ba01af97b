//! Any `Serialize` value → bytes that are the same for equal JSON values and for no others: what `uniqueItems` compares
//! (JSON Schema 2020-12 Core, section 4.2.2). Also tells why a value cannot be serialized.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter, Write};

use serde_core::ser::{self, Serialize, Serializer};

use super::key::Key;
use crate::engine::Stop;
use crate::engine::place::{MAX_DEPTH, MOST_WRAPPERS};
use crate::number::Decimal;

/// The canonical form of `value`; `None` where it has none, because it is no JSON value or nests too deep.
pub(super) fn bytes<V: Serialize + ?Sized>(value: &V) -> Option<Box<[u8]>> {
    let mut bytes = Vec::new();
    value
        .serialize(Canonical {
            bytes: &mut bytes,
            depth: 0,
        })
        .ok()?;
    Some(bytes.into_boxed_slice())
}

/// What the `Serialize` of `value` says that it cannot do.
pub(super) fn refusal<V: Serialize + ?Sized>(value: &V) -> String {
    let said = value.serialize(Canonical {
        bytes: &mut Vec::new(),
        depth: 0,
    });
    match said {
        Err(Refusal(Some(message))) => message,
        Err(Refusal(None)) | Ok(()) => "a key of a map is no string, or JSON text stands among values".to_string(),
    }
}

/// Why a value has no canonical form.
#[derive(Debug)]
struct Refusal(Option<String>);

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_deref().unwrap_or_default())
    }
}

impl core::error::Error for Refusal {}

impl ser::Error for Refusal {
    fn custom<T: Display>(message: T) -> Self {
        Self(Some(message.to_string()))
    }
}

impl From<Stop> for Refusal {
    fn from(_: Stop) -> Self {
        Self(None)
    }
}

/// What the next bytes are.
mod tag {
    pub(super) const NULL: u8 = 0;
    pub(super) const FALSE: u8 = 1;
    pub(super) const TRUE: u8 = 2;
    pub(super) const NUMBER: u8 = 3;
    pub(super) const STRING: u8 = 4;
    pub(super) const ARRAY: u8 = 5;
    pub(super) const OBJECT: u8 = 6;
    pub(super) const END: u8 = 7;
}

struct Canonical<'b> {
    bytes: &'b mut Vec<u8>,
    /// The levels around this value and, times [`WRAPPER`], the `Option`s and newtypes around it alone: counted as the walk does.
    depth: u32,
}

const WRAPPER: u32 = 1 << 16;

impl<'b> Canonical<'b> {
    #[expect(clippy::unnecessary_wraps, reason = "what every method of a serializer answers")]
    fn tag(self, tag: u8) -> Result<(), Refusal> {
        self.bytes.push(tag);
        Ok(())
    }

    /// The length first, so that no text can look like the end of one.
    #[expect(clippy::unnecessary_wraps, reason = "what every method of a serializer answers")]
    fn text(self, text: &str) -> Result<(), Refusal> {
        self.bytes.push(tag::STRING);
        self.bytes.extend_from_slice(&text.len().to_be_bytes());
        self.bytes.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// By value: `1`, `1.0` and `1e0` are one number.
    fn number(self, number: Option<Decimal<'_>>) -> Result<(), Refusal> {
        let Some(number) = number else { return Err(Refusal(None)) };
        let digits = number.by_value();
        self.bytes.push(tag::NUMBER);
        self.bytes.extend_from_slice(&digits.len().to_be_bytes());
        self.bytes.extend_from_slice(digits.as_bytes());
        Ok(())
    }

    fn deeper(&self) -> Result<u32, Refusal> {
        let levels = self.depth % WRAPPER;
        if levels >= MAX_DEPTH { Err(Refusal(None)) } else { Ok(levels + 1) }
    }

    fn wrapped(&self) -> Result<u32, Refusal> {
        if self.depth / WRAPPER >= MOST_WRAPPERS { Err(Refusal(None)) } else { Ok(self.depth + WRAPPER) }
    }

    fn array(self) -> Result<CanonicalArray<'b>, Refusal> {
        let depth = self.deeper()?;
        self.bytes.push(tag::ARRAY);
        Ok(CanonicalArray {
            bytes: self.bytes,
            depth,
            around: None,
        })
    }

    fn object(self) -> Result<CanonicalObject<'b>, Refusal> {
        let depth = self.deeper()?;
        Ok(CanonicalObject {
            bytes: self.bytes,
            depth,
            entries: Vec::new(),
            key: None,
            around: None,
            disguised: false,
        })
    }

    /// What stands before the value of the one property of an object that is named after a variant.
    fn variant(bytes: &mut Vec<u8>, variant: &str) {
        bytes.push(tag::OBJECT);
        bytes.extend_from_slice(&variant.len().to_be_bytes());
        bytes.extend_from_slice(variant.as_bytes());
    }
}

macro_rules! numbers {
    ($($method:ident $number:ty: $decimal:expr;)*) => {
        $(
            fn $method(self, value: $number) -> Result<(), Refusal> {
                self.number($decimal(value))
            }
        )*
    };
}

#[expect(clippy::unnecessary_wraps, reason = "what the others answer, which may be no numbers")]
fn integer(value: impl Into<i128>) -> Option<Decimal<'static>> {
    Some(Decimal::of_integer(value.into()))
}

impl<'b> Serializer for Canonical<'b> {
    type Ok = ();
    type Error = Refusal;
    type SerializeSeq = CanonicalArray<'b>;
    type SerializeTuple = CanonicalArray<'b>;
    type SerializeTupleStruct = CanonicalArray<'b>;
    type SerializeTupleVariant = CanonicalArray<'b>;
    type SerializeMap = CanonicalObject<'b>;
    type SerializeStruct = CanonicalObject<'b>;
    type SerializeStructVariant = CanonicalObject<'b>;

    numbers! {
        serialize_i8 i8: integer;
        serialize_i16 i16: integer;
        serialize_i32 i32: integer;
        serialize_i64 i64: integer;
        serialize_i128 i128: integer;
        serialize_u8 u8: integer;
        serialize_u16 u16: integer;
        serialize_u32 u32: integer;
        serialize_u64 u64: integer;
        serialize_u128 u128: |value| Some(Decimal::of_unsigned(value));
        serialize_f32 f32: Decimal::of_single;
        serialize_f64 f64: Decimal::of_float;
    }

    fn serialize_bool(self, value: bool) -> Result<(), Refusal> {
        self.tag(if value { tag::TRUE } else { tag::FALSE })
    }

    fn serialize_char(self, value: char) -> Result<(), Refusal> {
        self.text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Refusal> {
        self.text(value)
    }

    /// Not by `to_string`, which panics where `value` cannot be displayed.
    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Refusal> {
        let mut text = String::new();
        write!(text, "{value}").map_err(<Refusal as ser::Error>::custom)?;
        self.text(&text)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Refusal> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Refusal> {
        self.tag(tag::NULL)
    }

    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Refusal> {
        value.serialize(Self {
            depth: self.wrapped()?,
            ..self
        })
    }

    fn serialize_unit(self) -> Result<(), Refusal> {
        self.tag(tag::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Refusal> {
        self.tag(tag::NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Refusal> {
        self.text(variant)
    }

    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Refusal> {
        value.serialize(Self {
            depth: self.wrapped()?,
            ..self
        })
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Refusal> {
        let depth = self.deeper()?;
        Self::variant(self.bytes, variant);
        value.serialize(Canonical {
            bytes: &mut *self.bytes,
            depth,
        })?;
        self.bytes.push(tag::END);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<CanonicalArray<'b>, Refusal> {
        self.array()
    }

    fn serialize_tuple(self, _: usize) -> Result<CanonicalArray<'b>, Refusal> {
        self.array()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<CanonicalArray<'b>, Refusal> {
        self.array()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<CanonicalArray<'b>, Refusal> {
        Self::variant(self.bytes, variant);
        let mut array = self.array()?;
        array.around = Some(());
        Ok(array)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<CanonicalObject<'b>, Refusal> {
        self.object()
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<CanonicalObject<'b>, Refusal> {
        let mut object = self.object()?;
        object.disguised = name.starts_with("$serde_json::private::");
        Ok(object)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<CanonicalObject<'b>, Refusal> {
        Self::variant(self.bytes, variant);
        let mut object = self.object()?;
        object.around = Some(());
        Ok(object)
    }
}

struct CanonicalArray<'b> {
    bytes: &'b mut Vec<u8>,
    depth: u32,
    /// The object around a variant's array.
    around: Option<()>,
}

impl CanonicalArray<'_> {
    fn item<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Refusal> {
        value.serialize(Canonical {
            bytes: self.bytes,
            depth: self.depth,
        })
    }

    fn close(self) {
        self.bytes.push(tag::END);
        if self.around.is_some() {
            self.bytes.push(tag::END);
        }
    }
}

macro_rules! sequences {
    ($($sequence:ident $method:ident;)*) => {
        $(
            impl ser::$sequence for CanonicalArray<'_> {
                type Ok = ();
                type Error = Refusal;

                fn $method<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Refusal> {
                    self.item(value)
                }

                fn end(self) -> Result<(), Refusal> {
                    self.close();
                    Ok(())
                }
            }
        )*
    };
}

sequences! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

struct CanonicalObject<'b> {
    bytes: &'b mut Vec<u8>,
    depth: u32,
    entries: Vec<(String, Vec<u8>)>,
    key: Option<String>,
    /// The object around a variant's object.
    around: Option<()>,
    /// serde_json's own structs, which are a number or JSON text on the wire.
    disguised: bool,
}

impl CanonicalObject<'_> {
    fn entry<V: Serialize + ?Sized>(&mut self, key: String, value: &V) -> Result<(), Refusal> {
        let mut bytes = Vec::new();
        value.serialize(Canonical {
            bytes: &mut bytes,
            depth: self.depth,
        })?;
        self.entries.push((key, bytes));
        Ok(())
    }

    /// In the order of the keys, whichever they came in.
    fn close(mut self) -> Result<(), Refusal> {
        if self.disguised {
            return self.undisguised();
        }
        self.entries.sort();
        self.bytes.push(tag::OBJECT);
        for (key, value) in &self.entries {
            self.bytes.extend_from_slice(&key.len().to_be_bytes());
            self.bytes.extend_from_slice(key.as_bytes());
            self.bytes.extend_from_slice(value);
        }
        self.bytes.push(tag::END);
        if self.around.is_some() {
            self.bytes.push(tag::END);
        }
        Ok(())
    }

    fn undisguised(mut self) -> Result<(), Refusal> {
        let text = self.key.take().unwrap_or_default();
        match Decimal::parse(&text) {
            Some(number) => Canonical {
                bytes: self.bytes,
                depth: self.depth,
            }
            .number(Some(number)),
            None => Canonical {
                bytes: self.bytes,
                depth: self.depth,
            }
            .text(&text),
        }
    }

    fn field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Refusal> {
        if self.disguised {
            self.key = Some(key(value)?);
            return Ok(());
        }
        self.entry(name.to_string(), value)
    }
}

/// The text of a map's key.
fn key<K: Serialize + ?Sized>(key: &K) -> Result<String, Refusal> {
    let mut text = String::new();
    key.serialize(Key::then(|key: &str| {
        text.push_str(key);
        Ok(())
    }))?;
    Ok(text)
}

impl ser::SerializeMap for CanonicalObject<'_> {
    type Ok = ();
    type Error = Refusal;

    fn serialize_key<K: Serialize + ?Sized>(&mut self, next: &K) -> Result<(), Refusal> {
        self.key = Some(key(next)?);
        Ok(())
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Refusal> {
        let key = self.key.take().ok_or(Refusal(None))?;
        self.entry(key, value)
    }

    fn end(self) -> Result<(), Refusal> {
        self.close()
    }
}

impl ser::SerializeStruct for CanonicalObject<'_> {
    type Ok = ();
    type Error = Refusal;

    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Refusal> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Refusal> {
        self.close()
    }
}

impl ser::SerializeStructVariant for CanonicalObject<'_> {
    type Ok = ();
    type Error = Refusal;

    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Refusal> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Refusal> {
        self.close()
    }
}
