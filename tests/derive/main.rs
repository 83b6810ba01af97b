//! What the derive makes of a type, keyword by keyword and attribute by attribute, read from the constant and held against
//! serde.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says by it what must be there"
)]
#![allow(clippy::empty_docs, reason = "what the derive makes of one is tested")]
#![allow(dead_code, reason = "most types are here for their schema only")]

mod agreement;
mod annotations;
mod attributes;
mod documentation;
mod formats;
mod forms;
mod generics;
mod limits;
mod names;
mod nested;
mod placement;
mod presence;
mod seed;
mod values;
