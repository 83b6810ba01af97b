//! What the README says of other crates, tried with those crates: the same types and documents, and what each of them answers.
//!
//! A test that fails after an update of one of them is a sentence of the README that is no longer true.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]

mod json_schema;
mod text;
mod typescript;
mod values;
