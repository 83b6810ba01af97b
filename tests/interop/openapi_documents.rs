//! The gallery and the objects of a real SDK → JSON on standard output: OpenAPI documents, and what the generator has to make of them,
//! for `openapi.mjs`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use wireform::SchemaObject;
use wireform::openapi::{Components, Version};

#[path = "../exports/gallery.rs"]
mod gallery;
#[path = "../exports/julep_derived.rs"]
mod julep_derived;
mod openapi_types;

/// Types, and what is made of them.
#[derive(Serialize)]
struct Set {
    name: &'static str,
    /// By version.
    documents: BTreeMap<&'static str, Value>,
    /// The same, where each variant of a tagged enum has a name.
    variants: BTreeMap<&'static str, Value>,
    types: Vec<Type>,
}

#[derive(Serialize)]
struct Type {
    typescript: String,
    /// The value of the text.
    data: &'static SchemaObject,
}

fn set(name: &'static str, schemas: &[&'static SchemaObject]) -> Set {
    let each = |document: fn(Components) -> Components| {
        let versions = [Version::V3_0, Version::V3_1].into_iter().map(|version| {
            let components = schemas.iter().fold(Components::new(version), |all, schema| all.with_schema(schema));
            (version.number(), document(components).document(name, "1"))
        });
        versions.collect()
    };
    let named = schemas.iter().copied().filter(|schema| schema.name().is_some());
    Set {
        name,
        documents: each(|components| components),
        variants: each(Components::with_named_variants),
        types: named
            .map(|data| Type {
                typescript: data.to_typescript(),
                data,
            })
            .collect(),
    }
}

fn main() -> io::Result<()> {
    let sets = [set("gallery", gallery::ALL), set("julep", julep_derived::ALL), set("types", openapi_types::ALL)];
    let mut text = serde_json::to_vec(&sets)?;
    text.push(b'\n');
    io::stdout().write_all(&text)
}
