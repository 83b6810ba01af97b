//! The one type that receives a value, whatever its source: which frame the value is in, and what it is called there.
//!
//! A scalar is one call, which finds the schema and judges the scalar by it. The likely case is a few comparisons, and calls nothing;
//! whatever else a schema may be is asked out of line.

use super::frame::{Frame, RECORD, Room, TAG, is};
use super::scalar;
use super::stop::Stop;
use crate::schema::{Nullability, PackedName, SchemaObject, Shape, Tag, TagPlace};
use crate::violation::Found;

/// Receives the value called `name` in `frame`.
#[derive(Debug)]
pub(crate) struct Listener<'f, 's> {
    pub(crate) frame: &'f Frame<'f, 's>,
    pub(crate) name: PackedName,
    /// Where the value's own frame is put, if it is an array or an object.
    pub(crate) room: &'f mut Room<'f, 's>,
    /// `Option`s and newtypes around the value.
    pub(crate) wrappers: u8,
}

impl<'f, 's> Listener<'f, 's> {
    /// Receives the value whose place `frame` is, or the next item of the array there.
    #[inline(always)]
    pub(crate) fn at(frame: &'f Frame<'f, 's>, room: &'f mut Room<'f, 's>) -> Self {
        Self::named(frame, PackedName::NONE, room)
    }

    #[inline(always)]
    pub(crate) fn named(frame: &'f Frame<'f, 's>, name: PackedName, room: &'f mut Room<'f, 's>) -> Self {
        Self {
            frame,
            name,
            room,
            wrappers: 0,
        }
    }
}

/// Whether nothing is wrong with a string; else [`text_failed`] is to be asked what. A string of a format ends in a jump to the check
/// of the format: nothing is kept on the stack for the case that it fails.
#[inline(never)]
pub(crate) fn text(value: &str, frame: &Frame<'_, '_>, name: PackedName) -> bool {
    match frame.expect(name) {
        Some(schema) => match &schema.shape {
            Shape::String(keywords) if keywords.is_surely_within(value) => match keywords.check() {
                None => true,
                Some(check) => check(value),
            },
            _ => text_elsewhere(value, frame, name, schema),
        },
        None => text_searched(value, frame, name),
    }
}

/// What is wrong with a string of which [`text`] has said that something is.
#[cold]
#[inline(never)]
pub(crate) fn text_failed(frame: &Frame<'_, '_>, name: PackedName, value: &str) -> Result<(), Stop> {
    if let Some(said) = frame.run.take_deferred_error() {
        return said;
    }
    match frame.last_expected(name) {
        Some(schema) => frame.broken(name, schema, schema, scalar::text(schema, value), Found::Text(value)),
        None => Ok(()),
    }
}

/// A string of `length` bytes comes, some of whose characters are escaped. Nothing, where it is accepted for sure, whatever it says;
/// else the schema that [`unescaped`] judges it by.
#[inline(never)]
pub(crate) fn escaped<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    length: usize,
) -> Result<Option<&'s SchemaObject>, Stop> {
    let schema = frame.find(name)?;
    match &schema.shape {
        Shape::Any => Ok(None),
        Shape::String(keywords) if keywords.check().is_none() && keywords.is_surely_within_escaped(length) => Ok(None),
        _ => Ok(Some(schema)),
    }
}

/// A string of which [`escaped`] has given the schema.
#[inline(never)]
pub(crate) fn unescaped<'s>(
    value: &str,
    frame: &Frame<'_, 's>,
    name: PackedName,
    schema: &'s SchemaObject,
) -> Result<(), Stop> {
    if text_elsewhere(value, frame, name, schema) { Ok(()) } else { text_failed(frame, name, value) }
}

#[inline(never)]
fn text_searched(value: &str, frame: &Frame<'_, '_>, name: PackedName) -> bool {
    match frame.search(name) {
        Ok(schema) => text_under(value, frame, name, schema),
        Err(_) => frame.run.defer_error(),
    }
}

/// A function of its own: one more arm, and the `match` in [`text`] would be a jump table.
#[inline(never)]
fn text_elsewhere<'s>(value: &str, frame: &Frame<'_, 's>, name: PackedName, schema: &'s SchemaObject) -> bool {
    match &schema.shape {
        _ if is(schema, &RECORD) => {
            frame.record_text(name, value);
            true
        }
        _ if is(schema, &TAG) => {
            if frame.take_tag(name, value) {
                true
            } else {
                text_under(value, frame, name, schema)
            }
        }
        Shape::Enum(enumeration) if enumeration.contains(value) => true,
        _ => text_under(value, frame, name, schema),
    }
}

