//! The schemas of other people's types: what *their* serde implementations write. One file a family.

mod collections;
mod numbers;
mod pointers;
#[cfg(feature = "json")]
mod serde_json;
mod text;
mod wrappers;
