//! Sequences, sets and maps.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::hash::BuildHasherDefault;

use indexmap::{IndexMap, IndexSet};
use serde_json::json;

use crate::check::{agrees, refuses, writes};

type Deterministic = BuildHasherDefault<std::collections::hash_map::DefaultHasher>;

#[test]
fn sequences_are_arrays() {
    agrees(&vec![1_u8, 2], json!([1, 2]));
    agrees(&VecDeque::from([1_u8, 2]), json!([1, 2]));
    agrees(&LinkedList::from([1_u8, 2]), json!([1, 2]));
    agrees(&BinaryHeap::from([1_u8, 2]), json!([2, 1]));
    agrees(&Box::<[u8]>::from([1, 2]), json!([1, 2]));
    agrees(&vec![vec![Some("a".to_owned())], vec![None]], json!([["a"], [null]]));
    writes(&[1_u8, 2][..], json!([1, 2]));
}

#[test]
fn sets_are_arrays_of_items_that_differ() {
    agrees(&BTreeSet::from([1_u8, 2]), json!([1, 2]));
    agrees(&HashSet::<u8>::from([1]), json!([1]));
    agrees(&HashSet::<u8, Deterministic>::from_iter([1]), json!([1]));
    agrees(&IndexSet::<u8>::from([2, 1]), json!([2, 1]));
    agrees(&IndexSet::<u8, Deterministic>::from_iter([2, 1]), json!([2, 1]));
    writes(IndexSet::<u8>::from([2, 1]).as_slice(), json!([2, 1]));
    refuses::<BTreeSet<u8>>(&[json!([1, 1])]);
    refuses::<HashSet<u8>>(&[json!([1, 1])]);
    refuses::<IndexSet<u8, RandomState>>(&[json!([1, 1])]);
}

#[test]
fn arrays_have_their_length() {
    agrees(&[1_u8, 2, 3], json!([1, 2, 3]));
    agrees(&[0_u8; 0], json!([]));
    agrees(&[[true; 2]; 2], json!([[true, true], [true, true]]));
    agrees(&[7_u8; 32], json!(vec![7; 32]));
    refuses::<[u8; 2]>(&[json!([1]), json!([1, 2, 3]), json!([1, 256])]);
}

#[test]
fn maps_are_dictionaries() {
    agrees(&BTreeMap::from([("a".to_owned(), 1_u8), ("b".to_owned(), 2)]), json!({"a": 1, "b": 2}));
    agrees(&HashMap::<String, u8>::from([("a".to_owned(), 1)]), json!({"a": 1}));
    agrees(&HashMap::<String, u8, Deterministic>::from_iter([("a".to_owned(), 1)]), json!({"a": 1}));
    agrees(&IndexMap::<String, u8>::from([("b".to_owned(), 1), ("a".to_owned(), 2)]), json!({"b": 1, "a": 2}));
    agrees(&IndexMap::<String, u8, Deterministic>::from_iter([("b".to_owned(), 1)]), json!({"b": 1}));
    refuses::<IndexMap<String, u8>>(&[json!([]), json!({"a": 256}), json!({"a": null})]);
}

#[test]
fn a_slice_of_a_map_is_an_array_of_pairs() {
    let map = IndexMap::<String, u8>::from([("b".to_owned(), 1), ("a".to_owned(), 2)]);
    writes(map.as_slice(), json!([["b", 1], ["a", 2]]));
    refuses::<indexmap::map::Slice<String, u8>>(&[
        json!({"b": 1}),
        json!([["b"]]),
        json!([["b", 256]]),
        json!([[1, "b"]]),
    ]);
}

#[test]
fn keys_are_what_their_type_is_written_as() {
    agrees(&BTreeMap::from([(7_u8, true)]), json!({"7": true}));
    agrees(&BTreeMap::from([(-7_i64, true)]), json!({"-7": true}));
    agrees(&BTreeMap::from([('ü', true)]), json!({"ü": true}));
    agrees(&BTreeMap::from([(true, true)]), json!({"true": true}));
    agrees(&BTreeMap::from([(uuid::Uuid::nil(), true)]), json!({"00000000-0000-0000-0000-000000000000": true}));
    refuses::<BTreeMap<u8, bool>>(&[json!({"256": true}), json!({"a": true})]);
    refuses::<BTreeMap<char, bool>>(&[json!({"ab": true})]);
    refuses::<BTreeMap<uuid::Uuid, bool>>(&[json!({"a": true})]);
}

#[test]
fn an_address_as_a_key_is_of_either_version() {
    type Names = BTreeMap<std::net::IpAddr, String>;

    agrees(&Names::from([("192.0.2.1".parse().unwrap(), "a".to_owned())]), json!({"192.0.2.1": "a"}));
    agrees(&Names::from([("2001:db8::1".parse().unwrap(), "a".to_owned())]), json!({"2001:db8::1": "a"}));
    refuses::<Names>(&[json!({"192.0.2.256": "a"}), json!({"": "a"})]);
}
