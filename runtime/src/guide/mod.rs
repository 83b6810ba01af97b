//! Pages to read beside the reference: documentation only, each example a test.

/// Serving with axum: requests that are parsed and checked in one pass, and errors that a front end can show.
// Its examples use axum, which this crate does not depend on: they are tests of the workspace's package `tests`.
#[cfg_attr(all(feature = "axum08", not(doctest)), doc = "")]
#[cfg_attr(all(feature = "axum08", not(doctest)), doc = include_str!("axum.md"))]
#[cfg_attr(
    not(feature = "axum08"),
    doc = "\nIt speaks of the extractors: this page is there with the feature `axum08`."
)]
pub mod axum {}

/// Rules between the properties of an object: `required_if` and `dependent_required`.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("between_properties.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod between_properties {}

/// Errors in hand: for people, for programs, for forms; other words, other languages, and without what was found.
#[cfg_attr(all(feature = "derive", feature = "std", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "std", feature = "json"), doc = include_str!("errors.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "std", feature = "json")),
    doc = "\nIts examples derive schemas, write JSON and read lines: this page is there with the features `derive`, `std` and `json`."
)]
pub mod errors {}

/// Enums that are written as a number: by serde_repr, or by a conversion.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("numbered_enums.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIt is the derive that writes their schemas: this page is there with the feature `derive`."
)]
pub mod numbered_enums {}

/// Rules of your own: functions over what is on the wire, functions over Rust values, and violations made by hand.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("own_rules.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIts examples derive schemas: this page is there with the feature `derive`."
)]
pub mod own_rules {}

/// What each word of `#[schema(...)]` means, where it stands, and what it is in exports.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("schema_keywords.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod schema_keywords {}

/// What each attribute of serde's does to the schema.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("serde_attributes.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIt is the derive that reads them: this page is there with the feature `derive`."
)]
pub mod serde_attributes {}

/// Testing that serde, a schema and JSON Schema agree on a type, and documents made from a schema.
#[cfg_attr(all(feature = "derive", feature = "testing"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "testing"), doc = include_str!("testing_agreement.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "testing")),
    doc = "\nIts examples derive schemas and test them: this page is there with the features `derive` and `testing`."
)]
pub mod testing_agreement {}

/// What types are called in exports.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("type_names.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod type_names {}

/// A contract that a TypeScript front end shares.
#[cfg_attr(all(feature = "derive", feature = "std"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "std"), doc = include_str!("typescript.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "std")),
    doc = "\nIts examples derive schemas and write files: this page is there with the features `derive` and `std`."
)]
pub mod typescript {}

/// What stands in the components of an OpenAPI document, version by version.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("openapi.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON: this page is there with the features `derive` and `json`."
)]
pub mod openapi {}
