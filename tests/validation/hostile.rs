//! Values whose `Serialize` does what it should not.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::Serialize;
use serde::ser::{Error, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};
use serde_json::{Value, json};
use wireform::{ArrayKeywords, Schema, SchemaObject};

use crate::broken;

const ANY: SchemaObject = SchemaObject::any();

/// Fails, with a message.
struct Failing(&'static str);

impl Serialize for Failing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(self.0))
    }
}

#[derive(Serialize)]
struct Mixed {
    id: u16,
    name: Failing,
    tags: (Failing, u8, &'static str),
    age: &'static str,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Person {
    id: u8,
    name: String,
    tags: Vec<String>,
    age: u8,
    more: u8,
}

#[test]
fn a_value_that_fails_is_reported_at_its_path_and_its_neighbours_are_still_judged() {
    let mixed = Mixed {
        id: 300,
        name: Failing("no name"),
        tags: (Failing("no tag"), 1, "a"),
        age: "old",
    };
    let violations = Person::SCHEMA.validate(&mixed).unwrap_err();
    let lines: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "/id  300 is more than the maximum of 255",
            "/name  cannot be serialized: no name",
            "/tags/0  cannot be serialized: no tag",
            "/tags/1  1 is not a string",
            "/age  \"old\" is not an integer",
            "/more  is required",
        ],
    );
    assert_eq!(broken(&ANY, &Failing("nothing")), "serialize");
    assert_eq!(broken(Person::OBJECT, &Failing("nothing")), "serialize");
}

/// Fails after it has begun.
struct HalfWay;

impl Serialize for HalfWay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(2))?;
        list.serialize_element(&300)?;
        Err(S::Error::custom("the rest is lost"))
    }
}

#[test]
fn what_came_before_a_failure_is_judged() {
    assert_eq!(broken(<Vec<u8>>::OBJECT, &HalfWay), "/0 maximum, serialize");
    assert_eq!(broken(&ANY, &HalfWay), "serialize");
    assert_eq!(
        broken(<BTreeMap<String, Vec<u8>>>::OBJECT, &BTreeMap::from([("a", HalfWay)])),
        "/a/0 maximum, /a serialize"
    );
}

/// Fails after a scalar, with words of its own.
struct SecondThoughts;

impl Serialize for SecondThoughts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(1)?;
        Err(S::Error::custom("not this one"))
    }
}

#[test]
fn a_failure_after_a_scalar_keeps_its_words() {
    let violations = u8::SCHEMA.validate(&SecondThoughts).unwrap_err();
    assert_eq!(violations.to_string(), "1 violation\n  (root)  cannot be serialized: not this one");
}

#[test]
fn a_failure_of_an_inner_value_is_not_blamed_on_the_outer_one() {
    struct Outer;

    impl Serialize for Outer {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            map.serialize_entry("a", &Failing("inner"))?;
            Err(S::Error::custom("outer"))
        }
    }

    let violations = ANY.validate(&Outer).unwrap_err();
    let lines: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(lines[0], "/a  cannot be serialized: inner");
    assert_eq!(violations.len(), 2);
    assert_eq!(violations.iter().last().unwrap().path(), "");
}

/// Another value each time: of each pair, the first is for the first walk.
struct Unsteady<T>(Cell<usize>, [T; 2]);

impl<T: Serialize> Serialize for Unsteady<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let turn = self.0.replace(self.0.get() + 1);
        self.1[turn.min(1)].serialize(serializer)
    }
}

#[test]
fn a_value_that_is_written_differently_the_second_time_is_invalid() {
    let once = Unsteady(Cell::new(0), [300, 3]);
    let violations = u8::SCHEMA.validate(&once).unwrap_err();
    assert_eq!(
        violations.to_string(),
        "1 violation\n  (root)  the value cannot be serialized: it is not written in the same way each time"
    );
    assert_eq!(violations.iter().next().unwrap().keyword(), "serialize");

    let worse = Unsteady(Cell::new(0), [json!(300), json!("three")]);
    let violations = u8::SCHEMA.validate(&worse).unwrap_err();
    assert_eq!(
        violations.iter().next().unwrap().message(),
        "\"three\" is not an integer",
        "what the second walk found"
    );

    assert!(u8::SCHEMA.validate(&Unsteady(Cell::new(0), [3, 300])).is_ok(), "what is valid is walked once");
}

