//! Where a walk is: the place in the document, and how deep.

use super::outcome::{Outcome, Stop};
use crate::schema::{SchemaObject, Shape};
use crate::violation::Segment;

/// The most levels that arrays and objects may nest: what serde_json reads without being asked for more.
pub const MAX_DEPTH: u32 = 127;
/// `Option`s and newtypes around one and the same value.
pub(crate) const MOST_WRAPPERS: u32 = 64;

const DEPTH: u32 = 0xFFFF;
/// One of them, in a count that has the levels below.
pub(crate) const WRAPPER: u32 = 1 << 16;
const WRAPPERS: u32 = 0xFF << 16;
/// The reference that led to the schema accepts null, whatever the schema says.
const NULLABLE: u32 = 1 << 24;
/// The object here is a part of a larger one: properties that it does not know are another part's.
const OPEN: u32 = 1 << 25;
/// Inside a branch that may fail without harm.
const TRIAL: u32 = 1 << 26;

/// A place in a document: on the stack, linked to the places around it; without any size of its own under `First`, but for a
/// word of counters.
pub(crate) struct Place<'p, O: Outcome> {
    pub(crate) here: O::Here<'p>,
    flags: u32,
}

impl<O: Outcome> Clone for Place<'_, O> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<O: Outcome> Copy for Place<'_, O> {}

impl<'p, O: Outcome> Place<'p, O> {
    #[inline(always)]
    pub(crate) fn root(here: O::Here<'p>) -> Self {
        Self { here, flags: 0 }
    }

    /// The place of a value inside the one here; `position` counts the values inside, whatever a schema makes of them.
    #[inline(always)]
    pub(crate) fn step<'c>(&'c self, segment: Segment<'c>, position: usize) -> Place<'c, O> {
        Place {
            here: O::step(&self.here, segment, position),
            flags: self.flags & (DEPTH | TRIAL),
        }
    }

    /// This place, reported to elsewhere.
    #[inline(always)]
    pub(crate) fn with<P: Outcome>(self, here: P::Here<'_>) -> Place<'_, P> {
        Place {
            here,
            flags: self.flags,
        }
    }

    /// This place, whose value `schema` describes as it stands here; the second schema is the one that judges it.
    #[inline(always)]
    pub(crate) fn enter(mut self, schema: &SchemaObject) -> (Self, &SchemaObject) {
        if reference_accepts_null(schema) {
            self.flags |= NULLABLE;
        }
        O::enter(&mut self.here, schema);
        (self, schema.judged())
    }

    /// This place, which an array or an object takes up: one level deeper.
    #[inline(always)]
    pub(crate) fn deeper(self) -> Result<Self, Stop> {
        if self.flags & DEPTH >= MAX_DEPTH {
            return O::too_deep(&self.here, MAX_DEPTH);
        }
        Ok(Self {
            here: self.here,
            flags: self.flags + 1,
        })
    }

    /// This place, looked at through an `Option` or a newtype, which leave no trace on the wire.
    #[inline(always)]
    pub(crate) fn wrapped(self) -> Result<Self, Stop> {
        if self.flags & WRAPPERS >= MOST_WRAPPERS * WRAPPER {
            return O::too_deep(&self.here, MOST_WRAPPERS);
        }
        Ok(Self {
            here: self.here,
            flags: self.flags + WRAPPER,
        })
    }

    /// This place, as a part of a larger object.
    #[inline(always)]
    pub(crate) fn open(self) -> Self {
        Self {
            here: self.here,
            flags: self.flags | OPEN,
        }
    }

    #[inline(always)]
    pub(crate) fn is_open(&self) -> bool {
        self.flags & OPEN != 0
    }

    /// This place, in a branch that may fail without harm.
    pub(crate) fn trial(self) -> Self {
        Self {
            here: self.here,
            flags: self.flags | TRIAL,
        }
    }

    pub(crate) fn is_trial(&self) -> bool {
        self.flags & TRIAL != 0
    }

    /// This place, where `null` is accepted if `schema` does, whatever the schema says that judges the value in the end.
    pub(crate) fn with_null_of(mut self, schema: &SchemaObject) -> Self {
        if schema.is_nullable() {
            self.flags |= NULLABLE;
        }
        self
    }

    #[inline(always)]
    pub(crate) fn is_nullable(&self) -> bool {
        self.flags & NULLABLE != 0
    }
}

/// Whether `schema` is a reference that accepts null, or leads to one that does, whatever the schema at the end says.
#[inline(always)]
pub(crate) fn reference_accepts_null(schema: &SchemaObject) -> bool {
    let Shape::Reference(reference) = &schema.shape else { return false };
    let target = (reference.target)();
    schema.is_nullable() || (matches!(target.shape, Shape::Reference(_)) && next_reference_accepts_null(target))
}

#[cold]
#[inline(never)]
fn next_reference_accepts_null(schema: &SchemaObject) -> bool {
    let mut schema = schema;
    for _ in 0..MOST_WRAPPERS {
        let Shape::Reference(reference) = &schema.shape else { return false };
        if schema.is_nullable() {
            return true;
        }
        schema = (reference.target)();
    }
    false
}
