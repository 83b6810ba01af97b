//! One verdict and one list of violations for a value typed, as a `serde_json::Value` and as maps of values.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use serde_json::{Value, json};
use wireform::{Schema, Violations};
use wireform_tests::{JobState, JobStatus};

use crate::broken_by;

pub(crate) fn job() -> JobStatus {
    JobStatus {
        name: "nightly".to_owned(),
        reason: Some("asked for".to_owned()),
        created_at: "2024-05-01T12:00:00Z".to_owned(),
        updated_at: Some("2024-05-01T12:00:01.5+02:00".to_owned()),
        id: "3fa85f64-5717-4562-b3fc-2c963f66afa6".to_owned(),
        has_progress: Some(true),
        progress: Some(99.5),
        state: JobState::InProgress,
    }
}

/// As they stand, and sorted, since a map has an order of its own.
fn sorted(violations: Result<(), Violations>) -> Vec<String> {
    let mut lines: Vec<_> = violations.err().into_iter().flatten().map(|violation| violation.to_string()).collect();
    lines.sort();
    lines
}

/// What every form of `value` breaks, the same for all of them.
fn in_every_form<T: Schema, V: Serialize>(value: &V) -> String {
    let said = broken_by::<T, V>(value);
    let lines = sorted(T::SCHEMA.validate(value));
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(sorted(T::SCHEMA.validate(&tree)), lines, "as a Value");
    // serde_json reads some floats as their neighbours, unless it is asked not to
    let read: Value = serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap();
    if read == tree {
        assert_eq!(sorted(T::SCHEMA.validate(&read)), lines, "read from text");
    }
    assert_eq!(sorted(T::SCHEMA.validate(&Some(Box::new(&tree)))), lines, "behind pointers");
    if let Value::Object(object) = tree {
        let tree: BTreeMap<String, Value> = object.clone().into_iter().collect();
        assert_eq!(sorted(T::SCHEMA.validate(&tree)), lines, "as a tree of values");
        let hash: HashMap<String, Value> = object.clone().into_iter().collect();
        assert_eq!(sorted(T::SCHEMA.validate(&hash)), lines, "as a hash map of values");
        assert_eq!(sorted(T::SCHEMA.validate(&object)), lines, "as serde_json's map");
    }
    said
}

#[test]
fn a_valid_job_is_valid_in_every_form() {
    assert_eq!(in_every_form::<JobStatus, _>(&job()), "");
    let least = JobStatus {
        reason: None,
        updated_at: None,
        has_progress: None,
        progress: None,
        ..job()
    };
    assert_eq!(in_every_form::<JobStatus, _>(&least), "");
    for state in JobState::SCHEMA.enum_values() {
        let state = serde_json::from_value(json!(state)).unwrap();
        assert_eq!(in_every_form::<JobStatus, _>(&JobStatus { state, ..job() }), "");
    }
}

#[test]
fn a_typed_job_breaks_what_its_value_breaks() {
    let progress = |progress| JobStatus {
        progress: Some(progress),
        ..job()
    };
    let created = |text: &str| JobStatus {
        created_at: text.to_owned(),
        ..job()
    };
    let id = |text: &str| JobStatus {
        id: text.to_owned(),
        ..job()
    };
    let table = [
        (progress(100.0), "", "the maximum itself"),
        (progress(100.000_000_000_000_01), "/progress maximum", "the next float"),
        (progress(-1e308), "", "there is no minimum"),
        (created("1990-12-31T23:59:60Z"), "", "a leap second"),
        (created("1990-12-31T22:59:60Z"), "/created_at format", "no leap second"),
        (created("2024-05-01T12:00:00-08:00"), "", "an offset"),
        (created("2024-05-01t12:00:00z"), "", "lower case"),
        (created("2023-02-29T12:00:00Z"), "/created_at format", "a day that was not"),
        (created("yesterday"), "/created_at format", "words"),
        (id("{3fa85f64-5717-4562-b3fc-2c963f66afa6}"), "/id format", "braces"),
        (id("urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6"), "/id format", "a URN"),
        (id("3FA85F64-5717-4562-B3FC-2C963F66AFA6"), "", "upper case"),
        (
            JobStatus {
                updated_at: Some(String::new()),
                ..job()
            },
            "/updated_at format",
            "an optional property, broken",
        ),
    ];
    for (value, expected, reason) in table {
        assert_eq!(in_every_form::<JobStatus, _>(&value), expected, "{reason}");
    }
}

