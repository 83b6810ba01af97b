//! Any `Serialize` value → what it breaks: a serializer that writes nothing, and whose `Result` is the verdict.

use core::fmt::{self, Display, Formatter};
use core::marker::PhantomData;

use serde_core::ser::{self, Serialize, Serializer};

use super::array::ArrayWalk;
use super::key::Text;
use super::object::ObjectWalk;
use super::recorder::record;
use super::site::{Pointer, Site, is_composition};
use super::trial::Walk;
use super::union::{compose, compose_far};
use super::variant;
use crate::engine::{Place, Stop, scalar};
use crate::keyword::KeywordSet;
use crate::schema::SchemaObject;
use crate::violation::{Found, Requirement};

impl Display for Stop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the walk over a value has ended early")
    }
}

impl core::error::Error for Stop {}

impl ser::Error for Stop {
    fn custom<T: Display>(_: T) -> Self {
        Self::Refused
    }
}

/// Judges `value` by `schema`, as it stands where the value is.
#[inline(always)]
pub(crate) fn judge<'p, V: Serialize + ?Sized, S: Site, O: Walk>(
    schema: &'p SchemaObject,
    value: &V,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    let (at, schema) = match S::KNOWN {
        Some(known) => (at, known),
        // nothing to follow and nothing to choose, as one comparison tells
        None if const { !O::COLLECTS } && !schema.shape.is_elsewhere() => (at, schema),
        None => {
            let (at, schema) = at.enter(schema);
            if schema.shape.is_composition() {
                return settled(value, at, compose_far::<V, O>(schema, value, at));
            }
            (at, schema)
        }
    };
    if const { is_composition::<S>() } {
        return settled(value, at, compose::<V, S, O>(schema, value, at));
    }
    // from this one place the value is walked: what is called from one place is inlined, and its schema is a constant
    let said = value.serialize(Walker::<S, O> {
        schema,
        at,
        site: PhantomData,
    });
    settled(value, at, said)
}

/// [`judge`] by pointer, out of line: one copy for each type of value.
#[inline(never)]
pub(crate) fn judge_far<'p, V: Serialize + ?Sized, O: Walk>(
    schema: &'p SchemaObject,
    value: &V,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    judge::<V, Pointer, O>(schema, value, at)
}

/// Where violations are collected, what ended the walk over `value` is one, and its neighbours can still be walked.
#[inline(always)]
fn settled<V: Serialize + ?Sized, O: Walk>(value: &V, at: Place<'_, O>, said: Result<(), Stop>) -> Result<(), Stop> {
    if const { O::COLLECTS } { settle(value, at, said) } else { said }
}

#[cold]
fn settle<V: Serialize + ?Sized, O: Walk>(value: &V, at: Place<'_, O>, said: Result<(), Stop>) -> Result<(), Stop> {
    match said {
        // reported where it was met
        Err(Stop::Depth | Stop::Broken | Stop::Deeper) => Ok(()),
        Err(Stop::Refused) => {
            let refusal = || Requirement::Serialize(record(value).refusal().into());
            O::broken(&at.here, refusal, Found::Nothing)
        }
        said => said,
    }
}

/// Judges the value that is serialized with it by `schema`.
pub(crate) struct Walker<'p, S, O: Walk> {
    pub(super) schema: &'p SchemaObject,
    pub(super) at: Place<'p, O>,
    pub(super) site: PhantomData<S>,
}

impl<'p, S: Site, O: Walk> Walker<'p, S, O> {
    #[inline(always)]
    fn schema(&self) -> &'p SchemaObject {
        match S::KNOWN {
            Some(known) => known,
            None => self.schema,
        }
    }

    #[inline(always)]
    fn judged(&self, broken: KeywordSet, found: Found<'_>) -> Result<(), Stop> {
        O::judged(&self.at.here, self.schema(), self.at.is_nullable(), broken, found)
    }

    #[inline(always)]
    fn number(self, found: i64) -> Result<(), Stop> {
        self.judged(scalar::integer(self.schema(), found), Found::Integer(i128::from(found)))
    }
}

/// The struct that serde_json makes of a number whose digits it keeps.
pub(super) const WRITTEN_NUMBER: &str = "$serde_json::private::Number";
/// The struct that serde_json makes of JSON text that it passes on unread.
pub(super) const RAW_VALUE: &str = "$serde_json::private::RawValue";

macro_rules! integers {
    ($($method:ident $integer:ty;)*) => {
        $(
            #[inline(always)]
            fn $method(self, value: $integer) -> Result<(), Stop> {
                self.number(i64::from(value))
            }
        )*
    };
}

