//! One shallow look at a value of an untagged union → the branches that its JSON type and its keys leave. A scalar needs no second
//! walk: it is judged on the spot.

use core::cell::Cell;
use core::fmt::Display;
use core::marker::PhantomData;

use serde_core::ser::{Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::key::{Key, Text};
use super::site::{Site, known_union, union_at};
use super::trial::Walk;
use crate::engine::composition::{Branches, JsonType, Keys};
use crate::engine::place::reference_accepts_null;
use crate::engine::{Place, Stop, scalar};
use crate::keyword::KeywordSet;
use crate::schema::{SchemaObject, Shape, Union};
use crate::violation::Found;

/// What a look has found out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// The branches that are left; `None` where the look was enough for a verdict.
    pub(super) branches: Option<Branches>,
    pub(super) found: Found<'static>,
}

impl Seen {
    pub(super) const NOTHING: Self = Self {
        branches: None,
        found: Found::Value,
    };
}

/// Looks at the value that is serialized with it.
pub(super) struct Look<'w, 'p, S, O: Walk> {
    pub(super) schema: &'p SchemaObject,
    pub(super) union: &'p Union,
    pub(super) at: Place<'p, O>,
    pub(super) seen: &'w Cell<Seen>,
    pub(super) site: PhantomData<S>,
}

impl<'w, 'p, S: Site, O: Walk> Look<'w, 'p, S, O> {
    /// These branches are left; the walk starts over under them.
    #[inline(always)]
    fn left<T>(&self, branches: Branches, found: Found<'static>) -> Result<T, Stop> {
        self.seen.set(Seen {
            branches: Some(branches),
            found,
        });
        Err(Stop::Broken)
    }

    #[inline(always)]
    fn scalar(
        self,
        kind: JsonType,
        found: Found<'static>,
        broken: impl Fn(&'static SchemaObject) -> KeywordSet,
    ) -> Result<(), Stop> {
        let union = union_at::<S>(self.union);
        let branches = Branches::of_type(union, kind);
        if const { O::COLLECTS } {
            return self.left(branches, found);
        }
        let exactly_one = matches!(self.schema.shape, Shape::OneOf(_));
        let mut accepted = false;
        for (position, branch) in union.branches.iter().enumerate() {
            if !branches.contains(position) {
                continue;
            }
            let judged = branch.judged();
            if judged.shape.is_composition() {
                return self.left(branches, found);
            }
            let nullable = matches!(kind, JsonType::Null) && (branch.is_nullable() || reference_accepts_null(branch));
            if nullable || broken(judged).is_empty() {
                if !exactly_one {
                    return Ok(());
                }
                if accepted {
                    return Err(Stop::Broken);
                }
                accepted = true;
            }
        }
        if accepted { Ok(()) } else { Err(Stop::Broken) }
    }

    #[inline(always)]
    fn object(self) -> Result<LookAtKeys<'w, 'p, S, O>, Stop> {
        let union = union_at::<S>(self.union);
        let branches = Branches::of_type(union, JsonType::Object);
        if branches.only(union.branches.len()).is_some() || branches.is_empty(union.branches.len()) {
            return self.left(branches, Found::Object(None));
        }
        Ok(LookAtKeys {
            union: self.union,
            at: self.at,
            seen: self.seen,
            branches,
            keys: Keys::NONE,
            site: PhantomData,
        })
    }

    fn array<T>(self) -> Result<T, Stop> {
        self.left(Branches::of_type(self.union, JsonType::Array), Found::Array(None))
    }

    /// An object whose only key is known already.
    fn variant<T>(self, variant: &str) -> Result<T, Stop> {
        let mut look = self.object()?;
        look.keys.add(look.union, variant);
        look.finish();
        Err(Stop::Broken)
    }
}

macro_rules! integers {
    ($($method:ident $integer:ty;)*) => {
        $(
            #[inline(always)]
            fn $method(self, value: $integer) -> Result<(), Stop> {
                self.scalar(JsonType::Number, Found::Integer(i128::from(value)), |schema| {
                    scalar::integer(schema, i64::from(value))
                })
            }
        )*
    };
}

type No = Impossible<(), Stop>;

impl<'w, 'p, S: Site, O: Walk> Serializer for Look<'w, 'p, S, O> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = LookAtKeys<'w, 'p, S, O>;
    type SerializeStruct = LookAtKeys<'w, 'p, S, O>;
    type SerializeStructVariant = No;

