//! A violation as data: all that people are told, for programs.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use wireform::{Schema, Violation};

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Contact {
    name: String,
    #[schema(keys(max_length = 2), values(maximum = 9))]
    scores: Option<BTreeMap<String, u8>>,
    by_state: Option<BTreeMap<State, BTreeMap<u8, u8>>>,
    either: Option<Either>,
    #[schema(format = "password", min_length = 9)]
    password: Option<String>,
    #[schema(write_only)]
    hidden: Option<Vec<u8>>,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum State {
    On,
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Either {
    Flag(bool),
    Pair(u8, u8),
}

fn as_data(document: &Value) -> Vec<Value> {
    let violations = Contact::SCHEMA.validate(document).unwrap_err();
    for violation in &violations {
        let data = serde_json::to_value(violation).unwrap();
        let has = |key: &str| data.get(key).is_some();
        // what is there for people is there for programs
        assert_eq!(data["path"], violation.path());
        assert_eq!(data["message"], violation.message());
        assert_eq!(data["keyword"], violation.keyword());
        assert_eq!(data["code"], violation.code());
        assert_eq!(data.get("found").and_then(Value::as_str), violation.found());
        assert_eq!(data.get("help").and_then(Value::as_str), violation.help());
        assert_eq!(has("notes"), violation.notes().count() > 0);
        assert_eq!(data["parameters"].as_object().unwrap().len(), violation.parameters().count());
        let notes = data["notes"].as_array().into_iter().flatten().map(|note| note.as_str().unwrap());
        assert!(notes.eq(violation.notes()));
    }
    violations.iter().map(|violation| serde_json::to_value(violation).unwrap()).collect()
}

#[test]
fn notes_and_help_are_keys_that_are_there_where_there_is_something_to_say() {
    let noted = &as_data(&json!({ "name": "a", "either": 5 }))[0];
    assert_eq!((&noted["path"], &noted["found"]), (&json!("/either"), &json!("5")));
    assert!(!noted["notes"].as_array().unwrap().is_empty(), "{noted}");
    assert!(noted.get("help").is_none());
    let helped = &as_data(&json!("{}"))[0];
    assert_eq!(helped["help"], "this is a string that holds JSON: check it as text, with `validate_json`");
    assert!(helped.get("notes").is_none());
}

#[test]
fn what_is_not_shown_is_an_absent_key() {
    let data = as_data(&json!({ "name": "a", "password": "short", "hidden": [300, "x", null] }));
    let found: Vec<_> = data.iter().map(|one| (one["path"].as_str().unwrap(), one.get("found"))).collect();
    assert_eq!(found, [("/hidden/0", None), ("/hidden/1", None), ("/hidden/2", None), ("/password", None)]);
    let missing = &as_data(&json!({}))[0];
    assert_eq!((&missing["message"], missing.get("found")), (&json!("is required"), None));
}

#[test]
fn a_broken_key_is_told_from_a_broken_value() {
    let data = as_data(&json!({ "name": "a", "scores": { "abc": 10 }, "by_state": { "Off": { "-1": 1, "1": 300 } } }));
    let rows: Vec<_> =
        data.iter().map(|one| ["path", "keyword", "code", "message"].map(|key| one[key].as_str().unwrap())).collect();
    assert_eq!(
        rows,
        [
            ["/by_state/Off", "propertyNames", "enum", r#"the key "Off" is none of "On""#],
            ["/by_state/Off/-1", "propertyNames", "minimum", r#"the key "-1" is less than the minimum of 0"#],
            ["/by_state/Off/1", "maximum", "maximum", "300 is more than the maximum of 255"],
            [
                "/scores/abc",
                "propertyNames",
                "max_length",
                r#"the key "abc" is longer than the maximum of 2 characters"#
            ],
            ["/scores/abc", "maximum", "maximum", "10 is more than the maximum of 9"],
        ],
    );
    assert_eq!(data[3]["parameters"], json!({ "maximum": 2 }));
    assert_eq!(data[3]["found"], json!("\"abc\""));
    let violations = Contact::SCHEMA.validate(&json!({ "name": "a", "scores": { "abc": 10 } })).unwrap_err();
    let of_key: Vec<bool> = violations.iter().map(Violation::is_of_key).collect();
    assert_eq!(of_key, [true, false]);
    assert_eq!(violations.iter().next().unwrap().expected().keyword(), "maxLength");
}

/// The oracle for the keyword: what a JSON Schema validator says is wrong with the same document.
#[test]
fn the_keyword_of_a_broken_key_is_that_of_json_schema() {
    let theirs = jsonschema::draft202012::new(&Contact::SCHEMA.to_json_schema()).unwrap();
    for document in [
        json!({ "name": "a", "scores": { "abc": 1 } }),
        json!({ "name": "a", "by_state": { "Off": {} } }),
        json!({ "name": "a", "by_state": { "On": { "x": 1, "300": 1 } } }),
    ] {
        let ours = Contact::SCHEMA.validate(&document).unwrap_err();
        assert!(ours.iter().all(|violation| violation.keyword() == "propertyNames"), "{ours}");
        let said: Vec<_> = theirs.iter_errors(&document).map(|error| error.schema_path().to_string()).collect();
        assert!(!said.is_empty() && said.iter().all(|path| path.contains("propertyNames")), "{said:?}");
    }
}
