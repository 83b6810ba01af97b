//! Formats that never come to an end: however they nest, the stack has one.

use serde::de::value::{BorrowedStrDeserializer, Error};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Value;
use wireform::Schema;

/// How a value is in itself.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Nesting {
    Some,
    Newtype,
    Variant,
    NameOfVariant,
    List,
    Map,
    KeyOfMap,
}

/// A value that is in itself so many times, and true in the end.
#[derive(Debug, Clone, Copy)]
struct Nested {
    nesting: Nesting,
    levels: u32,
}

impl Nested {
    fn inside(self) -> Self {
        Self {
            levels: self.levels - 1,
            ..self
        }
    }
}

impl<'de> Deserializer<'de> for Nested {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.levels == 0 {
            return visitor.visit_bool(true);
        }
        let inside = self.inside();
        match self.nesting {
            Nesting::Some => visitor.visit_some(inside),
            Nesting::Newtype => visitor.visit_newtype_struct(inside),
            Nesting::Variant | Nesting::NameOfVariant => visitor.visit_enum(inside),
            Nesting::List => visitor.visit_seq(Once(Some(inside))),
            Nesting::Map | Nesting::KeyOfMap => visitor.visit_map(Once(Some(inside))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn name() -> BorrowedStrDeserializer<'static, Error> {
    BorrowedStrDeserializer::new("name")
}

impl<'de> EnumAccess<'de> for Nested {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let name =
            if self.nesting == Nesting::NameOfVariant { seed.deserialize(self)? } else { seed.deserialize(name())? };
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Nested {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        if self.nesting == Nesting::Variant {
            seed.deserialize(self)
        } else {
            seed.deserialize(true.into_deserializer())
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

/// A list or a map of one.
struct Once(Option<Nested>);

impl<'de> SeqAccess<'de> for Once {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.0.take().map(|inside| seed.deserialize(inside)).transpose()
    }
}

impl<'de> MapAccess<'de> for Once {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        match self.0 {
            None => Ok(None),
            Some(inside) if inside.nesting == Nesting::KeyOfMap => seed.deserialize(inside).map(Some),
            Some(_) => seed.deserialize(name()).map(Some),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        match self.0.take() {
            Some(inside) if inside.nesting == Nesting::Map => seed.deserialize(inside),
            _ => seed.deserialize(true.into_deserializer()),
        }
    }
}

fn said(nesting: Nesting, levels: u32) -> String {
    match Value::SCHEMA.deserialize(Nested { nesting, levels }) {
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn what_is_in_itself_for_ever_is_refused() {
    for nesting in [
        Nesting::Some,
        Nesting::Newtype,
        Nesting::Variant,
        Nesting::NameOfVariant,
        Nesting::List,
        Nesting::Map,
        Nesting::KeyOfMap,
    ] {
        let found = said(nesting, u32::MAX);
        assert!(found.contains("deeper than 127 levels") || found.contains("more than 64"), "{nesting:?}: {found}");
    }
}

#[test]
fn at_the_limit_it_is_read() {
    for (nesting, most, refused) in [
        (Nesting::Some, 64, "is inside of more than 64 `Option`s and newtypes"),
        (Nesting::Newtype, 64, "is inside of more than 64 `Option`s and newtypes"),
        (Nesting::Variant, 127, "is nested deeper than 127 levels"),
        (Nesting::List, 127, "is nested deeper than 127 levels"),
        (Nesting::Map, 127, "is nested deeper than 127 levels"),
    ] {
        assert_eq!(said(nesting, most), "", "{nesting:?}");
        for levels in [most + 1, most + 2, 200, 300, 1000] {
            assert!(said(nesting, levels).contains(refused), "{nesting:?}, {levels}: {}", said(nesting, levels));
        }
    }
}
