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

    /// The same with the words of the name, [`PackedName::NONE`] where it is long: the derive works them out, since that takes the
    /// compiler's interpreter more steps than all else about a property.
    pub(crate) const fn packed(name: &'static str, first: u64, last: u64, schema: SchemaObject) -> Self {
        Self {
            packed: PackedName { first, last },
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

/// Which of an object's first 64 properties must be there. Of the others, [`Property::is_required`] tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Required {
    first: u64,
}

impl Required {
    #[expect(clippy::indexing_slicing, reason = "indices below the lengths; const has no iterators")]
    pub(crate) const fn of(properties: &[Property]) -> Self {
        let (mut first, mut i) = (0, 0);
        while i < properties.len() && i < 64 {
            first |= (properties[i].required as u64) << i;
            i += 1;
        }
        Self { first }
    }

    /// The first 64, as bits.
    #[inline(always)]
    pub(crate) fn first(&self) -> u64 {
        self.first
    }
}
