//! A text and a format → whether it is one: the formats of strings, each a row, and those of the user.

use super::{
    base64, date, date_time, decimal, duration, email, hostname, ip, json_pointer, regex, time, uri, uri_template, uuid,
};
use crate::utf8;

/// A format of strings: its word, and the check behind the word.
///
/// The formats that JSON Schema and OpenAPI have words for are constants of the [module](super). Others are made here.
///
/// ```
/// use wireform::{Format, Schema};
///
/// fn is_currency(text: &str) -> bool {
///     text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase())
/// }
///
/// const CURRENCY: Format = Format::new("currency", is_currency).with_example("EUR");
///
/// #[derive(Schema, serde::Serialize)]
/// struct Price {
///     #[schema(format = CURRENCY)]
///     currency: String,
/// }
///
/// let price = Price { currency: "euro".into() };
/// let violations = Price::SCHEMA.validate(&price).unwrap_err();
/// assert!(violations.to_string().contains("\"euro\" is not a currency, for example EUR"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Format {
    name: &'static str,
    title: &'static str,
    example: Option<&'static str>,
    /// The lengths of the shortest text and of the longest one, in characters; no second one where there is no longest.
    lengths: (u64, Option<u64>),
    check: Option<fn(&str) -> bool>,
}

/// A format is its word.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl Format {
    /// A format of your own: the texts that `check` says `true` of.
    ///
    /// It goes wherever a known one does: into a derive as `#[schema(format = CURRENCY)]`, into a schema written by hand as
    /// [`StringKeywords::format`](crate::StringKeywords::format), and into exports by its name. A violation calls it by its name, too:
    /// `"euro" is not a currency`; [`with_title`](Self::with_title) has it called otherwise.
    ///
    /// `check` is called for every text that is validated. It should take time in proportion to the text, and not panic. The compiler
    /// cannot call it while it makes constants: a `default` or an `example` beside such a format is not compared with it.
    ///
    /// # Panics
    ///
    /// At compile time, in a constant: where `name` is empty, or the word of a [format that is known](super::ALL), whose check would
    /// then depend on where one looks. Later versions may know more formats; a prefix such as `x-` is never one of theirs.
    ///
    /// ```
    /// use wireform::Format;
    ///
    /// const HEX_COLOR: Format = Format::new("x-hex-color", |text| {
    ///     text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    /// });
    ///
    /// assert!(HEX_COLOR.accepts("#00ff7f") && !HEX_COLOR.accepts("green"));
    /// ```
    #[track_caller]
    #[must_use]
    pub const fn new(name: &'static str, check: fn(&str) -> bool) -> Self {
        let mut format = Self::annotation(name);
        format.check = Some(check);
        format
    }

    /// A format that says what a text is for, and accepts every text.
    ///
    /// # Panics
    ///
    /// At compile time, in a constant: as [`new`](Self::new) does.
    ///
    /// ```
    /// use wireform::{Format, Schema};
    ///
    /// #[derive(Schema)]
    /// struct Issue {
    ///     #[schema(format = Format::annotation("x-ticket"))]
    ///     ticket: String,
    /// }
    ///
    /// assert_eq!(Issue::SCHEMA.property("ticket").unwrap().schema().format(), Some("x-ticket"));
    /// ```
    #[track_caller]
    #[must_use]
    pub const fn annotation(name: &'static str) -> Self {
        assert!(!name.is_empty(), "a format needs a name");
        assert!(
            !is_known(name),
            "a format of this name is known already: write its name as a string, or choose another name"
        );
        Self {
            name,
            title: name,
            example: None,
            lengths: (0, None),
            check: None,
        }
    }

    /// Called `title` in messages, without an article: `currency (ISO 4217)`.
    #[must_use]
    pub const fn with_title(mut self, title: &'static str) -> Self {
        self.title = title;
        self
    }

    /// With a text of this format, which messages show; nothing compares it with the check.
    #[must_use]
    pub const fn with_example(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

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
        self.check.is_none_or(|check| check(text))
    }

    /// The check; absent where the word is an annotation.
    pub(crate) const fn check(&self) -> Option<fn(&str) -> bool> {
        self.check
    }

    /// The length of the shortest text of this format and of the longest one, in characters; absent where there is no longest.
    pub(crate) const fn lengths(&self) -> (u64, Option<u64>) {
        self.lengths
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

/// `Some` of what there is, or `None`.
macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

macro_rules! formats {
    ($($(#[$documentation:meta])* $constant:ident {
        name: $name:literal,
        title: $title:literal,
        $(example: $example:literal,)?
        lengths: $lengths:expr,
        $(check: $check:path,)?
    })*) => {
        $(
            $(#[$documentation])*
            pub static $constant: Format = Format {
                name: $name,
                title: $title,
                example: optional!($($example)?),
                lengths: $lengths,
                check: optional!($(|text| $check(text.as_bytes()))?),
            };
        )*

        /// Every known format of strings.
        pub static ALL: &[&Format] = &[$(&$constant),*];

        impl Format {
            /// Whether `text` is of this format, which is known; by the word, since a constant cannot call a function by its pointer.
            /// Every text is, of a format of the user's.
            pub(crate) const fn is_met_by(&self, text: &[u8]) -> bool {
                $($(
                    if equal(self.name, $name) {
                        return $check(text);
                    }
                )?)*
                true
            }
        }

        const fn is_known(name: &str) -> bool {
            $(equal(name, $name))||*
        }
    };
}

formats! {
    /// A point in time (RFC 3339, section 5.6).
    DATE_TIME {
        name: "date-time",
        title: "date-time (RFC 3339)",
        example: "2024-05-01T12:00:00Z",
        lengths: (20, None),
        check: date_time::is_date_time,
    }

    /// A day (RFC 3339, section 5.6).
    DATE {
        name: "date",
        title: "date (RFC 3339)",
        example: "2024-05-01",
        lengths: (10, Some(10)),
        check: date::is_date,
    }

    /// A time of day, with its distance from UTC (RFC 3339, section 5.6).
    TIME {
        name: "time",
        title: "time (RFC 3339)",
        example: "12:00:00Z",
        lengths: (9, None),
        check: time::is_time,
    }

    /// A length of time (RFC 3339, appendix A).
    DURATION {
        name: "duration",
        title: "duration (RFC 3339)",
        example: "P1DT12H",
        lengths: (3, None),
        check: duration::is_duration,
    }

    /// An email address (RFC 5321, section 4.1.2): no display name, no comments, ASCII only.
    EMAIL {
        name: "email",
        title: "email address (RFC 5321)",
        example: "ann@example.com",
        lengths: (3, Some(320)),
        check: email::is_email,
    }

    /// An email address with characters of any script (RFC 6531, section 3.3), in its local part and in its domain.
    IDN_EMAIL {
        name: "idn-email",
        title: "email address (RFC 6531)",
        example: "größe@bücher.example",
        lengths: (3, Some(320)),
        check: email::is_idn_email,
    }

    /// A host name (RFC 1123, section 2.1); a label that begins with `xn--` must be Punycode of a valid one (RFC 5891, section 4.4).
    HOSTNAME {
        name: "hostname",
        title: "host name (RFC 1123)",
        example: "www.example.com",
        lengths: (1, Some(253)),
        check: hostname::is_hostname,
    }

    /// A host name with labels of any script (RFC 5890, section 2.3.2.3).
    IDN_HOSTNAME {
        name: "idn-hostname",
        title: "host name (RFC 5890)",
        example: "bücher.example",
        lengths: (1, Some(253)),
        check: hostname::is_idn_hostname,
    }

    /// An IPv4 address (RFC 2673, section 3.2).
    IPV4 {
        name: "ipv4",
        title: "IPv4 address (RFC 2673)",
        example: "192.0.2.1",
        lengths: (7, Some(15)),
        check: ip::is_ipv4,
    }

    /// An IPv6 address (RFC 4291, section 2.2).
    IPV6 {
        name: "ipv6",
        title: "IPv6 address (RFC 4291)",
        example: "2001:db8::1",
        lengths: (2, Some(45)),
        check: ip::is_ipv6,
    }

    /// A URI (RFC 3986, section 3).
    URI {
        name: "uri",
        title: "URI (RFC 3986)",
        example: "https://example.com/path",
        lengths: (2, None),
        check: uri::is_uri,
    }

    /// A URI, or a reference relative to one (RFC 3986, section 4.1).
    URI_REFERENCE {
        name: "uri-reference",
        title: "URI reference (RFC 3986)",
        example: "../path?query",
        lengths: (0, None),
        check: uri::is_uri_reference,
    }

    /// A URI with characters of any script (RFC 3987, section 2.2).
    IRI {
        name: "iri",
        title: "IRI (RFC 3987)",
        example: "https://example.com/größe",
        lengths: (2, None),
        check: uri::is_iri,
    }

    /// An IRI, or a reference relative to one (RFC 3987, section 2.2).
    IRI_REFERENCE {
        name: "iri-reference",
        title: "IRI reference (RFC 3987)",
        example: "../größe",
        lengths: (0, None),
        check: uri::is_iri_reference,
    }

    /// A URI template (RFC 6570, section 2).
    URI_TEMPLATE {
        name: "uri-template",
        title: "URI template (RFC 6570)",
        example: "https://example.com/users/{id}{?page}",
        lengths: (0, None),
        check: uri_template::is_uri_template,
    }

    /// A UUID (RFC 9562, section 4).
    UUID {
        name: "uuid",
        title: "UUID (RFC 9562)",
        example: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        lengths: (36, Some(36)),
        check: uuid::is_uuid,
    }

    /// A JSON Pointer (RFC 6901, section 3).
    JSON_POINTER {
        name: "json-pointer",
        title: "JSON Pointer (RFC 6901)",
        example: "/items/0/name",
        lengths: (0, None),
        check: json_pointer::is_json_pointer,
    }

    /// A relative JSON Pointer (draft-bhutton-relative-json-pointer-00, section 3).
    RELATIVE_JSON_POINTER {
        name: "relative-json-pointer",
        title: "relative JSON Pointer",
        example: "1/name",
        lengths: (1, None),
        check: json_pointer::is_relative_json_pointer,
    }

    /// A pattern of ECMA-262 with the flag `u`, edition 2025 (section 22.2.1), with look-around and back-references too.
    REGEX {
        name: "regex",
        title: "regular expression (ECMA-262)",
        example: "^[a-z]+$",
        lengths: (0, None),
        check: regex::is_regex,
    }

    /// Bytes in Base64, with padding (RFC 4648, section 4).
    BYTE {
        name: "byte",
        title: "Base64 text (RFC 4648)",
        example: "SGVsbG8=",
        lengths: (0, None),
        check: base64::is_base64,
    }

    /// A decimal number in a string (OpenAPI format registry): a JSON number without an exponent (RFC 8259, section 6), so that `12.50`
    /// is one, and `12,50`, `+1`, `.5`, `007` and `1e3` are not. The keywords of numbers speak about it, with any number of digits.
    DECIMAL {
        name: "decimal",
        title: "decimal number",
        example: "12.50",
        lengths: (1, None),
        check: decimal::is_decimal,
    }

    /// Any bytes (OpenAPI format registry): any text, which says only what the text is for.
    BINARY {
        name: "binary",
        title: "binary",
        lengths: (0, None),
    }

    /// A secret: any text, never shown in messages (OpenAPI 3.1, section 4.8.24).
    PASSWORD {
        name: "password",
        title: "password",
        lengths: (0, None),
    }
}

pub(super) const fn equal(one: &str, other: &str) -> bool {
    utf8::equal(one.as_bytes(), other.as_bytes())
}