impl<'p, S: Site, O: Walk> Serializer for Walker<'p, S, O> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = ArrayWalk<'p, S, O>;
    type SerializeTuple = ArrayWalk<'p, S, O>;
    type SerializeTupleStruct = ArrayWalk<'p, S, O>;
    type SerializeTupleVariant = ArrayWalk<'p, Pointer, O>;
    type SerializeMap = ObjectWalk<'p, S, O>;
    type SerializeStruct = ObjectWalk<'p, S, O>;
    type SerializeStructVariant = ObjectWalk<'p, Pointer, O>;

    #[inline(always)]
    fn serialize_bool(self, value: bool) -> Result<(), Stop> {
        self.judged(scalar::boolean(self.schema()), Found::Boolean(value))
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
    fn serialize_u64(self, value: u64) -> Result<(), Stop> {
        match i64::try_from(value) {
            Ok(value) => self.number(value),
            Err(_) => self.serialize_i128(i128::from(value)),
        }
    }

    #[inline]
    fn serialize_i128(self, value: i128) -> Result<(), Stop> {
        self.judged(scalar::large_integer(self.schema(), value), Found::Integer(value))
    }

    #[inline]
    fn serialize_u128(self, value: u128) -> Result<(), Stop> {
        self.judged(scalar::largest_integer(self.schema(), value), Found::Unsigned(value))
    }

    #[inline(always)]
    fn serialize_f32(self, value: f32) -> Result<(), Stop> {
        self.judged(scalar::single(self.schema(), value), Found::Single(value))
    }

    #[inline(always)]
    fn serialize_f64(self, value: f64) -> Result<(), Stop> {
        self.judged(scalar::float(self.schema(), value), Found::Float(value))
    }

    #[inline]
    fn serialize_char(self, value: char) -> Result<(), Stop> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<(), Stop> {
        self.judged(scalar::text(self.schema(), value), Found::Text(value))
    }

    /// JSON has no bytes: serde_json writes an array of integers.
    fn serialize_bytes(self, value: &[u8]) -> Result<(), Stop> {
        value.serialize(self)
    }

    #[inline(always)]
    fn serialize_none(self) -> Result<(), Stop> {
        self.judged(scalar::null(self.schema(), self.at.is_nullable()), Found::Null)
    }

    #[inline(always)]
    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    #[inline(always)]
    fn serialize_unit(self) -> Result<(), Stop> {
        self.serialize_none()
    }

    #[inline(always)]
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Stop> {
        self.serialize_none()
    }

    #[inline(always)]
    fn serialize_unit_variant(self, _: &'static str, index: u32, variant: &'static str) -> Result<(), Stop> {
        self.judged(scalar::variant(self.schema(), index, variant), Found::Text(variant))
    }

    #[inline(always)]
    fn serialize_newtype_struct<V: Serialize + ?Sized>(self, _: &'static str, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    fn serialize_newtype_variant<V: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &V,
    ) -> Result<(), Stop> {
        let mut object = ObjectWalk::<Pointer, O>::open(self.schema(), self.at)?;
        object.field(variant, value)?;
        object.close()
    }

    #[inline(always)]
    fn serialize_seq(self, _: Option<usize>) -> Result<ArrayWalk<'p, S, O>, Stop> {
        ArrayWalk::open(self.schema(), self.at)
    }

    #[inline(always)]
    fn serialize_tuple(self, _: usize) -> Result<ArrayWalk<'p, S, O>, Stop> {
        ArrayWalk::open(self.schema(), self.at)
    }

    #[inline(always)]
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<ArrayWalk<'p, S, O>, Stop> {
        ArrayWalk::open(self.schema(), self.at)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ArrayWalk<'p, Pointer, O>, Stop> {
        let (at, inside) = variant::enter(self.schema(), self.at, variant)?;
        ArrayWalk::open(inside, at)
    }

    #[inline(always)]
    fn serialize_map(self, _: Option<usize>) -> Result<ObjectWalk<'p, S, O>, Stop> {
        ObjectWalk::open(self.schema(), self.at)
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<ObjectWalk<'p, S, O>, Stop> {
        match name {
            WRITTEN_NUMBER => Ok(ObjectWalk::number(self.schema(), self.at)),
            RAW_VALUE => Ok(ObjectWalk::raw(self.schema(), self.at)),
            _ => ObjectWalk::open(self.schema(), self.at),
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<ObjectWalk<'p, Pointer, O>, Stop> {
        let (at, inside) = variant::enter(self.schema(), self.at, variant)?;
        ObjectWalk::open(inside, at)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Stop> {
        Text::of(value, |text| self.serialize_str(text))
    }
}
