//! The ways in: `validate` and `is_valid`, by a type and by data.

use serde_core::ser::Serialize;

use crate::engine::{All, First, Link, Place, Run};
use crate::schema::{Schema, SchemaObject, SchemaOf};
use crate::source::Root;
use crate::source::recorder::record;
use crate::source::value::{judge, judge_far};
use crate::violation::{Found, Requirement, Violations};

impl<T: Schema + ?Sized> SchemaOf<T> {
    /// Checks `value`, as it would be written, and says everything that is wrong with it.
    ///
    /// `value` is a `T`, a `serde_json::Value`, a map: anything that serde can serialize. It is serialized, but nothing is
    /// written anywhere; for a valid value nothing is allocated, unless `unique_items` has to remember the items or unions nest.
    /// An invalid one is serialized a second time, into memory, to find every violation. JSON *text* is a string to this function.
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
        if self.is_valid(value) {
            return Ok(());
        }
        Err(explain(self.object(), value))
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
    #[inline(always)]
    #[must_use]
    pub fn is_valid<V: Serialize + ?Sized>(&self, value: &V) -> bool {
        // for a generic type, the checks that need its parameters
        const { T::REVIEW };
        judge::<V, Root<T>, First>(T::OBJECT, value, Place::root(())).is_ok()
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
        if self.is_valid(value) {
            return Ok(());
        }
        Err(explain(self, value))
    }

    /// Whether `value`, as it would be written, is valid: [`SchemaOf::is_valid`] for a schema that is not known by its type.
    #[must_use]
    pub fn is_valid<V: Serialize + ?Sized>(&self, value: &V) -> bool {
        judge_far::<V, First>(self, value, Place::root(())).is_ok()
    }
}

/// Walks what an invalid value says the second time, collecting.
#[cold]
#[inline(never)]
fn explain<V: Serialize + ?Sized>(schema: &SchemaObject, value: &V) -> Violations {
    let run = Run::default();
    let root = Link::root(&run);
    // what stopped the walk has been reported
    let _ = judge_far::<_, All>(schema, &record(value), Place::root(root));
    if run.is_empty() {
        root.report(
            || Requirement::Serialize("it is not written in the same way each time".into()),
            Found::Value,
            false,
        );
    }
    run.finish(schema)
}
