//! The parts of an array, an object or a variant in JSON text, as they are asked for → each the value that comes next.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

use super::built_key::Key;
use super::document::{Builder, Document, Ended, settle};
use super::refusal::Refusal;
use crate::engine::Frame;
use crate::schema::PackedName;

/// The items of an array.
#[derive(Debug)]
pub(super) struct Items<'b, 'f, 'de> {
    document: &'b mut Document<'de>,
    frame: &'f Frame<'f, 'static>,
    count: usize,
    /// Where the item begins that comes.
    start: usize,
    has_ended: bool,
}

impl<'b, 'f, 'de> Items<'b, 'f, 'de> {
    #[inline(always)]
    pub(super) const fn new(document: &'b mut Document<'de>, frame: &'f Frame<'f, 'static>) -> Self {
        Self {
            document,
            frame,
            count: 0,
            start: 0,
            has_ended: false,
        }
    }

    /// Takes what stands in front of an item; whether one comes.
    #[inline(never)]
    fn advance(&mut self) -> Result<bool, Ended> {
        if self.has_ended {
            return Ok(false);
        }
        self.document.comes(PackedName::NONE);
        if self.document.tokens().next_item(self.count == 0)? {
            self.count += 1;
            self.start = self.document.next_offset();
            settle(self.frame, PackedName::NONE, self.frame.item(None))?;
            return Ok(true);
        }
        self.has_ended = true;
        settle(self.frame, PackedName::NONE, self.frame.end_array())?;
        Ok(false)
    }

    /// The array must be at its end.
    #[inline(always)]
    pub(super) fn finish(&mut self) -> Result<(), Refusal> {
        if self.has_ended { Ok(()) } else { self.finish_late() }
    }

    #[inline(never)]
    fn finish_late(&mut self) -> Result<(), Refusal> {
        if self.advance()? { Err(Error::invalid_length(self.count, &"fewer items")) } else { Ok(()) }
    }

    #[cold]
    #[inline(never)]
    fn refused(&self, refusal: Refusal) -> Refusal {
        refusal.met_at(self.start).behind_index(self.count - 1)
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, '_, 'de> {
    type Error = Refusal;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        if !self.advance()? {
            return Ok(None);
        }
        let item = Builder {
            document: self.document,
            frame: self.frame,
        };
        match seed.deserialize(item) {
            Ok(value) => Ok(Some(value)),
            Err(refusal) => Err(self.refused(refusal)),
        }
    }
}

/// The entries of an object.
#[derive(Debug)]
pub(super) struct Entries<'b, 'f, 'de> {
    document: &'b mut Document<'de>,
    frame: &'f Frame<'f, 'static>,
    /// The name of the entry whose value comes.
    name: PackedName,
    /// The same, where it is long.
    long: Cow<'de, str>,
    /// Where the value begins that comes.
    start: usize,
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

/// What stands in front of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ahead {
    PlainName,
    DecodedName,
    /// Nothing: the object ends.
    End,
    /// The value before has not been read.
    Unread,
}

impl<'b, 'f, 'de> Entries<'b, 'f, 'de> {
    #[inline(always)]
    pub(super) fn new(document: &'b mut Document<'de>, frame: &'f Frame<'f, 'static>) -> Self {
        Self {
            document,
            frame,
            name: PackedName::NONE,
            long: Cow::Borrowed(""),
            start: 0,
            stage: Stage::First,
        }
    }

    /// Takes a name, and what stands around it.
    #[inline(never)]
    fn advance(&mut self) -> Result<Ahead, Ended> {
        if let Stage::Value | Stage::Ended = self.stage {
            return Ok(if self.stage == Stage::Ended { Ahead::End } else { Ahead::Unread });
        }
        if !self.document.tokens().next_entry(self.stage == Stage::First)? {
            self.stage = Stage::Ended;
            settle(self.frame, PackedName::NONE, self.frame.end_object())?;
            return Ok(Ahead::End);
        }
        self.stage = Stage::Value;
        if let Some(property) = self.frame.next_property()
            && self.document.take_expected_name(property)?
        {
            self.comes(property.packed);
            return Ok(Ahead::PlainName);
        }
        self.advance_by_any_name()
    }

    /// The value called `name` comes.
    #[inline(always)]
    fn comes(&mut self, name: PackedName) {
        self.name = name;
        self.document.comes(name);
        self.start = self.document.next_offset();
    }

