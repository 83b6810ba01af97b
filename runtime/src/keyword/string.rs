//! The keywords of strings (JSON Schema 2020-12 Validation, sections 6.3 and 7).

use super::custom::{OwnRules, TextRule, refuse_text};
use super::decimal::DecimalLimits;
use super::group::group;
use super::row::{Limit, Row, are_absent, broken_limits, rows};
use super::table::keywords;
use super::{Keyword, KeywordSet, NumberKeywords};
use crate::failure::Failure;
use crate::format::Format;
use crate::number::Number;
use crate::pattern::Pattern;
use crate::utf8;

macro_rules! string_keywords {
    (number $number:tt string $limits:tt array $array:tt dictionary $dictionary:tt) => {
        group! {
            /// What a schema demands of a string.
            StringKeywords,
            /// Any string.
            new,
            limits $limits,
            beside {
                pub(crate) pattern: Option<&'static Pattern> = None,
                /// Whether a second pattern was said, which is not kept: a review refuses it.
                pub(crate) has_two_patterns: bool = false,
                pub(crate) format: Option<&'static Format> = None,
                /// What the number in the text is limited by, where the format says that one is there.
                pub(crate) decimal: DecimalLimits = DecimalLimits::NONE,
                /// Bytes that are enough for `min_length` code points, whichever they are.
                surely_long_enough: usize = 0,
                /// Bytes that cannot be more than `max_length` code points.
                surely_short_enough: usize = usize::MAX,
                check: Option<fn(&str) -> bool> = None,
                pub(crate) own: OwnRules<TextRule> = OwnRules::NONE,
            }
        }
    };
}
keywords!(string_keywords);

/// A code point takes at most so many bytes in UTF-8.
const BYTES_OF_A_CODE_POINT: u64 = 4;

#[expect(clippy::cast_possible_truncation, reason = "clamped to usize::MAX first")]
const fn saturated(length: u64) -> usize {
    if length > usize::MAX as u64 { usize::MAX } else { length as usize }
}

