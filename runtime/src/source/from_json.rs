//! JSON text → whatever is built of it in one pass, if it is valid; or else, in a second pass, all that is wrong with it.

use alloc::string::String;
use core::mem::ManuallyDrop;

use serde_core::de::Error;

use super::document::{Builder, Document};
use super::positions::located;
use super::refusal::Refusal;
use super::text::validate_json;
use crate::engine::{Frame, Mode, Run, refusal_by_type};
use crate::error::JsonError;
use crate::schema::SchemaObject;
use crate::violation::{Violation, Violations};

/// Builds by `build` from `text`, which `schema` judges. Compiled once, for all types.
pub(crate) fn from_json<'de>(
    schema: &'static SchemaObject,
    text: &'de [u8],
    build: Build<'_, 'de>,
) -> Result<(), JsonError> {
    match read(schema, text, build) {
        Ok(()) => Ok(()),
        Err(refusal) => Err(failed(schema, text, refusal, build)),
    }
}

/// Builds something from the value that comes.
type Build<'b, 'de> = &'b mut dyn FnMut(Builder<'_, '_, 'de>) -> Result<(), Refusal>;

fn read<'de>(schema: &'static SchemaObject, text: &'de [u8], build: Build<'_, 'de>) -> Result<(), Refusal> {
    let run = ManuallyDrop::new(Run::of_document(Mode::StopAtFirst));
    let place = Frame::root(&run, schema);
    let mut document = Document::new(text);
    let start = document.next_offset();
    let builder = Builder {
        document: &mut document,
        frame: &place,
    };
    let read = build(builder).map_err(|refusal| refusal.met_at(start)).and_then(|()| Ok(document.finish()?));
    // a `Deserialize` may lose an error
    let said = if read.is_ok() && run.has_failed() { Err(Refusal::ENDED) } else { read };
    Run::end(run);
    said
}

static ANY: SchemaObject = SchemaObject::any();

/// What is wrong with `text`, of which nothing was built because of `refusal`.
#[cold]
#[inline(never)]
fn failed<'de>(schema: &'static SchemaObject, text: &'de [u8], refusal: Refusal, build: Build<'_, 'de>) -> JsonError {
    let violations = match validate_json(schema, text) {
        Err(JsonError::Invalid(violations)) => Some(violations),
        Err(malformed) => return malformed,
        Ok(()) => None,
    };
    // what the type says for itself, whatever the schema thinks of the rest
    let refusal = if refusal.message().is_some() { Some(refusal) } else { read(&ANY, text, build).err() };
    let refusal = refusal.filter(|refusal| refusal.message().is_some());
    match (violations, refusal) {
        (Some(violations), None) => JsonError::Invalid(violations),
        (Some(violations), Some(refusal)) => JsonError::Invalid(with_refusal(violations, schema, text, &refusal)),
        (None, refusal) => {
            let refusal = refusal.unwrap_or_else(|| Refusal::custom(LOST));
            JsonError::Invalid(alone(schema, text, refused(schema, &refusal)))
        }
    }
}

/// Said of a `Deserialize` that goes on after an error, or does not read the value that it is asked for.
const LOST: &str = "a `Deserialize` has not read what is there";

/// What is said where nothing is wrong, and nothing was built, which should not be.
#[cold]
#[inline(never)]
pub(crate) fn nothing_built(schema: &SchemaObject) -> Violations {
    let violation = refusal_by_type(schema, core::iter::empty(), LOST);
    Violations::new(schema.name().map(String::from), [violation].into(), 0)
}

fn refused(schema: &SchemaObject, refusal: &Refusal) -> Violation {
    refusal_by_type(schema, refusal.path(), refusal.message().unwrap_or(LOST)).met_at(refusal.offset())
}

fn alone(schema: &SchemaObject, text: &[u8], violation: Violation) -> Violations {
    located(Violations::new(schema.name().map(String::from), [violation].into(), 0), text)
}

/// The `violations`, and what the type says for itself, if the schema has not spoken of the same place: where a value breaks the
/// schema, the type refuses it too, or what it is in.
fn with_refusal(mut violations: Violations, schema: &SchemaObject, text: &[u8], refusal: &Refusal) -> Violations {
    let Some(said) = alone(schema, text, refused(schema, refusal)).into_iter().next() else { return violations };
    let is_known = violations.iter().any(|violation| is_inside(violation, &said) || is_inside(&said, violation));
    if !is_known {
        violations.insert(said);
    }
    violations
}

/// Whether `violation` is of the value that `outer` is of, or of one in it. Step by step: a whole path may be long, and is not put together.
fn is_inside(violation: &Violation, outer: &Violation) -> bool {
    let mut steps = violation.segments();
    outer.segments().all(|step| steps.next().is_some_and(|other| other == step))
}
