//! Random documents: the judge, in every form, against a naive judge that reads the constant as any program could.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Number, Value, json};
use wireform::{Schema, SchemaObject};
use wireform_tests::{JobState, JobStatus};

use crate::forms::job;
use crate::oracle;

/// A generator of its own, so that a failure can be run again: xorshift (Marsaglia, 2003).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

#[derive(Serialize, Schema)]
#[serde(deny_unknown_fields)]
struct Everything {
    id: u8,
    #[schema(min_length = 1, max_length = 3)]
    text: String,
    #[schema(minimum = -1, exclusive_maximum = 10, multiple_of = 0.5)]
    number: Option<f64>,
    #[schema(max_items = 2, items(maximum = 5))]
    list: Vec<i16>,
    #[schema(unique_items)]
    #[serde(default)]
    set: Vec<Value>,
    #[schema(min_properties = 1, keys(max_length = 2))]
    map: BTreeMap<String, Option<bool>>,
    state: JobState,
    #[serde(alias = "child", skip_serializing_if = "Option::is_none")]
    inner: Option<Box<Everything>>,
    job: Option<JobStatus>,
    unit: (),
}

fn everything() -> Value {
    json!({
        "id": 1, "text": "abc", "number": 2.5, "list": [1, 2], "set": [1, "1", [1]], "map": { "a": true, "b": null },
        "state": "failed", "unit": null, "job": serde_json::to_value(job()).unwrap(),
        "inner": {
            "id": 255, "text": "ß", "number": null, "list": [], "map": { "": false }, "state": "pending", "unit": null,
        },
    })
}

fn leaf(random: &mut Random) -> Value {
    let words = [
        "",
        "a",
        "ab",
        "abc",
        "abcd",
        "ßßß",
        "日本語文",
        "pending",
        "paused",
        "2024-05-01T12:00:00Z",
        "yesterday",
        "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    ];
    let numbers = [-1.0, -0.0, 0.5, 1.0, 2.5, 5.0, 9.5, 10.0, 100.0, 100.5, 255.0, 256.0, 1e300];
    match random.below(10) {
        0 => Value::Null,
        1 => json!(random.below(2) == 0),
        2 | 3 => json!(*random.pick(&words)),
        4 => json!(i64::try_from(random.below(300)).unwrap() - 10),
        5 => Value::Number(Number::from_f64(*random.pick(&numbers)).unwrap()),
        6 => json!([]),
        7 => json!({}),
        8 => json!([leaf(random), leaf(random)]),
        _ => json!({ *random.pick(&words): leaf(random) }),
    }
}

/// One change somewhere in the document.
fn change(document: &mut Value, random: &mut Random) {
    match document {
        Value::Object(object) if random.below(8) > 0 => change_object(object, random),
        Value::Array(items) if !items.is_empty() && random.below(4) > 0 => {
            let place = random.below(items.len());
            match random.below(4) {
                0 => items.push(items[place].clone()),
                1 => drop(items.remove(place)),
                _ => change(&mut items[place], random),
            }
        }
        other => *other = leaf(random),
    }
}

fn change_object(object: &mut Map<String, Value>, random: &mut Random) {
    let names = ["child", "inner", "id", "stranger", "name", "", "progress", "abc"];
    let own: Vec<String> = object.keys().cloned().collect();
    match (random.below(6), own.is_empty()) {
        (0, _) | (_, true) => drop(object.insert((*random.pick(&names)).to_owned(), leaf(random))),
        (1, false) => drop(object.remove(random.pick(&own))),
        (_, false) => change(&mut object[random.pick(&own)], random),
    }
}

fn agrees<T: Schema>(start: &Value, seed: u64) -> [usize; 2] {
    let mut random = Random(seed);
    let mut verdicts = [0, 0];
    for round in 0..3_000 {
        let mut document = start.clone();
        for _ in 0..=random.below(4) {
            change(&mut document, &mut random);
        }
        let expected = oracle::violations(T::OBJECT, &document);
        let said: Vec<String> = match T::SCHEMA.validate(&document) {
            Ok(()) => Vec::new(),
            Err(violations) => violations.iter().map(|one| format!("{} {}", one.path(), one.keyword())).collect(),
        };
        assert_eq!(said, expected, "round {round} of seed {seed}: {document}");
        verdicts[usize::from(expected.is_empty())] += 1;
        assert_eq!(T::SCHEMA.is_valid(&document), expected.is_empty(), "round {round} of seed {seed}: {document}");
        let object: &SchemaObject = T::SCHEMA.object();
        assert_eq!(object.is_valid(&document), expected.is_empty(), "round {round} of seed {seed}: {document}");
    }
    verdicts
}

#[test]
fn changed_documents_are_judged_as_the_naive_judge_judges_them() {
    for seed in [1, 0x5EED, 0xFFFF_FFFF_FFFF] {
        let [invalid, valid] = agrees::<Everything>(&everything(), seed);
        assert!(invalid > 1000 && valid > 100, "{invalid} invalid, {valid} valid: the changes are not worth it");
        let [invalid, valid] = agrees::<JobStatus>(&serde_json::to_value(job()).unwrap(), seed);
        assert!(invalid > 1000 && valid > 100, "{invalid} invalid, {valid} valid: the changes are not worth it");
        agrees::<Vec<Option<JobStatus>>>(&json!([null, serde_json::to_value(job()).unwrap()]), seed);
        agrees::<BTreeMap<u8, Everything>>(&json!({ "1": everything(), "255": {} }), seed);
    }
}
