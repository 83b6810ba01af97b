//! A type and a document → what is said of it, as a user reads it and as a program does.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wireform::{Schema, SchemaObject, Violation};

/// Each violation, with the notes beside it.
pub(crate) fn told(schema: &SchemaObject, value: &(impl Serialize + ?Sized)) -> Vec<String> {
    match schema.validate(value) {
        Ok(()) => Vec::new(),
        Err(violations) => violations.iter().map(Violation::to_string).collect(),
    }
}

/// Each violation: its code and its parameters.
pub(crate) fn codes(schema: &SchemaObject, value: &Value) -> Vec<(String, Value)> {
    let code = |violation: Violation| {
        let parameters = serde_json::to_value(&violation).unwrap()["parameters"].clone();
        (violation.code().to_owned(), parameters)
    };
    schema.validate(value).err().into_iter().flatten().map(code).collect()
}

/// The only violation of each document, which serde does not read either.
pub(crate) fn refused<T: Schema + DeserializeOwned>(table: &[(Value, &str)]) {
    for (document, expected) in table {
        assert_eq!(told(T::OBJECT, document), [*expected], "{document}");
        assert!(serde_json::from_value::<T>(document.clone()).is_err(), "serde reads {document}");
        assert!(!T::SCHEMA.is_valid(document), "{document}");
    }
}

/// serde reads each document, and so do we: what a message proposes is right.
pub(crate) fn accepted<T: Schema + DeserializeOwned>(documents: &[Value]) {
    for document in documents {
        assert_eq!(told(T::OBJECT, document), [""; 0], "{document}");
        assert!(serde_json::from_value::<T>(document.clone()).is_ok(), "serde refuses {document}");
    }
}

/// The value in an object, so that what is said of it has a path.
pub(crate) fn in_property(value: &Value) -> Value {
    json!({ "f": value })
}
