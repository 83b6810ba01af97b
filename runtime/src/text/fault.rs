//! Where a text is no JSON → what was expected there and what stands there, in words.

use alloc::borrow::Cow;
use alloc::format;

/// The place at which a text stops to be JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    /// In bytes from the beginning of the text.
    pub(crate) at: usize,
    pub(crate) expected: Expected,
}

/// What may stand at a place where something else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Value,
    ValueOrEndOfArray,
    Name,
    NameOrEndOfObject,
    Colon,
    CommaOrEndOfArray,
    CommaOrEndOfObject,
    /// What a string ends with.
    Quote,
    /// The character behind a backslash.
    Escape,
    FourHexadecimalDigits,
    /// A control character in a string should have been escaped.
    EscapedControl,
    /// Behind a high surrogate.
    LowSurrogate,
    /// In front of a low surrogate.
    HighSurrogate,
    Digit,
    /// Behind a zero at the front of a number.
    NoMoreDigits,
    End,
    Shallow,
    Utf8,
}

impl Expected {
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Value => "a value",
            Self::ValueOrEndOfArray => "a value or `]`",
            Self::Name => "a name in double quotes",
            Self::NameOrEndOfObject => "a name in double quotes or `}`",
            Self::Colon => "`:`",
            Self::CommaOrEndOfArray => "`,` or `]`",
            Self::CommaOrEndOfObject => "`,` or `}`",
            Self::Quote => "`\"` at the end of the string",
            Self::Escape => "one of `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` after a backslash",
            Self::FourHexadecimalDigits => "four hexadecimal digits after `\\u`",
            Self::EscapedControl => "control characters in a string to be escaped, as `\\n` or `\\u001f`",
            Self::LowSurrogate => "the second half of a surrogate pair, `\\udc00` to `\\udfff`",
            Self::HighSurrogate => "the first half of a surrogate pair, `\\ud800` to `\\udbff`, before the second",
            Self::Digit => "a digit",
            Self::NoMoreDigits => "no more digits after a leading zero",
            Self::End => "the end of the text",
            Self::Shallow => "arrays and objects to be nested at most 127 levels deep",
            Self::Utf8 => "UTF-8",
        }
    }
}

impl Fault {
    /// What stands there in `text`; absent where the words for what was expected say it all.
    ///
    /// Of what may belong to a string, which may be a secret, no character is told.
    pub(crate) fn found(self, text: &[u8]) -> Option<Cow<'static, str>> {
        let rest = text.get(self.at..).unwrap_or_default();
        let Some(first) = rest.first() else { return Some("the end of the text".into()) };
        match self.expected {
            Expected::Quote
            | Expected::NoMoreDigits
            | Expected::Shallow
            | Expected::Utf8
            | Expected::EscapedControl
            | Expected::Escape
            | Expected::FourHexadecimalDigits
            | Expected::LowSurrogate
            | Expected::HighSurrogate => return None,
            _ => {}
        }
        if rest.starts_with("\u{FEFF}".as_bytes()) {
            return Some("a byte order mark".into());
        }
        if rest.starts_with(b"//") || rest.starts_with(b"/*") || *first == b'#' {
            return Some("a comment, which JSON does not have".into());
        }
        Some(match first {
            b'"' => "a string".into(),
            b'\'' => "a single quote: JSON has double quotes only".into(),
            b'+' => "`+`, which no number begins with".into(),
            b'0'..=b'9' | b'-' => "a number".into(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' => match word(rest) {
                "NaN" | "Infinity" => "`NaN` or `Infinity`, which JSON does not have".into(),
                "True" | "False" | "None" | "undefined" => "a word that is not `true`, `false` or `null`".into(),
                _ => "a letter outside of a string".into(),
            },
            b'!'..=b'~' => format!("`{}`", char::from(*first)).into(),
            _ => character(rest),
        })
    }
}

/// The letters that `rest` begins with.
fn word(rest: &[u8]) -> &str {
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    rest.get(..length).and_then(|word| core::str::from_utf8(word).ok()).unwrap_or_default()
}

/// The number of the character that `rest` begins with: many of those that stand in the way cannot be seen.
fn character(rest: &[u8]) -> Cow<'static, str> {
    match crate::utf8::first_code_point(rest) {
        Some((code, _)) => format!("U+{code:04X}").into(),
        None => "a byte that is no UTF-8".into(),
    }
}
