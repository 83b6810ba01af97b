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

#[derive(Serialize, Deserialize, Schema)]
enum Early {
    Two(#[serde(default)] u8, String),
    Four(u8, #[serde(default)] u8, String, #[serde(default)] u8),
    Skipped(#[serde(default)] u8, #[serde(skip)] u8, String, #[serde(default)] bool),
    All(#[serde(default)] u8, #[serde(default)] u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum EarlyBeside {
    Two(#[serde(default)] u8, String),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum EarlyUntagged {
    Two(#[serde(default)] u8, String),
}

#[derive(Default, Serialize, Deserialize, Schema)]
#[serde(default)]
struct AllDefaulted(u8, String, #[serde(skip)] u8, bool);

/// serde reads the items in order, so one with a default that stands before one without must be there.
#[test]
fn the_last_item_without_a_default_and_all_before_it_must_be_there() {
    writes(&Early::Two(1, "a".to_owned()), &json!({"Two": [1, "a"]}));
    refuses::<Early>(&json!({"Two": [1]}));
    refuses::<Early>(&json!({"Two": ["a"]}));
    writes(&Early::Four(1, 2, "a".to_owned(), 3), &json!({"Four": [1, 2, "a", 3]}));
    reads::<Early>(&json!({"Four": [1, 2, "a"]}));
    refuses::<Early>(&json!({"Four": [1, 2]}));
    writes(&Early::Skipped(1, 0, "a".to_owned(), true), &json!({"Skipped": [1, "a", true]}));
    reads::<Early>(&json!({"Skipped": [1, "a"]}));
    refuses::<Early>(&json!({"Skipped": [1]}));
    reads::<Early>(&json!({"All": []}));
    writes(&EarlyBeside::Two(1, "a".to_owned()), &json!({"t": "Two", "c": [1, "a"]}));
    refuses::<EarlyBeside>(&json!({"t": "Two", "c": [1]}));
    writes(&EarlyUntagged::Two(1, "a".to_owned()), &json!([1, "a"]));
    refuses::<EarlyUntagged>(&json!([1]));
    for read in [json!([]), json!([1]), json!([1, "a"]), json!([1, "a", true])] {
        reads::<AllDefaulted>(&read);
    }
    let exported = Early::SCHEMA.to_json_schema();
    let two = &exported["oneOf"][0]["properties"]["Two"];
    assert_eq!((&two["minItems"], &two["maxItems"]), (&json!(2), &json!(2)));
}
