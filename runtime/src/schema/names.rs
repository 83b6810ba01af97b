//! A fixed list of names → the place of one of them in the list, without looking at the others; built by the compiler.
//!
//! A name is read as two words. A multiplicative hash of them leads to a slot. Names that meet there stand one behind the other; the
//! derive looks for a multiplier under which none do, since the compiler's interpreter would take a thousand times as long.

use super::packed_name::PackedName;

/// Where a name stands in the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    /// [`PackedName::NONE`], where the slot is free.
    packed: PackedName,
    index: u16,
    name: &'static str,
}

impl Slot {
    const EMPTY: Self = Self {
        packed: PackedName::NONE,
        index: 0,
        name: "",
    };

    #[inline(always)]
    const fn is_free(&self) -> bool {
        // no other name has that length
        self.packed.last == PackedName::NONE.last
    }
}

/// Under which names are spread as well as under any other, as long as nobody has looked at them: the golden ratio, as an integer.
const ANY_MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

#[expect(clippy::cast_possible_truncation, reason = "the shift leaves as many bits as the table's size has")]
#[inline(always)]
const fn place(sum: u64, multiplier: u64, shift: u32) -> usize {
    (sum.wrapping_mul(multiplier) >> shift) as usize
}

/// A table of `SIZE` slots, a power of two above twice the number of names.
///
/// ```
/// use wireform::__private::{Names, NameTable};
///
/// const LIST: &[(&str, u16)] = &[("name", 0), ("id", 1), ("identifier", 1)];
/// const NAMES: Names = Names::new(const { &NameTable::<8>::new(LIST) });
/// assert_eq!(NAMES.find("identifier"), Some(1));
/// assert_eq!(NAMES.find("nam"), None);
/// ```
#[derive(Debug)]
pub struct NameTable<const SIZE: usize> {
    slots: [Slot; SIZE],
    multiplier: u64,
    simple: bool,
}

impl<const SIZE: usize> NameTable<SIZE> {
    const SHIFT: u32 = u64::BITS - SIZE.trailing_zeros();

