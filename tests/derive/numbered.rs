//! Enums that are written as a number, held against serde_repr, which writes and reads them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serde_repr::{Deserialize_repr, Serialize_repr};
use wireform::{Kind, Schema, SchemaOf};

use crate::oracle::{reads, refuses, writes};

/// How much
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(u8)]
enum Level {
    Low = 1,
    High = 10,
}

const BASE: i64 = 1 << 40;

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(i64)]
enum Offset {
    Least = i64::MIN,
    Negative = -7,
    AfterNegative,
    Constant = BASE + 1,
    AfterConstant,
    Greatest = i64::MAX,
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(u128)]
enum Wide {
    Zero,
    Greatest = u128::MAX,
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(i128)]
enum Deep {
    Least = i128::MIN,
    Minus = -1,
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(usize)]
enum Index {
    First,
    #[deprecated]
    Second,
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(i16)]
enum Only {
    One = 1,
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(u8)]
enum Open {
    Known = 1,
    #[serde(other)]
    Unknown = 255,
}

/// serde wants the variant last; serde_repr does not.
#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(i8)]
enum OpenFirst {
    #[serde(other)]
    Unknown,
    Known,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[schema(repr = false)]
#[repr(u8)]
enum ByName {
    Low = 1,
    High = 10,
}

fn numbers<T: Schema>(_: SchemaOf<T>) -> Vec<String> {
    T::SCHEMA.enum_numbers().iter().map(ToString::to_string).collect()
}

#[test]
fn the_numbers_are_those_of_the_variants() {
    assert_eq!(numbers(Level::SCHEMA), ["1", "10"]);
    let (least, greatest) = (i64::MIN.to_string(), i64::MAX.to_string());
    assert_eq!(numbers(Offset::SCHEMA), [&*least, "-7", "-6", "1099511627777", "1099511627778", &*greatest]);
    assert_eq!(numbers(Wide::SCHEMA), ["0".to_owned(), u128::MAX.to_string()]);
    assert_eq!(numbers(Deep::SCHEMA), [i128::MIN.to_string(), "-1".to_owned()]);
    assert_eq!(numbers(Index::SCHEMA), ["0", "1"]);
    assert_eq!(ByName::SCHEMA.enum_values(), ["Low", "High"]);
    assert!(ByName::SCHEMA.enum_numbers().is_empty() && Level::SCHEMA.enum_values().is_empty());
    const { assert!(Level::OBJECT.enum_numbers().len() == 2) }
}

#[test]
fn what_serde_repr_writes_is_valid_and_nothing_else_is() {
    writes(&Level::Low, &json!(1));
    writes(&Level::High, &json!(10));
    writes(&Offset::Least, &json!(i64::MIN));
    writes(&Offset::AfterNegative, &json!(-6));
    writes(&Offset::Greatest, &json!(i64::MAX));
    writes(&Index::First, &json!(0));
    writes(&Only::One, &json!(1));
    writes(&ByName::High, &json!("High"));
    for document in
        [json!(0), json!(2), json!(-1), json!(11), json!(257), json!(1.5), json!("1"), json!("Low"), json!(null)]
    {
        refuses::<Level>(&document);
        refuses::<Option<Level>>(&if document.is_null() { json!(true) } else { document.clone() });
        refuses::<Vec<Level>>(&json!([1, document]));
    }
    refuses::<Offset>(&json!(-8));
    refuses::<ByName>(&json!(1));
    // an integer is one with a point too (JSON Schema 2020-12 Core, section 6.3)
    assert!(Level::SCHEMA.is_valid(&json!(10.0)) && Level::SCHEMA.is_valid(&10.0_f32));
}

#[test]
fn integers_of_128_bits_are_exact() {
    for (value, text) in [(Wide::Zero, "0".to_owned()), (Wide::Greatest, u128::MAX.to_string())] {
        assert!(Wide::SCHEMA.is_valid(&value));
        assert_eq!(serde_json::from_str::<Wide>(&text).unwrap(), value);
        assert!(Wide::SCHEMA.is_valid(&text.parse::<u128>().unwrap()));
    }
    assert!(!Wide::SCHEMA.is_valid(&(u128::MAX - 1)) && !Wide::SCHEMA.is_valid(&1));
    assert!(Deep::SCHEMA.is_valid(&Deep::Least) && Deep::SCHEMA.is_valid(&Deep::Minus));
    assert!(!Deep::SCHEMA.is_valid(&(i128::MIN + 1)) && !Deep::SCHEMA.is_valid(&1));
}

#[test]
fn another_number_is_told_with_those_that_there_are() {
    for (document, said) in [
        (json!(5), "5 is none of 1, 10"),
        (json!(300), "300 is none of 1, 10"),
        (json!("1"), "\"1\" is not an integer"),
        (json!(1.5), "1.5 is not an integer"),
    ] {
        let violations = Level::SCHEMA.validate(&document).unwrap_err();
        let told: Vec<_> = violations.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].ends_with(said), "{told:?}");
    }
    let violations = Level::SCHEMA.validate(&5).unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!((violation.keyword(), violation.code()), ("enum", "enum"));
    let parameters: BTreeMap<_, _> = violation.expected().parameters().collect();
    assert_eq!(serde_json::to_value(parameters).unwrap(), json!({"values": [1, 10]}));
}

