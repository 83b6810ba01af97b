//! What rules over Rust values have said → violations of the document that the value makes. Cold: nothing of this runs for a valid value.

use alloc::string::String;

use super::location::Location;
use crate::schema::{Broken, SchemaObject};
use crate::violation::{LongNames, Violations};

/// What the rules have said of a value that `schema` describes; nothing where they have said nothing.
#[cold]
#[inline(never)]
pub(crate) fn told_of(schema: &'static SchemaObject, broken: Broken) -> Result<(), Violations> {
    let (said, omitted) = broken.into_parts();
    if said.is_empty() {
        return Ok(());
    }
    let mut names = LongNames::default();
    let kept = said.into_iter().map(|violation| Location::of_users(schema, violation, &mut names)).collect();
    Err(Violations::new(schema.name().map(String::from), kept, omitted))
}
