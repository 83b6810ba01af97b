//! A property of an object: its names, whether it must be there, and the schema of its value.

use super::SchemaObject;
use super::packed_name::PackedName;

/// A property of an object, with the schema as it stands at this place: the field's own keywords included.
#[derive(Debug)]
pub struct Property {
    /// The words of the name, by which a struct's field is recognized; those that no name has where it is long.
    pub(crate) packed: PackedName,
    pub(crate) name: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) required: bool,
    pub(crate) schema: SchemaObject,
}

impl Property {
    /// The property `name`, required unless the type of its value can be absent (as an `Option` can).
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// const ID: Property = Property::new("id", SchemaObject::string());
    /// assert!(ID.is_required());
    /// ```
    #[must_use]
    pub const fn new(name: &'static str, schema: SchemaObject) -> Self {
        Self {
            packed: PackedName::of_short(name),
            name,
            aliases: &[],
            required: !schema.can_be_absent(),
            schema,
        }
    }

    /// Whether the property must be there.
    #[must_use]
    pub const fn required(mut self, required: bool) -> Self {
        self.required = required;
        self
    }

    /// Other names that are accepted when the property is read.
    #[must_use]
    pub const fn with_aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// The name on the wire.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Other names that are accepted when the property is read (`#[serde(alias = "…")]`).
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Whether the property must be there.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// Whether `null` is a value of the property.
    #[must_use]
    pub const fn is_nullable(&self) -> bool {
        self.schema.is_nullable()
    }

    /// Whether only the server sends the property.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.schema.annotations.read_only
    }

    /// Whether only the client sends the property.
    #[must_use]
    pub const fn is_write_only(&self) -> bool {
        self.schema.annotations.write_only
    }

    /// The schema of the property's value.
    #[must_use]
    pub const fn schema(&self) -> &SchemaObject {
        &self.schema
    }

    pub(crate) fn answers_to(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }
}

/// A set of an object's properties, by their place.
///
/// The first word stands apart: few objects have more than 64 properties, and so it stays in a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Properties {
    first: u64,
    more: [u64; Self::MORE],
}

impl Properties {
    const MORE: usize = 3;
    /// The most properties that an object can have; the derive refuses more.
    pub(crate) const MOST: usize = 64 * (1 + Self::MORE);
    pub(crate) const NONE: Self = Self {
        first: 0,
        more: [0; Self::MORE],
    };

    /// The first alone.
    pub(crate) const FIRST: Self = Self {
        first: 1,
        more: [0; Self::MORE],
    };

    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(crate) const fn required_of(properties: &[Property]) -> Self {
        let mut set = Self::NONE;
        let mut i = 0;
        while i < properties.len() && i < Self::MOST {
            if properties[i].required {
                match i / 64 {
                    0 => set.first |= 1 << i,
                    word => set.more[word - 1] |= 1 << (i % 64),
                }
            }
            i += 1;
        }
        set
    }

    /// Adds `index`; whether it was there already.
    #[inline(always)]
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        if index < 64 {
            let before = self.first;
            self.first |= 1 << index;
            return before == self.first;
        }
        let (more, before) = inserted(self.more, index);
        self.more = more;
        before
    }

    /// The first 64, as bits.
    #[inline(always)]
    pub(crate) fn first(&self) -> u64 {
        self.first
    }

    pub(crate) fn contains(&self, index: usize) -> bool {
        let word = match index / 64 {
            0 => Some(&self.first),
            word => self.more.get(word - 1),
        };
        word.is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// These without `others`, from the place `start` on.
    #[inline(always)]
    pub(crate) fn without(&self, others: &Self, start: usize) -> Self {
        Self {
            first: self.first & !others.first & from(start),
            more: if self.more == [0; Self::MORE] { self.more } else { without(self.more, others.more, start) },
        }
    }

    /// Whether `others` has them all, from the place `start` on; the set is of `count` properties.
    #[inline(always)]
    pub(crate) fn is_within(&self, others: &Self, start: usize, count: usize) -> bool {
        if count <= 64 {
            return self.first & !others.first & from(start) == 0;
        }
        self.without(others, start).is_empty()
    }

    #[inline(always)]
    pub(crate) fn is_empty(&self) -> bool {
        self.first == 0 && self.more == [0; Self::MORE]
    }
}

/// By value, so that the set of a walk never has an address.
#[cold]
#[inline(never)]
fn inserted(mut more: [u64; Properties::MORE], index: usize) -> ([u64; Properties::MORE], bool) {
    let Some(word) = more.get_mut(index / 64 - 1) else { return (more, false) };
    let bit = 1 << (index % 64);
    let before = *word & bit != 0;
    *word |= bit;
    (more, before)
}

#[cold]
#[inline(never)]
fn without(
    mut more: [u64; Properties::MORE],
    others: [u64; Properties::MORE],
    start: usize,
) -> [u64; Properties::MORE] {
    for (position, (word, other)) in more.iter_mut().zip(others).enumerate() {
        *word &= !other & from(start.saturating_sub(64 * (position + 1)));
    }
    more
}

/// The bits from the place `start` on.
#[inline(always)]
const fn from(start: usize) -> u64 {
    if start < 64 { u64::MAX << start } else { 0 }
}
