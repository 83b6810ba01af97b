//! One compile-time constant, `T::SCHEMA`, from a serde type: it validates values, reads untrusted JSON, and is exported as TypeScript,
//! JSON Schema and OpenAPI.
//!
//! `#[derive(Schema)]` reads the type, its doc comments, its serde attributes and a few `#[schema(...)]` keywords. The schema describes
//! the JSON that serde writes and reads, not how the type is laid out in Rust.
//!
#![cfg_attr(feature = "derive", doc = "```")]
#![cfg_attr(not(feature = "derive"), doc = "```ignore")]
//! use serde::{Deserialize, Serialize};
//! use wireform::Schema;
//!
//! #[derive(Serialize, Deserialize, Schema)]
//! struct Upload {
//!     /// Name of the file
//!     #[schema(min_length = 1)]
//!     name: String,
//!     /// How much of it has arrived, in percent
//!     #[schema(minimum = 0, maximum = 100)]
//!     progress: f64,
//! }
//!
//! // read JSON text: a valid `Upload`, or everything that is wrong with the text
//! let upload = Upload::SCHEMA.from_json(r#"{"name": "report.pdf", "progress": 42.5}"#).unwrap();
//! assert_eq!(upload.progress, 42.5);
//! let error = Upload::SCHEMA.from_json(r#"{"name": "", "progress": 140}"#).err().unwrap();
//! assert_eq!(
//!     error.to_string(),
//!     "2 violations of Upload
//!   /name      \"\" is shorter than the minimum of 1 character   line 1, column 10
//!   /progress  140 is more than the maximum of 100             line 1, column 26",
//! );
//!
//! // validate a value
//! let upload = Upload { name: String::from("report.pdf"), progress: 140.0 };
//! assert!(!Upload::SCHEMA.is_valid(&upload));
//!
//! // read the limits, or export them
//! assert_eq!(Upload::SCHEMA.property("progress").unwrap().schema().maximum().unwrap(), 100);
//! assert!(Upload::SCHEMA.to_typescript().starts_with("export const $Upload = {"));
//! ```
//!
//! # Validate and read
//!
//! | call | input | result |
//! | --- | --- | --- |
//! | [`validate`](SchemaOf::validate), [`is_valid`](SchemaOf::is_valid) | any value that implements `Serialize` | all violations; or only whether there is one |
//! | [`check`](SchemaOf::check) | a `T` | the same, with the [rules over Rust values](guide::own_rules) |
//! | [`validate_json`](SchemaOf::validate_json) | JSON text | all violations, with line and column; no `T` is built |
//! | [`from_json`](SchemaOf::from_json) | JSON text | a valid `T`, or all violations with line and column |
//! | `from_urlencoded` (feature `form_urlencoded1`) | a query string or a form | a valid `T`, each value read by the type of its property; or all violations |
//! | [`ndjson`](SchemaOf::ndjson), [`validate_ndjson`](SchemaOf::validate_ndjson) | a reader with one JSON text on each line | the same for each line, in constant memory |
//! | [`deserialize`](SchemaOf::deserialize) | any self-describing format of serde | a valid `T`, or an error with all violations in its message |
//! | [`Checked<T>`](Checked) as the type of a field | any self-describing format of serde | a field that can only be deserialized from a valid value |
//!
//! `from_json` refuses some texts that `serde_json` accepts. These are: half of a surrogate pair, invalid UTF-8 or deep nesting in
//! properties that the type ignores; and a struct that is written as an array of its fields. It accepts one form that `serde_json`
//! refuses: a numeric key of a map whose digits are written as escapes. A float becomes the nearest `f64`, as with the feature
//! `float_roundtrip` of `serde_json`.
//!
//! # Keywords
//!
//! Write `#[schema(...)]` on a type, a variant or a field. The keywords are those of JSON Schema, in snake_case. Their values are literals
//! or constant expressions. Every mistake is a compile error at the wrong word. Each keyword has a section in
//! [`guide::schema_keywords`].
//!
#![doc = include_str!("guide/keyword_table.md")]
//!
//! # Where to look
//!
//! | you want to | read |
//! | --- | --- |
//! | start | [`guide::start`] |
//! | change over from validator, garde, schemars or utoipa | [`guide::coming_from`] |
//! | know what a Rust type is in JSON, and which values are valid | [`guide::json_of_types`] |
//! | know what an attribute of serde does to the schema | [`guide::serde_attributes`] |
//! | look up a keyword | [`guide::schema_keywords`], [`format`](mod@format) |
//! | choose between optional, nullable and default | [`guide::optional_nullable_default`] |
//! | describe an enum or a union | [`guide::enums_and_unions`], [`guide::numbered_enums`] |
//! | write rules of your own | [`guide::own_rules`], [`guide::between_properties`] |
//! | read untrusted input | [`guide::untrusted_input`] |
//! | show errors | [`guide::errors`], [`Violation`], [`Requirement`] with the table of codes |
//! | serve with axum | [`guide::axum`] |
//! | share a contract with a TypeScript front end | [`guide::typescript`], [`typescript`] |
//! | write an OpenAPI document | [`guide::openapi`], [`openapi`] |
//! | control the names of types in exports | [`guide::type_names`] |
//! | test that serde, schema and validators agree | [`guide::testing_agreement`] |
//! | write `impl Schema` by hand | [`guide::schema_by_hand`], [`Schema`](trait@Schema) |
//! | read a schema in Rust | [`SchemaObject`], [`Property`], [`Number`] |
//! | know what it costs, and what it cannot do | [`guide::performance`], [`guide::limits`] |
//!
//! # Features
//!
//! | feature | by default | what it gives |
//! | --- | --- | --- |
//! | `derive` | yes | `#[derive(Schema)]` and [`pattern!`] |
//! | `std` | yes | types of `std` that `alloc` lacks; [`ndjson`]; the files of [`typescript`]. Without it the crate is `no_std` with `alloc` |
//! | `json` | yes | types of `serde_json`; `to_json_schema`, [`json_schema`] and [`openapi`] |
//! | `raw_value` | no | `serde_json::value::RawValue` |
//! | `annotate_snippets012` | no | `annotate`: errors that show the lines of the text, for terminals |
//! | `problem` | no | errors as documents of RFC 9457, `application/problem+json` |
//! | `form_urlencoded1` | no | query strings and HTML forms |
//! | `axum08` | no | extractors for axum 0.8; turns on `problem` and `form_urlencoded1` |
//! | `testing` | no | `schema_agrees!(T)`, which tests that serde, the schema and a JSON Schema validator agree about a type |
//! | `utoipa5`, `schemars1` | no | `wireform::utoipa!` and `wireform::schemars!`: the traits of these crates for a type with a [`Schema`](trait@Schema) |
//! | `bytes1`, `chrono04`, `compact_str09`, `compact_str010`, `either1`, `indexmap2`, `jiff1`, `rust_decimal1`, `semver1`, `smol_str03`, `time03`, `url2`, `uuid1` | no | the types of the crate with this name; the number at the end is its version |

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
#[cfg(feature = "axum08")]
pub mod axum08 {
    //! Requests and responses of [axum](https://docs.rs/axum) 0.8: extractors that parse and check in one pass, and problem documents as
    //! responses.
    //!
    //! | instead of | what it reads | function |
    //! | --- | --- | --- |
    //! | `axum::Json` | [`Valid`]: the JSON body | [`from_json`](crate::SchemaOf::from_json) |
    //! | `axum::extract::Query` | [`ValidQuery`]: the query string | [`from_urlencoded`](crate::SchemaOf::from_urlencoded) |
    //! | `axum::Form` | [`ValidForm`]: the body of a form | [`from_urlencoded`](crate::SchemaOf::from_urlencoded) |
    //!
    //! Write `Valid…(value)` in the arguments of a handler. [`guide::axum`](crate::guide::axum) shows a service. [`ValidOptions`] has the
    //! settings.
    pub use crate::frameworks::axum::{Valid, ValidForm, ValidOptions, ValidQuery, ValidRejection};
}
mod by_property;
mod checked;
mod engine;
mod error;
mod export;
mod failure;
pub mod format;
#[cfg(feature = "axum08")]
mod frameworks;
pub mod guide;
mod implementations;
#[cfg(feature = "json")]
pub mod json_schema {
    //! JSON Schema 2020-12 of several types. For one type, use [`to_json_schema`](crate::SchemaObject::to_json_schema).
    pub use crate::export::json_schema::Schemas;
}
mod keyword;
mod literal;
#[cfg(feature = "std")]
pub mod ndjson;
mod number;
#[cfg(feature = "json")]
pub mod openapi {
    //! Components of OpenAPI 3.1 and 3.0.3, and documents with them. See [`guide::openapi`](crate::guide::openapi).
    pub use crate::export::openapi::{Components, MergeError, Version};
}
mod pattern;
#[cfg(feature = "problem")]
pub mod problem;
mod read;
mod schema;
#[cfg(feature = "annotate_snippets012")]
mod snippets;
mod source;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod translate;
#[cfg(feature = "form_urlencoded1")]
mod urlencoded;
mod utf8;
mod validate;
mod violation;

