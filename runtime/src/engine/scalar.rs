//! One scalar under one schema → the keywords that it breaks.
//!
//! Each question has a part that is inlined into every walk, kept small on purpose: the kind that is likely, a comparison or two.
//! The other part is out of line and exact.

use super::reference::reference_accepts_null;
use crate::keyword::{Keyword, KeywordSet};
use crate::number::Decimal;
use crate::schema::{Nullability, SchemaObject, Shape};
use crate::violation::Found;

const WRONG_TYPE: KeywordSet = KeywordSet::only(Keyword::Type);

#[inline(always)]
pub(crate) fn null(schema: &SchemaObject, nullable: bool) -> KeywordSet {
    let accepted = nullable
        || !matches!(schema.nullability, Nullability::Never)
        || matches!(schema.shape, Shape::Null | Shape::Any);
    KeywordSet::when(!accepted, Keyword::Type)
}

fn boolean(schema: &SchemaObject, found: bool) -> KeywordSet {
    match schema.shape {
        Shape::Boolean | Shape::Any => KeywordSet::NONE,
        Shape::OneBoolean(only) => KeywordSet::when(found != only, Keyword::Enum),
        _ => WRONG_TYPE,
    }
}

#[inline(always)]
pub(crate) fn text(schema: &SchemaObject, found: &str) -> KeywordSet {
    match &schema.shape {
        Shape::String(keywords) => keywords.broken_by(found),
        _ => text_elsewhere(schema, found),
    }
}

#[inline(never)]
fn text_elsewhere(schema: &SchemaObject, found: &str) -> KeywordSet {
    match &schema.shape {
        Shape::String(keywords) => keywords.broken_by(found),
        Shape::Enum(enumeration) => KeywordSet::when(!enumeration.contains(found), Keyword::Enum),
        Shape::Any => KeywordSet::NONE,
        _ => WRONG_TYPE,
    }
}

#[inline(always)]
pub(crate) fn integer(schema: &SchemaObject, found: i64) -> KeywordSet {
    match &schema.shape {
        Shape::Integer(numeric) | Shape::Number(numeric) if numeric.integers.contains(found) => KeywordSet::NONE,
        _ => large_integer(schema, i128::from(found)),
    }
}

#[inline(never)]
pub(crate) fn large_integer(schema: &SchemaObject, found: i128) -> KeywordSet {
    number(schema, &Decimal::of_integer(found))
}

#[inline(never)]
pub(crate) fn largest_integer(schema: &SchemaObject, found: u128) -> KeywordSet {
    number(schema, &Decimal::of_unsigned(found))
}

#[inline(always)]
pub(crate) fn float(schema: &SchemaObject, found: f64) -> KeywordSet {
    match &schema.shape {
        Shape::Number(numeric) if numeric.floats.contains(found) => KeywordSet::NONE,
        _ => any_float(schema, found),
    }
}

#[inline(never)]
fn any_float(schema: &SchemaObject, found: f64) -> KeywordSet {
    match Decimal::of_float(found) {
        Some(found) => number(schema, &found),
        None => not_finite(schema),
    }
}

/// A number of single precision is the decimal that it is written as, `0.1`, not the double that it equals, `0.100000001…`.
#[inline(always)]
pub(crate) fn single(schema: &SchemaObject, found: f32) -> KeywordSet {
    match &schema.shape {
        // between two neighbours of its own precision, rounding the limit cannot matter
        Shape::Number(numeric)
            if numeric.floats.contains(f64::from(found.next_down()))
                && numeric.floats.contains(f64::from(found.next_up())) =>
        {
            KeywordSet::NONE
        }
        _ => any_single(schema, found),
    }
}

#[inline(never)]
fn any_single(schema: &SchemaObject, found: f32) -> KeywordSet {
    match Decimal::of_single(found) {
        Some(found) => number(schema, &found),
        None => not_finite(schema),
    }
}

/// NaN and the infinities are numbers to Rust, and nothing to JSON.
fn not_finite(schema: &SchemaObject) -> KeywordSet {
    match &schema.shape {
        Shape::Number(_) | Shape::Integer(_) | Shape::Any => KeywordSet::only(Keyword::Finite),
        _ => WRONG_TYPE,
    }
}