#[inline(never)]
fn text_under<'s>(value: &str, frame: &Frame<'_, 's>, name: PackedName, schema: &'s SchemaObject) -> bool {
    match frame.scalar_under(name, schema, Found::Text(value)) {
        Ok(()) => true,
        Err(_) => frame.run.defer_error(),
    }
}

/// A string that is the variant of an enum: where the schema is the enum's own, it is the value at the variant's position.
#[inline(never)]
pub(crate) fn variant(frame: &Frame<'_, '_>, name: PackedName, index: u32, value: &'static str) -> Result<(), Stop> {
    match frame.expect(name) {
        Some(schema) if is_variant(schema, index, value) => Ok(()),
        Some(schema) => {
            frame.run.index.set(index);
            variant_elsewhere(frame, name, schema, value)
        }
        None => variant_searched(frame, name, value),
    }
}

#[inline(always)]
fn is_variant(schema: &SchemaObject, index: u32, value: &'static str) -> bool {
    matches!(&schema.shape, Shape::Enum(enumeration)
        if enumeration.values.get(index as usize).is_some_and(|expected| is_surely_same(expected, value)))
}

/// Surely equal texts: the very same, or of up to 16 bytes, compared by overlapping words. No call, so that whoever asks needs no stack.
#[inline(always)]
pub(super) fn is_surely_same(a: &str, b: &str) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if core::ptr::eq(a.as_ptr(), b.as_ptr()) {
        return true;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if let (Some(a0), Some(b0), Some(a1), Some(b1)) =
        (a.first_chunk::<8>(), b.first_chunk::<8>(), a.last_chunk::<8>(), b.last_chunk::<8>())
    {
        return a0 == b0 && a1 == b1 && a.len() <= 16;
    }
    if let (Some(a0), Some(b0), Some(a1), Some(b1)) =
        (a.first_chunk::<4>(), b.first_chunk::<4>(), a.last_chunk::<4>(), b.last_chunk::<4>())
    {
        return a0 == b0 && a1 == b1;
    }
    match (a, b) {
        ([a0, a1, a2], [b0, b1, b2]) => a0 == b0 && a1 == b1 && a2 == b2,
        ([a0, a1], [b0, b1]) => a0 == b0 && a1 == b1,
        ([a0], [b0]) => a0 == b0,
        _ => true,
    }
}

#[inline(never)]
fn variant_searched(frame: &Frame<'_, '_>, name: PackedName, value: &str) -> Result<(), Stop> {
    let schema = frame.search(name)?;
    frame.scalar_under(name, schema, Found::Text(value))
}

#[inline(never)]
fn variant_elsewhere<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    schema: &'s SchemaObject,
    value: &'static str,
) -> Result<(), Stop> {
    let index = frame.run.index.get();
    if is(schema, &TAG) {
        return if frame.take_tag_of(name, index, value) {
            Ok(())
        } else {
            variant_by_name(frame, name, schema, value)
        };
    }
    let judged = schema.judged();
    match &judged.shape {
        Shape::Enum(_) if is_variant(judged, index, value) => Ok(()),
        // a variant without data of an enum whose tag is outside
        Shape::OneOf(union) | Shape::AnyOf(union)
            if matches!(
                union.tag,
                Some(Tag {
                    place: TagPlace::External,
                    ..
                })
            ) && union.branches.get(index as usize).is_some_and(|branch| is_variant(branch, 0, value)) =>
        {
            Ok(())
        }
        _ => variant_by_name(frame, name, schema, value),
    }
}

#[inline(never)]
fn variant_by_name<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    schema: &'s SchemaObject,
    value: &'static str,
) -> Result<(), Stop> {
    if text_elsewhere(value, frame, name, schema) { Ok(()) } else { text_failed(frame, name, value) }
}

#[inline(never)]
pub(crate) fn integer(frame: &Frame<'_, '_>, name: PackedName, value: i64) -> Result<(), Stop> {
    match frame.expect(name) {
        Some(schema) => match &schema.shape {
            Shape::Integer(numeric) | Shape::Number(numeric) if numeric.integers.contains(value) => Ok(()),
            _ => integer_under(frame, name, schema, value),
        },
        None => integer_searched(frame, name, value),
    }
}

#[inline(never)]
fn integer_under<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    schema: &'s SchemaObject,
    value: i64,
) -> Result<(), Stop> {
    frame.scalar_under(name, schema, Found::Integer(i128::from(value)))
}

#[inline(never)]
fn integer_searched(frame: &Frame<'_, '_>, name: PackedName, value: i64) -> Result<(), Stop> {
    let schema = frame.search(name)?;
    match &schema.shape {
        Shape::Integer(numeric) | Shape::Number(numeric) if numeric.integers.contains(value) => Ok(()),
        _ => integer_under(frame, name, schema, value),
    }
}

