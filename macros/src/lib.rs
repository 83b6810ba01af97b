//! The front door of the derive: tokens of a serde type → tokens of its `impl Schema`.
//!
//! Use it through the `wireform` crate, which holds what the expansion names.

#![forbid(unsafe_code)]

extern crate proc_macro;

mod check;
mod derive;
mod describe;
mod diagnostics;
mod nearest;
mod pattern;
mod read;
mod write;

use proc_macro::TokenStream;

/// Describes the wire form of a serde type, as a constant: `T::SCHEMA`.
///
/// It reads the type, its doc comments, its `#[serde(...)]` attributes and the keywords in `#[schema(...)]`, which are those of JSON
/// Schema in `snake_case`. A keyword that says nothing about the value beside it is a compile error.
///
/// | about | keywords |
/// | --- | --- |
/// | any value | `title`, `description` (by default the doc comment), `default`, `example`, `deprecated` |
/// | a string | `min_length`, `max_length` (in code points), `pattern` (ECMA-262, with the flag `u`), `format`; with `format = "decimal"` the keywords of numbers too |
/// | a number | `maximum`, `minimum`, `exclusive_maximum`, `exclusive_minimum`, `multiple_of`, `format` |
/// | a string, a number | `enum = ["asc", "desc"]`, `const = 1`: the only values; `const = true` on a boolean too |
/// | any type, a field | `custom = path`: your own rule, a function over the string or number in the JSON, or over the Rust value |
/// | an array | `min_items`, `max_items`, `unique_items`, `items(...)`: keywords of each item |
/// | a map | `min_properties`, `max_properties`, `keys(...)`, `values(...)` |
/// | a struct, a variant with named fields | `required_if(state = "failed", reason)`, `dependent_required(card, address)`: which properties require other properties |
/// | a field | `required`, `required = false`, `nullable`, `read_only`, `write_only`, `inline`, `inline = false`, `as = Type`; `all_of` or `one_of`: write a reference as a composition of one schema |
/// | a type | `name`, `inline`, `inline = false`, `as = Type`, `crate = path` |
/// | an enum | `repr`: written as its number, `repr = false`: written as its name; `one_of` or `any_of`: how its variants are composed |
/// | a variant | `title`, `description`, `deprecated`, `as = Type` |
/// | a generic type, a variant or a field of one | `bound = "…"`: the conditions of the implementation, as in a `where` clause |
///
/// Each word has a section of its own in the page `wireform::guide::schema_keywords`.
///
/// A limit is a literal, exact as it is written (`0.01`), or a constant expression (`LIMIT`, `Self::LIMIT`, `u32::MAX`, `{ … }`,
/// `if cfg!(test) { 1 } else { 2 }`, `match …`). A loop, or a macro of bare numbers, needs a type: bind it to a constant.
/// A default or an example is a JSON value: a literal, `null`, `[1, 2]`, `{ "name": "Ann" }`, or a constant. `format` takes the
/// name of a format as a string, or a constant of the type `Format` or `NumberFormat`; `format = none` drops the one that a type implies. The keywords of a newtype stand on the type or on its only field.
///
/// Keywords are checked where they stand, by `cargo check` too. One exception: what depends on a parameter of a generic type is checked
/// where the type is used with arguments. In a field or a constant, `cargo check` does that; in a function body, only `cargo build` and
/// `cargo test` do. To check it earlier, add a constant: `const _: &SchemaObject = Page::<User>::SCHEMA.object();`.
///
/// Where serde converts a value (`with`, `serialize_with`, `deserialize_with`, or `from` and `into` with different types), the tokens
/// do not say what is written: `as` names a type that is written the same way. `all_of` and `one_of` on a field write the reference
/// to its type as a composition of one, as OpenAPI 3.0 documents do.
///
/// The implementation for a generic type requires a schema for what the fields hold: `T: Schema` for `Vec<T>`, `T::Id: Schema` for
/// `T::Id`. For `Row<T>` it requires `T: Schema`, as serde's derives do. One exception: if `T` has a bound of your own (`T: Kind`) and no
/// field holds a `T` directly, it requires `Row<T>: Schema`, because `T` may be only a marker. Where serde has its own `bound`, the types
/// bounded by `Serialize` or `Deserialize` there need a schema. `#[schema(bound = "…")]` replaces all of this for the type, variant or
/// field. It is needed if marker types refer to each other in a circle; otherwise the compiler reports
/// `overflow evaluating the requirement`.
///
/// A property is required unless its type is an `Option`, the field or its type has `#[serde(default)]`, or serde skips it in one
/// direction; `required` and `required = false` overrule that.
#[proc_macro_derive(Schema, attributes(schema, serde))]
pub fn schema(input: TokenStream) -> TokenStream {
    if let Err(problem) = read::depth::check(input.clone().into()) {
        return problem.to_compile_error().into();
    }
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    derive::derive(&input).into()
}

/// What `wireform::pattern!` calls, with its own path and the literal.
#[doc(hidden)]
#[proc_macro]
pub fn pattern(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as derive::PatternInput);
    derive::pattern(&input).into()
}
