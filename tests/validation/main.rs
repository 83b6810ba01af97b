//! What `validate` and `is_valid` say of whole values: in every form that a value can take, however large, deep or hostile it is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says by it what must be there")]
#![allow(clippy::zero_sized_map_values, reason = "values that do nothing but fail")]
#![allow(clippy::large_stack_arrays, reason = "what is derived for many properties is no local variable")]

mod agreement;
mod bounded;
mod compositions;
mod constant;
mod depth;
mod forms;
mod hidden;
mod hostile;
mod large;
mod narrower;
mod official;
mod oracle;
mod order;
mod order_of_parts;
mod programs;
mod quoting;
mod recorded;
mod refusals;
mod requirements;
mod secrets;
mod table;
mod told;
mod union_messages;
mod unknown;
mod variant_messages;
mod variants;

use serde::Serialize;
use wireform::{Schema, SchemaObject};

/// What `value` breaks of `schema`: `"/2 maximum, minItems"`, a path and a keyword each; nothing for a valid value.
///
/// The verdict alone has to say the same.
fn broken<V: Serialize + ?Sized>(schema: &SchemaObject, value: &V) -> String {
    let said = match schema.validate(value) {
        Ok(()) => String::new(),
        Err(violations) => {
            let each = violations.iter().map(|violation| format!("{} {}", violation.path(), violation.keyword()));
            each.map(|words| words.trim_start().to_owned()).collect::<Vec<_>>().join(", ")
        }
    };
    assert_eq!(schema.is_valid(value), said.is_empty(), "the verdict alone differs from: {said:?}");
    said
}

/// The same, by the type as well, which must not matter.
fn broken_by<T: Schema + ?Sized, V: Serialize + ?Sized>(value: &V) -> String {
    let said = broken(T::SCHEMA.object(), value);
    assert_eq!(T::SCHEMA.is_valid(value), said.is_empty(), "known by its type, the schema says something else");
    assert_eq!(T::SCHEMA.validate(value).err(), T::OBJECT.validate(value).err());
    said
}
