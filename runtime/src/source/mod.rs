//! The ways in: one file for each kind of input, which feeds a [`Listener`](crate::engine::Listener) and decides nothing.

mod key;
mod positions;
mod serialize;
mod text;

pub(crate) use text::validate_json;
