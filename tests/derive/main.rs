//! What the derive makes of a type, keyword by keyword and attribute by attribute, read from the constant and held against
//! serde.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says by it what must be there")]
#![allow(clippy::empty_docs, reason = "what the derive makes of one is tested")]
#![allow(dead_code, reason = "most types are here for their schema only")]

mod agreement;
mod annotations;
mod attributes;
mod composed;
mod conversions;
mod documentation;
mod enums;
mod flatten;
mod formats;
mod forms;
mod generics;
mod keys;
mod limits;
mod names;
mod nested;
mod oracle;
mod placement;
mod presence;
mod recursion;
mod seed;
mod tuples;
mod values;
mod variants;
