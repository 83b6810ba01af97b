//! The syntax of patterns: what is refused and where, and what each escape means.

use super::pattern::compile;
use super::runtime::made;

/// A pattern, the character at which it is refused, and a part of the message.
const INVALID: &[(&str, usize, &str)] = &[
    ("(", 1, "not closed"),
    ("a(b", 2, "not closed"),
    ("a)", 2, "closes no group"),
    ("[", 1, "not closed"),
    ("[a", 1, "not closed"),
    (r"[a\]", 1, "not closed"),
    ("a]", 2, "has no opening bracket"),
    ("a}", 2, "has no opening bracket"),
    ("{", 1, "nothing to repeat"),
    ("*a", 1, "nothing to repeat"),
    ("a|+", 3, "nothing to repeat"),
    ("(?)", 1, "is not a known kind of group"),
    ("a**", 3, "repeated already"),
    ("a{2}{3}", 5, "repeated already"),
    ("a{", 2, "is not a repeat count"),
    ("a{x}", 2, "is not a repeat count"),
    ("a{,3}", 2, "is not a repeat count"),
    ("a{1,2", 2, "is not a repeat count"),
    ("a{3,2}", 2, "out of order"),
    ("^*", 2, "takes no character"),
    (r"\b+", 3, "takes no character"),
    ("[z-a]", 2, "out of order"),
    (r"[a-\d]", 2, "more than one character"),
    (r"[\w-z]", 2, "more than one character"),
    (r"\", 1, "stands at the end"),
    (r"\a", 1, "is no escape"),
    (r"\-", 1, "is no escape"),
    (r"[\B]", 2, "is no escape"),
    (r"\_", 1, "is no escape"),
    (r"\c1", 1, "is no escape"),
    (r"\c", 1, "is no escape"),
    (r"\x4", 1, "is no escape"),
    (r"\u004", 1, "is no escape"),
    (r"\u{110000}", 1, "is no escape"),
    (r"\u{}", 1, "is no escape"),
    (r"\u{1F600", 1, "is no escape"),
    (r"\00", 1, "is no escape"),
    (r"[\1]", 2, "is no escape"),
    (r"\p", 1, "names no property"),
    (r"\pL", 1, "names no property"),
    (r"\p{L", 1, "names no property"),
    (r"\p{}", 1, "no property"),
    (r"\p{letter}", 1, "no property"),
    (r"\p{Greek}", 1, "no property"),
    (r"\p{Script=greek}", 1, "no property"),
    (r"\p{sc=Nowhere}", 1, "no property"),
    (r"\p{Block=Arrows}", 1, "no property"),
    (r"\p{IsL}", 1, "no property"),
    ("(?<>a)", 1, "no valid name"),
    ("(?<1>a)", 1, "no valid name"),
    ("(?<a", 1, "no valid name"),
    ("(?<a>x)(?<a>y)", 8, "two groups"),
];

/// What ECMA-262 has, and cannot be matched in linear time or is not supported.
const REFUSED: &[(&str, usize, &str)] = &[
    ("a(?=b)", 2, "look-ahead"),
    ("(?!b)a", 1, "look-ahead"),
    ("(?<=a)b", 1, "look-behind"),
    ("(?<!a)b", 1, "look-behind"),
    (r"(a)\1", 4, "back-reference"),
    (r"(?<x>a)\k<x>", 8, "back-reference"),
    ("(?i:a)", 1, "modifiers"),
    ("(?-i:a)", 1, "modifiers"),
];

#[test]
fn what_ecmascript_refuses_is_refused_at_its_place() {
    for (source, at, message) in INVALID {
        let is_lenient = source.starts_with('^') || source.starts_with(r"\b");
        assert!(
            is_lenient || regress::Regex::with_flags(source, "u").is_err(),
            "{source} is valid for the other engine"
        );
        let problem = compile(source).unwrap_err();
        assert_eq!(problem.at, Some(*at), "{source}: {problem:?}");
        assert!(problem.message.contains(message), "{source}: {problem:?}");
        assert!(!problem.help.is_empty(), "{source}");
    }
}

#[test]
fn what_cannot_be_matched_in_linear_time_is_refused_and_says_so() {
    for (source, at, message) in REFUSED {
        let problem = compile(source).unwrap_err();
        assert_eq!(problem.at, Some(*at), "{source}: {problem:?}");
        assert!(problem.message.contains(message), "{source}: {problem:?}");
    }
}

#[test]
fn counts_that_multiply_are_refused_in_an_instant() {
    for source in
        ["a{1000000}", "(?:a{1000}){1000}", "(?:){4294967295}", "((((a{99}){99}){99}){99})", "(a|b)*a(a|b){30}"]
    {
        let problem = compile(source).unwrap_err();
        assert!(problem.at.is_none() && problem.message.contains("too large"), "{source}: {problem:?}");
    }
    assert!(compile(&"(".repeat(100_000)).unwrap_err().message.contains("nested"));
}

/// A pattern, a text that it is in, and one that it is not in.
const MEANINGS: &[(&str, &str, &str)] = &[
    ("a", "xax", "A"),
    ("^a$", "a", "a\n"),
    ("^$", "", "\n"),
    (r"^\d$", "7", "٧"),
    (r"^\w$", "_", "é"),
    (r"^\s$", "\u{feff}", "\u{200b}"),
    (r"^\s$", "\u{2029}", "\u{85}"),
    (r"^.$", "😀", "\u{2028}"),
    (r"^[^]$", "\n", ""),
    (r"^[^a]$", "😀", "a"),
    (r"a[]|b", "b", "a"),
    (r"^\cJ$", "\n", "J"),
    (r"^\/$", "/", "\\/"),
    (r"^\u{1F600}$", "😀", "😁"),
    (r"^\uD83D\uDE00$", "😀", "😁"),
    (r"^[\uD83D\uDE00-\uD83D\uDE02]$", "😁", "😃"),
    (r"^[\b]$", "\u{8}", "b"),
    (r"\bé", "aé", "é"),
    (r"\Bé\B", "é", "aé"),
    (r"^\p{Lu}$", "Ä", "ä"),
    (r"^\P{Lu}$", "ä", "Ä"),
    (r"^\p{Script_Extensions=Greek}$", "α", "a"),
    (r"^\p{Script=Han}+$", "日本", "あ"),
    (r"^\p{ASCII}$", "\u{7f}", "\u{80}"),
    (r"^\p{Any}$", "\u{10ffff}", ""),
    (r"^\p{Emoji_Presentation}$", "😀", "1"),
    (r"^(?<year>\d{4})-(?<month>\d\d)$", "2024-05", "2024-5"),
    (r"^a{2,3}?$", "aa", "aaaa"),
    (r"^(?:a|b)*$", "abba", "abc"),
    (r"^(?:)*$", "", "a"),
];

#[test]
fn an_escape_means_what_ecmascript_says() {
    for (source, found, missed) in MEANINGS {
        let pattern = made(source).unwrap();
        assert!(pattern.is_in(found), "{source} in {found:?}");
        assert!(!pattern.is_in(missed), "{source} in {missed:?}");
        let other = regress::Regex::with_flags(source, "u").unwrap();
        assert!(other.find(found).is_some() && other.find(missed).is_none(), "{source} for the other engine");
    }
}

#[test]
fn a_long_text_takes_time_in_proportion_to_its_length() {
    // an engine that backtracks takes exponential time for these
    for source in ["^(a+)+$", "^(?:a|a)*$", "(a*)*b", "^(?:a?){30}a{30}$"] {
        let pattern = made(source).unwrap();
        assert!(!pattern.is_in(&("a".repeat(1_000_000) + "!")), "{source}");
    }
}
