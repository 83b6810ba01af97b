//! Documents that serde reads and never writes: the schema is that of what is written, and refuses them.
//!
//! Each row is asked of serde, which reads it, writes it in another form, and then of the verdict, which refuses the one and accepts the
//! other. They are the rows of the guide's list.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ffi::CString;
use std::ops::Range;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::Schema;

/// serde reads `document` and writes it as `written`; only the latter is valid.
#[track_caller]
fn only_read<T: Schema + Serialize + DeserializeOwned>(document: &str, written: &Value) {
    let value: T =
        serde_json::from_str(document).unwrap_or_else(|error| panic!("serde does not read {document}: {error}"));
    assert_eq!(serde_json::to_value(&value).unwrap(), *written, "{document}");
    let found: Value = serde_json::from_str(document).unwrap();
    assert!(!T::SCHEMA.is_valid(&found) && T::SCHEMA.validate(&found).is_err(), "{document} is valid");
    if let Err(violations) = T::SCHEMA.validate(written) {
        panic!("{written} is not valid:\n{violations}");
    }
    T::SCHEMA.validate(&value).unwrap();
}

#[derive(Serialize, Deserialize, Schema)]
struct Point {
    x: u8,
    y: u8,
}

#[derive(Serialize, Deserialize, Schema)]
enum Plain {
    A,
    B,
}

