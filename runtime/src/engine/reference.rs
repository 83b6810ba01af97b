//! What a schema says together with those that it refers to: whether it is secret, whether it accepts null.

use crate::schema::{LONGEST_CHAIN, SchemaObject, Shape};

/// Whether what `schema` describes is kept out of messages: itself, or a type that it refers to.
pub(super) fn is_secret(schema: &SchemaObject) -> bool {
    schema.annotations.write_only
        || match &schema.shape {
            Shape::Reference(_) => is_secret_reference(schema),
            Shape::String(keywords) => keywords.is_secret(),
            _ => false,
        }
}

fn is_secret_reference(schema: &SchemaObject) -> bool {
    let mut schema = schema;
    for _ in 0..LONGEST_CHAIN {
        if schema.annotations.write_only {
            return true;
        }
        match &schema.shape {
            Shape::Reference(reference) => schema = (reference.target)(),
            Shape::String(keywords) => return keywords.is_secret(),
            _ => return false,
        }
    }
    false
}

/// Whether `schema` is a reference that accepts null, or leads to one that does, whatever the schema at the end says.
#[inline(always)]
pub(super) fn reference_accepts_null(schema: &SchemaObject) -> bool {
    let Shape::Reference(reference) = &schema.shape else { return false };
    let target = (reference.target)();
    schema.is_nullable() || (matches!(target.shape, Shape::Reference(_)) && next_reference_accepts_null(target))
}

#[cold]
#[inline(never)]
fn next_reference_accepts_null(schema: &SchemaObject) -> bool {
    let mut schema = schema;
    for _ in 0..LONGEST_CHAIN {
        let Shape::Reference(reference) = &schema.shape else { return false };
        if schema.is_nullable() {
            return true;
        }
        schema = (reference.target)();
    }
    false
}

/// Whether null is accepted at the place of `schema`, by itself or by what it leads to: references, and words around one schema.
#[cold]
pub(super) fn place_accepts_null(schema: &SchemaObject) -> bool {
    let mut schema = schema;
    for _ in 0..LONGEST_CHAIN {
        if schema.is_nullable() {
            return true;
        }
        schema = match &schema.shape {
            Shape::Reference(reference) => (reference.target)(),
            Shape::AllOf(parts) => match parts.around() {
                Some(inner) => inner,
                None => return false,
            },
            _ => return false,
        };
    }
    false
}

/// What the items of an array meet: a reference is followed once, not for each of them, unless it says something itself.
#[inline(always)]
pub(super) fn items_of(items: &'static SchemaObject) -> &'static SchemaObject {
    let Shape::Reference(reference) = &items.shape else { return items };
    let target = (reference.target)();
    if items.is_nullable() || matches!(target.shape, Shape::Reference(_)) {
        return items;
    }
    target
}
