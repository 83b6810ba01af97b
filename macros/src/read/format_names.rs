//! The words that `format` takes; a test holds them equal to the runtime's formats.

use super::shape::Shape;

/// The formats of such a value: those of strings and those of numbers, where it may be either.
pub(crate) fn formats_of(shape: Shape<'_>) -> Vec<&'static str> {
    match shape {
        Shape::String => OF_STRINGS.to_vec(),
        Shape::Number | Shape::Integer(_) => OF_NUMBERS.to_vec(),
        _ => [OF_STRINGS, OF_NUMBERS].concat(),
    }
}

/// The formats of strings.
pub(crate) const OF_STRINGS: &[&str] =
    &["date-time", "date", "time", "duration", "ipv4", "ipv6", "uri", "uuid", "password"];

/// The formats of numbers (OpenAPI format registry).
pub(crate) const OF_NUMBERS: &[&str] =
    &["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double"];
