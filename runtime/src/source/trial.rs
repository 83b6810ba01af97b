//! Several branches of a union are left: each is walked in turn, and unions that nest are remembered.

use super::subject::Subject;
use super::value::judge_far;
use crate::engine::composition::{Branches, nearest_of};
use crate::engine::outcome::remembering;
use crate::engine::{All, First, Outcome, Place, Stop};
use crate::schema::{SchemaObject, Shape, Union};
use crate::violation::Found;

/// A union, and the branches that nothing has ruled out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Left<'p> {
    /// The union.
    pub(super) schema: &'p SchemaObject,
    pub(super) union: &'p Union,
    pub(super) branches: Branches,
    pub(super) found: Found<'static>,
}

/// An outcome as the walks need it: what becomes of several branches depends on what the walk is for.
pub(crate) trait Walk: Outcome {
    /// Judges `value` by the branches that are left.
    fn several<'p>(left: Left<'p>, value: &dyn Subject<Self>, at: Place<'p, Self>) -> Result<(), Stop>;

    /// `value`, by `schema`, a union with a tag, ended with an error of its own. It may have put that in the place of ours, which
    /// says that the tag comes late.
    fn refused<'p>(schema: &'p SchemaObject, value: &dyn Subject<Self>, at: Place<'p, Self>) -> Result<(), Stop>;

    /// The same place, as the inner one of two that serde announces in one call: nothing is left of the outer one.
    fn detached<'p>(at: Place<'_, Self>) -> Result<Place<'p, Self>, Stop>;
}

impl Walk for First {
    /// The first branch that accepts decides, or the second of a one-of. A union that finds itself inside another's trial would
    /// be walked once for every way to it: it stops the walk, and the outermost union starts over with a memory.
    #[inline(never)]
    fn several<'p>(left: Left<'p>, value: &dyn Subject<Self>, at: Place<'p, Self>) -> Result<(), Stop> {
        if at.is_trial() {
            return Err(Stop::Nested);
        }
        let exactly_one = matches!(left.schema.shape, Shape::OneOf(_));
        let mut accepted = false;
        for (position, branch) in left.union.branches.iter().enumerate() {
            if !left.branches.contains(position) {
                continue;
            }
            match value.judge(branch, at.trial()) {
                Ok(()) if !exactly_one => return Ok(()),
                Ok(()) if accepted => return Err(Stop::Broken),
                Ok(()) => accepted = true,
                Err(Stop::Nested) => {
                    let recording = value.record();
                    return remembering(|here| All::several(left, &&recording, at.with::<All>(here)));
                }
                Err(_) => {}
            }
        }
        if accepted { Ok(()) } else { Err(Stop::Broken) }
    }

    /// What it says is judged, by a walk whose errors are its own.
    #[cold]
    #[inline(never)]
    fn refused<'p>(schema: &'p SchemaObject, value: &dyn Subject<Self>, at: Place<'p, Self>) -> Result<(), Stop> {
        let recording = value.record();
        remembering(|here| judge_far(schema, &recording, at.with::<All>(here)))
    }

    #[inline(always)]
    fn detached<'p>(at: Place<'_, Self>) -> Result<Place<'p, Self>, Stop> {
        Ok(at.with::<Self>(()))
    }
}

impl Walk for All {
    #[inline(never)]
    fn several<'p>(left: Left<'p>, value: &dyn Subject<Self>, at: Place<'p, Self>) -> Result<(), Stop> {
        nearest_of(left.schema, left.union, left.branches, at, left.found, |branch, at| value.judge(branch, at))
    }

    fn refused<'p>(_: &'p SchemaObject, _: &dyn Subject<Self>, _: Place<'p, Self>) -> Result<(), Stop> {
        Err(Stop::Refused)
    }

    /// A recording, from which paths are told, announces its places one by one.
    fn detached<'p>(_: Place<'_, Self>) -> Result<Place<'p, Self>, Stop> {
        Err(Stop::Refused)
    }
}
