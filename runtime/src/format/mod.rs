//! The value of `format` → which texts are valid, by the RFC of the format. The checks are `const` functions, so the compiler runs them too.
//!
//! | `format` | what a text must be | accepted | refused |
//! | --- | --- | --- | --- |
//! | `date-time` | a point in time: RFC 3339, section 5.6 | `2024-05-01T12:00:00Z`, `1990-12-31T15:59:60.25-08:00` | `2024-05-01T12:00:00`, `2024-05-01 12:00:00Z` |
//! | `date` | a day: RFC 3339, section 5.6 | `2024-02-29` | `2023-02-29`, `2024-5-1` |
//! | `time` | a time of day with its offset from UTC: RFC 3339, section 5.6 | `12:00:00Z` | `12:00:00` |
//! | `duration` | a length of time: RFC 3339, appendix A | `P1DT12H` | `P1.5D`, `P1W2D` |
//! | `email` | a Mailbox: RFC 5321, section 4.1.2 | `ann@example.com`, `"a b"@[192.0.2.1]` | `Ann <ann@example.com>`, `größe@example.com` |
//! | `idn-email` | a Mailbox with characters of any script: RFC 6531, section 3.3 | `größe@bücher.example` | `größe@Bücher.example`, `ann@_.example` |
//! | `hostname` | a host name: RFC 1123, section 2.1, and RFC 5891, section 4.4 | `www.example.com`, `xn--bcher-kva.example` | `www.example.com.`, `a_b`, `-a`, `xn--a`, `bücher.example` |
//! | `idn-hostname` | a host name with labels of any script: RFC 5890, section 2.3.2.3 | `bücher.example`, `xn--bcher-kva.example`, `例。jp` | `Bücher.example`, `a·b`, `☃.example` |
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
//! | `regex` | a pattern: ECMA-262, section 22.2.1, with the flag `u` | `^(?<year>\d{4})`, `(?=a)\p{Lu}` | `(`, `*a`, `\a`, `(?i)a`, `\p{greek}` |
//! | `byte` | bytes in Base64: RFC 4648, section 4 | `SGVsbG8=` | `SGVsbG8`, `_-8=` |
//! | `decimal` | a decimal number: a JSON number (RFC 8259, section 6) without an exponent; limits such as `maximum` apply to the number | `12.50`, `-0.5`, `0` | `12,50`, `+1`, `.5`, `1.`, `007`, `1e3`, the empty text |
//! | `binary` | any text: the format is only a description | everything | nothing |
//! | `password` | any text: a secret, never shown in messages | everything | nothing |
//!
//! The formats of numbers are those of the OpenAPI format registry: `int8` … `uint64` and `double-int` limit the range; `float`, `double`,
//! `decimal128` and `unixtime` are only a description.
//!
//! The formats for text of any script follow Unicode 17. Its tables are only in a program that uses one of these formats.
//!
//! You can make other formats by [`Format::new`] with a check, or by [`Format::annotation`] without one.
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
mod group_names;
mod hostname;
mod ip;
mod json_pointer;
mod label;
mod number;
mod punycode;
mod regex;
mod string;
mod time;
mod unicode;
mod uri;
mod uri_template;
mod uuid;

pub use number::{
    ALL_NUMBERS, DECIMAL128, DOUBLE, DOUBLE_INT, FLOAT, INT8, INT16, INT32, INT64, NumberFormat, UINT8, UINT16, UINT32,
    UINT64, UNIXTIME,
};
pub use string::{
    ALL, BINARY, BYTE, DATE, DATE_TIME, DECIMAL, DURATION, EMAIL, Format, HOSTNAME, IDN_EMAIL, IDN_HOSTNAME, IPV4,
    IPV6, IRI, IRI_REFERENCE, JSON_POINTER, PASSWORD, REGEX, RELATIVE_JSON_POINTER, TIME, URI, URI_REFERENCE,
    URI_TEMPLATE, UUID,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_one_check_and_an_example_that_passes_it() {
        for format in ALL {
            assert_eq!(format.check().is_some(), format.example().is_some(), "{}", format.name());
            if let (Some(check), Some(example)) = (format.check(), format.example()) {
                assert!(check(example), "{}", format.name());
                // a text of no format: the constant check knows the word
                assert!(!check("\\ %") && !format.is_met_by(b"\\ %"), "{}", format.name());
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

    /// Three labels of 63 characters, and one that fills the name.
    const LONGEST_NAME: &str = concat!(
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.",
        "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.",
        "ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd.",
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
    );

    /// Texts of the least and of the greatest length; where there is no greatest, one that is much longer than most.
    const ENDS: &[(&Format, &str, &str)] = &[
        (&DATE_TIME, "0000-01-01T00:00:00Z", "2024-05-01T12:00:00.000000000000000000000000000001+00:00"),
        (&DATE, "0000-01-01", "9999-12-31"),
        (&TIME, "00:00:00Z", "23:59:59.000000000000000000000000000001-12:30"),
        (&DURATION, "P1D", "P1000000000000Y1000000000000M1000000000000DT1000000000000H1000000000000M"),
        (&EMAIL, "a@b", LONGEST_EMAIL),
        (&IDN_EMAIL, "a@b", LONGEST_EMAIL),
        (&HOSTNAME, "a", LONGEST_NAME),
        (&IDN_HOSTNAME, "a", LONGEST_NAME),
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
        (&REGEX, "", "(?<year>[0-9]{4})-(?<month>[0-9]{2})"),
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
        for (format, shortest, longest) in ENDS.iter().filter(|(format, ..)| format.check().is_some()) {
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
