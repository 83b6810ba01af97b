//! However large what a document holds is, each form of a violation is small: names, values, tags, and what a value says for itself.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{Error, Serializer};
use serde_json::{Value, json};
use wireform::{Schema, SchemaObject, Violation};

/// More bytes than any violation takes in any of its forms.
const BOUND: usize = 8_000;
const MEGABYTE: usize = 1_000_000;

/// The violations of `value`, each of which is small in each of its forms.
#[track_caller]
fn bounded(schema: &SchemaObject, value: &impl Serialize) -> Vec<Violation> {
    let violations = schema.validate(value).unwrap_err();
    let all = violations.len() * BOUND;
    let forms = [violations.to_string(), format!("{violations:?}"), serde_json::to_string(&violations).unwrap()];
    for (form, text) in ["Display", "Debug", "Serialize"].iter().zip(forms) {
        assert!(text.len() < all, "{form} of {} violations: {} bytes", violations.len(), text.len());
    }
    let violations: Vec<_> = violations.into_iter().collect();
    for violation in &violations {
        let parameters: Vec<_> = violation.parameters().collect();
        let rest = format!("{} {:?} {:?}", violation.message(), violation.found(), violation.expected());
        let others = format!("{parameters:?} {:?}", violation.notes().collect::<Vec<_>>());
        let forms =
            [violation.to_string(), format!("{violation:?}"), serde_json::to_string(violation).unwrap(), rest, others];
        for text in forms {
            assert!(text.len() < BOUND, "{} bytes: {}…", text.len(), text.chars().take(500).collect::<String>());
        }
    }
    violations
}

