//! The sets of characters that ECMA-262 has words for (section 22.2.1, `CharacterClassEscape`).

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

fn class<const N: usize>(ranges: [(char, char); N]) -> ClassUnicode {
    ClassUnicode::new(ranges.map(|(first, last)| ClassUnicodeRange::new(first, last)))
}

pub(super) fn one(character: char) -> ClassUnicode {
    class([(character, character)])
}

pub(super) fn negated(mut class: ClassUnicode) -> ClassUnicode {
    class.negate();
    class
}

pub(super) fn any() -> ClassUnicode {
    negated(ClassUnicode::empty())
}

/// `.`: any character but those that end a line.
pub(super) fn dot() -> ClassUnicode {
    negated(class([('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')]))
}

/// `\d`: the digits of ASCII.
pub(super) fn digits() -> ClassUnicode {
    class([('0', '9')])
}

/// `\w`: letters and digits of ASCII, and the underscore.
pub(super) fn word() -> ClassUnicode {
    class([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')])
}

/// `\s`: white space and ends of lines (sections 12.2 and 12.3).
pub(super) fn white_space() -> ClassUnicode {
    class([
        ('\t', '\r'),
        (' ', ' '),
        ('\u{A0}', '\u{A0}'),
        ('\u{1680}', '\u{1680}'),
        ('\u{2000}', '\u{200A}'),
        ('\u{2028}', '\u{2029}'),
        ('\u{202F}', '\u{202F}'),
        ('\u{205F}', '\u{205F}'),
        ('\u{3000}', '\u{3000}'),
        ('\u{FEFF}', '\u{FEFF}'),
    ])
}

/// The names of properties without a value, and their aliases (ECMA-262, table 67).
const BINARY: &[&str] = &[
    "ASCII_Hex_Digit",
    "AHex",
    "Alphabetic",
    "Alpha",
    "Bidi_Control",
    "Bidi_C",
    "Bidi_Mirrored",
    "Bidi_M",
    "Case_Ignorable",
    "CI",
    "Cased",
    "Changes_When_Casefolded",
    "CWCF",
    "Changes_When_Casemapped",
    "CWCM",
    "Changes_When_Lowercased",
    "CWL",
    "Changes_When_NFKC_Casefolded",
    "CWKCF",
    "Changes_When_Titlecased",
    "CWT",
    "Changes_When_Uppercased",
    "CWU",
    "Dash",
    "Default_Ignorable_Code_Point",
    "DI",
    "Deprecated",
    "Dep",
    "Diacritic",
    "Dia",
    "Emoji",
    "Emoji_Component",
    "EComp",
    "Emoji_Modifier",
    "EMod",
    "Emoji_Modifier_Base",
    "EBase",
    "Emoji_Presentation",
    "EPres",
    "Extended_Pictographic",
    "ExtPict",
    "Extender",
    "Ext",
    "Grapheme_Base",
    "Gr_Base",
    "Grapheme_Extend",
    "Gr_Ext",
    "Hex_Digit",
    "Hex",
    "IDS_Binary_Operator",
    "IDSB",
    "IDS_Trinary_Operator",
    "IDST",
    "ID_Continue",
    "IDC",
    "ID_Start",
    "IDS",
    "Ideographic",
    "Ideo",
    "Join_Control",
    "Join_C",
    "Logical_Order_Exception",
    "LOE",
    "Lowercase",
    "Lower",
    "Math",
    "Noncharacter_Code_Point",
    "NChar",
    "Pattern_Syntax",
    "Pat_Syn",
    "Pattern_White_Space",
    "Pat_WS",
    "Quotation_Mark",
    "QMark",
    "Radical",
    "Regional_Indicator",
    "RI",
    "Sentence_Terminal",
    "STerm",
    "Soft_Dotted",
    "SD",
    "Terminal_Punctuation",
    "Term",
    "Unified_Ideograph",
    "UIdeo",
    "Uppercase",
    "Upper",
    "Variation_Selector",
    "VS",
    "White_Space",
    "space",
    "XID_Continue",
    "XIDC",
    "XID_Start",
    "XIDS",
];

/// The characters with a property: `L`, `Script=Greek`, `Alphabetic`. Nothing where ECMA-262 has no such name.
pub(super) fn property(written: &str) -> Option<ClassUnicode> {
    match written.split_once('=') {
        Some(("General_Category" | "gc", value)) => is_value(value).then(|| known("gc", value))?,
        Some(("Script" | "sc", value)) => is_value(value).then(|| known("sc", value))?,
        Some(("Script_Extensions" | "scx", value)) => is_value(value).then(|| known("scx", value))?,
        Some(_) => None,
        None => match written {
            "Any" => Some(any()),
            "ASCII" => Some(class([('\0', '\x7F')])),
            "Assigned" => known("gc", "Unassigned").map(negated),
            _ if BINARY.contains(&written) => parsed(&format!(r"\p{{{written}}}")),
            _ => is_value(written).then(|| known("gc", written))?,
        },
    }
}

/// Whether `value` is written as Unicode writes the values of properties, which ECMA-262 wants: words that begin with a capital. The
/// tables themselves are not strict about that.
fn is_value(value: &str) -> bool {
    matches!(value, "LC" | "SignWriting" | "punct" | "digit" | "cntrl")
        || value.split('_').all(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(|first| first.is_ascii_uppercase())
                && letters.all(|letter| letter.is_ascii_lowercase())
        })
}

fn known(property: &str, value: &str) -> Option<ClassUnicode> {
    match value {
        // no text has one
        "Cs" | "Surrogate" if property == "gc" => Some(ClassUnicode::empty()),
        _ => parsed(&format!(r"\p{{{property}={value}}}")),
    }
}

/// What the tables of `regex-syntax` have under a name.
fn parsed(pattern: &str) -> Option<ClassUnicode> {
    match regex_syntax::parse(pattern).ok()?.into_kind() {
        HirKind::Class(Class::Unicode(class)) => Some(class),
        // a set of one character
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).ok()?.chars().next().map(one),
        _ => None,
    }
}
