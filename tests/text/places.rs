//! Where in a text a violation is: line, column and offset, beside a plain reader that counts them.

use std::collections::BTreeMap;

use serde::Serialize;
use wireform::{JsonError, Schema, SchemaObject, Violations};
use wireform_tests::JobStatus;
use wireform_tests::spans::{Span, line_and_column};

#[derive(Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Role {
    Admin,
    Member,
}

#[derive(Serialize, Schema)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Contact {
    Mail {
        #[schema(format = "email")]
        address: String,
    },
    Phone {
        #[schema(min_length = 3)]
        number: String,
    },
}

#[derive(Serialize, Schema)]
#[serde(deny_unknown_fields)]
struct Account {
    #[schema(min_length = 1, max_length = 8)]
    name: String,
    #[schema(format = "date")]
    born: String,
    age: u8,
    role: Role,
    #[schema(max_items = 2, items(pattern = "^[a-z]+$"))]
    tags: Vec<String>,
    contacts: Vec<Contact>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    #[schema(keys(max_length = 3))]
    scores: BTreeMap<String, f64>,
}

fn violations(schema: &SchemaObject, text: &str) -> Violations {
    match schema.validate_json(text) {
        Err(JsonError::Invalid(violations)) => violations,
        other => panic!("{other:?} of {text}"),
    }
}

#[test]
fn one_document_with_eight_kinds_of_error_reports_these_eight_in_order() {
    let text = r#"{
  "name": "Ann of Green Gables",
  "born": "yesterday",
  "age": 300,
  "role": "owner",
  "tags": ["friend", "Best friend"],
  "contacts": [
    {"kind": "mail", "address": "ann@example.com"},
    {"number": "555-0100", "kind": "phone"},
    {"kind": "mail"}
  ],
  "age": 30,
  "nickname": "Anne"
}"#;
    let violations = violations(&Account::SCHEMA, text);
    assert_eq!(
        violations.to_string(),
        r#"8 violations of Account
  /name                "Ann of Green Gables" is longer than the maximum of 8 characters   line 2, column 11
  /born                "yesterday" is not a date (RFC 3339), for example 2024-05-01       line 3, column 11
  /age                 300 is more than the maximum of 255                                line 4, column 10
  /role                "owner" is none of "admin", "member"                               line 5, column 11
  /tags/1              "Best friend" does not match the pattern `^[a-z]+$`                line 6, column 22
  /contacts/2/address  is required                                                        line 10, column 5
  /age                 is given twice                                                     line 12, column 3
  /nickname            is not a known property                                            line 13, column 3"#
    );
}

#[test]
fn what_an_object_lacks_is_where_the_object_begins() {
    let text = "[\n  {},\n  {\"name\": \"a\"}\n]";
    let violations = violations(&<Vec<JobStatus>>::SCHEMA, text);
    let lines: Vec<_> =
        violations.iter().map(|violation| (violation.path(), violation.line(), violation.column())).collect();
    assert_eq!(lines.len(), 7);
    for (path, line, column) in lines {
        let expected = if path.starts_with("/0/") { 2 } else { 3 };
        assert_eq!((line, column), (Some(expected), Some(3)), "{path}");
    }
}

#[test]
fn a_place_is_exact_whatever_the_text_looks_like() {
    let texts = [
        // CRLF, and characters of several bytes before the place on its line
        "{\r\n \"scores\": {\"\u{e4}\u{4e00}\u{1f600}\": \"x\"},\r\n\"age\":\r\n  -1\r\n}",
        // names with escapes
        r#"{"n\u0061me": 1, "\u0061ge": "x", "scores": {"\u00e4\n\"\\": null}}"#,
        // a lone carriage return ends no line
        "{\r\"age\":\r-1}",
        // unions whose tag comes late, or not
        r#"{"contacts": [{"address": "x", "kind": "mail"}, {"address": "x"}, {"x": [{}, {}], "kind": "post"}, 7, []]}"#,
        // arrays and objects where others should be
        r#"{"name": [[1], {"a": 2}], "tags": {"a": 1}, "contacts": "none", "scores": [[]]}"#,
        // one item too many
        r#"{"tags": ["a", "b", "c", ["d"]]}"#,
        "[]",
        " 7 ",
        "\n\n null",
    ];
    for text in texts {
        let spans = Span::of(text);
        for violation in &violations(&Account::SCHEMA, text) {
            let place = spans.place(violation, 0).unwrap_or_else(|| panic!("{violation} in {text}"));
            assert_eq!(violation.offset(), Some(place), "{violation} in {text}");
            let position = violation.position().unwrap();
            assert_eq!((position.line, position.column), line_and_column(text, place), "{violation} in {text}");
        }
    }
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
enum Nested {
    List(Vec<Nested>),
    Number(u8),
}

#[test]
fn a_violation_deep_in_arrays_has_its_place() {
    let depth = 120;
    let text = format!("{}\"x\"{}", "[\n".repeat(depth), "]".repeat(depth));
    let violations = violations(&Nested::SCHEMA, &text);
    let violation = violations.iter().next().unwrap();
    assert_eq!((violation.line(), violation.column()), (Some(depth + 1), Some(1)), "{violation}");
    assert_eq!(violation.path(), "/0".repeat(depth));
}

/// Where each violation of a path is, and its code.
fn places<'v>(violations: &'v Violations, path: &str) -> Vec<(&'v str, usize)> {
    let named = violations.iter().filter(|violation| violation.path() == path);
    named.map(|violation| (violation.code(), violation.offset().unwrap())).collect()
}

