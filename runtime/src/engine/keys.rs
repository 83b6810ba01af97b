//! The keys of a map that may have one of them twice → whether the one that comes is new: an entry is a key, however often it comes.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;

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
    pub(super) fn has_come(&mut self, name: PackedName, text: &str, is_wanted: bool) -> bool {
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
