//! A value of a union → the branch that its tag names, found without walking anything else.

use alloc::string::{String, ToString};
use core::cell::Cell;

use serde_core::ser::{Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::key::Key;
use crate::engine::Stop;
use crate::engine::place::MOST_WRAPPERS;
use crate::schema::{Tag, TagPlace};

/// What the tag of a value says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// There is no tag.
    Nothing,
    /// The tag is none that is known, or not even a string.
    Stranger,
    /// This branch.
    Branch(usize),
}

/// The branch that `value`, an object, names somewhere among its properties; of a stranger, its words.
#[inline(never)]
pub(super) fn search<V: Serialize + ?Sized>(tag: &Tag, value: &V) -> (Named, Option<String>) {
    let (named, words) = (Cell::new(Named::Nothing), Cell::new(None));
    // the search ends the walk as soon as it can, and its verdict means nothing
    let _ = value.serialize(Search {
        tag,
        named: &named,
        words: &words,
        pending: false,
        wrappers: MOST_WRAPPERS,
    });
    (named.get(), words.take())
}

/// The branch that `value`, itself the tag, names.
#[inline(always)]
pub(super) fn read<V: Serialize + ?Sized>(tag: &Tag, value: &V) -> Option<usize> {
    let mut branch = None;
    value
        .serialize(Key::string(|name: &str| {
            branch = tag.find(name);
            Ok(())
        }))
        .ok()?;
    branch
}

/// The words of a tag that nobody knows, if it is a string at all.
#[cold]
fn words<V: Serialize + ?Sized>(value: &V) -> Option<String> {
    let mut words = None;
    value
        .serialize(Key::string(|name: &str| {
            words = Some(name.to_string());
            Ok(())
        }))
        .ok()?;
    words
}

struct Search<'t> {
    tag: &'t Tag,
    named: &'t Cell<Named>,
    words: &'t Cell<Option<String>>,
    /// The key that came last, apart from its value, is the tag's.
    pending: bool,
    /// `Option`s and newtypes that may still come around the object.
    wrappers: u32,
}

impl Search<'_> {
    /// What the tag says, out of line: one copy for each type of value, instead of one for each field.
    #[inline(never)]
    fn named_by<V: Serialize + ?Sized>(&self, value: &V) -> Named {
        let branch = read(self.tag, value);
        if branch.is_none() {
            self.words.set(words(value));
        }
        branch.map_or(Named::Stranger, Named::Branch)
    }

    #[inline(always)]
    fn entry<V: Serialize + ?Sized>(&mut self, name: &str, value: &V) -> Result<(), Stop> {
        let named = match self.tag.place {
            TagPlace::Property(property) if property == name => self.named_by(value),
            TagPlace::Property(_) => return Ok(()),
            TagPlace::External => match self.tag.find(name) {
                Some(branch) => Named::Branch(branch),
                None => return Ok(()),
            },
        };
        self.named.set(named);
        Err(Stop::Broken)
    }
}

type No = Impossible<(), Stop>;

macro_rules! ended {
    ($($method:ident($($argument:ty),*) $answer:ty;)*) => {
        $(
            fn $method(self, $(_: $argument),*) -> Result<$answer, Stop> {
                Err(Stop::Broken)
            }
        )*
    };
}

impl Serializer for Search<'_> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = No;

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Stop> {
        Ok(self)
    }

    fn collect_seq<I: IntoIterator>(self, _: I) -> Result<(), Stop> {
        Err(Stop::Broken)
    }

    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Stop> {
        let wrappers = self.wrappers.checked_sub(1).ok_or(Stop::Broken)?;
        value.serialize(Self { wrappers, ..self })
    }

    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Stop> {
        self.serialize_some(value)
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Stop> {
        self.entry(variant, value)
    }

    fn serialize_struct_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<No, Stop> {
        self.entry(variant, &())?;
        Err(Stop::Broken)
    }

    fn serialize_tuple_variant(mut self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<No, Stop> {
        self.entry(variant, &())?;
        Err(Stop::Broken)
    }

    ended! {
        serialize_bool(bool) ();
        serialize_i8(i8) ();
        serialize_i16(i16) ();
        serialize_i32(i32) ();
        serialize_i64(i64) ();
        serialize_u8(u8) ();
        serialize_u16(u16) ();
        serialize_u32(u32) ();
        serialize_u64(u64) ();
        serialize_f32(f32) ();
        serialize_f64(f64) ();
        serialize_char(char) ();
        serialize_str(&str) ();
        serialize_bytes(&[u8]) ();
        serialize_none() ();
        serialize_unit() ();
        serialize_unit_struct(&'static str) ();
        serialize_unit_variant(&'static str, u32, &'static str) ();
        serialize_seq(Option<usize>) No;
        serialize_tuple(usize) No;
        serialize_tuple_struct(&'static str, usize) No;
    }
}

impl SerializeStruct for Search<'_> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), Stop> {
        self.entry(name, value)
    }

    fn end(self) -> Result<(), Stop> {
        Ok(())
    }
}

impl SerializeMap for Search<'_> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| self.entry(name, value)))
    }

    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| {
            self.pending = match self.tag.place {
                TagPlace::Property(property) => property == name,
                // the name is all that there is to know
                TagPlace::External => return self.entry(name, &()),
            };
            Ok(())
        }))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        match (self.pending, self.tag.place) {
            (true, TagPlace::Property(property)) => self.entry(property, value),
            _ => Ok(()),
        }
    }

    fn end(self) -> Result<(), Stop> {
        Ok(())
    }
}
