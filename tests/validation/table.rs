//! Violations as a user reads them: a table of lines, whatever the document holds.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{Error, Serializer};
use serde_json::json;
use wireform::{Schema, SchemaObject, StringKeywords};
use wireform_tests::JobStatus;

use crate::forms::job;

#[test]
fn a_table_has_a_line_for_each_violation() {
    let mut document = serde_json::to_value(job()).unwrap();
    document["created_at"] = json!("yesterday");
    document["progress"] = json!(140);
    document.as_object_mut().unwrap().remove("id");
    assert_eq!(
        JobStatus::SCHEMA.validate(&document).unwrap_err().to_string(),
        "\
3 violations of JobStatus
  /created_at  \"yesterday\" is not a date-time (RFC 3339), for example 2024-05-01T12:00:00Z
  /progress    140 is more than the maximum of 100
  /id          is required",
    );
}

#[test]
fn one_violation_is_no_plural_and_the_whole_document_is_the_root() {
    assert_eq!(
        JobStatus::SCHEMA.validate("{}").unwrap_err().to_string(),
        "\
1 violation of JobStatus
  (root)  \"{}\" is not an object
          help: this is a string that holds JSON: check it as text, with `validate_json`",
    );
    assert_eq!(u8::SCHEMA.validate(&true).unwrap_err().to_string(), "1 violation\n  (root)  true is not an integer");
}

#[test]
fn a_violation_by_itself_is_one_line() {
    let violations = <Vec<u8>>::SCHEMA.validate(&[300]).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().to_string(), "/0  300 is more than the maximum of 255");
    let violations = u8::SCHEMA.validate(&300).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().to_string(), "(root)  300 is more than the maximum of 255");
}

#[test]
fn what_is_shown_of_a_string_is_bounded_in_code_points() {
    let short = SchemaObject::string().with_string(StringKeywords::new().max_length(1));
    let shown = |text: &str| short.validate(text).unwrap_err().iter().next().unwrap().found().unwrap().to_owned();
    assert_eq!(shown(&"é".repeat(60)), format!("\"{}\"", "é".repeat(60)));
    assert_eq!(shown(&"é".repeat(61)), format!("\"{}…\"", "é".repeat(60)));
    assert_eq!(shown(&"😀".repeat(1_000_000)), format!("\"{}…\"", "😀".repeat(60)));
    assert!(short.validate(&"\u{1}".repeat(1000)).unwrap_err().to_string().len() < 600);
}

/// Characters that break a line, move the cursor or turn the text around.
const DANGEROUS: [char; 17] = [
    '\n', '\r', '\t', '\0', '\u{1B}', '\u{7F}', '\u{85}', '\u{9B}', '\u{200B}', '\u{200F}', '\u{2028}', '\u{2029}',
    '\u{202E}', '\u{2066}', '\u{2069}', '\u{FEFF}', '\u{61C}',
];

fn is_tame(text: &str) -> bool {
    !text.lines().any(|line| line.contains(|character| DANGEROUS.contains(&character)))
}

#[test]
fn what_is_shown_of_a_string_cannot_break_the_table() {
    for character in DANGEROUS {
        let text = format!("a{character}b");
        let violations = u8::SCHEMA.validate(&text).unwrap_err();
        let table = violations.to_string();
        assert!(is_tame(&table), "{character:?}: {table:?}");
        assert_eq!(table.lines().count(), 2, "{character:?}: {table:?}");
        let found = violations.iter().next().unwrap().found().unwrap();
        assert_eq!(serde_json::from_str::<String>(found).unwrap(), text, "what is shown is JSON, and says the same");
    }
    let violations = u8::SCHEMA.validate("\"\\/").unwrap_err();
    assert_eq!(violations.iter().next().unwrap().found(), Some(r#""\"\\/""#));
}

#[test]
fn what_a_path_shows_cannot_break_the_table() {
    for character in DANGEROUS {
        let name = format!("a{character}b");
        let document = BTreeMap::from([(name.clone(), json!({ "x": "1" }))]);
        let violations = <BTreeMap<String, BTreeMap<String, u8>>>::SCHEMA.validate(&document).unwrap_err();
        let violation = violations.iter().next().unwrap();
        assert_eq!(violation.path(), format!("/{name}/x"), "for programs, the path is the path");
        assert_eq!(serde_json::to_value(&document).unwrap().pointer(violation.path()), Some(&json!("1")));
        for text in [violations.to_string(), violation.to_string()] {
            assert!(is_tame(&text), "{character:?}: {text:?}");
            assert!(text.lines().count() <= 2, "{character:?}: {text:?}");
        }
    }
}

#[test]
fn what_a_value_says_for_itself_cannot_break_the_table() {
    struct Failing(String);

    impl Serialize for Failing {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom(&self.0))
        }
    }
    for character in DANGEROUS {
        let table = u8::SCHEMA.validate(&Failing(format!("a{character}b"))).unwrap_err().to_string();
        assert!(is_tame(&table), "{character:?}: {table:?}");
        assert_eq!(table.lines().count(), 2, "{character:?}: {table:?}");
    }
    let table = u8::SCHEMA.validate(&Failing("long ".repeat(100_000))).unwrap_err().to_string();
    assert!(table.len() < 2_000, "{} bytes", table.len());
    let plain = u8::SCHEMA.validate(&Failing("it is \"busy\" – größer".to_owned())).unwrap_err().to_string();
    assert!(plain.ends_with("cannot be serialized: it is \"busy\" – größer"), "{plain}");
}

#[test]
fn a_long_path_does_not_push_the_others_away() {
    let long = "x".repeat(200);
    let document = BTreeMap::from([("a", 300), ("bcd", 300), (long.as_str(), 300)]);
    let table = <BTreeMap<String, u8>>::SCHEMA.validate(&document).unwrap_err().to_string();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[1], "  /a    300 is more than the maximum of 255");
    assert_eq!(lines[2], "  /bcd  300 is more than the maximum of 255");
    assert_eq!(lines[3], format!("  /{long}  300 is more than the maximum of 255"));
}
