//! An enum that is written as a number: a list of numbers → its schema.

use super::SchemaObject;
use super::kind::{Numeric, Shape};
use crate::keyword::NumberKeywords;
use crate::number::Number;

impl SchemaObject {
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
}

const fn are_integers(values: &[Number]) -> bool {
    match values {
        [] => true,
        [first, rest @ ..] => first.is_integer() && are_integers(rest),
    }
}
