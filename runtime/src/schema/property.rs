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
    /// Whether the name stands in a JSON text as it is.
    pub(crate) verbatim: bool,
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
            verbatim: PackedName::of_short(name).is_verbatim(),
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
            verbatim: PackedName { first, last }.is_verbatim(),
            schema,
        }
    }

    /// Whether the property must be there.
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// const ID: Property = Property::new("id", SchemaObject::string()).required(false);
    ///
    /// assert!(!ID.is_required());
    /// ```
    #[must_use]
    pub const fn required(mut self, required: bool) -> Self {
        self.required = required;
        self
    }

    /// Other names that are accepted when the property is read.
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// const ID: Property = Property::new("id", SchemaObject::string()).with_aliases(&["identifier"]);
    ///
    /// assert_eq!(ID.aliases(), ["identifier"]);
    /// ```
    #[must_use]
    pub const fn with_aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// The name on the wire.
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// assert_eq!(Property::new("id", SchemaObject::string()).name(), "id");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Other names that are accepted when the property is read (`#[serde(alias = "…")]`).
    ///
    /// ```
    /// use wireform::{Property, SchemaObject};
    ///
    /// assert!(Property::new("id", SchemaObject::string()).aliases().is_empty());
    /// ```
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Whether the property must be there.
    ///
    /// ```
    /// use wireform::{Property, Schema};
    ///
    /// assert!(Property::new("id", u64::PLACE).is_required());
    /// assert!(!Property::new("id", Option::<u64>::PLACE).is_required());
    /// ```
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// Whether `null` is a value of the property.
    ///
    /// ```
    /// use wireform::{Property, Schema};
    ///
    /// assert!(Property::new("id", Option::<u64>::PLACE).is_nullable());
    /// ```
    #[must_use]
    pub const fn is_nullable(&self) -> bool {
        self.schema.is_nullable()
    }

    /// Whether only the server sends the property.
    ///
    /// ```
    /// use wireform::{Annotations, Property, SchemaObject};
    ///
    /// const ID: Property = Property::new("id", SchemaObject::string().with_annotations(Annotations::new().read_only()));
    ///
    /// assert!(ID.is_read_only());
    /// ```
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.schema.annotations.read_only
    }

    /// Whether only the client sends the property.
    ///
    /// ```
    /// use wireform::{Annotations, Property, SchemaObject};
    ///
    /// const KEY: Property = Property::new("key", SchemaObject::string().with_annotations(Annotations::new().write_only()));
    ///
    /// assert!(KEY.is_write_only());
    /// ```
    #[must_use]
    pub const fn is_write_only(&self) -> bool {
        self.schema.annotations.write_only
    }

    /// The schema of the property's value.
    ///
    /// ```
    /// use wireform::{Kind, Property, SchemaObject};
    ///
    /// assert_eq!(Property::new("id", SchemaObject::string()).schema().kind(), Kind::String);
    /// ```
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
    pub(crate) fn first(self) -> u64 {
        self.first
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::number::Number;

    /// A property of every type of a program is in it, and the compiler copies each several times on the way.
    #[test]
    fn a_property_is_no_larger_than_it_was() {
        // two words of it are the rules of a user's over a number
        assert!(size_of::<Property>() <= 392, "{}", size_of::<Property>());
        assert_eq!(size_of::<Option<Number>>(), 24);
    }

    #[test]
    fn the_first_properties_that_are_required_are_told_by_bits() {
        let properties: Vec<Property> = (0..70)
            .map(|place| Property::new("x", SchemaObject::string()).required(place % 2 == 1 || place > 63))
            .collect();
        assert_eq!(Required::of(&properties).first(), 0xAAAA_AAAA_AAAA_AAAA);
    }
}
