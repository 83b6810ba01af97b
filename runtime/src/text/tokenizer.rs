//! A text → its values one after another, as they are asked for: what comes next, a scalar, the parts of an array or object.

use super::fault::{Expected, Fault, MOST_DEPTH};
use super::number::{self, WrittenNumber};
use super::string::{self, Raw, hexadecimal, plain_end};

/// A text is not JSON: [`Tokenizer::fault`] says where, and what was expected there.
///
/// It has no size, so that results stay in registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotJson;

pub(crate) type Read<T> = Result<T, NotJson>;

/// Reads a text from its beginning to its end, or again from a [`Mark`].
///
/// Whoever reads asks by [`peek`](Self::peek) what comes, and takes it by the method of that kind: `string`, `number`, `literal`,
/// `begin_array` or `begin_object`, or by `skip_value`.
#[derive(Debug, Clone)]
pub(crate) struct Tokenizer<'t> {
    text: &'t str,
    at: usize,
    /// Arrays and objects that have begun and not ended.
    depth: u32,
    /// Whether the whole text goes on, with what is no UTF-8.
    is_cut: bool,
    /// Whether a method has said that the text is not JSON: whoever is told may lose it.
    is_broken: bool,
    /// What [`number`](Self::number) has read.
    pub(crate) number: WrittenNumber,
    fault: Fault,
}

/// A place between two values, to which a tokenizer can go back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    at: usize,
    depth: u32,
}

impl<'t> Tokenizer<'t> {
    /// The one place where UTF-8 is checked. A text that is none is read up to there: it may have another fault before.
    pub(crate) fn new(text: &'t [u8]) -> Self {
        let (text, is_cut) = match core::str::from_utf8(text) {
            Ok(text) => (text, false),
            Err(error) => {
                let valid = text.get(..error.valid_up_to()).unwrap_or_default();
                (core::str::from_utf8(valid).unwrap_or_default(), true)
            }
        };
        Self {
            text,
            at: 0,
            depth: 0,
            is_cut,
            is_broken: false,
            number: WrittenNumber::default(),
            fault: Fault {
                at: 0,
                expected: Expected::Value,
            },
        }
    }

    /// Why a method has said that the text is not JSON.
    pub(crate) const fn fault(&self) -> Fault {
        self.fault
    }

    /// Of the next byte to read. After [`peek`](Self::peek) that is where a value begins.
    #[inline(always)]
    pub(crate) const fn offset(&self) -> usize {
        self.at
    }

    /// How many arrays and objects have begun and not ended.
    #[cfg(test)]
    pub(crate) const fn depth(&self) -> u32 {
        self.depth
    }

    #[inline(always)]
    pub(crate) const fn mark(&self) -> Mark {
        Mark {
            at: self.at,
            depth: self.depth,
        }
    }

    #[inline(always)]
    pub(crate) const fn go_back(&mut self, mark: Mark) {
        self.at = mark.at;
        self.depth = mark.depth;
    }

    /// Goes to `offset`, where something begins.
    #[cfg(feature = "annotate_snippets012")]
    pub(crate) const fn go_to(&mut self, offset: usize) {
        self.at = offset;
    }

    /// All of the text that is UTF-8.
    #[cfg(feature = "annotate_snippets012")]
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// The text from `start` on, as far as it has been read.
    pub(crate) fn read_since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The first byte of what comes, behind white space; 0 at the end of the text.
    #[inline(always)]
    pub(crate) fn peek(&mut self) -> u8 {
        let byte = self.byte(self.at);
        if byte > b' ' { byte } else { self.peek_behind_space() }
    }

