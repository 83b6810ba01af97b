//! One document for each kind of message, by its code; those that are worded in several ways more than once.

use std::collections::BTreeMap;
use std::num::NonZeroI8;

use serde::ser::{Error as _, Serialize, Serializer};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};
use wireform::{Failure, JsonError, Number, Schema, SchemaObject, Violation, Violations};
use wireform_tests::{JobState, JobStatus};

#[derive(Debug, Deserialize, Schema)]
struct Limits {
    #[schema(multiple_of = 0.01)]
    price: Option<f64>,
    #[schema(maximum = 100)]
    percent: Option<f64>,
    #[schema(exclusive_maximum = 24)]
    hour: Option<f64>,
    #[schema(minimum = 18)]
    age: Option<f64>,
    #[schema(exclusive_minimum = 0)]
    weight: Option<f64>,
    #[schema(min_length = 3, max_length = 5)]
    name: Option<String>,
    #[schema(pattern = "^[a-z]+$")]
    slug: Option<String>,
    #[schema(format = "date-time")]
    created_at: Option<String>,
    #[schema(min_items = 2, max_items = 3, unique_items)]
    tags: Option<Vec<String>>,
    #[schema(min_properties = 1, max_properties = 2, keys(max_length = 3))]
    scores: Option<BTreeMap<String, u8>>,
    divisor: Option<NonZeroI8>,
    #[schema(custom = even)]
    even: Option<u8>,
    #[schema(format = "password", min_length = 12)]
    password: Option<String>,
}

fn even(number: Number) -> Result<(), Failure> {
    match number.as_i128() {
        Some(number) if number % 2 == 0 => Ok(()),
        _ => Err(Failure::new("even", "is not even").with_parameter("divisor", 2)),
    }
}

#[derive(Debug, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
#[schema(required_if(state = "failed", reason), dependent_required(reply_to, topic))]
struct Report {
    state: JobState,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", alias = "reply-to")]
    reply_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<String>,
}

#[derive(Debug, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Shape {
    Circle { radius: u8 },
    Dot,
}

#[derive(Debug, Deserialize, Schema)]
#[serde(rename_all = "lowercase")]
enum Payment {
    Card { number: String },
    Cash,
}

#[derive(Debug, Deserialize, Schema)]
struct Order {
    id: u8,
    #[serde(flatten)]
    payment: Payment,
}

#[derive(Debug, Deserialize, Schema)]
#[serde(untagged)]
enum Length {
    Flag(bool),
    Pair(u8, u8),
}

#[derive(Debug, Deserialize, Schema)]
#[serde(untagged)]
#[schema(one_of)]
enum Amount {
    Small(u8),
    Large(u16),
    Text(String),
}

#[derive(Debug, Schema)]
struct Even(u8);

impl<'de> Deserialize<'de> for Even {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(deserializer)?;
        if number % 2 == 0 { Ok(Self(number)) } else { Err(serde::de::Error::custom(format!("{number} is odd"))) }
    }
}

struct Failing;

impl Serialize for Failing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("the lock is poisoned"))
    }
}

/// Everything that is wrong with `value`.
fn wrong(schema: &SchemaObject, value: &(impl Serialize + ?Sized)) -> Vec<Violation> {
    schema.validate(value).unwrap_err().into_iter().collect()
}

fn wrong_text<T: Schema + for<'de> Deserialize<'de>>(text: &str) -> Vec<Violation> {
    let Err(JsonError::Invalid(violations)) = T::SCHEMA.from_json(text).map(|_| ()) else { panic!("{text}") };
    violations.into_iter().collect()
}

