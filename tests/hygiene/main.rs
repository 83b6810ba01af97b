//! The derive in hostile surroundings: no prelude, names of Rust's own taken, strict lints, another path to the runtime.

#![deny(
    warnings,
    future_incompatible,
    nonstandard_style,
    rust_2018_idioms,
    unused,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    missing_docs,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results
)]
#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]
#![allow(dead_code, reason = "the types are here for their schemas")]

mod large;
mod strict;

use std::fs;
use std::path::Path;
use std::process::Command;

use wireform::{Kind, Schema as _};

/// Everything that an expansion could mean by a short name is something else here.
mod hostile {
    #![no_implicit_prelude]
    #![allow(non_camel_case_types, reason = "these are the names of primitive types")]

    /// Modules that Rust's own paths could lead into by mistake.
    pub(super) mod core {}
    /// The same.
    pub(super) mod std {}
    /// The same.
    pub(super) mod alloc {}
    /// The same.
    pub(super) mod wireform {}
    /// The same.
    pub(super) mod serde {}

    /// Not Rust's.
    pub(super) struct Option;
    /// Not Rust's.
    pub(super) struct String;
    /// Not Rust's.
    pub(super) struct Result;
    /// Not Rust's.
    pub(super) struct Vec;
    /// Not Rust's.
    pub(super) struct Some;
    /// Not Rust's.
    pub(super) struct None;
    /// Not Rust's.
    pub(super) struct SchemaObject;
    /// Not Rust's.
    pub(super) struct Property;
    /// Not Rust's.
    pub(super) struct str;
    /// Not Rust's.
    pub(super) struct bool;
    /// Not Rust's.
    pub(super) struct i128;
    /// Not ours.
    pub(super) trait Schema {
        /// Not ours.
        fn named(&self) {}
        /// Not ours.
        fn with_annotations(&self) {}
    }
    impl<T> Schema for T {}

    /// Not Rust's.
    #[allow(unused_macros, reason = "it is here so that nobody uses it")]
    macro_rules! concat {
        ($($anything:tt)*) => {
            compile_error!("not Rust's")
        };
    }
    #[allow(unused_imports, reason = "the same")]
    pub(super) use concat;

    const LIMIT: u8 = 9;

    /// A type with everything.
    #[derive(::wireform::Schema, ::serde::Serialize)]
    #[serde(crate = "::serde", deny_unknown_fields)]
    #[schema(title = "Surrounded")]
    pub(super) struct Surrounded {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[schema(maximum = LIMIT, minimum = Self::LEAST, default = LIMIT)]
        number: ::std::option::Option<u8>,
        #[schema(min_length = 1, format = "uuid", example = "3fa85f64-5717-4562-b3fc-2c963f66afa6")]
        string: ::std::string::String,
        #[schema(items(multiple_of = 0.5), unique_items)]
        list: ::std::vec::Vec<f64>,
        /// A doc comment
        #[doc = include_str!("../derive/documentation.txt")]
        map: ::std::collections::BTreeMap<::std::string::String, Colour>,
    }

    impl Surrounded {
        const LEAST: u8 = 1;
    }

    /// Strings.
    #[derive(::wireform::Schema, ::serde::Serialize)]
    #[serde(crate = "::serde")]
    pub(super) enum Colour {
        /// Red
        Red,
        /// Blue
        Blue,
    }

    /// Generic.
    #[derive(::wireform::Schema)]
    pub(super) struct Generic<T, const NAME: usize> {
        value: T,
    }

    /// Data.
    #[derive(::wireform::Schema, ::serde::Serialize)]
    #[serde(crate = "::serde", tag = "type")]
    pub(super) enum Union {
        /// Nothing.
        Nothing,
        /// An object.
        Object {
            /// A part.
            #[serde(flatten)]
            part: Part,
            /// A map.
            map: ::std::collections::BTreeMap<Colour, u8>,
        },
        /// A struct.
        Newtype(Part),
        /// Anything else.
        #[serde(untagged)]
        Anything(#[schema(maximum = LIMIT)] u8),
    }

    /// A part.
    #[derive(::wireform::Schema, ::serde::Serialize)]
    #[serde(crate = "::serde")]
    pub(super) struct Part {
        #[schema(one_of)]
        colour: ::std::option::Option<Colour>,
        pair: Pair,
    }

