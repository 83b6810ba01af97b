//! A type, some of its values → whether its schema and its serde implementation say the same.

#![allow(clippy::needless_pass_by_value, reason = "what is expected is made for the call")]

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use wireform::Schema;

/// That what serde writes of `value` is `expected`, and valid: typed, and as a `Value`.
#[track_caller]
pub(crate) fn writes<T: Schema + Serialize + ?Sized>(value: &T, expected: Value) {
    assert_eq!(serde_json::to_value(value).unwrap(), expected);
    let (typed, untyped) = (T::SCHEMA.validate(value), T::SCHEMA.validate(&expected));
    assert!(typed.is_ok() && untyped.is_ok(), "{expected}: {typed:?} as a type, {untyped:?} as a value");
}

/// [`writes`], and serde reads it, and reads every change of it that is valid.
#[track_caller]
pub(crate) fn agrees<T: Schema + Serialize + DeserializeOwned>(value: &T, expected: Value) {
    agrees_except(value, expected, &[]);
}

/// [`agrees`], but for those valid changes in the list, which serde does not read.
#[track_caller]
pub(crate) fn agrees_except<T: Schema + Serialize + DeserializeOwned>(value: &T, expected: Value, unread: &[Value]) {
    writes(value, expected.clone());
    assert!(reads::<T>(&expected), "serde does not read what it writes: {expected}");
    let mut refused = 0;
    for changed in changes(&expected) {
        if !T::SCHEMA.is_valid(&changed) {
            refused += 1;
            assert!(T::SCHEMA.validate(&changed).is_err());
        } else if !reads::<T>(&changed) {
            assert!(unread.contains(&changed), "valid, but serde does not read it: {changed}");
        }
    }
    assert!(refused > 0 || T::SCHEMA.kind() == wireform::Kind::Any, "nothing is refused");
}

/// That none of `values` is valid.
#[track_caller]
pub(crate) fn refuses<T: Schema + ?Sized>(values: &[Value]) {
    for value in values {
        assert!(!T::SCHEMA.is_valid(value), "valid: {value}");
    }
}

/// Of `texts`, those that are valid and that serde does not read; and those that serde reads, and are invalid.
pub(crate) fn differences<T: Schema + DeserializeOwned>(
    texts: &[&'static str],
) -> (Vec<&'static str>, Vec<&'static str>) {
    let (mut unread, mut refused) = (Vec::new(), Vec::new());
    for text in texts {
        match (T::SCHEMA.is_valid(text), reads::<T>(&json!(text))) {
            (true, false) => unread.push(*text),
            (false, true) => refused.push(*text),
            _ => {}
        }
    }
    (unread, refused)
}

/// That a schema says nothing of its strings but that they are strings: what is inside is the crate's to judge.
#[track_caller]
pub(crate) fn is_any_string<T: Schema + Serialize + DeserializeOwned + Debug>(value: &T, expected: &str) {
    writes(value, json!(expected));
    assert!(reads::<T>(&json!(expected)));
    assert_eq!((T::SCHEMA.kind(), T::SCHEMA.format()), (wireform::Kind::String, None));
    refuses::<T>(&[json!(null), json!(true), json!(1), json!([expected]), json!({})]);
}

/// From text: a `Value` has no integers of 128 bits.
fn reads<T: DeserializeOwned>(value: &Value) -> bool {
    serde_json::from_str::<T>(&value.to_string()).is_ok()
}

/// Everything that is one change away from `value`: each value in it replaced, each item and property left out, doubled or renamed.
fn changes(value: &Value) -> Vec<Value> {
    let mut all = replacements();
    match value {
        Value::Array(items) => {
            for (position, item) in items.iter().enumerate() {
                all.extend(changes(item).into_iter().map(|changed| {
                    let mut items = items.clone();
                    items[position] = changed;
                    Value::Array(items)
                }));
                let mut fewer = items.clone();
                fewer.remove(position);
                all.push(Value::Array(fewer));
                let mut more = items.clone();
                more.insert(position, item.clone());
                all.push(Value::Array(more));
            }
        }
        Value::Object(properties) => {
            for (name, value) in properties {
                let without = |name: &str| -> Map<String, Value> {
                    properties
                        .iter()
                        .filter(|(other, _)| *other != name)
                        .map(|(name, value)| (name.clone(), value.clone()))
                        .collect()
                };
                let with = |name: &str, value: Value, mut others: Map<String, Value>| {
                    others.insert(name.to_owned(), value);
                    Value::Object(others)
                };
                all.extend(changes(value).into_iter().map(|changed| with(name, changed, without(name))));
                all.push(Value::Object(without(name)));
                all.push(with(&name.to_uppercase(), value.clone(), without(name)));
                all.push(with("unknown", value.clone(), properties.clone()));
            }
        }
        _ => {}
    }
    all
}

fn replacements() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(127),
        json!(255),
        json!(256),
        json!(65_536),
        json!(999_999_999),
        json!(1_000_000_000),
        json!(4_294_967_296_u64),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(0.5),
        json!(-1e300),
        json!(""),
        json!("a"),
        json!("ab"),
        json!("1"),
        json!([]),
        json!([1]),
        json!([1, 2]),
        json!({}),
        json!({"start": 1}),
        json!({"unknown": 1}),
    ]
}
