//! What each keyword accepts and refuses, at its limits and around them: tables of a value, the keywords it breaks, and why.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says by it what must be there")]

mod arrays;
mod decimals;
mod dependencies;
mod dictionaries;
mod numbers;
mod numbers_and_big_integers;
mod numbers_as_written;
mod objects;
mod strings;
mod unique;
mod values;

use serde::Serialize;
use wireform::SchemaObject;

/// What `value` breaks of `schema`: `"/2 maximum, minItems"`, a path and a keyword each; nothing for a valid value. Of a key, both
/// keywords: `"/a propertyNames minLength"`.
///
/// The verdict alone has to say the same.
fn broken<V: Serialize + ?Sized>(schema: &SchemaObject, value: &V) -> String {
    let said = match schema.validate(value) {
        Ok(()) => String::new(),
        Err(violations) => {
            let each = violations.iter().map(|violation| {
                let of_key = if violation.is_of_key() { "propertyNames " } else { "" };
                assert!(of_key.is_empty() || violation.keyword() == of_key.trim_end());
                format!("{} {of_key}{}", violation.path(), violation.expected().keyword())
            });
            each.map(|words| words.trim_start().to_owned()).collect::<Vec<_>>().join(", ")
        }
    };
    assert_eq!(schema.is_valid(value), said.is_empty(), "the verdict alone differs from: {said:?}");
    said
}

/// Judges every value of a table by `schema`.
fn check<V: Serialize>(schema: &SchemaObject, table: impl IntoIterator<Item = (V, &'static str, &'static str)>) {
    for (value, expected, reason) in table {
        let shown = serde_json::to_string(&value).unwrap_or_else(|error| error.to_string());
        assert_eq!(broken(schema, &value), expected, "{shown}: {reason}");
    }
}
