//! Pages to read beside the reference: documentation only, each example a test.

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
