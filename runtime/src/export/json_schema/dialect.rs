//! Who reads a document → which of several ways to say the same is taken.

use alloc::string::String;

use ::serde_json::{Map, Value};

/// The words of a document. All are JSON Schema 2020-12; they differ where readers know one way to say something, and not the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Dialect {
    /// The shortest way.
    JsonSchema,
    /// The way that OpenAPI 3.0 has too, for generators of code that were made for it.
    OpenApi,
}

impl Dialect {
    /// One of these strings.
    pub(super) fn strings(self, values: &[&str]) -> Map<String, Value> {
        let mut keywords = Map::from_iter([("type".into(), "string".into())]);
        match values {
            [value] if self == Self::JsonSchema => keywords.insert("const".into(), (*value).into()),
            values => keywords.insert("enum".into(), values.into()),
        };
        keywords
    }

    /// An object of these properties, perhaps of none: of that one, generators make a map unless it is said.
    pub(super) fn object(self, properties: Map<String, Value>) -> Map<String, Value> {
        let mut keywords = Map::from_iter([("type".into(), "object".into())]);
        if self == Self::OpenApi || !properties.is_empty() {
            keywords.insert("properties".into(), properties.into());
        }
        keywords
    }
}
