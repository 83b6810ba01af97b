//! A schema where it stands → the named schema that stands there.

use core::ptr;

use crate::schema::{SchemaObject, Shape};

/// A named schema that stands somewhere by its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Referent {
    pub(super) name: &'static str,
    pub(super) schema: &'static SchemaObject,
}

/// A name, and the address of a schema that is called so. One type may have several, since the compiler may copy constants; two
/// types may have one, since it may merge them.
pub(super) type Key = (&'static str, *const SchemaObject);

/// The name of what is referred to, and has none.
const NAMELESS: &str = "Unnamed";

impl Referent {
    /// What stands by its name where `schema` is.
    pub(super) fn of(schema: &SchemaObject) -> Option<Self> {
        match (&schema.written_as, &schema.shape) {
            (Some(reference), _) | (None, Shape::Reference(reference)) => Some(Self {
                name: if reference.name().is_empty() { NAMELESS } else { reference.name() },
                schema: (reference.target)(),
            }),
            _ => None,
        }
    }

    pub(super) fn key(self) -> Key {
        (self.name, ptr::from_ref(self.schema))
    }
}
