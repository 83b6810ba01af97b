//! The keywords of dictionaries (JSON Schema 2020-12 Validation, section 6.5).

use super::{Keyword, KeywordSet};

/// What a schema demands of a dictionary as a whole.
#[derive(Debug, Clone, Copy)]
pub struct DictionaryKeywords {
    pub(crate) min_properties: Option<u64>,
    pub(crate) max_properties: Option<u64>,
}

impl DictionaryKeywords {
    /// Any number of properties.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            min_properties: None,
            max_properties: None,
        }
    }

    /// The least number of properties (section 6.5.2).
    #[must_use]
    pub const fn min_properties(mut self, count: u64) -> Self {
        self.min_properties = Some(count);
        self
    }

    /// The greatest number of properties (section 6.5.1).
    #[must_use]
    pub const fn max_properties(mut self, count: u64) -> Self {
        self.max_properties = Some(count);
        self
    }

    /// Both: where each sets a limit, the stricter one.
    pub(crate) const fn merged(mut self, other: Self) -> Self {
        if let Some(count) = other.min_properties
            && !matches!(self.min_properties, Some(own) if own > count)
        {
            self.min_properties = Some(count);
        }
        if let Some(count) = other.max_properties
            && !matches!(self.max_properties, Some(own) if own < count)
        {
            self.max_properties = Some(count);
        }
        self
    }

    /// The keywords that a dictionary of so many properties breaks.
    #[inline(always)]
    pub(crate) fn broken_by(&self, count: usize) -> KeywordSet {
        let count = count as u64;
        KeywordSet::when(self.max_properties.is_some_and(|most| count > most), Keyword::MaxProperties)
            .and(KeywordSet::when(self.min_properties.is_some_and(|least| count < least), Keyword::MinProperties))
    }
}

impl Default for DictionaryKeywords {
    fn default() -> Self {
        Self::new()
    }
}
