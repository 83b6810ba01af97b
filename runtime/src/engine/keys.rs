//! The keys of a map that may have one of them twice → whether the one that comes is new: an entry is a key, however often it comes.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;

use super::frame::{Flag, Frame};
use crate::keyword::DictionaryKeywords;
use crate::schema::PackedName;

/// The keys of one map that have come. A tree rather than a hash table: nobody can choose keys that meet.
#[derive(Debug)]
pub(crate) struct Keys {
    /// The arrays and objects around the entries of the map.
    pub(super) depth: u8,
    short: BTreeSet<(u64, u64)>,
    long: BTreeSet<Box<str>>,
}

impl Keys {
    pub(super) const fn at(depth: u8) -> Self {
        Self {
            depth,
            short: BTreeSet::new(),
            long: BTreeSet::new(),
        }
    }

    /// Whether the key has come; one that has not is kept where that `is_wanted`.
    fn has_come(&mut self, name: PackedName, text: &str, is_wanted: bool) -> bool {
        let short = (name.first, name.last);
        match name.is_long() {
            false if is_wanted => !self.short.insert(short),
            false => self.short.contains(&short),
            true if self.long.contains(text) => true,
            true => {
                if is_wanted {
                    self.long.insert(text.into());
                }
                false
            }
        }
    }
}

impl Frame<'_, '_> {
    /// Whether the key `text` of the map here has come, as far as that matters to the limits of `keywords`. Where a key cannot come
    /// twice, none has.
    ///
    /// No more keys are kept than the limits count: of a map that has too many, the rest is not looked at.
    #[inline(always)]
    pub(super) fn has_come_as_key(&self, keywords: &DictionaryKeywords, name: PackedName, text: &str) -> bool {
        self.run.keys_may_repeat() && self.look_for_key(keywords, name, text)
    }

    #[cold]
    #[inline(never)]
    fn look_for_key(&self, keywords: &DictionaryKeywords, name: PackedName, text: &str) -> bool {
        let last = match (keywords.max_properties, keywords.min_properties) {
            (Some(most), _) => most,
            (None, Some(least)) => least.saturating_sub(1),
            (None, None) => 0,
        };
        let count = self.count.get();
        if last == 0 || count as u64 > last {
            return false;
        }
        let is_wanted = (count as u64) < last;
        let has_come = self.run.with_keys(self.depth(), count == 0, |keys| keys.has_come(name, text, is_wanted));
        if has_come && !self.has(Flag::Struct) {
            // a map that says how many entries it has counts this one
            self.choices.set(0);
        }
        has_come
    }
}
