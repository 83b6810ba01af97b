//! Values that are only written, and passwords: never shown, in whatever form they come and however they are wrong.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::Serialize;
use serde::ser::{Error, Serializer};
use serde_json::{Value, json};
use wireform::{Annotations, Schema, SchemaObject};

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Account {
    #[schema(format = "password", min_length = 100)]
    password: String,
    #[schema(write_only, max_length = 1)]
    token: String,
    #[schema(write_only, maximum = 1)]
    pin: u32,
    #[schema(write_only)]
    flag: u8,
    #[schema(write_only)]
    keys: Vec<u8>,
    #[schema(write_only, items(max_length = 1))]
    words: Option<Vec<String>>,
    #[schema(write_only)]
    map: Option<BTreeMap<String, u8>>,
    #[schema(write_only)]
    credentials: Option<Credentials>,
    #[schema(values(format = "password", max_length = 1))]
    passwords: BTreeMap<String, String>,
    wrapped: Wrapped,
    newtype: Secret,
    #[schema(write_only)]
    state: Option<State>,
    #[serde(skip_serializing)]
    skipped: Option<u8>,
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Credentials {
    #[schema(max_length = 1)]
    answer: String,
    nested: Option<Box<Credentials>>,
}

/// By hand: a type that is secret wherever it stands, and a reference by itself.
struct Wrapped;

impl Schema for Wrapped {
    const NAME: &'static str = "Wrapped";
    const OBJECT: &'static SchemaObject =
        &SchemaObject::reference::<Credentials>().named(Self::NAME).with_annotations(Annotations::new().write_only());
}

#[derive(Schema)]
#[schema(format = "password", max_length = 1)]
struct Secret(String);

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum State {
    On,
}

const SECRET: &str = "hunter2";
const NUMBER: u64 = 987_654_321;

/// Every secret place, with `value` in it.
fn documents(value: &Value) -> Vec<Value> {
    let inner = json!({ "answer": value, "nested": { "answer": value } });
    let mut documents: Vec<Value> =
        ["password", "token", "pin", "flag", "words", "map", "credentials", "newtype", "state", "keys", "skipped"]
            .iter()
            .map(|name| json!({ *name: value }))
            .collect();
    documents.extend([
        json!({ "keys": [value, value] }),
        json!({ "words": [value] }),
        json!({ "map": { "k": value } }),
        json!({ "credentials": inner, "wrapped": inner }),
        json!({ "passwords": { "k": value } }),
        json!({ "keys": [[value]], "words": [{ "a": value }] }),
    ]);
    documents
}

#[test]
fn a_secret_appears_in_no_form_of_a_violation() {
    for secret in [json!(SECRET), json!(NUMBER), json!(format!("{{\"a\": \"{SECRET}\"}}")), json!(-9.876_543_21e8)] {
        for document in documents(&secret) {
            let violations = Account::SCHEMA.validate(&document).unwrap_err();
            let shown = format!("{violations} {violations:?} {}", serde_json::to_string(&violations).unwrap());
            for part in [SECRET, "98765", "9.8765"] {
                assert!(!shown.contains(part), "{document}:\n{violations}");
            }
        }
    }
}

#[test]
fn it_is_said_that_a_value_is_not_shown() {
    let violations = Account::SCHEMA.validate(&json!({ "pin": NUMBER, "password": SECRET })).unwrap_err();
    let messages: Vec<_> = violations.iter().take(2).map(wireform::Violation::message).collect();
    assert_eq!(
        messages,
        [
            "the value (which is not shown) is shorter than the minimum of 100 characters",
            "the value (which is not shown) is more than the maximum of 1",
        ],
    );
}

#[test]
fn what_is_no_secret_beside_a_secret_is_shown() {
    let document = json!({ "pin": NUMBER, "passwords": "public", "wrapped": 5, "newtype": null });
    let table = Account::SCHEMA.validate(&document).unwrap_err().to_string();
    assert!(table.contains("\"public\" is not an object"), "{table}");
}

#[test]
fn the_error_of_a_secret_is_no_way_out() {
    struct Failing;

    impl Serialize for Failing {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom(format_args!("{SECRET} is not what it was")))
        }
    }

    struct Mute;

    impl Display for Mute {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            f.write_str(SECRET)?;
            Err(fmt::Error)
        }
    }

    impl Serialize for Mute {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    fn hides(value: &impl Serialize) {
        let violations = Account::SCHEMA.validate(value).unwrap_err();
        let shown = format!("{violations} {violations:?} {}", serde_json::to_string(&violations).unwrap());
        assert!(!shown.contains(SECRET), "{violations}");
        assert!(violations.iter().any(|violation| violation.code() == "serialize"), "{violations}");
    }
    for name in ["password", "token", "keys", "credentials", "newtype"] {
        hides(&BTreeMap::from([(name, Failing)]));
        hides(&BTreeMap::from([(name, Mute)]));
    }
    hides(&BTreeMap::from([("keys", [Failing])]));
    hides(&BTreeMap::from([("credentials", BTreeMap::from([("answer", Failing)]))]));
    hides(&BTreeMap::from([("wrapped", BTreeMap::from([("answer", Failing)]))]));
    hides(&BTreeMap::from([("passwords", BTreeMap::from([("k", Failing)]))]));
}

#[test]
fn a_whole_schema_can_be_secret() {
    let schema = SchemaObject::string().with_annotations(Annotations::new().write_only());
    for value in [json!(NUMBER), json!([SECRET]), json!({ "a": SECRET })] {
        let violations = schema.validate(&value).unwrap_err();
        let shown = format!("{violations} {violations:?}");
        assert!(!shown.contains(SECRET) && !shown.contains("98765"), "{shown}");
    }
}
