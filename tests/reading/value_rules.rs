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
fn what_is_written_by_another_name_is_told_where_that_is() {
    let error = Range::SCHEMA.from_json("\n {\"from\": 3, \"until\": 2}").unwrap_err();
    assert_eq!(places(&error), [("/to", Some(2), Some(23))]);
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Journey {
    #[serde(alias = "stages", alias = "gr\u{f6}\u{df}en")]
    legs: BTreeMap<String, Leg>,
    #[serde(flatten)]
    rest: Rest,
    #[serde(skip_serializing, alias = "secret")]
    hidden: Vec<Range>,
    #[schema(format = "password", custom(value = never_text))]
    word: Option<String>,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Rest {
    #[serde(alias = "b")]
    back: Option<Range>,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "by", rename_all = "snake_case")]
enum Leg {
    #[serde(alias = "coach")]
    Train {
        #[serde(alias = "hours")]
        times: Range,
    },
    Foot {
        #[serde(alias = "times")]
        hours: Range,
    },
}

#[derive(Debug, Serialize, Deserialize, Schema)]
enum Outer {
    #[serde(alias = "other")]
    Only(Range),
}

fn never_text(_: &Option<String>) -> Result<(), Failure> {
    Err(Failure::new("never", "is never right"))
}

/// Where `needle` stands in `text`, for the n-th time, counted from 1: its line and column.
fn place_of(text: &str, needle: &str, occurrence: usize) -> (Option<usize>, Option<usize>) {
    let (at, _) = text.match_indices(needle).nth(occurrence - 1).unwrap();
    let (line, column) = wireform_tests::spans::line_and_column(text, at);
    (Some(line), Some(column))
}

#[test]
fn what_a_rule_says_has_its_place_behind_other_names_hidden_ones_and_keys_that_come_twice() {
    let text = r#"{
  "word": "abc",
  "b": {"from": 9, "until": 10},
  "gr\u00f6\u00dfen": {
    "a": {"by": "coach", "hours": {"from": 9, "to": 12}},
    "b": {"by": "foot", "times": {"until": 13, "from": 90}},
    "\u0061": {"hours": {"until": 11, "from": 90}, "by": "train"},
    "c": {"hours": {"to": 14, "from": 90}, "times": 3, "by": "foot"}
  },
  "secret": [{"from": 1, "to": 16}, {"from": 90, "until": 15}]
}"#
    .replace("\"times\": 3, ", "");
    let error = Journey::SCHEMA.from_json(&text).unwrap_err();
    let expected = [
        ("/legs/a/times/to", place_of(&text, "11", 1)),
        ("/legs/b/hours/to", place_of(&text, "13", 1)),
        ("/legs/c/hours/to", place_of(&text, "14", 1)),
        ("/hidden/1/*", place_of(&text, "15", 1)),
        ("/word", place_of(&text, "\"abc\"", 1)),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(path, (line, column))| (path, line, column)).collect();
    assert_eq!(places(&error), expected, "{error}");

    let text = r#"{"other": {"until": 1, "from": 90}}"#;
    let error = Outer::SCHEMA.from_json(text).unwrap_err();
    assert_eq!(places(&error), [("/Only/to", Some(1), Some(21))]);
}

#[test]
fn a_hidden_name_is_not_told_and_its_place_is() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    struct Vault(#[schema(keys(format = "password"))] BTreeMap<String, Range>);

    let text = r#"{"first": {"from": 1, "to": 2}, "second": {"from": 3, "to": 2}, "first": {"from": 3, "until": 1}}"#;
    let error = Vault::SCHEMA.from_json(text).unwrap_err();
    let columns: Vec<_> = places(&error).into_iter().map(|(path, _, column)| (path, column.unwrap())).collect();
    assert_eq!(columns, [("/*/to", text.rfind('1').unwrap() + 1), ("/*/to", text.rfind('2').unwrap() + 1)], "{error}");
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
