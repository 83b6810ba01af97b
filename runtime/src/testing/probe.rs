//! A document and a type's `Deserialize` → the names that it says it reads, place by place.
//!
//! serde's derive hands the names of a struct's fields, aliases included, to `deserialize_struct`, and those of an enum's variants to
//! `deserialize_enum`; so does what is written by hand as serde's documentation has it. What is read through a buffer (flattened,
//! untagged, internally tagged) asks the buffer, which is not seen here.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;

use ::serde_json::{Error, Map, Value};
use serde_core::de::value::StrDeserializer;
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde_core::forward_to_deserialize_any;

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
pub(super) struct Probe<'p> {
    value: &'p Value,
    pointer: String,
    all: &'p RefCell<Vec<Asked>>,
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

impl<'p> Probe<'p> {
    fn ask(&self, names: &'static [&'static str], of_variants: bool) {
        let pointer = self.pointer.clone();
        self.all.borrow_mut().push(Asked {
            pointer,
            names,
            of_variants,
        });
    }

    fn below(&self, name: &str, value: &'p Value) -> Self {
        Self {
            value,
            pointer: format!("{}/{}", self.pointer, name.replace('~', "~0").replace('/', "~1")),
            all: self.all,
        }
    }

    fn members(&self, members: &'p Map<String, Value>) -> Members<'p> {
        let below = members.iter().map(|(name, value)| (name.as_str(), self.below(name, value)));
        Members {
            rest: below.collect::<Vec<_>>().into_iter(),
            value: None,
        }
    }

    fn items(&self, items: &'p [Value]) -> Items<'p> {
        let below = items.iter().enumerate().map(|(index, item)| self.below(&format!("{index}"), item));
        Items(below.collect::<Vec<_>>().into_iter())
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(boolean) => visitor.visit_bool(*boolean),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(number), ..) => visitor.visit_u64(number),
                (None, Some(number), _) => visitor.visit_i64(number),
                (None, None, number) => visitor.visit_f64(number.unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_str(text),
            Value::Array(items) => visitor.visit_seq(self.items(items)),
            Value::Object(members) => visitor.visit_map(self.members(members)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.ask(fields, false);
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.ask(variants, true);
        let one = match self.value {
            Value::String(name) => Some((name, None)),
            Value::Object(members) => members.iter().next().map(|(name, value)| (name, Some(self.below(name, value)))),
            _ => None,
        };
        let (name, content) = one.ok_or_else(|| Error::custom("no variant"))?;
        visitor.visit_enum(Variant { name, content })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

#[derive(Debug)]
struct Items<'p>(alloc::vec::IntoIter<Probe<'p>>);

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

#[derive(Debug)]
struct Members<'p> {
    rest: alloc::vec::IntoIter<(&'p str, Probe<'p>)>,
    value: Option<Probe<'p>>,
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Name(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let value = self.value.take().ok_or_else(|| Error::custom("no value"))?;
        seed.deserialize(value)
    }
}

/// The key of a map, which may be a number.
#[derive(Debug)]
struct Name<'p>(&'p str);

macro_rules! numbers {
    ($($deserialize:ident: $number:ty => $visit:ident;)*) => {
        $(
            fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
                match self.0.parse::<$number>() {
                    Ok(number) => visitor.$visit(number),
                    Err(_) => visitor.visit_str(self.0),
                }
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.0)
    }

    numbers! {
        deserialize_i8: i64 => visit_i64;
        deserialize_i16: i64 => visit_i64;
        deserialize_i32: i64 => visit_i64;
        deserialize_i64: i64 => visit_i64;
        deserialize_u8: u64 => visit_u64;
        deserialize_u16: u64 => visit_u64;
        deserialize_u32: u64 => visit_u64;
        deserialize_u64: u64 => visit_u64;
        deserialize_f32: f64 => visit_f64;
        deserialize_f64: f64 => visit_f64;
        deserialize_bool: bool => visit_bool;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(Variant {
            name: self.0,
            content: None,
        })
    }

    forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[derive(Debug)]
struct Variant<'p> {
    name: &'p str,
    content: Option<Probe<'p>>,
}

impl<'de, 'p> EnumAccess<'de> for Variant<'p> {
    type Error = Error;
    type Variant = Content<'p>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Content<'p>), Error> {
        let name: StrDeserializer<'_, Error> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, Content(self.content)))
    }
}

#[derive(Debug)]
struct Content<'p>(Option<Probe<'p>>);

impl<'p> Content<'p> {
    fn held(self) -> Result<Probe<'p>, Error> {
        self.0.ok_or_else(|| Error::custom("no content"))
    }
}

impl<'de> VariantAccess<'de> for Content<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.held()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.held()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let held = self.held()?;
        held.ask(fields, false);
        held.deserialize_any(visitor)
    }
}
