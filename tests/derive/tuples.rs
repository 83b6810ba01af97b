//! Structs without names for their fields.

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
struct Point(#[schema(minimum = -1)] i8, Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
struct Empty();

#[derive(Serialize, Deserialize, Schema)]
struct Defaulted(u8, #[serde(default)] u8);

#[derive(Serialize, Deserialize, Schema)]
struct Skipped(u8, #[serde(skip)] u8);

#[test]
fn a_tuple_struct_is_an_array_with_a_schema_for_each_position() {
    writes(&Point(1, None), &json!([1, null]));
    for document in [json!([1]), json!([1, 2, 3]), json!([null, 1]), json!([1, "x"]), json!({"0": 1, "1": 2})] {
        refuses::<Point>(&document);
    }
    assert!(!Point::SCHEMA.is_valid(&Point(-2, None)));
    assert_eq!(Point::SCHEMA.kind(), Kind::Array);
    assert_eq!(Point::SCHEMA.object().prefix_items().len(), 2);
}

#[test]
fn one_without_fields_is_an_empty_array() {
    writes(&Empty(), &json!([]));
    refuses::<Empty>(&json!([1]));
    refuses::<Empty>(&json!(null));
}

#[test]
fn a_default_makes_do_without_the_last_items() {
    writes(&Defaulted(1, 2), &json!([1, 2]));
    reads::<Defaulted>(&json!([1]));
    refuses::<Defaulted>(&json!([]));
    refuses::<Defaulted>(&json!([1, 2, 3]));
}

#[test]
fn what_is_skipped_has_no_position() {
    writes(&Skipped(1, 0), &json!([1]));
    refuses::<Skipped>(&json!([1, 2]));
}
