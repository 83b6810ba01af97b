//! The table of texts, as `validate_json` and as serde_json read it.

use serde::Deserialize;
use serde_json::Value;
use wireform::{JsonError, MAX_DEPTH, Schema};
use wireform_tests::texts::{ALL, Verdict, deep};

#[derive(Debug, Deserialize, Schema)]
struct Empty {}

#[derive(Debug, Deserialize, Schema)]
#[serde(untagged)]
enum Anything {
    Object(std::collections::BTreeMap<String, Value>),
    Array(Vec<Value>),
    Text(String),
    Number(f64),
    Boolean(bool),
    Null(()),
}

/// Whether it is JSON, whatever it says.
fn is_json(said: &Result<(), JsonError>) -> bool {
    !matches!(said, Err(JsonError::Malformed(_)))
}

#[test]
fn a_text_is_json_as_the_table_says() {
    assert!(ALL.len() >= 150);
    for (text, verdict, reason) in ALL {
        let shown = text.escape_ascii();
        let expected = *verdict != Verdict::No;
        // where all is accepted, where nothing is looked at, where all is written down first
        assert_eq!(Value::SCHEMA.validate_json(text).is_ok(), expected, "{shown}: {reason}");
        assert_eq!(is_json(&Empty::SCHEMA.validate_json(text)), expected, "{shown}: {reason}");
        assert_eq!(Anything::SCHEMA.validate_json(text).is_ok(), expected, "{shown}: {reason}");
        // inside of others, and in what is not read
        for (before, behind) in [("[", "]"), ("{\"x\": ", "}"), ("[[0, ", "], 0]")] {
            let around = [before.as_bytes(), text, behind.as_bytes()].concat();
            let theirs = serde_json::from_slice::<Value>(&around).is_ok();
            if *verdict != Verdict::JsonBeyondFloats {
                assert_eq!(Value::SCHEMA.validate_json(&around).is_ok(), theirs, "{}", around.escape_ascii());
            }
            assert_eq!(
                is_json(&Empty::SCHEMA.validate_json(&around)),
                Value::SCHEMA.validate_json(&around).is_ok(),
                "{}",
                around.escape_ascii(),
            );
        }
        let theirs = serde_json::from_slice::<Value>(text).is_ok();
        assert_eq!(theirs, *verdict == Verdict::Json, "serde_json on {shown}");
    }
}

#[test]
fn arrays_and_objects_nest_127_deep_and_no_deeper() {
    for depth in [2, 100, 126, 127, 128, 130, 1000] {
        for text in deep(depth) {
            let levels = text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
            let expected = levels <= MAX_DEPTH as usize;
            assert_eq!(Value::SCHEMA.validate_json(&text).is_ok(), expected, "{levels}");
            assert_eq!(is_json(&Empty::SCHEMA.validate_json(&text)), expected, "{levels}, not read");
            assert_eq!(is_json(&Anything::SCHEMA.validate_json(&text)), expected, "{levels}, written down");
            assert_eq!(serde_json::from_str::<Value>(&text).is_ok(), expected, "{levels}, by serde_json");
        }
    }
}

#[test]
fn a_million_brackets_do_not_exhaust_the_stack() {
    for bracket in ["[", "{\"a\":", "[{\"a\":"] {
        let text = bracket.repeat(1_000_000);
        for said in [
            Value::SCHEMA.validate_json(&text),
            Empty::SCHEMA.validate_json(&text),
            Anything::SCHEMA.validate_json(&text),
            <Vec<Value>>::SCHEMA.validate_json(&text),
        ] {
            let Err(JsonError::Malformed(malformed)) = said else { panic!("{said:?}") };
            assert_eq!(malformed.expected(), "arrays and objects to be nested at most 127 levels deep");
        }
    }
}
