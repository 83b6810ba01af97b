//! The properties of Unicode's characters, as the crates of ICU4X have them → the tables in `runtime/src/format/unicode/`.
//!
//! `UPDATE_TABLES=1 cargo test -p wireform-tests --test formats tables` writes them anew, for another version of Unicode.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::{CanonicalCombiningClassMapBorrowed, CanonicalDecompositionBorrowed, Decomposed};
use icu_properties::props::{
    BidiClass, ChangesWhenNfkcCasefolded, DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, IdContinue,
    IdStart, JoiningType, NoncharacterCodePoint, Script, WhiteSpace,
};
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesLong, PropertyNamesShort};

const FOLDER: &str = "../runtime/src/format/unicode";

/// What stands before the tables of numbers.
const UNREADABLE: &str =
    "#[expect(clippy::unreadable_literal, reason = \"code points and their kinds, not quantities\")]\n";

/// Exceptions that are valid, or valid in some contexts (RFC 5892, section 2.6).
const VALID_ALL_THE_SAME: &[(u32, u32)] = &[
    (0xB7, 0xB7),
    (0xDF, 0xDF),
    (0x375, 0x375),
    (0x3C2, 0x3C2),
    (0x5F3, 0x5F4),
    (0x660, 0x669),
    (0x6F0, 0x6F9),
    (0x6FD, 0x6FE),
    (0xF0B, 0xF0B),
    (0x3007, 0x3007),
    (0x30FB, 0x30FB),
];

/// Exceptions that are not (RFC 5892, section 2.6).
const REFUSED_ALL_THE_SAME: &[(u32, u32)] =
    &[(0x640, 0x640), (0x7FA, 0x7FA), (0x302E, 0x302F), (0x3031, 0x3035), (0x303B, 0x303B)];

/// `IgnorableBlocks` (section 2.5) and `OldHangulJamo` (section 2.9), by their blocks and `Hangul_Syllable_Type`.
const REFUSED_BLOCKS: &[(u32, u32)] =
    &[(0x20D0, 0x20FF), (0x1D100, 0x1D1FF), (0x1D200, 0x1D24F), (0x1100, 0x11FF), (0xA960, 0xA97F), (0xD7B0, 0xD7FF)];

fn is_in(ranges: &[(u32, u32)], code_point: u32) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&code_point))
}

/// Whether the character may stand in a label (RFC 5892, section 3), in some contexts at least.
pub(super) fn may_stand_in_a_label(character: char) -> bool {
    let code_point = u32::from(character);
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    let of_words = GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::DecimalNumber)
        .union(GeneralCategoryGroup::NonspacingMark)
        .union(GeneralCategoryGroup::SpacingMark);
    if is_in(VALID_ALL_THE_SAME, code_point) {
        return true;
    }
    if is_in(REFUSED_ALL_THE_SAME, code_point) || category == GeneralCategory::Unassigned {
        return false;
    }
    if matches!(character, '-' | '0'..='9' | 'a'..='z' | '\u{200C}' | '\u{200D}') {
        return true;
    }
    let is_refused = CodePointSetData::new::<ChangesWhenNfkcCasefolded>().contains(character)
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
        || CodePointSetData::new::<WhiteSpace>().contains(character)
        || CodePointSetData::new::<NoncharacterCodePoint>().contains(character)
        || is_in(REFUSED_BLOCKS, code_point);
    !is_refused && category != GeneralCategory::TitlecaseLetter && of_words.contains(category)
}

/// Every character that may have properties: of the other planes none is assigned, but for private use.
pub(super) fn characters() -> impl Iterator<Item = char> {
    ('\0'..'\u{40000}').chain('\u{E0000}'..'\u{E1000}')
}

/// The script, as far as the contexts of labels ask for it.
pub(super) fn script(character: char) -> &'static str {
    match CodePointMapData::<Script>::new().get(character) {
        Script::Greek => "Greek",
        Script::Hebrew => "Hebrew",
        Script::Hiragana | Script::Katakana | Script::Han => "Japanese",
        _ => "Other",
    }
}

/// What the tables say of a character: a field a property, as an expression.
type Properties = [String; 7];

const FIELDS: [&str; 7] = ["in_label", "is_mark", "bidi", "joining", "script", "combining_class", "in_identifier"];

fn properties(character: char) -> Properties {
    let in_identifier = if CodePointSetData::new::<IdStart>().contains(character) {
        "Identifier::Start"
    } else if CodePointSetData::new::<IdContinue>().contains(character) {
        "Identifier::Continue"
    } else {
        "Identifier::No"
    };
    let in_label = may_stand_in_a_label(character);
    // of other characters only the name of a group in a pattern asks
    if !in_label {
        let no = ["false", "false", "Bidi::Neutral", "Joining::No", "Script::Other", "0", in_identifier];
        return no.map(str::to_owned);
    }
    let is_mark = GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character));
    let bidi = match CodePointMapData::<BidiClass>::new().get(character) {
        BidiClass::LeftToRight => "Left",
        BidiClass::RightToLeft | BidiClass::ArabicLetter => "Right",
        BidiClass::EuropeanNumber => "EuropeanNumber",
        BidiClass::ArabicNumber => "ArabicNumber",
        BidiClass::NonspacingMark => "Mark",
        BidiClass::EuropeanSeparator
        | BidiClass::CommonSeparator
        | BidiClass::EuropeanTerminator
        | BidiClass::OtherNeutral
        | BidiClass::BoundaryNeutral => "Neutral",
        other => panic!("{other:?} stands in no label"),
    };
    let joining = match CodePointMapData::<JoiningType>::new().get(character) {
        JoiningType::LeftJoining => "Left",
        JoiningType::RightJoining => "Right",
        JoiningType::DualJoining => "Dual",
        JoiningType::Transparent => "Transparent",
        _ => "No",
    };
    let script = script(character);
    [
        "true".to_owned(),
        is_mark.to_string(),
        format!("Bidi::{bidi}"),
        format!("Joining::{joining}"),
        format!("Script::{script}"),
        CanonicalCombiningClassMapBorrowed::new().get_u8(character).to_string(),
        in_identifier.to_owned(),
    ]
}

