//! Values that proptest does not make by itself.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Number, Value};

/// A text of a few characters, of all kinds.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z]{1,4}",
        "\\PC{0,6}",
        vec(any::<char>(), 0..4).prop_map(String::from_iter),
        Just("null".to_string()),
        "-?[0-9]{1,3}",
    ]
}

/// A few of them.
pub(crate) fn few<T: Arbitrary>() -> impl Strategy<Value = Vec<T>> {
    vec(any::<T>(), 0..4)
}

/// Texts by texts.
pub(crate) fn texts() -> impl Strategy<Value = BTreeMap<String, String>> {
    btree_map(text(), text(), 0..4)
}

/// A day (RFC 3339, section 5.6).
pub(crate) fn date() -> impl Strategy<Value = String> {
    (0_u16..=9999, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

/// A time of the day, of a zone (RFC 3339, section 5.6).
pub(crate) fn time() -> impl Strategy<Value = String> {
    let time =
        (0_u8..24, 0_u8..60, 0_u8..60).prop_map(|(hour, minute, second)| format!("{hour:02}:{minute:02}:{second:02}"));
    let zone = "Z|z|[+-](0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]";
    (time, "(\\.[0-9]{1,9})?", zone).prop_map(|(time, fraction, zone)| format!("{time}{fraction}{zone}"))
}

/// A point in time (RFC 3339, section 5.6).
pub(crate) fn date_time() -> impl Strategy<Value = String> {
    (date(), "[Tt]", time()).prop_map(|(date, t, time)| format!("{date}{t}{time}"))
}

/// A UUID of any version.
pub(crate) fn uuid() -> impl Strategy<Value = String> {
    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
}

/// Any JSON value.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Number::from),
        any::<u64>().prop_map(Number::from),
        any::<f64>().prop_map(|float| Number::from_f64(float).unwrap()),
    ];
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    scalar.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4).prop_map(Value::from_iter),
        ]
    })
}
