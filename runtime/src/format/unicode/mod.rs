//! A character → what Unicode 17 says of it, for host names and for the names of groups in patterns; in constants too.

mod kind;
mod names;
mod pairs;
mod runs;
mod scripts;

pub(super) use kind::{Bidi, Identifier, Joining, Properties, Script};

use crate::utf8::equal;

/// What there is to say of a character.
#[expect(clippy::indexing_slicing, reason = "between 0 and the length; const has no `get`")]
pub(super) const fn properties(code_point: u32) -> Properties {
    // the last run that begins at it or before: the first one begins at 0
    let (mut low, mut high) = (0, runs::RUNS.len());
    while high - low > 1 {
        let middle = usize::midpoint(low, high);
        if runs::RUNS[middle] >> 8 <= code_point {
            low = middle;
        } else {
            high = middle;
        }
    }
    runs::KINDS[(runs::RUNS[low] & 0xFF) as usize]
}

/// Whether the two do not stand side by side in a normalized text (form C): there is one character for both, or for the second and a
/// part of the first.
#[expect(clippy::indexing_slicing, reason = "below the length; const has no `get`")]
pub(super) const fn are_composed(first: u32, second: u32) -> bool {
    let wanted = (second as u64) << 21 | first as u64;
    let (mut low, mut high) = (0, pairs::PAIRS.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if pairs::PAIRS[middle] < wanted {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low < pairs::PAIRS.len() && pairs::PAIRS[low] == wanted
}

/// What follows the name of a property and its `}`, as ECMA-262 knows them: `L}`, `Script=Greek}`, `Alphabetic}` (section 22.2.1,
/// `UnicodePropertyValueExpression`, and tables 67 to 70). Capitals count.
pub(super) const fn after_property(text: &[u8]) -> Option<&[u8]> {
    let (name, behind) = word(text);
    match behind {
        [b'}', behind @ ..] if is_one_of(name, &names::CATEGORIES) || is_one_of(name, &names::BINARY) => Some(behind),
        [b'=', value @ ..] => {
            let (value, behind) = word(value);
            let is_known = match name {
                b"General_Category" | b"gc" => is_one_of(value, &names::CATEGORIES),
                b"Script" | b"sc" | b"Script_Extensions" | b"scx" => is_one_of(value, &scripts::SCRIPTS),
                _ => false,
            };
            match behind {
                [b'}', behind @ ..] if is_known => Some(behind),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The letters, digits and underscores that `text` begins with, and what follows them.
const fn word(text: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = text;
    while let [b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_', behind @ ..] = rest {
        rest = behind;
    }
    text.split_at(text.len() - rest.len())
}

const fn is_one_of(word: &[u8], words: &[&str]) -> bool {
    let mut rest = words;
    while let [one, others @ ..] = rest {
        if equal(word, one.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}
