//! Maps: counts of entries, and keywords of the keys and the values; keys as serde_json writes and reads them.

use std::collections::{BTreeMap, HashMap};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{DictionaryKeywords, Schema, SchemaObject};

use crate::{broken, check};

#[test]
fn entries_are_counted() {
    const SCHEMA: SchemaObject =
        SchemaObject::dictionary(const { &SchemaObject::string() }, const { &SchemaObject::any() })
            .with_dictionary(DictionaryKeywords::new().min_properties(1).max_properties(2));
    check(
        &SCHEMA,
        [
            (json!({}), "minProperties", "none"),
            (json!({ "a": 1 }), "", "the least"),
            (json!({ "a": 1, "b": null }), "", "the most"),
            (json!({ "a": 1, "b": 2, "c": 3 }), "maxProperties", "one more"),
            (json!({ "a": { "b": 1, "c": 2, "d": 3 } }), "", "the entries of an entry do not count"),
            (json!([1]), "type", "an array"),
            (json!("a"), "type", "a string"),
            (json!(null), "type", "null"),
        ],
    );
    assert_eq!(broken(&SCHEMA, &HashMap::from([("a", 1), ("b", 2), ("c", 3)])), "maxProperties");
    let none = SchemaObject::dictionary(String::OBJECT, u8::OBJECT)
        .with_dictionary(DictionaryKeywords::new().max_properties(0));
    check(&none, [(json!({}), "", "none"), (json!({ "": 1 }), "maxProperties", "an empty name is one")]);
}

#[test]
fn a_struct_is_a_dictionary_of_its_fields() {
    #[derive(Serialize)]
    struct Ages {
        ann: u16,
        bob: u16,
        #[serde(skip_serializing_if = "Option::is_none")]
        eve: Option<u16>,
    }
    assert_eq!(
        broken(
            <BTreeMap<String, u8>>::OBJECT,
            &Ages {
                ann: 1,
                bob: 300,
                eve: None
            }
        ),
        "/bob maximum"
    );
    let two = SchemaObject::dictionary(String::OBJECT, u8::OBJECT)
        .with_dictionary(DictionaryKeywords::new().max_properties(2));
    assert_eq!(
        broken(
            &two,
            &Ages {
                ann: 1,
                bob: 2,
                eve: None
            }
        ),
        "",
        "what is skipped is not there"
    );
    assert_eq!(
        broken(
            &two,
            &Ages {
                ann: 1,
                bob: 2,
                eve: Some(3)
            }
        ),
        "maxProperties"
    );
}

#[test]
fn keys_and_values_have_keywords_of_their_own() {
    #[derive(Schema)]
    struct Scores {
        #[schema(max_properties = 2, keys(min_length = 2, max_length = 3), values(minimum = 0, maximum = 10))]
        #[expect(dead_code, reason = "here for its schema")]
        scores: BTreeMap<String, f64>,
    }
    check(
        Scores::OBJECT,
        [
            (json!({ "scores": { "Ann": 1, "Bo": 10.0 } }), "", "all in order"),
            (json!({ "scores": { "A": 1 } }), "/scores/A propertyNames minLength", "a short key, at the entry"),
            (
                json!({ "scores": { "Anna": 11 } }),
                "/scores/Anna propertyNames maxLength, /scores/Anna maximum",
                "key, then value",
            ),
            (json!({ "scores": { "語言": 1 } }), "", "code points"),
            (json!({ "scores": { "Ann": null } }), "/scores/Ann type", "null"),
            (
                json!({ "scores": { "Ann": -1, "Bob": 1, "Eve": "1" } }),
                "/scores/Ann minimum, /scores maxProperties",
                "the count at the end",
            ),
        ],
    );
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Schema)]
enum Colour {
    Red,
    #[serde(rename = "dark blue")]
    Blue,
}

