//! Schema → documents. Reads the schema, and knows nothing of validation.
//!
//! `view` decides what stands in the object that a TypeScript SDK has for a schema, and in which order; serde and `typescript`
//! only write it down. `openapi` makes components of what `json_schema` writes. What a type is called is one rule for all documents: `reachable` finds the types, by what `content` says of
//! them; `names` gives each a name of its own, with the modules that `qualified` puts before it; `name` makes it an identifier.

mod content;
#[cfg(feature = "json")]
pub(crate) mod json_schema;
mod name;
mod names;
#[cfg(feature = "json")]
pub(crate) mod openapi;
mod qualified;
mod reachable;
mod referent;
pub mod typescript;
mod view;
