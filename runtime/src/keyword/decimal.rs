//! The limits of a decimal number that stands in a string (format `decimal`) → which of them a text breaks. Exact, in one pass over it.

use core::cmp::Ordering;

use super::number::NumberKeywords;
use super::{End, Keyword, KeywordSet};
use crate::number::{Decimal, Number};

/// The ends of a range, and a divisor: of two limits on one side only the stricter is kept, so that a string's keywords stay small.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DecimalLimits {
    multiple_of: Option<Number>,
    lower: Option<Number>,
    upper: Option<Number>,
    includes_lower: bool,
    includes_upper: bool,
}

impl DecimalLimits {
    pub(crate) const NONE: Self = Self {
        multiple_of: None,
        lower: None,
        upper: None,
        includes_lower: false,
        includes_upper: false,
    };

    /// These, and what `keywords` limit.
    pub(crate) const fn and(self, keywords: NumberKeywords) -> Self {
        let merged = self.as_numbers().merged(keywords);
        let (lower, upper) = merged.ends();
        let ((lower, includes_lower), (upper, includes_upper)) = (parts(lower), parts(upper));
        Self {
            multiple_of: merged.multiple_of,
            lower,
            upper,
            includes_lower,
            includes_upper,
        }
    }

    /// The same limits, of a number.
    pub(crate) const fn as_numbers(&self) -> NumberKeywords {
        let mut keywords = NumberKeywords::new();
        keywords.multiple_of = self.multiple_of;
        *(if self.includes_lower { &mut keywords.minimum } else { &mut keywords.exclusive_minimum }) = self.lower;
        *(if self.includes_upper { &mut keywords.maximum } else { &mut keywords.exclusive_maximum }) = self.upper;
        keywords
    }

    pub(crate) const fn are_absent(&self) -> bool {
        self.multiple_of.is_none() && self.lower.is_none() && self.upper.is_none()
    }

    /// The keywords that the number in `text` breaks; of a text that is no decimal number, the format.
    pub(crate) const fn broken_by(&self, text: &str) -> KeywordSet {
        let Some(found) = Decimal::parse_plain(text) else { return KeywordSet::only(Keyword::Format) };
        let mut broken = KeywordSet::NONE;
        if let Some(divisor) = self.multiple_of
            && !found.is_multiple_of(divisor)
        {
            broken = broken.and(KeywordSet::only(Keyword::MultipleOf));
        }
        if let Some(limit) = self.upper {
            broken = broken.and(match (found.compare(limit), self.includes_upper) {
                (Ordering::Greater, true) => KeywordSet::only(Keyword::Maximum),
                (Ordering::Greater | Ordering::Equal, false) => KeywordSet::only(Keyword::ExclusiveMaximum),
                _ => KeywordSet::NONE,
            });
        }
        if let Some(limit) = self.lower {
            broken = broken.and(match (found.compare(limit), self.includes_lower) {
                (Ordering::Less, true) => KeywordSet::only(Keyword::Minimum),
                (Ordering::Less | Ordering::Equal, false) => KeywordSet::only(Keyword::ExclusiveMinimum),
                _ => KeywordSet::NONE,
            });
        }
        broken
    }
}

const fn parts(end: Option<End>) -> (Option<Number>, bool) {
    match end {
        Some(end) => (Some(end.number), end.is_included),
        None => (None, false),
    }
}
