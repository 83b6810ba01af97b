//! The ways in: `validate` and `is_valid`, by a type and by data.

use core::mem::ManuallyDrop;

use serde_core::ser::Serialize;

use crate::engine::{Frame, Listener, Mode, Room, Run};
use crate::schema::{Schema, SchemaObject, SchemaOf};
use crate::violation::Violations;

impl<T: Schema + ?Sized> SchemaOf<T> {
    /// Checks `value`, as it would be written, and says everything that is wrong with it.
    ///
    /// `value` is a `T`, a `serde_json::Value`, a map: anything that serde can serialize. It is serialized, but nothing is
    /// written anywhere; for a valid value nothing is allocated, unless something of it must be remembered: the items of an array
    /// with `unique_items`, an object whose tag comes late, a value of a union that nothing tells apart as it comes. JSON *text* is
    /// a string to this function.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use wireform::Schema;
    ///
    /// let ages = BTreeMap::from([("Ann", 41), ("Bob", 300)]);
    /// let violations = BTreeMap::<String, u8>::SCHEMA.validate(&ages).unwrap_err();
    ///
    /// assert_eq!(violations.to_string(), "1 violation\n  /Bob  300 is more than the maximum of 255");
    /// ```
    ///
    /// # Errors
    ///
    /// [`Violations`]: every rule that the value breaks, in the order of reading. A value whose `Serialize` fails, or which nests
    /// deeper than 127 levels, is invalid too.
    pub fn validate<V: Serialize + ?Sized>(&self, value: &V) -> Result<(), Violations> {
        // for a generic type, the checks that need its parameters
        const { T::REVIEW };
        validate(T::OBJECT, value)
    }

    /// Whether `value`, as it would be written, is valid: [`validate`](Self::validate) without the explanation. Stops at the
    /// first violation.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// assert!(u8::SCHEMA.is_valid(&255));
    /// assert!(!u8::SCHEMA.is_valid(&256));
    /// assert!(!u8::SCHEMA.is_valid("255"));
    /// ```
    #[must_use]
    pub fn is_valid<V: Serialize + ?Sized>(&self, value: &V) -> bool {
        const { T::REVIEW };
        is_valid(T::OBJECT, value)
    }
}

impl SchemaObject {
    /// Checks `value`, as it would be written, and says everything that is wrong with it: [`SchemaOf::validate`] for a schema
    /// that is not known by its type.
    ///
    /// # Errors
    ///
    /// [`Violations`]: every rule that the value breaks, in the order of reading.
    pub fn validate<V: Serialize + ?Sized>(&self, value: &V) -> Result<(), Violations> {
        validate(self, value)
    }

    /// Whether `value`, as it would be written, is valid: [`SchemaOf::is_valid`] for a schema that is not known by its type.
    #[must_use]
    pub fn is_valid<V: Serialize + ?Sized>(&self, value: &V) -> bool {
        is_valid(self, value)
    }
}

/// One copy for each type of value: no more of it than what hands the value on.
fn is_valid<V: Serialize + ?Sized>(schema: &SchemaObject, value: &V) -> bool {
    let run = ManuallyDrop::new(Run::new(Mode::StopAtFirst));
    let document = Frame::root(&run, schema);
    let mut room = Room::new();
    if let Err(stop) = value.serialize(Listener::at(&document, &mut room)) {
        document.refused_at_root(stop);
    }
    let is_valid = !run.has_failed();
    Run::end(run);
    is_valid
}

fn validate<V: Serialize + ?Sized>(schema: &SchemaObject, value: &V) -> Result<(), Violations> {
    let run = ManuallyDrop::new(Run::new(Mode::Collect));
    let document = Frame::root(&run, schema);
    let mut room = Room::new();
    if let Err(stop) = value.serialize(Listener::at(&document, &mut room)) {
        document.refused_at_root(stop);
    }
    let said = if run.has_failed() { Err(run.finish(schema)) } else { Ok(()) };
    Run::end(run);
    said
}
