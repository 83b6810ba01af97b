//! Counts of items, and keywords of the items.

use std::collections::{BTreeSet, HashSet, LinkedList, VecDeque};

use serde_json::json;
use wireform::{ArrayKeywords, Schema, SchemaObject};

use crate::{broken, check};

const fn array(keywords: ArrayKeywords) -> SchemaObject {
    SchemaObject::array(const { &SchemaObject::any() }).with_array(keywords)
}

#[test]
fn items_are_counted() {
    check(
        &array(ArrayKeywords::new().min_items(1).max_items(3)),
        [
            (json!([]), "minItems", "none"),
            (json!([1]), "", "the least"),
            (json!([1, 2, 3]), "", "the most"),
            (json!([1, 2, 3, 4]), "maxItems", "one more"),
            (json!([null]), "", "null is an item"),
            (json!([[1, 2, 3, 4]]), "", "the items of an item do not count"),
            (json!({ "a": 1 }), "type", "an object"),
            (json!("abc"), "type", "a string"),
            (json!(null), "type", "null"),
        ],
    );
    check(&array(ArrayKeywords::new().max_items(0)), [(json!([]), "", "none"), (json!([1]), "maxItems", "one")]);
    let both = array(ArrayKeywords::new().min_items(3).max_items(1));
    assert_eq!(broken(&both, &[1, 2]), "maxItems", "it is left before it ends");
    assert_eq!(broken(&both, &[1]), "minItems");
}

#[test]
fn an_array_is_left_at_the_first_item_that_is_one_too_many() {
    assert_eq!(broken(<[u8; 2]>::OBJECT, &json!([1, "2", 300, "4"])), "/1 type, maxItems");
    assert_eq!(broken(<[u8; 2]>::OBJECT, &json!([-1])), "/0 minimum, minItems");
}

#[test]
fn every_sequence_of_rust_is_an_array() {
    assert_eq!(broken(<Vec<u8>>::OBJECT, &vec![1, 300]), "/1 maximum");
    assert_eq!(broken(<VecDeque<u8>>::OBJECT, &VecDeque::from([1, 300])), "/1 maximum");
    assert_eq!(broken(<LinkedList<u8>>::OBJECT, &LinkedList::from([1, 300])), "/1 maximum");
    assert_eq!(broken(<[u8]>::OBJECT, [1, 300].as_slice()), "/1 maximum");
    assert_eq!(broken(<Vec<u8>>::OBJECT, &(1, "2", 300)), "/1 type, /2 maximum");
    assert_eq!(broken(<BTreeSet<u8>>::OBJECT, &BTreeSet::from([1, 300])), "/1 maximum");
    assert_eq!(broken(<HashSet<u8>>::OBJECT, &HashSet::from([300])), "/0 maximum");
    assert_eq!(broken(<Vec<u8>>::OBJECT, b"bytes".as_slice()), "");
}

#[test]
fn keywords_reach_the_items_of_the_items() {
    #[derive(Schema)]
    struct Table {
        #[schema(max_items = 2, items(min_items = 1, items(minimum = 0, maximum = 9)))]
        #[expect(dead_code, reason = "here for its schema")]
        rows: Vec<Vec<i32>>,
    }
    check(
        Table::OBJECT,
        [
            (json!({ "rows": [[0], [9, 9]] }), "", "all in order"),
            (json!({ "rows": [] }), "", "no row"),
            (json!({ "rows": [[]] }), "/rows/0 minItems", "an empty row"),
            (json!({ "rows": [[-1, 10]] }), "/rows/0/0 minimum, /rows/0/1 maximum", "outside"),
            (json!({ "rows": [[1], [2], [3.5]] }), "/rows maxItems", "a row too many, which is not judged"),
            (json!({ "rows": [null, 1] }), "/rows/0 type, /rows/1 type", "no rows"),
        ],
    );
}

#[test]
fn items_may_be_null_where_they_are_options() {
    check(
        <Vec<Option<u8>>>::OBJECT,
        [
            (json!([null, 1]), "", "null is an item"),
            (json!([null, 300]), "/1 maximum", "but for its limits"),
            (json!(null), "type", "and the array is not null"),
        ],
    );
    check(
        <Option<Vec<u8>>>::OBJECT,
        [(json!(null), "", "no array"), (json!([null]), "/0 type", "an item that is null")],
    );
}
