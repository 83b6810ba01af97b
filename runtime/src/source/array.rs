//! The walk over a sequence: every item meets one schema; then the count, and equal items where they are not wanted.

use alloc::boxed::Box;
use core::marker::PhantomData;

use serde_core::ser::{Serialize, SerializeSeq, SerializeTuple, SerializeTupleStruct};

use super::canonical;
use super::site::Site;
use super::value::judge_far;
use crate::engine::{Outcome, Place, Stop, Unique, scalar};
use crate::schema::{SchemaObject, Shape};
use crate::violation::{Found, Segment};

/// An array that is being walked.
///
/// Nothing that is out of line gets its address: so LLVM keeps it in registers, and knows its schema.
pub(crate) struct ArrayWalk<'p, S, O: Outcome> {
    schema: &'p SchemaObject,
    at: Place<'p, O>,
    count: usize,
    /// The items so far, where no two may be equal.
    unique: Option<Box<Unique>>,
    site: PhantomData<S>,
}

impl<'p, S: Site, O: Outcome> ArrayWalk<'p, S, O> {
    #[inline(always)]
    pub(super) fn open(schema: &'p SchemaObject, at: Place<'p, O>) -> Result<Self, Stop> {
        let at = at.deeper()?;
        O::judged(&at.here, schema, at.is_nullable(), scalar::array(schema), Found::Array(None))?;
        Ok(Self {
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
        let at = self.at.step(Segment::Index(self.count));
        self.count += 1;
        let schema = self.schema();
        match &schema.shape {
            Shape::Array(array) => {
                S::inside(array.items, value, at)?;
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

#[inline(never)]
fn remember<V: Serialize + ?Sized, O: Outcome>(
    unique: Option<Box<Unique>>,
    position: usize,
    value: &V,
    at: &Place<'_, O>,
) -> (Option<Box<Unique>>, Result<(), Stop>) {
    let mut unique = unique.unwrap_or_default();
    // an item that cannot be serialized has been reported, or has ended the walk
    let said = match canonical::bytes(value).and_then(|item| unique.insert(item, position)) {
        Some(earlier) => O::repeated(&at.here, earlier),
        None => Ok(()),
    };
    (Some(unique), said)
}

macro_rules! sequences {
    ($($sequence:ident $method:ident;)*) => {
        $(
            impl<S: Site, O: Outcome> $sequence for ArrayWalk<'_, S, O> {
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
}
