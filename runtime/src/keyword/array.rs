//! The keywords of arrays (JSON Schema 2020-12 Validation, section 6.4).

use super::{Keyword, KeywordSet};

/// What a schema demands of an array as a whole.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_field_names, reason = "the words of JSON Schema")]
pub struct ArrayKeywords {
    pub(crate) min_items: Option<u64>,
    pub(crate) max_items: Option<u64>,
    pub(crate) unique_items: bool,
}

impl ArrayKeywords {
    /// Any number of items, equal ones too.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            min_items: None,
            max_items: None,
            unique_items: false,
        }
    }

    /// The least number of items (section 6.4.2).
    #[must_use]
    pub const fn min_items(mut self, count: u64) -> Self {
        self.min_items = Some(count);
        self
    }

    /// The greatest number of items (section 6.4.1).
    #[must_use]
    pub const fn max_items(mut self, count: u64) -> Self {
        self.max_items = Some(count);
        self
    }

    /// No two items are equal (section 6.4.3): as JSON values, so `1` equals `1.0`.
    #[must_use]
    pub const fn unique_items(mut self) -> Self {
        self.unique_items = true;
        self
    }

    /// Both: where each sets a limit, the stricter one.
    pub(crate) const fn merged(mut self, other: Self) -> Self {
        if let Some(count) = other.min_items
            && !matches!(self.min_items, Some(own) if own > count)
        {
            self.min_items = Some(count);
        }
        if let Some(count) = other.max_items
            && !matches!(self.max_items, Some(own) if own < count)
        {
            self.max_items = Some(count);
        }
        self.unique_items |= other.unique_items;
        self
    }

    /// The keywords of the count that an array of so many items breaks.
    #[inline(always)]
    pub(crate) fn broken_by(&self, count: usize) -> KeywordSet {
        let count = count as u64;
        KeywordSet::when(self.max_items.is_some_and(|most| count > most), Keyword::MaxItems)
            .and(KeywordSet::when(self.min_items.is_some_and(|least| count < least), Keyword::MinItems))
    }
}

impl Default for ArrayKeywords {
    fn default() -> Self {
        Self::new()
    }
}
