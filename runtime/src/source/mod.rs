//! The ways in: one file for each kind of input, which feeds a [`Listener`](crate::engine::Listener) and decides nothing.

mod build;
mod built_key;
mod content;
mod document;
mod key;
mod rebuild;
mod refusal;
mod serialize;

pub(crate) use build::Builder;
pub(crate) use content::Content;
pub(crate) use document::Document;
pub(crate) use rebuild::Rebuild;
pub(crate) use refusal::Refusal;
