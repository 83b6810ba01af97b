//! Components, and a document that something else wrote → the document with them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use ::serde_json::{Map, Value};

use super::version::Version;

/// Why components cannot be added to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MergeError {
    /// The document has components of these names that say something else.
    OtherContent {
        /// Each of them, in the order of names.
        names: Vec<String>,
    },
    /// The document is of another version of OpenAPI, where the same words mean something else.
    OtherVersion {
        /// The value of `openapi` in the document.
        found: String,
        /// The version of the components.
        expected: Version,
    },
    /// Something in the document is not the object that it has to be.
    NotAnObject {
        /// Where: a JSON Pointer (RFC 6901), empty for the document itself.
        pointer: String,
    },
}

impl Display for MergeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherContent { names } => {
                let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                write!(
                    f,
                    "the document has other schemas of the same name: {}\nhelp: give the type another name, \
                     `#[schema(name = \"…\")]`, or take the other schema out of the document",
                    names.join(", "),
                )
            }
            Self::OtherVersion { found, expected } => {
                write!(f, "the document is of OpenAPI `{found}`, and the components are of {expected}")
            }
            Self::NotAnObject { pointer } => write!(f, "the document is no object at `{pointer}`"),
        }
    }
}

impl Error for MergeError {}

/// Adds `schemas` to `document`, all or none.
pub(super) fn merge(version: Version, schemas: Map<String, Value>, document: &mut Value) -> Result<(), MergeError> {
    if let Some(found) =
        document.get("openapi").filter(|found| !found.as_str().is_some_and(|found| version.is_of(found)))
    {
        let found = found.as_str().map_or_else(|| found.to_string(), ToString::to_string);
        return Err(MergeError::OtherVersion {
            found,
            expected: version,
        });
    }
    for pointer in ["", "/components", "/components/schemas"] {
        if document.pointer(pointer).is_some_and(|place| !place.is_object()) {
            return Err(MergeError::NotAnObject {
                pointer: pointer.to_string(),
            });
        }
    }
    let present = document.pointer("/components/schemas");
    let other = |(name, schema): &(&String, &Value)| {
        present.and_then(|present| present.get(*name)).is_some_and(|present| present != *schema)
    };
    let mut names: Vec<String> = schemas.iter().filter(other).map(|(name, _)| name.clone()).collect();
    if !names.is_empty() {
        names.sort_unstable();
        return Err(MergeError::OtherContent { names });
    }
    let mut place = document;
    for word in ["components", "schemas"] {
        let Value::Object(members) = place else { return Ok(()) };
        place = members.entry(word).or_insert_with(|| Map::new().into());
    }
    if let Value::Object(present) = place {
        for (name, schema) in schemas {
            present.entry(name).or_insert(schema);
        }
    }
    Ok(())
}
