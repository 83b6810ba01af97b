//! What the feature `testing` gives: documents made from a schema, and the agreement of serde, the schema and JSON Schema.

#![allow(
    clippy::allow_attributes,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::trivially_copy_pass_by_ref,
    reason = "tests fail by panicking, and serde hands over what it writes by reference"
)]

mod again;
mod documents;
mod honest;
mod lies;
mod scalars;
mod types;
