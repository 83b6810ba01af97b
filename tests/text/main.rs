//! JSON text: what is JSON and what is not, where a violation is, and that a text is judged as the value that it says.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking, and say what they tried"
)]
#![allow(dead_code, reason = "types are here for their schemas")]

mod faults;
mod grammar;
mod long_strings;
mod ndjson;
mod numbers;
mod places;
mod repeated_keys;
mod serialized;
mod snippets;
