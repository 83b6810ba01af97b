//! A type, or the value of a const parameter → its part in the name of a generic type: `User`, `string`, `array_User`, `3`.

use super::kind::Shape;
use super::object::Nullability;
use super::{Schema, SchemaObject};

/// The longest word, in bytes; a longer one is cut.
const LONGEST: usize = 256;

/// A word in the making.
#[derive(Debug)]
pub struct Word {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Word {
    const EMPTY: Self = Self {
        bytes: [0; LONGEST],
        length: 0,
    };

    /// The name of `T`; for a type without one, what its schema is.
    #[must_use]
    pub const fn of<T: Schema + ?Sized>() -> Self {
        if T::NAME.is_empty() { Self::of_object::<T>() } else { Self::of_text(T::NAME) }
    }

    /// A function of its own, since the compiler evaluates every constant that a function names before it runs any of it, and
    /// the schema of a named type may refer to the name in the making.
    const fn of_object<T: Schema + ?Sized>() -> Self {
        Self::EMPTY.schema(T::OBJECT)
    }

    pub(super) const fn of_text(text: &str) -> Self {
        Self::EMPTY.text(text)
    }

    pub(super) const fn of_integer(value: i128) -> Self {
        let minus = if value < 0 { "minus_" } else { "" };
        Self::EMPTY.text(minus).digits(value.unsigned_abs())
    }

    pub(super) const fn of_unsigned(value: u128) -> Self {
        Self::EMPTY.digits(value)
    }

    /// The same of a type that is known by its schema.
    pub(crate) const fn of_schema(schema: &SchemaObject) -> Self {
        if schema.name.is_empty() { Self::EMPTY.schema(schema) } else { Self::of_text(schema.name) }
    }

    /// The word.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(word) => word,
            // only whole parts are added
            Err(_) => "",
        }
    }

    const fn schema(mut self, schema: &SchemaObject) -> Self {
        if !matches!(schema.nullability, Nullability::Never) {
            self = self.text("nullable_");
        }
        if let Some(reference) = &schema.written_as {
            return self.text(reference.name());
        }
        match &schema.shape {
            Shape::Any => self.text("any"),
            Shape::Null => self.text("null"),
            Shape::Boolean | Shape::OneBoolean(_) => self.text("boolean"),
            Shape::Enum(_) => self.text("enum"),
            Shape::Number(numeric) | Shape::Integer(numeric) if numeric.keywords.is_list() => self.text("enum"),
            Shape::String(_) => self.format_or(schema, "string"),
            Shape::Number(_) => self.format_or(schema, "number"),
            Shape::Integer(_) => self.format_or(schema, "integer"),
            Shape::Array(array) => self.text("array_").schema(array.items),
            Shape::Dictionary(dictionary) => self.text("map_").schema(dictionary.values),
            Shape::AnyOf(_) | Shape::OneOf(_) => self.text("union"),
            Shape::Object(_) | Shape::AllOf(_) => self.text("object"),
            Shape::Reference(reference) => self.text(reference.name()),
        }
    }

    const fn format_or(self, schema: &SchemaObject, kind: &str) -> Self {
        match schema.format() {
            Some(format) => self.text(format),
            None => self.text(kind),
        }
    }

    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if self.length + text.len() > LONGEST {
            return self;
        }
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.length] = if text[i] == b'-' { b'_' } else { text[i] };
            self.length += 1;
            i += 1;
        }
        self
    }

    const fn digits(self, value: u128) -> Self {
        let rest = if value > 9 { self.digits(value / 10) } else { self };
        match core::str::from_utf8(&[b'0' + (value % 10) as u8]) {
            Ok(digit) => rest.text(digit),
            Err(_) => rest,
        }
    }
}
