//! A value as compositions see it: what they ask of it, without knowing its type. So there is one copy of them for all types.

use alloc::string::String;

use serde_core::ser::Serialize;

use super::parts::MergedWalk;
use super::recorder::record;
use super::recording::Recording;
use super::tag::{Named, search};
use super::trial::Walk;
use super::value::judge_far;
use crate::engine::{Place, Stop};
use crate::schema::{SchemaObject, Tag};

/// A reference to a value of any type.
pub(crate) trait Subject<O: Walk> {
    /// [`judge_far`] of the value.
    fn judge<'p>(&self, schema: &'p SchemaObject, at: Place<'p, O>) -> Result<(), Stop>;

    /// The branch that the value, an object, names somewhere among its properties; of a stranger, its words.
    fn search(&self, tag: &Tag) -> (Named, Option<String>);

    /// Serializes the value with `walk`.
    fn merge(&self, walk: MergedWalk<'_, '_, O>) -> Result<(), Stop>;

    fn record(&self) -> Recording;
}

impl<V: Serialize + ?Sized, O: Walk> Subject<O> for &V {
    fn judge<'p>(&self, schema: &'p SchemaObject, at: Place<'p, O>) -> Result<(), Stop> {
        judge_far(schema, *self, at)
    }

    fn search(&self, tag: &Tag) -> (Named, Option<String>) {
        search(tag, *self)
    }

    fn merge(&self, walk: MergedWalk<'_, '_, O>) -> Result<(), Stop> {
        (*self).serialize(walk)
    }

    fn record(&self) -> Recording {
        record(*self)
    }
}
