//! The value of `format` → the texts that it accepts, by the RFC that defines it. The checks are `const`: the compiler runs them too.
//!
//! | `format` | what a text must be | accepted | refused |
//! | --- | --- | --- | --- |
//! | `date-time` | a point in time: RFC 3339, section 5.6 | `2024-05-01T12:00:00Z`, `1990-12-31T15:59:60.25-08:00` | `2024-05-01T12:00:00`, `2024-05-01 12:00:00Z` |
//! | `date` | a day: RFC 3339, section 5.6 | `2024-02-29` | `2023-02-29`, `2024-5-1` |
//! | `time` | a time of day with its distance from UTC: RFC 3339, section 5.6 | `12:00:00Z` | `12:00:00` |
//! | `duration` | a length of time: RFC 3339, appendix A | `P1DT12H` | `P1.5D`, `P1W2D` |
//! | `email` | a Mailbox: RFC 5321, section 4.1.2 | `ann@example.com`, `"a b"@[192.0.2.1]` | `Ann <ann@example.com>`, `größe@example.com` |
//! | `ipv4` | an IPv4 address: RFC 2673, section 3.2 | `192.0.2.1` | `192.0.2.01` (RFC 6943, section 3.1.1) |
//! | `ipv6` | an IPv6 address: RFC 4291, section 2.2 | `2001:db8::1` | `fe80::1%eth0` |
//! | `uri` | a URI: RFC 3986, section 3 | `https://example.com/a%20b` | `example.com/a`, `https://example.com/größe` |
//! | `uri-reference` | a URI or a relative reference: RFC 3986, section 4.1 | `../a?b`, the empty text | `a b`, `a\b`, `100%` |
//! | `iri` | an IRI: RFC 3987, section 2.2 | `https://example.com/größe` | `../größe` |
//! | `iri-reference` | an IRI or a relative reference: RFC 3987, section 2.2 | `../größe` | `a b`, `a\b` |
//! | `uri-template` | a URI template: RFC 6570, section 2 | `/users{/id}{?page}` | `{}`, `{a` |
//! | `uuid` | a UUID: RFC 9562, section 4 | `3fa85f64-5717-4562-b3fc-2c963f66afa6` | `3fa85f6457174562b3fc2c963f66afa6`, `{3fa85f64-5717-4562-b3fc-2c963f66afa6}` |
//! | `json-pointer` | a JSON Pointer: RFC 6901, section 3 | `/items/0/a~1b`, the empty text | `items`, `#/items`, `/~2` |
//! | `relative-json-pointer` | a relative JSON Pointer: draft-bhutton-relative-json-pointer-00, section 3 | `1/name`, `0#` | `/name`, `01/name` |
//! | `byte` | bytes in Base64: RFC 4648, section 4 | `SGVsbG8=` | `SGVsbG8`, `_-8=` |
//! | `decimal` | a decimal number: a JSON number (RFC 8259, section 6) without an exponent; numeric limits speak about it | `12.50`, `-0.5`, `0` | `12,50`, `+1`, `.5`, `1.`, `007`, `1e3`, the empty text |
//! | `binary` | any text: the word says what the text is for | everything | nothing |
//! | `password` | any text: a secret, never shown in messages | everything | nothing |
//!
//! The formats of numbers are those of the OpenAPI format registry: `int8` … `uint64`, `float` and `double`.
//!
//! ```
//! use wireform::Schema;
//!
//! #[derive(Schema, serde::Serialize)]
//! struct Contact {
//!     #[schema(format = "email")]
//!     address: String,
//! }
//!
//! let contact = Contact { address: "ann at example.com".into() };
//! let violations = Contact::SCHEMA.validate(&contact).unwrap_err();
//! assert!(violations.to_string().contains("\"ann at example.com\" is not an email address (RFC 5321)"));
//! ```

