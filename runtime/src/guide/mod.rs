//! Documentation about tasks and topics. All examples are tests.

/// Rules between the properties of an object: `required_if` and `dependent_required`.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("between_properties.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod between_properties {}

/// What each Rust type is in JSON and in TypeScript, and which values are valid.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("json_of_types.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod json_of_types {}

/// Errors for people, for programs and for forms; in other words, in other languages, and without the values that were found.
#[cfg_attr(all(feature = "derive", feature = "std", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "std", feature = "json"), doc = include_str!("errors.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "std", feature = "json")),
    doc = "\nIts examples derive schemas, write JSON and read lines: this page is there with the features `derive`, `std` and `json`."
)]
pub mod errors {}

/// Enums that are written as a number: with serde_repr, or with a conversion.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("numbered_enums.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIt is the derive that writes their schemas: this page is there with the feature `derive`."
)]
pub mod numbered_enums {}

/// Your own rules: functions over JSON strings and numbers, functions over Rust values, and violations that you make yourself.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("own_rules.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIts examples derive schemas: this page is there with the feature `derive`."
)]
pub mod own_rules {}

/// Each keyword of `#[schema(...)]`: its meaning, where it may be written, and how it is exported.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("schema_keywords.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod schema_keywords {}

/// The effect of each attribute of serde on the schema.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("serde_attributes.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIt is the derive that reads them: this page is there with the feature `derive`."
)]
pub mod serde_attributes {}

/// The names of types in exports.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("type_names.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod type_names {}

/// Sharing a contract with a TypeScript front end.
#[cfg_attr(all(feature = "derive", feature = "std"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "std"), doc = include_str!("typescript.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "std")),
    doc = "\nIts examples derive schemas and write files: this page is there with the features `derive` and `std`."
)]
pub mod typescript {}

/// Components of OpenAPI documents, for 3.1 and 3.0.3.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("openapi.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod openapi {}