/// A map, by the calls given.
enum Calls {
    ValueWithoutKey,
    KeyWithoutValue,
    TwoKeys,
    ValueTwice,
}

impl Serialize for Calls {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::ValueWithoutKey => map.serialize_value(&1)?,
            Self::KeyWithoutValue => map.serialize_key("a")?,
            Self::TwoKeys => {
                map.serialize_key("a")?;
                map.serialize_key("b")?;
                map.serialize_value("b")?;
            }
            Self::ValueTwice => {
                map.serialize_key("a")?;
                map.serialize_value(&1)?;
                map.serialize_value(&2)?;
            }
        }
        map.end()
    }
}

#[test]
fn a_map_whose_keys_and_values_do_not_pair_never_panics() {
    for schema in [&ANY, <BTreeMap<String, u8>>::OBJECT, Person::OBJECT, String::OBJECT] {
        for calls in [Calls::ValueWithoutKey, Calls::KeyWithoutValue, Calls::TwoKeys, Calls::ValueTwice] {
            let _ = broken(schema, &calls);
        }
    }
    assert_eq!(broken(&ANY, &Calls::ValueWithoutKey), "serialize");
    assert_eq!(broken(&ANY, &Calls::ValueTwice), "serialize");
    assert_eq!(broken(<BTreeMap<String, u8>>::OBJECT, &Calls::TwoKeys), "/b type");
}

#[test]
fn a_key_that_is_no_string_is_refused_wherever_it_stands() {
    let schema = <BTreeMap<String, BTreeMap<String, u8>>>::OBJECT;
    assert_eq!(broken(schema, &BTreeMap::from([("a", BTreeMap::from([((1, 2), 3)]))])), "/a serialize");
    assert_eq!(broken(&ANY, &BTreeMap::from([(None::<u8>, 1)])), "serialize");
    assert_eq!(broken(&ANY, &BTreeMap::from([((), 1)])), "serialize");
    assert_eq!(broken(&ANY, &BTreeMap::from([([1], 1)])), "serialize");
    assert_eq!(broken(&ANY, &BTreeMap::from([(BTreeMap::from([(1, 1)]), 1)])), "serialize");
    assert_eq!(broken(&ANY, &BTreeMap::from([(Some("a"), 1)])), "", "serde_json writes this one");
    let not_finite: Vec<(f64, u8)> = vec![(f64::NAN, 1)];
    assert_eq!(broken(&ANY, &Pairs(not_finite)), "serialize");
    assert_eq!(broken(&ANY, &Pairs(vec![(0.5, 1)])), "");
}

struct Pairs<K>(Vec<(K, u8)>);

impl<K: Serialize> Serialize for Pairs<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A length that is not the length.
struct Lying(Option<usize>);

impl Serialize for Lying {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(self.0)?;
        list.serialize_element(&1)?;
        list.serialize_element(&2)?;
        list.end()
    }
}

struct LyingTuple(usize);

impl Serialize for LyingTuple {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_tuple(self.0)?;
        list.serialize_element(&1)?;
        list.end()
    }
}

struct LyingStruct(usize);

impl Serialize for LyingStruct {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Lying", self.0)?;
        fields.skip_field("id")?;
        fields.skip_field("stranger")?;
        fields.serialize_field("id", &1)?;
        fields.end()
    }
}

