//! `unique_items`: equal as JSON values, whatever their types in Rust.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::{Value, json};
use wireform::{ArrayKeywords, Schema, SchemaObject};

use crate::{broken, check};

const UNIQUE: SchemaObject =
    SchemaObject::array(const { &SchemaObject::any() }).with_array(ArrayKeywords::new().unique_items());

#[test]
fn items_are_compared_as_json_values() {
    check(
        &UNIQUE,
        [
            (json!([]), "", "none"),
            (json!([1, 2, 3]), "", "all different"),
            (json!([1, 2, 1]), "/2 uniqueItems", "the third is the first"),
            (json!([1, 1.0]), "/1 uniqueItems", "one number, written twice"),
            (json!([0, -0.0]), "/1 uniqueItems", "-0 is 0"),
            (json!([100, 1e2]), "/1 uniqueItems", "one number"),
            (json!([9_007_199_254_740_993_i64, 9_007_199_254_740_992.0]), "", "no float is 2^53 + 1"),
            (json!([1, true]), "", "a number and a boolean"),
            (json!([0, false]), "", "a number and a boolean"),
            (json!([1, "1"]), "", "a number and a string"),
            (json!([null, "null", false, 0, "", [], {}]), "", "nothing in seven ways"),
            (json!(["a", "A"]), "", "two cases"),
            (json!(["é", "e\u{301}"]), "", "one letter, in two forms (Core, section 4.2.2)"),
            (json!([[1], [1]]), "/1 uniqueItems", "equal arrays"),
            (json!([[1, 2], [2, 1]]), "", "arrays have an order"),
            (json!([[1], [[1]]]), "", "an array in an array"),
            (json!([[1, 2], [[1, 2]], [1, [2]]]), "", "nested in three ways"),
            (json!([["a", "b"], ["ab"], ["a", "b", ""]]), "", "strings that join to one text"),
            (json!([{ "a": 1 }, { "a": 1.0 }]), "/1 uniqueItems", "equal objects"),
            (json!([{ "a": 1 }, { "b": 1 }]), "", "another name"),
            (json!([{ "a": { "b": 1 } }, { "a": { "b": 1 } }]), "/1 uniqueItems", "equal inside"),
            (json!([{}, { "a": null }]), "", "null is not nothing"),
            (json!([1, 1, 1]), "/1 uniqueItems, /2 uniqueItems", "each one more"),
        ],
    );
}

#[test]
fn the_order_of_properties_does_not_matter() {
    #[derive(Serialize)]
    struct There {
        a: u8,
        b: [u8; 2],
        c: Option<u8>,
    }
    #[derive(Serialize)]
    struct Back {
        c: Option<u8>,
        b: (u8, u8),
        a: f32,
    }
    let there = There {
        a: 1,
        b: [2, 3],
        c: None,
    };
    let back = Back {
        c: None,
        b: (2, 3),
        a: 1.0,
    };
    assert_eq!(broken(&UNIQUE, &(there, back)), "/1 uniqueItems");
}

#[test]
fn types_of_rust_that_are_written_alike_are_equal() {
    #[derive(Serialize)]
    enum Shape {
        Unit,
        Newtype(u8),
        Tuple(u8, u8),
        Struct { a: u8 },
    }
    #[derive(Serialize)]
    struct Wrapped<T>(T);

    assert_eq!(broken(&UNIQUE, &(Shape::Unit, "Unit")), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &(Shape::Newtype(1), json!({ "Newtype": 1 }))), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &(Shape::Tuple(1, 2), json!({ "Tuple": [1, 2] }))), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &(Shape::Struct { a: 1 }, json!({ "Struct": { "a": 1 } }))), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &(Wrapped(Some(1)), 1)), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &((), None::<u8>)), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &('a', "a")), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &(0.1_f32, 0.1_f64)), "/1 uniqueItems");
    assert_eq!(broken(&UNIQUE, &(u128::MAX, u64::MAX, i128::MIN)), "");
    assert_eq!(broken(&UNIQUE, &([1, 2], (1, 2))), "/1 uniqueItems");
}

#[test]
fn a_set_has_unique_items_and_a_broken_item_is_compared_too() {
    check(
        <HashSet<String>>::OBJECT,
        [
            (json!(["a", "b"]), "", "a set"),
            (json!(["a", "a"]), "/1 uniqueItems", "no set"),
            (json!([1, 1]), "/0 type, /1 type, /1 uniqueItems", "numbers, and equal ones"),
        ],
    );
    assert_eq!(broken(<HashSet<String>>::OBJECT, &HashSet::from(["a", "b"])), "");
}

#[test]
fn the_earlier_item_is_named() {
    let violations = UNIQUE.validate(&["a", "b", "c", "b"]).unwrap_err();
    assert_eq!(violations.to_string(), "1 violation\n  /3  is the same as item 1");
}

/// A newtype and an `Option` in every level: on the wire an array in an array in an array.
#[derive(Serialize)]
struct Nest(Option<Vec<Nest>>);

impl Nest {
    fn of(levels: u32) -> Self {
        (1..levels).fold(Self(Some(Vec::new())), |inner, _| Self(Some(vec![inner])))
    }
}

#[test]
fn deep_items_are_compared_as_they_stand_on_the_wire() {
    for levels in [1, 62, 63, 64, 65, 100, 126] {
        let typed = vec![Nest::of(levels), Nest::of(levels)];
        let value: Value = serde_json::to_value(&typed).unwrap();
        assert_eq!(broken(&UNIQUE, &value), "/1 uniqueItems", "{levels} levels");
        assert_eq!(broken(&UNIQUE, &typed), "/1 uniqueItems", "{levels} levels, each in an option in a newtype");
    }
}

#[test]
fn many_items_are_compared_in_less_than_quadratic_time() {
    let numbers: Vec<u32> = (0..200_000).collect();
    assert_eq!(broken(&UNIQUE, &numbers), "");
    let mut texts: Vec<String> = numbers.iter().map(|number| format!("{number:0100}")).collect();
    texts.push(texts[0].clone());
    assert_eq!(broken(&UNIQUE, &texts), "/200000 uniqueItems");
}
