//! Errors as problem documents (RFC 9457): from a [`JsonError`](crate::JsonError) or [`Violations`](crate::Violations) to
//! `application/problem+json`.
//!
//! [`Problem`] has an example. [`ProblemOptions`] has the settings: the status, the type, a translation, what is shown, and how many
//! errors.

mod document;
mod options;
mod parameter;
mod phrase;

pub use document::{Problem, ProblemError};
pub use options::ProblemOptions;
pub use parameter::ProblemParameter;