pub use by_property::{ByProperty, OfProperty};
pub use checked::Checked;
pub use engine::limits::MAX_DEPTH;
pub use error::{JsonError, Malformed};
pub use export::typescript;
pub use failure::{Failure, ParameterValue};
pub use format::{Format, NumberFormat};
pub use keyword::{Annotations, ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};
pub use literal::Literal;
pub use number::Number;
pub use pattern::Pattern;
pub use schema::{
    DependentRequired, Kind, Origin, Placement, Property, RequiredIf, Schema, SchemaObject, SchemaOf, of as schema_of,
};
pub use translate::{Translate, Translated};
pub use violation::{Parameter, Position, Requirement, Violation, Violations};
#[cfg(feature = "derive")]
pub use wireform_macros::Schema;

/// Makes a [`Pattern`] from a string literal at compile time: for schemas that are written by hand, and to search in texts.
///
/// The literal is a regular expression of ECMA-262 with the flag `u`. These are compile errors: an invalid pattern; look-around and
/// back-references, which cannot be matched in linear time; modifiers of a group, `(?i:…)`; groups nested more than 100 deep; and a
/// pattern whose automaton would be too large, for example because of large repeat counts. For all of these except the last one, the
/// message names the wrong character.
///
/// ```
/// use wireform::{Pattern, SchemaObject, StringKeywords, pattern};
///
/// static SLUG: Pattern = pattern!("^[a-z0-9-]{1,64}$");
/// static NAME: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().pattern(&SLUG));
///
/// assert!(NAME.is_valid("a-title") && !NAME.is_valid("A title"));
/// ```
#[cfg(feature = "derive")]
#[macro_export]
macro_rules! pattern {
    ($($source:tt)*) => {
        $crate::__private::pattern!($crate, $($source)*)
    };
}

