//! What the derive makes of a type, keyword by keyword and attribute by attribute, read from the constant and held against
//! serde.

#![allow(
    clippy::allow_attributes,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::trivially_copy_pass_by_ref,
    clippy::struct_field_names,
    reason = "tests fail by panicking, and their types have the names that the cases need"
)]
#![allow(clippy::empty_docs, reason = "what the derive makes of one is tested")]
#![allow(dead_code, reason = "most types are here for their schema only")]

mod agreement;
mod among;
mod annotations;
mod asked;
mod attributes;
mod bounds;
mod bounds_written;
mod composed;
mod conversions;
mod documentation;
mod documentation_lines;
mod effects;
mod enums;
mod flatten;
mod formats;
mod forms;
mod generics;
mod keys;
mod large;
mod limits;
mod listed;
mod names;
mod nested;
mod newtypes;
mod numbered;
mod official;
mod official_types;
mod oracle;
mod placement;
mod presence;
mod recursion;
mod seed;
mod tuples;
mod unwritten;
mod values;
mod variants;
mod widest;
