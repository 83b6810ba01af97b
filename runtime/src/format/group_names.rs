//! The names of groups in a pattern (ECMA-262, section 22.2.1, `GroupName`): which there are, and which exclude each other.

use super::unicode::{Identifier, properties};
use crate::utf8::first_code_point;

/// So many groups may have names.
const MOST: usize = 256;

/// Groups may be nested deeper than names are told apart, by as much as the pattern allows.
const LEVELS: usize = 1001;

/// The names of a pattern, as they are written.
#[derive(Clone, Copy)]
pub(super) struct GroupNames<'text> {
    names: [Name<'text>; MOST],
    count: usize,
    /// Of each level of groups, how many names there were when it began.
    before: [usize; LEVELS],
}

#[derive(Clone, Copy)]
struct Name<'text> {
    written: &'text [u8],
    /// The level at which it stands in another alternative than what is read now; 0: in the same.
    apart_at: usize,
}

impl<'text> GroupNames<'text> {
    pub(super) const fn new() -> Self {
        Self {
            names: [Name {
                written: &[],
                apart_at: 0,
            }; MOST],
            count: 0,
            before: [0; LEVELS],
        }
    }

    /// The name that `text` begins with, and what follows the `>` at its end.
    pub(super) const fn first_name(text: &'text [u8]) -> Option<(&'text [u8], &'text [u8])> {
        let mut rest = text;
        loop {
            if let [b'>', behind @ ..] = rest
                && rest.len() < text.len()
            {
                return Some((text.split_at(text.len() - rest.len()).0, behind));
            }
            match name_character(rest) {
                Some((character, behind)) if is_in_name(character, rest.len() == text.len()) => rest = behind,
                _ => return None,
            }
        }
    }

    /// Whether there was room for `name`, and no group has it that may match together with this one.
    #[expect(clippy::indexing_slicing, reason = "below the length, which is looked at first; const has no `get`")]
    pub(super) const fn add(&mut self, name: &'text [u8]) -> bool {
        let mut index = 0;
        while index < self.count {
            if self.names[index].apart_at == 0 && are_same(self.names[index].written, name) {
                return false;
            }
            index += 1;
        }
        if self.count == MOST {
            return false;
        }
        self.names[self.count].written = name;
        self.count += 1;
        true
    }

    /// Whether a group has this name.
    #[expect(clippy::indexing_slicing, reason = "below the length; const has no `get`")]
    pub(super) const fn have(&self, name: &[u8]) -> bool {
        let mut index = 0;
        while index < self.count {
            if are_same(self.names[index].written, name) {
                return true;
            }
            index += 1;
        }
        false
    }

    /// A level of groups begins.
    #[expect(clippy::indexing_slicing, reason = "there are as many as groups may be nested; const has no `get_mut`")]
    pub(super) const fn open(&mut self, level: usize) {
        self.before[level] = self.count;
    }

    /// The names of this level so far stand in another alternative than what follows.
    pub(super) const fn next_alternative(&mut self, level: usize) {
        self.change(level, 0, level + 1);
    }

    /// A level of groups ends: its names stand beside what follows.
    pub(super) const fn close(&mut self, level: usize) {
        self.change(level, level + 1, 0);
    }

    #[expect(clippy::indexing_slicing, reason = "below the length; const has no `get_mut`")]
    const fn change(&mut self, level: usize, from: usize, to: usize) {
        let mut index = self.before[level];
        while index < self.count {
            if self.names[index].apart_at == from {
                self.names[index].apart_at = to;
            }
            index += 1;
        }
    }
}

/// Whether two names are of the same characters, which may be escaped.
const fn are_same(one: &[u8], other: &[u8]) -> bool {
    let (mut one, mut other) = (one, other);
    while let (Some((first, behind_one)), Some((second, behind_other))) = (name_character(one), name_character(other)) {
        if first != second {
            return false;
        }
        (one, other) = (behind_one, behind_other);
    }
    one.is_empty() && other.is_empty()
}

const fn name_character(text: &[u8]) -> Option<(u32, &[u8])> {
    match text {
        [b'\\', escape @ ..] => unicode_escape(escape),
        _ => first_code_point(text),
    }
}

/// `RegExpIdentifierStart` and `RegExpIdentifierPart`.
const fn is_in_name(character: u32, is_first: bool) -> bool {
    match (character, properties(character).in_identifier) {
        // `$` and `_`
        (0x24 | 0x5F, _) | (_, Identifier::Start) => true,
        // the joiners
        (0x200C | 0x200D, _) | (_, Identifier::Continue) => !is_first,
        (_, Identifier::No) => false,
    }
}

/// The code point of an escape whose backslash has been read, and what follows: `u{1F600}`, `u0041`, or a pair of surrogates.
pub(super) const fn unicode_escape(text: &[u8]) -> Option<(u32, &[u8])> {
    match text {
        [b'u', b'{', digits @ ..] => braced(digits),
        [b'u', digits @ ..] => match hexadecimal(digits, 4) {
            Some((high @ 0xD800..=0xDBFF, [b'\\', b'u', digits @ ..])) => match hexadecimal(digits, 4) {
                Some((low @ 0xDC00..=0xDFFF, behind)) => {
                    Some((0x1_0000 + ((high & 0x3FF) << 10) + (low & 0x3FF), behind))
                }
                _ => hexadecimal(text.split_at(1).1, 4),
            },
            other => other,
        },
        _ => None,
    }
}

/// The code point in braces, the first of which has been read.
const fn braced(text: &[u8]) -> Option<(u32, &[u8])> {
    let (mut number, mut rest) = (0, text);
    loop {
        match rest {
            [b'}', behind @ ..] if rest.len() < text.len() && number <= 0x10_FFFF => return Some((number, behind)),
            [digit, behind @ ..] if number <= 0x10_FFFF => match hexadecimal_digit(*digit) {
                Some(digit) => (number, rest) = (number * 16 + digit, behind),
                None => return None,
            },
            _ => return None,
        }
    }
}

/// The number of so many digits, and what follows.
pub(super) const fn hexadecimal(text: &[u8], count: usize) -> Option<(u32, &[u8])> {
    let (mut number, mut rest, mut left) = (0, text, count);
    while left > 0 {
        let [digit, behind @ ..] = rest else { return None };
        let Some(digit) = hexadecimal_digit(*digit) else { return None };
        (number, rest, left) = (number * 16 + digit, behind, left - 1);
    }
    Some((number, rest))
}

const fn hexadecimal_digit(digit: u8) -> Option<u32> {
    match digit {
        b'0'..=b'9' => Some((digit - b'0') as u32),
        b'a'..=b'f' => Some((digit - b'a') as u32 + 10),
        b'A'..=b'F' => Some((digit - b'A') as u32 + 10),
        _ => None,
    }
}