    #[inline(never)]
    fn advance_by_any_name(&mut self) -> Result<Ahead, Ended> {
        if let Some(name) = self.document.take_short_name()? {
            self.comes(name);
            self.frame.name_comes(name);
            return Ok(Ahead::PlainName);
        }
        let is_decoded = self.document.take_name()?;
        let name = PackedName::of(self.document.taken(is_decoded));
        self.comes(name);
        if name.is_long() {
            self.keep_long_name(is_decoded);
        } else {
            self.frame.name_comes(name);
        }
        Ok(if is_decoded { Ahead::DecodedName } else { Ahead::PlainName })
    }

    #[inline(never)]
    fn keep_long_name(&mut self, is_decoded: bool) {
        self.long =
            if is_decoded { Cow::Owned(self.document.decoded.clone()) } else { Cow::Borrowed(self.document.plain) };
    }

    /// The object must be at its end.
    #[inline(always)]
    pub(super) fn finish(&mut self) -> Result<(), Refusal> {
        if self.stage == Stage::Ended { Ok(()) } else { self.finish_late() }
    }

    #[inline(never)]
    fn finish_late(&mut self) -> Result<(), Refusal> {
        match self.advance()? {
            Ahead::End => Ok(()),
            Ahead::Unread => Err(no_value()),
            _ => Err(Error::custom("not all entries of an object are read")),
        }
    }

    /// Takes the name of the variant whose value is the only entry.
    #[inline(never)]
    fn variant(&mut self) -> Result<bool, Refusal> {
        match self.advance()? {
            Ahead::End | Ahead::Unread => Err(Error::invalid_value(Unexpected::Map, &"map with a single key")),
            name => Ok(name == Ahead::DecodedName),
        }
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
            return Err(no_key());
        }
        self.stage = Stage::Next;
        let (mut slot, long): (_, &str) = (None, &self.long);
        let frame = if self.name.is_long() {
            self.document.comes(PackedName::NONE);
            self.frame.long_name(&long, &mut slot).map_err(|_| Refusal::ENDED)?
        } else {
            self.frame
        };
        let value = Builder {
            document: self.document,
            frame,
        };
        match seed.deserialize(value) {
            Ok(value) => Ok(value),
            Err(refusal) => Err(self.refused(refusal)),
        }
    }

    #[cold]
    #[inline(never)]
    fn refused(&self, refusal: Refusal) -> Refusal {
        let refusal = refusal.met_at(self.start);
        if self.name.is_long() {
            return refusal.behind_key(&self.long);
        }
        self.name.with_text(|name| refusal.behind_key(name))
    }
}

#[cold]
#[inline(never)]
fn no_value() -> Refusal {
    Error::custom(NO_VALUE)
}

#[cold]
#[inline(never)]
fn no_key() -> Refusal {
    Error::custom(NO_KEY)
}

/// What is said of a `Deserialize` that does not keep to the rules of serde.
const NO_KEY: &str = "a value of a map is asked for before its key";
const NO_VALUE: &str = "a key of a map is asked for before the value of the one before";

impl<'de> MapAccess<'de> for &mut Entries<'_, '_, 'de> {
    type Error = Refusal;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let is_decoded = match self.advance()? {
            Ahead::PlainName => false,
            Ahead::DecodedName => true,
            Ahead::End => return Ok(None),
            Ahead::Unread => return Err(no_value()),
        };
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
#[derive(Debug)]
pub(super) struct Variant<'b, 'f, 'de> {
    entries: Entries<'b, 'f, 'de>,
    is_decoded: bool,
    has_value: bool,
}

impl<'b, 'f, 'de> Variant<'b, 'f, 'de> {
    /// The string that was taken last, in no object.
    #[inline(always)]
    pub(super) const fn alone(entries: Entries<'b, 'f, 'de>, is_decoded: bool) -> Self {
        Self {
            entries,
            is_decoded,
            has_value: false,
        }
    }

    /// The only entry of an object, which has begun.
    #[inline(always)]
    pub(super) fn with_value(mut entries: Entries<'b, 'f, 'de>) -> Result<Self, Refusal> {
        let is_decoded = entries.variant()?;
        Ok(Self {
            entries,
            is_decoded,
            has_value: true,
        })
    }

    #[inline(never)]
    pub(super) fn finish(&mut self) -> Result<(), Refusal> {
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
        if self.has_value { self.entries.value(PhantomData::<()>) } else { Ok(()) }
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
