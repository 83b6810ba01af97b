//! `Checked`: no unchecked value, wherever it stands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::{Checked, Schema};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
struct Limits {
    #[schema(maximum = 100)]
    percent: u8,
    #[schema(min_length = 1)]
    name: String,
}

fn limits(percent: u8, name: &str) -> Limits {
    Limits {
        percent,
        name: name.into(),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
struct Config {
    limits: Checked<Limits>,
    by_name: BTreeMap<String, Checked<Limits>>,
    #[serde(skip_serializing_if = "is_none")]
    more: Checked<Option<u8>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_none(more: &Checked<Option<u8>>) -> bool {
    more.is_none()
}

#[test]
fn a_valid_value_is_read_and_written_as_it_was() {
    let document =
        json!({ "limits": { "percent": 80, "name": "a" }, "by_name": { "x": { "percent": 1, "name": "b" } } });
    let config: Config = serde_json::from_value(document.clone()).unwrap();
    assert_eq!(config.limits.percent, 80);
    assert_eq!(serde_json::to_value(&config).unwrap(), document);
    assert_eq!(Config::SCHEMA.validate(&config), Ok(()));
    assert_eq!(Config::SCHEMA.deserialize(&document).unwrap(), config);
    assert_eq!(config.limits.into_inner(), limits(80, "a"));
}

#[test]
fn an_invalid_value_is_refused_by_every_format_and_at_every_place() {
    let invalid = json!({ "percent": 140, "name": "" });
    for document in [
        json!({ "limits": invalid, "by_name": {} }),
        json!({ "limits": { "percent": 80, "name": "a" }, "by_name": { "x": invalid } }),
    ] {
        let said = serde_json::from_value::<Config>(document.clone()).unwrap_err().to_string();
        assert!(said.contains("140 is more than the maximum of 100"), "{said}");
        assert!(said.contains("/name"), "{said}");
        assert!(toml::from_str::<Config>(&toml::to_string(&document).unwrap()).is_err());
    }
    assert!(serde_json::from_str::<Checked<Limits>>(r#"{"percent": 101, "name": "a"}"#).is_err());
    assert!(serde_json::from_str::<Vec<Checked<Limits>>>(r#"[{"percent": 100, "name": ""}]"#).is_err());
}

/// What serde keeps in a buffer before it is read.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Buffered {
    Limits(Checked<Limits>),
    Other(#[expect(dead_code, reason = "for Debug")] serde_json::Value),
}

#[derive(Debug, Deserialize)]
struct Flattened {
    #[serde(flatten)]
    limits: Checked<Limits>,
}

#[test]
fn an_invalid_value_is_refused_from_what_serde_has_in_a_buffer() {
    let read = |percent| serde_json::from_value(json!({ "percent": percent, "name": "a" }));
    assert!(matches!(read(80).unwrap(), Buffered::Limits(limits) if limits.percent == 80));
    assert!(matches!(read(140).unwrap(), Buffered::Other(_)));
    let read = |percent| serde_json::from_value::<Flattened>(json!({ "percent": percent, "name": "a", "x": 1 }));
    assert_eq!(read(80).unwrap().limits.percent, 80);
    assert!(read(140).is_err());
}

#[test]
fn what_stands_for_a_checked_value_is_a_schema_of_the_value() {
    assert_eq!(Checked::<Limits>::SCHEMA.to_json_schema(), Limits::SCHEMA.to_json_schema());
    assert_eq!(Checked::<u8>::SCHEMA.format(), u8::SCHEMA.format());
}

#[test]
fn a_value_is_checked_as_it_would_be_written() {
    assert_eq!(*Checked::new(limits(100, "a")).unwrap(), limits(100, "a"));
    let violations = Checked::new(limits(101, "")).unwrap_err();
    assert_eq!(violations.iter().map(wireform::Violation::path).collect::<Vec<_>>(), ["/percent", "/name"]);
}
