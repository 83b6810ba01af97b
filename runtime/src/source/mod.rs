//! The ways in: one file for each kind of input, which feeds a [`Listener`](crate::engine::Listener) and decides nothing.

mod content;
mod key;
mod rebuild;
mod refusal;
mod serialize;

pub(crate) use content::Content;
pub(crate) use rebuild::Rebuild;
pub(crate) use refusal::Refusal;
