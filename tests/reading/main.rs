//! How a value comes to be read from a document: built if it is valid, and else everything that is wrong with it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test says by it what must be there")]
#![allow(clippy::zero_sized_map_values, reason = "values that read nothing")]

mod checked;
mod endless;
mod formats;
mod from_json;
mod own_deserialize;
mod value_rules;
