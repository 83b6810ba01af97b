//! Generated and mutated texts → our formats beside those of the jsonschema crate, which has each from another hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says by it what must be there"
)]

mod names;
mod own;
mod regex;
mod unicode;

use serde_json::json;
use wireform::Format;
use wireform::format::ALL;
use wireform_tests::Random;

/// Texts that are tried of each format.
const TEXTS: usize = 30_000;

/// Texts to begin with: valid ones, and what is nearly valid.
fn seeds(format: &str) -> Option<&'static [&'static str]> {
    Some(match format {
        "date-time" => {
            &["2024-02-29T12:00:00Z", "1990-12-31T23:59:60Z", "1985-04-12t23:20:50.52z", "1937-01-01T12:00:27.87+00:20"]
        }
        "date" => &["2024-02-29", "2023-12-31", "1900-02-28"],
        "time" => &["12:00:00Z", "23:59:60Z", "08:30:06.283185+01:00"],
        "duration" => &["P1DT12H", "P4Y2M1D", "PT1M3S", "P2W", "P1Y", "PT0S"],
        "email" => &[
            "ann@example.com",
            "a.b+c@x-1.example",
            "\"a b\\\"c\"@example.com",
            "a@[127.0.0.1]",
            "a@[IPv6:2001:db8::1:2]",
            "a_~{b}@c",
        ],
        "hostname" => &[
            "www.example.com",
            "a-b.c1.x",
            "xn--wgbl6a.xn--bcher-kva",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b",
            LONGEST_NAME,
            "1.2.3",
        ],
        "ipv4" => &["192.0.2.1", "255.255.255.255", "0.0.0.0"],
        "ipv6" => &["2001:db8::1", "::ffff:192.0.2.128", "1:2:3:4:5:6:7:8", "::"],
        "uri" | "uri-reference" | "iri" | "iri-reference" => &[
            "https://u:p%40ss@example.com:8080/a%20b;c=d/(e)'?q=1&r=/?#f/?x",
            "mailto:ann@example.com",
            "urn:isbn:0451450523",
            "http://[2001:db8::7]/c=GB?one",
            "//example.com/a",
            "/a/b?c#d",
            "../a:b",
            "a:b",
            "größe/日本?\u{e000}#é",
            "http://bücher.example/ü?ä#ö",
            "#a",
            "",
        ],
        "uri-template" => {
            &["https://example.com/users{/id}{?page,size*}", "{+path:6}/here", "{keys*,a.b,c_1}/é", "{%41b}{#x}"]
        }
        "uuid" => &["3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-0000-0000-000000000000"],
        "json-pointer" => &["/items/0/name", "/a~1b/~0", "", "/größe"],
        "relative-json-pointer" => &["1/name", "0#", "120/a~0", "2+1/a"],
        // annotations, and what the jsonschema crate does not know
        _ => return None,
    })
}

/// Of 253 characters.
const LONGEST_NAME: &str = concat!(
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.",
    "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.",
    "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.",
    "ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"
);

/// Where the two differ on purpose: what decides it, and whether `text` is such a case.
type Difference = (&'static str, fn(&str) -> bool);

fn differences(format: &str) -> &'static [Difference] {
    match format {
        "email" => &[(
            "RFC 5321, section 4.1.2: a label may hold hyphens anywhere inside; those of IDNA (RFC 5891) are no matter of mail",
            |text| text.rsplit(['@', '.']).any(|label| label.get(2..4) == Some("--")),
        )],
        "hostname" => &[
            (
                "RFC 1123, section 2.1: a label may hold hyphens anywhere inside; only `xn--` says that IDNA made it (RFC 5890)",
                |text| text.split('.').any(|label| label.get(2..4) == Some("--") && !label.starts_with("xn")),
            ),
            ("RFC 5891, section 4.2.3: names.rs compares these with another implementation", |text| {
                text.split('.').any(|label| label.starts_with("xn--"))
            }),
        ],
        "uri-template" => &[
            ("RFC 6570, section 2.1: an apostrophe is no literal", |text| text.contains('\'')),
            ("RFC 6570, section 1.5: noncharacters are neither `ucschar` nor `iprivate`", |text| {
                text.contains(['\u{fdd0}', '\u{10ffff}'])
            }),
        ],
        "relative-json-pointer" => {
            &[("draft-bhutton-relative-json-pointer-00, section 3: an index may be moved by `+1` or `-1`", |text| {
                text.trim_start_matches(|digit: char| digit.is_ascii_digit()).starts_with(['+', '-'])
            })]
        }
        _ => &[],
    }
}

