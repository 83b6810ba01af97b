//! Rules over Rust values are asked of whatever is built, and what they say has its place in the text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::{Checked, Failure, JsonError, Schema, Violation, Violations};

#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(custom = in_order)]
struct Range {
    from: u32,
    #[serde(alias = "until")]
    to: u32,
}

fn in_order(range: &Range) -> Result<(), Violations> {
    if range.from <= range.to {
        return Ok(());
    }
    Err(Violation::new("/to", "range.order", "is before the start").into())
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Plan {
    #[serde(rename = "größe \"x\"")]
    size: u8,
    ranges: Vec<BTreeMap<String, Range>>,
}

fn places(error: &JsonError) -> Vec<(&str, Option<usize>, Option<usize>)> {
    let violations = error.violations().unwrap();
    violations.iter().map(|violation| (violation.path(), violation.line(), violation.column())).collect()
}

#[test]
fn a_rule_is_asked_of_what_is_built_from_text_and_its_place_is_told() {
    let text = r#"{
  "gr\u00f6\u00dfe \"x\"": 1,
  "ranges": [
    {"a": {"from": 1, "to": 2}},
    {"b": {"from": 1, "to": 2}, "\u0063/d": {
      "from": 3,
      "to":  2
    }}
  ]
}"#;
    assert!(Plan::SCHEMA.validate_json(text).is_ok());
    let error = Plan::SCHEMA.from_json(text).unwrap_err();
    assert_eq!(places(&error), [("/ranges/1/c~1d/to", Some(7), Some(14))]);
    assert!(error.to_string().ends_with("is before the start   line 7, column 14"), "{error}");
}

#[test]
fn what_is_written_by_another_name_is_told_by_the_object_around_it() {
    let error = Range::SCHEMA.from_json("\n {\"from\": 3, \"until\": 2}").unwrap_err();
    assert_eq!(places(&error), [("/to", Some(2), Some(2))]);
}

#[test]
fn where_the_wire_form_is_wrong_no_rule_is_asked() {
    let error = Range::SCHEMA.from_json(r#"{"from": -3, "to": -4}"#).unwrap_err();
    let codes: Vec<&str> = error.violations().unwrap().iter().map(Violation::code).collect();
    assert_eq!(codes, ["minimum", "minimum"]);
}

#[test]
fn other_formats_and_checked_values_ask_the_rules_too() {
    let text = r#"{"from": 3, "to": 2}"#;
    let read = Range::SCHEMA.deserialize(&mut serde_json::Deserializer::from_str(text));
    assert!(read.unwrap_err().to_string().contains("/to  is before the start"));
    assert!(serde_json::from_str::<Checked<Range>>(text).is_err());
    assert!(serde_json::from_str::<Checked<Range>>(r#"{"from": 2, "to": 2}"#).is_ok());
    assert!(Checked::new(Range { from: 3, to: 2 }).is_err());
    let nested = Checked::<Vec<Range>>::SCHEMA;
    assert!(nested.object().has_value_rules());
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Holder {
    kept: Checked<Small>,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(custom = never)]
struct Small {
    id: u8,
}

fn never(_: &Small) -> Result<(), Failure> {
    Err(Failure::new("small.never", "is never right"))
}

#[test]
fn a_checked_field_refuses_what_its_rules_refuse() {
    let error = Holder::SCHEMA.from_json(r#"{"kept": {"id": 1}}"#).unwrap_err();
    assert!(error.to_string().contains("is never right"), "{error}");
}
