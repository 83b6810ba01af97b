//! serde as the judge: what it writes is valid, and what it refuses is not.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wireform::Schema;

/// serde writes `value` as `document`, which is valid in both forms, and which serde reads.
#[track_caller]
pub(crate) fn writes<T: Schema + Serialize + DeserializeOwned>(value: &T, document: &Value) {
    let written = serde_json::to_value(value).unwrap();
    assert_eq!(written, *document);
    if let Err(violations) = T::SCHEMA.validate(value) {
        panic!("what serde writes, {document}, is refused:\n{violations}");
    }
    reads::<T>(document);
}

/// Both accept `document`.
#[track_caller]
pub(crate) fn reads<T: Schema + DeserializeOwned>(document: &Value) {
    if let Err(violations) = T::SCHEMA.validate(document) {
        panic!("{document} is refused:\n{violations}");
    }
    if let Err(error) = serde_json::from_str::<T>(&document.to_string()) {
        panic!("{document} is accepted, and serde does not read it: {error}");
    }
}

/// Both refuse `document`.
#[track_caller]
pub(crate) fn refuses<T: Schema + DeserializeOwned>(document: &Value) {
    assert!(serde_json::from_str::<T>(&document.to_string()).is_err(), "serde reads {document}");
    assert!(!T::SCHEMA.is_valid(document), "{document} is accepted");
    assert!(T::SCHEMA.validate(document).is_err(), "{document} is not valid, and has no violation");
}
