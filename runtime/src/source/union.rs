//! A value under a composition → the walk under the branch that is right for it: the tag decides first, then the JSON type and the
//! keys; what is left is tried in turn.

use core::cell::Cell;
use core::marker::PhantomData;

use serde_core::ser::Serialize;

use super::look::{Look, Seen};
use super::parts;
use super::site::{Pointer, Site};
use super::subject::Subject;
use super::tag::Named;
use super::tagged::Tagged;
use super::trial::{Left, Walk};
use super::value::{judge, judge_far};
use crate::engine::composition::no_variant;
use crate::engine::{Place, Stop};
use crate::schema::{AllOfKind, Parts, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Requirement, Segment};

/// Judges `value` by `schema`, a composition, references followed.
#[inline(always)]
pub(super) fn compose<'p, V: Serialize + ?Sized, S: Site, O: Walk>(
    schema: &'p SchemaObject,
    value: &V,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    let at = at.wrapped()?;
    match &schema.shape {
        Shape::AnyOf(union) | Shape::OneOf(union) => match &union.tag {
            Some(tag) => {
                let said = value.serialize(Tagged::<S, O> {
                    schema,
                    union,
                    tag,
                    at,
                    site: PhantomData,
                });
                match said {
                    Err(Stop::Late) => tagged_late(schema, union, tag, &value, at),
                    Err(Stop::Refused) => O::refused(schema, &value, at),
                    said => said,
                }
            }
            None => untagged::<V, S, O>(schema, union, value, at),
        },
        // nothing says that it is an object
        Shape::AllOf(Parts {
            parts: [only],
            kind: AllOfKind::Around,
            ..
        }) => judge_far(only, value, at.with_null_of(schema)),
        Shape::AllOf(parts) => parts::judge_parts::<O>(schema, parts, &value, at),
        _ => Ok(()),
    }
}

/// [`compose`] below the root, by pointer: one copy for each type of value. Were more known here, the value's own walk would have a
/// second caller, and LLVM would no longer inline it where it is a plain object.
#[inline(never)]
pub(super) fn compose_far<'p, V: Serialize + ?Sized, O: Walk>(
    schema: &'p SchemaObject,
    value: &V,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    compose::<V, Pointer, O>(schema, value, at)
}

/// The tag was not the first property, or its branch is no plain object: the value is walked again.
#[inline(never)]
fn tagged_late<'p, O: Walk>(
    schema: &'p SchemaObject,
    union: &Union,
    tag: &Tag,
    value: &dyn Subject<O>,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    let branch = match value.search(tag).0 {
        Named::Branch(branch) => union.branches.get(branch),
        Named::Nothing | Named::Stranger => None,
    };
    match branch {
        Some(branch) => value.judge(branch, at),
        None => report_tag(schema, value, at),
    }
}

/// The tag of a value is missing, or names no branch of `schema`, a tagged union.
#[cold]
#[inline(never)]
pub(super) fn report_tag<O: Walk>(schema: &SchemaObject, value: &dyn Subject<O>, at: Place<'_, O>) -> Result<(), Stop> {
    let Some((_, tag)) = schema.shape.tagged() else { return Ok(()) };
    match (value.search(tag), tag.place) {
        ((Named::Stranger, words), TagPlace::Property(property)) => {
            let at = at.step(Segment::Key(property), 0);
            if let Some(words) = &words {
                return no_variant::<O>(&at.here, tag, Found::Text(words));
            }
            let expected = || Requirement::Type {
                expected: "a string",
                nullable: false,
            };
            O::broken(&at.here, expected, Found::Value)
        }
        (_, TagPlace::Property(property)) => O::untagged(&at.here, property, tag),
        (_, TagPlace::External) => no_variant::<O>(&at.here, tag, Found::Object(None)),
    }
}

#[inline(always)]
fn untagged<'p, V: Serialize + ?Sized, S: Site, O: Walk>(
    schema: &'p SchemaObject,
    union: &'p Union,
    value: &V,
    at: Place<'p, O>,
) -> Result<(), Stop> {
    let seen = Cell::new(Seen::NOTHING);
    let said = value.serialize(Look::<S, O> {
        schema,
        union,
        at,
        seen: &seen,
        site: PhantomData,
    });
    let Seen { branches, found } = seen.get();
    let Some(branches) = branches else { return said };
    if let Some(only) = branches.only(union.branches.len())
        && let Some(branch) = union.branches.get(only)
    {
        return judge::<V, S::Branch, O>(branch, value, at);
    }
    let left = Left {
        schema,
        union,
        branches,
        found,
    };
    O::several(left, &value, at)
}