#[test]
fn what_only_a_document_can_be_is_judged_in_every_form_of_it() {
    let table = [
        ("name", json!(null), "/name type", "null for a required string"),
        ("name", json!(1), "/name type", "a number for a string"),
        ("name", json!(""), "", "an empty string is a string"),
        ("reason", json!(null), "/reason type", "left out, or a string: serde never writes null here"),
        ("has_progress", json!("true"), "/has_progress type", "a string for a boolean"),
        ("has_progress", json!(1), "/has_progress type", "1 is not true"),
        ("progress", json!(100), "", "an integer is a number"),
        ("progress", json!(101), "/progress maximum", "above"),
        ("progress", json!("50"), "/progress type", "a string for a number"),
        ("progress", json!(u64::MAX), "/progress maximum", "a large integer"),
        ("state", json!("in_progress"), "", "as it is written"),
        ("state", json!("InProgress"), "/state enum", "as it is called in Rust"),
        ("state", json!("paused"), "/state enum", "unknown"),
        ("state", json!(1), "/state type", "its number"),
        ("state", json!(null), "/state type", "null"),
        ("created_at", json!(1_714_564_800), "/created_at type", "seconds since 1970"),
        ("id", json!(["3fa85f64-5717-4562-b3fc-2c963f66afa6"]), "/id type", "in an array"),
        ("colour", json!("red"), "", "an unknown property is let pass"),
    ];
    for (name, value, expected, reason) in table {
        let mut document = serde_json::to_value(job()).unwrap();
        document[name] = value;
        assert_eq!(in_every_form::<JobStatus, _>(&document), expected, "{name}: {reason}");
    }
    for (name, expected) in [
        ("name", "/name required"),
        ("reason", ""),
        ("created_at", "/created_at required"),
        ("updated_at", ""),
        ("id", "/id required"),
        ("has_progress", ""),
        ("progress", ""),
        ("state", "/state required"),
    ] {
        let mut document = serde_json::to_value(job()).unwrap();
        document.as_object_mut().unwrap().remove(name);
        assert_eq!(in_every_form::<JobStatus, _>(&document), expected, "without {name}");
    }
    for other in [json!(null), json!(true), json!(1), json!("job"), json!([]), json!([{}])] {
        assert_eq!(in_every_form::<JobStatus, _>(&other), "type", "{other} for an object");
    }
}

/// serde_json writes `null` for these, and so hides them; a walk over the value itself does not.
#[test]
fn what_is_no_number_is_found_in_the_typed_value() {
    for progress in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let value = JobStatus {
            progress: Some(progress),
            ..job()
        };
        assert_eq!(broken_by::<JobStatus, _>(&value), "/progress type", "{progress}");
        assert_eq!(
            broken_by::<JobStatus, _>(&BTreeMap::from([("progress", progress)])).split(',').next(),
            Some("/progress type")
        );
    }
}

#[derive(Debug, Clone, Default, Serialize, Schema)]
struct Presence {
    plain: u8,
    optional: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<u8>,
    #[serde(default)]
    defaulted: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    list: Vec<u8>,
    #[schema(required)]
    #[serde(skip_serializing_if = "Option::is_none")]
    wanted: Option<u8>,
    #[schema(nullable)]
    nullable: u8,
    #[serde(skip_deserializing)]
    read_only: u8,
    #[serde(skip_serializing, default)]
    #[expect(dead_code, reason = "never written")]
    write_only: u8,
    #[serde(skip)]
    #[expect(dead_code, reason = "never written")]
    absent: u8,
}

