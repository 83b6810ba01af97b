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
    Shown(String),
    /// Words that say nothing of it, but perhaps its JSON type.
    Unshown(&'static str),
}

/// Of a string, this many code points are shown.
const SHOWN: usize = 60;

impl Found<'_> {
    pub(super) fn excerpt(self, privacy: Privacy) -> Excerpt {
        let is_hidden = privacy == Privacy::Hidden;
        Excerpt::Shown(match self {
            Self::Nothing => return Excerpt::Nothing,
            Self::Value => return Excerpt::Unshown("the value"),
            Self::Null if is_hidden => return Excerpt::Unshown("null"),
            Self::Array(_) if is_hidden => return Excerpt::Unshown("an array"),
            Self::Object(_) if is_hidden => return Excerpt::Unshown("an object"),
            Self::Null => "null".to_string(),
            Self::Array(None) => "an array".to_string(),
            Self::Object(None) => "an object".to_string(),
            Self::Array(Some(count)) => format!("an array of {count} item{}", if count == 1 { "" } else { "s" }),
            Self::Object(Some(count)) => {
                format!("an object of {count} {}", if count == 1 { "property" } else { "properties" })
            }
            _ if privacy != Privacy::Shown => return Excerpt::Unshown("the value (which is not shown)"),
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
        })
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
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for (count, character) in text.chars().enumerate() {
        if count == SHOWN {
            out.push('…');
            break;
        }
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            character => push_tamed(&mut out, character),
        }
    }
    out.push('"');
    out
}

/// `text` on one line, and in the order it is written: for what is shown without quotes.
pub(super) fn tamed(text: &str) -> Cow<'_, str> {
    if !text.contains(is_wild) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|character| push_tamed(&mut out, character));
    Cow::Owned(out)
}

fn push_tamed(out: &mut String, character: char) {
    if !is_wild(character) {
        return out.push(character);
    }
    let mut units = [0; 2];
    for unit in character.encode_utf16(&mut units) {
        // writing to a String does not fail
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// Terminals obey these, and some of them turn the text around.
fn is_wild(character: char) -> bool {
    character.is_control() || is_invisible(character)
}

/// Line and paragraph separators, direction marks, and the byte order mark.
const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