#[test]
fn where_any_other_number_is_read_the_type_is_all_there_is() {
    writes(&Open::Known, &json!(1));
    writes(&Open::Unknown, &json!(255));
    reads::<Open>(&json!(7));
    for document in [json!(256), json!(-1), json!("1"), json!(0.5)] {
        refuses::<Open>(&document);
    }
    writes(&OpenFirst::Unknown, &json!(0));
    reads::<OpenFirst>(&json!(-128));
    refuses::<OpenFirst>(&json!(128));
    assert_eq!((Open::SCHEMA.kind(), Open::SCHEMA.format()), (Kind::Integer, Some("uint8")));
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Settings {
    level: Level,
    #[schema(default = 10)]
    #[serde(default = "high")]
    defaulted: Level,
    #[schema(nullable, example = 1)]
    optional: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(default = null)]
    absent: Option<Level>,
    list: Vec<Level>,
    #[schema(unique_items)]
    distinct: Vec<Level>,
    #[schema(default = { "1": true })]
    by_level: BTreeMap<Level, bool>,
}

const fn high() -> Level {
    Level::High
}

#[test]
fn such_an_enum_stands_wherever_a_type_may() {
    let settings = Settings {
        level: Level::Low,
        defaulted: Level::High,
        optional: None,
        absent: Some(Level::Low),
        list: vec![Level::Low, Level::Low],
        distinct: vec![Level::Low, Level::High],
        by_level: BTreeMap::from([(Level::High, true)]),
    };
    let document = json!({
        "level": 1, "defaulted": 10, "optional": null, "absent": 1, "list": [1, 1], "distinct": [1, 10],
        "by_level": {"10": true},
    });
    writes(&settings, &document);
    let with = |name: &str, value: Value| {
        let mut document = document.clone();
        document[name] = value;
        document
    };
    for (name, value) in [
        ("level", json!(2)),
        ("level", json!(null)),
        ("defaulted", json!(11)),
        ("optional", json!(0)),
        ("list", json!([1, 3])),
        ("by_level", json!({"1": true, "2": true})),
        ("by_level", json!({"01": true})),
        ("by_level", json!({"Low": true})),
    ] {
        refuses::<Settings>(&with(name, value));
    }
    reads::<Settings>(&with("by_level", json!({"1": true, "10": false})));
    assert!(!Settings::SCHEMA.is_valid(&with("distinct", json!([10, 1, 10]))));
    let violations = Settings::SCHEMA.validate(&with("by_level", json!({"2": true}))).unwrap_err();
    assert!(violations.to_string().contains("none of 1, 10"), "{violations}");
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(u8)]
enum One {
    Version = 1,
}

#[derive(Debug, PartialEq, Serialize_repr, Deserialize_repr, Schema)]
#[schema(repr)]
#[repr(u8)]
enum Two {
    Version = 2,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Versioned {
    First { version: One, name: String },
    Second { version: Two, name: String, size: u8 },
    Bare(Level),
}

#[test]
fn a_number_tells_the_branches_of_a_union_apart() {
    writes(
        &Versioned::First {
            version: One::Version,
            name: "a".to_owned(),
        },
        &json!({"version": 1, "name": "a"}),
    );
    writes(
        &Versioned::Second {
            version: Two::Version,
            name: "a".to_owned(),
            size: 3,
        },
        &json!({"version": 2, "name": "a", "size": 3}),
    );
    writes(&Versioned::Bare(Level::High), &json!(10));
    for (document, path, keyword) in [
        (json!({"version": 2, "name": "a"}), "/size", "required"),
        (json!({"version": 1, "name": 7}), "/name", "type"),
        (json!({"version": 2, "name": "a", "size": 300}), "/size", "maximum"),
    ] {
        refuses::<Versioned>(&document);
        let violations = Versioned::SCHEMA.validate(&document).unwrap_err();
        let told: Vec<_> =
            violations.iter().map(|violation| (violation.path().to_string(), violation.keyword())).collect();
        assert_eq!(told, [(path.to_owned(), keyword)], "{violations}");
    }
    refuses::<Versioned>(&json!(2));
}

#[test]
fn the_exports_have_the_numbers() {
    assert_eq!(
        Level::SCHEMA.to_json_schema(),
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "description": "How much",
            "type": "integer",
            "format": "uint8",
            "enum": [1, 10],
        })
    );
    assert_eq!(serde_json::to_value(Level::OBJECT).unwrap(), json!({"type": "Enum", "description": "How much"}));
    assert_eq!(Level::SCHEMA.kind(), Kind::Enum);
    let exported = Settings::SCHEMA.to_json_schema();
    let properties = &exported["properties"];
    assert_eq!(properties["level"], json!({"type": "integer", "format": "uint8", "enum": [1, 10]}));
    assert_eq!(properties["optional"]["enum"], json!([1, 10, null]));
    assert_eq!(properties["by_level"]["propertyNames"], json!({"enum": ["1", "10"]}));
    assert_eq!(Only::SCHEMA.to_json_schema()["const"], json!(1));
    let view = serde_json::to_value(Settings::OBJECT).unwrap();
    assert_eq!(view["properties"]["level"], json!({"type": "Enum", "isRequired": true}));
    assert_eq!(view["properties"]["optional"], json!({"type": "Enum", "isNullable": true}));
}

mod hostile {
    #![allow(non_camel_case_types, reason = "types that are called as the expansion's own words are")]
    struct u8;
    struct Number;
    mod core {}

    #[derive(wireform::Schema)]
    #[schema(repr, inline = false)]
    #[repr(i8)]
    pub(super) enum Named {
        u8 = -1,
        Number = 1,
    }
}

#[test]
fn the_surroundings_may_have_the_words_of_the_expansion() {
    assert_eq!(numbers(hostile::Named::SCHEMA), ["-1", "1"]);
    assert_eq!(<Vec<hostile::Named>>::SCHEMA.items().unwrap().kind(), Kind::Reference);
}
