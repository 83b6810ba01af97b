//! One wire contract from one Rust type.
//!
//! `#[derive(Schema)]` reads a type, its doc comments, its serde attributes and a few `#[schema(...)]` keywords, and turns them at
//! compile time into one constant, `T::SCHEMA`. The constant can be read, values are validated by it, and it is exported: as the
//! object that openapi-typescript-codegen writes for a TypeScript SDK, as JSON Schema, and as components of OpenAPI. It describes the *wire form*: what serde
//! writes and reads, whatever the type looks like in memory.
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
//! let upload = Upload { name: String::from("report.pdf"), progress: 140.0 };
//! let violations = Upload::SCHEMA.validate(&upload).unwrap_err();
//!
//! assert_eq!(
//!     violations.to_string(),
//!     "1 violation of Upload\n  /progress  140.0 is more than the maximum of 100",
//! );
//! let upload = Upload::SCHEMA.from_json(r#"{"name": "report.pdf", "progress": 42.5}"#).unwrap();
//! assert_eq!(upload.progress, 42.5);
//!
//! assert_eq!(Upload::SCHEMA.property("progress").unwrap().schema().maximum().unwrap(), 100);
//! assert!(Upload::SCHEMA.to_typescript().starts_with("export const $Upload = {"));
//! ```
//!
//! # Ways in
//!
//! | call | of | gives |
//! | --- | --- | --- |
//! | [`validate`](SchemaOf::validate), [`is_valid`](SchemaOf::is_valid) | any value that serde can write | whether it is valid, and what is wrong |
//! | [`check`](SchemaOf::check) | a `T` | the same, and what [rules over the Rust value](guide::own_rules) say |
//! | [`validate_json`](SchemaOf::validate_json) | JSON text | the same, with lines and columns; nothing is built |
//! | [`from_json`](SchemaOf::from_json) | JSON text | a `T`, parsed, checked and built in one pass; or what is wrong |
//! | `from_urlencoded` (feature `form_urlencoded1`) | a query string or a form | a `T`, each value read as the schema has it; or what is wrong |
//! | [`ndjson`](SchemaOf::ndjson), [`validate_ndjson`](SchemaOf::validate_ndjson) | a reader of lines, each a JSON text | the same of each line, in constant memory |
//! | [`deserialize`](SchemaOf::deserialize) | any self-describing format of serde's | a `T`, or an error with all that is wrong in its message |
//! | [`Checked<T>`](Checked) as the type of a field | whatever is deserialized | a `T` that cannot have been read without being validated |
//!
//! `from_json` refuses what `serde_json` reads: half a surrogate pair, invalid UTF-8 and deep nesting in parts that the type ignores, and a
//! struct written as an array of its fields. It reads a numeric key of a map whose digits are escaped. A float is the nearest to what is
//! written, as with the feature `float_roundtrip` of `serde_json`.
//!
//! # Keywords
//!
//! `#[schema(...)]` stands on a type or on a field, and takes JSON Schema's own words in snake_case. Values are literals or constant
//! expressions; every mistake is a compile error at the word that made it.
//!
//! Each word has a section in [`guide::schema_keywords`].
//!
#![doc = include_str!("guide/keyword_table.md")]
//!
//! # Where to look
//!
//! [`guide::serde_attributes`] lists what each attribute of serde's does to the schema, [`guide::numbered_enums`] is about enums that
//! are written as a number, [`guide::between_properties`] about properties that ask for others, [`guide::own_rules`] about rules of your
//! own, [`guide::errors`] about errors in hand: for forms, in other languages, without what was found. [`guide::type_names`] says what
//! types are called in exports. [`guide::typescript`] is about a contract that a front end shares,
//! which [`typescript`] writes, and [`guide::openapi`] about the components that [`openapi`] writes. [`Schema`] is the trait, with the
//! rules for writing it by hand; [`SchemaOf`] is what `T::SCHEMA` is, [`SchemaObject`] the constant behind it, with every question that
//! can be asked; [`Violations`] is what [`validate`](SchemaOf::validate) answers, and [`JsonError`] what
//! [`validate_json`](SchemaOf::validate_json) and [`from_json`](SchemaOf::from_json) do, which check JSON text and say where in it each
//! violation [is](Violation::position).
//!
//! Flattened properties are found by [`property`](SchemaObject::property) and listed by
//! [`all_properties`](SchemaObject::all_properties); [`requires`](SchemaObject::requires),
//! [`additional_properties`](SchemaObject::additional_properties) and [`flattened_unions`](SchemaObject::flattened_unions) say the rest.
//! The values of an enum are [`enum_values`](SchemaObject::enum_values) or [`enum_numbers`](SchemaObject::enum_numbers). Of a
//! [`Violation`], [`segments`](Violation::segments) is the path name by name, [`Requirement`] has the table of codes, and [`is_of_key`](Violation::is_of_key) says that a key of
//! a map is wrong. A schema written by hand says its module by an [`Origin`].
//!
//! # Features
//!
//! | feature | by default | what it gives |
//! | --- | --- | --- |
//! | `derive` | yes | `#[derive(Schema)]` and [`pattern!`] |
//! | `std` | yes | schemas of the types that `alloc` lacks; [`ndjson`], and the files of [`typescript`]; without it the crate is `no_std` with `alloc` |
//! | `json` | yes | schemas of `serde_json`'s types; `to_json_schema`, [`json_schema`] and [`openapi`]; `raw_value`, not by default, adds its `RawValue` |
//! | `annotate_snippets012` | no | `annotate`: the lines of a text that an error is about, with carets, for terminals |
//! | `problem` | no | `problem::Problem`: errors as documents of RFC 9457, `application/problem+json`; implies `std`, `json` and `derive` |
//! | `form_urlencoded1` | no | `T::SCHEMA.from_urlencoded(text)`: query strings and form bodies |
//! | `axum08` | no | `axum08::Valid`: extractors and responses of axum 0.8, made of those two; [`guide::axum`] is about it |
//! | `testing` | no | `wireform::schema_agrees!`, for tests: serde, the schema and a JSON Schema validator agree on a type; and `testing::Documents`, which makes documents from a schema |
//! | `utoipa5`, `schemars1` | no | bridges: `wireform::utoipa!` and `wireform::schemars!` implement the trait of that crate for types that have a [`Schema`] |
//!
//! The other features that are named after a crate and its major version, such as `uuid1`, give schemas of the types of that crate.

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
    //! Requests and responses of [axum](https://docs.rs/axum) 0.8: extractors that parse and check in one pass, and problems as answers.
    //!
    //! | in place of | of a request | by |
    //! | --- | --- | --- |
    //! | `axum::Json` | [`Valid`]: the JSON body | [`from_json`](crate::SchemaOf::from_json) |
    //! | `axum::extract::Query` | [`ValidQuery`]: the query string | [`from_urlencoded`](crate::SchemaOf::from_urlencoded) |
    //! | `axum::Form` | [`ValidForm`]: the body of a form | [`from_urlencoded`](crate::SchemaOf::from_urlencoded) |
    //!
    //! Each is `Valid…(value)` in the argument of a handler. [`guide::axum`](crate::guide::axum) shows a service; [`ValidOptions`] has the settings.
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
    //! JSON Schema 2020-12 of several types at once; for one, there is [`to_json_schema`](crate::SchemaObject::to_json_schema).
    pub use crate::export::json_schema::Schemas;
}
mod keyword;
mod literal;
#[cfg(feature = "std")]
pub mod ndjson;
mod number;
#[cfg(feature = "json")]
pub mod openapi {
    //! Components of OpenAPI 3.1 and 3.0.3, and documents of them. [`guide::openapi`](crate::guide::openapi) is about both.
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

/// The [`Pattern`] that a string literal is, translated while the program is compiled: for schemas by hand, and to look into texts.
///
/// It is a regular expression of ECMA-262 with the flag `u`. These are compile errors: an invalid pattern; look-around and
/// back-references, which cannot be matched in linear time; modifiers of a group, `(?i:…)`; groups nested more than 100 deep; and a
/// pattern whose automaton would be too large, with large repeat counts for example. Except for the last, the message says at which
/// character.
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

/// Implements utoipa's `ToSchema` for types that have a [`Schema`], so that they can stand among those that utoipa describes itself.
///
/// The types are types of the crate that calls it, and have a name. utoipa's document gets the component that
/// [`openapi::Components`] writes for 3.1, and those that it refers to, word for word: what utoipa has no field for is kept as an
/// extension. Only a schema that is `true` becomes `{}`, which means the same.
///
/// Names are told apart among the types that one root leads to. utoipa knows a component by its name alone: give two types of one
/// name names of their own, `#[schema(name = "…")]`.
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

/// Implements schemars' `JsonSchema` for types that have a [`Schema`], so that they can stand among those that schemars describes
/// itself, and in what is built on it, aide for example.
///
/// The types are types of the crate that calls it, and have a name. schemars gets the schema that [`json_schema::Schemas`] writes, and
/// those of the types that it leads to go to its definitions.
///
/// Names are told apart among the types that one root leads to. A definition that is there already under a name stays: give two
/// types of one name names of their own, `#[schema(name = "…")]`.
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

/// In a test: serde, the schema and a JSON Schema validator that is not ours agree on a type. Panics with the smallest document on
/// which they do not, and what each of them says.
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
/// Settings come behind the type, in any number: those of [`Agreement`](crate::testing::Agreement), each a function of its name.
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
/// A type that is only written or only read says so. Values of the former cannot be made from documents: give some.
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
#[doc = include_str!("../../README.md")]
struct Readme;
