//! How a value comes to be read from a document: built if it is valid, and else everything that is wrong with it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says by it what must be there")]

mod checked;
mod formats;
mod from_json;
mod own_deserialize;
mod value_rules;
