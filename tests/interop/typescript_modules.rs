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
}

fn main() -> io::Result<()> {
    let schemas = gallery::ALL.iter().copied().chain([Numbers::SCHEMA.object()]);
    let modules: Vec<_> = schemas.map(|schema| (schema.to_typescript(), schema, schema.to_json_schema())).collect();
    let mut text = serde_json::to_vec(&modules)?;
    text.push(b'\n');
    io::stdout().write_all(&text)
}
