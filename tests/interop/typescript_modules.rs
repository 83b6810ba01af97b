//! The gallery → JSON on standard output: for each schema its TypeScript module, its data and its JSON Schema, for `run.mjs`.

use std::io::{self, Write};

use wireform::Schema;

#[path = "../exports/gallery.rs"]
mod gallery;

/// Every format of numbers.
#[derive(Schema)]
#[expect(dead_code, reason = "only its schema is asked for")]
struct Numbers {
    signed: (i8, i16, i32, i64, i128),
    unsigned: (u8, u16, u32, u64, u128),
    floats: (f32, f64),
    #[schema(format = "double-int")]
    double_int: i64,
    #[schema(format = "decimal128")]
    decimal128: f64,
    #[schema(format = "unixtime")]
    unixtime: f64,
}

/// Every format of strings, and a pattern.
#[derive(Schema)]
#[expect(dead_code, reason = "only its schema is asked for")]
struct Texts {
    #[schema(format = "date-time")]
    date_time: String,
    #[schema(format = "date")]
    date: String,
    #[schema(format = "time")]
    time: String,
    #[schema(format = "duration")]
    duration: String,
    #[schema(format = "email")]
    email: String,
    #[schema(format = "idn-email")]
    idn_email: String,
    #[schema(format = "hostname")]
    hostname: String,
    #[schema(format = "idn-hostname")]
    idn_hostname: String,
    #[schema(format = "regex")]
    regex: String,
    #[schema(format = "ipv4")]
    ipv4: String,
    #[schema(format = "ipv6")]
    ipv6: String,
    #[schema(format = "uri")]
    uri: String,
    #[schema(format = "uri-reference")]
    uri_reference: String,
    #[schema(format = "iri")]
    iri: String,
    #[schema(format = "iri-reference")]
    iri_reference: String,
    #[schema(format = "uri-template")]
    uri_template: String,
    #[schema(format = "uuid")]
    uuid: String,
    #[schema(format = "json-pointer")]
    json_pointer: String,
    #[schema(format = "relative-json-pointer")]
    relative_json_pointer: String,
    #[schema(format = "byte")]
    byte: String,
    #[schema(format = "decimal", minimum = 0, multiple_of = 0.01)]
    decimal: String,
    #[schema(enum = ["asc", "desc"])]
    order: String,
    #[schema(const = true)]
    accepted: bool,
    #[schema(format = "binary")]
    binary: String,
    #[schema(format = "password")]
    password: String,
    #[schema(pattern = r"^\p{Lu}[\p{L} '\-]*\u{1F600}?$")]
    pattern: String,
}

fn main() -> io::Result<()> {
    let schemas = gallery::ALL.iter().copied().chain([Numbers::SCHEMA.object(), Texts::SCHEMA.object()]);
    let modules: Vec<_> = schemas.map(|schema| (schema.to_typescript(), schema, schema.to_json_schema())).collect();
    let mut text = serde_json::to_vec(&modules)?;
    text.push(b'\n');
    io::stdout().write_all(&text)
}
