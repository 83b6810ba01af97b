//! A format → texts that are of it, and texts that are not.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::choices::Choices;
use crate::format::Format;

/// A format, texts that are of it, and texts that are not.
type Words = (&'static str, &'static [&'static str], &'static [&'static str]);

const WORDS: &[Words] = &[
    (
        "date-time",
        &["2024-05-01T12:00:00Z", "1990-12-31T15:59:60.25-08:00", "2024-02-29T23:59:59.123+01:00"],
        &["2024-05-01T12:00:00", "2024-05-01 12:00:00Z", "2024-13-01T12:00:00Z", "yesterday"],
    ),
    ("date", &["2024-02-29", "1999-12-31", "0001-01-01"], &["2023-02-29", "2024-5-1", "2024-05-01T00:00:00Z", "today"]),
    ("time", &["12:00:00Z", "23:59:59.5+01:00", "08:30:00-03:30"], &["12:00:00", "24:00:00Z", "12:60:00Z", "noon"]),
    ("duration", &["P1DT12H", "PT30M", "P1Y2M3D", "P2W"], &["P1.5D", "P1W2D", "P", "1 day"]),
    ("email", &["ann@example.com", "bob.smith@mail.example.org", "a@b"], &["@example.com", "ann@", "ann"]),
    ("idn-email", &["ann@example.com", "größe@bücher.example"], &["ann@_.example", "ann@", "ann"]),
    ("hostname", &["www.example.com", "localhost", "xn--bcher-kva.example"], &["-a", "a_b", "a..b", "a b"]),
    ("idn-hostname", &["www.example.com", "bücher.example"], &["Bücher.example", "a..b", "a b", "-a"]),
    ("ipv4", &["192.0.2.1", "127.0.0.1", "255.255.255.255"], &["192.0.2.256", "192.0.2", "192.0.2.01", "localhost"]),
    ("ipv6", &["2001:db8::1", "::1", "::ffff:192.0.2.1"], &["1::2::3", "1:2:3", "fe80::1%eth0", "192.0.2.1"]),
    ("uri", &["https://example.com/a%20b", "urn:isbn:1"], &["https://example.com/a b", "example.com/a", "../a"]),
    ("uri-reference", &["../a?b", "/a/b#c", "https://example.com/"], &["a b", "a\\b", "100%"]),
    ("iri", &["https://example.com/größe", "urn:isbn:1"], &["../größe", "a b", "größe"]),
    ("iri-reference", &["../größe", "https://example.com/größe"], &["a b", "a\\b"]),
    ("uri-template", &["/users{/id}{?page}", "/users"], &["{}", "{a", "/users{"]),
    (
        "uuid",
        &["3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-0000-0000-000000000000"],
        &["3fa85f64-5717-4562-b3fc-2c963f66afa", "3fa85f64-5717-4562-b3fc-2c963f66afag", "1"],
    ),
    ("json-pointer", &["/items/0/a~1b", "/a", ""], &["items", "#/items", "/~2"]),
    ("relative-json-pointer", &["1/name", "0#", "0"], &["/name", "01/name", "name"]),
    ("regex", &["^[a-z]+$", "a|b", "\\d{4}"], &["(", "*a", "[", "a{2,1}"]),
    ("byte", &["SGVsbG8=", "AAAA", ""], &["SGVsbG8", "_-8=", "SGVsbG8=="]),
    ("decimal", &["12.50", "-0.5", "0", "7"], &["12,50", "+1", ".5", "1.", "007", "1e3"]),
];

/// Texts that are of `format`: some that are always there, and one that is made up.
pub(super) fn of(format: &Format, choices: &mut Choices) -> Vec<String> {
    let listed = WORDS.iter().find(|(name, ..)| *name == format.name()).map_or(&[][..], |(_, good, _)| good);
    let mut words: Vec<String> = listed.iter().map(ToString::to_string).collect();
    words.extend(format.example().map(ToString::to_string));
    words.extend(made_up(format.name(), choices));
    words.retain(|word| format.accepts(word));
    words
}

/// Texts that are not of `format`.
pub(super) fn not_of(format: &Format) -> Vec<String> {
    let listed = WORDS.iter().find(|(name, ..)| *name == format.name()).map_or(&[][..], |(.., bad)| bad);
    let mut words: Vec<String> = listed.iter().map(ToString::to_string).collect();
    words.extend(["\\ %", "wrong", "", "0", "a"].map(ToString::to_string));
    words.retain(|word| !format.accepts(word));
    words
}

/// A text of a format of which there are many that look alike.
fn made_up(format: &str, choices: &mut Choices) -> Option<String> {
    let date = |choices: &mut Choices| {
        let (year, month, day) = (1970 + choices.below(80), 1 + choices.below(12), 1 + choices.below(28));
        format!("{year:04}-{month:02}-{day:02}")
    };
    let time =
        |choices: &mut Choices| format!("{:02}:{:02}:{:02}Z", choices.below(24), choices.below(60), choices.below(60));
    let word = |choices: &mut Choices| {
        (0..=2 + choices.below(6))
            .map(|_| choices.pick(b"abcdefghijklmnopqrstuvwxyz").copied().map_or('a', char::from))
            .collect::<String>()
    };
    Some(match format {
        "date" => date(choices),
        "time" => time(choices),
        "date-time" => format!("{}T{}", date(choices), time(choices)),
        "uuid" => {
            let (high, low) = (choices.up_to(u128::from(u64::MAX)), choices.up_to(u128::from(u64::MAX)));
            let hex = format!("{high:016x}{low:016x}");
            let cut = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
            // of version 4 (RFC 9562, section 5.4)
            format!("{}-{}-4{}-8{}-{}", cut(0, 8), cut(8, 12), cut(13, 16), cut(17, 20), cut(20, 32))
        }
        "ipv4" => format!("192.0.2.{}", choices.below(256)),
        "ipv6" => format!("2001:db8::{:x}", choices.below(65536)),
        "email" | "idn-email" => format!("{}@example.com", word(choices)),
        "hostname" | "idn-hostname" => format!("{}.example.com", word(choices)),
        "uri" | "iri" | "uri-reference" | "iri-reference" => format!("https://example.com/{}", word(choices)),
        "duration" => format!("P{}DT{}H", 1 + choices.below(30), choices.below(24)),
        "json-pointer" => format!("/{}", word(choices)),
        "byte" => word(choices).chars().cycle().take(8).collect(),
        _ => return None,
    })
}