#[derive(Serialize, Deserialize, Schema)]
enum External {
    A,
    B(u8),
    C { x: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t")]
enum Internal {
    A,
    C { x: u8 },
    P(Point),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A,
    B(u8),
    C { x: u8 },
}

/// What is read from a buffer.
#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Buffered<T> {
    Value(T),
}

#[derive(Serialize, Deserialize, Schema)]
struct Beside<T> {
    own: u8,
    #[serde(flatten)]
    part: T,
}

#[test]
fn a_struct_from_the_sequence_of_its_fields() {
    only_read::<Point>("[1,2]", &json!({"x": 1, "y": 2}));
    only_read::<Buffered<Point>>("[1,2]", &json!({"x": 1, "y": 2}));
    only_read::<Vec<Point>>("[[1,2]]", &json!([{"x": 1, "y": 2}]));
    only_read::<External>(r#"{"C":[1]}"#, &json!({"C": {"x": 1}}));
    only_read::<Beside<External>>(r#"{"own":3,"C":[1]}"#, &json!({"own": 3, "C": {"x": 1}}));
    assert!(serde_json::from_str::<Adjacent>(r#"{"t":"C","c":[1]}"#).is_err());
    only_read::<Duration>("[1,2]", &json!({"secs": 1, "nanos": 2}));
    only_read::<Range<u8>>("[1,2]", &json!({"start": 1, "end": 2}));
}

#[test]
fn a_variant_without_data_from_an_object() {
    only_read::<Plain>(r#"{"A":null}"#, &json!("A"));
    only_read::<External>(r#"{"A":null}"#, &json!("A"));
    only_read::<Buffered<Plain>>(r#"{"B":null}"#, &json!("B"));
    only_read::<BTreeMap<String, Plain>>(r#"{"a":{"A":null}}"#, &json!({"a": "A"}));
}

#[test]
fn a_tagged_enum_from_a_sequence_that_begins_with_the_tag() {
    only_read::<Internal>(r#"["A"]"#, &json!({"t": "A"}));
    only_read::<Internal>(r#"["C",1]"#, &json!({"t": "C", "x": 1}));
    only_read::<Internal>(r#"["P",1,2]"#, &json!({"t": "P", "x": 1, "y": 2}));
    only_read::<Adjacent>(r#"["A",null]"#, &json!({"t": "A"}));
    only_read::<Adjacent>(r#"["B",1]"#, &json!({"t": "B", "c": 1}));
    only_read::<Adjacent>(r#"["C",{"x":1}]"#, &json!({"t": "C", "c": {"x": 1}}));
    only_read::<Buffered<Internal>>(r#"["C",1]"#, &json!({"t": "C", "x": 1}));
}

#[test]
fn a_variant_from_its_position_where_it_is_read_from_a_buffer() {
    only_read::<Buffered<Internal>>(r#"{"t":0}"#, &json!({"t": "A"}));
    only_read::<Buffered<Internal>>(r#"{"t":1,"x":1}"#, &json!({"t": "C", "x": 1}));
    only_read::<Beside<Internal>>(r#"{"own":3,"t":1,"x":1}"#, &json!({"own": 3, "t": "C", "x": 1}));
    only_read::<Buffered<Adjacent>>("[1,2]", &json!({"t": "B", "c": 2}));
    assert!(serde_json::from_str::<Internal>(r#"{"t":0}"#).is_err());
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t")]
enum Units {
    S { unit: (), plain: Option<Plain> },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum UnitsBeside {
    N(()),
}

#[test]
fn a_unit_from_an_empty_object_where_it_is_read_from_a_buffer() {
    let written = json!({"t": "S", "unit": null, "plain": null});
    only_read::<Units>(r#"{"t":"S","unit":{},"plain":null}"#, &written);
    only_read::<Units>(r#"{"t":"S","unit":null,"plain":{"A":{}}}"#, &json!({"t": "S", "unit": null, "plain": "A"}));
    only_read::<Beside<External>>(r#"{"own":3,"A":{}}"#, &json!({"own": 3, "A": null}));
    only_read::<UnitsBeside>(r#"{"c":{},"t":"N"}"#, &json!({"t": "N", "c": null}));
    assert!(serde_json::from_str::<()>("{}").is_err());
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t")]
struct Tagged {
    x: u8,
}

#[test]
fn a_struct_with_any_tag_or_none() {
    for document in [r#"{"x":1}"#, r#"{"t":"Other","x":1}"#, r#"{"t":7,"x":1}"#, "[1]"] {
        only_read::<Tagged>(document, &json!({"t": "Tagged", "x": 1}));
    }
}

#[derive(Serialize, Deserialize, Schema)]
struct Presence {
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<u8>,
    #[serde(skip_deserializing)]
    only_written: u8,
    #[serde(rename(serialize = "out", deserialize = "in"), default)]
    renamed: u8,
}

#[test]
fn null_for_what_is_left_out() {
    only_read::<Presence>(r#"{"left_out":null}"#, &json!({"only_written": 0, "out": 0}));
}

#[test]
fn anything_for_what_is_written_and_not_read() {
    only_read::<Presence>(r#"{"only_written":"?"}"#, &json!({"only_written": 0, "out": 0}));
    only_read::<Presence>(r#"{"out":"?"}"#, &json!({"only_written": 0, "out": 0}));
}

#[derive(Serialize, Deserialize, Schema)]
struct Limited {
    #[schema(maximum = 100)]
    number: u8,
    #[schema(format = "date")]
    #[serde(default)]
    date: String,
    #[schema(required)]
    option: Option<u8>,
}

#[test]
fn what_only_the_keywords_of_the_schema_refuse() {
    for document in [
        r#"{"number":101,"date":"2024-05-01","option":1}"#,
        r#"{"number":100,"date":"May","option":1}"#,
        r#"{"number":100,"date":"2024-05-01"}"#,
    ] {
        serde_json::from_str::<Limited>(document).unwrap();
        assert!(!Limited::SCHEMA.is_valid(&serde_json::from_str::<Value>(document).unwrap()), "{document}");
    }
}

#[test]
fn an_optional_part_with_a_mistake() {
    for document in [r#"{"own":3,"x":1}"#, r#"{"own":3,"x":1,"y":"?"}"#, r#"{"own":3,"x":null,"y":null}"#] {
        only_read::<Beside<Option<Point>>>(document, &json!({"own": 3}));
    }
    only_read::<Beside<Option<Adjacent>>>(r#"{"own":3,"t":"C","c":{}}"#, &json!({"own": 3}));
    only_read::<Beside<Option<BTreeMap<String, u8>>>>(r#"{"own":3,"a":1,"b":"?"}"#, &json!({"own": 3}));
}

#[test]
fn two_variants_among_other_properties() {
    only_read::<Beside<External>>(r#"{"own":3,"A":null,"B":1}"#, &json!({"own": 3, "A": null}));
    only_read::<Beside<External>>(r#"{"own":3,"B":1,"A":null}"#, &json!({"own": 3, "B": 1}));
    assert!(serde_json::from_str::<External>(r#"{"B":1,"A":null}"#).is_err());
}

#[test]
fn equal_items_in_a_set() {
    only_read::<BTreeSet<u8>>("[1,2,1]", &json!([1, 2]));
    only_read::<HashSet<String>>(r#"["a","a"]"#, &json!(["a"]));
}

#[test]
fn a_string_for_bytes() {
    only_read::<bytes::Bytes>("\"ab\"", &json!([97, 98]));
    only_read::<CString>("\"ab\"", &json!([97, 98]));
}

#[test]
fn a_number_that_single_precision_rounds_to_an_infinity() {
    for document in ["1e39", "-1e300"] {
        let value: Buffered<f32> = serde_json::from_str(document).unwrap();
        assert_eq!(serde_json::to_value(&value).unwrap(), Value::Null);
        assert!(!<Buffered<f32>>::SCHEMA.is_valid(&serde_json::from_str::<Value>(document).unwrap()));
    }
}

#[test]
fn minus_zero_as_the_key_of_a_map_of_128_bits() {
    only_read::<BTreeMap<i128, u8>>(r#"{"-0":1}"#, &json!({"0": 1}));
    assert!(serde_json::from_str::<BTreeMap<i64, u8>>(r#"{"-0":1}"#).is_err());
}

/// The other way round: of a number, serde reads less than JSON Schema has it.
#[test]
fn an_integer_with_a_point_is_valid_and_is_not_read() {
    assert!(u8::SCHEMA.is_valid(&json!(1.0)) && !u8::SCHEMA.is_valid(&json!(1.5)));
    assert!(serde_json::from_str::<u8>("1.0").is_err());
}