/// The pairs of characters of labels that do not stand side by side in a normalized text; the second one first.
fn pairs() -> Vec<(char, char)> {
    let (decomposition, normalizer) = (CanonicalDecompositionBorrowed::new(), ComposingNormalizerBorrowed::new_nfc());
    let (mut firsts, mut seconds) = (BTreeSet::new(), BTreeSet::new());
    for character in characters() {
        if let Decomposed::Expansion(first, second) = decomposition.decompose(character) {
            // a mark may go between the parts of a character
            firsts.extend([first, character]);
            seconds.insert(second);
        }
    }
    firsts.retain(|character| may_stand_in_a_label(*character));
    seconds.retain(|character| may_stand_in_a_label(*character));
    let all = seconds.iter().flat_map(|second| firsts.iter().map(|first| (*second, *first)));
    all.filter(|(second, first)| !normalizer.is_normalized(&String::from_iter([*first, *second]))).collect()
}

/// Values, as many a line as fit.
fn rows(out: &mut String, values: impl Iterator<Item = String>) {
    let mut line = String::from("   ");
    for value in values {
        let written = format!(" {value},");
        if line.len() + written.len() > 120 {
            writeln!(out, "{line}").unwrap();
            line = String::from("   ");
        }
        line += &written;
    }
    writeln!(out, "{line}").unwrap();
}

fn table_of_runs() -> String {
    let mut kinds: BTreeMap<Properties, usize> = BTreeMap::new();
    let mut list = Vec::new();
    let mut runs = Vec::new();
    let mut before = None;
    for character in characters() {
        let properties = properties(character);
        let next = kinds.len();
        let kind = *kinds.entry(properties.clone()).or_insert_with(|| {
            list.push(properties);
            next
        });
        if before != Some(kind) {
            runs.push(u64::from(u32::from(character)) << 8 | kind as u64);
            before = Some(kind);
        }
    }
    assert!(list.len() <= 256, "{} kinds", list.len());
    let mut out = String::from(
        "//! The characters of Unicode 17 in runs of one kind, and the kinds. `tests/formats/unicode.rs` made it.\n\n\
         use super::kind::{Bidi, Identifier, Joining, Properties, Script};\n\n",
    );
    writeln!(out, "#[rustfmt::skip]\npub(super) static KINDS: [Properties; {}] = [", list.len()).unwrap();
    for kind in &list {
        let fields: Vec<String> = FIELDS.iter().zip(kind).map(|(field, value)| format!("{field}: {value}")).collect();
        writeln!(out, "    Properties {{ {} }},", fields.join(", ")).unwrap();
    }
    out +=
        "];\n\n/// The first character of a run, and in the last 8 bits the kind of all of them.\n#[rustfmt::skip]\n";
    out += UNREADABLE;
    writeln!(out, "pub(super) static RUNS: [u32; {}] = [", runs.len()).unwrap();
    rows(&mut out, runs.into_iter().map(|run| format!("0x{run:X}")));
    out + "];\n"
}

fn table_of_pairs() -> String {
    let pairs = pairs();
    let mut out = String::from(
        "//! The pairs of characters of labels that Unicode 17 writes otherwise in a normalized text. `tests/formats/unicode.rs` made it.\n\n\
         /// The second one, and in the last 21 bits the first.\n#[rustfmt::skip]\n",
    );
    out += UNREADABLE;
    writeln!(out, "pub(super) static PAIRS: [u64; {}] = [", pairs.len()).unwrap();
    rows(
        &mut out,
        pairs.iter().map(|(second, first)| {
            format!("0x{:X}", u64::from(u32::from(*second)) << 21 | u64::from(u32::from(*first)))
        }),
    );
    out + "];\n"
}

fn table_of_scripts() -> String {
    let (long, short) = (PropertyNamesLong::<Script>::new(), PropertyNamesShort::<Script>::new());
    let scripts: BTreeSet<Script> =
        characters().map(|character| CodePointMapData::<Script>::new().get(character)).collect();
    let mut names: BTreeSet<&str> =
        scripts.into_iter().flat_map(|script| [long.get(script), short.get(script)]).flatten().collect();
    // aliases of Coptic and Inherited
    names.extend(["Qaac", "Qaai"]);
    let mut out = String::from(
        "//! The names of the scripts of Unicode 17. `tests/formats/unicode.rs` made it.\n\n#[rustfmt::skip]\n",
    );
    writeln!(out, "pub(super) static SCRIPTS: [&str; {}] = [", names.len()).unwrap();
    rows(&mut out, names.into_iter().map(|name| format!("{name:?}")));
    out + "];\n"
}

#[test]
fn the_tables_of_unicode_are_those_of_icu() {
    let tables = [("runs.rs", table_of_runs()), ("pairs.rs", table_of_pairs()), ("scripts.rs", table_of_scripts())];
    for (file, table) in tables {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(file);
        if std::env::var_os("UPDATE_TABLES").is_some() {
            std::fs::write(&path, &table).unwrap();
        }
        assert!(
            std::fs::read_to_string(&path).unwrap() == table,
            "{file} is another one: UPDATE_TABLES=1 writes it anew"
        );
    }
}