mod base64;
mod date;
mod date_time;
mod decimal;
mod duration;
mod email;
mod ip;
mod json_pointer;
mod number;
mod time;
mod uri;
mod uri_template;
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

    /// The word before the title in a sentence: `a` or `an`.
    pub(crate) const fn article(&self) -> &'static str {
        match self.title.as_bytes() {
            // a URI, a UUID
            [b'A' | b'E' | b'I' | b'O' | b'a' | b'e' | b'i' | b'o', ..] => "an",
            _ => "a",
        }
    }

    /// A text of this format.
    #[must_use]
    pub const fn example(&self) -> Option<&'static str> {
        self.example
    }

    /// Whether `text` is of this format; any text is, of a format that is an annotation only.
    ///
    /// ```
    /// use wireform::format::DATE_TIME;
    ///
    /// assert!(DATE_TIME.accepts("2024-02-29T12:00:00Z") && !DATE_TIME.accepts("2023-02-29T12:00:00Z"));
    /// ```
    #[inline]
    #[must_use]
    pub fn accepts(&self, text: &str) -> bool {
        self.check.is_none_or(|check| check(text.as_bytes()))
    }

    /// The check, over the bytes of the text; absent where the word is an annotation.
    pub(crate) const fn check(&self) -> Option<fn(&[u8]) -> bool> {
        self.check
    }

    /// Whether `text` is of this format; by the word, since a constant cannot call a function by its pointer.
    pub(crate) const fn is_met_by(&self, text: &[u8]) -> bool {
        match self.name.as_bytes() {
            b"date-time" => date_time::is_date_time(text),
            b"date" => date::is_date(text),
            b"time" => time::is_time(text),
            b"duration" => duration::is_duration(text),
            b"ipv4" => ip::is_ipv4(text),
            b"ipv6" => ip::is_ipv6(text),
            b"email" => email::is_email(text),
            b"uri" => uri::is_uri(text),
            b"uri-reference" => uri::is_uri_reference(text),
            b"iri" => uri::is_iri(text),
            b"iri-reference" => uri::is_iri_reference(text),
            b"uri-template" => uri_template::is_uri_template(text),
            b"json-pointer" => json_pointer::is_json_pointer(text),
            b"relative-json-pointer" => json_pointer::is_relative_json_pointer(text),
            b"uuid" => uuid::is_uuid(text),
            b"byte" => base64::is_base64(text),
            b"decimal" => decimal::is_decimal(text),
            _ => true,
        }
    }

    /// The length of the shortest text of this format and of the longest one, in characters; absent where there is no longest.
    pub(crate) const fn lengths(&self) -> (u64, Option<u64>) {
        match self.name.as_bytes() {
            b"date-time" => (20, None),
            b"date" => (10, Some(10)),
            b"time" => (9, None),
            b"duration" => (3, None),
            b"email" => (3, Some(320)),
            b"ipv4" => (7, Some(15)),
            b"ipv6" => (2, Some(45)),
            b"uri" | b"iri" => (2, None),
            b"uuid" => (36, Some(36)),
            b"relative-json-pointer" | b"decimal" => (1, None),
            _ => (0, None),
        }
    }

    /// The regular expression (ECMA-262, flag `u`) of the texts of this format, where one says it all in a line.
    pub(crate) const fn pattern(&self) -> Option<&'static str> {
        match self.name.as_bytes() {
            b"decimal" => Some(decimal::PATTERN),
            _ => None,
        }
    }

    /// Whether a text of this format is a number, which the keywords of numbers speak about.
    pub(crate) const fn is_numeric(&self) -> bool {
        matches!(self.name.as_bytes(), b"decimal")
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

/// A day (RFC 3339, section 5.6).
pub static DATE: Format = Format {
    name: "date",
    title: "date (RFC 3339)",
    example: Some("2024-05-01"),
    check: Some(date::is_date),
};

/// A time of day, with its distance from UTC (RFC 3339, section 5.6).
pub static TIME: Format = Format {
    name: "time",
    title: "time (RFC 3339)",
    example: Some("12:00:00Z"),
    check: Some(time::is_time),
};

/// A length of time (RFC 3339, appendix A).
pub static DURATION: Format = Format {
    name: "duration",
    title: "duration (RFC 3339)",
    example: Some("P1DT12H"),
    check: Some(duration::is_duration),
};

/// An IPv4 address (RFC 2673, section 3.2).
pub static IPV4: Format = Format {
    name: "ipv4",
    title: "IPv4 address (RFC 2673)",
    example: Some("192.0.2.1"),
    check: Some(ip::is_ipv4),
};

/// An IPv6 address (RFC 4291, section 2.2).
pub static IPV6: Format = Format {
    name: "ipv6",
    title: "IPv6 address (RFC 4291)",
    example: Some("2001:db8::1"),
    check: Some(ip::is_ipv6),
};

/// An email address (RFC 5321, section 4.1.2): no display name, no comments, ASCII only.
pub static EMAIL: Format = Format {
    name: "email",
    title: "email address (RFC 5321)",
    example: Some("ann@example.com"),
    check: Some(email::is_email),
};

/// A URI (RFC 3986, section 3).
pub static URI: Format = Format {
    name: "uri",
    title: "URI (RFC 3986)",
    example: Some("https://example.com/path"),
    check: Some(uri::is_uri),
};

/// A URI, or a reference relative to one (RFC 3986, section 4.1).
pub static URI_REFERENCE: Format = Format {
    name: "uri-reference",
    title: "URI reference (RFC 3986)",
    example: Some("../path?query"),
    check: Some(uri::is_uri_reference),
};

/// A URI with characters of any script (RFC 3987, section 2.2).
pub static IRI: Format = Format {
    name: "iri",
    title: "IRI (RFC 3987)",
    example: Some("https://example.com/größe"),
    check: Some(uri::is_iri),
};

/// An IRI, or a reference relative to one (RFC 3987, section 2.2).
pub static IRI_REFERENCE: Format = Format {
    name: "iri-reference",
    title: "IRI reference (RFC 3987)",
    example: Some("../größe"),
    check: Some(uri::is_iri_reference),
};

/// A URI template (RFC 6570, section 2).
pub static URI_TEMPLATE: Format = Format {
    name: "uri-template",
    title: "URI template (RFC 6570)",
    example: Some("https://example.com/users/{id}{?page}"),
    check: Some(uri_template::is_uri_template),
};

/// A JSON Pointer (RFC 6901, section 3).
pub static JSON_POINTER: Format = Format {
    name: "json-pointer",
    title: "JSON Pointer (RFC 6901)",
    example: Some("/items/0/name"),
    check: Some(json_pointer::is_json_pointer),
};

/// A relative JSON Pointer (draft-bhutton-relative-json-pointer-00, section 3).
pub static RELATIVE_JSON_POINTER: Format = Format {
    name: "relative-json-pointer",
    title: "relative JSON Pointer",
    example: Some("1/name"),
    check: Some(json_pointer::is_relative_json_pointer),
};

/// A UUID (RFC 9562, section 4).
pub static UUID: Format = Format {
    name: "uuid",
    title: "UUID (RFC 9562)",
    example: Some("3fa85f64-5717-4562-b3fc-2c963f66afa6"),
    check: Some(uuid::is_uuid),
};

/// Bytes in Base64, with padding (RFC 4648, section 4).
pub static BYTE: Format = Format {
    name: "byte",
    title: "Base64 text (RFC 4648)",
    example: Some("SGVsbG8="),
    check: Some(base64::is_base64),
};

/// A decimal number in a string (OpenAPI format registry): a JSON number without an exponent (RFC 8259, section 6), so that `12.50` is
/// one, and `12,50`, `+1`, `.5`, `007` and `1e3` are not. The keywords of numbers speak about it, with any number of digits.
pub static DECIMAL: Format = Format {
    name: "decimal",
    title: "decimal number",
    example: Some("12.50"),
    check: Some(decimal::is_decimal),
};

/// Any bytes (OpenAPI format registry): any text, which says only what the text is for.
pub static BINARY: Format = Format {
    name: "binary",
    title: "binary",
    example: None,
    check: None,
};

/// A secret: any text, never shown in messages (OpenAPI 3.1, section 4.8.24).
pub static PASSWORD: Format = Format {
    name: "password",
    title: "password",
    example: None,
    check: None,
};

/// Every format of strings.
pub static ALL: &[&Format] = &[
    &DATE_TIME,
    &DATE,
    &TIME,
    &DURATION,
    &EMAIL,
    &IPV4,
    &IPV6,
    &URI,
    &URI_REFERENCE,
    &IRI,
    &IRI_REFERENCE,
    &URI_TEMPLATE,
    &UUID,
    &JSON_POINTER,
    &RELATIVE_JSON_POINTER,
    &BYTE,
    &DECIMAL,
    &BINARY,
    &PASSWORD,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_one_check_and_an_example_that_passes_it() {
        for format in ALL {
            assert_eq!(format.check.is_some(), format.example.is_some(), "{}", format.name);
            if let (Some(check), Some(example)) = (format.check, format.example) {
                assert!(check(example.as_bytes()), "{}", format.name);
                // a text of no format: the constant check knows the word
                assert!(!check(b"\\ %") && !format.is_met_by(b"\\ %"), "{}", format.name);
            }
        }
    }

    /// A local part of 64 characters, and a domain of four labels of 63.
    const LONGEST_EMAIL: &str = concat!(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@",
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.",
        "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.",
        "ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd.",
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
    );

    /// Texts of the least and of the greatest length; where there is no greatest, one that is much longer than most.
    const ENDS: &[(&Format, &str, &str)] = &[
        (&DATE_TIME, "0000-01-01T00:00:00Z", "2024-05-01T12:00:00.000000000000000000000000000001+00:00"),
        (&DATE, "0000-01-01", "9999-12-31"),
        (&TIME, "00:00:00Z", "23:59:59.000000000000000000000000000001-12:30"),
        (&DURATION, "P1D", "P1000000000000Y1000000000000M1000000000000DT1000000000000H1000000000000M"),
        (&EMAIL, "a@b", LONGEST_EMAIL),
        (&IPV4, "0.0.0.0", "255.255.255.255"),
        (&IPV6, "::", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"),
        (&URI, "a:", "https://example.com/a/path/that/is/longer/than/the/longest/of/the/formats/that/have/a/longest"),
        (&URI_REFERENCE, "", "../a/path?a=query#a-fragment"),
        (&IRI, "a:", "https://example.com/größe?a=query#a-fragment"),
        (&IRI_REFERENCE, "", "../größe?a=query#a-fragment"),
        (&URI_TEMPLATE, "", "https://example.com/users{/id}{?page,size*}"),
        (&UUID, "3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-0000-0000-000000000000"),
        (&JSON_POINTER, "", "/a/path/that/is/longer/than/most"),
        (&RELATIVE_JSON_POINTER, "0", "120/a/path/that/is/longer/than/most"),
        (&BYTE, "", "SGVsbG8gSGVsbG8gSGVsbG8gSGVsbG8="),
        (&DECIMAL, "0", "-1000000000000000000000000000000000000000.000000000000000000000000000000001"),
        (&BINARY, "", "any"),
        (&PASSWORD, "", "any"),
    ];

    #[test]
    fn the_shortest_and_the_longest_text_of_a_format() {
        assert_eq!(ENDS.len(), ALL.len());
        for (format, shortest, longest) in ENDS {
            assert!(format.accepts(shortest), "{shortest}");
            assert!(format.accepts(longest), "{longest}");
            let (least, most) = format.lengths();
            assert_eq!(least, shortest.len() as u64, "{shortest}");
            if let Some(most) = most {
                assert_eq!(most, longest.len() as u64, "{longest}");
            }
        }
    }

    /// What is accepted does not become shorter or longer by any one character that is dropped or doubled.
    #[test]
    fn no_text_next_to_the_ends_is_accepted() {
        for (format, shortest, longest) in ENDS.iter().filter(|(format, ..)| format.check.is_some()) {
            for place in 0..shortest.len() {
                let shorter =
                    [shortest.get(..place), shortest.get(place + 1..)].map(Option::unwrap_or_default).concat();
                assert!(!format.accepts(&shorter), "{shorter}");
            }
            for place in 0..longest.len() {
                let longer = [longest.get(..=place), longest.get(place..)].map(Option::unwrap_or_default).concat();
                let is_bounded = format.lengths().1.is_some();
                assert!(!(is_bounded && format.accepts(&longer)), "{longer}");
            }
        }
    }
}
