//! Errors as documents of RFC 9457: a [`JsonError`](crate::JsonError) or [`Violations`](crate::Violations) in, `application/problem+json` out.
//!
//! The example of [`Problem`] is the whole of it. [`ProblemOptions`] has the settings: a status, a type, words of your own, what is
//! shown and how much.

mod document;
mod options;
mod parameter;
mod phrase;

pub use document::{Problem, ProblemError};
pub use options::ProblemOptions;
pub use parameter::ProblemParameter;