/// Each kind, with its code.
pub(crate) fn each() -> Vec<(&'static str, Violation)> {
    let deep = (0..128).fold(json!(1), |inner, _| json!([inner]));
    let limits = json!({
        "price": 0.005, "percent": 140, "hour": 24, "age": 17.5, "weight": 0, "name": "abcdef", "slug": "A b",
        "created_at": "yesterday", "tags": ["a", "b", "c", "a"], "scores": {}, "divisor": 0, "even": 3, "password": "hunter2",
    });
    let others = json!({ "name": "a", "tags": ["a"], "scores": { "long": 1, "b": 2, "c": 3 }, "percent": "much" });
    let report = json!({ "state": "faild", "reasn": "x", "reply_to": "a", "topic": null, "zzz": 1 });
    let documents = [
        wrong(Limits::OBJECT, &limits),
        wrong(Limits::OBJECT, &others),
        wrong(Limits::OBJECT, &json!({ "tags": ["a", "b", "a"] })),
        wrong(bool::OBJECT, &json!([1, 2])),
        wrong(<Option<bool>>::OBJECT, &json!({ "a": 1 })),
        wrong(<Option<String>>::OBJECT, &json!(5)),
        wrong(Shape::OBJECT, &json!(5)),
        wrong(Shape::OBJECT, &json!("{\"type\": \"dot\"}")),
        wrong(Shape::OBJECT, &json!({})),
        wrong(Shape::OBJECT, &json!({ "type": "circel" })),
        wrong(f64::OBJECT, &f64::NAN),
        wrong(&SchemaObject::one_boolean(true), &false),
        wrong(&SchemaObject::enumeration_of_numbers(const { &[Number::integer(1), Number::integer(2)] }), &3),
        wrong(<BTreeMap<JobState, u8>>::OBJECT, &json!({ "failled": 300 })),
        wrong(Report::OBJECT, &report),
        wrong(Report::OBJECT, &json!({ "state": "failed", "reply_to": "a" })),
        wrong(Report::OBJECT, &json!({})),
        wrong_text::<Report>(r#"{"state": "pending", "reply_to": "a", "reply-to": "b", "topic": "c"}"#),
        wrong_text::<Report>(
            r#"{"state": "pending", "reply-to": "a", "reply_to": "b", "state": "failed", "topic": "c"}"#,
        ),
        wrong(Payment::OBJECT, &json!("csh")),
        wrong(<Option<Payment>>::OBJECT, &json!(true)),
        wrong(Payment::OBJECT, &json!("card")),
        wrong(Payment::OBJECT, &json!({ "cash": 1 })),
        wrong(Payment::OBJECT, &json!({ "card": { "number": "1" }, "cash": null })),
        wrong(Order::OBJECT, &json!({ "id": 1 })),
        wrong(Length::OBJECT, &json!("5 m")),
        wrong(Amount::OBJECT, &json!(5)),
        wrong(Amount::OBJECT, &json!([1])),
        wrong(<Vec<Value>>::OBJECT, &deep),
        wrong(u8::OBJECT, &Failing),
        wrong_text::<Even>("3"),
        vec![Violation::new("/name", "user.name-taken", "this name is taken").with_parameter("name", "ann")],
    ];
    documents.into_iter().flatten().map(|violation| (violation.code(), violation)).collect()
}

/// Texts that are no JSON: one for each code.
pub(crate) fn malformed() -> Vec<JsonError> {
    let deep = "[".repeat(200);
    let texts: Vec<Vec<u8>> = [
        "",
        "[1, ;]",
        "[",
        "[1,\u{FEFF}2]",
        "{\"a\": 1, 2}",
        "{a: 1}",
        "{\"a\" 1}",
        "[1 2]",
        "{\"a\": 1 # x\n}",
        "1 2",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\nb\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "-",
        "01",
        "[NaN]",
        "[None]",
        "['a']",
        "[+1]",
        "[\u{A0}]",
        deep.as_str(),
    ]
    .into_iter()
    .map(|text| text.as_bytes().to_vec())
    .chain([b"\"\xFF\"".to_vec()])
    .collect();
    texts.into_iter().map(|text| Value::SCHEMA.validate_json(text).unwrap_err()).collect()
}

/// Violations that are told with a table, a heading, and a last line.
pub(crate) fn many() -> Violations {
    <Vec<u8>>::SCHEMA.validate(&vec![300; 105]).unwrap_err()
}

/// A document that breaks much, as text.
pub(crate) const BROKEN_JOB: &str =
    "{\n  \"name\": \"nightly\",\n  \"created_at\": \"yesterday\",\n  \"id\": 7,\n  \"progress\": 140\n}";

pub(crate) fn broken_job() -> JsonError {
    JobStatus::SCHEMA.validate_json(BROKEN_JOB).unwrap_err()
}
