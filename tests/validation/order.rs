//! Violations in the order of reading, bounded in number.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;
use wireform::{Schema, Violation, Violations};

use crate::broken;

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Outer {
    z: u8,
    y: Inner,
    #[schema(min_items = 3)]
    x: Vec<Inner>,
    w: u8,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Inner {
    b: u8,
    a: u8,
}

/// In an order that is neither the declared one nor the alphabet's.
#[derive(Serialize)]
struct Read {
    x: [BTreeMap<&'static str, i32>; 2],
    stranger: u8,
    y: BTreeMap<&'static str, i32>,
}

#[test]
fn violations_come_in_the_order_of_reading_and_what_is_missing_at_the_end_of_its_object() {
    let read = Read {
        x: [BTreeMap::from([("a", -1), ("c", 0)]), BTreeMap::from([("b", 300)])],
        stranger: 1,
        y: BTreeMap::new(),
    };
    assert_eq!(
        broken(Outer::OBJECT, &read),
        "/x/0/a minimum, /x/0/b required, /x/1/b maximum, /x/1/a required, /x minItems, \
         /stranger additionalProperties, /y/b required, /y/a required, /z required, /w required",
    );
}

#[test]
fn a_hundred_violations_are_kept_and_the_others_counted() {
    let items = |count: u32| (0..count).map(|_| 300).collect::<Vec<_>>();
    for (count, kept, omitted) in [(1, 1, 0), (99, 99, 0), (100, 100, 0), (101, 100, 1), (1000, 100, 900)] {
        let violations = <Vec<u8>>::SCHEMA.validate(&items(count)).unwrap_err();
        assert_eq!((violations.len(), violations.omitted()), (kept, omitted));
        assert_eq!(violations.iter().count(), kept);
        assert_eq!(violations.iter().last().unwrap().path(), format!("/{}", kept - 1), "the first ones are kept");
    }
    assert_eq!(Violations::KEPT, 100);
    let violations = <Vec<u8>>::SCHEMA.validate(&items(1000)).unwrap_err();
    let text = violations.to_string();
    assert_eq!(text.lines().next(), Some("1000 violations"));
    assert_eq!(text.lines().last(), Some("  … and 900 more"));
    assert_eq!(text.lines().count(), 102);
}

#[test]
fn a_large_invalid_document_costs_no_more_than_its_size() {
    let document: Vec<_> = (0..300_000).map(|number| json!({ "name": number, "stranger": [number] })).collect();
    let violations = <Vec<Inner>>::SCHEMA.validate(&document).unwrap_err();
    assert_eq!((violations.len(), violations.omitted()), (100, 599_900));
}

#[test]
fn violations_can_be_iterated_taken_apart_and_compared() {
    let violations = <Vec<u8>>::SCHEMA.validate(&[1, 300, -1]).unwrap_err();
    let paths: Vec<&str> = (&violations).into_iter().map(Violation::path).collect();
    assert_eq!(paths, ["/1", "/2"]);
    assert_eq!(violations, <Vec<u8>>::OBJECT.validate(&json!([1, 300, -1])).unwrap_err());
    assert_ne!(violations, <Vec<u8>>::OBJECT.validate(&json!([1, 300, -2])).unwrap_err());
    let error: Box<dyn std::error::Error + Send + Sync> = Box::new(violations.clone());
    assert_eq!(error.to_string(), violations.to_string());
    let taken: Vec<Violation> = violations.into_iter().collect();
    assert_eq!(taken[0].found(), Some("300"));
    assert_eq!((taken[0].line(), taken[0].column(), taken[0].position()), (None, None, None));
}
