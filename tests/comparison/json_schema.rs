//! One type → the JSON Schemas that schemars and utoipa make of it, and what the validator `jsonschema` says by them, beside ours.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::PartialSchema;
use wireform::Schema;

fn by_schemars<T: schemars::JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}

fn by_utoipa<T: PartialSchema>() -> Value {
    serde_json::to_value(T::schema()).unwrap()
}

fn accepts(schema: &Value, document: &Value) -> bool {
    jsonschema::validator_for(schema).unwrap().is_valid(document)
}

#[derive(Debug, Serialize, Deserialize, Schema, schemars::JsonSchema, utoipa::ToSchema)]
struct Paint {
    #[serde(alias = "colour")]
    color: String,
}

#[test]
fn an_alias_that_serde_reads_is_refused_by_the_schemas_of_schemars_and_utoipa() {
    let document = json!({ "colour": "red" });
    assert!(Paint::deserialize(&document).is_ok());
    assert!(!accepts(&by_schemars::<Paint>(), &document));
    assert!(!accepts(&by_utoipa::<Paint>(), &document));
    assert!(Paint::SCHEMA.is_valid(&document));
    assert!(accepts(&Paint::SCHEMA.to_json_schema(), &document));
}

#[derive(Debug, Serialize, Deserialize, Schema, schemars::JsonSchema, utoipa::ToSchema)]
struct Counts {
    signed: i32,
    large: u64,
}

#[test]
fn an_integer_that_the_type_cannot_hold_is_valid_by_the_schemas_of_schemars_and_utoipa() {
    for text in [r#"{"signed": 3000000000, "large": 0}"#, r#"{"signed": 0, "large": 18446744073709551616}"#] {
        let document: Value = serde_json::from_str(text).unwrap();
        assert!(Counts::deserialize(&document).is_err());
        assert!(accepts(&by_schemars::<Counts>(), &document));
        assert!(accepts(&by_utoipa::<Counts>(), &document));
        assert!(!Counts::SCHEMA.is_valid(&document));
        assert!(!accepts(&Counts::SCHEMA.to_json_schema(), &document));
    }
}

#[derive(Debug, Serialize, Deserialize, Schema, schemars::JsonSchema, utoipa::ToSchema)]
struct Job {
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// serde leaves the property out, and reads a `null`: schemars and utoipa describe what is read, we describe what is written.
#[test]
fn an_option_that_is_left_out_may_be_null_by_schemars_and_utoipa_and_may_not_by_wireform() {
    let (absent, null) = (json!({}), json!({ "reason": null }));
    assert_eq!(serde_json::to_value(Job { reason: None }).unwrap(), absent);
    assert!(Job::deserialize(&null).is_ok());
    for schema in [by_schemars::<Job>(), by_utoipa::<Job>()] {
        assert!(accepts(&schema, &absent) && accepts(&schema, &null));
    }
    assert!(Job::SCHEMA.is_valid(&absent) && !Job::SCHEMA.is_valid(&null));
}

#[derive(Schema, schemars::JsonSchema)]
struct Event {
    #[schema(format = "date-time")]
    #[schemars(extend("format" = "date-time"))]
    #[expect(dead_code, reason = "only the schema is read")]
    at: String,
}

#[test]
fn a_format_is_checked_by_jsonschema_where_it_is_told_to_and_by_wireform_always() {
    let document = json!({ "at": "yesterday" });
    let schema = by_schemars::<Event>();
    assert!(accepts(&schema, &document));
    let told = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    assert!(!told.is_valid(&document));
    assert!(!Event::SCHEMA.is_valid(&document));
}

/// The same mistakes as in `ui/out-of-place`, `ui/range` and `ui/pattern`, which our derive refuses.
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only the schema is read")]
struct Mistakes {
    #[schemars(range(max = 100))]
    name: String,
    #[schemars(range(min = 10, max = 5))]
    count: u8,
    #[schemars(regex(pattern = "("))]
    code: String,
}

#[test]
fn schemars_compiles_a_limit_that_has_no_effect_a_range_without_values_and_an_invalid_pattern() {
    let schema = by_schemars::<Mistakes>();
    assert_eq!(schema.pointer("/properties/name"), Some(&json!({ "type": "string" })));
    assert_eq!(schema.pointer("/properties/count/minimum"), Some(&json!(10)));
    assert_eq!(schema.pointer("/properties/count/maximum"), Some(&json!(5)));
    assert!(jsonschema::validator_for(&schema).is_err());
}

/// A pattern that looks ahead is a compile error of ours, `ui/pattern`.
#[test]
fn jsonschema_takes_patterns_that_look_around_and_schemas_that_come_at_run_time() {
    let schema: Value = serde_json::from_str(r#"{"pattern": "^(?!admin)[a-z]+$", "not": {"const": "root"}}"#).unwrap();
    assert!(accepts(&schema, &json!("ann")));
    assert!(!accepts(&schema, &json!("administrator")));
    assert!(!accepts(&schema, &json!("root")));
}

#[test]
fn a_digit_in_a_pattern_is_one_of_ten_by_jsonschema_and_by_wireform() {
    #[derive(Schema)]
    #[schema(pattern = r"^\d$")]
    struct Digit(String);

    let schema = json!({ "pattern": r"^\d$" });
    for (text, valid) in [("3", true), ("٣", false)] {
        assert_eq!(accepts(&schema, &json!(text)), valid);
        assert_eq!(Digit::SCHEMA.is_valid(text), valid);
    }
}

#[test]
fn jsonschema_counts_characters() {
    assert!(accepts(&json!({ "maxLength": 5 }), &json!("häuse")));
    assert!(!accepts(&json!({ "maxLength": 4 }), &json!("häuse")));
}