    #[inline(always)]
    fn serialize_bool(self, value: bool) -> Result<(), Stop> {
        self.scalar(JsonType::Boolean, Found::Boolean(value), scalar::boolean)
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

    fn serialize_u64(self, value: u64) -> Result<(), Stop> {
        self.serialize_i128(i128::from(value))
    }

    fn serialize_i128(self, value: i128) -> Result<(), Stop> {
        self.scalar(JsonType::Number, Found::Integer(value), |schema| match i64::try_from(value) {
            Ok(value) => scalar::integer(schema, value),
            Err(_) => scalar::large_integer(schema, value),
        })
    }

    fn serialize_u128(self, value: u128) -> Result<(), Stop> {
        self.scalar(JsonType::Number, Found::Unsigned(value), |schema| scalar::largest_integer(schema, value))
    }

    fn serialize_f32(self, value: f32) -> Result<(), Stop> {
        self.scalar(JsonType::Number, Found::Single(value), |schema| scalar::single(schema, value))
    }

    #[inline(always)]
    fn serialize_f64(self, value: f64) -> Result<(), Stop> {
        self.scalar(JsonType::Number, Found::Float(value), |schema| scalar::float(schema, value))
    }

    fn serialize_char(self, value: char) -> Result<(), Stop> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline(always)]
    fn serialize_str(self, value: &str) -> Result<(), Stop> {
        self.scalar(JsonType::String, Found::Value, |schema| scalar::text(schema, value))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Stop> {
        self.array()
    }

    fn serialize_none(self) -> Result<(), Stop> {
        if self.at.is_nullable() || self.schema.is_nullable() {
            return Ok(());
        }
        self.scalar(JsonType::Null, Found::Null, |schema| scalar::null(schema, false))
    }

    #[inline(always)]
    fn serialize_some<V: Serialize + ?Sized>(self, value: &V) -> Result<(), Stop> {
        let at = self.at.wrapped()?;
        value.serialize(Self { at, ..self })
    }

    fn serialize_unit(self) -> Result<(), Stop> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Stop> {
        self.serialize_none()
    }

    #[inline(always)]
    fn serialize_unit_variant(self, _: &'static str, index: u32, variant: &'static str) -> Result<(), Stop> {
        self.scalar(JsonType::String, Found::Value, |schema| scalar::variant(schema, index, variant))
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
        _: &V,
    ) -> Result<(), Stop> {
        self.variant(variant)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<No, Stop> {
        self.array()
    }

    fn collect_seq<I: IntoIterator>(self, _: I) -> Result<(), Stop> {
        self.array()
    }

    fn serialize_tuple(self, _: usize) -> Result<No, Stop> {
        self.array()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, Stop> {
        self.array()
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<No, Stop> {
        self.variant(variant)
    }

    #[inline(always)]
    fn serialize_map(self, _: Option<usize>) -> Result<LookAtKeys<'w, 'p, S, O>, Stop> {
        self.object()
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<LookAtKeys<'w, 'p, S, O>, Stop> {
        match name {
            super::value::WRITTEN_NUMBER => self.left(Branches::of_type(self.union, JsonType::Number), Found::Value),
            _ => self.object(),
        }
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<No, Stop> {
        self.variant(variant)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Stop> {
        Text::of(value, |text| self.serialize_str(text))
    }
}

/// An object whose keys are looked at, and no more.
pub(super) struct LookAtKeys<'w, 'p, S, O: Walk> {
    union: &'p Union,
    at: Place<'p, O>,
    seen: &'w Cell<Seen>,
    branches: Branches,
    keys: Keys,
    site: PhantomData<S>,
}

impl<S: Site, O: Walk> LookAtKeys<'_, '_, S, O> {
    #[inline(always)]
    fn key(&mut self, name: &str) {
        match const { known_union::<S>() } {
            Some(known) => self.keys.add(known, name),
            None => self.keys.add_far(self.union, name),
        }
    }

    #[inline(always)]
    fn finish(self) {
        let alive = self.keys.alive(union_at::<S>(self.union), self.branches, self.at.is_open());
        // where the keys leave nothing, the nearest of what the type leaves has the best words for it
        let nothing = alive.is_empty(union_at::<S>(self.union).branches.len());
        let branches = if const { O::COLLECTS } && nothing { self.branches } else { alive };
        self.seen.set(Seen {
            branches: Some(branches),
            found: Found::Object(None),
        });
    }
}

impl<S: Site, O: Walk> SerializeStruct for LookAtKeys<'_, '_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_field<V: Serialize + ?Sized>(&mut self, name: &'static str, _: &V) -> Result<(), Stop> {
        self.key(name);
        Ok(())
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.finish();
        Ok(())
    }
}

impl<S: Site, O: Walk> SerializeMap for LookAtKeys<'_, '_, S, O> {
    type Ok = ();
    type Error = Stop;

    #[inline(always)]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(&mut self, key: &K, _: &V) -> Result<(), Stop> {
        self.serialize_key(key)
    }

    #[inline(always)]
    fn serialize_key<K: Serialize + ?Sized>(&mut self, key: &K) -> Result<(), Stop> {
        key.serialize(Key::then(|name: &str| {
            self.key(name);
            Ok(())
        }))
    }

    fn serialize_value<V: Serialize + ?Sized>(&mut self, _: &V) -> Result<(), Stop> {
        Ok(())
    }

    #[inline(always)]
    fn end(self) -> Result<(), Stop> {
        self.finish();
        Ok(())
    }
}
