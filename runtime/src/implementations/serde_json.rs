//! The types of `serde_json`.

use ::serde_json::{Map, Number, Value};

use crate::schema::{Schema, SchemaObject};

/// Any JSON value.
impl Schema for Value {
    const OBJECT: &'static SchemaObject = &SchemaObject::any();
}

/// Any JSON object.
impl Schema for Map<alloc::string::String, Value> {
    const OBJECT: &'static SchemaObject =
        &SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::any() });
    const NARROWABLE: bool = true;
}

/// Any JSON number.
impl Schema for Number {
    const OBJECT: &'static SchemaObject = &SchemaObject::number();
    const SCALAR: bool = true;
}

/// Any JSON value. The text inside is not parsed again, so it is not judged.
#[cfg(feature = "raw_value")]
impl Schema for ::serde_json::value::RawValue {
    const OBJECT: &'static SchemaObject = &SchemaObject::any();
}
