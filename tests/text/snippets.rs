//! The lines of a text that an error is about, with carets.

use annotate_snippets::Renderer;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use wireform::{Schema, SchemaObject};
use wireform_tests::JobStatus;

fn annotated(schema: &SchemaObject, text: impl AsRef<[u8]>) -> String {
    let error = schema.validate_json(&text).unwrap_err();
    schema.annotate(text, &error, &Renderer::plain())
}

#[test]
fn each_violation_shows_its_line() {
    let text =
        "{\n  \"name\": \"n\u{e4}htly\",\r\n  \"created_at\": \"yesterday\", \"progress\": 140,\n  \"id\": [1, 2]\n}";
    assert_eq!(
        annotated(&JobStatus::SCHEMA, text),
        "\
error[format]: \"yesterday\" is not a date-time (RFC 3339), for example 2024-05-01T12:00:00Z
  |
3 |   \"created_at\": \"yesterday\", \"progress\": 140,
  |                 ^^^^^^^^^^^ /created_at

error[maximum]: 140 is more than the maximum of 100
  |
3 |   \"created_at\": \"yesterday\", \"progress\": 140,
  |                                          ^^^ /progress

error[type]: an array is not a string
  |
4 |   \"id\": [1, 2]
  |         ^ /id

error[required]: is required
  |
1 | {
  | ^ /state",
    );
}

#[test]
fn a_fault_shows_its_line_and_what_may_be_there() {
    assert_eq!(
        annotated(&Value::SCHEMA, "[\n  1,\n  2,\n]"),
        "\
error: not JSON
  |
4 | ]
  | ^ expected a value, found `]`",
    );
    // at the end, and where the text is no UTF-8
    assert!(annotated(&Value::SCHEMA, "[1").contains("expected `,` or `]`, found the end of the text"));
    assert!(annotated(&Value::SCHEMA, b"[\"a\xFF\"]").contains("expected UTF-8"));
    assert!(annotated(&Value::SCHEMA, "").contains("expected a value"));
}

#[test]
fn of_a_long_line_the_part_around_is_shown() {
    let text = format!("[{}300{}]", "1,".repeat(1000), ",1".repeat(1000));
    let shown = annotated(&<Vec<u8>>::SCHEMA, text);
    let expected = format!("1 | …{}300{}…", "1,".repeat(30), ",1".repeat(48));
    assert!(shown.contains(&expected[..100]), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() < 200), "{shown}");
}

#[derive(Serialize, Schema)]
struct Login {
    #[schema(format = "password", min_length = 12)]
    password: String,
    age: u8,
    #[schema(keys(format = "password"))]
    tokens: BTreeMap<String, u8>,
    #[schema(write_only)]
    answers: Vec<String>,
}

/// What is missing is at the beginning of the object, and is told at its end.
#[test]
fn a_secret_is_hidden_whatever_the_order_of_what_is_shown() {
    let more = "\"more\": 1, ".repeat(4);
    let text = format!(r#"{{{more}"age": 300, {more}"password": "hunter2hunter2", "tokens": {{}}}}"#);
    let shown = annotated(&Login::SCHEMA, &text);
    assert_eq!(shown.matches("error[").count(), 2, "{shown}");
    assert!(!shown.contains("hunter") && shown.contains("***"), "{shown}");
}

#[test]
fn a_secret_is_hidden_on_every_line_that_is_shown() {
    let secrets = ["hunter2", "secret", "hidden", "blue", "cat"];
    for text in [
        r#"{"password": "hunter2", "age": 300, "tokens": {"secret": -1, "hidden": 2}, "answers": ["blue", {"cat": 1}]}"#,
        r#"{"answers": "blue", "tokens": {"hidden": 7.5}, "age": "x", "password": "hunter2"}"#,
        r#"{"age": 300, "password": "hunter2" "blue""#,
        r#"{"age": 300, "password": hunter2}"#,
        r#"{"age": 300, "password": "hunter2\x"}"#,
        r#"{"age": 300, "tokens": {"secret" 1}}"#,
        r#"{"age": 300, "answers": ["blue", "cat"#,
        r#"{"age": 300, "password": "aaaaaaaaaaaa", "tokens": {}, "answers": []}{"password": "hunter2"}"#,
        r#"{"age": 300, "password": "aaaaaaaaaaaa", "tokens": {}, "answers": []} hunter2"#,
    ] {
        let shown = annotated(&Login::SCHEMA, text);
        assert!(!secrets.iter().any(|secret| shown.contains(secret)), "{shown}");
        assert!(shown.contains("\"age\": ") && shown.contains("***"), "{shown}");
    }
    let shown = annotated(&Login::SCHEMA, r#"{"password": "hunter2", "age": 300, "tokens": {}, "answers": []}"#);
    assert_eq!(
        shown,
        "\
error[minLength]: the value (which is not shown) is shorter than the minimum of 12 characters
  |
1 | {\"password\": ***, \"age\": 300, \"tokens\": {}, \"answers\": ***}
  |              ^^^ /password

error[maximum]: 300 is more than the maximum of 255
  |
1 | {\"password\": ***, \"age\": 300, \"tokens\": {}, \"answers\": ***}
  |                          ^^^ /age",
    );
}

#[test]
fn of_lines_that_are_texts_each_is_shown_without_the_others() {
    let long = format!("[{}300]", "1,".repeat(1000));
    let input = format!("[1, 2]\r\n\n[\n{long}\n[\"\u{e4}\", 256]\r\n[1] 2\n");
    let schema = <Vec<u8>>::SCHEMA;
    let mut verdicts = schema.validate_ndjson(input.as_bytes());
    let mut shown = 0;
    while let Some(verdict) = verdicts.next() {
        let Err(error) = verdict else { continue };
        let alone = error.annotate(&schema, verdicts.text(), &Renderer::plain());
        // nothing is hidden by this schema, so that the whole input can be shown
        assert_eq!(alone, schema.annotate(&input, error.error().unwrap(), &Renderer::plain()));
        shown += 1;
    }
    assert_eq!(shown, 4);
}

#[test]
fn a_secret_of_a_line_is_hidden_and_the_lines_before_it_are_not_wanted() {
    let input =
        "{}\n{\"password\": \"hunter2\", \"age\": 300, \"tokens\": {}, \"answers\": []}\n{\"password\": \"hunter2}\n";
    let mut lines = Login::SCHEMA.validate_ndjson(input.as_bytes()).behind(40, 4000);
    assert!(lines.next().unwrap().is_err());
    let shown = lines.next().unwrap().unwrap_err().annotate(&Login::SCHEMA, lines.text(), &Renderer::plain());
    assert!(shown.contains("42 | {\"password\": ***, \"age\": 300, \"tokens\": {}, \"answers\": ***}"), "{shown}");
    let shown = lines.next().unwrap().unwrap_err().annotate(&Login::SCHEMA, lines.text(), &Renderer::plain());
    assert!(shown.contains("43 | {\"password\": ***") && !shown.contains("hunter2"), "{shown}");
    let too_long = Login::SCHEMA.validate_ndjson(input.as_bytes()).longest_line(1).next().unwrap().unwrap_err();
    assert_eq!(
        too_long.annotate(&Login::SCHEMA, "", &Renderer::plain()),
        "error: line 1: longer than 1 bytes, the most that are taken",
    );
}
