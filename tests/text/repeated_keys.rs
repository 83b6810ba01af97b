//! Keys of a map that come more than once: one entry each, as for serde_json, whose maps keep the last of them.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::{Schema, SchemaOf};
use wireform_tests::Random;

macro_rules! limited {
    ($($name:ident($keyword:ident = $limit:literal $(, $other:ident = $other_limit:literal)?);)*) => {
        $(
            #[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
            struct $name(#[schema($keyword = $limit $(, $other = $other_limit)?)] BTreeMap<String, u8>);
        )*
    };
}

limited! {
    AtMostNone(max_properties = 0);
    AtMostOne(max_properties = 1);
    AtMostThree(max_properties = 3);
    AtLeastOne(min_properties = 1);
    AtLeastTwo(min_properties = 2);
    AtLeastThree(min_properties = 3);
    Two(min_properties = 2, max_properties = 2);
    OneToThree(min_properties = 1, max_properties = 3);
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Labelled {
    #[serde(default)]
    title: u8,
    #[serde(flatten)]
    labels: Two,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "by")]
enum Order {
    Name { reverse: u8 },
    Distance { latitude: u8, longitude: u8 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
enum Filter {
    Text(u8),
    Near { latitude: u8, longitude: u8 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Page {
    limit: u8,
    offset: u8,
}

/// Parts with properties of their own, before and after the map that takes the other keys.
#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Listing {
    #[serde(flatten)]
    filter: Filter,
    #[serde(flatten)]
    order: Order,
    #[serde(flatten)]
    #[schema(max_properties = 2)]
    rest: BTreeMap<String, Value>,
    #[serde(flatten)]
    page: Page,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Some {
    Many(AtLeastThree),
    Few(Two),
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum Kind {
    Two(Two),
}

/// Keys, two of which are the same in other letters.
const KEYS: &[&str] = &["a", "\\u0061", "b", "", "a key of more than two words", "a key of more than two w\\u006frds"];

fn object(random: &mut Random, entries: usize) -> String {
    let entry = |random: &mut Random| format!("\"{}\":{}", random.pick(KEYS), random.below(256));
    let entries: Vec<_> = (0..entries).map(|_| entry(random)).collect();
    format!("{{{}}}", entries.join(","))
}

/// Every way to read `text` says what is said of the value that serde_json reads.
fn is_judged_as_its_value<T: Schema + DeserializeOwned + PartialEq + Debug>(schema: SchemaOf<T>, text: &str) -> bool {
    let value: Value = serde_json::from_str(text).unwrap();
    let is_valid = schema.is_valid(&value);
    assert_eq!(schema.validate_json(text).is_ok(), is_valid, "{text}: {:?}", schema.validate_json(text));
    let built = schema.from_json(text);
    assert_eq!(
        built.as_ref().ok(),
        is_valid.then(|| serde_json::from_str(text).unwrap()).as_ref(),
        "{text}: {built:?}"
    );
    let read = schema.deserialize(&mut serde_json::Deserializer::from_str(text));
    assert_eq!(read.as_ref().ok(), built.as_ref().ok(), "{text}: {read:?}");
    is_valid
}

#[test]
fn a_key_that_comes_again_is_no_other_entry() {
    let mut random = Random(13);
    let mut valid = 0;
    for _ in 0..400 {
        for entries in 0..6 {
            let text = object(&mut random, entries);
            valid += usize::from(is_judged_as_its_value(AtMostNone::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(AtMostOne::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(AtMostThree::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(AtLeastOne::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(AtLeastTwo::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(AtLeastThree::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(Two::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(OneToThree::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(Labelled::SCHEMA, &text));
            valid += usize::from(is_judged_as_its_value(Some::SCHEMA, &text));
            let tagged = text.replacen('{', if entries == 0 { "{\"kind\":\"Two\"" } else { "{\"kind\":\"Two\"," }, 1);
            valid += usize::from(is_judged_as_its_value(Kind::SCHEMA, &tagged));
            let other = object(&mut random, 2);
            valid += usize::from(is_judged_as_its_value(<Vec<Two>>::SCHEMA, &format!("[{text},{other}]")));
        }
    }
    assert!((5_000..20_000).contains(&valid), "{valid}");
}

#[test]
fn a_key_that_comes_again_leaves_the_parts_beside_its_map_as_they_are() {
    let page = [r#""limit":1"#, r#""offset":2"#];
    let keys = [r#""x":1"#, r#""x":2"#, r#""y":3"#, r#""y":4"#];
    let orders = [
        [r#""by":"Distance""#, r#""latitude":5"#, r#""longitude":7"#].as_slice(),
        &[r#""by":"Name""#, r#""reverse":1"#],
    ];
    let filters = [r#""Text":6"#, r#""Near":{"latitude":8,"longitude":9}"#];
    let object_of = |entries: &[&str]| format!("{{{}}}", entries.join(","));
    let mut random = Random(41);
    for number in 0..400 {
        let mut entries = [orders[number % 2], &filters[number / 2 % 2..][..1], &page, &keys].concat();
        for left in (1..entries.len()).rev() {
            entries.swap(left, random.below(left + 1));
        }
        // two keys are left for the map, of which each comes twice
        let all = object_of(&entries);
        assert!(is_judged_as_its_value(Listing::SCHEMA, &all), "{all}");
        let lacking = object_of(&entries[1..]);
        assert_eq!(is_judged_as_its_value(Listing::SCHEMA, &lacking), keys.contains(&entries[0]), "{lacking}");
        entries.insert(random.below(entries.len()), r#""z":1"#);
        let another = object_of(&entries);
        assert!(!is_judged_as_its_value(Listing::SCHEMA, &another), "{another}");
    }
}

#[test]
fn maps_in_maps_have_keys_of_their_own() {
    #[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
    struct Tree(#[schema(max_properties = 2)] BTreeMap<String, Tree>);

    for text in [
        r#"{"a":{"a":{},"b":{}},"b":{"a":{},"b":{}},"a":{"b":{"a":{}},"a":{}}}"#,
        r#"{"a":{"a":{"a":{},"b":{}},"b":{}},"b":{},"a":{}}"#,
    ] {
        assert!(is_judged_as_its_value(Tree::SCHEMA, text), "{text}");
    }
    assert!(!is_judged_as_its_value(Tree::SCHEMA, r#"{"a":{"a":{},"a":{},"b":{}},"b":{},"c":{}}"#));
}

#[test]
fn each_value_of_a_key_is_judged() {
    let error = Two::SCHEMA.validate_json(r#"{"a":300,"a":1,"b":1}"#).unwrap_err();
    assert_eq!(error.to_string(), "1 violation of Two\n  /a  300 is more than the maximum of 255   line 1, column 6");
}

#[test]
fn what_is_told_is_how_many_keys_there_are() {
    for (text, expected) in [
        (r#"{"a":1,"b":1,"c":1}"#, "an object of 3 properties has more"),
        (r#"{"a":1,"a":2,"b":1,"b":2,"c":1,"d":1,"c":1}"#, "an object of 4 properties has more"),
        (r#"{"a":1,"a":2}"#, "an object of 1 property has fewer"),
    ] {
        for error in [Two::SCHEMA.validate_json(text).unwrap_err(), Two::SCHEMA.from_json(text).unwrap_err()] {
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
    // which number is right is not known: none is told
    let text = r#"{"a":1,"a":2,"b":1,"b":2,"c":1,"d":1,"c":1}"#;
    let error = Two::SCHEMA.deserialize(&mut serde_json::Deserializer::from_str(text)).unwrap_err();
    assert!(error.to_string().contains("an object has more"), "{error}");
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Different(#[schema(unique_items)] Vec<BTreeMap<String, u8>>);

#[test]
fn items_are_equal_where_the_last_values_of_their_keys_are() {
    for text in [
        r#"[{"a":1,"a":2},{"a":2}]"#,
        r#"[{"a":1,"b":3,"a":2},{"\u0062":3,"a":2}]"#,
        r#"[{"a":1,"a":2},{"a":1}]"#,
        r#"[{"a":1,"a":1},{"a":1,"b":1}]"#,
    ] {
        is_judged_as_its_value(Different::SCHEMA, text);
    }
    let mut random = Random(6);
    let mut valid = 0;
    for _ in 0..2000 {
        let small = |random: &mut Random| {
            let entries = random.below(4);
            let entry = |random: &mut Random| format!("\"{}\":{}", random.pick(KEYS), random.below(2));
            format!("{{{}}}", (0..entries).map(|_| entry(random)).collect::<Vec<_>>().join(","))
        };
        let text = format!("[{},{}]", small(&mut random), small(&mut random));
        valid += usize::from(is_judged_as_its_value(Different::SCHEMA, &text));
    }
    assert!((500..2000).contains(&valid), "{valid}");
}