    /// Two values.
    #[derive(::wireform::Schema, ::serde::Serialize)]
    #[serde(crate = "::serde")]
    pub(super) struct Pair(u8, #[serde(default)] u8);

    /// Newtype.
    #[derive(::wireform::Schema)]
    pub(super) struct Newtype(#[schema(maximum = 3)] u8);
}

/// The runtime by another path, as where it is renamed in Cargo.toml.
mod elsewhere {
    pub(crate) mod inner {
        pub(crate) use wireform as renamed;
    }

    #[derive(wireform::Schema)]
    #[schema(crate = crate::elsewhere::inner::renamed)]
    pub(crate) struct Elsewhere<'a> {
        #[schema(maximum = LIMIT)]
        value: &'a u8,
    }

    const LIMIT: u8 = 3;
}

/// A macro of another crate would name the runtime so.
macro_rules! with_the_crate_of_a_macro {
    ($name:ident) => {
        #[derive(wireform::Schema)]
        #[schema(crate = $crate::elsewhere::inner::renamed)]
        struct $name {
            #[schema(maximum = 3)]
            value: u8,
        }
    };
}

with_the_crate_of_a_macro!(OfAMacro);

#[derive(wireform::Schema)]
#[deprecated]
struct Old {
    #[deprecated = "use another"]
    #[schema(maximum = 3)]
    value: u8,
}

#[test]
fn surroundings_do_not_matter() {
    let schema = hostile::Surrounded::SCHEMA;
    assert_eq!(schema.name(), Some("Surrounded"));
    assert_eq!(schema.property("number").unwrap().schema().maximum().unwrap(), 9);
    assert_eq!(schema.property("number").unwrap().schema().minimum().unwrap(), 1);
    assert_eq!(schema.property("string").unwrap().schema().format(), Some("uuid"));
    assert_eq!(schema.property("map").unwrap().schema().description(), Some("A doc comment\nFrom a file.\n"));
    assert_eq!(hostile::Generic::<u8, 3>::SCHEMA.name(), Some("Generic_uint8_3"));
    assert_eq!(hostile::Newtype::SCHEMA.kind(), Kind::Integer);
    assert_eq!(hostile::Union::SCHEMA.kind(), Kind::AnyOf);
    assert!(hostile::Union::SCHEMA.is_valid(&9) && !hostile::Union::SCHEMA.is_valid(&10));
}

/// In a package of its own, since a package can know the runtime by one name only.
#[test]
fn the_runtime_can_be_renamed_in_cargo_toml() {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("renamed");
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::create_dir_all(package.join("src")).unwrap();
    let _bytes = fs::copy(repository.join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    let manifest = format!(
        "[package]\nname = \"renamed\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\ncontract = {{ package = \"wireform\", path = {:?} }}\n",
        repository.join("runtime"),
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    fs::write(
        package.join("src/lib.rs"),
        "#[derive(contract::Schema)]\n#[schema(crate = contract)]\npub struct Job { #[schema(maximum = 3)] pub state: u8 }\n",
    )
    .unwrap();
    let checked = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet"])
        .current_dir(&package)
        .env("CARGO_TARGET_DIR", package.join("target"))
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn what_is_deprecated_in_rust_is_deprecated_on_the_wire() {
    #[expect(deprecated, reason = "it is")]
    let old = Old::SCHEMA.object();
    assert!(old.is_deprecated());
    assert!(old.property("value").unwrap().schema().is_deprecated());
    assert!(!hostile::Surrounded::SCHEMA.is_deprecated());
}

#[test]
fn the_runtime_can_be_elsewhere() {
    assert_eq!(elsewhere::Elsewhere::SCHEMA.property("value").unwrap().schema().maximum().unwrap(), 3);
    assert_eq!(OfAMacro::SCHEMA.name(), Some("OfAMacro"));
}

/// That they compile without a lint is the point of them; here, that they are whole.
#[test]
fn strict_lints_and_a_hundred_parts_change_nothing() {
    assert_eq!(large::Properties::SCHEMA.properties().len(), 100);
    assert_eq!(large::Positions::SCHEMA.object().prefix_items().len(), 100);
    assert_eq!(large::Words::SCHEMA.enum_values().len(), 100);
    assert_eq!(large::Variants::SCHEMA.object().branches().len(), 100);
    assert_eq!(strict::Everything::SCHEMA.property("branching").unwrap().schema().maximum().unwrap(), 3);
    assert_eq!(strict::Between::SCHEMA.dependent_required().len(), 2);
}
