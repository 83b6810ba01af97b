//! The keywords of arrays (JSON Schema 2020-12 Validation, section 6.4).

use super::group::group;
use super::row::{Limit, Row, rows};
use super::table::keywords;
use super::{Keyword, KeywordSet};

macro_rules! array_keywords {
    (number $number:tt string $string:tt array $limits:tt dictionary $dictionary:tt) => {
        group! {
            /// What a schema demands of an array as a whole.
            ArrayKeywords,
            /// Any number of items, equal ones too.
            new,
            limits $limits,
            beside {
                pub(crate) unique_items: bool = false,
            }
        }
    };
}
keywords!(array_keywords);

impl ArrayKeywords {
    /// No two items are equal (section 6.4.3): as JSON values, so `1` equals `1.0`.
    #[must_use]
    pub const fn unique_items(mut self) -> Self {
        self.unique_items = true;
        self
    }

    /// Both: where each sets a limit, the stricter one.
    pub(crate) const fn merged(self, other: Self) -> Self {
        let mut merged = self.with_limits_of(other);
        merged.unique_items |= other.unique_items;
        merged
    }

    /// The check reads the limits as they are.
    const fn settled(self) -> Self {
        self
    }

    /// The keywords of the count that an array of so many items breaks.
    #[inline(always)]
    pub(crate) fn broken_by(&self, count: usize) -> KeywordSet {
        // every field is named: a new one cannot be forgotten
        let Self {
            max_items,
            min_items,
            unique_items: _,
        } = *self;
        let count = count as u64;
        KeywordSet::when(max_items.is_some_and(|most| count > most), Keyword::MaxItems)
            .and(KeywordSet::when(min_items.is_some_and(|least| count < least), Keyword::MinItems))
    }
}
