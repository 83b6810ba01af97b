//! JSON text → a `T`, in one pass: the deserializer whose every token the judge is told of before it is handed on.
//!
//! It is one type for the whole program, so that a user's type is compiled for it once. What it does is in
//! [`Document`](super::document::Document), out of line; here is only what hands a value to serde's visitors. Where a visitor keeps values for later, as for untagged enums and flattened
//! structs, nothing is different: the judge has been told of each as it was read, and has kept of it what it needs.
//!
//! An error says no more than where it was: a text with one is read again, by the source that collects all that is wrong with it.

use serde_core::de::value::BorrowedStrDeserializer;
use serde_core::de::{Deserializer, Error, Expected, Unexpected, Visitor};

use super::build_parts::{Entries, Items, Variant};
use super::content::{KEEPS_DIGITS, as_map, too_many_wrappers};
use super::document::{Builder, Numeric, OUT_OF_RANGE, Place};
use super::refusal::Refusal;
use crate::engine::limits::MOST_WRAPPERS;
use crate::engine::{RAW_VALUE, WRITTEN_NUMBER};

impl<'de> Builder<'_, '_, 'de> {
    /// The same value, inside an `Option` or a newtype, which leave no trace on the wire.
    #[inline(always)]
    fn wrapped(self) -> Result<Self, Refusal> {
        if self.place.wrappers >= MOST_WRAPPERS {
            return Err(too_many_wrappers());
        }
        let wrappers = self.place.wrappers + 1;
        Ok(Self::at(
            self.document,
            Place {
                wrappers,
                ..self.place
            },
        ))
    }

    #[inline(always)]
    fn peek(&mut self) -> u8 {
        self.document.tokens().peek()
    }

    #[cold]
    #[inline(never)]
    fn mismatch(self, expected: &dyn Expected) -> Refusal {
        self.document.mismatch(self.place, expected)
    }

    #[inline]
    fn text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.document.take_text(self.place)? {
            visitor.visit_string(core::mem::take(&mut self.document.decoded))
        } else {
            visitor.visit_borrowed_str(self.document.plain)
        }
    }

    #[inline]
    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.document.take_number(self.place)? {
            Numeric::Unsigned => visitor.visit_u64(self.document.integer),
            Numeric::Signed => visitor.visit_i64(self.document.integer.cast_signed()),
            Numeric::Float => visitor.visit_f64(self.document.float),
        }
    }

    #[inline]
    fn boolean<V: Visitor<'de>>(self, first: u8, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_bool(self.document.take_boolean(first, self.place)?)
    }

    #[inline]
    fn map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let (mut slot, mut ignored) = (None, None);
        let frame = self.document.begin_object(self.place, &mut slot, &mut ignored)?;
        let mut entries = Entries::new(self.document, frame);
        let value = visitor.visit_map(&mut entries)?;
        entries.finish()?;
        Ok(value)
    }

    #[inline]
    fn list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let (mut slot, mut ignored) = (None, None);
        let frame = self.document.begin_array(self.place, &mut slot, &mut ignored)?;
        let mut items = Items::new(self.document, frame);
        let value = visitor.visit_seq(&mut items)?;
        items.finish()?;
        Ok(value)
    }
}

macro_rules! numbers {
    ($($method:ident)*) => {
        $(
            #[inline]
            fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
                match self.peek() {
                    b'-' | b'0'..=b'9' => self.number(visitor),
                    _ => Err(self.mismatch(&visitor)),
                }
            }
        )*
    };
}

macro_rules! large_integers {
    ($($method:ident $visit:ident)*) => {
        $(
            fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
                let (b'-' | b'0'..=b'9') = self.peek() else { return Err(self.mismatch(&visitor)) };
                let digits = self.document.take_digits(self.place)?;
                match digits.parse() {
                    Ok(value) => visitor.$visit(value),
                    Err(_) if self.document.tokens().number.is_integer => Err(Error::custom(OUT_OF_RANGE)),
                    Err(_) => Err(Error::invalid_type(Unexpected::Other("number with a fraction or an exponent"), &visitor)),
                }
            }
        )*
    };
}

