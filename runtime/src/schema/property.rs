//! A property of an object: its names, whether it must be there, and the schema of its value.

use super::SchemaObject;

/// A property of an object, with the schema as it stands at this place: the field's own keywords included.
#[derive(Debug)]
pub struct Property {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Properties([u64; Self::WORDS]);

impl Properties {
    const WORDS: usize = 4;
    /// The most properties that an object can have; the derive refuses more.
    pub(crate) const MOST: usize = 64 * Self::WORDS;
    pub(crate) const NONE: Self = Self([0; Self::WORDS]);

    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(crate) const fn required_of(properties: &[Property]) -> Self {
        let mut set = Self::NONE;
        let mut i = 0;
        while i < properties.len() && i < Self::MOST {
            if properties[i].required {
                set.0[i / 64] |= 1 << (i % 64);
            }
            i += 1;
        }
        set
    }

    /// Adds `index`, one of `count`; whether it was there already.
    #[inline(always)]
    pub(crate) fn insert(&mut self, index: usize, count: usize) -> bool {
        let bit = 1 << (index % 64);
        let [first, ..] = &mut self.0;
        if count <= 64 {
            let before = *first & bit != 0;
            *first |= bit;
            return before;
        }
        let Some(word) = self.0.get_mut(index / 64) else { return false };
        let before = *word & bit != 0;
        *word |= bit;
        before
    }

    #[inline(always)]
    pub(crate) fn contains(&self, index: usize) -> bool {
        self.0.get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// These, which are of `count`, without `others`, from the place `start` on.
    #[inline(always)]
    pub(crate) fn without(&self, others: &Self, start: usize, count: usize) -> Self {
        if count <= 64 {
            let [word, ..] = self.0;
            let [other, ..] = others.0;
            return Self([word & !other & from(start), 0, 0, 0]);
        }
        self.without_far(*others, start)
    }

    #[cold]
    #[inline(never)]
    fn without_far(mut self, others: Self, start: usize) -> Self {
        for (position, (word, other)) in self.0.iter_mut().zip(others.0).enumerate() {
            *word &= !other & from(start.saturating_sub(64 * position));
        }
        self
    }

    #[inline(always)]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }
}

/// The bits from the place `start` on.
#[inline(always)]
const fn from(start: usize) -> u64 {
    if start < 64 { u64::MAX << start } else { 0 }
}
