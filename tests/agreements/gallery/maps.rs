//! Maps, by every kind of key that serde_json writes.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;

use proptest::collection::{btree_map, hash_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::strategies::{json, text, texts};

wire! {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    #[serde(rename_all = "kebab-case")]
    enum Color {
        Red,
        DarkRed,
        Blue,
    }

    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct Level(u8);

    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct Label(#[schema(min_length = 1)] #[proptest(regex = "[a-z]{1,3}")] String);

    #[serde(deny_unknown_fields)]
    struct ByLimited {
        #[proptest(strategy = "few(any::<Color>(), any::<Option<Level>>())")]
        by_color: BTreeMap<Color, Option<Level>>,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[proptest(strategy = "few(any::<Level>(), any::<u8>())")]
        by_level: BTreeMap<Level, u8>,
    }
}

fn few<K: Strategy, V: Strategy>(keys: K, values: V) -> impl Strategy<Value = BTreeMap<K::Value, V::Value>>
where
    K::Value: Ord,
{
    btree_map(keys, values, 0..4)
}

laws! {
    by_string: BTreeMap<String, String> = texts();
    by_hash: HashMap<String, u8> = hash_map(text(), any::<u8>(), 0..4);
    by_character: BTreeMap<char, bool> = few(any::<char>(), any::<bool>());
    by_boolean: BTreeMap<bool, u8> = few(any::<bool>(), any::<u8>());
    by_unsigned_8: BTreeMap<u8, bool> = few(any::<u8>(), any::<bool>());
    by_signed_8: BTreeMap<i8, bool> = few(any::<i8>(), any::<bool>());
    by_signed_32: BTreeMap<i32, bool> = few(any::<i32>(), any::<bool>());
    by_unsigned_64: BTreeMap<u64, Option<bool>> = few(any::<u64>(), any::<Option<bool>>());
    by_signed_64: BTreeMap<i64, u8> = few(any::<i64>(), any::<u8>());
    by_signed_128: BTreeMap<i128, u8> = few(any::<i128>(), any::<u8>());
    by_unsigned_128: BTreeMap<u128, u8> = few(any::<u128>(), any::<u8>());
    by_color: BTreeMap<Color, u8> = few(any::<Color>(), any::<u8>());
    by_level: BTreeMap<Level, u8> = few(any::<Level>(), any::<u8>());
    by_label: BTreeMap<Label, u8> = few(any::<Label>(), any::<u8>());
    by_signed_16: BTreeMap<i16, bool> = few(any::<i16>(), any::<bool>());
    by_unsigned_32: BTreeMap<u32, bool> = few(any::<u32>(), any::<bool>());
    by_size: BTreeMap<usize, bool> = few(any::<usize>(), any::<bool>());
    by_address: BTreeMap<IpAddr, u8> = few(any::<IpAddr>(), any::<u8>());
    by_shared_string: BTreeMap<Box<str>, u8> = few(text().prop_map(String::into_boxed_str), any::<u8>());
    by_limited: ByLimited;
    of_maps: BTreeMap<String, BTreeMap<u8, Vec<bool>>> = few(text(), few(any::<u8>(), vec(any::<bool>(), 0..3)));
    of_anything: Map<String, Value> = btree_map(text(), json(), 0..3).prop_map(Map::from_iter);
}
