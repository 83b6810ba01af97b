//! Requests of web frameworks → values that are valid, or problems as responses; one file for each framework.

#[cfg(feature = "axum08")]
pub(crate) mod axum;
