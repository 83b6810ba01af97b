//! What serde writes is valid, and what it does not read is not: the derive and serde mean the same document.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::Schema;
use wireform_tests::{JobState, JobStatus};

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Everything {
    status: Option<JobStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_one: Option<Box<Everything>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    by_name: BTreeMap<String, Vec<Identifier>>,
    #[serde(alias = "colour")]
    state: JobState,
    unit: Unit,
    #[schema(items(minimum = -1, maximum = 1))]
    point: [f64; 2],
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(max_length = 3)]
struct Identifier(String);

#[derive(Serialize, Deserialize, Schema)]
struct Unit;

fn everything() -> Everything {
    Everything {
        status: Some(JobStatus {
            name: "backup".to_owned(),
            reason: None,
            created_at: "2024-05-01T12:00:00Z".to_owned(),
            updated_at: Some("2024-05-01T12:00:00Z".to_owned()),
            id: "3fa85f64-5717-4562-b3fc-2c963f66afa6".to_owned(),
            has_progress: None,
            progress: Some(100.0),
            state: JobState::InProgress,
        }),
        next_one: None,
        by_name: BTreeMap::from([("a".to_owned(), vec![Identifier("abc".to_owned())])]),
        state: JobState::Unknown,
        unit: Unit,
        point: [0.5, -1.0],
    }
}

/// Both verdicts: of serde, which builds the type, and of the schema.
fn verdicts<T: Schema + DeserializeOwned>(document: &Value) -> (bool, bool) {
    (serde_json::from_value::<T>(document.clone()).is_ok(), T::SCHEMA.is_valid(document))
}

#[test]
fn what_serde_writes_is_valid() {
    let nested = Everything {
        next_one: Some(Box::new(everything())),
        status: None,
        ..everything()
    };
    assert!(Everything::SCHEMA.is_valid(&nested));
    assert!(Everything::SCHEMA.is_valid(&serde_json::to_value(&nested).unwrap()));
}

/// One change at a time to a document that is accepted.
#[test]
fn serde_and_the_schema_agree_on_what_is_missing_unknown_and_mistaken() {
    let document = serde_json::to_value(everything()).unwrap();
    assert_eq!(verdicts::<Everything>(&document), (true, true));
    let changes: &[(&str, Option<Value>)] = &[
        ("status", None),
        ("status", Some(Value::Null)),
        ("status", Some(json!({}))),
        ("by-name", None),
        ("by-name", Some(json!([]))),
        ("by_name", Some(json!({}))),
        ("state", None),
        ("state", Some(json!("Unknown"))),
        ("state", Some(json!("retrying"))),
        ("colour", Some(json!("failed"))),
        ("unit", None),
        ("unit", Some(json!({}))),
        ("point", Some(json!([0.5]))),
        ("point", Some(json!([0.5, 0, 1]))),
        ("point", Some(json!([0.5, 0]))),
        ("unknown", Some(json!(1))),
    ];
    for (name, value) in changes {
        let mut mutated = document.clone();
        let object = mutated.as_object_mut().unwrap();
        match value {
            Some(value) => drop(object.insert((*name).to_owned(), value.clone())),
            None => drop(object.remove(*name)),
        }
        let (read, valid) = verdicts::<Everything>(&mutated);
        assert_eq!(read, valid, "{name} = {value:?}");
    }
}

#[test]
fn an_alias_stands_for_the_name() {
    let mut document = serde_json::to_value(everything()).unwrap();
    let state = document.as_object_mut().unwrap().remove("state").unwrap();
    assert_eq!(verdicts::<Everything>(&document), (false, false));
    document["colour"] = state;
    assert_eq!(verdicts::<Everything>(&document), (true, true));
}

#[test]
fn the_schema_also_holds_what_only_keywords_say() {
    let mut document = serde_json::to_value(everything()).unwrap();
    document["by-name"]["a"][0] = json!("abcd");
    assert_eq!(verdicts::<Everything>(&document), (true, false));
    document["by-name"]["a"][0] = json!("ab");
    document["point"][0] = json!(1.5);
    assert_eq!(verdicts::<Everything>(&document), (true, false));
}
