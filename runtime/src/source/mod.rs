//! The ways in: one file for each kind of input, which feeds a [`Listener`](crate::engine::Listener) and decides nothing.

mod build;
mod build_parts;
mod built_key;
mod content;
mod document;
mod from_json;
mod key;
mod positions;
mod rebuild;
mod refusal;
mod serialize;
mod text;

pub(crate) use content::Content;
pub(crate) use from_json::{from_json, nothing_built};
pub(crate) use positions::found_by_path;
pub(crate) use rebuild::Rebuild;
pub(crate) use refusal::Refusal;
pub(crate) use text::validate_json;
