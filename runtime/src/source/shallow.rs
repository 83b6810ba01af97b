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
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => judge_far(schema, value, at),
    }
}

/// Answers whether the value is valid for sure: as `bool`, which it costs nothing to hand on.
struct Shallow<'p> {
    schema: &'p SchemaObject,
}

#[inline(never)]
fn enumeration(schema: &SchemaObject, value: &str) -> bool {
    matches!(&schema.shape, Shape::Enum(enumeration) if enumeration.contains(value))
}

/// The numbers of a `Value`, as one type, so that their arms are one call.
#[derive(Clone, Copy)]
enum Kind {
    Unsigned,
    Signed,
    Float,
}

#[inline(never)]
fn number(schema: &SchemaObject, kind: Kind, bits: u64) -> bool {
    match (kind, &schema.shape) {
        (Kind::Float, Shape::Number(numeric)) => numeric.floats.contains(f64::from_bits(bits)),
        (Kind::Unsigned, _) if bits > i64::MAX.unsigned_abs() => false,
        (Kind::Unsigned | Kind::Signed, Shape::Integer(numeric) | Shape::Number(numeric)) => {
            numeric.integers.contains(bits.cast_signed())
        }
        _ => false,
    }
}

macro_rules! integers {
    ($($method:ident $integer:ty;)*) => {
        $(
            #[inline(always)]
            fn $method(self, value: $integer) -> Result<bool, Stop> {
                Ok(number(self.schema, Kind::Signed, i64::from(value).cast_unsigned()))
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

type No = Impossible<bool, Stop>;

impl Serializer for Shallow<'_> {
    type Ok = bool;
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    #[inline(always)]
    fn serialize_bool(self, _: bool) -> Result<bool, Stop> {
        Ok(matches!(self.schema.shape, Shape::Boolean))
    }

    integers! {
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
    }

    #[inline(always)]
    fn serialize_u64(self, value: u64) -> Result<bool, Stop> {
        Ok(number(self.schema, Kind::Unsigned, value))
    }

    #[inline(always)]
    fn serialize_f64(self, value: f64) -> Result<bool, Stop> {
        Ok(number(self.schema, Kind::Float, value.to_bits()))
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<bool, Stop> {
        match &self.schema.shape {
            Shape::String(keywords) => Ok(keywords.are_surely_met_by(value)),
            _ => Ok(enumeration(self.schema, value)),
        }
    }

    #[inline(always)]
    fn serialize_none(self) -> Result<bool, Stop> {
        Ok(!matches!(self.schema.nullability, Nullability::Never))
    }

    #[inline(always)]
    fn serialize_unit(self) -> Result<bool, Stop> {
        self.serialize_none()
    }

    deeper! {
        serialize_i128(i128) bool;
        serialize_u128(u128) bool;
        serialize_f32(f32) bool;
        serialize_char(char) bool;
        serialize_bytes(&[u8]) bool;
        serialize_unit_struct(&'static str) bool;
        serialize_unit_variant(&'static str, u32, &'static str) bool;
        serialize_seq(Option<usize>) No;
        serialize_tuple(usize) No;
        serialize_tuple_struct(&'static str, usize) No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) No;
        serialize_map(Option<usize>) No;
        serialize_struct(&'static str, usize) No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) No;
    }

    fn collect_seq<I: IntoIterator>(self, _: I) -> Result<bool, Stop> {
        Err(Stop::Deeper)
    }

    fn collect_map<K, V, I: IntoIterator>(self, _: I) -> Result<bool, Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn serialize_some<V: Serialize + ?Sized>(self, _: &V) -> Result<bool, Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, _: &V) -> Result<bool, Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &V,
    ) -> Result<bool, Stop> {
        Err(Stop::Deeper)
    }

    #[inline(always)]
    fn collect_str<T: core::fmt::Display + ?Sized>(self, _: &T) -> Result<bool, Stop> {
        Err(Stop::Deeper)
    }
}
