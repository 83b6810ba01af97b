use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

/// The words of garde, validator and schemars.
#[derive(Serialize, Deserialize, Schema)]
struct Validated {
    #[schema(length(min = 1, max = MOST))]
    text: String,
    #[schema(length(equal = 3))]
    array: Vec<u8>,
    #[schema(length(min = 1, message = "empty"))]
    map: Option<BTreeMap<String, u8>>,
    #[schema(length(chars, max = 9))]
    anything: Text,
    #[schema(length)]
    bare: Box<str>,
    #[schema(range(min = 1, max = -3))]
    number: i8,
    #[schema(range(exclusive_min = 0.5))]
    above: f64,
    #[schema(min = 1, max = 3)]
    sides: i8,
    #[schema(email, url)]
    formats: String,
    #[schema(nested)]
    nested: Inner,
    #[schema(dive, required)]
    dived: Option<Inner>,
    #[schema(regex, regex(path = PATTERN), regex("^[a-z]+$"))]
    regex: String,
    #[schema(contains("x"), ascii, custom(function = "check"))]
    unheard_of: String,
    #[schema(inner(length(min = 1), unique_items))]
    inner: Vec<Vec<String>>,
    #[schema(inner(email))]
    addresses: Vec<String>,
    #[schema(must_match(other = "text"), message = "no")]
    same: String,
    #[schema(skip)]
    skipped: u8,
    #[schema(minLength = 1)]
    another_handwriting: String,
}

/// Those of utoipa and of JSON Schema.
#[derive(Serialize, Deserialize, Schema)]
#[schema(additionalProperties = false)]
struct Described {
    #[schema(value_type = String)]
    other: u8,
    #[schema(examples("a"))]
    examples: String,
    #[schema(items(not_empty), ge = 1)]
    items: Vec<String>,
    #[schema(format = DateTime)]
    time: String,
}

#[derive(Serialize, Deserialize, Schema)]
struct Inner {
    x: u8,
}

type Text = String;

fn main() {}
