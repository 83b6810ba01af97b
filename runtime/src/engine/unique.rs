//! The items of an array, where no two may be equal.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;

/// Items by their canonical form. A tree rather than a hash table: nobody can choose items that meet.
#[derive(Debug, Default)]
pub(crate) struct Unique {
    positions: BTreeMap<Box<[u8]>, usize>,
}

impl Unique {
    /// Adds the item at `position`; the position of an equal one, if there is one.
    pub(crate) fn insert(&mut self, item: Box<[u8]>, position: usize) -> Option<usize> {
        match self.positions.entry(item) {
            Entry::Occupied(earlier) => Some(*earlier.get()),
            Entry::Vacant(free) => {
                free.insert(position);
                None
            }
        }
    }
}