impl StringKeywords {
    /// What must be found in the text (section 6.3.3): [`pattern!`](crate::pattern!) makes one.
    #[must_use]
    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.pattern = Some(pattern);
        self.settled()
    }

    /// What the text must be like (section 7); asserted.
    #[must_use]
    pub const fn format(mut self, format: &'static Format) -> Self {
        self.format = Some(format);
        self.settled()
    }

    /// Without its format.
    #[must_use]
    pub const fn no_format(mut self) -> Self {
        self.format = None;
        self.settled()
    }

    /// And with the limits of the number that the format says is there. The rest of `keywords` says nothing about a string.
    pub(crate) const fn with_decimal(mut self, keywords: NumberKeywords) -> Self {
        self.decimal = self.decimal.and(keywords);
        self.settled()
    }

    /// Whether the text is a number, which has limits of its own.
    pub(crate) const fn is_decimal(&self) -> bool {
        matches!(self.format, Some(format) if format.is_numeric())
    }

    /// A rule of your own: a function that is handed the text, where no other keyword refuses it.
    ///
    /// ```
    /// use wireform::{Failure, SchemaObject, StringKeywords};
    ///
    /// fn palindrome(text: &str) -> Result<(), Failure> {
    ///     if text.chars().eq(text.chars().rev()) {
    ///         return Ok(());
    ///     }
    ///     Err(Failure::new("palindrome", "is not the same read backwards"))
    /// }
    ///
    /// const NAME: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().custom(palindrome));
    ///
    /// let violations = NAME.validate("Ann").unwrap_err();
    /// assert_eq!(violations.to_string(), "1 violation\n  (root)  \"Ann\" is not the same read backwards");
    /// ```
    ///
    /// The function may be called more than once for one text, and must say the same each time. [The guide](crate::guide::own_rules)
    /// says where rules run, and that exports and the checks of defaults leave them out.
    ///
    /// # Panics
    ///
    /// Where two rules are there already: call several from one function.
    #[must_use]
    pub const fn custom(mut self, rule: fn(&str) -> Result<(), Failure>) -> Self {
        self.own = self.own.and(rule);
        self.settled()
    }

    /// Both: where each sets a limit, the stricter one; and the rules of both.
    pub(crate) const fn merged(self, other: Self) -> Self {
        let mut merged = self.with_limits_of(other);
        merged.own = merged.own.and_all(other.own);
        merged = merged.settled();
        if let Some(pattern) = other.pattern {
            merged.has_two_patterns = merged.pattern.is_some();
            if !merged.has_two_patterns {
                merged = merged.pattern(pattern);
            }
        }
        merged = match other.format {
            Some(format) => merged.format(format),
            None => merged,
        };
        if other.decimal.are_absent() { merged } else { merged.with_decimal(other.decimal.as_numbers()) }
    }

    /// With what the checks keep ready. Every field is named, here and below: a new one cannot be forgotten.
    const fn settled(mut self) -> Self {
        let Self {
            max_length,
            min_length,
            pattern,
            has_two_patterns: _,
            format,
            decimal: _,
            surely_long_enough: _,
            surely_short_enough: _,
            check: _,
            own,
        } = self;
        self.surely_long_enough = match min_length {
            Some(least) => saturated(least.saturating_mul(BYTES_OF_A_CODE_POINT)),
            None => 0,
        };
        self.surely_short_enough = match max_length {
            Some(most) => saturated(most),
            None => usize::MAX,
        };
        if !self.is_decimal() {
            self.decimal = DecimalLimits::NONE;
        }
        if pattern.is_some() || !self.decimal.are_absent() || !own.are_none() {
            // no length is enough to know: every text is looked at out of line
            self.surely_long_enough = usize::MAX;
        }
        self.check = match format {
            Some(format) => format.check(),
            None => None,
        };
        self
    }

    /// Whether every string is accepted.
    pub(crate) const fn accept_any(&self) -> bool {
        self.format.is_none() && self.pattern.is_none() && self.own.are_none() && are_absent(&self.limits())
    }

    /// Whether of a string that is too long nothing else is looked at. A rule of one's own is not asked about such a one.
    pub(crate) const fn look_only_at_length(&self) -> bool {
        self.pattern.is_none() && self.check.is_none() && self.decimal.are_absent()
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
    pub(crate) const fn check(&self) -> Option<fn(&str) -> bool> {
        self.check
    }

    /// The keywords that `text` breaks, in constants.
    pub(crate) const fn broken_by_constant(&self, text: &str) -> KeywordSet {
        let limits = self.limits();
        let mut broken = broken_limits(&limits, Number::unsigned(utf8::count(text.as_bytes()) as u128));
        if let Some(pattern) = self.pattern
            && !pattern.is_in(text)
        {
            broken = broken.and(KeywordSet::only(Keyword::Pattern));
        }
        if let Some(format) = self.format
            && !format.is_met_by(text.as_bytes())
        {
            broken = broken.and(KeywordSet::only(Keyword::Format));
        }
        if self.decimal.are_absent() { broken } else { broken.and(self.decimal.broken_by(text)) }
    }

    #[inline(always)]
    fn broken_format(&self, text: &str) -> KeywordSet {
        match self.check {
            Some(check) => KeywordSet::when(!check(text), Keyword::Format),
            None => KeywordSet::NONE,
        }
    }

    #[inline(never)]
    fn broken_when_counted(&self, text: &str) -> KeywordSet {
        let Self {
            max_length,
            min_length,
            pattern,
            has_two_patterns: _,
            format: _,
            decimal,
            surely_long_enough: _,
            surely_short_enough: _,
            check: _,
            own: _,
        } = *self;
        let length = if max_length.is_some() || min_length.is_some() { text.chars().count() as u64 } else { 0 };
        let broken = KeywordSet::when(max_length.is_some_and(|most| length > most), Keyword::MaxLength)
            .and(KeywordSet::when(min_length.is_some_and(|least| length < least), Keyword::MinLength))
            .and(KeywordSet::when(pattern.is_some_and(|pattern| !pattern.is_in(text)), Keyword::Pattern))
            .and(if decimal.are_absent() { self.broken_format(text) } else { decimal.broken_by(text) });
        if self.own.are_none() || !broken.is_empty() {
            return broken;
        }
        KeywordSet::when(refuse_text(&self.own, text), Keyword::Custom)
    }
}
