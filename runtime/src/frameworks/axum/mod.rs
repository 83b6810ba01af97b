//! Requests of axum → values that are valid; values and problems → responses.

mod body;
mod options;
mod response;
mod valid;

pub use options::{ValidOptions, ValidRejection};
pub use valid::{Valid, ValidForm, ValidQuery};
