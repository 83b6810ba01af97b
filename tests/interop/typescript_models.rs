//! Every gallery → JSON on standard output: for each type its modules, and documents that it accepts and refuses, for `types.mjs`.
//! With the argument `order`: an order on standard input → what is wrong with it.

#![allow(
    dead_code,
    unused_imports,
    clippy::allow_attributes,
    clippy::indexing_slicing,
    clippy::linkedlist,
    clippy::panic,
    clippy::similar_names,
    clippy::unwrap_used,
    reason = "the galleries are written for tests, which fail by panicking"
)]
#![allow(unused_qualifications, reason = "the derive of proptest writes them")]

use std::env;
use std::io::{self, Read, Write};

use serde_json::{Value, json};
use wireform::openapi::{Components, Version};
use wireform::typescript::{LargeIntegers, Module};
use wireform::{Schema, SchemaObject};

#[path = "../agreements/gallery/mod.rs"]
mod agreements;
#[path = "../exports/gallery.rs"]
mod exports;
#[path = "../exports/julep_derived.rs"]
mod julep;
#[path = "documents.rs"]
mod laws;
#[path = "../agreements/near_misses.rs"]
mod near_misses;
mod shop;
#[path = "../agreements/strategies.rs"]
mod strategies;

fn main() -> io::Result<()> {
    if env::args().nth(1).as_deref() == Some("order") {
        return judge_order();
    }
    agreements::all();
    let tried = laws::taken();
    let documented: Vec<_> = tried.iter().map(laws::Tried::as_json).collect();
    let all = |schemas: &[&'static SchemaObject]| {
        let module = Module::of(schemas.iter().copied());
        let turned = Module::of(schemas.iter().rev().copied());
        let components = schemas.iter().fold(Components::new(Version::V3_0), |all, schema| all.with_schema(schema));
        json!({
            "openapi": components.document("types", "1"),
            "text": module.to_string(),
            "turned": turned.to_string(),
            "files": module.files(),
            "generated": module.clone().as_generated().files(),
            "bigint": module.clone().large_integers(LargeIntegers::BigInt).to_string(),
            "string": module.large_integers(LargeIntegers::String).to_string(),
        })
    };
    let of_agreements: Vec<_> = tried.iter().map(|tried| tried.schema).collect();
    let everything = [exports::ALL, julep::ALL, &of_agreements].concat();
    let printed = json!({
        "documented": documented,
        "exports": all(exports::ALL),
        "julep": all(julep::ALL),
        "shop": all(&[shop::Order::SCHEMA.object()]),
        "everything": all(&everything),
    });
    let mut text = serde_json::to_vec(&printed)?;
    text.push(b'\n');
    io::stdout().write_all(&text)
}

fn judge_order() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let order: Value = serde_json::from_str(&text)?;
    match shop::Order::SCHEMA.validate(&order) {
        Ok(()) => writeln!(io::stdout(), "valid"),
        Err(violations) => writeln!(io::stdout(), "{violations}"),
    }
}
