//! Generated and mutated patterns → our format beside `regress`, an engine of ECMA-262.

use wireform::format::REGEX;
use wireform_tests::Random;

use super::mutated;

const TEXTS: usize = 60_000;

const SEEDS: &[&str] = &[
    r"^([a-z]+)\s(?:\w|\d{2,3}?)*$",
    r"(?<year>\d{4})-(?<month>\d{2})\k<year>",
    r"(?:(?<a>x)|(?<a>y))\k<a>",
    r"(?<a>x)|(?<b>y)(?<a>z)",
    r"(a)(b)\2\1",
    r"(?=a)(?!b)(?<=c)(?<!d)e",
    r"(?i:a)(?-s:b)(?im-s:c)",
    r"[^a-z\d\-\]\\]",
    r"[\u{61}-\u{7A}\u0041-\x5A]",
    r"[\uD83D\uDE00-\u{1F64F}]",
    r"\p{Script=Greek}\P{Lu}\p{gc=Nd}\p{Alphabetic}",
    r"\p{L}\p{Letter}\p{scx=Cyrl}\p{ASCII}",
    r"\cA\0\/\^\$\.\*\+\?\(\)\[\]\{\}\|",
    r"a{2}b{3,}c{4,5}d*?e+?f??",
    r"\b\B[\b]",
    r"(?<größe>é)\k<größe>",
    r"(?<\u0061b>x)\k<ab>",
    r"(?<$_a\u{31}>x)",
    "[]|[^]|",
    "日本😀",
];

const OTHERS: &str = r"ab019,-_()[]{}^$.*+?|\/<>=!:&;#dDwWsSkpPuxcntim日é";

/// Where the two differ on purpose: what decides it, and whether `text` is such a case.
type Difference = (&'static str, fn(&str) -> bool);

const DIFFERENCES: &[Difference] = &[
    ("ECMA-262, section 22.2.1, `Term`: an assertion is not repeated", |text| {
        [r"\b", r"\B"].iter().any(|assertion| {
            text.match_indices(assertion).any(|(at, _)| text[at + 2..].starts_with(['*', '+', '?', '{']))
        })
    }),
    (
        "the same, `RegExpUnicodeEscapeSequence`: an escape behind the first half of a pair is one by itself, or its second half",
        |text| {
            let number = |digits: Option<&str>| digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
            text.match_indices(r"\u").any(|(at, _)| {
                let before =
                    at.checked_sub(6).and_then(|from| text.get(from..at)).and_then(|before| before.strip_prefix(r"\u"));
                matches!(number(before), Some(0xD800..0xDC00))
                    && !matches!(number(text.get(at + 2..at + 6)), Some(0xDC00..0xE000))
            })
        },
    ),
    ("the same: digits have no sign", |text| text.contains(r"\u{+") || text.contains(r"\u+")),
];

fn regress(text: &str) -> bool {
    regress::Regex::with_flags(text, "u").is_ok()
}

#[test]
fn patterns_agree_with_an_engine() {
    let alphabet: Vec<char> = SEEDS.iter().flat_map(|seed| seed.chars()).chain(OTHERS.chars()).collect();
    let mut random = Random(11);
    let (mut valid, mut wrong, mut met) = (0, Vec::new(), vec![false; DIFFERENCES.len()]);
    for _ in 0..TEXTS {
        let text = mutated(&mut random, SEEDS, &alphabet);
        let ours = REGEX.accepts(&text);
        valid += usize::from(ours);
        if ours == regress(&text) {
            continue;
        }
        match DIFFERENCES.iter().position(|(_, is_one)| is_one(&text)) {
            Some(known) => met[known] = true,
            None => wrong.push(format!("{text}   valid for us: {ours}")),
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
    assert!(valid > TEXTS / 10 && valid < TEXTS * 9 / 10, "{valid} of {TEXTS} are valid");
    for ((what, _), met) in DIFFERENCES.iter().zip(met) {
        assert!(met, "no pattern was met that differs by: {what}");
    }
}
