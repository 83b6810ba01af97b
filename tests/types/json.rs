//! The types of `serde_json`.

use serde_json::value::RawValue;
use serde_json::{Map, Number, Value, json};
use wireform::Schema;

use crate::check::{agrees, refuses, writes};

#[test]
fn any_json_is_any_json() {
    for value in [json!(null), json!(true), json!(1), json!("a"), json!([1, "a"]), json!({"a": {"b": []}})] {
        agrees(&value, value.clone());
        let raw = RawValue::from_string(value.to_string()).unwrap();
        writes(&raw, value.clone());
        writes(&*raw, value.clone());
        assert!(Box::<RawValue>::SCHEMA.is_valid(&value));
    }
}

#[test]
fn a_map_is_any_object() {
    let map: Map<String, Value> = Map::from_iter([("a".to_owned(), json!([1]))]);
    agrees(&map, json!({"a": [1]}));
    refuses::<Map<String, Value>>(&[json!([]), json!(1), json!(null)]);
}

#[test]
fn a_number_is_any_number() {
    agrees(&Number::from(7), json!(7));
    agrees(&Number::from_f64(0.5).unwrap(), json!(0.5));
    refuses::<Number>(&[json!("7"), json!(null)]);
}
