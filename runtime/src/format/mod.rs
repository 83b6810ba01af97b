//! The value of `format` → what a text must be like, by the RFC that defines it. Imports nothing: the compiler runs the same checks.

mod date;
mod date_time;
mod duration;
mod ip;
mod number;
mod time;
mod uri;
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
            b"uri" => uri::is_uri(text),
            b"uuid" => uuid::is_uuid(text),
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
            b"ipv4" => (7, Some(15)),
            b"ipv6" => (2, Some(45)),
            b"uri" => (2, None),
            b"uuid" => (36, Some(36)),
            _ => (0, None),
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

/// A URI (RFC 3986, section 3).
pub static URI: Format = Format {
    name: "uri",
    title: "URI (RFC 3986)",
    example: Some("https://example.com/path"),
    check: Some(uri::is_uri),
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
pub static ALL: &[&Format] = &[&DATE_TIME, &DATE, &TIME, &DURATION, &IPV4, &IPV6, &URI, &UUID, &PASSWORD];

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts of the least and of the greatest length; where there is no greatest, one that is much longer than most.
    const ENDS: &[(&Format, &str, &str)] = &[
        (&DATE_TIME, "0000-01-01T00:00:00Z", "2024-05-01T12:00:00.000000000000000000000000000001+00:00"),
        (&DATE, "0000-01-01", "9999-12-31"),
        (&TIME, "00:00:00Z", "23:59:59.000000000000000000000000000001-12:30"),
        (&DURATION, "P1D", "P1000000000000Y1000000000000M1000000000000DT1000000000000H1000000000000M"),
        (&IPV4, "0.0.0.0", "255.255.255.255"),
        (&IPV6, "::", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"),
        (&URI, "a:", "https://example.com/a/path/that/is/longer/than/the/longest/of/the/formats/that/have/a/longest"),
        (&UUID, "3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-0000-0000-000000000000"),
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
