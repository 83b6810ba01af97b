//! A document → its texts, which are judged as it is: as serde_json writes it, in another layout and order, changed by some bytes, and
//! cut off. Each violation is where a plain reader finds what it is about.

use std::collections::BTreeSet;

use serde_json::Value;
use wireform::{JsonError, Malformed, SchemaObject, Violation, Violations};
use wireform_tests::Random;
use wireform_tests::spans::{Span, line_and_column, written};

/// Of so many documents one is written in another layout too.
const LAYOUTS: usize = 8;

/// Texts of `document`, of which by `verdict` its violations are known.
pub(crate) fn agree(schema: &SchemaObject, document: &Value, verdict: &Result<(), Violations>) -> Result<(), String> {
    let text = document.to_string();
    let said = schema.validate_json(&text);
    let ours = violations(&said).map_err(|_| format!("no JSON: {text}"))?;
    let expected = verdict.as_ref().err();
    if told(ours) != told(expected) {
        return Err(format!("a text is judged otherwise than its value: {text}\n  {ours:?}\n  {expected:?}"));
    }
    placed(&text, ours)?;
    let mut random = Random(text.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte))));
    if !random.one_in(LAYOUTS) {
        return Ok(());
    }
    let text = written(document, &mut random);
    let said = schema.validate_json(&text);
    let ours = violations(&said).map_err(|_| format!("no JSON: {text}"))?;
    if ours.is_some() != expected.is_some() {
        return Err(format!("a text in another layout is judged otherwise: {text}\n  {ours:?}\n  {expected:?}"));
    }
    placed(&text, ours)?;
    changed(schema, text.into_bytes(), &mut random)
}

/// A text that is cut off anywhere is JSON where serde_json says so.
pub(crate) fn agree_when_cut(schema: &SchemaObject, document: &Value) -> Result<(), String> {
    let text = written(document, &mut Random(1));
    (0..text.len()).try_for_each(|end| as_value(schema, &text.as_bytes()[..end]))
}

/// What the text breaks, where it is JSON.
fn violations(said: &Result<(), JsonError>) -> Result<Option<&Violations>, &Malformed> {
    match said {
        Ok(()) => Ok(None),
        Err(JsonError::Invalid(violations)) => Ok(Some(violations)),
        Err(JsonError::Malformed(malformed)) => Err(malformed),
    }
}

/// All that is said, but for the places.
fn told(violations: Option<&Violations>) -> Vec<(String, &'static str, String, Vec<String>)> {
    let told = |violation: &Violation| {
        let notes = violation.notes().map(str::to_owned).collect();
        (violation.path().to_owned(), violation.code(), violation.message(), notes)
    };
    let mut all: Vec<_> = violations.into_iter().flatten().map(told).collect();
    all.sort();
    all
}

/// Each violation is where it should be.
fn placed(text: &str, violations: Option<&Violations>) -> Result<(), String> {
    let Some(violations) = violations else { return Ok(()) };
    let spans = Span::of(text);
    for violation in violations {
        let Some(position) = violation.position() else { return Err(format!("{violation} has no place in {text}")) };
        if (position.line, position.column) != line_and_column(text, position.offset) {
            return Err(format!("{violation} is at {position:?} of {text}"));
        }
        if violation.path().contains('*') {
            // its names are hidden
            continue;
        }
        let place = spans.place(violation, 0);
        if place != Some(position.offset) && !is_unknown_variant(text, violation, position.offset) {
            return Err(format!("{violation} is at {}, not at {place:?} of {text}", position.offset));
        }
    }
    Ok(())
}

/// A variant that nobody knows is at its name, where it has a value.
fn is_unknown_variant(text: &str, violation: &Violation, offset: usize) -> bool {
    let name = serde_json::Deserializer::from_str(&text[offset..]).into_iter::<Value>().next();
    violation.code() == "variant"
        && name.and_then(Result::ok).and_then(|name| Some(name.as_str()? == violation.segments().last()?)) == Some(true)
}

/// Some bytes are changed: whatever comes of that is judged as serde_json's value of it.
fn changed(schema: &SchemaObject, mut text: Vec<u8>, random: &mut Random) -> Result<(), String> {
    const PIECES: &[&[u8]] = &[
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"0",
        b"1",
        b"-",
        b".",
        b"e",
        b" ",
        b"\n",
        b"\0",
        b"null",
        b"true",
        b"\xFF",
        b"\xC3\xA4",
        b"\\u0041",
        b"\\ud83d",
        b"\"a\"",
        b"\"a\":1,",
        b"[]",
        b"{}",
        b"1e5",
        b"/",
    ];
    for _ in 0..2 {
        let at = random.below(text.len() + 1);
        let until = if random.one_in(2) { at } else { (at + 1 + random.below(3)).min(text.len()) };
        let piece: &[u8] = if random.one_in(4) { b"" } else { random.pick(PIECES) };
        text.splice(at..until, piece.iter().copied());
        as_value(schema, &text)?;
    }
    Ok(())
}

/// `text` is judged as what serde_json reads from it.
fn as_value(schema: &SchemaObject, text: &[u8]) -> Result<(), String> {
    let said = schema.validate_json(text);
    let read = serde_json::from_slice::<Value>(text);
    let shown = || String::from_utf8_lossy(text);
    match (&read, violations(&said)) {
        // a float holds no such number
        (Err(error), Ok(_)) if error.to_string().starts_with("number out of range") => {}
        (Err(error), Ok(_)) => return Err(format!("serde_json refuses {}: {error}", shown())),
        (Ok(_), Err(_)) => return Err(format!("serde_json reads {}: {said:?}", shown())),
        (Err(_), Err(_)) => {}
        (Ok(value), Ok(ours)) => {
            let verdict = schema.validate(value);
            let spans = core::str::from_utf8(text).map(Span::of).map_err(|error| error.to_string())?;
            let is_lossy = has_duplicates(&spans) || has_long_number(text);
            // which of two things is wrong may depend on the order, which a value does not keep
            if !is_lossy && ours.is_some() != verdict.is_err() {
                return Err(format!("{} is judged otherwise than its value:\n  {ours:?}\n  {verdict:?}", shown()));
            }
        }
    }
    Ok(())
}

/// A value keeps the last of them.
fn has_duplicates(span: &Span) -> bool {
    let mut names = BTreeSet::new();
    span.inside.iter().any(|(name, inside)| !names.insert(name) || has_duplicates(inside))
}

/// A value may keep fewer digits.
fn has_long_number(text: &[u8]) -> bool {
    text.split(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-')).any(|number| number.len() > 15)
}
