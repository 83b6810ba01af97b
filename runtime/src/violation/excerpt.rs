//! A value that broke a rule → the few words that stand for it in a message: bounded, and nothing of a secret.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt::Write;

use crate::number::Decimal;

/// A value, or what a message has to know of it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found<'v> {
    Nothing,
    Null,
    Boolean(bool),
    Integer(i128),
    Unsigned(u128),
    Float(f64),
    Single(f32),
    /// A number that is written out, of any size.
    Written(&'v str),
    Text(&'v str),
    Array(Option<usize>),
    Object(Option<usize>),
    /// An object whose first property has this name, which is that of a variant.
    Variant(&'v str),
    /// An item or a property of which only its path is told.
    Value,
}

/// What may be shown at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Privacy {
    Shown,
    /// The value is no secret, but its text may hold one.
    Unquoted,
    /// Nothing of the value, and no names inside it: only of what JSON type it is.
    Hidden,
}

/// What a message says of a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Excerpt {
    Nothing,
    Shown(String, Sort),
    /// Words that say nothing of it, but perhaps its JSON type.
    Unshown(&'static str, Option<Sort>),
}

/// The JSON type of a value, and how many items or properties it has, where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Null,
    Boolean,
    Number,
    String,
    Array(Option<usize>),
    Object(Option<usize>),
}

impl Sort {
    /// The type, in the word of JSON Schema.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::String => "string",
            Self::Array(_) => "array",
            Self::Object(_) => "object",
        }
    }

    pub(super) const fn count(self) -> Option<usize> {
        match self {
            Self::Array(count) | Self::Object(count) => count,
            _ => None,
        }
    }

    /// What a message says instead of the value.
    const fn words(self) -> &'static str {
        match self {
            Self::Null => "null",
            // beside the rule that it breaks, the type could tell which of the two it is
            Self::Boolean => "the value",
            Self::Number => "the number",
            Self::String => "the string",
            Self::Array(_) => "the array",
            Self::Object(_) => "the object",
        }
    }
}

impl Excerpt {
    /// Of what type it is, and no more.
    pub(super) fn without_value(self) -> Self {
        match self {
            Self::Shown(_, Sort::Boolean) => Self::Unshown(Sort::Boolean.words(), None),
            Self::Shown(_, Sort::Array(_)) => Self::Unshown(Sort::Array(None).words(), Some(Sort::Array(None))),
            Self::Shown(_, Sort::Object(_)) => Self::Unshown(Sort::Object(None).words(), Some(Sort::Object(None))),
            Self::Shown(_, sort) => Self::Unshown(sort.words(), Some(sort)),
            other => other,
        }
    }

    pub(super) const fn sort(&self) -> Option<Sort> {
        match self {
            Self::Shown(_, sort) => Some(*sort),
            Self::Unshown(_, sort) => *sort,
            Self::Nothing => None,
        }
    }
}

/// What stands for a value that must not be shown.
pub(super) const UNSHOWN: &str = "the value (which is not shown)";

/// Of a string, this many code points are shown.
const SHOWN: usize = 60;