pub(crate) fn number(schema: &SchemaObject, found: &Decimal<'_>) -> KeywordSet {
    match &schema.shape {
        Shape::Number(numeric) => numeric.keywords.broken_by(found),
        Shape::Integer(numeric) if found.is_integer() => numeric.keywords.broken_by(found),
        Shape::Any => KeywordSet::NONE,
        _ => WRONG_TYPE,
    }
}

/// Whether `found` is a value of `judged`, to which `branch` leads, and which is no composition.
pub(super) fn fits(branch: &SchemaObject, judged: &SchemaObject, found: Found<'_>) -> bool {
    match (&judged.shape, found) {
        (_, Found::Null) if branch.is_nullable() || reference_accepts_null(branch) || judged.is_nullable() => true,
        (Shape::String(keywords), Found::Text(text)) => keywords.broken_by(text).is_empty(),
        (Shape::Boolean, Found::Boolean(_)) => true,
        (Shape::OneBoolean(only), Found::Boolean(found)) => *only == found,
        (Shape::Number(numeric), Found::Float(value)) if numeric.floats.contains(value) => true,
        (
            Shape::Number(_) | Shape::Integer(_),
            Found::Integer(_) | Found::Unsigned(_) | Found::Single(_) | Found::Float(_) | Found::Written(_),
        )
        | (Shape::Enum(_), Found::Text(_))
        | (Shape::Any | Shape::Null, _) => broken_by(judged, false, found).is_empty(),
        _ => false,
    }
}

/// The keywords that `found` breaks; `nullable`: the reference that led to the schema accepts null.
pub(crate) fn broken_by(schema: &SchemaObject, nullable: bool, found: Found<'_>) -> KeywordSet {
    match found {
        Found::Null => null(schema, nullable),
        Found::Boolean(found) => boolean(schema, found),
        Found::Integer(value) => match i64::try_from(value) {
            Ok(value) => integer(schema, value),
            Err(_) => large_integer(schema, value),
        },
        Found::Unsigned(value) => largest_integer(schema, value),
        Found::Float(value) => float(schema, value),
        Found::Single(value) => single(schema, value),
        Found::Written(digits) => match Decimal::parse(digits) {
            Some(value) => number(schema, &value),
            None => WRONG_TYPE,
        },
        Found::Text(value) => text(schema, value),
        Found::Nothing | Found::Array(_) | Found::Object(_) | Found::Variant(_) | Found::Value => WRONG_TYPE,
    }
}

/// What the key `name` breaks of a dictionary's schema for keys, which speaks of the keys as serde_json reads them: a key is
/// always a string, and an integer where the schema wants one.
#[inline(always)]
pub(crate) fn key(keys: &SchemaObject, name: &str) -> KeywordSet {
    match &keys.shape {
        Shape::String(keywords) => keywords.broken_by(name),
        _ => unusual_key(keys, name, DEEPEST_KEY),
    }
}

/// Unions in unions are followed so far: no type whose keys are strings has more.
const DEEPEST_KEY: u8 = 16;

#[inline(never)]
fn unusual_key(keys: &SchemaObject, name: &str, depth: u8) -> KeywordSet {
    match &keys.shape {
        Shape::Boolean => KeywordSet::when(!matches!(name, "true" | "false"), Keyword::Type),
        Shape::OneBoolean(only) => KeywordSet::when(name != if *only { "true" } else { "false" }, Keyword::Enum),
        Shape::Integer(_) if !is_plain_integer(name) => KeywordSet::only(Keyword::Type),
        Shape::Integer(_) | Shape::Number(_) => match Decimal::parse(name) {
            Some(value) => number(keys, &value),
            None => KeywordSet::only(Keyword::Type),
        },
        Shape::AnyOf(union) | Shape::OneOf(union) => {
            let fits = |branch: &&SchemaObject| unusual_key(branch.judged(), name, depth - 1).is_empty();
            KeywordSet::when(depth == 0 || !union.branches.iter().any(fits), Keyword::Type)
        }
        _ => text(keys, name),
    }
}

/// Whether `name` is all digits, but for a sign: where serde_json wants an integer, it takes no `1.0` for a key, and no `-0`.
fn is_plain_integer(name: &str) -> bool {
    name != "-0" && name.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit())
}
