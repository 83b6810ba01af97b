//! A document and a type's `Deserialize` → the names that it says it reads, place by place.
//!
//! serde's derive hands the names of a struct's fields, aliases included, to `deserialize_struct`, and those of an enum's variants to
//! `deserialize_enum`; so does what is written by hand as serde's documentation has it. What is read through a buffer (flattened,
//! untagged, internally tagged) asks the buffer, which is not seen here.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;

use ::serde_json::Value;
use serde_core::de::value::{MapDeserializer, SeqDeserializer};
use serde_core::de::{DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, VariantAccess, Visitor};
use serde_core::forward_to_deserialize_any;

use crate::source::{Key, Refusal};
use crate::violation::push_escaped;

/// What a type says it reads at one place.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// A JSON Pointer.
    pub(super) pointer: String,
    pub(super) names: &'static [&'static str],
    /// The names are those of variants, rather than those of fields.
    pub(super) of_variants: bool,
}

/// A deserializer of one value of the document.
#[derive(Debug)]
pub(super) struct Probe<'de> {
    value: &'de Value,
    pointer: String,
    all: &'de RefCell<Vec<Asked>>,
}

impl Probe<'_> {
    /// Everything that `deserialize` asks for.
    pub(super) fn asked(document: &Value, deserialize: &dyn Fn(Probe<'_>)) -> Vec<Asked> {
        let all = RefCell::new(Vec::new());
        deserialize(Probe {
            value: document,
            pointer: String::new(),
            all: &all,
        });
        all.into_inner()
    }
}

impl<'de> Probe<'de> {
    fn ask(&self, names: &'static [&'static str], of_variants: bool) {
        let pointer = self.pointer.clone();
        self.all.borrow_mut().push(Asked {
            pointer,
            names,
            of_variants,
        });
    }

    fn below(&self, name: &str, value: &'de Value) -> Self {
        let mut pointer = self.pointer.clone();
        pointer.push('/');
        push_escaped(&mut pointer, name);
        Self {
            value,
            pointer,
            all: self.all,
        }
    }
}

impl<'de> IntoDeserializer<'de, Refusal> for Probe<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Probe<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.value {
            Value::Array(items) => {
                let items = items.iter().enumerate();
                visitor.visit_seq(SeqDeserializer::new(items.map(|(index, item)| self.below(&index.to_string(), item))))
            }
            Value::Object(members) => visitor.visit_map(MapDeserializer::new(
                members.iter().map(|(name, value)| (Key::Plain(name), self.below(name, value))),
            )),
            scalar => scalar.deserialize_any(visitor).map_err(Error::custom),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.ask(fields, false);
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.ask(variants, true);
        let one = match self.value {
            Value::String(name) => Some((name, None)),
            Value::Object(members) => members.iter().next().map(|(name, value)| (name, Some(self.below(name, value)))),
            _ => None,
        };
        let (name, content) = one.ok_or_else(|| Refusal::custom("no variant"))?;
        visitor.visit_enum(Variant { name, content })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

#[derive(Debug)]
struct Variant<'de> {
    name: &'de str,
    content: Option<Probe<'de>>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Refusal;
    type Variant = Content<'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Content<'de>), Refusal> {
        Ok((seed.deserialize(Key::Plain(self.name))?, Content(self.content)))
    }
}

#[derive(Debug)]
struct Content<'de>(Option<Probe<'de>>);

impl<'de> Content<'de> {
    fn held(self) -> Result<Probe<'de>, Refusal> {
        self.0.ok_or_else(|| Error::custom("no content"))
    }
}

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        seed.deserialize(self.held()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.held()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        let held = self.held()?;
        held.ask(fields, false);
        held.deserialize_any(visitor)
    }
}
