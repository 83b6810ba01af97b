//! Values that refuse to be serialized, where they are written down first: each refusal is told once, in its words, at its place.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{Error, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde_json::json;
use wireform::{Schema, SchemaObject};

use crate::broken;

const ANY: SchemaObject = SchemaObject::any();

/// A value that does what it is told.
#[derive(Clone)]
enum Does {
    /// Refuses, with these words.
    Refuse(&'static str),
    /// Writes a number, and then refuses.
    WriteAndRefuse(&'static str),
    Number(u16),
    Text(&'static str),
    Map(Vec<(&'static str, Does)>),
    Struct(Vec<(&'static str, Does)>),
    /// Hands in each of these, whatever is answered.
    Stubborn(Vec<Does>),
    Array(Vec<Does>),
}

use Does::{Array, Map, Number, Refuse, Struct, Stubborn, Text, WriteAndRefuse};

impl Serialize for Does {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Refuse(words) => Err(S::Error::custom(words)),
            WriteAndRefuse(words) => {
                serializer.serialize_u8(1)?;
                Err(S::Error::custom(words))
            }
            Number(number) => serializer.serialize_u16(*number),
            Text(text) => serializer.serialize_str(text),
            Map(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
            Struct(fields) => {
                let mut object = serializer.serialize_struct("Struct", fields.len())?;
                fields.iter().try_for_each(|(name, value)| object.serialize_field(name, value))?;
                object.end()
            }
            Stubborn(items) => {
                let mut list = serializer.serialize_seq(None)?;
                for item in items {
                    let _ = list.serialize_element(item);
                }
                list.end()
            }
            Array(items) => serializer.collect_seq(items),
        }
    }
}

/// `path  message` of each violation, sorted, since what is written down is judged in an order of its own.
fn lines<V: Serialize>(schema: &SchemaObject, value: &V) -> Vec<String> {
    let violations = schema.validate(value).err().into_iter().flatten();
    let mut lines: Vec<_> = violations.map(|found| format!("{}  {}", found.path(), found.message())).collect();
    lines.sort();
    assert_eq!(schema.is_valid(value), lines.is_empty(), "the verdict alone differs from: {lines:?}");
    lines
}

/// The same for these entries as a map and as a struct.
fn lines_of_both(schema: &SchemaObject, entries: &[(&'static str, Does)]) -> Vec<String> {
    let as_map = lines(schema, &Map(entries.to_vec()));
    assert_eq!(lines(schema, &Struct(entries.to_vec())), as_map, "a struct differs from a map");
    as_map
}

const NO: &str = "/x  cannot be serialized: no";

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Either {
    A { x: Option<u8>, a: u8 },
    B { x: Option<String>, b: u8 },
}

#[test]
fn a_refusal_in_an_untagged_enum_is_told_at_its_place_with_its_neighbours() {
    let table: [(Vec<_>, &[&str]); 4] = [
        (vec![("x", Refuse("no")), ("a", Number(1))], &[NO]),
        (vec![("a", Number(1)), ("x", Refuse("no"))], &[NO]),
        (vec![("x", Refuse("no")), ("a", Number(300))], &["/a  300 is more than the maximum of 255", NO]),
        (vec![("a", Number(300)), ("x", Refuse("no"))], &["/a  300 is more than the maximum of 255", NO]),
    ];
    for (entries, expected) in table {
        assert_eq!(lines_of_both(Either::OBJECT, &entries), expected);
        let listed = lines(<Vec<Either>>::OBJECT, &[Map(entries)]);
        assert_eq!(listed, expected.iter().map(|line| format!("/0{line}")).collect::<Vec<_>>());
    }
}

#[derive(Schema)]
#[serde(tag = "type")]
#[expect(dead_code, reason = "here for its schema")]
enum Tagged {
    A {
        x: Option<u8>,
        #[serde(default)]
        z: u8,
    },
    B {
        x: u8,
    },
}

#[test]
fn a_refusal_before_the_tag_is_told_once_at_its_place_with_its_neighbours() {
    let table: [(Vec<_>, &[&str]); 4] = [
        (vec![("x", Refuse("no")), ("type", Text("A"))], &[NO]),
        (vec![("x", Refuse("no")), ("type", Text("B"))], &[NO]),
        (
            vec![("x", Refuse("no")), ("type", Text("A")), ("z", Number(300))],
            &[NO, "/z  300 is more than the maximum of 255"],
        ),
        (
            vec![("z", Number(300)), ("x", Refuse("no")), ("type", Text("A"))],
            &[NO, "/z  300 is more than the maximum of 255"],
        ),
    ];
    for (entries, expected) in table {
        assert_eq!(lines_of_both(Tagged::OBJECT, &entries), expected);
    }
}

#[test]
fn a_tag_that_refuses_is_told_once_with_its_words() {
    for entries in [vec![("x", Number(1)), ("type", Refuse("no"))], vec![("type", Refuse("no")), ("x", Number(1))]] {
        assert_eq!(lines_of_both(Tagged::OBJECT, &entries), ["/type  cannot be serialized: no"]);
    }
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Part {
    P { p: u8 },
    Q { q: u8 },
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct WithUntagged {
    #[serde(default)]
    x: u8,
    #[serde(flatten)]
    part: Part,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct WithTagged {
    #[serde(flatten)]
    tagged: Tagged,
    #[serde(default)]
    w: u8,
}

#[test]
fn a_refusal_beside_a_flattened_enum_is_told_at_its_place_with_its_neighbours() {
    let untagged: [(Vec<_>, &[&str]); 3] = [
        (vec![("x", Refuse("no")), ("p", Number(1))], &[NO]),
        (vec![("p", Number(1)), ("x", Refuse("no"))], &[NO]),
        (vec![("x", Refuse("no")), ("p", Number(300))], &["/p  300 is more than the maximum of 255", NO]),
    ];
    for (entries, expected) in untagged {
        assert_eq!(lines_of_both(WithUntagged::OBJECT, &entries), expected);
    }
    let tagged: [(Vec<_>, &[&str]); 2] = [
        (vec![("x", Refuse("no")), ("type", Text("A"))], &[NO]),
        (
            vec![("x", Refuse("no")), ("type", Text("A")), ("w", Number(300))],
            &["/w  300 is more than the maximum of 255", NO],
        ),
    ];
    for (entries, expected) in tagged {
        assert_eq!(lines_of_both(WithTagged::OBJECT, &entries), expected);
    }
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Inner {
    x: Option<u8>,
    y: Option<u8>,
}

#[derive(Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "here for its schema")]
enum Nested {
    A { a: u8, inner: Inner },
    B { b: u8, inner: Inner },
}

#[test]
fn a_refusal_deep_in_an_untagged_enum_is_told_at_its_place_with_its_neighbours() {
    let refusal = "/inner/x  cannot be serialized: no";
    let inner = |y| vec![("x", Refuse("no")), ("y", Number(y))];
    for inside in [Map, Struct] {
        assert_eq!(lines_of_both(Nested::OBJECT, &[("a", Number(1)), ("inner", inside(inner(1)))]), [refusal]);
        assert_eq!(
            lines_of_both(Nested::OBJECT, &[("inner", inside(inner(300))), ("a", Number(300))]),
            ["/a  300 is more than the maximum of 255", refusal, "/inner/y  300 is more than the maximum of 255",]
        );
    }
}

#[test]
fn a_value_that_is_written_and_then_refuses_is_one_refusal() {
    let refusal = ["/a  cannot be serialized: late"];
    for entries in [
        vec![("a", WriteAndRefuse("late"))],
        vec![("x", Number(1)), ("a", WriteAndRefuse("late"))],
        vec![("a", WriteAndRefuse("late")), ("x", Number(1))],
    ] {
        assert_eq!(lines_of_both(Either::OBJECT, &entries), refusal);
    }
    let set = SchemaObject::array(Either::OBJECT).with_array(wireform::ArrayKeywords::new().unique_items());
    assert_eq!(lines(&set, &[Map(vec![("a", WriteAndRefuse("late"))])]), ["/0/a  cannot be serialized: late"]);
}

/// A map, by the calls given.
#[derive(Clone, Copy, Debug)]
enum Calls {
    TwoKeys,
    EntryBehindKey,
    MapBehindKey,
    MapBehindKeyWhateverIsAnswered,
}

impl Serialize for Calls {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let inner = BTreeMap::from([("c", 1)]);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_key("a")?;
        match self {
            Self::TwoKeys => map.serialize_key("b")?,
            Self::EntryBehindKey => map.serialize_entry("b", &1)?,
            Self::MapBehindKey => map.serialize_entry("b", &inner)?,
            Self::MapBehindKeyWhateverIsAnswered => {
                let _ = map.serialize_entry("b", &inner);
            }
        }
        map.serialize_value(&1)?;
        map.end()
    }
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Open {
    a: Option<u8>,
    b: Option<BTreeMap<String, u8>>,
}

#[test]
fn a_second_key_takes_the_place_of_one_without_a_value_as_serde_json_has_it() {
    let document = serde_json::to_value(Calls::TwoKeys).unwrap();
    for schema in
        [&ANY, Open::OBJECT, <BTreeMap<String, u8>>::OBJECT, <BTreeMap<String, String>>::OBJECT, Either::OBJECT]
    {
        assert_eq!(broken(schema, &Calls::TwoKeys), broken(schema, &document));
    }
    for calls in [Calls::EntryBehindKey, Calls::MapBehindKey, Calls::MapBehindKeyWhateverIsAnswered] {
        for schema in [&ANY, Open::OBJECT, <BTreeMap<String, serde_json::Value>>::OBJECT] {
            assert_eq!(schema.is_valid(&calls), schema.validate(&calls).is_ok(), "{calls:?}");
        }
    }
}

/// A map whose keys and values come one by one.
struct Apart<V>(&'static str, V);

impl<V: Serialize> Serialize for Apart<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_key(self.0)?;
        map.serialize_value(&self.1)?;
        map.serialize_key("last")?;
        map.serialize_value(&BTreeMap::<&str, u8>::new())?;
        map.end()
    }
}

#[test]
fn maps_in_a_map_whose_keys_come_apart_are_judged_at_their_places() {
    let schema = <BTreeMap<String, BTreeMap<String, u8>>>::OBJECT;
    assert_eq!(broken(schema, &Apart("a", BTreeMap::from([("b", 1)]))), "");
    assert_eq!(broken(schema, &Apart("a", BTreeMap::from([("b", 300)]))), "/a/b maximum");
    assert_eq!(broken(schema, &Apart("a", Apart("b", 300))), "/a/b maximum, /a/last type");
    assert_eq!(broken(&ANY, &Apart("a", Apart("b", Refuse("no")))), "/a/b serialize");
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Login {
    id: u8,
    #[serde(flatten)]
    credentials: Credentials,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Credentials {
    #[schema(format = "password")]
    password: String,
}

#[test]
fn the_refusal_of_a_flattened_password_is_told_once_and_not_in_its_words() {
    let refusal = ["/password  cannot be serialized: the reason is not shown"];
    for entries in [
        vec![("id", Number(1)), ("password", Refuse("hunter2"))],
        vec![("password", Refuse("hunter2")), ("id", Number(1))],
    ] {
        assert_eq!(lines_of_both(Login::OBJECT, &entries), refusal);
    }
}

/// A number as `serde_json` hands it over, in so many levels.
struct Disguised(u32);

impl Serialize for Disguised {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const NAME: &str = "$serde_json::private::Number";
        let Some(levels) = self.0.checked_sub(1) else { return serializer.serialize_str("1") };
        let mut number = serializer.serialize_struct(NAME, 1)?;
        number.serialize_field(NAME, &Self(levels))?;
        number.end()
    }
}

#[test]
fn a_number_in_the_disguise_of_a_number_is_none() {
    for schema in [&ANY, u8::OBJECT, String::OBJECT, Either::OBJECT, <Vec<u8>>::OBJECT] {
        for levels in [2, 3, 127, 128, 255, 256, 257, 300] {
            assert_ne!(broken(schema, &Disguised(levels)), "", "{levels} levels");
        }
    }
    assert_eq!(broken(u8::OBJECT, &Disguised(1)), "");
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Lists {
    #[schema(max_items = 2)]
    short: Vec<u8>,
    next: u8,
    set: Vec<u8>,
}

#[test]
fn a_sibling_of_a_list_that_goes_on_past_its_limit_is_told_in_its_own_words() {
    let stubborn = || Stubborn(vec![Number(1), Number(2), Number(3)]);
    let items = || Array(vec![Number(300), Refuse("second")]);
    let entries = [("short", stubborn()), ("next", Refuse("no")), ("set", Array(vec![]))];
    let short = "/short  an array is longer than the maximum of 2 items";
    assert_eq!(lines_of_both(Lists::OBJECT, &entries), ["/next  cannot be serialized: no", short]);
    let entries = [("short", stubborn()), ("next", Number(1)), ("set", items())];
    assert_eq!(
        lines_of_both(Lists::OBJECT, &entries),
        ["/set/0  300 is more than the maximum of 255", "/set/1  cannot be serialized: second", short,]
    );
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Aliased {
    #[serde(alias = "identifier")]
    id: u8,
}

#[test]
fn a_name_that_comes_twice_is_no_other_name_of_itself() {
    let said = |entries: &[(&'static str, Does)]| lines_of_both(Aliased::OBJECT, entries);
    let twice = said(&[("id", Number(1)), ("id", Number(2))]);
    assert_eq!(twice.len(), 1);
    assert!(twice[0].starts_with("/id  ") && twice[0].contains("is given twice"), "{twice:?}");
    assert!(!twice[0].contains("another name"), "{twice:?}");
    assert_eq!(
        said(&[("id", Number(1)), ("identifier", Number(2))]),
        ["/identifier  is given twice: it is another name of `id`"]
    );
    assert_eq!(broken(Aliased::OBJECT, &json!({"identifier": 1})), "");
}
