//! JSON text → a `T`, in one pass: the deserializer whose every token the judge is told of before it is handed on.
//!
//! It is one type for the whole program, so that a user's type is compiled for it once. What it does is in [`Document`], out of line;
//! here is only what hands a value to serde's visitors. Where a visitor keeps values for later, as for untagged enums and flattened
//! structs, nothing is different: the judge has been told of each as it was read, and has kept of it what it needs.
//!
//! An error says no more than where it was: a text with one is read again, by the source that collects all that is wrong with it.

use alloc::borrow::Cow;

use serde_core::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use super::built_key::Key;
use super::document::{Document, Numeric, OUT_OF_RANGE, Place};
use super::refusal::Refusal;
use crate::engine::Frame;
use crate::engine::limits::MOST_WRAPPERS;
use crate::schema::PackedName;

/// The value that comes next in a text.
#[derive(Debug)]
pub(crate) struct Builder<'b, 'f, 'de> {
    document: &'b mut Document<'de>,
    place: Place<'f>,
}

/// What serde_json calls a newtype of JSON text that is passed on unread.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

impl<'b, 'f, 'de> Builder<'b, 'f, 'de> {
    /// The value of the whole `document`, whose place `frame` is.
    pub(crate) fn new(document: &'b mut Document<'de>, frame: &'f Frame<'f, 'static>) -> Self {
        Self::at(document, Place::named(frame, PackedName::NONE))
    }

    #[inline(always)]
    const fn at(document: &'b mut Document<'de>, place: Place<'f>) -> Self {
        Self {
            document,
            place,
        }
    }

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
        self.document.text.peek()
    }

    #[cold]
    #[inline(never)]
    fn mismatch(self, expected: &dyn de::Expected) -> Refusal {
        self.document.mismatch(expected)
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
        let mut items = Items {
            document: self.document,
            frame,
            count: 0,
            has_ended: false,
        };
        let value = visitor.visit_seq(&mut items)?;
        items.finish()?;
        Ok(value)
    }
}

#[cold]
#[inline(never)]
fn too_many_wrappers() -> Refusal {
    Error::custom(format_args!("is inside of more than {MOST_WRAPPERS} `Option`s and newtypes"))
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
                    Err(_) if self.document.text.number.is_integer => Err(Error::custom(OUT_OF_RANGE)),
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
            b'-' | b'0'..=b'9' => self.number(visitor),
            b'{' => self.map(visitor),
            b'[' => self.list(visitor),
            first @ (b't' | b'f') => self.boolean(first, visitor),
            b'n' => {
                self.document.take_null(self.place)?;
                visitor.visit_unit()
            }
            _ => Ok(self.document.text.no_value()?),
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
            Numeric::Float => match self.document.text.number_text().parse::<f32>() {
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
                Variant {
                    entries: Entries::new(self.document, self.place.frame),
                    is_decoded,
                    has_value: false,
                }
            }
            b'{' => {
                let frame = self.document.begin_object(self.place, &mut slot, &mut ignored)?;
                let mut entries = Entries::new(self.document, frame);
                let is_decoded = entries.variant()?;
                Variant {
                    entries,
                    is_decoded,
                    has_value: true,
                }
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
    fn raw_value<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        self.peek();
        let start = self.document.text.offset();
        self.document.pass(self.place)?;
        visitor.visit_map(RawText {
            name: Some(RAW_VALUE),
            text: self.document.text.read_since(start),
        })
    }
}

/// A map of one entry, by which serde_json hands over text that is passed on.
struct RawText<'de> {
    name: Option<&'static str>,
    text: &'de str,
}

impl<'de> MapAccess<'de> for RawText<'de> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        match self.name.take() {
            Some(name) => seed.deserialize(de::value::BorrowedStrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        seed.deserialize(de::value::BorrowedStrDeserializer::new(self.text))
    }
}

