//! The ways in: `validate` and `is_valid`, by a type and by data.

use alloc::vec::Vec;
use core::mem::ManuallyDrop;

use serde_core::ser::Serialize;

use crate::engine::{Frame, Listener, Mode, Room, Run, told_of};
use crate::error::JsonError;
use crate::schema::{Broken, Schema, SchemaObject, SchemaOf};
use crate::source;
use crate::violation::Violations;

impl<T: Schema + ?Sized> SchemaOf<T> {
    /// Checks the JSON that serde would write for `value`, and returns all violations.
    ///
    /// `value` is a `T`, a `serde_json::Value`, a map, or any other value that implements `Serialize`. It is serialized once, but no JSON
    /// is written. For a valid value nothing is allocated, with these exceptions: an array with `unique_items`, an object whose tag is not
    /// its first property, a value of an untagged enum whose variants have the same JSON type. For this function, JSON *text* is only a
    /// string; use [`validate_json`](Self::validate_json) for it.
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
    /// [`Violations`]: every rule that the value breaks, in the order of the JSON. A value whose `Serialize` fails, or that nests more than
    /// 127 levels deep, is invalid too.
    ///
    /// Your own rules over the Rust value are not called, because `value` need not be a `T`. Use [`check`](Self::check) for them.
    pub fn validate<V: Serialize + ?Sized>(&self, value: &V) -> Result<(), Violations> {
        // for a generic type, the checks that need its parameters
        const { T::REVIEW };
        validate(T::OBJECT, value)
    }

    /// Checks a `T` like [`validate`](Self::validate), and then by your own rules over Rust values (`#[schema(custom = path)]` on a type or a
    /// field, see [the guide](crate::guide::own_rules)): those of the type, and those of all values inside.
    ///
    /// Your rules are called only if the value is valid otherwise, so they can rely on all limits of the schema.
    ///
    #[cfg_attr(feature = "derive", doc = "```")]
    #[cfg_attr(not(feature = "derive"), doc = "```ignore")]
    /// use serde::Serialize;
    /// use wireform::{Failure, Schema};
    ///
    /// #[derive(Serialize, Schema)]
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
    /// let ranges = vec![Range { from: 1, to: 2 }, Range { from: 2, to: 1 }];
    /// let violations = <Vec<Range>>::SCHEMA.check(&ranges).unwrap_err();
    ///
    /// assert_eq!(violations.to_string(), "1 violation\n  /1  the end is before the start");
    /// ```
    ///
    /// # Errors
    ///
    /// [`Violations`]: those of [`validate`](Self::validate), if there are any. Otherwise those of your rules, in the order of the fields;
    /// rules of inner values come first.
    pub fn check(&self, value: &T) -> Result<(), Violations>
    where
        T: Serialize,
    {
        self.validate(value)?;
        check_value_rules(value)
    }

    /// Whether `value` is valid: [`validate`](Self::validate) without the list of violations. It stops at the first violation. Your own
    /// rules over the Rust value are not called.
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

    /// Checks JSON text, and returns all violations with line and column. It reads the text once and builds no value.
    ///
    /// The text must be JSON as defined by RFC 8259: in UTF-8, without comments, byte order mark, `NaN` or halves of surrogate pairs. Numbers
    /// of any size are compared as they are written. A property that is given twice is a violation, also if one of the names is an alias.
    /// In a map, a key may be repeated: every value is checked, and `min_properties` and `max_properties` count the key once, because a map
    /// keeps only the last value. Lines and columns count from 1; a column is one byte.
    ///
    /// For a valid text, this allocates only what [`validate`](Self::validate) allocates, the longest string that contains escapes, and, if
    /// the number of keys of a map is limited, at most so many keys.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use wireform::Schema;
    ///
    /// let ages = BTreeMap::<String, u8>::SCHEMA;
    ///
    /// assert!(ages.validate_json(r#"{"Ann": 41}"#).is_ok());
    /// assert_eq!(
    ///     ages.validate_json("{\n  \"Ann\": 41,\n  \"Bob\": 300\n}").unwrap_err().to_string(),
    ///     "1 violation\n  /Bob  300 is more than the maximum of 255   line 3, column 10",
    /// );
    /// assert_eq!(
    ///     ages.validate_json(r#"{"Ann": 41,}"#).unwrap_err().to_string(),
    ///     "not JSON at line 1, column 12: expected a name in double quotes, found `}`",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// [`JsonError::Malformed`] if the text is not JSON, or nests deeper than [`MAX_DEPTH`](crate::MAX_DEPTH), even in unknown properties.
    /// It contains the violations before that place. [`JsonError::Invalid`] if the text is JSON, but not valid: every rule that it breaks,
    /// in the order of the text.
    pub fn validate_json(&self, text: impl AsRef<[u8]>) -> Result<(), JsonError> {
        const { T::REVIEW };
        source::validate_json(T::OBJECT, text.as_ref())
    }
}

impl SchemaObject {
    /// Checks the JSON that serde would write for `value`, and returns all violations: [`SchemaOf::validate`] without the type.
    ///
    /// # Errors
    ///
    /// [`Violations`]: every rule that the value breaks, in the order of the JSON. Your own rules over the Rust value are not called;
    /// [`has_value_rules`](Self::has_value_rules) tells whether the type has any.
    pub fn validate<V: Serialize + ?Sized>(&self, value: &V) -> Result<(), Violations> {
        validate(self, value)
    }

    /// Whether `value` is valid: [`SchemaOf::is_valid`] without the type.
    #[must_use]
    pub fn is_valid<V: Serialize + ?Sized>(&self, value: &V) -> bool {
        is_valid(self, value)
    }

    /// Checks JSON text, and returns all violations with line and column: [`SchemaOf::validate_json`] without the type.
    ///
    /// # Errors
    ///
    /// [`JsonError`]: the text is not JSON, or is not valid.
    pub fn validate_json(&self, text: impl AsRef<[u8]>) -> Result<(), JsonError> {
        source::validate_json(self, text.as_ref())
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
    said_by(Run::new(Mode::Collect), schema, value)
}

/// Checks what a document is read as, which is the same in each program: a key of a map may come twice.
pub(crate) fn validate_document<V: Serialize>(schema: &SchemaObject, value: &V) -> Result<(), Violations> {
    said_by(Run::of_document(Mode::Collect), schema, value)
}

#[inline(always)]
fn said_by<V: Serialize + ?Sized>(run: Run, schema: &SchemaObject, value: &V) -> Result<(), Violations> {
    let run = ManuallyDrop::new(run);
    let document = Frame::root(&run, schema);
    let mut room = Room::new();
    if let Err(stop) = value.serialize(Listener::at(&document, &mut room)) {
        document.refused_at_root(stop);
    }
    let said = if run.has_failed() { Err(run.finish(schema)) } else { Ok(()) };
    Run::end(run);
    said
}

/// What the rules over Rust values say of `value`, whose wire form is valid, and of what it holds.
pub(crate) fn check_value_rules<T: Schema + ?Sized>(value: &T) -> Result<(), Violations> {
    if T::HAS_VALUE_RULES { told_of(T::OBJECT, Broken::by(value), &|_| Vec::new()) } else { Ok(()) }
}

/// The same of a value that was built from `text`, and where in that it is.
pub(crate) fn check_value_rules_in<T: Schema + ?Sized>(value: &T, text: &[u8]) -> Result<(), Violations> {
    if !T::HAS_VALUE_RULES {
        return Ok(());
    }
    told_of(T::OBJECT, Broken::by(value), &|said| source::places_of_paths(T::OBJECT, said, text))
}
