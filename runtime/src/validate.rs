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
    /// Checks `value`, as it would be written, and says everything that is wrong with it.
    ///
    /// `value` is a `T`, a `serde_json::Value`, a map: anything that serde can serialize. It is serialized, but nothing is
    /// written anywhere; for a valid value nothing is allocated, unless something of it must be remembered: the items of an array
    /// with `unique_items`, an object whose tag comes late, a value of a union that nothing tells apart as it comes. JSON *text* is
    /// a string to this function, and is checked by [`validate_json`](Self::validate_json).
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
    ///
    /// Rules over the Rust value are not asked, since the value need not be a `T`: that is what [`check`](Self::check) does.
    pub fn validate<V: Serialize + ?Sized>(&self, value: &V) -> Result<(), Violations> {
        // for a generic type, the checks that need its parameters
        const { T::REVIEW };
        validate(T::OBJECT, value)
    }

    /// Checks a `T` by its wire form, as [`validate`](Self::validate) does, and then by the rules of your own over Rust values
    /// (`#[schema(custom = path)]` on a type or a field, see [the guide](crate::guide::own_rules)): those of the type, and those of
    /// all that it holds.
    ///
    /// The rules over Rust values are asked only where the wire form is valid, so that they may count on it.
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
    /// [`Violations`]: those of [`validate`](Self::validate), where there are any. Else what the rules over Rust values say, in the order
    /// of the fields: what a value holds comes before the value itself.
    pub fn check(&self, value: &T) -> Result<(), Violations>
    where
        T: Serialize,
    {
        self.validate(value)?;
        check_value_rules(value)
    }

    /// Whether `value`, as it would be written, is valid: [`validate`](Self::validate) without the explanation. Stops at the
    /// first violation. Rules over the Rust value are not asked.
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

    /// Checks JSON text, and says everything that is wrong with it, and where: in one pass, and without building a value.
    ///
    /// The text is JSON as RFC 8259 has it and no more: without comments, a byte order mark or `NaN`, in UTF-8, without halves of surrogate
    /// pairs. Numbers are compared as they are written, whatever their size. A property that comes twice is a violation, under
    /// another of its names too. A key of a map may come twice: each of its values is checked, and `min_properties` and `max_properties`
    /// count one entry, since a map keeps one, the last. Lines and columns count from 1, a column being one byte.
    ///
    /// For a valid text nothing is allocated but what [`validate`](Self::validate) allocates, room for its longest string that has
    /// escapes, and the keys of a map whose number is limited: no more of them than the limit.
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
    /// [`JsonError::Malformed`], where the text is not JSON, or nests deeper than [`MAX_DEPTH`](crate::MAX_DEPTH), also in parts that
    /// are not looked at: with what was found before that place. [`JsonError::Invalid`], where it is JSON and breaks the schema: every
    /// rule that it breaks, in the order of reading.
    pub fn validate_json(&self, text: impl AsRef<[u8]>) -> Result<(), JsonError> {
        const { T::REVIEW };
        source::validate_json(T::OBJECT, text.as_ref())
    }
}

impl SchemaObject {
    /// Checks `value`, as it would be written, and says everything that is wrong with it: [`SchemaOf::validate`] for a schema
    /// that is not known by its type.
    ///
    /// # Errors
    ///
    /// [`Violations`]: every rule that the value breaks, in the order of reading. Rules over the Rust value are not asked; whether the
    /// type has some, [`has_value_rules`](Self::has_value_rules) says.
    pub fn validate<V: Serialize + ?Sized>(&self, value: &V) -> Result<(), Violations> {
        validate(self, value)
    }

    /// Whether `value`, as it would be written, is valid: [`SchemaOf::is_valid`] for a schema that is not known by its type.
    #[must_use]
    pub fn is_valid<V: Serialize + ?Sized>(&self, value: &V) -> bool {
        is_valid(self, value)
    }

    /// Checks JSON text, and says everything that is wrong with it, and where: [`SchemaOf::validate_json`] for a schema that is not
    /// known by its type.
    ///
    /// # Errors
    ///
    /// [`JsonError`]: the text is not JSON, or it is and breaks the schema.
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