/// The items of an array.
struct Items<'b, 'f, 'de> {
    document: &'b mut Document<'de>,
    frame: &'f Frame<'f, 'static>,
    count: usize,
    has_ended: bool,
}

impl Items<'_, '_, '_> {
    /// Takes what stands in front of an item; whether one comes.
    #[inline(never)]
    fn advance(&mut self) -> Result<bool, Refusal> {
        if self.has_ended {
            return Ok(false);
        }
        let here = Place::named(self.frame, PackedName::NONE);
        if self.document.text.next_item(self.count == 0)? {
            self.count += 1;
            here.settle(self.frame.item(None))?;
            return Ok(true);
        }
        self.has_ended = true;
        here.settle(self.frame.end_array())?;
        Ok(false)
    }

    /// The array must be at its end.
    #[inline(always)]
    fn finish(&mut self) -> Result<(), Refusal> {
        if self.has_ended { Ok(()) } else { self.finish_late() }
    }

    #[inline(never)]
    fn finish_late(&mut self) -> Result<(), Refusal> {
        if self.advance()? { Err(Error::invalid_length(self.count, &"fewer items")) } else { Ok(()) }
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, '_, 'de> {
    type Error = Refusal;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        if !self.advance()? {
            return Ok(None);
        }
        let place = Place::named(self.frame, PackedName::NONE);
        match seed.deserialize(Builder::at(self.document, place)) {
            Ok(value) => Ok(Some(value)),
            Err(refusal) => Err(refusal.behind_index(self.count - 1)),
        }
    }
}

/// The entries of an object.
#[derive(Debug)]
struct Entries<'b, 'f, 'de> {
    document: &'b mut Document<'de>,
    frame: &'f Frame<'f, 'static>,
    /// The name of the entry whose value comes.
    name: PackedName,
    /// The same, where it is long.
    long: Cow<'de, str>,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    First,
    /// A value comes.
    Value,
    Next,
    Ended,
}

impl<'b, 'f, 'de> Entries<'b, 'f, 'de> {
    #[inline(always)]
    fn new(document: &'b mut Document<'de>, frame: &'f Frame<'f, 'static>) -> Self {
        Self {
            document,
            frame,
            name: PackedName::NONE,
            long: Cow::Borrowed(""),
            stage: Stage::First,
        }
    }

    /// Takes a name, and what stands around it: nothing at the end of the object, else whether it is the decoded one.
    #[inline(never)]
    fn advance(&mut self) -> Result<Option<bool>, Refusal> {
        if let Stage::Value | Stage::Ended = self.stage {
            return if self.stage == Stage::Ended { Ok(None) } else { Err(Error::custom(NO_VALUE)) };
        }
        if !self.document.text.next_entry(self.stage == Stage::First)? {
            self.stage = Stage::Ended;
            Place::named(self.frame, PackedName::NONE).settle(self.frame.end_object())?;
            return Ok(None);
        }
        self.stage = Stage::Value;
        let is_decoded = self.document.take_name()?;
        self.name = PackedName::of(self.document.taken(is_decoded));
        if self.name.is_long() {
            self.keep_long_name(is_decoded);
        }
        Ok(Some(is_decoded))
    }

    #[inline(never)]
    fn keep_long_name(&mut self, is_decoded: bool) {
        self.long = match is_decoded {
            true => Cow::Owned(self.document.decoded.clone()),
            false => Cow::Borrowed(self.document.plain),
        };
    }

    /// The object must be at its end.
    #[inline(always)]
    fn finish(&mut self) -> Result<(), Refusal> {
        if self.stage == Stage::Ended { Ok(()) } else { self.finish_late() }
    }

    #[inline(never)]
    fn finish_late(&mut self) -> Result<(), Refusal> {
        match self.advance()? {
            None => Ok(()),
            Some(_) => Err(Error::custom("not all entries of an object are read")),
        }
    }