/// Implements utoipa's `ToSchema` for types that have a [`Schema`], so that you can use them together with types of utoipa.
///
/// The types must be defined in your crate and have a name. The document of utoipa gets the same components that
/// [`openapi::Components`] writes for 3.1: keywords that utoipa has no field for are kept as extensions. Only a schema that is `true`
/// becomes `{}`, which means the same.
///
/// wireform gives unique names only among the types that one type uses, and utoipa identifies a component only by its name. If two
/// types in your document have the same name, set one of them by `#[schema(name = "…")]`.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use utoipa::{PartialSchema, ToSchema};
/// use wireform::Schema;
///
/// #[derive(Schema)]
/// struct Order {
///     #[schema(exclusive_minimum = 0)]
///     total: f64,
/// }
///
/// wireform::utoipa!(Order);
///
/// assert_eq!(Order::name(), "Order");
/// assert_eq!(serde_json::to_value(Order::schema())?["properties"]["total"]["exclusiveMinimum"], 0);
/// # }
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A type without a name does not compile:
///
/// ```compile_fail
/// struct Nameless;
///
/// impl wireform::Schema for Nameless {
///     const OBJECT: &'static wireform::SchemaObject = &wireform::SchemaObject::null();
/// }
///
/// wireform::utoipa!(Nameless);
/// ```
#[cfg(feature = "utoipa5")]
#[macro_export]
macro_rules! utoipa {
    ($($type:ty),+ $(,)?) => {
        $(
            const _: () = ::core::assert!(
                !<$type as $crate::Schema>::NAME.is_empty(),
                "a component has a name, and this type has none\nhelp: give it one, `#[schema(name = \"…\")]`",
            );

            impl $crate::__private::utoipa::PartialSchema for $type {
                fn schema() -> $crate::__private::utoipa::openapi::RefOr<$crate::__private::utoipa::openapi::schema::Schema> {
                    $crate::__private::utoipa5::schema::<$type>()
                }
            }

            impl $crate::__private::utoipa::ToSchema for $type {
                fn name() -> $crate::__private::Cow<'static, $crate::__private::core::primitive::str> {
                    $crate::__private::utoipa5::name::<$type>()
                }

                fn schemas(
                    schemas: &mut $crate::__private::Vec<(
                        $crate::__private::String,
                        $crate::__private::utoipa::openapi::RefOr<$crate::__private::utoipa::openapi::schema::Schema>,
                    )>,
                ) {
                    $crate::__private::utoipa5::schemas::<$type>(schemas);
                }
            }
        )+
    };
}

