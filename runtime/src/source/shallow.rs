//! A map's entry, where most values are scalars: judged on the spot, inlined into the loop over the entries.
//!
//! With a value such as `serde_json::Value`, the value's `serialize` folds into a switch on its tag, and each arm into a question
//! or two. A container answers "deeper" before its loop begins, which so folds away; what is unusual answers "deeper" too, and
//! the full walker looks again, and says what is wrong.

use serde_core::ser::{Impossible, Serialize, Serializer};

use super::trial::Walk;
use super::value::judge_far;
use crate::engine::{Place, Stop};
use crate::schema::{Nullability, SchemaObject, Shape};

/// Judges `value` by `schema`.
#[inline(always)]
pub(super) fn shallow<'p, V: Serialize + ?Sized, O: Walk>(
    schema: &'p SchemaObject,
    value: &V,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    if const { O::COLLECTS } {
        return judge_far(schema, value, at);
    }
    match value.serialize(Shallow { schema }) {
        Err(Stop::Deeper) => judge_far(schema, value, at),
        verdict => verdict,
    }
}

struct Shallow<'p> {
    schema: &'p SchemaObject,
}

#[inline(always)]
fn when(fine: bool) -> Result<(), Stop> {
    if fine { Ok(()) } else { Err(Stop::Deeper) }
}

#[inline(never)]
fn enumeration(schema: &SchemaObject, value: &str) -> bool {
    matches!(&schema.shape, Shape::Enum(enumeration) if enumeration.contains(value))
}

#[inline(never)]
fn integer(schema: &SchemaObject, value: i64) -> bool {
    matches!(&schema.shape, Shape::Integer(numeric) | Shape::Number(numeric) if numeric.integers.contains(value))
}

#[inline(never)]
fn float(schema: &SchemaObject, value: f64) -> bool {
    matches!(&schema.shape, Shape::Number(numeric) if numeric.floats.contains(value))
}

macro_rules! integers {
    ($($method:ident $integer:ty;)*) => {
        $(
            #[inline(always)]
            fn $method(self, value: $integer) -> Result<(), Stop> {
                match i64::try_from(value) {
                    Ok(value) => when(integer(self.schema, value)),
                    Err(_) => Err(Stop::Deeper),
                }
            }
        )*
    };
}

macro_rules! deeper {
    ($($method:ident($($argument:ty),*) $answer:ty;)*) => {
        $(
            #[inline(always)]
            fn $method(self, $(_: $argument),*) -> Result<$answer, Stop> {
                Err(Stop::Deeper)
            }
        )*
    };
}

type No = Impossible<(), Stop>;

impl Serializer for Shallow<'_> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    #[inline(always)]
    fn serialize_bool(self, _: bool) -> Result<(), Stop> {
        when(matches!(self.schema.shape, Shape::Boolean))
    }

    integers! {
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_i128 i128;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
        serialize_u128 u128;
    }

    #[inline(always)]
    fn serialize_f64(self, value: f64) -> Result<(), Stop> {
        when(float(self.schema, value))
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<(), Stop> {
        match &self.schema.shape {
            Shape::String(keywords) => when(keywords.broken_by(value).is_empty()),
            _ => when(enumeration(self.schema, value)),
        }
    }

    #[inline(always)]
    fn serialize_none(self) -> Result<(), Stop> {
        when(!matches!(self.schema.nullability, Nullability::Never))
    }

    #[inline(always)]
    fn serialize_unit(self) -> Result<(), Stop> {
        self.serialize_none()
    }

    deeper! {
        serialize_f32(f32) ();
        serialize_char(char) ();
        serialize_bytes(&[u8]) ();
        serialize_unit_struct(&'static str) ();
        serialize_unit_variant(&'static str, u32, &'static str) ();
        serialize_seq(Option<usize>) No;
        serialize_tuple(usize) No;
        serialize_tuple_struct(&'static str, usize) No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) No;
        serialize_map(Option<usize>) No;
        serialize_struct(&'static str, usize) No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) No;
    }

    #[inline(always)]
    fn serialize_some<V: Serialize + ?Sized>(self, _: &V) -> Result<(), Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, _: &V) -> Result<(), Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &V,
    ) -> Result<(), Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn collect_str<T: core::fmt::Display + ?Sized>(self, _: &T) -> Result<(), Stop> {
        Err(Stop::Deeper)
    }
}