#[test]
fn lengths_are_counted_and_not_believed() {
    for length in [None, Some(0), Some(1), Some(3), Some(usize::MAX)] {
        assert_eq!(broken(<[u8; 2]>::OBJECT, &Lying(length)), "", "{length:?}");
        assert_eq!(broken(<[u8; 3]>::OBJECT, &Lying(length)), "minItems", "{length:?}");
    }
    for length in [0, 1, usize::MAX] {
        assert_eq!(broken(<[u8; 1]>::OBJECT, &LyingTuple(length)), "");
        let said = broken(Person::OBJECT, &LyingStruct(length));
        assert_eq!(said, "/name required, /tags required, /age required, /more required", "skipped, and then written");
    }
}

/// Has a `Display` that fails.
struct Mute;

impl Display for Mute {
    fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl Serialize for Mute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Has a `Display` of many parts.
struct Spelled(&'static str, usize);

impl Display for Spelled {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (0..self.1).try_for_each(|_| f.write_str(self.0))
    }
}

impl Serialize for Spelled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[test]
fn what_is_displayed_is_a_string_and_what_cannot_be_is_a_violation() {
    const UNIQUE: SchemaObject = SchemaObject::array(&ANY).with_array(ArrayKeywords::new().unique_items());
    assert_eq!(broken(String::OBJECT, &Mute), "serialize");
    assert_eq!(broken(&ANY, &Mute), "serialize");
    assert_eq!(broken(&ANY, &BTreeMap::from([("a", Mute)])), "/a serialize");
    assert_eq!(broken(&ANY, &Pairs(vec![(Mute, 1)])), "serialize");
    assert_eq!(broken(&UNIQUE, &[Mute, Mute]), "/0 serialize, /1 serialize");
    for count in [0, 1, 31, 32, 33, 1000] {
        let spelled = Spelled("日本語x", count);
        let length = SchemaObject::string()
            .with_string(wireform::StringKeywords::new().min_length(4 * count as u64).max_length(4 * count as u64));
        assert_eq!(broken(&length, &spelled), "", "{count} times, on the stack or off it");
        assert_eq!(broken(<BTreeMap<String, u8>>::OBJECT, &Pairs(vec![(spelled, 1)])), "");
    }
    assert_eq!(broken(&UNIQUE, &(Spelled("ab", 2), "abab")), "/1 uniqueItems");
}

#[test]
fn text_of_json_among_values_is_refused_unless_anything_goes() {
    #[derive(Serialize)]
    #[serde(rename = "$serde_json::private::RawValue")]
    struct Raw {
        #[serde(rename = "$serde_json::private::RawValue")]
        text: &'static str,
    }
    let raw = Raw { text: "[1, 2" };
    assert_eq!(broken(String::OBJECT, &raw), "serialize");
    assert_eq!(broken(Person::OBJECT, &raw), "serialize");
    assert_eq!(broken(&ANY, &raw), "");
}

#[test]
fn bytes_are_an_array_of_integers() {
    struct Bytes(&'static [u8]);

    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(self.0)
        }
    }
    assert_eq!(broken(<Vec<u8>>::OBJECT, &Bytes(b"abc")), "");
    assert_eq!(broken(<Vec<i8>>::OBJECT, &Bytes(b"a\xFF")), "/1 maximum");
    assert_eq!(broken(String::OBJECT, &Bytes(b"abc")), "type");
    assert_eq!(serde_json::to_value(Bytes(b"a")).unwrap(), json!([97]), "as serde_json writes them");
}

#[test]
fn a_failure_among_entries_of_a_value_is_found_by_the_verdict_too() {
    let good: BTreeMap<&str, Value> = BTreeMap::from([("id", json!(1)), ("name", json!("n"))]);
    assert_eq!(broken(Person::OBJECT, &good), "/tags required, /age required, /more required");
    let bad = BTreeMap::from([("id", Failing("a")), ("name", Failing("b")), ("zzz", Failing("c"))]);
    assert_eq!(
        broken(Person::OBJECT, &bad),
        "/id serialize, /name serialize, /tags required, /age required, /more required"
    );
}