    /// The table of `names`, each with the place in the list that it stands for.
    ///
    /// # Panics
    ///
    /// Where `SIZE` is not a power of two, or no larger than the number of names.
    #[must_use]
    pub const fn new(names: &[(&'static str, u16)]) -> Self {
        Self::hashed(ANY_MULTIPLIER, names)
    }

    /// The same by this `multiplier`, which is odd; any one does, and one under which no two names meet is the best.
    ///
    /// # Panics
    ///
    /// Where `SIZE` is not a power of two, or no larger than the number of names.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    #[must_use]
    pub const fn hashed(multiplier: u64, names: &[(&'static str, u16)]) -> Self {
        let mut table = Self::empty(multiplier, names.len());
        let mut i = 0;
        while i < names.len() {
            let (name, index) = names[i];
            table.insert(PackedName::at_compile_time(name), name, index);
            i += 1;
        }
        table
    }

    /// A table for so many names.
    pub(super) const fn empty(multiplier: u64, names: usize) -> Self {
        assert!(
            SIZE.is_power_of_two() && SIZE >= 2 && SIZE > names,
            "a table of names needs a size that is a power of two above the number of names"
        );
        Self {
            slots: [Slot::EMPTY; SIZE],
            multiplier,
            simple: true,
        }
    }

    /// Adds `name`, whose words are `packed`; there must be a free slot.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(super) const fn insert(&mut self, packed: PackedName, name: &'static str, index: u16) {
        let sum = packed.first.wrapping_add(packed.last);
        let mut at = place(sum, self.multiplier, Self::SHIFT);
        while !self.slots[at].is_free() {
            self.simple = false;
            at = (at + 1) % SIZE;
        }
        self.simple &= !packed.is_long();
        self.slots[at] = Slot {
            packed,
            index,
            name,
        };
    }
}

/// The look-up in a [`NameTable`].
#[derive(Debug, Clone, Copy)]
pub struct Names {
    slots: &'static [Slot],
    multiplier: u64,
    shift: u32,
    /// No two names meet, and none is long: a slot that differs settles it.
    simple: bool,
}

impl Names {
    /// No table: nothing is found in it.
    pub(crate) const NONE: Self = Self {
        slots: &[],
        multiplier: 0,
        shift: 0,
        simple: true,
    };

    /// Whether there is no table.
    pub(crate) const fn is_none(&self) -> bool {
        self.slots.is_empty()
    }

    /// The look-up in `table`.
    #[must_use]
    pub const fn new<const SIZE: usize>(table: &'static NameTable<SIZE>) -> Self {
        Self {
            slots: &table.slots,
            multiplier: table.multiplier,
            shift: NameTable::<SIZE>::SHIFT,
            simple: table.simple,
        }
    }

    /// What `name` stands for.
    #[inline(always)]
    #[must_use]
    pub fn find(&self, name: &str) -> Option<u16> {
        self.find_packed(PackedName::of(name), name)
    }

    /// What `name`, whose words are `packed`, stands for.
    #[inline(always)]
    pub(crate) fn find_packed(&self, packed: PackedName, name: &str) -> Option<u16> {
        let at = place(packed.first.wrapping_add(packed.last), self.multiplier, self.shift);
        let slot = self.slots.get(at)?;
        if slot.packed.equals(packed) && !packed.is_long() {
            return Some(slot.index);
        }
        if self.simple || slot.is_free() {
            return None;
        }
        self.search(name, at)
    }

    /// What the name in `packed`, which is not long, stands for.
    #[inline(always)]
    pub(crate) fn find_short(&self, packed: PackedName) -> Option<u16> {
        let at = place(packed.first.wrapping_add(packed.last), self.multiplier, self.shift);
        let slot = self.slots.get(at)?;
        if slot.packed.equals(packed) {
            return Some(slot.index);
        }
        if self.simple || slot.is_free() {
            return None;
        }
        self.search_short(packed, at)
    }

    #[inline(never)]
    fn search_short(&self, packed: PackedName, at: usize) -> Option<u16> {
        let mut slots = self.slots.iter().cycle().skip(at).take(self.slots.len()).take_while(|slot| !slot.is_free());
        slots.find(|slot| slot.packed.equals(packed)).map(|slot| slot.index)
    }

    /// A long name, or two that meet, or a stranger.
    #[inline(never)]
    fn search(&self, name: &str, at: usize) -> Option<u16> {
        self.slots
            .iter()
            .cycle()
            .skip(at)
            .take(self.slots.len())
            .take_while(|slot| !slot.is_free())
            .find(|slot| slot.name == name)
            .map(|slot| slot.index)
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests may fail by panicking")]
mod tests {
    use super::*;

    const LIST: &[(&str, u16)] = &[
        ("", 0),
        ("a", 1),
        ("aa", 2),
        ("aaa", 3),
        ("a name of more than sixteen bytes", 4),
        ("a name of more than sixteen bytes!", 5),
        ("a name of more tban sixteen bytes", 6),
        ("fifteen-letters", 7),
        ("größe", 8),
    ];

    #[test]
    fn every_name_is_found_and_no_other() {
        const NAMES: Names = Names::new(const { &NameTable::<32>::new(LIST) });
        for (name, index) in LIST {
            assert_eq!(NAMES.find(name), Some(*index), "{name:?}");
        }
        for stranger in ["b", "aaaa", "aab", "a name of more than sixteen byteS", "fifteen-letterS", "fifteen-letters!"]
        {
            assert_eq!(NAMES.find(stranger), None, "{stranger:?}");
        }
    }

    #[test]
    fn names_that_meet_are_told_apart_in_a_crowded_table() {
        const CROWDED: Names = Names::new(const { &NameTable::<16>::new(LIST) });
        for (name, index) in LIST {
            assert_eq!(CROWDED.find(name), Some(*index), "{name:?}");
        }
        assert_eq!(CROWDED.find("stranger"), None);
    }

    #[test]
    fn an_empty_name_is_no_free_slot() {
        const ONE: Names = Names::new(const { &NameTable::<2>::new(&[("x", 0)]) });
        assert_eq!(ONE.find(""), None);
        assert_eq!(ONE.find(LIST[1].0), None);
    }
}
