//! The keys of maps, as serde_json writes them.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::Schema;

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Schema)]
#[serde(rename_all = "lowercase")]
enum Colour {
    Red,
    Blue,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Schema)]
#[schema(max_length = 3)]
struct Id(String);

#[derive(Serialize, Deserialize, Default, Schema)]
#[serde(default)]
struct Maps {
    by_colour: BTreeMap<Colour, u8>,
    by_number: BTreeMap<i8, u8>,
    by_flag: BTreeMap<bool, u8>,
    by_letter: BTreeMap<char, u8>,
    by_id: BTreeMap<Id, u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Generic<K: Ord, V> {
    map: BTreeMap<K, V>,
    list: Vec<HashMap<String, V>>,
}

#[test]
fn keys_are_checked_as_they_are_written() {
    let maps = Maps {
        by_colour: BTreeMap::from([(Colour::Red, 1)]),
        by_number: BTreeMap::from([(-1, 1)]),
        by_flag: BTreeMap::from([(true, 1)]),
        by_letter: BTreeMap::from([('x', 1)]),
        by_id: BTreeMap::from([(Id("abc".to_owned()), 1)]),
    };
    writes(
        &maps,
        &json!({"by_colour": {"red": 1}, "by_number": {"-1": 1}, "by_flag": {"true": 1}, "by_letter": {"x": 1}, "by_id": {"abc": 1}}),
    );
    for document in [
        json!({"by_colour": {"green": 1}}),
        json!({"by_number": {"x": 1}}),
        json!({"by_number": {"300": 1}}),
        json!({"by_flag": {"yes": 1}}),
        json!({"by_letter": {"xy": 1}}),
    ] {
        refuses::<Maps>(&document);
    }
    assert!(!Maps::SCHEMA.is_valid(&json!({"by_id": {"abcd": 1}})));
    reads::<Generic<Colour, u8>>(&json!({"map": {"red": 1}, "list": [{"x": 1}]}));
    refuses::<Generic<Colour, u8>>(&json!({"map": {"x": 1}, "list": []}));
}
