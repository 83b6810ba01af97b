//! Types that read themselves, and not as serde's derive does: nothing is built from what is invalid, whatever they make of errors.

use std::collections::BTreeMap;
use std::fmt::{self, Formatter};

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Value, json};
use wireform::{Number, NumberKeywords, Property, Schema, SchemaObject};

use crate::from_json::{broken, is_read};

/// A place in a schema that accepts anything, so that the type alone decides.
macro_rules! any {
    ($($type:ty)*) => {
        $(
            impl Schema for $type {
                const OBJECT: &'static SchemaObject = &SchemaObject::any();
            }
        )*
    };
}

any! { Careless Silent Stubborn Curious Everything Endless }

/// Takes whatever cannot be read for nothing.
#[derive(Debug, PartialEq, Default)]
struct Careless(u8);

impl<'de> Deserialize<'de> for Careless {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(u8::deserialize(deserializer).map(Self).unwrap_or_default())
    }
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct WithCareless {
    #[schema(as = u8)]
    careless: Careless,
    after: u8,
}

#[test]
fn a_type_that_loses_an_error_is_built_from_nothing_invalid() {
    let text = r#"{"careless": "x", "after": 1}"#;
    assert!(serde_json::from_str::<WithCareless>(text).is_ok());
    assert_eq!(broken::<WithCareless>(text), "/careless type 1:14");
    assert_eq!(broken::<WithCareless>(r#"{"careless": 300, "after": 1}"#), "/careless maximum 1:14");
    assert_eq!(is_read::<WithCareless>(r#"{"careless": 3, "after": 1}"#).careless, Careless(3));
    assert_eq!(is_read::<Vec<Careless>>(r#"["x", null, 1, 2.5, 300]"#)[2], Careless(1));
    // a list is left where it begins, and what follows is out of place
    assert!(serde_json::from_str::<Vec<Careless>>("[1, [2, 3]]").is_err());
    assert!(<Vec<Careless>>::SCHEMA.from_json("[1, [2, 3]]").is_ok());
}

/// Reads nothing.
#[derive(Debug, PartialEq)]
struct Silent;

impl<'de> Deserialize<'de> for Silent {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Ok(Self)
    }
}

#[test]
fn a_type_that_reads_nothing_is_refused() {
    for text in ["1", "[]", "{}"] {
        assert!(serde_json::from_str::<Silent>(text).is_err());
        assert_eq!(broken::<Silent>(text), " deserialize 1:1");
    }
    assert_eq!(broken::<Vec<Silent>>("[ 1]"), " deserialize 1:1");
    assert_eq!(broken::<BTreeMap<String, Silent>>(r#"{"a": 1}"#), " deserialize 1:1");
}

/// Does not read an object to its end.
#[derive(Debug, PartialEq)]
struct Curious(Option<String>);

impl<'de> Deserialize<'de> for Curious {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct First;

        impl<'de> Visitor<'de> for First {
            type Value = Option<String>;

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<String>, A::Error> {
                Ok(map.next_entry::<String, IgnoredAny>()?.map(|(key, _)| key))
            }
        }

        deserializer.deserialize_map(First).map(Self)
    }
}

/// Asks for keys and values in another order than they come.
#[derive(Debug, PartialEq)]
struct Stubborn;

impl<'de> Deserialize<'de> for Stubborn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Twice;

        impl<'de> Visitor<'de> for Twice {
            type Value = ();

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
                map.next_key::<String>()?;
                map.next_key::<String>()?;
                Ok(())
            }
        }

        deserializer.deserialize_map(Twice).map(|()| Self)
    }
}

#[test]
fn a_type_that_reads_a_part_is_refused() {
    assert_eq!(is_read::<Curious>(r#"{"a": 1}"#).0.unwrap(), "a");
    assert_eq!(is_read::<Curious>("{}").0, None);
    assert!(serde_json::from_str::<Curious>(r#"{"a": 1, "b": 2}"#).is_err());
    assert_eq!(broken::<Curious>(r#"{"a": 1, "b": 2}"#), " deserialize 1:1");
    assert!(serde_json::from_str::<Stubborn>(r#"{"a": 1}"#).is_err());
    assert_eq!(broken::<Vec<Stubborn>>(r#"[{"a": 1}]"#), "/0 deserialize 1:2");
}

/// Asks the judge for nothing, and takes everything.
#[derive(Debug, PartialEq)]
struct Everything(Value);

impl<'de> Deserialize<'de> for Everything {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self)
    }
}

/// What the schema does not know, and the type reads all the same.
#[derive(Debug, PartialEq)]
struct Open {
    all: BTreeMap<String, Value>,
}

impl Schema for Open {
    const OBJECT: &'static SchemaObject = &SchemaObject::object(
        const {
            &[Property::new(
                "known",
                SchemaObject::integer().with_number(NumberKeywords::new().maximum(Number::integer(255))),
            )]
        },
    );
}

impl<'de> Deserialize<'de> for Open {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(|all| Self { all })
    }
}

#[test]
fn a_type_may_read_what_its_schema_does_not_know() {
    let text = r#"{"unknown": {"a": [1, {"b": "c"}], "d": [[], {}]}, "known": 1, "more": [[[1.5]]]}"#;
    assert_eq!(is_read::<Open>(text).all["unknown"], json!({ "a": [1, { "b": "c" }], "d": [[], {}] }));
    assert_eq!(broken::<Open>(r#"{"unknown": {"a": [1]}, "known": 300}"#), "/known maximum 1:34");
    is_read::<Everything>(text);
}

#[derive(Debug, PartialEq, Deserialize)]
struct Endless(Option<Box<Endless>>);

#[test]
fn a_type_inside_itself_without_end_is_refused() {
    assert_eq!(is_read::<Endless>("null"), Endless(None));
    // serde_json overflows the stack here
    assert_eq!(broken::<Endless>("1"), " deserialize 1:1");
}

/// Takes a list that cannot be read for an empty one.
#[derive(Debug, PartialEq, Default)]
struct Lenient(Vec<u8>);

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::deserialize(deserializer).map(Self).unwrap_or_default())
    }
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct WithLenient {
    #[schema(as = Vec<u8>)]
    lenient: Lenient,
}

#[test]
fn a_type_that_loses_an_error_is_built_from_no_text_that_is_not_json() {
    assert_eq!(is_read::<WithLenient>(r#"{"lenient": [1]}"#).lenient, Lenient(vec![1]));
    for text in
        [r#"{"lenient": [1 }"#, r#"{"lenient": [1, }"#, r#"{"lenient": [1 ]"#, r#"{"lenient": [}"#, r#"{"lenient": [1"#]
    {
        let error = WithLenient::SCHEMA.from_json(text).unwrap_err();
        assert!(matches!(error, wireform::JsonError::Malformed(_)), "{text}: {error}");
    }
}
