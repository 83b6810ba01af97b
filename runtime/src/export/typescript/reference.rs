//! A reference → where it leads in the end, and whether null is a value on the way.

use crate::export::referent::Referent;
use crate::schema::{LONGEST_CHAIN, SchemaObject, Shape};

/// A reference to a type that is another reference, and so on: the last one; and whether any of them can be null.
pub(super) fn followed(part: &SchemaObject) -> (&SchemaObject, bool) {
    let mut last = part;
    let mut is_nullable = part.is_nullable();
    for _ in 0..LONGEST_CHAIN {
        let Some(referent) = Referent::of(last) else { break };
        is_nullable |= accepts_null(referent.schema);
        if Referent::of(referent.schema).is_none() {
            break;
        }
        last = referent.schema;
    }
    (last, is_nullable)
}

/// Whether null is a value of a named type, by whichever of its names.
pub(super) fn accepts_null(named: &SchemaObject) -> bool {
    let mut schema = named;
    for _ in 0..LONGEST_CHAIN {
        if schema.is_nullable() || matches!(schema.shape, Shape::Any | Shape::Null) {
            return true;
        }
        match Referent::of(schema) {
            Some(referent) => schema = referent.schema,
            None => break,
        }
    }
    false
}