impl Found<'_> {
    pub(crate) const fn is_number(self) -> bool {
        matches!(self, Self::Integer(_) | Self::Unsigned(_) | Self::Single(_) | Self::Float(_) | Self::Written(_))
    }

    pub(super) fn excerpt(self, privacy: Privacy) -> Excerpt {
        let is_hidden = privacy == Privacy::Hidden;
        let words = match self {
            Self::Nothing => return Excerpt::Nothing,
            Self::Value => return Excerpt::Unshown("the value", None),
            Self::Null if is_hidden => return Excerpt::Unshown("null", Some(Sort::Null)),
            Self::Array(_) if is_hidden => return Excerpt::Unshown("an array", Some(Sort::Array(None))),
            Self::Object(_) | Self::Variant(_) if is_hidden => {
                return Excerpt::Unshown("an object", Some(Sort::Object(None)));
            }
            Self::Null => "null".to_string(),
            Self::Array(None) => "an array".to_string(),
            Self::Object(None) => "an object".to_string(),
            Self::Variant(name) => format!("{{{}: …}}", quoted(name)),
            Self::Array(Some(count)) => format!("an array of {count} item{}", if count == 1 { "" } else { "s" }),
            Self::Object(Some(count)) => {
                format!("an object of {count} {}", if count == 1 { "property" } else { "properties" })
            }
            _ if privacy != Privacy::Shown => return Excerpt::Unshown(UNSHOWN, None),
            Self::Boolean(value) => value.to_string(),
            Self::Integer(value) => value.to_string(),
            Self::Unsigned(value) => value.to_string(),
            Self::Float(value) => match Decimal::of_float(value) {
                Some(written) => written.to_string(),
                None => value.to_string(),
            },
            Self::Single(value) => match Decimal::of_single(value) {
                Some(written) => written.to_string(),
                None => value.to_string(),
            },
            Self::Written(number) => shortened(number, SHOWN),
            Self::Text(text) => quoted(text),
        };
        Excerpt::Shown(words, self.sort())
    }

    const fn sort(self) -> Sort {
        match self {
            Self::Nothing | Self::Value | Self::Null => Sort::Null,
            Self::Boolean(_) => Sort::Boolean,
            Self::Integer(_) | Self::Unsigned(_) | Self::Float(_) | Self::Single(_) | Self::Written(_) => Sort::Number,
            Self::Text(_) => Sort::String,
            Self::Array(count) => Sort::Array(count),
            Self::Object(count) => Sort::Object(count),
            Self::Variant(_) => Sort::Object(None),
        }
    }

    /// Whether this is a string that holds a JSON object or array.
    pub(crate) fn is_json_in_a_string(self) -> bool {
        let Self::Text(text) = self else { return false };
        let text = text.trim();
        (text.starts_with('{') && text.ends_with('}')) || (text.starts_with('[') && text.ends_with(']'))
    }
}

/// The first code points of `text`, so many of them.
pub(super) fn shortened(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_string(),
    }
}

/// As JSON writes a string, with its end cut off where it is long.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for (count, (character, is_in_word)) in with_place(text).enumerate() {
        if count == SHOWN {
            out.push('…');
            break;
        }
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            character => push_tamed(&mut out, character, is_in_word),
        }
    }
    out.push('"');
    out
}

/// `text` on one line, and in the order it is written: for what is shown without quotes.
pub(crate) fn tamed(text: &str) -> Cow<'_, str> {
    if !text.contains(is_wild) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    with_place(text).for_each(|(character, is_in_word)| push_tamed(&mut out, character, is_in_word));
    Cow::Owned(out)
}

/// Each character, and whether it stands inside a word: between two that are seen.
fn with_place(text: &str) -> impl Iterator<Item = (char, bool)> {
    let mut before = None;
    let mut characters = text.chars().peekable();
    core::iter::from_fn(move || {
        let character = characters.next()?;
        let is_in_word = before.is_some_and(is_seen) && characters.peek().copied().is_some_and(is_seen);
        before = Some(character);
        Some((character, is_in_word))
    })
}

fn is_seen(character: char) -> bool {
    !character.is_whitespace() && !is_wild(character)
}

fn push_tamed(out: &mut String, character: char, is_in_word: bool) {
    if !is_wild(character) || (is_in_word && is_joiner(character)) {
        return out.push(character);
    }
    let mut units = [0; 2];
    for unit in character.encode_utf16(&mut units) {
        // writing to a String does not fail
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// Terminals obey these, or they turn the text around, or nobody sees that they are there.
fn is_wild(character: char) -> bool {
    character.is_control() || is_invisible(character)
}

/// Line and paragraph separators, direction marks, what takes no room, and the byte order mark (Unicode 16.0, general categories Cf,
/// Zl and Zp). What only changes how its neighbours look, as a soft hyphen does, is not among them.
const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The two that say whether their neighbours are written as one (Unicode 16.0, section 23.2): inside a word they are a part of its
/// spelling, in Persian say, and in many emoji.
const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joiner_inside_a_word_is_a_part_of_it_and_anywhere_else_is_told() {
        for (text, shown) in [
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"),
            ("Auf\u{200C}lage", "Auf\u{200C}lage"),
            ("\u{200D}a", "\\u200da"),
            ("a\u{200C}", "a\\u200c"),
            ("a\u{200D} b", "a\\u200d b"),
            ("a\u{200D}\u{200D}b", "a\\u200d\\u200db"),
            ("a\u{202E}\u{200D}b", "a\\u202e\\u200db"),
            ("a\u{200B}b", "a\\u200bb"),
            ("a\u{2060}b", "a\\u2060b"),
            ("a\u{206E}b", "a\\u206eb"),
            ("a\u{AD}b", "a\u{AD}b"),
        ] {
            assert_eq!(tamed(text), shown);
            assert_eq!(quoted(text), format!("\"{shown}\""));
        }
    }
}