macro_rules! texts {
    ($($method:ident)*) => {
        $(
            #[inline]
            fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
                if self.peek() == b'"' { self.text(visitor) } else { Err(self.mismatch(&visitor)) }
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Builder<'_, '_, 'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        match self.peek() {
            b'"' => self.text(visitor),
            b'-' | b'0'..=b'9' if KEEPS_DIGITS => self.any_number(visitor),
            b'-' | b'0'..=b'9' => self.number(visitor),
            b'{' => self.map(visitor),
            b'[' => self.list(visitor),
            first @ (b't' | b'f') => self.boolean(first, visitor),
            b'n' => {
                self.document.take_null(self.place)?;
                visitor.visit_unit()
            }
            _ => Ok(self.document.tokens().no_value()?),
        }
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f64
    }

    large_integers! {
        deserialize_i128 visit_i128
        deserialize_u128 visit_u128
    }

    texts! { deserialize_char deserialize_str deserialize_string deserialize_identifier }

    #[inline]
    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        match self.peek() {
            first @ (b't' | b'f') => self.boolean(first, visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    /// The single nearest to what is written: rounded once, not by way of a double.
    fn deserialize_f32<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        let (b'-' | b'0'..=b'9') = self.peek() else { return Err(self.mismatch(&visitor)) };
        match self.document.take_number(self.place)? {
            Numeric::Unsigned => visitor.visit_u64(self.document.integer),
            Numeric::Signed => visitor.visit_i64(self.document.integer.cast_signed()),
            Numeric::Float => match self.document.tokens().number_text().parse::<f32>() {
                Ok(value) if value.is_finite() => visitor.visit_f32(value),
                _ => Err(Error::custom(OUT_OF_RANGE)),
            },
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        match self.peek() {
            b'"' => {
                if self.document.take_text(self.place)? {
                    visitor.visit_byte_buf(core::mem::take(&mut self.document.decoded).into_bytes())
                } else {
                    visitor.visit_borrowed_bytes(self.document.plain.as_bytes())
                }
            }
            b'[' => self.list(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_bytes(visitor)
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        if self.peek() == b'n' {
            self.document.take_null(self.place)?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self.wrapped()?)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        if self.peek() == b'n' {
            self.document.take_null(self.place)?;
            visitor.visit_unit()
        } else {
            Err(self.mismatch(&visitor))
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_unit(visitor)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        if name == RAW_VALUE {
            return self.raw_value(visitor);
        }
        visitor.visit_newtype_struct(self.wrapped()?)
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        if self.peek() == b'[' { self.list(visitor) } else { Err(self.mismatch(&visitor)) }
    }

    #[inline]
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_seq(visitor)
    }

    #[inline]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_seq(visitor)
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        if self.peek() == b'{' { self.map(visitor) } else { Err(self.mismatch(&visitor)) }
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.peek() {
            b'{' => self.map(visitor),
            // what the schema thinks of it, the judge says
            b'[' => self.list(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let (mut slot, mut ignored) = (None, None);
        let mut variant = match self.peek() {
            b'"' => {
                let is_decoded = self.document.take_text(self.place)?;
                Variant::alone(Entries::new(self.document, self.place.frame), is_decoded)
            }
            b'{' => {
                let frame = self.document.begin_object(self.place, &mut slot, &mut ignored)?;
                Variant::with_value(Entries::new(self.document, frame))?
            }
            _ => return Err(self.mismatch(&visitor)),
        };
        let value = visitor.visit_enum(&mut variant)?;
        variant.finish()?;
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.document.pass(self.place)?;
        visitor.visit_unit()
    }
}

impl<'de> Builder<'_, '_, 'de> {
    /// The text of the value, which is judged, and not built.
    #[inline(never)]
    fn raw_value<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let start = self.document.next_offset();
        self.document.pass(self.place)?;
        visitor.visit_map(as_map(RAW_VALUE, BorrowedStrDeserializer::new(self.document.tokens().read_since(start))))
    }

    /// A number for who asks for any value: by its digits, where a `serde_json` that keeps them would lose some of them otherwise.
    fn any_number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let read = self.document.take_number(self.place);
        let digits = self.document.tokens().number_text();
        match read {
            Ok(Numeric::Unsigned) => visitor.visit_u64(self.document.integer),
            Ok(Numeric::Signed) => visitor.visit_i64(self.document.integer.cast_signed()),
            Ok(Numeric::Float) if is_written_as(self.document.float, digits) => visitor.visit_f64(self.document.float),
            Err(refusal) if refusal.message().is_none() => Err(refusal),
            // also where it is beyond all floats
            _ => visitor.visit_map(as_map(WRITTEN_NUMBER, BorrowedStrDeserializer::new(digits))),
        }
    }
}

/// Whether serde_json writes `float` as `digits`.
#[cfg(feature = "json")]
fn is_written_as(float: f64, digits: &str) -> bool {
    serde_json::Number::from_f64(float).is_some_and(|number| alloc::string::ToString::to_string(&number) == digits)
}

#[cfg(not(feature = "json"))]
fn is_written_as(_: f64, _: &str) -> bool {
    true
}
