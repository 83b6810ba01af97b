//! The parts of an array, an object or a variant in JSON text, as they are asked for → each the value that comes next.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

use super::built_key::Key;
use super::document::{Builder, Document, Place};
use super::refusal::Refusal;
use crate::engine::Frame;
use crate::schema::PackedName;

/// The items of an array.
#[derive(Debug)]
pub(super) struct Items<'b, 'f, 'de> {
    document: &'b mut Document<'de>,
    frame: &'f Frame<'f, 'static>,
    count: usize,
    has_ended: bool,
}

impl<'b, 'f, 'de> Items<'b, 'f, 'de> {
    #[inline(always)]
    pub(super) const fn new(document: &'b mut Document<'de>, frame: &'f Frame<'f, 'static>) -> Self {
        Self {
            document,
            frame,
            count: 0,
            has_ended: false,
        }
    }

    /// Takes what stands in front of an item; whether one comes.
    #[inline(never)]
    fn advance(&mut self) -> Result<bool, Refusal> {
        if self.has_ended {
            return Ok(false);
        }
        let here = Place::named(self.frame, PackedName::NONE);
        if self.document.tokens().next_item(self.count == 0)? {
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
    pub(super) fn finish(&mut self) -> Result<(), Refusal> {
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
        let start = self.document.next_offset();
        let place = Place::named(self.frame, PackedName::NONE);
        match seed.deserialize(Builder::at(self.document, place)) {
            Ok(value) => Ok(Some(value)),
            Err(refusal) => Err(refusal.met_at(start).behind_index(self.count - 1)),
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
    pub(super) fn new(document: &'b mut Document<'de>, frame: &'f Frame<'f, 'static>) -> Self {
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
        if !self.document.tokens().next_entry(self.stage == Stage::First)? {
            self.stage = Stage::Ended;
            Place::named(self.frame, PackedName::NONE).settle(self.frame.end_object())?;
            return Ok(None);
        }
        self.stage = Stage::Value;
        if let Some(property) = self.frame.next_property()
            && self.document.take_expected_name(property)?
        {
            self.name = property.packed;
            return Ok(Some(false));
        }
        let is_decoded = self.document.take_name()?;
        self.name = PackedName::of(self.document.taken(is_decoded));
        if self.name.is_long() {
            self.keep_long_name(is_decoded);
        } else {
            self.frame.name_comes(self.name);
        }
        Ok(Some(is_decoded))
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
        let start = self.document.next_offset();
        match seed.deserialize(Builder::at(self.document, place)) {
            Ok(value) => Ok(value),
            Err(refusal) => Err(self.refused(refusal.met_at(start))),
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
            Err(refusal) => {
                let start = self.document.next_offset();
                Err(self.refused(refusal.met_at(start)))
            }
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
