//! Whether a schema, or one that it leads to, is of a type with rules over its Rust values.

use alloc::collections::BTreeSet;
use alloc::vec;

use super::SchemaObject;
use super::kind::Shape;

impl SchemaObject {
    /// The schema of a type that has rules over its Rust values.
    pub(crate) const fn with_value_rules(mut self) -> Self {
        self.value_rules = true;
        self
    }

    /// Whether the type has rules over its Rust values, which only a [`check`](super::SchemaOf::check) asks: rules of the type itself, of
    /// its fields, or of any type that the schema leads to. [`validate`](Self::validate) and exports know nothing of such rules.
    ///
    /// The answer is worked out anew each time, once for each schema that is reached.
    ///
    #[cfg_attr(feature = "derive", doc = "```")]
    #[cfg_attr(not(feature = "derive"), doc = "```ignore")]
    /// use wireform::{Failure, Schema};
    ///
    /// #[derive(Schema)]
    /// #[schema(custom = in_order)]
    /// struct Range {
    ///     from: u32,
    ///     to: u32,
    /// }
    ///
    /// fn in_order(range: &Range) -> Result<(), Failure> {
    ///     if range.from <= range.to { Ok(()) } else { Err(Failure::new("range.order", "the end is before the start")) }
    /// }
    ///
    /// assert!(Range::SCHEMA.has_value_rules());
    /// assert!(<Vec<Range>>::SCHEMA.has_value_rules());
    /// assert!(!u32::SCHEMA.has_value_rules());
    /// ```
    #[must_use]
    pub fn has_value_rules(&self) -> bool {
        let mut met = BTreeSet::new();
        let mut schemas = vec![self];
        while let Some(schema) = schemas.pop() {
            if schema.value_rules {
                return true;
            }
            match &schema.shape {
                // only references make circles
                Shape::Reference(reference) => {
                    let target = (reference.target)();
                    if met.insert(core::ptr::from_ref(target)) {
                        schemas.push(target);
                    }
                }
                Shape::AnyOf(union) | Shape::OneOf(union) => schemas.extend(union.branches),
                Shape::AllOf(parts) => schemas.extend(parts.parts),
                Shape::Object(object) => schemas.extend(object.properties.iter().map(super::Property::schema)),
                Shape::Dictionary(map) => schemas.extend([map.keys, map.values]),
                Shape::Array(array) => schemas.extend(array.prefix.iter().copied().chain([array.items])),
                Shape::Any
                | Shape::Null
                | Shape::Boolean
                | Shape::OneBoolean(_)
                | Shape::String(_)
                | Shape::Number(_)
                | Shape::Integer(_)
                | Shape::Enum(_) => {}
            }
        }
        false
    }
}