#[test]
fn what_may_be_absent_or_null_is_the_same_in_every_form() {
    let complete = Presence {
        wanted: Some(1),
        ..Presence::default()
    };
    assert_eq!(in_every_form::<Presence, _>(&complete), "");
    assert_eq!(in_every_form::<Presence, _>(&Presence::default()), "/wanted required", "left out, and yet required");
    let full = Presence {
        optional: Some(1),
        skipped: Some(1),
        list: vec![1],
        ..complete.clone()
    };
    assert_eq!(in_every_form::<Presence, _>(&full), "");
    let table = [
        ("plain", "/plain required", "/plain type"),
        ("optional", "", ""),
        ("skipped", "", "/skipped type"),
        ("defaulted", "", "/defaulted type"),
        ("list", "", "/list type"),
        ("wanted", "/wanted required", "/wanted type"),
        ("nullable", "/nullable required", ""),
        ("read_only", "", "/read_only type"),
        ("write_only", "", "/write_only type"),
        ("absent", "", ""),
    ];
    for (name, when_missing, when_null) in table {
        let mut document = serde_json::to_value(&complete).unwrap();
        document.as_object_mut().unwrap().remove(name);
        assert_eq!(in_every_form::<Presence, _>(&document), when_missing, "without {name}");
        document[name] = Value::Null;
        assert_eq!(in_every_form::<Presence, _>(&document), when_null, "{name} is null");
    }
}

#[derive(Debug, Clone, Serialize, Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Order {
    number: u64,
    #[schema(min_items = 1)]
    lines: Vec<Line>,
    by_name: BTreeMap<String, Line>,
    previous: Option<Box<Order>>,
    state: Option<JobState>,
    pair: [i8; 2],
    tuple_like: (),
    anything: Value,
}

#[derive(Debug, Clone, Serialize, Schema)]
struct Line {
    #[schema(min_length = 1, max_length = 4)]
    text: String,
    #[schema(multiple_of = 0.01, exclusive_minimum = 0)]
    price: f64,
    initial: char,
    wrapped: Wrapped,
}

#[derive(Debug, Clone, Copy, Serialize, Schema)]
struct Wrapped(#[schema(maximum = 7)] u8);

fn order(price: f64, text: &str, wrapped: u8, previous: Option<Box<Order>>) -> Order {
    let line = Line {
        text: text.to_owned(),
        price,
        initial: 'ß',
        wrapped: Wrapped(wrapped),
    };
    Order {
        number: u64::MAX,
        lines: vec![line.clone(), line.clone()],
        by_name: BTreeMap::from([("a/b".to_owned(), line)]),
        previous,
        state: Some(JobState::Failed),
        pair: [-128, 127],
        tuple_like: (),
        anything: json!({ "any": [null, { "thing": 1.5 }] }),
    }
}

#[test]
fn nested_values_are_judged_alike() {
    let fine = order(19.99, "four", 7, None);
    assert_eq!(in_every_form::<Order, _>(&fine), "");
    assert_eq!(in_every_form::<Order, _>(&order(0.3, "ßßßß", 0, Some(Box::new(fine.clone())))), "");
    let said = in_every_form::<Order, _>(&order(0.3, "ß", 0, Some(Box::new(order(19.999, "", 8, None)))));
    let line = "/text minLength, PREFIX/price multipleOf, PREFIX/wrapped maximum";
    let prefixes = ["/previous/lines/0", "/previous/lines/1", "/previous/byName/a~1b"];
    let expected = prefixes.map(|prefix| format!("PREFIX{line}").replace("PREFIX", prefix)).join(", ");
    assert_eq!(said, expected);
    let empty = Order {
        lines: Vec::new(),
        ..fine
    };
    assert_eq!(in_every_form::<Order, _>(&empty), "/lines minItems");
    assert_eq!(in_every_form::<Vec<Order>, _>(&vec![empty.clone(), empty]), "/0/lines minItems, /1/lines minItems");
}

#[test]
fn a_value_of_another_type_is_judged_by_what_it_writes() {
    #[derive(Serialize)]
    struct Looks {
        state: &'static str,
        id: &'static str,
        created_at: String,
        name: char,
        progress: Option<u8>,
        has_progress: Option<bool>,
    }
    let looks = Looks {
        state: "failed",
        id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        created_at: job().created_at,
        name: 'n',
        progress: Some(100),
        has_progress: Some(false),
    };
    assert_eq!(in_every_form::<JobStatus, _>(&looks), "", "in another order, of other types");
    assert_eq!(
        in_every_form::<JobStatus, _>(&Looks {
            has_progress: None,
            ..looks
        }),
        "/has_progress type",
        "null"
    );
}
