//! The law of texts: `from_json` gives a `T` exactly where the text is valid and serde_json reads it, and the same one; else all that
//! `validate_json` says, and what the type says for itself.

use std::fmt::Write;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wireform::{JsonError, Schema, Violation, Violations};
use wireform_tests::Random;

/// Texts made of each document.
const CHANGED: usize = 4;

/// Tries the law on `text`.
pub(crate) fn agree<T: Schema + Serialize + DeserializeOwned>(text: &[u8]) -> Result<(), String> {
    let built = T::SCHEMA.from_json(text);
    let theirs = serde_json::from_slice::<T>(text);
    let verdict = T::SCHEMA.validate_json(text);
    let fails = |why: &str| {
        let text = String::from_utf8_lossy(text);
        let built = built.as_ref().map(|_| "a value");
        let theirs = theirs.as_ref().map(|_| "a value");
        Err(format!("{why}: {text}\n  from_json: {built:?}\n  serde_json: {theirs:?}\n  validate_json: {verdict:?}"))
    };
    match (&built, &theirs, &verdict) {
        (Ok(ours), Ok(theirs), Ok(())) if written(ours) == written(theirs) || has_no_order::<T>() => Ok(()),
        (Ok(_), Ok(_), Ok(())) => fails("another value is built"),
        (Ok(_), _, Err(_)) => fails("built from what is invalid"),
        (Ok(_), Err(_), _) if has_escaped_key(text) => Ok(()),
        (Ok(_), Err(_), _) => fails("built from what serde does not read"),
        (Err(_), Ok(_), Ok(())) => fails("not built from what is valid, and what serde reads"),
        (Err(JsonError::Malformed(ours)), _, Err(JsonError::Malformed(theirs))) if ours == theirs => Ok(()),
        (Err(JsonError::Invalid(ours)), _, Err(JsonError::Invalid(theirs))) if are_told(theirs, ours) => Ok(()),
        (Err(JsonError::Invalid(ours)), Err(_), Ok(())) if only_refused(ours) => Ok(()),
        _ => fails("not all is said that is wrong"),
    }
}

fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| error.to_string())
}

/// What is hashed comes in another order each time.
fn has_no_order<T>() -> bool {
    std::any::type_name::<T>().contains("Hash")
}

/// serde_json reads no number from a key that is escaped; JSON makes no difference of it.
fn has_escaped_key(text: &[u8]) -> bool {
    text.windows(2).any(|pair| pair == b"\\u")
}

/// Whether `ours` are `theirs`, and at most one of what the type says for itself.
fn are_told(theirs: &Violations, ours: &Violations) -> bool {
    let mut others = theirs.iter().peekable();
    let mut refusals = 0;
    for violation in ours {
        if others.peek() == Some(&violation) {
            others.next();
        } else {
            refusals += usize::from(is_refusal(violation));
        }
    }
    let is_full = ours.len() == Violations::KEPT;
    (others.peek().is_none() && refusals + theirs.len() == ours.len() && refusals <= 1) || is_full
}

fn only_refused(violations: &Violations) -> bool {
    violations.len() == 1 && violations.iter().all(is_refusal)
}

fn is_refusal(violation: &Violation) -> bool {
    violation.keyword() == "deserialize" && violation.position().is_some() && violation.found().is_none()
}

/// Texts that say what `document` says, or almost.
pub(crate) fn texts(document: &Value, written: &str, random: &mut Random) -> Vec<Vec<u8>> {
    let mut texts = vec![
        written.as_bytes().to_vec(),
        serde_json::to_vec(document).unwrap(),
        serde_json::to_vec_pretty(document).unwrap(),
        escaped(written).into_bytes(),
    ];
    texts.extend((0..CHANGED).map(|_| changed(written.as_bytes(), random)));
    texts
}

/// The text, cut off at every byte.
pub(crate) fn cuts(written: &str) -> impl Iterator<Item = &[u8]> {
    (0..written.len()).map(|end| &written.as_bytes()[..end])
}

/// The same text, with every letter in a string written by its number.
fn escaped(text: &str) -> String {
    let (mut escaped, mut is_string, mut is_escape) = (String::new(), false, false);
    for character in text.chars() {
        match character {
            _ if is_escape => is_escape = false,
            '"' => is_string = !is_string,
            '\\' => is_escape = true,
            'a'..='z' if is_string => {
                write!(escaped, "\\u{:04x}", u32::from(character)).unwrap();
                continue;
            }
            _ => {}
        }
        escaped.push(character);
    }
    escaped
}

const BYTES: &[u8] = b" \n\t\"\\{}[],:0123456789.eE+-ntf\x00\x01\xff";

const PIECES: &[&str] = &[
    "null",
    "true",
    "1e400",
    "\\u0041",
    "\\ud800",
    "[[[[",
    "\"a\":1,",
    "99999999999999999999",
    "\"x\":{\"y\":[1,2]},",
    "-",
    "-0",
    "1.0",
    "0.1e1",
    "340282366920938463463374607431768211456",
    "{}",
    "[]",
    "\"\"",
    "{\"a\":null}",
    ",",
];

/// The text, changed at one place or two.
fn changed(text: &[u8], random: &mut Random) -> Vec<u8> {
    let mut changed = text.to_vec();
    for _ in 0..=random.below(2) {
        if changed.is_empty() {
            break;
        }
        let at = random.below(changed.len());
        match random.below(9) {
            0 => _ = changed.remove(at),
            1 => changed[at] = random.pick(BYTES),
            2 => changed.insert(at, random.pick(BYTES)),
            3 => _ = changed.splice(at..at, random.pick(PIECES).bytes()),
            4 => {
                let other = random.below(changed.len());
                changed.swap(at, other);
            }
            5 | 6 => {
                // some other value in the place of one that is short
                let end = (at + 1..changed.len()).find(|end| b",]}:\"".contains(&changed[*end])).unwrap_or(at + 1);
                let piece = random.pick(PIECES);
                changed.splice(at..end, piece.bytes());
            }
            7 => {
                let end = (at + 1 + random.below(40)).min(changed.len());
                let piece = changed[at..end].to_vec();
                let to = random.below(changed.len());
                changed.splice(to..to, piece);
            }
            _ => changed.truncate(at),
        }
    }
    changed
}
