//! What a form needs: the first violation, and those of each of its inputs.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use wireform::{OfProperty, Schema, Violation, Violations};
use wireform_tests::JobStatus;

use super::german::German;
use super::kinds;

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct SignUp {
    #[schema(min_length = 3, pattern = "^[a-z]*$")]
    name: String,
    #[schema(items(max_length = 2))]
    tags: Vec<String>,
    age: u8,
}

fn wrong() -> Violations {
    let document = json!({ "name": "A", "tags": ["abc", "a", 5, "def"], "a/b": 1 });
    SignUp::SCHEMA.validate(&document).unwrap_err()
}

#[test]
fn the_first_violation_is_the_first_in_the_order_of_reading() {
    for violations in [wrong(), kinds::many(), Violation::new("", "a", "b").into()] {
        assert_eq!(Some(violations.first()), violations.iter().next());
    }
}

#[test]
fn each_property_has_one_entry_with_all_that_is_wrong_with_it() {
    let violations = wrong();
    let form = violations.by_property();
    let pointers: Vec<&str> = form.iter().map(OfProperty::pointer).collect();
    assert_eq!(pointers, ["/a~1b", "/name", "/tags/0", "/tags/2", "/tags/3", "/age"]);
    assert_eq!(form.len(), 6);
    let name: Vec<&str> = form.get("/name").unwrap().violations().map(Violation::code).collect();
    assert_eq!(name, ["min_length", "pattern"]);
    assert!(form.get("/a~1b").unwrap().segments().eq(["a/b"]));
    assert!(form.get("/tags/2").unwrap().segments().eq(["tags", "2"]));
    assert!(form.get("/tags").is_none() && form.get("").is_none());
    // what is missing has the pointer at which it should be
    assert_eq!(form.get("/age").unwrap().first().code(), "required");
    let counted: usize = form.iter().map(|entry| entry.violations().count()).sum();
    assert_eq!(counted, violations.len());
}

/// As a front end would group what the list of violations says.
#[test]
fn the_data_is_that_of_the_list_by_path() {
    for violations in [wrong(), kinds::many(), JobStatus::SCHEMA.validate(&json!(5)).unwrap_err()] {
        let Value::Array(list) = serde_json::to_value(&violations).unwrap() else { panic!() };
        let mut expected = serde_json::Map::new();
        for one in list {
            let path = one["path"].as_str().unwrap().to_owned();
            expected.entry(path).or_insert_with(|| json!([])).as_array_mut().unwrap().push(one);
        }
        assert_eq!(serde_json::to_value(violations.by_property()).unwrap(), Value::Object(expected));
    }
}

#[test]
fn the_entries_are_written_in_the_order_of_first_appearance() {
    let written = serde_json::to_string(&wrong().by_property()).unwrap();
    let places: Vec<usize> = ["\"/a~1b\":", "\"/name\":", "\"/tags/0\":", "\"/age\":"]
        .iter()
        .map(|key| written.find(key).unwrap())
        .collect();
    assert!(places.is_sorted(), "{written}");
}

#[test]
fn what_is_wrong_with_the_whole_document_stands_under_the_empty_pointer() {
    let violations = SignUp::SCHEMA.validate(&json!([])).unwrap_err();
    assert_eq!(violations.by_property().get("").unwrap().first().code(), "type");
}

#[test]
fn a_form_can_be_translated() {
    let violations = wrong();
    let form = violations.by_property();
    let data = serde_json::to_value(form.translated(&German)).unwrap();
    assert_eq!(data["/age"][0]["message"], "fehlt");
    assert_eq!(data["/name"].as_array().unwrap().len(), 2);
    let only_codes = |violation: &Violation| (violation.code() == "required").then(|| "please fill in".to_owned());
    let data = serde_json::to_value(form.translated(&only_codes)).unwrap();
    assert_eq!(data["/age"][0]["message"], "please fill in");
    assert_eq!(data["/name"], serde_json::to_value(&form).unwrap()["/name"]);
}

#[test]
fn a_path_of_any_length_is_a_key_that_is_bounded() {
    let name = "n".repeat(100_000);
    let violations =
        SignUp::SCHEMA.validate(&json!({ name.as_str(): 1, "name": "abc", "tags": [], "age": 300 })).unwrap_err();
    let form = violations.by_property();
    assert_eq!(form.len(), 2);
    let written = serde_json::to_value(&form).unwrap();
    let longest = written.as_object().unwrap().keys().map(|key| key.chars().count()).max();
    assert_eq!(longest, Some(400));
    let whole = format!("/{name}");
    assert!(form.get(&whole).unwrap().segments().eq([name.as_str()]));
    assert!(format!("{form:?}").len() < 10_000);
}

/// Their shortened pointers are the same.
#[test]
fn long_keys_that_differ_in_the_middle_are_two_entries() {
    let key = |middle: &str| format!("{}{middle}{}", "a".repeat(250), "b".repeat(250));
    let ages = BTreeMap::from([(key("x"), 300), (key("y"), 301)]);
    let violations = BTreeMap::<String, u8>::SCHEMA.validate(&ages).unwrap_err();
    let form = violations.by_property();
    assert_eq!(form.len(), 2);
    for middle in ["x", "y"] {
        assert_eq!(form.get(&format!("/{}", key(middle))).unwrap().violations().count(), 1);
    }
    // no name is written twice into one object, and nothing is lost
    for written in [serde_json::to_string(&form).unwrap(), serde_json::to_string(&form.translated(&German)).unwrap()] {
        let read: BTreeMap<String, Vec<Value>> = serde_json::from_str(&written).unwrap();
        assert_eq!(read.values().map(Vec::len).collect::<Vec<_>>(), [2]);
    }
}
