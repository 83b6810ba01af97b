//! Values of a list: strings, numbers, or a boolean → their schema.

use super::SchemaObject;
use super::kind::{Enumeration, Numeric, Shape};
use super::names::Names;
use crate::keyword::NumberKeywords;
use crate::number::Number;

impl SchemaObject {
    /// One of `values`, in the order given.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// const STATE: SchemaObject = SchemaObject::enumeration(&["pending", "failed"]);
    ///
    /// assert!(STATE.is_valid("failed"));
    /// assert!(!STATE.is_valid("unknown"));
    /// ```
    #[must_use]
    pub const fn enumeration(values: &'static [&'static str]) -> Self {
        Self::new(Shape::Enum(Enumeration {
            values,
            names: Names::NONE,
            excluded: None,
        }))
    }

    /// One of these numbers, in the order given.
    ///
    /// ```
    /// use wireform::{Number, SchemaObject};
    ///
    /// const LEVEL: SchemaObject = SchemaObject::enumeration_of_numbers(&[Number::integer(1), Number::integer(10)]);
    ///
    /// assert!(LEVEL.is_valid(&10) && LEVEL.is_valid(&10.0));
    /// assert!(!LEVEL.is_valid(&2) && !LEVEL.is_valid("10"));
    /// ```
    #[must_use]
    pub const fn enumeration_of_numbers(values: &'static [Number]) -> Self {
        let numeric = Numeric::new(NumberKeywords::new().listed(values));
        Self::new(if are_integers(values) { Shape::Integer(numeric) } else { Shape::Number(numeric) })
    }

    /// This boolean, and not the other: `"const": true` (JSON Schema 2020-12 Validation, section 6.1.3).
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// const ACCEPTED: SchemaObject = SchemaObject::one_boolean(true);
    ///
    /// assert!(ACCEPTED.is_valid(&true) && !ACCEPTED.is_valid(&false) && !ACCEPTED.is_valid(&1));
    /// ```
    #[must_use]
    pub const fn one_boolean(value: bool) -> Self {
        Self::new(Shape::OneBoolean(value))
    }

    /// The only boolean that is accepted; absent where both are, and where the schema is not one of booleans.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// assert_eq!(SchemaObject::one_boolean(true).only_boolean(), Some(true));
    /// assert_eq!(bool::SCHEMA.only_boolean(), None);
    /// ```
    #[must_use]
    pub const fn only_boolean(&self) -> Option<bool> {
        match self.shape {
            Shape::OneBoolean(value) => Some(value),
            _ => None,
        }
    }
}

const fn are_integers(values: &[Number]) -> bool {
    match values {
        [] => true,
        [first, rest @ ..] => first.is_integer() && are_integers(rest),
    }
}
