//! What rules over Rust values have said → violations of the document that the value makes. Cold: nothing of this runs for a valid value.

use alloc::string::String;
use alloc::vec::Vec;

use super::location::Location;
use crate::schema::{Broken, SchemaObject};
use crate::violation::{Position, Violation, Violations};

/// What the rules have said of a value that `schema` describes; nothing where they have said nothing. `locate` finds out where in a text
/// each of it is: by its whole path, of which nothing is hidden yet.
#[cold]
#[inline(never)]
pub(crate) fn told_of(
    schema: &'static SchemaObject,
    broken: Broken,
    locate: &dyn Fn(&[Violation]) -> Vec<Position>,
) -> Result<(), Violations> {
    let (mut said, omitted, mut names) = broken.into_parts();
    if said.is_empty() {
        return Ok(());
    }
    let positions = locate(&said);
    said.iter_mut().zip(positions).for_each(|(violation, position)| violation.put_at(position));
    let kept = said.into_iter().map(|violation| Location::of_users(schema, violation, &mut names)).collect();
    Err(Violations::new(schema.name().map(String::from), kept, omitted))
}
