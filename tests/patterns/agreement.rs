//! Generated patterns and texts → our verdict beside that of `regress`, an engine of ECMA-262 that backtracks.

use wireform_tests::Random;

use super::runtime::made;

const ATOMS: &[&str] = &[
    "a",
    "b",
    "1",
    "_",
    "-",
    "é",
    "日",
    "😀",
    " ",
    ".",
    r"\d",
    r"\D",
    r"\w",
    r"\W",
    r"\s",
    r"\S",
    r"\.",
    r"\/",
    r"\n",
    r"\t",
    r"\u0061",
    r"\u{1F600}",
    r"\uD83D\uDE00",
    r"\x41",
    r"\cJ",
    r"\x00",
    "[ab]",
    "[^ab]",
    "[a-c1-3]",
    r"[\d_]",
    r"[^\w]",
    r"[\s\S]",
    "[]",
    "[^]",
    r"[\-a]",
    "[a-]",
    "[😀-😂]",
    r"[\u{1F600}-\u{1F602}é]",
    r"[\b]",
    r"\p{L}",
    r"\P{L}",
    r"\p{Lu}",
    r"\p{Script=Greek}",
    r"[\p{Nd}a]",
    r"[^\p{L}]",
    r"\p{Alphabetic}",
    r"\p{ASCII}",
    r"\p{Any}",
    r"\p{gc=Sm}",
    r"\p{scx=Cyrl}",
    r"\p{Emoji}",
];
const ASSERTIONS: &[&str] = &["^", "$", r"\b", r"\B"];
const QUANTIFIERS: &[&str] = &["*", "+", "?", "{2}", "{1,}", "{0,2}", "{1,3}", "*?", "+?", "??", "{2,3}?"];
const CHARACTERS: &[&str] = &[
    "a", "b", "c", "A", "1", "2", "3", "_", "-", " ", "\n", "\r", "\t", "\u{2028}", "\u{feff}", "\u{a0}", "é", "ß",
    "日", "😀", "😁", "😂", "α", "Ω", "я", "٣", ".", "/", "+", "\0", "\u{8}", "∑",
];

/// A group in a pattern is repeated only if nothing in it is: the other engine may take exponential time for that.
fn pattern(random: &mut Random, depth: usize) -> String {
    let mut text = String::new();
    for _ in 0..random.below(4) + usize::from(depth == 0) {
        let mut is_repeated = false;
        match random.below(12) {
            0 | 1 => {
                text.push_str(random.pick(ASSERTIONS));
                continue;
            }
            2..=4 if depth < 3 => {
                let ways: Vec<String> = (0..=random.below(2)).map(|_| pattern(random, depth + 1)).collect();
                let inside = ways.join("|");
                is_repeated = inside.contains(['*', '+', '?', '{']);
                let begin = random.pick(&["(", "(?:"]);
                text += &[begin, &inside, ")"].concat();
            }
            _ => text.push_str(random.pick(ATOMS)),
        }
        if !is_repeated && random.below(3) == 0 {
            text.push_str(random.pick(QUANTIFIERS));
        }
    }
    text
}

fn text(random: &mut Random) -> String {
    (0..random.below(8)).map(|_| random.pick(CHARACTERS)).collect()
}

#[test]
fn generated_patterns_mean_what_ecmascript_says() {
    let mut random = Random(1);
    let (mut found, mut missed) = (0, 0);
    for _ in 0..2_000 {
        let source = pattern(&mut random, 0);
        let ours = made(&source).unwrap_or_else(|problem| panic!("{source}: {problem:?}"));
        let theirs = regress::Regex::with_flags(&source, "u").unwrap_or_else(|error| panic!("{source}: {error}"));
        for _ in 0..15 {
            let text = text(&mut random);
            let is_found = theirs.find(&text).is_some();
            assert_eq!(ours.is_in(&text), is_found, "{source} in {text:?}");
            *(if is_found { &mut found } else { &mut missed }) += 1;
        }
    }
    assert!(found > 5_000 && missed > 5_000, "{found} found, {missed} not");
}
