//! The walk over a sequence: every item meets one schema; then the count, and equal items where they are not wanted.

use alloc::boxed::Box;
use core::marker::PhantomData;

use serde_core::ser::{Serialize, SerializeSeq, SerializeTuple, SerializeTupleStruct, SerializeTupleVariant};

use super::canonical;
use super::site::Site;
use super::trial::Walk;
use super::value::judge_far;
use crate::engine::place::reference_accepts_null;
use crate::engine::{Place, Stop, Unique, scalar};
use crate::schema::{SchemaObject, Shape};
use crate::violation::{Found, Requirement, Segment};

/// An array that is being walked.
///
/// Nothing that is out of line gets its address: so LLVM keeps it in registers, and knows its schema.
pub(crate) struct ArrayWalk<'p, S, O: Walk> {
    schema: &'p SchemaObject,
    at: Place<'p, O>,
    /// What judges the items: references are followed once, not for each.
    items: &'p SchemaObject,
    count: usize,
    /// The items so far, where no two may be equal.
    unique: Option<Box<Unique>>,
    site: PhantomData<S>,
}

impl<'p, S: Site, O: Walk> ArrayWalk<'p, S, O> {
    #[inline(always)]
    pub(super) fn open(schema: &'p SchemaObject, at: Place<'p, O>) -> Result<Self, Stop> {
        let at = at.deeper()?;
        O::judged(&at.here, schema, at.is_nullable(), scalar::array(schema), Found::Array(None))?;
        Ok(Self {
            items: match &schema.shape {
                Shape::Array(array) if !O::COLLECTS && !reference_accepts_null(array.items) => array.items.judged(),
                Shape::Array(array) => array.items,
                _ => schema,
            },
            schema,
            at,
            count: 0,
            unique: None,
            site: PhantomData,
        })
    }

    #[inline(always)]
    fn schema(&self) -> &'p SchemaObject {
        match S::KNOWN {
            Some(known) => known,
            None => self.schema,
        }
    }

    #[inline(always)]
    pub(super) fn item<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
        let at = self.at.step(Segment::Index(self.count), self.count);
        self.count += 1;
        let schema = self.schema();
        match &schema.shape {
            Shape::Array(array) => {
                let items = match array.prefix {
                    [] => self.items,
                    prefix => at_position(prefix, self.count - 1, self.items),
                };
                S::item(items, value, at)?;
                if array.keywords.unique_items {
                    let (unique, said) = remember(self.unique.take(), self.count - 1, value, &at);
                    self.unique = unique;
                    return said;
                }
                Ok(())
            }
            Shape::Any => judge_far(schema, value, at),
            _ => Ok(()),
        }
    }

    #[inline(always)]
    pub(super) fn close(self) -> Result<(), Stop> {
        let schema = self.schema();
        match &schema.shape {
            Shape::Array(array) => O::judged(
                &self.at.here,
                schema,
                self.at.is_nullable(),
                array.keywords.broken_by(self.count),
                Found::Array(Some(self.count)),
            ),
            _ => Ok(()),
        }
    }
}

/// The schema of one of a tuple's items.
#[cold]
#[inline(never)]
fn at_position<'p>(
    prefix: &'static [&'static SchemaObject],
    position: usize,
    others: &'p SchemaObject,
) -> &'p SchemaObject {
    prefix.get(position).copied().unwrap_or(others)
}

#[inline(never)]
fn remember<V: Serialize + ?Sized, O: Walk>(
    unique: Option<Box<Unique>>,
    position: usize,
    value: &V,
    at: &Place<'_, O>,
) -> (Option<Box<Unique>>, Result<(), Stop>) {
    let mut unique = unique.unwrap_or_default();
    // an item that cannot be serialized has been reported, or has ended the walk
    let said = match canonical::bytes(value).and_then(|item| unique.insert(item, position)) {
        Some(earlier) => O::broken(&at.here, || Requirement::UniqueItems { earlier }, Found::Nothing),
        None => Ok(()),
    };
    (Some(unique), said)
}

macro_rules! sequences {
    ($($sequence:ident $method:ident;)*) => {
        $(
            impl<S: Site, O: Walk> $sequence for ArrayWalk<'_, S, O> {
                type Ok = ();
                type Error = Stop;

                #[inline(always)]
                fn $method<V: Serialize + ?Sized>(&mut self, value: &V) -> Result<(), Stop> {
                    self.item(value)
                }

                #[inline(always)]
                fn end(self) -> Result<(), Stop> {
                    self.close()
                }
            }
        )*
    };
}

sequences! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}
