//! The value of `format` → what a text must be like, by the RFC that defines it. Imports nothing: the compiler runs the same checks.

mod date_time;
mod number;
mod uuid;

pub use number::{ALL_NUMBERS, DOUBLE, FLOAT, INT8, INT16, INT32, INT64, NumberFormat, UINT8, UINT16, UINT32, UINT64};

/// A format of strings: its word, and the check behind the word.
#[derive(Debug)]
pub struct Format {
    name: &'static str,
    title: &'static str,
    example: Option<&'static str>,
    check: Option<fn(&[u8]) -> bool>,
}

/// A format is its word.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl Format {
    /// The word, as JSON Schema writes it: `date-time`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What a text of this format is called, with its source: `date-time (RFC 3339)`.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// A text of this format.
    #[must_use]
    pub const fn example(&self) -> Option<&'static str> {
        self.example
    }

    /// The check, over the bytes of the text; absent where the word is an annotation.
    pub(crate) const fn check(&self) -> Option<fn(&[u8]) -> bool> {
        self.check
    }

    /// Whether `text` is of this format; by the word, since a constant cannot call a function by its pointer.
    pub(crate) const fn accepts(&self, text: &[u8]) -> bool {
        match self.name.as_bytes() {
            b"date-time" => date_time::is_date_time(text),
            b"uuid" => uuid::is_uuid(text),
            _ => true,
        }
    }

    /// Whether values of this format are kept out of messages.
    pub(crate) const fn is_secret(&self) -> bool {
        matches!(self.name.as_bytes(), b"password")
    }
}

/// A point in time (RFC 3339, section 5.6).
pub static DATE_TIME: Format = Format {
    name: "date-time",
    title: "date-time (RFC 3339)",
    example: Some("2024-05-01T12:00:00Z"),
    check: Some(date_time::is_date_time),
};

/// A UUID (RFC 9562, section 4).
pub static UUID: Format = Format {
    name: "uuid",
    title: "UUID (RFC 9562)",
    example: Some("3fa85f64-5717-4562-b3fc-2c963f66afa6"),
    check: Some(uuid::is_uuid),
};

/// A secret: any text, never shown in messages (OpenAPI 3.1, section 4.8.24).
pub static PASSWORD: Format = Format {
    name: "password",
    title: "password",
    example: None,
    check: None,
};

/// Every format of strings.
pub static ALL: &[&Format] = &[&DATE_TIME, &UUID, &PASSWORD];
