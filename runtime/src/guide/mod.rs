//! Documentation about tasks and topics. All examples are tests.

/// Serving with axum: requests that are parsed and checked in one pass, and errors that a front end can show.
// Its examples use axum, which this crate does not depend on: they are tests of the workspace's package `tests`.
#[cfg_attr(all(feature = "axum08", not(doctest)), doc = "")]
#[cfg_attr(all(feature = "axum08", not(doctest)), doc = include_str!("axum.md"))]
#[cfg_attr(
    not(feature = "axum08"),
    doc = "\nIt describes the extractors for axum, so this page is shown only with the feature `axum08`."
)]
pub mod axum {}

/// Rules between the properties of an object: `required_if` and `dependent_required`.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("between_properties.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod between_properties {}

/// What each Rust type is in JSON and in TypeScript, and which values are valid.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("json_of_types.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod json_of_types {}

/// Errors for people, for programs and for forms; with your own messages, in other languages, and without the values that were found.
#[cfg_attr(all(feature = "derive", feature = "std", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "std", feature = "json"), doc = include_str!("errors.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "std", feature = "json")),
    doc = "\nIts examples derive schemas, write JSON and read lines, so this page is shown only with the features `derive`, `std` and `json`."
)]
pub mod errors {}

/// Enums that are written as a number: with serde_repr, or with a conversion.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("numbered_enums.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nOnly the derive writes schemas of such enums, so this page is shown only with the feature `derive`."
)]
pub mod numbered_enums {}

/// Your own rules: functions over JSON strings and numbers, functions over Rust values, and violations that you make yourself.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("own_rules.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIts examples derive schemas, so this page is shown only with the feature `derive`."
)]
pub mod own_rules {}

/// Each keyword of `#[schema(...)]`: its meaning, where it may be written, and how it is exported.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("schema_keywords.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod schema_keywords {}

/// The effect of each attribute of serde on the schema.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("serde_attributes.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nOnly the derive reads these attributes, so this page is shown only with the feature `derive`."
)]
pub mod serde_attributes {}

/// Tests that serde, a schema and JSON Schema agree on a type, and documents that are made from a schema.
#[cfg_attr(all(feature = "derive", feature = "testing"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "testing"), doc = include_str!("testing_agreement.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "testing")),
    doc = "\nIts examples derive schemas and test them, so this page is shown only with the features `derive` and `testing`."
)]
pub mod testing_agreement {}

/// The names of types in exports.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("type_names.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod type_names {}

/// Sharing a contract with a TypeScript front end.
#[cfg_attr(all(feature = "derive", feature = "std"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "std"), doc = include_str!("typescript.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "std")),
    doc = "\nIts examples derive schemas and write files, so this page is shown only with the features `derive` and `std`."
)]
pub mod typescript {}

/// Components of OpenAPI documents, for 3.1 and 3.0.3.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("openapi.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod openapi {}

/// A start in two minutes: derive, validate, read JSON, correct a compile error, write TypeScript and JSON Schema.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("start.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod start {}

/// From other crates to wireform: how to adopt it type by type, and a page for each crate.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("coming_from.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod coming_from {
    /// From the crate validator: its attributes, a migration, and what differs.
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("coming_from/validator.md"))]
    #[cfg_attr(
        not(all(feature = "derive", feature = "json")),
        doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
    )]
    pub mod validator {}

    /// From the crate garde: its attributes, a migration, and what differs.
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("coming_from/garde.md"))]
    #[cfg_attr(
        not(all(feature = "derive", feature = "json")),
        doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
    )]
    pub mod garde {}

    /// From the crate schemars: its attributes, a migration, and what differs.
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("coming_from/schemars.md"))]
    #[cfg_attr(
        not(all(feature = "derive", feature = "json")),
        doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
    )]
    pub mod schemars {}

    /// From the derive `ToSchema` of the crate utoipa: its attributes, a migration, and what differs.
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("coming_from/utoipa.md"))]
    #[cfg_attr(
        not(all(feature = "derive", feature = "json")),
        doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
    )]
    pub mod utoipa {}

    /// From the crate ts-rs: its attributes, a migration, and what differs.
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
    #[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("coming_from/ts_rs.md"))]
    #[cfg_attr(
        not(all(feature = "derive", feature = "json")),
        doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
    )]
    pub mod ts_rs {}
}

/// What may be absent, what may be `null`, and what has a default.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("optional_nullable_default.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod optional_nullable_default {}

/// Enums in each form that serde writes: schema, TypeScript, and messages.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("enums_and_unions.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod enums_and_unions {}

/// Documents from outside: what is checked, what is limited, what is kept secret, and what is not protected.
#[cfg_attr(all(feature = "derive", feature = "json", feature = "std"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json", feature = "std"), doc = include_str!("untrusted_input.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json", feature = "std")),
    doc = "\nIts examples derive schemas, export them as JSON and read lines, so this page is shown only with the features `derive`, `json` and `std`."
)]
pub mod untrusted_input {}

/// `impl Schema` without the derive.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("schema_by_hand.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod schema_by_hand {}

/// What wireform costs at run time and in builds, and how to measure it.
#[cfg_attr(feature = "derive", doc = "")]
#[cfg_attr(feature = "derive", doc = include_str!("performance.md"))]
#[cfg_attr(
    not(feature = "derive"),
    doc = "\nIts examples derive schemas, so this page is shown only with the feature `derive`."
)]
pub mod performance {}

/// What wireform cannot describe or does not do, and what to do instead.
#[cfg_attr(all(feature = "derive", feature = "json"), doc = "")]
#[cfg_attr(all(feature = "derive", feature = "json"), doc = include_str!("limits.md"))]
#[cfg_attr(
    not(all(feature = "derive", feature = "json")),
    doc = "\nIts examples derive schemas and export them as JSON, so this page is shown only with the features `derive` and `json`."
)]
pub mod limits {}
