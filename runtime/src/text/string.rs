//! A string as it stands in a text → where it ends, how long it is, what it says.

use alloc::borrow::Cow;
use alloc::string::String;

/// What stands between the quotes of a string, whose escapes are known to be right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Raw<'t> {
    pub(crate) text: &'t str,
    pub(crate) is_escaped: bool,
}

impl<'t> Raw<'t> {
    /// What the string says: borrowed, if no character of it is escaped.
    #[inline]
    pub(crate) fn decoded(self) -> Cow<'t, str> {
        if self.is_escaped { Cow::Owned(self.decode()) } else { Cow::Borrowed(self.text) }
    }

    #[cold]
    #[inline(never)]
    fn decode(self) -> String {
        let mut decoded = String::with_capacity(self.text.len());
        self.decode_to(&mut decoded, usize::MAX);
        decoded
    }

    /// Adds to `out` what the string says, but stops behind the part in which `out` becomes longer than `most` bytes. A part is what
    /// stands between two escapes.
    #[inline(never)]
    pub(crate) fn decode_to(self, out: &mut String, most: usize) {
        let mut rest = self.text;
        while let Some((plain, escape)) = rest.split_once('\\') {
            out.push_str(plain);
            if out.len() > most {
                return;
            }
            let (character, length) = unescaped(escape.as_bytes());
            out.push(character);
            rest = escape.get(length..).unwrap_or_default();
        }
        out.push_str(rest);
    }

    /// How many code points the string says.
    #[inline(never)]
    pub(crate) fn length(self) -> usize {
        if !self.is_escaped {
            return code_points(self.text);
        }
        let mut rest = self.text;
        let mut length = 0;
        while let Some((plain, escape)) = rest.split_once('\\') {
            length += code_points(plain) + 1;
            rest = escape.get(unescaped(escape.as_bytes()).1..).unwrap_or_default();
        }
        length + code_points(rest)
    }
}

/// Where the characters end that stand for themselves, from `at` on: at a quote, a backslash, a control character, or the end of the
/// text.
///
/// Most strings are short: two words are looked at on the spot, and the rest out of line.
#[inline(always)]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let Some(first) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) else {
        return plain_end_near_end(bytes, at);
    };
    let found = stops(u64::from_le_bytes(*first));
    if found != 0 {
        return at + first_of(found);
    }
    let at = at + 8;
    let Some(second) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) else {
        return plain_end_near_end(bytes, at);
    };
    let found = stops(u64::from_le_bytes(*second));
    if found != 0 {
        return at + first_of(found);
    }
    plain_end_far(bytes, at + 8)
}

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGHEST_BITS: u64 = 0x8080_8080_8080_8080;

/// The highest bit of each byte that ends a run of plain characters, and perhaps of bytes behind the first such one.
///
/// `byte - 1` borrows from the highest bit where the byte is zero ("Bit Twiddling Hacks", Anderson); the borrow goes on to later bytes
/// only, and only the first one is asked for.
#[inline(always)]
const fn stops(word: u64) -> u64 {
    let quotes = word ^ (EACH * b'"' as u64);
    let backslashes = word ^ (EACH * b'\\' as u64);
    let controls = word.wrapping_sub(EACH * 0x20) & !word;
    let quotes = quotes.wrapping_sub(EACH) & !quotes;
    let backslashes = backslashes.wrapping_sub(EACH) & !backslashes;
    (controls | quotes | backslashes) & HIGHEST_BITS
}

#[inline(always)]
const fn first_of(stops: u64) -> usize {
    (stops.trailing_zeros() / 8) as usize
}

/// Blocks of 32 bytes, which the compiler compares at once, then words, then bytes.
#[inline(never)]
fn plain_end_far(bytes: &[u8], mut at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    for block in rest.as_chunks::<32>().0 {
        if block.iter().fold(false, |ends, byte| ends | ends_plain(*byte)) {
            break;
        }
        at += 32;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    for word in rest.as_chunks::<8>().0 {
        let found = stops(u64::from_le_bytes(*word));
        if found != 0 {
            return at + first_of(found);
        }
        at += 8;
    }
    plain_end_near_end(bytes, at)
}

#[inline(never)]
fn plain_end_near_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| ends_plain(*byte)).unwrap_or(rest.len())
}

/// `^ 2` puts the quote, 0x22, behind the control characters, and keeps these among themselves: one comparison less a byte.
#[inline(always)]
const fn ends_plain(byte: u8) -> bool {
    (byte ^ 2) < 0x21 || byte == b'\\'
}

/// What stands behind a backslash, which is known to be right: the character meant, and how many bytes that takes.
fn unescaped(escape: &[u8]) -> (char, usize) {
    let character = match escape.first() {
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => {
            let unit = hexadecimal(escape, 1).unwrap_or_default();
            return match (unit, hexadecimal(escape, 7)) {
                (0xD800..=0xDBFF, Some(low)) => (scalar(0x1_0000 + ((unit & 0x3FF) << 10 | low & 0x3FF)), 11),
                _ => (scalar(unit), 5),
            };
        }
        Some(byte) => char::from(*byte),
        None => char::REPLACEMENT_CHARACTER,
    };
    (character, 1)
}

fn scalar(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The number that the four hexadecimal digits at `at` say.
pub(super) fn hexadecimal(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..)?.first_chunk::<4>()?;
    digits.iter().try_fold(0, |number, digit| Some(number << 4 | char::from(*digit).to_digit(16)?))
}

fn code_points(text: &str) -> usize {
    // the bytes that a code point begins with; quicker than `chars().count()` for short ones
    text.bytes().filter(|byte| !matches!(byte, 0x80..=0xBF)).count()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec;

    use super::*;

    #[test]
    fn plain_characters_end_at_the_first_that_is_none_wherever_that_is() {
        for length in 0..100 {
            for stop in 0..=0x7F_u8 {
                let mut bytes = vec![b'a'; length];
                bytes.push(stop);
                bytes.extend([b'"'; 40]);
                let is_plain = !matches!(stop, 0..0x20 | b'"' | b'\\');
                assert_eq!(plain_end(&bytes, 0), length + usize::from(is_plain), "{stop:#x} at {length}");
                bytes.truncate(length + 1);
                assert_eq!(plain_end(&bytes, 0), length + usize::from(is_plain), "{stop:#x} at {length}, the end");
            }
            for byte in 0x80..=0xFF_u8 {
                let bytes = vec![byte; length];
                assert_eq!(plain_end(&bytes, 0), length);
            }
        }
    }

    #[test]
    fn a_string_says_what_serde_json_reads() {
        for text in [
            "",
            "plain",
            r"\n",
            r#"a\"b\\c\/d\be\ff\ng\rh\ti"#,
            r"\u0041\u00e4\u4e00\ud83d\ude00\uDBFF\uDFFF",
            r"ä\u0000一\u001f😀",
            r"\\u0041\\",
        ] {
            let expected: String = serde_json::from_str(&alloc::format!("\"{text}\"")).unwrap_or_default();
            let raw = Raw {
                text,
                is_escaped: text.contains('\\'),
            };
            assert_eq!(raw.decoded(), expected);
            assert_eq!(raw.length(), expected.chars().count(), "{text}");
            assert_eq!(raw.decoded().to_string(), expected);
        }
    }
}