    /// Takes the name of the variant whose value is the only entry.
    #[inline(never)]
    fn variant(&mut self) -> Result<bool, Refusal> {
        self.advance()?.ok_or_else(|| Error::invalid_value(Unexpected::Map, &"map with a single key"))
    }

    /// The key that was taken last.
    #[inline(always)]
    fn key(&mut self, is_decoded: bool) -> Key<'de> {
        if is_decoded {
            Key::Decoded(core::mem::take(&mut self.document.decoded))
        } else {
            Key::Plain(self.document.plain)
        }
    }

    /// The value of the entry whose name was taken last.
    #[inline]
    fn value<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        if self.stage != Stage::Value {
            return Err(Error::custom(NO_KEY));
        }
        self.stage = Stage::Next;
        let (mut slot, long): (_, &str) = (None, &self.long);
        let place = if self.name.is_long() {
            let place = self.frame.long_name(&long, &mut slot).map_err(|_| Refusal::ENDED)?;
            Place::named(place, PackedName::NONE)
        } else {
            Place::named(self.frame, self.name)
        };
        match seed.deserialize(Builder::at(self.document, place)) {
            Ok(value) => Ok(value),
            Err(refusal) => Err(self.refused(refusal)),
        }
    }

    #[cold]
    #[inline(never)]
    fn refused(&self, refusal: Refusal) -> Refusal {
        if self.name.is_long() {
            return refusal.behind_key(&self.long);
        }
        self.name.with_text(|name| refusal.behind_key(name))
    }
}

/// What is said of a `Deserialize` that does not keep to the rules of serde.
const NO_KEY: &str = "a value of a map is asked for before its key";
const NO_VALUE: &str = "a key of a map is asked for before the value of the one before";

impl<'de> MapAccess<'de> for &mut Entries<'_, '_, 'de> {
    type Error = Refusal;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some(is_decoded) = self.advance()? else { return Ok(None) };
        match seed.deserialize(self.key(is_decoded)) {
            Ok(key) => Ok(Some(key)),
            Err(refusal) => Err(self.refused(refusal)),
        }
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        self.value(seed)
    }
}

/// A variant: alone as a string, or with its value as the only entry of an object.
struct Variant<'b, 'f, 'de> {
    entries: Entries<'b, 'f, 'de>,
    is_decoded: bool,
    has_value: bool,
}

impl Variant<'_, '_, '_> {
    #[inline(never)]
    fn finish(&mut self) -> Result<(), Refusal> {
        if self.has_value { self.entries.finish() } else { Ok(()) }
    }

    fn has_value(&self, expected: &'static str) -> Result<(), Refusal> {
        if self.has_value { Ok(()) } else { Err(Error::invalid_type(Unexpected::UnitVariant, &expected)) }
    }
}

impl<'de> EnumAccess<'de> for &mut Variant<'_, '_, 'de> {
    type Error = Refusal;
    type Variant = Self;

    #[inline]
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Refusal> {
        let key = self.entries.key(self.is_decoded);
        Ok((seed.deserialize(key)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Variant<'_, '_, 'de> {
    type Error = Refusal;

    #[inline]
    fn unit_variant(self) -> Result<(), Refusal> {
        if self.has_value { self.entries.value(core::marker::PhantomData::<()>) } else { Ok(()) }
    }

    #[inline]
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        self.has_value("newtype variant")?;
        self.entries.value(seed)
    }

    #[inline]
    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.has_value("tuple variant")?;
        self.entries.value(Tuple(length, visitor))
    }

    #[inline]
    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        self.has_value("struct variant")?;
        self.entries.value(Struct(fields, visitor))
    }
}

/// The value of a variant, as a seed.
struct Tuple<V>(usize, V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Tuple<V> {
    type Value = V::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_tuple(self.0, self.1)
    }
}

struct Struct<V>(&'static [&'static str], V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Struct<V> {
    type Value = V::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_struct("", self.0, self.1)
    }
}