#[inline(never)]
pub(crate) fn float(frame: &Frame<'_, '_>, name: PackedName, value: f64) -> Result<(), Stop> {
    match frame.expect(name) {
        Some(schema) => match &schema.shape {
            Shape::Number(numeric) if numeric.floats.contains(value) => Ok(()),
            _ => float_under(frame, name, schema, value),
        },
        None => float_searched(frame, name, value),
    }
}

#[inline(never)]
fn float_under<'s>(frame: &Frame<'_, 's>, name: PackedName, schema: &'s SchemaObject, value: f64) -> Result<(), Stop> {
    frame.scalar_under(name, schema, Found::Float(value))
}

#[inline(never)]
fn float_searched(frame: &Frame<'_, '_>, name: PackedName, value: f64) -> Result<(), Stop> {
    let schema = frame.search(name)?;
    match &schema.shape {
        Shape::Number(numeric) if numeric.floats.contains(value) => Ok(()),
        _ => float_under(frame, name, schema, value),
    }
}

/// A number with a fraction, of so few digits that no other is nearer to `value`. Nothing, where it is accepted for sure; else the
/// schema that [`written`] judges its digits by.
#[inline(never)]
pub(crate) fn decimal<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    value: f64,
) -> Result<Option<&'s SchemaObject>, Stop> {
    match frame.expect(name) {
        Some(schema) => match &schema.shape {
            Shape::Number(numeric) if numeric.floats.contains(value) => Ok(None),
            _ => Ok(Some(schema)),
        },
        None => frame.search(name).map(Some),
    }
}

/// A number that is written out, and two floats that it is `between`, if those are known.
#[inline(never)]
pub(crate) fn long_decimal(
    frame: &Frame<'_, '_>,
    name: PackedName,
    between: Option<[f64; 2]>,
    digits: &str,
) -> Result<(), Stop> {
    let schema = frame.find(name)?;
    match (&schema.shape, between) {
        (Shape::Number(numeric), Some([low, high]))
            if numeric.floats.contains(low) && numeric.floats.contains(high) =>
        {
            Ok(())
        }
        _ => written(frame, name, schema, digits),
    }
}

/// A number as its `digits` say it, which meets `schema`.
#[inline(never)]
pub(crate) fn written<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    schema: &'s SchemaObject,
    digits: &str,
) -> Result<(), Stop> {
    frame.scalar_under(name, schema, Found::Written(digits))
}

#[inline(never)]
pub(crate) fn boolean(frame: &Frame<'_, '_>, name: PackedName, value: bool) -> Result<(), Stop> {
    match frame.expect(name) {
        Some(schema) if matches!(schema.shape, Shape::Boolean) => Ok(()),
        Some(schema) => boolean_under(frame, name, schema, value),
        None => boolean_searched(frame, name, value),
    }
}

#[inline(never)]
fn boolean_under<'s>(
    frame: &Frame<'_, 's>,
    name: PackedName,
    schema: &'s SchemaObject,
    value: bool,
) -> Result<(), Stop> {
    frame.scalar_under(name, schema, Found::Boolean(value))
}

#[inline(never)]
fn boolean_searched(frame: &Frame<'_, '_>, name: PackedName, value: bool) -> Result<(), Stop> {
    let schema = frame.search(name)?;
    boolean_under(frame, name, schema, value)
}

#[inline(never)]
pub(crate) fn null(frame: &Frame<'_, '_>, name: PackedName) -> Result<(), Stop> {
    match frame.expect(name) {
        Some(schema) if schema.nullability != Nullability::Never => Ok(()),
        Some(schema) => null_under(frame, name, schema),
        None => null_searched(frame, name),
    }
}

#[inline(never)]
fn null_under<'s>(frame: &Frame<'_, 's>, name: PackedName, schema: &'s SchemaObject) -> Result<(), Stop> {
    frame.scalar_under(name, schema, Found::Null)
}

#[inline(never)]
fn null_searched(frame: &Frame<'_, '_>, name: PackedName) -> Result<(), Stop> {
    let schema = frame.search(name)?;
    null_under(frame, name, schema)
}

impl Frame<'_, '_> {
    /// Any scalar comes, as the value called `name`.
    pub(crate) fn scalar(&self, name: PackedName, found: Found<'_>) -> Result<(), Stop> {
        if let Found::Text(value) = found {
            if text(value, self, name) { Ok(()) } else { text_failed(self, name, value) }
        } else {
            let schema = self.find(name)?;
            self.scalar_under(name, schema, found)
        }
    }
}
