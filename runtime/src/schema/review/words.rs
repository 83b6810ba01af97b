//! A schema → what a message calls it; and whether two words are the same, in constants.

use super::message::Message;
use crate::schema::SchemaObject;
use crate::schema::kind::Shape;
use crate::utf8;

/// Such a value.
pub(super) const fn noun(schema: &SchemaObject) -> &'static str {
    match &schema.shape {
        Shape::Any => "a value that can be anything",
        Shape::Null => "`null`",
        Shape::Boolean => "a boolean",
        Shape::OneBoolean(true) => "`true`",
        Shape::OneBoolean(false) => "`false`",
        Shape::String(_) => "a string",
        Shape::Number(numeric) | Shape::Integer(numeric) if numeric.keywords.is_list() => "an enum of numbers",
        Shape::Number(_) => "a number",
        Shape::Integer(_) => "an integer",
        Shape::Enum(_) => "an enum",
        Shape::Array(_) => "an array",
        Shape::Dictionary(_) => "a map",
        Shape::Object(_) => "an object",
        Shape::AnyOf(_) | Shape::OneOf(_) => "a union",
        Shape::AllOf(_) => "an object of several parts",
        Shape::Reference(_) => "a reference",
    }
}

/// The beginning of a message about `schema`.
pub(super) const fn named(schema: &SchemaObject) -> Message {
    match schema.name() {
        // what a newtype refers to, a constant cannot look at
        Some(name) if matches!(schema.shape, Shape::Reference(_)) => Message::new("").word(name),
        Some(name) => Message::new("").word(name).text(", ").text(noun(schema)).text(","),
        None => Message::new(noun(schema)),
    }
}

/// Whether both are the same word.
pub(in crate::schema) const fn equal(a: &str, b: &str) -> bool {
    utf8::equal(a.as_bytes(), b.as_bytes())
}