/// Texts of a megabyte, of characters that are escaped in different ways.
fn large() -> [String; 5] {
    ["x", "/", "~", "\u{1B}", "😀"].map(|part| part.repeat(MEGABYTE / part.len()))
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Closed {
    id: Option<u8>,
    #[schema(format = "uuid")]
    text: Option<String>,
    state: Option<State>,
    tagged: Option<Tagged>,
    adjacent: Option<Adjacent>,
    either: Option<Either>,
    inside: Option<Box<Closed>>,
    by_name: Option<BTreeMap<String, Vec<u8>>>,
    by_state: Option<BTreeMap<State, u8>>,
    #[schema(unique_items)]
    unique: Option<Vec<String>>,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum State {
    On,
    Off,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
enum Tagged {
    A(u8),
    B { x: u8 },
}

#[derive(Schema)]
#[serde(tag = "type", content = "content")]
#[expect(dead_code, reason = "here for its schema")]
enum Adjacent {
    A(u8),
    B { x: u8 },
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Either {
    Number(u8),
    Short(#[schema(max_length = 3)] String),
    Map(#[schema(keys(max_length = 3))] BTreeMap<String, u8>),
    Closed(Box<Closed>),
}

struct Failing<'t>(&'t str);

impl Serialize for Failing<'_> {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(self.0))
    }
}

#[test]
fn what_is_large_in_a_document_is_small_in_a_report() {
    for large in large() {
        let large = large.as_str();
        let documents = [
            json!(large),
            json!({ large: 1 }),
            json!({ "id": large, "text": large, "state": large, "tagged": large, "adjacent": large, "either": large }),
            json!({ "tagged": { large: 1 }, "adjacent": { "type": large }, "either": { large: large } }),
            json!({ "tagged": { "A": { large: 1 } }, "adjacent": { large: large }, "either": [large] }),
            json!({ "by_name": { large: [1, 300, large, [large]] }, "by_state": { large: large } }),
            json!({ "unique": [large, large] }),
            json!({ "inside": { "inside": { large: { large: 1 } } } }),
            json!({ "either": { "inside": { "by_name": { large: [300] }, large: 1 } } }),
        ];
        for document in &documents {
            bounded(Closed::OBJECT, document);
            bounded(<Vec<Closed>>::OBJECT, &[document]);
            bounded(<(Either, Either)>::OBJECT, &(document, [document]));
        }
        bounded(Closed::OBJECT, &Failing(large));
        bounded(Closed::OBJECT, &BTreeMap::from([("id", Failing(large))]));
        bounded(<BTreeMap<String, Either>>::OBJECT, &BTreeMap::from([(large, Failing(large))]));
    }
}

#[test]
fn numbers_are_shown_by_a_few_digits() {
    for number in [f64::MAX, f64::MIN_POSITIVE, 5e-324, -f64::MAX, f64::NAN, f64::INFINITY] {
        for violation in bounded(<(bool, bool)>::OBJECT, &(number, number)) {
            assert!(violation.found().unwrap().len() <= 65, "{violation}");
        }
        bounded(Either::OBJECT, &number);
    }
    for number in [f32::MAX, f32::MIN_POSITIVE] {
        assert!(bounded(bool::OBJECT, &number)[0].found().unwrap().len() <= 65);
    }
    bounded(bool::OBJECT, &u128::MAX);
    let digits: Value = serde_json::from_str(&"9".repeat(300)).unwrap();
    assert!(bounded(bool::OBJECT, &digits)[0].found().unwrap().len() <= 65, "{digits}");
}

#[test]
fn a_large_name_around_many_violations_is_in_each_path_and_shown_by_its_ends() {
    for large in large() {
        let document = BTreeMap::from([(large.as_str(), vec![300; 200])]);
        let violations = bounded(<BTreeMap<String, Vec<u8>>>::OBJECT, &document);
        assert_eq!(violations.len(), 100);
        let violation = &violations[99];
        assert!(violation.segments().eq([large.as_str(), "99"]));
        let escaped = large.replace('~', "~0").replace('/', "~1");
        assert!(violation.path() == format!("/{escaped}/99"), "the whole pointer");
        assert_eq!(json!(document).pointer(violation.path()), Some(&json!(300)));
        let (first, last): (String, Vec<char>) =
            (escaped.chars().take(199).collect(), escaped.chars().rev().take(196).collect());
        let last: String = last.into_iter().rev().collect();
        let shown = serde_json::to_value(violation).unwrap();
        assert_eq!(shown["path"], json!(format!("/{first}…{last}/99")));
    }
}

#[test]
fn a_path_of_400_code_points_is_shown_whole() {
    for (length, is_whole) in [(398, true), (399, true), (400, false)] {
        for part in ["x", "é", "😀"] {
            let name = part.repeat(length);
            let violations = bounded(<BTreeMap<String, u8>>::OBJECT, &BTreeMap::from([(&name, 300)]));
            let shown = serde_json::to_value(&violations[0]).unwrap();
            let path = shown["path"].as_str().unwrap();
            assert_eq!(path == violations[0].path(), is_whole, "{length}");
            assert_eq!(path.chars().count(), (length + 1).min(400), "{length}");
            assert!(violations[0].to_string().starts_with(path));
            assert_eq!(violations[0].path(), format!("/{name}"));
        }
    }
}

#[test]
fn a_path_of_many_names_is_bounded_as_a_whole() {
    let mut document = json!(300);
    for level in 0..60 {
        document = json!([{ format!("{}/{level}", "y".repeat(level * 2)): document }]);
    }
    let mut schema = <u8 as Schema>::OBJECT;
    for _ in 0..60 {
        let map = SchemaObject::dictionary(String::OBJECT, schema);
        schema = Box::leak(Box::new(SchemaObject::array(Box::leak(Box::new(map)))));
    }
    let violations = bounded(schema, &document);
    assert_eq!(document.pointer(violations[0].path()), Some(&json!(300)));
    assert_eq!(violations[0].segments().count(), 120);
    let names: Vec<_> = violations[0].segments().map(|name| name.replace('/', "~1")).collect();
    assert_eq!(format!("/{}", names.join("/")), violations[0].path());
}

#[test]
fn paths_are_equal_whatever_has_been_asked_of_them() {
    let name = "long ".repeat(100);
    let document = BTreeMap::from([(name.as_str(), 300)]);
    let validate = || <BTreeMap<String, u8>>::SCHEMA.validate(&document).unwrap_err();
    let asked = validate();
    assert!(asked.iter().all(|violation| violation.path().len() == 501));
    assert_eq!(asked, validate());
    assert_eq!(asked.clone(), validate());
    let other = BTreeMap::from([(&name[1..], 300)]);
    assert_ne!(asked, <BTreeMap<String, u8>>::SCHEMA.validate(&other).unwrap_err());
}