/// A seed with some of its characters left out, put in, changed, or followed by a part of another one.
fn mutated(random: &mut Random, seeds: &[&str], alphabet: &[char]) -> String {
    let mut text: Vec<char> = random.pick(seeds).chars().collect();
    for _ in 0..random.below(4) {
        let at = random.below(text.len() + 1);
        match random.below(5) {
            0 if at < text.len() => {
                text.remove(at);
            }
            1 if at < text.len() => text[at] = random.pick(alphabet),
            2 => {
                let other: Vec<char> = random.pick(seeds).chars().collect();
                let from = random.below(other.len() + 1);
                text.truncate(at);
                text.extend(&other[from..]);
            }
            3 if at < text.len() => {
                let again = text[at];
                text.insert(at, again);
            }
            _ => text.insert(at, random.pick(alphabet)),
        }
    }
    text.into_iter().collect()
}

/// What is wrong with a format: texts of which the two say different things, for no known reason.
fn compare(format: &Format) -> Vec<String> {
    let Some(seeds) = seeds(format.name()) else { return Vec::new() };
    let others = "0123459aAfFzZ:/?#[]@!$&'()*+,;=-._~%{}|\\\"^` <>\u{e000}\u{a0}\u{fdd0}\u{10ffff}é日\n";
    let alphabet: Vec<char> = seeds.iter().flat_map(|seed| seed.chars()).chain(others.chars()).collect();
    let oracle = jsonschema::options()
        .should_validate_formats(true)
        .build(&json!({ "format": format.name() }))
        .expect("the jsonschema crate reads the schema");
    let mut random = Random(1);
    let (mut valid, mut refused) = (0, 0);
    let mut wrong = Vec::new();
    let mut met = vec![false; differences(format.name()).len()];
    for _ in 0..TEXTS {
        let text = mutated(&mut random, seeds, &alphabet);
        let ours = format.accepts(&text);
        *(if ours { &mut valid } else { &mut refused }) += 1;
        if ours == oracle.is_valid(&json!(text)) {
            continue;
        }
        let known = differences(format.name()).iter().position(|(_, is_one)| is_one(&text));
        match known {
            Some(known) => met[known] = true,
            None => wrong.push(format!("{}: {text:?}, valid for us: {ours}", format.name())),
        }
    }
    assert!(valid > TEXTS / 50 && refused > TEXTS / 50, "{}: {valid} valid, {refused} refused", format.name());
    for ((what, _), met) in differences(format.name()).iter().zip(met) {
        if !met {
            wrong.push(format!("{}: no text was met that differs by: {what}", format.name()));
        }
    }
    wrong
}

/// What stands between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn the_table_of_formats_says_what_they_do() {
    let page = include_str!("../../runtime/src/format/mod.rs");
    let rows = page.lines().filter_map(|line| line.strip_prefix("//! | `"));
    let mut listed = Vec::new();
    for row in rows.filter(|row| !row.starts_with("format`")) {
        let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
        let [word, _, accepted, refused] = cells[..] else { panic!("a row of four cells: {row}") };
        let word = word.trim_end_matches('`');
        let format = ALL.iter().find(|format| format.name() == word).expect(word);
        assert!(quoted(accepted).all(|text| format.accepts(text)), "{row}");
        assert!(!quoted(refused).any(|text| format.accepts(text)), "{row}");
        listed.push(word);
    }
    let words: Vec<&str> = ALL.iter().map(|format| format.name()).collect();
    assert_eq!(listed, words, "each format has its row, in the same order");
}

#[test]
fn the_formats_agree_with_an_independent_validator() {
    let wrong: Vec<String> = ALL.iter().flat_map(|format| compare(format).into_iter().take(20)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
