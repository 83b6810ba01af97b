//! The keywords of dictionaries (JSON Schema 2020-12 Validation, section 6.5).

use super::group::group;
use super::row::{Limit, Row, rows};
use super::table::keywords;
use super::{Keyword, KeywordSet};

macro_rules! dictionary_keywords {
    (number $number:tt string $string:tt array $array:tt dictionary $limits:tt) => {
        group! {
            /// What a schema demands of a dictionary as a whole.
            DictionaryKeywords,
            /// Any number of properties.
            new,
            limits $limits,
            beside {}
        }
    };
}
keywords!(dictionary_keywords);

impl DictionaryKeywords {
    /// Both: where each sets a limit, the stricter one.
    pub(crate) const fn merged(self, other: Self) -> Self {
        self.with_limits_of(other)
    }

    /// The check reads the limits as they are.
    const fn settled(self) -> Self {
        self
    }

    /// The keywords that a dictionary of so many properties breaks.
    #[inline(always)]
    pub(crate) fn broken_by(&self, count: usize) -> KeywordSet {
        // every field is named: a new one cannot be forgotten
        let Self {
            max_properties,
            min_properties,
        } = *self;
        let count = count as u64;
        KeywordSet::when(max_properties.is_some_and(|most| count > most), Keyword::MaxProperties)
            .and(KeywordSet::when(min_properties.is_some_and(|least| count < least), Keyword::MinProperties))
    }
}
