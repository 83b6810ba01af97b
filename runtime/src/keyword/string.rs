//! The keywords of strings (JSON Schema 2020-12 Validation, sections 6.3 and 7).

use super::{Keyword, KeywordSet};
use crate::format::Format;

/// What a schema demands of a string.
#[derive(Debug, Clone, Copy)]
pub struct StringKeywords {
    pub(crate) min_length: Option<u64>,
    pub(crate) max_length: Option<u64>,
    pub(crate) format: Option<&'static Format>,
    /// Bytes that are enough for `min_length` code points, whichever they are.
    surely_long_enough: usize,
    /// Bytes that cannot be more than `max_length` code points.
    surely_short_enough: usize,
    check: Option<fn(&[u8]) -> bool>,
}

/// A code point takes at most so many bytes in UTF-8.
const BYTES_OF_A_CODE_POINT: u64 = 4;

#[expect(clippy::cast_possible_truncation, reason = "clamped to usize::MAX first")]
const fn saturated(length: u64) -> usize {
    if length > usize::MAX as u64 { usize::MAX } else { length as usize }
}

impl StringKeywords {
    /// Any string.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            min_length: None,
            max_length: None,
            format: None,
            surely_long_enough: 0,
            surely_short_enough: usize::MAX,
            check: None,
        }
    }

    /// The least number of Unicode code points (section 6.3.2).
    #[must_use]
    pub const fn min_length(mut self, length: u64) -> Self {
        self.min_length = Some(length);
        self.surely_long_enough = saturated(length.saturating_mul(BYTES_OF_A_CODE_POINT));
        self
    }

    /// The greatest number of Unicode code points (section 6.3.1).
    #[must_use]
    pub const fn max_length(mut self, length: u64) -> Self {
        self.max_length = Some(length);
        self.surely_short_enough = saturated(length);
        self
    }

    /// What the text must be like (section 7); asserted.
    #[must_use]
    pub const fn format(mut self, format: &'static Format) -> Self {
        self.format = Some(format);
        self.check = format.check();
        self
    }

    /// Without its format.
    #[must_use]
    pub const fn no_format(mut self) -> Self {
        self.format = None;
        self.check = None;
        self
    }

    /// Both: where each sets a limit, the stricter one.
    pub(crate) const fn merged(mut self, other: Self) -> Self {
        if let Some(length) = other.min_length
            && !matches!(self.min_length, Some(own) if own > length)
        {
            self = self.min_length(length);
        }
        if let Some(length) = other.max_length
            && !matches!(self.max_length, Some(own) if own < length)
        {
            self = self.max_length(length);
        }
        if let Some(format) = other.format {
            self = self.format(format);
        }
        self
    }

    pub(crate) const fn is_secret(&self) -> bool {
        matches!(self.format, Some(format) if format.is_secret())
    }

    /// The keywords that `text` breaks.
    ///
    /// This much is inlined into every walk over a string; most lengths are settled by the bytes, without counting.
    #[inline(always)]
    pub(crate) fn broken_by(&self, text: &str) -> KeywordSet {
        if text.len() < self.surely_long_enough || text.len() > self.surely_short_enough {
            return self.broken_when_counted(text);
        }
        self.broken_format(text)
    }

    /// Whether the length of `text` is right, as far as its bytes tell without counting.
    #[inline(always)]
    pub(crate) fn is_surely_within(&self, text: &str) -> bool {
        text.len() >= self.surely_long_enough && text.len() <= self.surely_short_enough
    }

    /// The check of the format.
    #[inline(always)]
    pub(crate) const fn check(&self) -> Option<fn(&[u8]) -> bool> {
        self.check
    }

    #[inline(always)]
    fn broken_format(&self, text: &str) -> KeywordSet {
        match self.check {
            Some(check) => KeywordSet::when(!check(text.as_bytes()), Keyword::Format),
            None => KeywordSet::NONE,
        }
    }

    #[inline(never)]
    fn broken_when_counted(&self, text: &str) -> KeywordSet {
        let length = text.chars().count() as u64;
        KeywordSet::when(self.min_length.is_some_and(|least| length < least), Keyword::MinLength)
            .and(KeywordSet::when(self.max_length.is_some_and(|most| length > most), Keyword::MaxLength))
            .and(self.broken_format(text))
    }
}

impl Default for StringKeywords {
    fn default() -> Self {
        Self::new()
    }
}
