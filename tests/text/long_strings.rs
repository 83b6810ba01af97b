//! Strings that are long and have escapes, of which only what matters is put together: judged as the strings that they say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::{JsonError, Schema, SchemaObject, Violations};

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Strings {
    #[serde(default)]
    #[schema(max_length = 8, pattern = "^[^q]*z$")]
    ending: String,
    #[serde(default)]
    #[schema(max_length = 8, format = "uri")]
    address: String,
    #[serde(default)]
    #[schema(max_length = 300, format = "decimal", maximum = 5)]
    amount: String,
    #[serde(default)]
    #[schema(max_length = 8, custom(value = never))]
    own: String,
    #[serde(default)]
    #[schema(max_length = 8)]
    short: String,
    #[serde(default)]
    #[schema(values(max_length = 8, pattern = "z$"))]
    named: BTreeMap<String, String>,
    #[serde(default)]
    count: u8,
    #[serde(default)]
    list: Vec<u8>,
    #[serde(default)]
    level: Option<Level>,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
enum Level {
    Low,
    High,
}

fn never(_: &str) -> Result<(), wireform::Failure> {
    Err(wireform::Failure::new("never", "is never right"))
}

const LENGTH: usize = 70_000;

/// What stands between the quotes: each with an escape at the beginning, so that it is put together.
fn strings() -> Vec<String> {
    let many = "a".repeat(LENGTH);
    let escapes = "\\u00e4".repeat(LENGTH / 6);
    vec![
        format!("\\u0061{many}z"),
        format!("\\u0061{many}"),
        format!("{escapes}z"),
        format!("{many}\\u007a"),
        format!("\\u0068ttp://example.com/{many}"),
        format!("\\u0068ttp://example.com/{many} "),
        format!("\\u0030.{}1", "0".repeat(LENGTH)),
        format!("\\u0031{}", "0".repeat(LENGTH)),
        // JSON in a string, and what only looks like it in its beginning
        format!("\\u007b\\\"a\\\": \\\"{many}\\\"}}\\n"),
        format!("[{}]\\r\\n \\t", "\\\"\\u00e4\\\", ".repeat(LENGTH)),
        format!("[{}x", "\\u005d".repeat(LENGTH / 6)),
        // what is wrong is in the middle
        format!("\\u0068ttp://example.com/{many} {many}"),
        format!("\\u0061{many}q{many}z"),
        format!("\\ud83d\\ude00{}\\ud83d\\ude00", "\u{1f600}".repeat(LENGTH / 4)),
    ]
}

fn told(violations: &Violations) -> Vec<String> {
    let line = |violation: &wireform::Violation| {
        format!("{} {}: {} {:?}", violation.path(), violation.code(), violation.message(), violation.help().is_some())
    };
    violations.iter().map(line).collect()
}

fn is_judged_as_its_value(schema: &SchemaObject, text: &str) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let expected = schema.validate(&value).err().as_ref().map(told).unwrap_or_default();
    let found = match schema.validate_json(text) {
        Ok(()) => Vec::new(),
        Err(JsonError::Invalid(violations)) => told(&violations),
        Err(malformed) => panic!("{malformed}"),
    };
    assert_eq!(found, expected, "{}…", text.chars().take(40).collect::<String>());
    found
}

#[test]
fn a_long_string_breaks_what_the_whole_of_it_breaks() {
    let mut broken = std::collections::BTreeSet::new();
    for string in strings() {
        for name in ["ending", "address", "amount", "own", "short", "count", "list", "level"] {
            let found = is_judged_as_its_value(&Strings::SCHEMA, &format!("{{\"{name}\": \"{string}\"}}"));
            broken.extend(found.iter().filter_map(|line| Some(line.split(':').next()?.to_owned())));
        }
        is_judged_as_its_value(&Strings::SCHEMA, &format!("{{\"named\": {{\"a\": \"{string}\"}}}}"));
        is_judged_as_its_value(&Level::SCHEMA, &format!("\"{string}\""));
    }
    let expected =
        ["/address format", "/address max_length", "/amount maximum", "/ending pattern", "/short max_length"];
    assert!(expected.iter().all(|line| broken.contains(*line)), "{broken:?}");
    assert!(!broken.contains("/own never"), "{broken:?}");
}
