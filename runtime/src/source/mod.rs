//! The ways in: one file for each kind of input, which feeds a [`Listener`](crate::engine::Listener) and decides nothing.

mod build;
mod build_parts;
mod built_key;
mod content;
mod document;
mod from_json;
mod key;
mod paths;
mod positions;
mod rebuild;
mod refusal;
mod serialize;
mod text;

#[cfg(feature = "testing")]
pub(crate) use built_key::Key;
pub(crate) use content::Content;
pub(crate) use from_json::{from_json, nothing_built};
pub(crate) use paths::places_of_paths;
pub(crate) use rebuild::Rebuild;
pub(crate) use refusal::Refusal;
pub(crate) use text::validate_json;
