//! What the derive lists, properties and strings, → the list with the look-up of its names, in one constant.

use super::names::{NameTable, Names};
use super::packed_name::PackedName;
use super::property::Property;

/// The properties of an object, found by their names and aliases; `SIZE` as [`NameTable`] wants it.
#[derive(Debug)]
pub struct PropertyTable<const SIZE: usize, const COUNT: usize> {
    properties: [Property; COUNT],
    names: NameTable<SIZE>,
}

impl<const SIZE: usize, const COUNT: usize> PropertyTable<SIZE, COUNT> {
    /// The table of `properties`, by a multiplier as [`NameTable::hashed`] takes it.
    ///
    /// # Panics
    ///
    /// Where `SIZE` is not a power of two, or no larger than the number of names.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    #[expect(clippy::cast_possible_truncation, reason = "the derive refuses more than 65 535 names")]
    #[must_use]
    pub const fn new(multiplier: u64, properties: [Property; COUNT]) -> Self {
        let mut names = NameTable::empty(multiplier, COUNT);
        let mut i = 0;
        while i < COUNT {
            let property = &properties[i];
            let packed = if property.packed.equals(PackedName::NONE) {
                PackedName::at_compile_time(property.name)
            } else {
                property.packed
            };
            names.insert(packed, property.name, i as u16);
            let mut alias = 0;
            while alias < property.aliases.len() {
                let name = property.aliases[alias];
                names.insert(PackedName::at_compile_time(name), name, i as u16);
                alias += 1;
            }
            i += 1;
        }
        Self { properties, names }
    }

    pub(crate) const fn properties(&'static self) -> &'static [Property] {
        &self.properties
    }

    pub(crate) const fn names(&'static self) -> Names {
        Names::new(&self.names)
    }
}

/// The values of an enum of strings, found among each other; `SIZE` as [`NameTable`] wants it.
#[derive(Debug)]
pub struct StringTable<const SIZE: usize, const COUNT: usize> {
    values: [&'static str; COUNT],
    names: NameTable<SIZE>,
}

impl<const SIZE: usize, const COUNT: usize> StringTable<SIZE, COUNT> {
    /// The table of `values`, by a multiplier as [`NameTable::hashed`] takes it.
    ///
    /// # Panics
    ///
    /// Where `SIZE` is not a power of two, or no larger than the number of values.
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    #[expect(clippy::cast_possible_truncation, reason = "the derive refuses more than 65 535 names")]
    #[must_use]
    pub const fn new(multiplier: u64, values: [&'static str; COUNT]) -> Self {
        let mut names = NameTable::empty(multiplier, COUNT);
        let mut i = 0;
        while i < COUNT {
            names.insert(PackedName::at_compile_time(values[i]), values[i], i as u16);
            i += 1;
        }
        Self { values, names }
    }

    pub(crate) const fn values(&'static self) -> &'static [&'static str] {
        &self.values
    }

    pub(crate) const fn names(&'static self) -> Names {
        Names::new(&self.names)
    }
}
