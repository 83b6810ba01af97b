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

/// Arrays and objects nest so deep, as for serde_json.
pub(super) const MOST_DEPTH: u32 = 127;

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

impl Expected {
    /// The most levels, where there are too many.
    pub(crate) fn maximum(self) -> Option<u32> {
        (self == Self::Shallow).then_some(MOST_DEPTH)
    }

    /// A word for programs.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Value => "expected_value",
            Self::ValueOrEndOfArray => "expected_value_or_end_of_array",
            Self::Name => "expected_name",
            Self::NameOrEndOfObject => "expected_name_or_end_of_object",
            Self::Colon => "expected_colon",
            Self::CommaOrEndOfArray => "expected_comma_or_end_of_array",
            Self::CommaOrEndOfObject => "expected_comma_or_end_of_object",
            Self::Quote => "expected_end_of_string",
            Self::Escape => "expected_escape",
            Self::FourHexadecimalDigits => "expected_hexadecimal_digits",
            Self::EscapedControl => "control_character",
            Self::LowSurrogate => "expected_low_surrogate",
            Self::HighSurrogate => "expected_high_surrogate",
            Self::Digit => "expected_digit",
            Self::NoMoreDigits => "leading_zero",
            Self::End => "expected_end_of_text",
            Self::Shallow => "depth",
            Self::Utf8 => "not_utf8",
        }
    }
}

/// What stands at a place where something else should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    End,
    ByteOrderMark,
    Comment,
    String,
    SingleQuote,
    Plus,
    Number,
    NotANumber,
    /// A word of another language, or half of one.
    Word,
    Letter,
    /// A punctuation mark of ASCII.
    Mark(u8),
    /// Any other character, by its number.
    Character(u32),
    NotUtf8,
}

impl Standing {
    /// A word for programs.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::End => "end_of_text",
            Self::ByteOrderMark => "byte_order_mark",
            Self::Comment => "comment",
            Self::String => "string",
            Self::SingleQuote => "single_quote",
            Self::Plus => "plus",
            Self::Number => "number",
            Self::NotANumber => "not_a_number",
            Self::Word => "word",
            Self::Letter => "letter",
            Self::Mark(_) | Self::Character(_) => "character",
            Self::NotUtf8 => "not_utf8",
        }
    }

    /// Which character it is, where it is shown.
    pub(crate) fn code_point(self) -> Option<u32> {
        match self {
            Self::Mark(mark) => Some(mark.into()),
            Self::Character(code) => Some(code),
            _ => None,
        }
    }

    pub(crate) fn words(self) -> Cow<'static, str> {
        match self {
            Self::End => "the end of the text".into(),
            Self::ByteOrderMark => "a byte order mark".into(),
            Self::Comment => "a comment, which JSON does not have".into(),
            Self::String => "a string".into(),
            Self::SingleQuote => "a single quote: JSON has double quotes only".into(),
            Self::Plus => "`+`, which no number begins with".into(),
            Self::Number => "a number".into(),
            Self::NotANumber => "`NaN` or `Infinity`, which JSON does not have".into(),
            Self::Word => "a word that is not `true`, `false` or `null`".into(),
            Self::Letter => "a letter outside of a string".into(),
            Self::Mark(mark) => format!("`{}`", char::from(mark)).into(),
            // many of those that stand in the way cannot be seen
            Self::Character(code) => format!("U+{code:04X}").into(),
            Self::NotUtf8 => "a byte that is no UTF-8".into(),
        }
    }
}

impl Fault {
    /// What stands there in `text`; absent where the words for what was expected say it all.
    ///
    /// Of what may belong to a string, which may be a secret, no character is told.
    pub(crate) fn found(self, text: &[u8]) -> Option<Standing> {
        let rest = text.get(self.at..).unwrap_or_default();
        let Some(first) = rest.first() else { return Some(Standing::End) };
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
            return Some(Standing::ByteOrderMark);
        }
        if rest.starts_with(b"//") || rest.starts_with(b"/*") || *first == b'#' {
            return Some(Standing::Comment);
        }
        Some(match first {
            b'"' => Standing::String,
            b'\'' => Standing::SingleQuote,
            b'+' => Standing::Plus,
            b'0'..=b'9' | b'-' => Standing::Number,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' => match word(rest) {
                "NaN" | "Infinity" => Standing::NotANumber,
                "True" | "False" | "None" | "undefined" => Standing::Word,
                _ => Standing::Letter,
            },
            b'!'..=b'~' => Standing::Mark(*first),
            _ => match crate::utf8::first_code_point(rest) {
                Some((code, _)) => Standing::Character(code),
                None => Standing::NotUtf8,
            },
        })
    }
}

/// The letters that `rest` begins with.
fn word(rest: &[u8]) -> &str {
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    rest.get(..length).and_then(|word| core::str::from_utf8(word).ok()).unwrap_or_default()
}
