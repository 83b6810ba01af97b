//! Other people's types: what their own serde implementations write is valid, what is valid they read, and what they would refuse
//! is refused. Where a crate and its schema part on purpose, the cases are listed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says by it what must be there")]

mod check;

mod chrono;
mod collections;
mod decimal;
mod either;
mod jiff;
mod json;
mod network;
mod numbers;
mod pointers;
mod spans;
mod strings;
mod time;
mod tuples;
mod unions;
mod url;
mod uuid;
