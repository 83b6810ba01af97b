//! Constants → JSON: limits as exact as `serde_json` can hold them, and literals.

use alloc::string::ToString;

use ::serde_json::{Number as JsonNumber, Value};

use crate::literal::Literal;
use crate::number::Number;

/// A number, or the one next to it that JSON's values can hold.
pub(super) fn nearest(number: Number) -> Value {
    exact(number).or_else(|| float(number.as_f64())).unwrap_or(Value::Null)
}

/// A limit above: where it cannot be held, one that is a little higher.
pub(super) fn not_below(limit: Number) -> Option<Value> {
    exact(limit).or_else(|| float(limit.float_not_below()))
}

/// A limit below: where it cannot be held, one that is a little lower.
pub(super) fn not_above(limit: Number) -> Option<Value> {
    exact(limit).or_else(|| float(limit.float_not_above()))
}

fn exact(number: Number) -> Option<Value> {
    if let Some(integer) = number.as_i128() {
        if let Ok(integer) = i64::try_from(integer) {
            return Some(integer.into());
        }
        if let Ok(integer) = u64::try_from(integer) {
            return Some(integer.into());
        }
    }
    let nearest = number.as_f64();
    if nearest.is_finite() && Number::float(nearest) == number {
        return float(nearest);
    }
    // where serde_json keeps digits as they are written
    let text = number.to_string();
    ::serde_json::from_str::<JsonNumber>(&text).ok().filter(|read| read.to_string() == text).map(Value::Number)
}

fn float(float: f64) -> Option<Value> {
    JsonNumber::from_f64(float).map(Value::Number)
}

/// A default or an example.
pub(super) fn literal(literal: &Literal) -> Value {
    match literal {
        Literal::Null => Value::Null,
        Literal::Boolean(value) => (*value).into(),
        Literal::Number(value) => nearest(*value),
        Literal::String(value) => (*value).into(),
        Literal::Array(items) => items.iter().map(self::literal).collect(),
        Literal::Object(members) => members.iter().map(|(name, value)| (*name, self::literal(value))).collect(),
    }
}
