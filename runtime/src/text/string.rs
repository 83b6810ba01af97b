//! A string as it stands in a text → where it ends, how long it is, what it says.

use alloc::borrow::Cow;
use alloc::string::String;

use super::escape;

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
        self.decode_to(&mut decoded);
        decoded
    }

    /// Adds to `out` what the string says.
    #[inline(never)]
    pub(crate) fn decode_to(self, out: &mut String) {
        self.decode_part(out, 0, usize::MAX);
    }

    /// Adds to `out` how the string begins, `most` bytes and a little more, and how it ends.
    #[cold]
    #[inline(never)]
    pub(crate) fn decode_ends_to(self, out: &mut String, most: usize) {
        let bytes = self.text.as_bytes();
        let mut at = self.decode_part(out, 0, most);
        let last = self.text.floor_char_boundary(bytes.len().saturating_sub(ENDING)).max(at);
        while at < last {
            let end = plain_end(bytes, at);
            at = match bytes.get(end + 1..) {
                Some(escape) if end < last => end + 1 + escape::unescaped(escape).1,
                _ => last,
            };
        }
        self.decode_part(out, at, usize::MAX);
    }

    /// Adds to `out` what the string says from `at` on, but no part of more than `most` bytes, and none behind that in which `out` becomes
    /// longer than them. A part is what stands between two escapes. Says where in the text it has stopped.
    fn decode_part(self, out: &mut String, mut at: usize, most: usize) -> usize {
        let bytes = self.text.as_bytes();
        while out.len() <= most {
            // nothing but a backslash can end the plain characters here
            let end = plain_end(bytes, at);
            if end - at > most {
                let enough = self.text.floor_char_boundary(at.saturating_add(most));
                out.push_str(self.text.get(at..enough).unwrap_or_default());
                return enough;
            }
            out.push_str(self.text.get(at..end).unwrap_or_default());
            let Some(escape) = bytes.get(end + 1..) else { return end };
            let (character, length) = escape::unescaped(escape);
            out.push(character);
            at = end + 1 + length;
        }
        at
    }
}

/// So many bytes, and escapes among them, are the end of a string.
const ENDING: usize = 256;

/// Where the characters end that stand for themselves, from `at` on: at a quote, a backslash, a control character, or the end of the
/// text.
///
/// Most strings are short: one block is looked at on the spot, and the rest out of line.
#[inline(always)]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>()) else {
        return plain_end_near_end(bytes, at);
    };
    match end_in(block) {
        Some(end) => at + end,
        None => plain_end_far(bytes, at + BLOCK),
    }
}

/// So many bytes are compared at once, without one of the processor's intrinsics.
const BLOCK: usize = 16;

/// Where the plain characters of a block end, if they do. Two words, without a call.
#[inline(always)]
fn end_in(block: &[u8; BLOCK]) -> Option<usize> {
    let [first, last] = words(block);
    let ends = ends_in_word(first);
    if ends != 0 {
        return Some((ends.trailing_zeros() / 8) as usize);
    }
    let ends = ends_in_word(last);
    if ends != 0 {
        return Some((BLOCK / 2) + (ends.trailing_zeros() / 8) as usize);
    }
    None
}

const EACH: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte that is no plain character, and perhaps of some behind the first of them: a byte that is less than
/// what is subtracted borrows from the next one ("Bit Twiddling Hacks", Anderson).
#[inline(always)]
const fn ends_in_word(word: u64) -> u64 {
    // as in `ends_plain`
    let quotes_and_controls = word ^ (EACH * 2);
    let backslashes = word ^ (EACH * b'\\' as u64);
    let ends = (quotes_and_controls.wrapping_sub(EACH * 0x21) & !quotes_and_controls)
        | (backslashes.wrapping_sub(EACH) & !backslashes);
    ends & (EACH * 0x80)
}

#[inline(always)]
fn words(block: &[u8; BLOCK]) -> [u64; 2] {
    let word = |half: Option<&[u8; BLOCK / 2]>| half.map_or(0, |bytes| u64::from_le_bytes(*bytes));
    [word(block.first_chunk()), word(block.last_chunk())]
}

/// A string of up to 15 bytes, padded with zeros, with its length in the last byte, and nothing in it escaped.
#[inline(always)]
pub(super) fn short(bytes: &[u8], at: usize) -> Option<(usize, [u64; 2])> {
    let block = bytes.get(at..).and_then(|rest| rest.first_chunk())?;
    let length = end_in(block)?;
    if block.get(length) != Some(&b'"') {
        return None;
    }
    let [first, last] = words(block);
    let below = |bytes: usize| !(u64::MAX << (8 * bytes));
    let length_byte = (length as u64) << 56;
    Some(match length.checked_sub(BLOCK / 2) {
        None => (length, [first & below(length), length_byte]),
        Some(rest) => (length, [first, last & below(rest) | length_byte]),
    })
}

/// Two blocks more, then two at once, in which nothing is looked for, but whether there is an end.
#[inline(never)]
fn plain_end_far(bytes: &[u8], mut at: usize) -> usize {
    for _ in 0..2 {
        let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else {
            return plain_end_near_end(bytes, at);
        };
        if let Some(end) = end_in(block) {
            return at + end;
        }
        at += BLOCK;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    for blocks in rest.as_chunks::<{ 2 * BLOCK }>().0 {
        if blocks.iter().fold(false, |ends, byte| ends | ends_plain(*byte)) {
            break;
        }
        at += 2 * BLOCK;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    for block in rest.as_chunks().0 {
        if let Some(end) = end_in(block) {
            return at + end;
        }
        at += BLOCK;
    }
    plain_end_near_end(bytes, at)
}

#[inline(never)]
fn plain_end_near_end(bytes: &[u8], mut at: usize) -> usize {
    if let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let ends = ends_in_word(u64::from_le_bytes(*word));
        if ends != 0 {
            return at + (ends.trailing_zeros() / 8) as usize;
        }
        at += BLOCK / 2;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| ends_plain(*byte)).unwrap_or(rest.len())
}

/// `^ 2` puts the quote, 0x22, behind the control characters, and keeps these among themselves: one comparison less a byte.
#[inline(always)]
const fn ends_plain(byte: u8) -> bool {
    (byte ^ 2) < 0x21 || byte == b'\\'
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
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
    fn a_short_string_is_known_by_two_words() {
        for text in ["", "a", "abcdefg", "abcdefgh", "gr\u{f6}\u{df}e", "fifteen-letters"] {
            let quoted = alloc::format!("{text}\": and more than 16 bytes");
            let mut expected = [0; BLOCK];
            expected[..text.len()].copy_from_slice(text.as_bytes());
            expected[BLOCK - 1] = u8::try_from(text.len()).unwrap_or_default();
            assert_eq!(short(quoted.as_bytes(), 0), Some((text.len(), words(&expected))), "{text}");
        }
        for text in ["sixteen-letters!\"       ", "a\\n\"                 ", "a\n\"                 ", "a\": 1}"] {
            assert_eq!(short(text.as_bytes(), 0), None, "{text}");
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
            assert_eq!(raw.decoded().to_string(), expected);
        }
    }
}
