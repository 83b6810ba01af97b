//! Schema → documents. Reads the schema, and knows nothing of validation.
//!
//! `view` decides what stands in the object that a TypeScript SDK has for a schema, and in which order; serde and `typescript`
//! only write it down. What a type is called is one rule for all documents: `reachable` finds the types, by what `content` says of
//! them; `names` gives each a name of its own, with the modules that `qualified` puts before it; `name` makes it an identifier.

mod content;
#[cfg(feature = "json")]
mod json_schema;
mod name;
mod names;
mod qualified;
mod reachable;
mod referent;
pub mod typescript;
mod view;
