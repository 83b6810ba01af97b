//! Schema → documents. Reads the schema, and knows nothing of validation.
//!
//! `view` decides what stands in the object that a TypeScript SDK has for a schema, and in which order; serde and `typescript`
//! only write it down. `name` makes an identifier of a type's name for both.

#[cfg(feature = "json")]
mod json_schema;
mod name;
#[cfg(feature = "json")]
mod reachable;
mod typescript;
mod view;
