//! A name → two words. Up to 15 bytes, the words *are* the name; for a literal the compiler works them out.

/// The bytes of a name, padded with zeros, and its length in the last byte. Equal words are equal names, unless they are long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PackedName {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

impl PackedName {
    /// No name has these words.
    pub(crate) const NONE: Self = Self {
        first: 0,
        last: 0xFE << 56,
    };

    /// What an item of an array is called, which has no name.
    pub(crate) const fn number(number: usize) -> Self {
        Self {
            first: number as u64,
            last: Self::NONE.last,
        }
    }

    /// The most bytes that two words hold.
    pub(crate) const LONGEST: usize = 15;

    /// Of a name of up to 15 bytes: these, padded with zeros, and their number in the last one.
    #[inline(always)]
    pub(crate) const fn of_words([first, last]: [u64; 2]) -> Self {
        Self { first, last }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a length below 16, counted in bits")]
    #[inline(always)]
    pub(crate) const fn of(name: &str) -> Self {
        let name = name.as_bytes();
        if name.len() > Self::LONGEST {
            return Self::long(name);
        }
        let length = (name.len() as u64) << 56;
        if let (Some(first), Some(last)) = (name.first_chunk::<8>(), name.last_chunk::<8>()) {
            let beyond = (name.len() - 8) as u32 * 8;
            // the last `beyond` bits, without a shift by 64
            let last = (u64::from_le_bytes(*last) >> 1) >> (63 - beyond);
            return Self {
                first: u64::from_le_bytes(*first),
                last: last | length,
            };
        }
        if let (Some(first), Some(last)) = (name.first_chunk::<4>(), name.last_chunk::<4>()) {
            let (first, last) = (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64);
            return Self {
                first: first | last << ((name.len() - 4) as u32 * 8),
                last: length,
            };
        }
        let first = match name {
            [a, b, c] => *a as u64 | (*b as u64) << 8 | (*c as u64) << 16,
            [a, b] => *a as u64 | (*b as u64) << 8,
            [a] => *a as u64,
            _ => 0,
        };
        Self {
            first,
            last: length,
        }
    }

    /// Words that are enough for a hash, of a name that they do not hold.
    const fn long(name: &[u8]) -> Self {
        match (name.first_chunk::<8>(), name.last_chunk::<8>()) {
            (Some(first), Some(last)) => Self {
                first: u64::from_le_bytes(*first),
                last: u64::from_le_bytes(*last) >> 8 | 0xFF << 56,
            },
            _ => Self::NONE,
        }
    }

    /// The bytes of a name that is not long, with zeros behind them, and its length; of any other, a length that no such name has.
    #[inline(always)]
    pub(crate) const fn bytes(self) -> (u128, usize) {
        let words = (self.last as u128) << 64 | self.first as u128;
        (words & (u128::MAX >> 8), (self.last >> 56) as usize)
    }

    /// Whether the name is not long, and is written in JSON as it is: without a quote, a backslash or a control character, which are
    /// escaped there.
    pub(crate) const fn is_verbatim(self) -> bool {
        const EACH: u128 = u128::MAX / 255;
        let (word, length) = self.bytes();
        if length > Self::LONGEST {
            return false;
        }
        // the highest bit of a byte is set where the byte is one of those, or follows one
        let controls = word.wrapping_sub(EACH * 0x20) & !word;
        let (quotes, backslashes) = (word ^ (EACH * 0x22), word ^ (EACH * 0x5C));
        let quotes = quotes.wrapping_sub(EACH) & !quotes;
        let backslashes = backslashes.wrapping_sub(EACH) & !backslashes;
        let within = (1 << (8 * length)) - 1;
        (controls | quotes | backslashes) & (EACH << 7) & within == 0
    }

    /// Whether the words are not the whole name.
    #[inline(always)]
    pub(crate) const fn is_long(self) -> bool {
        self.last >> 56 == 0xFF
    }

    /// The words of `name`, or those that no name has where they would not be the whole of it.
    pub(crate) const fn of_short(name: &str) -> Self {
        if name.len() > Self::LONGEST { Self::NONE } else { Self::at_compile_time(name) }
    }

    /// The same as [`of`](Self::of), in fewer steps of the compiler's interpreter, to which a call is dear and a shift is cheap.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(crate) const fn at_compile_time(name: &str) -> Self {
        let name = name.as_bytes();
        let (mut first, mut last) = (0, 0);
        let is_long = name.len() > Self::LONGEST;
        let mut i = if name.len() > 8 { 8 } else { name.len() };
        while i > 0 {
            i -= 1;
            first = first << 8 | name[i] as u64;
        }
        // of a long name the last seven bytes, of any other what is left
        let end = if is_long { name.len() - 7 } else { 8 };
        let mut i = name.len();
        while i > end {
            i -= 1;
            last = last << 8 | name[i] as u64;
        }
        let length = if is_long { 0xFF } else { name.len() as u64 };
        Self {
            first,
            last: last | length << 56,
        }
    }

    /// Whether both are the same words: `==` for constants.
    #[inline(always)]
    pub(crate) const fn equals(self, other: Self) -> bool {
        self.first == other.first && self.last == other.last
    }

    /// Calls `then` with the name, where it is not long.
    pub(crate) fn with_text<T>(self, then: impl FnOnce(&str) -> T) -> T {
        let mut bytes = [0; 16];
        let (first, last) = bytes.split_at_mut(8);
        first.copy_from_slice(&self.first.to_le_bytes());
        last.copy_from_slice(&self.last.to_le_bytes());
        let length = usize::from((self.last >> 56) as u8).min(Self::LONGEST);
        then(bytes.get(..length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_in_json_is_not_verbatim() {
        for name in ["", "a", "id", "größe", "created_at", "fifteen-letters", "!#[]", "\u{7f}", "日本語です"] {
            assert!(PackedName::of(name).is_verbatim(), "{name}");
        }
        for name in [
            "\"",
            "a\"b",
            "back\\slash",
            "eight by\n",
            "line\nbreak",
            "\u{1f}",
            "a name\twith tab",
            "nul\0",
            "longer than fifteen bytes",
        ] {
            assert!(!PackedName::of(name).is_verbatim(), "{name}");
        }
    }

    #[test]
    fn a_name_of_up_to_fifteen_bytes_can_be_read_back() {
        for name in
            ["", "a", "id", "tag", "name", "größe", "reason", "updated", "progress", "created_at", "fifteen-letters"]
        {
            let packed = PackedName::of(name);
            assert!(!packed.is_long(), "{name:?}");
            packed.with_text(|text| assert_eq!(text, name));
        }
        assert!(PackedName::of("sixteen-letters!").is_long());
    }

    #[test]
    fn the_compiler_packs_a_name_as_the_program_does() {
        let longest = "a name of more than fifteen bytes: größe";
        for (length, _) in longest.char_indices() {
            let name = &longest[..length];
            assert_eq!(PackedName::at_compile_time(name), PackedName::of(name), "{name:?}");
        }
    }

    #[test]
    fn names_that_differ_in_a_zero_byte_or_a_length_are_told_apart() {
        let names = ["", "\0", "\0\0", "a", "a\0", "a\0\0", "abcd", "abcd\0", "abcdefgh", "abcdefgh\0", "abcdefg\0"];
        for (position, name) in names.iter().enumerate() {
            for other in names.iter().skip(position + 1) {
                assert_ne!(PackedName::of(name), PackedName::of(other), "{name:?} and {other:?}");
            }
        }
    }
}
