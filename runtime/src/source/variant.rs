//! An enum's variant with data, which serde announces in one call: `{"variant": […]}` or `{"variant": {…}}`, two places at once.

use super::object::{close, expected};
use super::trial::Walk;
use crate::engine::{Place, Progress, Stop, scalar};
use crate::schema::SchemaObject;
use crate::violation::{Found, Segment};

/// A value that nothing is known of: what is inside has been judged with what is around it.
pub(super) static ANY: SchemaObject = SchemaObject::any();

/// Judges the object around the value of `variant`, its only property: the place of that value, and what judges it.
#[inline(always)]
pub(super) fn enter<'p, O: Walk>(
    schema: &'p SchemaObject,
    at: Place<'p, O>,
    variant: &'static str,
) -> Result<(Place<'p, O>, &'p SchemaObject), Stop> {
    let around = at.deeper()?;
    O::judged(&around.here, schema, around.is_nullable(), scalar::object(schema), Found::Object(None))?;
    let mut progress = Progress::NEW;
    let at = around.step(Segment::Key(variant), 0);
    let inside = expected::<O>(schema, &mut progress, around.is_open(), &at, variant)?.unwrap_or(&ANY);
    close(schema, &progress, 1, &around)?;
    let (at, inside) = at.enter(inside);
    Ok((O::detached(at)?, inside))
}