/// Implements schemars' `JsonSchema` for types that have a [`Schema`], so that you can use them together with types of schemars, and in
/// crates that use schemars, for example aide.
///
/// The types must be defined in your crate and have a name. schemars gets the schema that [`json_schema::Schemas`] writes; the types
/// that it uses are added to the definitions.
///
/// wireform gives unique names only among the types that one type uses, and schemars keeps the first definition of a name. If two types
/// in your document have the same name, set one of them by `#[schema(name = "…")]`.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use wireform::Schema;
///
/// #[derive(Schema)]
/// struct Order {
///     #[schema(exclusive_minimum = 0)]
///     total: f64,
/// }
///
/// wireform::schemars!(Order);
///
/// let schema = schemars::SchemaGenerator::default().into_root_schema_for::<Vec<Order>>();
/// assert_eq!(schema.pointer("/items/$ref").unwrap(), "#/$defs/Order");
/// assert_eq!(schema.pointer("/$defs/Order/properties/total/exclusiveMinimum").unwrap(), 0);
/// # }
/// ```
#[cfg(feature = "schemars1")]
#[macro_export]
macro_rules! schemars {
    ($($type:ty),+ $(,)?) => {
        $(
            const _: () = ::core::assert!(
                !<$type as $crate::Schema>::NAME.is_empty(),
                "a definition has a name, and this type has none\nhelp: give it one, `#[schema(name = \"…\")]`",
            );

            impl $crate::__private::schemars::JsonSchema for $type {
                fn schema_name() -> $crate::__private::Cow<'static, $crate::__private::core::primitive::str> {
                    $crate::__private::schemars1::name::<$type>()
                }

                fn schema_id() -> $crate::__private::Cow<'static, $crate::__private::core::primitive::str> {
                    $crate::__private::Cow::Borrowed($crate::__private::core::any::type_name::<$type>())
                }

                fn json_schema(
                    generator: &mut $crate::__private::schemars::SchemaGenerator,
                ) -> $crate::__private::schemars::Schema {
                    $crate::__private::schemars1::schema::<$type>(generator)
                }
            }
        )+
    };
}

/// Tests that serde, the schema and an independent JSON Schema validator agree on a type. If they disagree, the macro panics. The message
/// shows the smallest document on which they disagree, and what each of them says about it.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use serde::{Deserialize, Serialize};
/// use wireform::Schema;
///
/// #[derive(Serialize, Deserialize, Schema)]
/// struct Upload {
///     #[schema(min_length = 1)]
///     name: String,
///     progress: Option<f64>,
/// }
///
/// // in a function with `#[test]`
/// wireform::schema_agrees!(Upload);
/// # }
/// ```
///
/// After the type, write any number of settings. Each has the name of a method of [`Agreement`](crate::testing::Agreement).
///
/// ```
/// # #[cfg(feature = "derive")] {
/// # use serde::{Deserialize, Serialize};
/// # use serde_json::json;
/// # use wireform::Schema;
/// #[derive(Serialize, Deserialize, Schema)]
/// #[serde(try_from = "Parts")]
/// #[schema(as = Parts)]
/// struct Range {
///     from: u32,
///     to: u32,
/// }
///
/// #[derive(Serialize, Deserialize, Schema)]
/// struct Parts {
///     from: u32,
///     to: u32,
/// }
///
/// impl TryFrom<Parts> for Range {
///     type Error = &'static str;
///
///     fn try_from(Parts { from, to }: Parts) -> Result<Self, Self::Error> {
///         if from <= to { Ok(Self { from, to }) } else { Err("the end is before the start") }
///     }
/// }
///
/// wireform::schema_agrees!(Range, may_refuse = "the end is before the start", example = json!({"from": 1, "to": 2}), seed = 7);
/// # }
/// ```
///
/// If a type is only serialized or only deserialized, write so after the type. Values of a type that is only serialized cannot be built
/// from documents, so give some.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// # use serde::{Deserialize, Serialize};
/// # use wireform::Schema;
/// #[derive(Serialize, Schema)]
/// struct Answer {
///     text: &'static str,
/// }
///
/// #[derive(Deserialize, Schema)]
/// struct Question {
///     text: String,
/// }
///
/// wireform::schema_agrees!(Answer, serialize only, value = &Answer { text: "yes" });
/// wireform::schema_agrees!(Question, deserialize only);
/// # }
/// ```
#[cfg(feature = "testing")]
#[macro_export]
macro_rules! schema_agrees {
    (@check $agreement:expr; $($setting:ident = $value:expr),* $(,)?) => {
        if let ::core::result::Result::Err(disagreement) = $agreement$(.$setting($value))*.check() {
            ::core::panic!("{disagreement}");
        }
    };
    ($type:ty, serialize only $(, $($settings:tt)*)?) => {
        $crate::schema_agrees!(@check $crate::testing::Agreement::<$type>::of_written(); $($($settings)*)?)
    };
    ($type:ty, deserialize only $(, $($settings:tt)*)?) => {
        $crate::schema_agrees!(@check $crate::testing::Agreement::<$type>::of_read(); $($($settings)*)?)
    };
    ($type:ty $(, $($settings:tt)*)?) => {
        $crate::schema_agrees!(@check $crate::testing::Agreement::<$type>::of(); $($($settings)*)?)
    };
}

/// The examples of the README are tests.
#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../README.md")]
struct Readme;
