//! What the laws were tried on → a file for each type, if the environment asks for it: for `interop`, where ajv judges the same.
//!
//! `WIREFORM_CASES` is the directory. A file holds the type's name, its JSON Schema, its OpenAPI documents, and documents with our
//! verdict.

use std::cell::RefCell;
use std::env;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use wireform::SchemaObject;
use wireform::openapi::{Components, Version};

/// The documents that are tried of one type.
#[derive(Debug)]
pub(crate) struct Cases {
    directory: Option<PathBuf>,
    tried: RefCell<Vec<(Value, bool)>>,
}

impl Cases {
    pub(crate) fn new() -> Self {
        Self {
            directory: env::var_os("WIREFORM_CASES").map(PathBuf::from),
            tried: RefCell::default(),
        }
    }

    pub(crate) fn add(&self, document: &Value, is_valid: bool) {
        if self.directory.is_some() {
            self.tried.borrow_mut().push((document.clone(), is_valid));
        }
    }

    /// Writes the file of the type that Rust calls `name`.
    pub(crate) fn write(&self, name: &str, schema: &'static SchemaObject, exported: &Value) {
        let Some(directory) = &self.directory else { return };
        let openapi = |version| {
            let components = Components::new(version).with_schema(schema);
            json!({"document": components.document(name, "1"), "place": components.place_of(schema)})
        };
        let whole = json!({
            "name": name,
            "schema": exported,
            "openapi": {"3.0.3": openapi(Version::V3_0), "3.1.0": openapi(Version::V3_1)},
            "cases": &*self.tried.borrow(),
        });
        let file = name.replace(|character: char| !character.is_ascii_alphanumeric(), "_") + ".json";
        fs::write(directory.join(file), whole.to_string()).unwrap();
    }
}
