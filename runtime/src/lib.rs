//! One wire contract from one Rust type.
//!
//! `#[derive(Schema)]` reads a type, its doc comments, its serde attributes and a few `#[schema(...)]` keywords, and turns them at
//! compile time into one constant, `T::SCHEMA`. The constant can be read, values are validated by it, and it is exported: as the
//! object that openapi-typescript-codegen writes for a TypeScript SDK, and as JSON Schema. It describes the *wire form*: what serde
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
//! | [`validate_json`](SchemaOf::validate_json) | JSON text | the same, with lines and columns; nothing is built |
//! | [`from_json`](SchemaOf::from_json) | JSON text | a `T`, parsed, checked and built in one pass; or what is wrong |
//! | [`deserialize`](SchemaOf::deserialize) | any self-describing format of serde's | a `T`, or an error with all that is wrong in its message |
//! | [`Checked<T>`](Checked) as the type of a field | whatever is deserialized | a `T` that cannot have been read without being validated |
//!
//! Where `from_json` and `serde_json` differ: it takes no half of a surrogate pair, no invalid UTF-8 and no deep nesting in parts that
//! the type reads over, and no struct from a list of its fields; it reads a key that is a number also where its digits are escaped;
//! a float is the nearest to what is written, as with the feature `float_roundtrip` of `serde_json`.
//!
//! # Keywords
//!
//! `#[schema(...)]` stands on a type or on a field, and takes JSON Schema's own words in snake_case. Values are literals or constant
//! expressions; every mistake is a compile error at the word that made it.
//!
//! | about | keywords |
//! | --- | --- |
//! | any value | `title`, `description` (else the doc comment), `default`, `example`, `deprecated` |
//! | a field | `required`, `required = false`, `nullable`, `read_only`, `write_only`, `inline`, `inline = false`, `as = Type` (what is on the wire, beside serde's `with`), `one_of` or `all_of` (a reference, written as a composition of one) |
//! | a type | `name`, `inline`, `inline = false`, `as = Type`, `one_of` or `any_of` (which of the two an enum is), `repr` or `repr = false` (whether an enum is written as its number, see [`guide::numbered_enums`]), `crate = path` |
//! | a generic type, a field or a variant of one | `bound = "…"` (what its implementation asks of the parameters, instead of what is found from the fields) |
//! | a variant | `title`, `description`, `deprecated`, `as = Type` |
//! | strings | `min_length`, `max_length` (in code points), `pattern` (see [`Pattern`]), `format` (see [`mod@format`]) |
//! | numbers | `maximum`, `minimum`, `exclusive_maximum`, `exclusive_minimum`, `multiple_of`, `format`; `format = none` drops the one that an integer has by its type |
//! | arrays | `min_items`, `max_items`, `unique_items`, `items(...)` with keywords for each item |
//! | maps | `min_properties`, `max_properties`, `keys(...)`, `values(...)` |
//!
//! # Where to look
//!
//! [`guide::serde_attributes`] lists what each attribute of serde's does to the schema, [`guide::numbered_enums`] is about enums that
//! are written as a number, [`guide::type_names`] says what types are called in exports. [`Schema`] is the trait, with the rules for
//! writing it by hand; [`SchemaOf`] is what `T::SCHEMA` is, [`SchemaObject`] the constant behind it, with every question that can be
//! asked; [`Violations`] is what [`validate`](SchemaOf::validate) answers, and [`JsonError`] what [`validate_json`](SchemaOf::validate_json)
//! does, which checks JSON text and says where in it each violation [is](Violation::position).
//!
//! Flattened properties are found by [`property`](SchemaObject::property) and listed by
//! [`all_properties`](SchemaObject::all_properties); [`requires`](SchemaObject::requires),
//! [`additional_properties`](SchemaObject::additional_properties) and [`flattened_unions`](SchemaObject::flattened_unions) say the rest.
//! The values of an enum are [`enum_values`](SchemaObject::enum_values) or [`enum_numbers`](SchemaObject::enum_numbers). Of a
//! [`Violation`], [`segments`](Violation::segments) is the path name by name, and [`is_of_key`](Violation::is_of_key) says that a key of
//! a map is wrong. A schema written by hand says its module by an [`Origin`].
//!
//! # The map of the house
//!
//! Everything flows one way. `number`, `literal`, `format` and `pattern` say what a wire can carry; the last two read UTF-8 by `utf8`.
//! `keyword` holds the limits on it and what breaks them; `schema` puts both together into the constant. From there three groups start,
//! none of which imports another: `implementations` (schemas of other people's types), `export` (schema → documents), and validation:
//! `violation` (what was wrong) → `engine` (every rule, without serde and text) → `source` (any `Serialize` value, or a JSON text, which
//! `text` reads → calls of the engine, and what is built meanwhile; what a text ends in is an `error`) → `validate`, `read` and
//! `checked` (the ways in).
//! A test holds these arrows.
//!
//! # Features
//!
//! | feature | by default | what it gives |
//! | --- | --- | --- |
//! | `derive` | yes | `#[derive(Schema)]` and [`pattern!`] |
//! | `std` | yes | schemas of the types that `alloc` lacks; without it the crate is `no_std` with `alloc` |
//! | `json` | yes | schemas of `serde_json`'s types; `raw_value`, not by default, adds its `RawValue` |
//! | `annotate_snippets012` | no | `annotate`: the lines of a text that an error is about, with carets, for terminals |
//!
//! The other features that are named after a crate and its major version, such as `uuid1`, give schemas of the types of that crate.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod checked;
mod engine;
mod error;
mod export;
pub mod format;
pub mod guide;
mod implementations;
mod keyword;
mod literal;
mod number;
mod pattern;
mod read;
mod schema;
#[cfg(feature = "annotate_snippets012")]
mod snippets;
mod source;
mod text;
mod utf8;
mod validate;
mod violation;

pub use checked::Checked;
pub use engine::limits::MAX_DEPTH;
pub use error::{JsonError, Malformed};
pub use format::{Format, NumberFormat};
pub use keyword::{Annotations, ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};
pub use literal::Literal;
pub use number::Number;
pub use pattern::Pattern;
pub use schema::{Kind, Origin, Placement, Property, Schema, SchemaObject, SchemaOf, of as schema_of};
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

/// The examples of the README are tests.
#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../../README.md")]
struct Readme;