    /// Takes a string, of which [`peek`](Self::peek) has seen the quote.
    #[inline(always)]
    pub(crate) fn string(&mut self) -> Read<Raw<'t>> {
        let start = self.at + 1;
        let end = plain_end(self.text.as_bytes(), start);
        let (end, is_escaped) = if self.byte(end) == b'"' { (end, false) } else { (self.escaped_end(end)?, true) };
        self.at = end + 1;
        Ok(Raw {
            text: self.text.get(start..end).unwrap_or_default(),
            is_escaped,
        })
    }

    /// Takes a number, of which [`peek`](Self::peek) has seen a digit or the minus, into the field of that name.
    #[inline(always)]
    pub(crate) fn number(&mut self) -> Read<()> {
        match number::read(self.text.as_bytes(), self.at, &mut self.number) {
            Ok(()) => {
                self.at = self.number.end;
                Ok(())
            }
            Err((at, expected)) => self.fail(at, expected),
        }
    }

    /// The number that was read last, as it is written.
    pub(crate) fn number_text(&self) -> &'t str {
        self.text.get(self.number.start..self.number.end).unwrap_or_default()
    }

    /// Takes `true`, `false` or `null`, of which [`peek`](Self::peek) has seen the first letter.
    #[inline(always)]
    pub(crate) fn literal(&mut self, word: &'static str) -> Read<()> {
        if self.rest().starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else {
            self.no_literal(word)
        }
    }

    /// Takes the bracket that an array begins with, which [`peek`](Self::peek) has seen.
    #[inline(always)]
    pub(crate) fn begin_array(&mut self) -> Read<()> {
        self.begin()
    }

    /// Takes what stands in front of an item, a comma if it is not the first one, or the end of the array; says whether an item comes.
    #[inline(always)]
    pub(crate) fn next_item(&mut self, is_first: bool) -> Read<bool> {
        match self.peek() {
            b']' => {
                self.end();
                Ok(false)
            }
            _ if is_first => Ok(true),
            b',' => {
                self.at += 1;
                Ok(true)
            }
            _ => self.fail(self.at, Expected::CommaOrEndOfArray),
        }
    }

    /// Takes the brace that an object begins with, which [`peek`](Self::peek) has seen.
    #[inline(always)]
    pub(crate) fn begin_object(&mut self) -> Read<()> {
        self.begin()
    }

    /// Takes what stands in front of an entry, a comma if it is not the first one, or the end of the object; says whether an entry
    /// comes: then the quote of its name is next.
    #[inline(always)]
    pub(crate) fn next_entry(&mut self, is_first: bool) -> Read<bool> {
        match self.peek() {
            b'}' => {
                self.end();
                Ok(false)
            }
            b'"' if is_first => Ok(true),
            b',' if !is_first => {
                self.at += 1;
                if self.peek() == b'"' { Ok(true) } else { self.fail(self.at, Expected::Name) }
            }
            _ if is_first => self.fail(self.at, Expected::NameOrEndOfObject),
            _ => self.fail(self.at, Expected::CommaOrEndOfObject),
        }
    }

    /// Takes the name of an entry and the colon behind it, after [`next_entry`](Self::next_entry).
    #[inline(always)]
    pub(crate) fn name(&mut self) -> Read<Raw<'t>> {
        let name = self.string()?;
        self.colon()?;
        Ok(name)
    }

    /// Takes the name of an entry and the colon behind it, if it is short: the bytes of the name, up to 15 and padded with zeros, and its
    /// length in the last one.
    #[inline(always)]
    pub(crate) fn short_name(&mut self) -> Read<Option<[u64; 2]>> {
        let start = self.at + 1;
        let Some((length, words)) = string::short(self.text.as_bytes(), start) else { return Ok(None) };
        self.at = start + length + 1;
        self.colon()?;
        Ok(Some(words))
    }

    /// Takes the name of an entry and the colon behind it, if the name is the one of `length` bytes, up to 15, that `word` begins with,
    /// which has zeros behind it.
    #[inline(always)]
    pub(crate) fn name_is(&mut self, word: u128, length: usize) -> Read<bool> {
        let Some(written) = self.rest().get(1..).and_then(|rest| rest.first_chunk::<16>()) else { return Ok(false) };
        let written = u128::from_le_bytes(*written);
        // the name and the quote behind it
        let beyond = 128 - 8 * (length + 1);
        if (written ^ (word | 0x22 << (8 * length))) << beyond != 0 {
            return Ok(false);
        }
        self.at += length + 2;
        self.colon()?;
        Ok(true)
    }

    /// Takes whatever value comes, and looks at nothing but whether it is JSON.
    ///
    /// Nothing is called for what is inside: a bit for each array or object that is open says which of the two it is.
    #[inline(never)]
    pub(crate) fn skip_value(&mut self) -> Read<()> {
        let outside = self.depth;
        let mut are_objects = 0_u128;
        loop {
            let mut is_first = false;
            match self.peek() {
                b'"' => _ = self.string()?,
                b'-' | b'0'..=b'9' => self.number()?,
                b't' => self.literal("true")?,
                b'f' => self.literal("false")?,
                b'n' => self.literal("null")?,
                byte @ (b'[' | b'{') => {
                    self.begin()?;
                    are_objects = are_objects << 1 | u128::from(byte == b'{');
                    is_first = true;
                }
                _ => return self.no_value(),
            }
            loop {
                if self.depth == outside {
                    return Ok(());
                }
                if are_objects & 1 == 1 {
                    if self.next_entry(is_first)? {
                        self.name()?;
                        break;
                    }
                } else if self.next_item(is_first)? {
                    break;
                }
                are_objects >>= 1;
                is_first = false;
            }
        }
    }

    /// Nothing but white space comes, and what came was JSON.
    pub(crate) fn finish(&mut self) -> Read<()> {
        if self.is_broken || self.depth != 0 {
            return Err(NotJson);
        }
        if self.peek() == 0 && self.at == self.text.len() && !self.is_cut {
            Ok(())
        } else {
            self.fail(self.at, Expected::End)
        }
    }

    /// No value begins with what [`peek`](Self::peek) has seen.
    #[cold]
    #[inline(never)]
    pub(crate) fn no_value<T>(&mut self) -> Read<T> {
        let before = self.text.get(..self.at).unwrap_or_default().trim_end();
        self.fail(self.at, if before.ends_with('[') { Expected::ValueOrEndOfArray } else { Expected::Value })
    }

    #[cold]
    #[inline(never)]
    fn fail<T>(&mut self, at: usize, expected: Expected) -> Read<T> {
        let is_where_it_is_cut = self.is_cut && at == self.text.len();
        self.is_broken = true;
        self.fault = Fault {
            at,
            expected: if is_where_it_is_cut { Expected::Utf8 } else { expected },
        };
        Err(NotJson)
    }

    #[inline(always)]
    fn byte(&self, at: usize) -> u8 {
        match self.text.as_bytes().get(at) {
            Some(byte) => *byte,
            None => 0,
        }
    }

    #[inline(always)]
    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    #[inline(never)]
    fn peek_behind_space(&mut self) -> u8 {
        loop {
            match self.byte(self.at) {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                byte => return byte,
            }
        }
    }

    #[inline(always)]
    fn colon(&mut self) -> Read<()> {
        if self.peek() == b':' {
            self.at += 1;
            Ok(())
        } else {
            self.fail(self.at, Expected::Colon)
        }
    }

    #[inline(always)]
    fn begin(&mut self) -> Read<()> {
        if self.depth >= MOST_DEPTH {
            return self.fail(self.at, Expected::Shallow);
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    #[inline(always)]
    const fn end(&mut self) {
        self.at += 1;
        self.depth -= 1;
    }

    /// Where a string ends in which something stands at `at` that is not a plain character.
    #[inline(never)]
    fn escaped_end(&mut self, mut at: usize) -> Read<usize> {
        loop {
            at = match self.byte(at) {
                b'"' => return Ok(at),
                b'\\' => self.escape_end(at)?,
                _ if at >= self.text.len() => return self.fail(at, Expected::Quote),
                0..0x20 => return self.fail(at, Expected::EscapedControl),
                _ => plain_end(self.text.as_bytes(), at),
            };
        }
    }

    /// Where the escape ends whose backslash is at `at`.
    #[inline(always)]
    fn escape_end(&mut self, at: usize) -> Read<usize> {
        match self.byte(at + 1) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(at + 2),
            b'u' => self.unit_end(at),
            _ => self.fail(at + 1, Expected::Escape),
        }
    }

    /// Where the escape of a UTF-16 code unit ends, or of two that are one character.
    fn unit_end(&mut self, at: usize) -> Read<usize> {
        let bytes = self.text.as_bytes();
        match hexadecimal(bytes, at + 2) {
            None => {
                let digits = self.text.get(at + 2..).unwrap_or_default().bytes().take(4);
                self.fail(at + 2 + digits.take_while(u8::is_ascii_hexdigit).count(), Expected::FourHexadecimalDigits)
            }
            Some(0xD800..=0xDBFF) => {
                let second = bytes
                    .get(at + 6..)
                    .filter(|rest| rest.starts_with(b"\\u"))
                    .and_then(|_| hexadecimal(bytes, at + 8));
                match second {
                    Some(0xDC00..=0xDFFF) => Ok(at + 12),
                    _ => self.no_low_surrogate(at + 6),
                }
            }
            Some(0xDC00..=0xDFFF) => self.fail(at, Expected::HighSurrogate),
            Some(_) => Ok(at + 6),
        }
    }

    /// Where the text goes on in another way than with the second half of a surrogate pair, or ends in that.
    #[cold]
    #[inline(never)]
    fn no_low_surrogate<T>(&mut self, at: usize) -> Read<T> {
        let rest = self.text.get(at..).unwrap_or_default();
        let is_cut_off = match rest.strip_prefix("\\u") {
            Some(digits) => digits.len() < 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
            None => rest == "\\",
        };
        self.fail(if is_cut_off { self.text.len() } else { at }, Expected::LowSurrogate)
    }

    #[cold]
    #[inline(never)]
    fn no_literal<T>(&mut self, word: &'static str) -> Read<T> {
        let same =
            self.rest().iter().zip(word.bytes()).take_while(|(written, expected)| **written == *expected).count();
        // `nul` at the end of the text is cut off, `nulx` is no value
        let at = if self.at + same == self.text.len() { self.text.len() } else { self.at };
        self.fail(at, Expected::Value)
    }
}
