//! `deserialize`: the same judgement whatever the format is.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use serde::de::value::Error as PlainError;
use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, forward_to_deserialize_any};
use serde_json::{Value, json};
use wireform::{Checked, Schema};
use wireform_tests::{JobState, JobStatus};

/// A value of every format that can write it: read from each, it is the same again.
fn comes_back<T: Schema + Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(&T::SCHEMA.deserialize(&mut serde_json::Deserializer::from_str(&text)).unwrap(), value, "{text}");
    assert_eq!(&T::SCHEMA.deserialize(serde_json::from_str::<Value>(&text).unwrap()).unwrap(), value, "{text}");
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    let tree: ciborium::Value = ciborium::from_reader(bytes.as_slice()).unwrap();
    assert_eq!(&of_cbor::<T>(&tree).unwrap(), value, "{text} in CBOR");
    if let Ok(text) = toml::to_string(value) {
        assert_eq!(&T::SCHEMA.deserialize(toml::Deserializer::parse(&text).unwrap()).unwrap(), value, "{text}");
    }
}

/// A `T` from a document of CBOR. That crate shows nobody its deserializer: it is behind a type that asks for it.
fn of_cbor<T: Schema + DeserializeOwned>(tree: &ciborium::Value) -> Result<T, String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(tree, &mut bytes).unwrap();
    let checked: Result<Checked<T>, _> = ciborium::from_reader(bytes.as_slice());
    match checked {
        Ok(checked) => Ok(checked.into_inner()),
        Err(ciborium::de::Error::Semantic(_, said)) => Err(said),
        Err(error) => panic!("{error}"),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
struct Everything {
    number: i64,
    float: f64,
    text: String,
    character: char,
    list: Vec<Option<u8>>,
    tuple: (u8, String),
    by_text: BTreeMap<String, u16>,
    external: Vec<External>,
    internal: Vec<Internal>,
    adjacent: Vec<Adjacent>,
    untagged: Vec<Untagged>,
    newtype: Newtype,
    #[serde(flatten)]
    flat: Flat,
    #[serde(flatten)]
    rest: BTreeMap<String, bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
struct Newtype(Option<u32>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
struct Flat {
    flat: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
enum External {
    Unit,
    Newtype(u8),
    Tuple(u8, String),
    Struct { field: bool },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Internal {
    Unit,
    Newtype(Flat),
    Struct { field: bool },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "type", content = "value")]
enum Adjacent {
    Unit,
    Newtype(u8),
    Tuple(u8, String),
    Struct { field: bool },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Text(String),
    List(Vec<i32>),
    Struct { field: bool },
}

fn everything() -> Everything {
    Everything {
        number: -5,
        float: 0.1,
        text: "größe".into(),
        character: 'ß',
        list: vec![Some(1), Some(2)],
        tuple: (7, "seven".into()),
        by_text: BTreeMap::from([("a".into(), 1), ("b".into(), 2)]),
        external: vec![
            External::Unit,
            External::Newtype(1),
            External::Tuple(2, "two".into()),
            External::Struct { field: true },
        ],
        internal: vec![Internal::Unit, Internal::Newtype(Flat { flat: "x".into() }), Internal::Struct { field: false }],
        adjacent: vec![
            Adjacent::Unit,
            Adjacent::Newtype(1),
            Adjacent::Tuple(2, "two".into()),
            Adjacent::Struct { field: true },
        ],
        untagged: vec![
            Untagged::Number(1),
            Untagged::Text("one".into()),
            Untagged::List(vec![-1]),
            Untagged::Struct { field: true },
        ],
        newtype: Newtype(Some(3)),
        flat: Flat { flat: "f".into() },
        rest: BTreeMap::from([("more".into(), true)]),
    }
}

#[test]
fn what_a_format_writes_comes_back() {
    comes_back(&everything());
    let mut with_nulls = everything();
    with_nulls.list.push(None);
    with_nulls.newtype = Newtype(None);
    comes_back(&with_nulls);
    comes_back(&BTreeMap::from([(1_u8, i64::MIN), (200, i64::MAX)]));
    comes_back(&vec![u64::MAX]);
    comes_back(&None::<u8>);
    comes_back(&JobStatus {
        name: "job".into(),
        reason: None,
        created_at: "2024-05-01T12:00:00Z".into(),
        updated_at: None,
        id: "3fa85f64-5717-4562-b3fc-2c963f66afa6".into(),
        has_progress: Some(true),
        progress: Some(99.5),
        state: JobState::InProgress,
    });
}

/// What is wrong with `value`, read as a `T` from a tree of CBOR and from a `Value`, which must say the same.
fn refusal<T: Schema + DeserializeOwned + Debug>(value: &Value) -> String {
    let said = T::SCHEMA.deserialize(value).unwrap_err().to_string();
    let tree = ciborium::Value::serialized(value).unwrap();
    assert_eq!(of_cbor::<T>(&tree).unwrap_err(), said);
    said
}

#[test]
fn every_violation_is_in_the_message() {
    let job = json!({
        "name": 1,
        "created_at": "yesterday",
        "progress": 140,
        "state": "done",
    });
    let said = refusal::<JobStatus>(&job);
    let lines: Vec<_> = said.lines().map(str::trim_start).collect();
    assert_eq!(lines[0], "5 violations of JobStatus");
    let starts = ["/created_at", "/name", "/progress", "/state", "/id"];
    for (line, start) in lines[1..].iter().zip(starts) {
        assert!(line.starts_with(start), "{line} does not start with {start}");
    }
    assert!(lines[3].ends_with("140 is more than the maximum of 100"), "{}", lines[3]);
}

#[test]
fn a_struct_from_a_list_is_refused() {
    // serde's derive reads it, and never writes it
    assert!(serde_json::from_value::<Flat>(json!(["f"])).is_ok());
    assert_eq!(refusal::<Flat>(&json!(["f"])), "1 violation of Flat\n  (root)  an array is not an object");
}

/// Half of the even numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(try_from = "u32", into = "u32")]
struct Half(u32);

impl TryFrom<u32> for Half {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<Self, &'static str> {
        if number.is_multiple_of(2) { Ok(Self(number / 2)) } else { Err("an odd number has no half") }
    }
}

impl From<Half> for u32 {
    fn from(half: Half) -> Self {
        half.0 * 2
    }
}

#[test]
fn what_a_type_says_for_itself_is_a_violation_at_its_place() {
    type Halves = BTreeMap<String, Vec<Half>>;
    let said = refusal::<Halves>(&json!({ "a": [2], "b/c": [2, 4, 5] }));
    assert_eq!(said, "1 violation\n  /b~1c/2  cannot be deserialized: an odd number has no half");
}

#[derive(Debug, Deserialize, Schema)]
struct Password {
    #[schema(format = "password")]
    #[serde(deserialize_with = "even")]
    #[schema(as = String)]
    #[expect(dead_code, reason = "never built")]
    word: String,
}

fn even<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let word = String::deserialize(deserializer)?;
    if word.len().is_multiple_of(2) { Ok(word) } else { Err(D::Error::custom(format!("{word} has an odd length"))) }
}

#[test]
fn what_a_type_says_of_a_secret_is_not_shown() {
    let said = refusal::<Password>(&json!({ "word": "hunter2" }));
    assert_eq!(said, "1 violation of Password\n  /word  cannot be deserialized: the reason is not shown");
}

#[test]
fn a_text_is_borrowed_where_the_format_lends() {
    let mut json = serde_json::Deserializer::from_str(r#"{"a": "plain", "b": "esc\taped"}"#);
    let texts: BTreeMap<&str, Cow<'_, str>> = BTreeMap::SCHEMA.deserialize(&mut json).unwrap();
    assert_eq!(texts["b"], "esc\taped");
    let mut json = serde_json::Deserializer::from_str(r#""plain""#);
    let text: &str = <&str>::SCHEMA.deserialize(&mut json).unwrap();
    assert_eq!(text, "plain");
}

#[test]
fn bytes_are_an_array_of_integers() {
    let bytes = ciborium::Value::Bytes(vec![0, 200]);
    assert_eq!(of_cbor::<Vec<u8>>(&bytes).unwrap(), [0, 200]);
    let said = of_cbor::<Vec<i8>>(&bytes).unwrap_err();
    assert!(said.contains("/1  200 is more than the maximum of 127"), "{said}");
    assert!(of_cbor::<String>(&bytes).unwrap_err().contains("an array is not a string"));
}

#[test]
fn an_identifier_is_wanted_as_a_string_of_a_binary_format_too() {
    let id = uuid::Uuid::from_u128(7);
    let mut binary = Vec::new();
    ciborium::into_writer(&id, &mut binary).unwrap();
    let sixteen_bytes: ciborium::Value = ciborium::from_reader(binary.as_slice()).unwrap();
    let text = ciborium::Value::Text(id.to_string());
    assert_eq!(of_cbor::<uuid::Uuid>(&text).unwrap(), id);
    assert!(of_cbor::<uuid::Uuid>(&sixteen_bytes).is_err());
}

#[test]
fn large_integers_are_exact() {
    for number in [u128::from(u64::MAX) + 1, u128::MAX, 0] {
        let tree = de_u128(number);
        assert_eq!(u128::SCHEMA.deserialize(tree).unwrap(), number);
    }
    let said = u64::SCHEMA.deserialize(de_u128(u128::from(u64::MAX) + 1)).unwrap_err().to_string();
    assert!(said.contains("18446744073709551616 is more than the maximum of 18446744073709551615"), "{said}");
}

fn de_u128(number: u128) -> serde::de::value::U128Deserializer<PlainError> {
    serde::de::IntoDeserializer::into_deserializer(number)
}

#[test]
fn a_property_that_comes_twice_is_refused_where_the_format_keeps_both() {
    let twice = ciborium::Value::Map(vec![
        (ciborium::Value::Text("flat".into()), ciborium::Value::Text("a".into())),
        (ciborium::Value::Text("flat".into()), ciborium::Value::Text("b".into())),
    ]);
    assert!(of_cbor::<Flat>(&twice).unwrap_err().contains("/flat  is given twice"));
}

#[test]
fn keys_are_read_as_numbers_from_texts_and_from_numbers() {
    let by_number = HashMap::from([(3_u8, true)]);
    assert_eq!(HashMap::<u8, bool>::SCHEMA.deserialize(&json!({ "3": true })).unwrap(), by_number);
    let tree = ciborium::Value::Map(vec![(3.into(), true.into())]);
    assert_eq!(of_cbor::<HashMap<u8, bool>>(&tree).unwrap(), by_number);
    let said = refusal::<HashMap<u8, bool>>(&json!({ "300": true }));
    assert!(said.contains("/300"), "{said}");
}

#[test]
fn what_looks_like_a_number_of_serde_json_is_an_object() {
    let disguised = json!({ "$serde_json::private::Number": "12" });
    assert!(u8::SCHEMA.deserialize(&disguised).is_err());
    assert_eq!(Value::SCHEMA.deserialize(&disguised).unwrap(), disguised);
}

#[test]
fn nesting_is_limited() {
    let read = |levels: usize| {
        let text = "[".repeat(levels) + &"]".repeat(levels);
        let mut json = serde_json::Deserializer::from_str(&text);
        Value::SCHEMA.deserialize(&mut json)
    };
    assert!(read(127).is_ok());
    assert!(read(128).is_err());
    let nested = (0..128).fold(ciborium::Value::Null, |inner, _| ciborium::Value::Array(vec![inner]));
    let said = of_cbor::<Value>(&nested).unwrap_err();
    assert!(said.contains("is nested deeper than 127 levels"), "{said}");
}

/// A format that knows what it has only from who asks.
struct NotSelfDescribing;

impl<'de> Deserializer<'de> for NotSelfDescribing {
    type Error = PlainError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, PlainError> {
        Err(PlainError::custom("this format is not self-describing"))
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, PlainError> {
        visitor.visit_u8(1)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn a_format_that_is_not_self_describing_says_so() {
    assert_eq!(u8::deserialize(NotSelfDescribing).unwrap(), 1);
    let said = u8::SCHEMA.deserialize(NotSelfDescribing).unwrap_err().to_string();
    assert_eq!(said, "this format is not self-describing");
}