#[derive(Serialize, Schema)]
struct Aliased {
    #[serde(alias = "alias")]
    name: u8,
}

#[test]
fn what_is_given_twice_is_where_it_is_given_again() {
    let text = r#"{"age": 300, "age": "x", "name": "a", "age": []}"#;
    assert_eq!(
        places(&violations(&Account::SCHEMA, text), "/age"),
        [("maximum", 8), ("duplicate_property", 13), ("duplicate_property", 38)],
    );

    let text = r#"{"alias": 1, "name": 2, "alias": 3}"#;
    let found = violations(&Aliased::SCHEMA, text);
    assert_eq!(places(&found, "/name"), [("duplicate_property", 13)]);
    assert_eq!(places(&found, "/alias"), [("duplicate_property", 24)]);

    // of the keys of a map each is checked, and of unknown ones each is told
    let text = r#"{"a": -1, "b": 1, "a": 300, "a": 2}"#;
    let found = violations(&BTreeMap::<String, u8>::SCHEMA, text);
    assert_eq!(places(&found, "/a"), [("minimum", 6), ("maximum", 23)]);
    let text = r#"{"x": 1, "x": 2}"#;
    assert_eq!(places(&violations(&Account::SCHEMA, text), "/x"), [("unknown_property", 1), ("unknown_property", 9)],);
}

#[derive(Serialize, Schema)]
#[serde(untagged, deny_unknown_fields)]
enum Either {
    One {
        one: u8,
        #[serde(default)]
        more: Vec<u8>,
    },
    Two {
        two: u8,
    },
}

#[derive(Serialize, Schema)]
enum External {
    Plain,
    Data { a: u8 },
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
enum Open {
    One { one: u8, more: Vec<u8> },
    Two { two: u8 },
}

#[derive(Serialize, Schema)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    either: Open,
}

#[derive(Serialize, Schema)]
struct Unions {
    either: Vec<Either>,
    external: Vec<External>,
    flat: Vec<Flat>,
    unique: std::collections::BTreeSet<u8>,
}

#[test]
fn what_a_union_has_written_down_keeps_its_place() {
    let text = r#"{
  "either": [{"one": 1}, {"one": 300, "more": [1, 256]}, {"two": "x", "two": 2}, {"one": 1, "one": 2}, {"three": 3}, 7],
  "external": ["Plain", "Plane", {"Data": {"a": -1}}, {"Dato": {}}, {"Plain": 1}, {"Data": {"a": 1}, "x": 2}, {}],
  "flat": [{"id": 1, "one": 1}, {"one": 256, "id": 300}, {"id": 1, "one": "x", "more": [[]]}, {}],
  "unique": [1, 2, 1, 300, {"a": [2]}, {"a": [2]}]
}"#;
    let spans = Span::of(text);
    let found = violations(&Unions::SCHEMA, text);
    for violation in &found {
        let mut expected = spans.place(violation, usize::from(violation.code() == "duplicate_property")).unwrap();
        if violation.path() == "/external/3/Dato" {
            // a variant that nobody knows is told at its name
            expected = text.find("\"Dato\"").unwrap();
        }
        assert_eq!(violation.offset(), Some(expected), "{violation}");
    }
    let told: Vec<_> = found.iter().map(|violation| (violation.path(), violation.code())).collect();
    assert!(told.len() > 15, "{told:?}");
}

#[derive(Serialize, Schema)]
struct Login {
    #[schema(format = "password", min_length = 12)]
    password: String,
    #[schema(keys(format = "password", max_length = 4))]
    tokens: BTreeMap<String, u8>,
}

#[test]
fn what_is_hidden_has_its_place_and_shows_nothing() {
    let text = r#"{"password": "hunter2", "tokens": {"abc": 1, "secret": 2, "abcd": 300, "hidden": -1}}"#;
    let found = violations(&Login::SCHEMA, text);
    let places: Vec<_> = found.iter().map(|violation| (violation.path(), violation.offset().unwrap())).collect();
    assert_eq!(places, [("/password", 13), ("/tokens/*", 45), ("/tokens/*", 66), ("/tokens/*", 71), ("/tokens/*", 81)],);
    let shown = format!("{found} {found:?}");
    assert!(!["hunter2", "secret", "abcd", "hidden\""].iter().any(|secret| shown.contains(secret)), "{shown}");
}

#[test]
fn a_value_that_is_no_text_has_no_place() {
    let violations = JobStatus::SCHEMA.validate(&1).unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!(
        (violation.position(), violation.line(), violation.column(), violation.offset()),
        (None, None, None, None)
    );
    assert!(!violations.to_string().contains("line"));
}

#[test]
fn the_last_of_many_violations_has_its_place_too() {
    let text = format!("[{}-1]", "\n 1,\n -1,".repeat(1_000));
    let found = violations(&<Vec<u8>>::SCHEMA, &text);
    assert_eq!((found.len(), found.omitted()), (100, 901));
    for (number, violation) in found.iter().enumerate() {
        assert_eq!((violation.line(), violation.column()), (Some(3 + 2 * number), Some(2)));
    }
}
