//! The gallery → JSON on standard output: for each schema its TypeScript module and its data, for `run.mjs` to compare.

use std::io::{self, Write};

#[path = "../exports/gallery.rs"]
mod gallery;

fn main() -> io::Result<()> {
    let modules: Vec<_> = gallery::ALL.iter().map(|schema| (schema.to_typescript(), schema)).collect();
    let mut text = serde_json::to_vec(&modules)?;
    text.push(b'\n');
    io::stdout().write_all(&text)
}