#[test]
fn keys_of_every_type_are_judged_as_they_are_written() {
    assert_eq!(
        broken(<BTreeMap<u8, bool>>::OBJECT, &BTreeMap::from([(1_u16, true), (300, true)])),
        "/300 propertyNames maximum"
    );
    assert_eq!(
        broken(<BTreeMap<u8, bool>>::OBJECT, &BTreeMap::from([(-1_i128, true), (0, true)])),
        "/-1 propertyNames minimum"
    );
    assert_eq!(broken(<BTreeMap<i8, bool>>::OBJECT, &BTreeMap::from([(-128, 1)])), "/-128 type");
    assert_eq!(broken(<BTreeMap<u128, u8>>::OBJECT, &BTreeMap::from([(u128::MAX, 1)])), "");
    assert_eq!(broken(<BTreeMap<bool, u8>>::OBJECT, &BTreeMap::from([(true, 1), (false, 2)])), "");
    assert_eq!(broken(<BTreeMap<char, u8>>::OBJECT, &BTreeMap::from([('a', 1), ('語', 2)])), "");
    assert_eq!(broken(<BTreeMap<Colour, u8>>::OBJECT, &BTreeMap::from([(Colour::Red, 1), (Colour::Blue, 2)])), "");
    assert_eq!(
        broken(<BTreeMap<String, u8>>::OBJECT, &BTreeMap::from([(1, 1)])),
        "",
        "a number is written as a string"
    );
    check(
        <BTreeMap<Colour, u8>>::OBJECT,
        [
            (json!({ "dark blue": 1 }), "", "a name on the wire"),
            (json!({ "Blue": 1 }), "/Blue propertyNames enum", "a name in Rust"),
        ],
    );
    check(
        <BTreeMap<char, u8>>::OBJECT,
        [
            (json!({ "ab": 1 }), "/ab propertyNames maxLength", "two"),
            (json!({ "": 1 }), "/ propertyNames minLength", "none"),
        ],
    );
}

#[test]
fn a_key_is_accepted_where_serde_json_reads_it() {
    const NAMES: &[&str] = &[
        "",
        "0",
        "1",
        "255",
        "256",
        "-1",
        "-0",
        "01",
        "+1",
        "1.0",
        "1e0",
        "1.5",
        "0x1",
        " 1",
        "1 ",
        "１",
        "true",
        "false",
        "True",
        "null",
        "a",
        "ab",
        "語",
        "e\u{301}",
        "Red",
        "dark blue",
        "Blue",
        "NaN",
        "inf",
        "-128",
        "-129",
        "1e400",
        "1e-400",
        "340282366920938463463374607431768211455",
        "340282366920938463463374607431768211456",
    ];
    fn agree<K: Schema + DeserializeOwned + Ord>(kind: &str) {
        for name in NAMES {
            let text = json!({ *name: 1 }).to_string();
            let read = serde_json::from_str::<BTreeMap<K, u8>>(&text).is_ok();
            let judged = BTreeMap::<K, u8>::SCHEMA.is_valid(&serde_json::from_str::<Value>(&text).unwrap());
            assert_eq!(judged, read, "{name:?} as a key of type {kind}");
        }
    }
    agree::<String>("String");
    agree::<u8>("u8");
    agree::<i8>("i8");
    agree::<u64>("u64");
    agree::<u128>("u128");
    agree::<bool>("bool");
    agree::<char>("char");
    agree::<Colour>("Colour");
}

#[test]
fn names_of_entries_are_escaped_in_paths() {
    let schema = <BTreeMap<String, BTreeMap<String, u8>>>::OBJECT;
    let table = [
        ("a/b", "/a~1b/x type"),
        ("m~n", "/m~0n/x type"),
        ("~1", "/~01/x type"),
        ("", "//x type"),
        ("a b", "/a b/x type"),
        ("%25", "/%25/x type"),
        ("\"\\", "/\"\\/x type"),
        ("größe", "/größe/x type"),
        ("0", "/0/x type"),
        ("\n", "/\n/x type"),
    ];
    for (name, expected) in table {
        let document = json!({ name: { "x": "1" } });
        assert_eq!(broken(schema, &document), expected);
        let violations = schema.validate(&document).unwrap_err();
        let pointed = document.pointer(violations.iter().next().unwrap().path());
        assert_eq!(pointed, Some(&json!("1")), "serde_json follows the pointer to {name:?}");
    }
}
