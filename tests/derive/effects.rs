//! serde's attributes in places where they do little or nothing, and in twos: what serde does there is what the schema says.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename(serialize = "Written", deserialize = "Read"))]
struct TwoNames {
    value: u8,
}

#[test]
fn a_type_with_two_names_is_called_what_is_written() {
    assert_eq!(TwoNames::SCHEMA.name(), Some("Written"));
    writes(&TwoNames { value: 1 }, &json!({"type": "Written", "value": 1}));
}

#[derive(Serialize, Deserialize, Schema)]
struct Positions(#[serde(rename = "first", alias = "one")] u8, #[serde(default = "nine")] u8, #[serde(skip)] u8);

#[derive(Serialize, Deserialize, Schema)]
enum Inside {
    Pair(#[serde(rename = "first")] u8, #[serde(skip)] u8),
    Newtype(#[serde(rename = "inner", alias = "other", default)] u8),
    Fields {
        #[serde(default = "nine")]
        defaulted: u8,
        #[serde(skip)]
        never: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        at_times: Option<u8>,
        #[serde(skip_deserializing)]
        written: u8,
        #[serde(skip_serializing, default)]
        read: u8,
    },
}

fn nine() -> u8 {
    9
}

#[test]
fn a_position_has_no_name() {
    writes(&Positions(1, 2, 3), &json!([1, 2]));
    reads::<Positions>(&json!([1]));
    refuses::<Positions>(&json!({"first": 1}));
    writes(&Inside::Pair(1, 2), &json!({"Pair": [1]}));
    refuses::<Inside>(&json!({"Pair": [1, 2]}));
    writes(&Inside::Newtype(1), &json!({"Newtype": 1}));
    refuses::<Inside>(&json!({"Newtype": {"inner": 1}}));
}

#[test]
fn the_fields_of_a_variant_have_the_attributes_of_any_field() {
    let variant = Inside::Fields {
        defaulted: 1,
        never: 2,
        at_times: None,
        written: 3,
        read: 4,
    };
    writes(&variant, &json!({"Fields": {"defaulted": 1, "written": 3}}));
    reads::<Inside>(&json!({"Fields": {}}));
    refuses::<Inside>(&json!({"Fields": {"defaulted": "x"}}));
    let fields = Inside::SCHEMA.object().branches()[2].property("Fields").unwrap().schema();
    assert!(fields.property("written").unwrap().is_read_only());
    assert!(fields.property("read").unwrap().is_write_only());
    assert!(fields.property("never").is_none());
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    #[serde(rename = "first", alias = "one")]
    Number(u8),
    #[serde(rename_all = "UPPERCASE")]
    Fields {
        a: u8,
        #[serde(rename = "second")]
        b: u8,
    },
    #[serde(skip)]
    Never(bool),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged, deny_unknown_fields)]
enum UntaggedAndClosed {
    First { a: u8 },
    Second { b: u8 },
}

#[test]
fn an_untagged_variant_can_be_closed() {
    writes(&UntaggedAndClosed::Second { b: 1 }, &json!({"b": 1}));
    refuses::<UntaggedAndClosed>(&json!({"a": 1, "b": 1}));
}

#[test]
fn an_untagged_variant_has_no_name_and_its_fields_have() {
    writes(&Untagged::Number(1), &json!(1));
    writes(&Untagged::Fields { a: 1, b: 2 }, &json!({"A": 1, "second": 2}));
    for document in [json!("first"), json!({"first": 1}), json!({"a": 1, "b": 2}), json!(true)] {
        refuses::<Untagged>(&document);
    }
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(
    rename_all_fields(serialize = "UPPERCASE", deserialize = "kebab-case"),
    rename_all(serialize = "snake_case", deserialize = "snake_case")
)]
enum Rules {
    TheFirst {
        a_field: Option<u8>,
    },
    #[serde(rename_all(serialize = "camelCase"))]
    TheSecond {
        a_field: Option<u8>,
    },
}

#[test]
fn a_rule_for_each_direction_makes_two_properties_of_each_field() {
    writes(&Rules::TheFirst { a_field: Some(1) }, &json!({"the_first": {"A_FIELD": 1}}));
    reads::<Rules>(&json!({"the_first": {"a-field": 1}}));
    refuses::<Rules>(&json!({"the_first": {"a-field": "x"}}));
    writes(&Rules::TheSecond { a_field: Some(1) }, &json!({"the_second": {"aField": 1}}));
}

#[derive(Serialize, Deserialize, Default, Schema)]
struct Part {
    x: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(transparent)]
struct Seen {
    part: Part,
}

#[derive(Serialize, Deserialize, Schema)]
struct Newtype(Part);

#[derive(Serialize, Deserialize, Default, Schema)]
#[serde(default)]
struct Defaulted {
    own: u8,
    #[serde(flatten)]
    part: Part,
}

#[derive(Serialize, Deserialize, Schema)]
struct Flattened {
    #[serde(flatten, default, rename = "name", alias = "other")]
    part: Part,
}

#[derive(Serialize, Deserialize, Schema)]
struct Wrapped {
    #[serde(flatten)]
    seen: Seen,
}

#[derive(Serialize, Deserialize, Schema)]
struct OfNewtype {
    #[serde(flatten)]
    part: Newtype,
}

#[derive(Serialize, Deserialize, Schema)]
struct OfNothing {
    #[serde(flatten)]
    nothing: (),
    #[serde(flatten)]
    unit: Unit,
    y: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Unit;

#[derive(Serialize, Deserialize, Schema)]
struct OfAnything {
    #[serde(flatten)]
    anything: Value,
    y: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct OfPerhapsAMap {
    #[serde(flatten)]
    more: Option<BTreeMap<String, u8>>,
    y: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Never {
    #[serde(flatten, skip)]
    part: Part,
    y: u8,
}

#[test]
fn a_part_has_neither_name_nor_default() {
    writes(
        &Flattened {
            part: Part { x: 1 },
        },
        &json!({"x": 1}),
    );
    refuses::<Flattened>(&json!({}));
    refuses::<Flattened>(&json!({"name": {"x": 1}}));
    reads::<Defaulted>(&json!({"x": 1}));
    refuses::<Defaulted>(&json!({"own": 1}));
}

#[test]
fn what_a_part_may_be() {
    let seen = Wrapped {
        seen: Seen {
            part: Part { x: 1 },
        },
    };
    writes(&seen, &json!({"x": 1}));
    refuses::<Wrapped>(&json!({}));
    writes(
        &OfNewtype {
            part: Newtype(Part { x: 1 }),
        },
        &json!({"x": 1}),
    );
    refuses::<OfNewtype>(&json!({"x": "1"}));
    let nothing = OfNothing {
        nothing: (),
        unit: Unit,
        y: 1,
    };
    writes(&nothing, &json!({"y": 1}));
    refuses::<OfNothing>(&json!({}));
    reads::<OfAnything>(&json!({"y": 1, "z": [1, "x"]}));
    refuses::<OfAnything>(&json!({"y": "1"}));
    reads::<OfPerhapsAMap>(&json!({"y": 1, "z": 1}));
    reads::<OfPerhapsAMap>(&json!({"y": 1}));
    writes(
        &Never {
            part: Part { x: 1 },
            y: 1,
        },
        &json!({"y": 1}),
    );
    assert!(Never::SCHEMA.object().property("x").is_none());
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(default = "Located::somewhere")]
struct Located {
    x: u8,
    y: Option<u8>,
}

impl Located {
    fn somewhere() -> Self {
        Self { x: 1, y: None }
    }
}

#[derive(Serialize, Deserialize, Default, Schema)]
#[serde(default)]
struct DefaultedPositions(u8, u8);

#[test]
fn a_default_by_path_is_a_default() {
    reads::<Located>(&json!({}));
    refuses::<Located>(&json!({"x": null}));
    assert!(!Located::SCHEMA.object().property("x").unwrap().is_required());
    reads::<DefaultedPositions>(&json!([]));
    writes(&DefaultedPositions(1, 2), &json!([1, 2]));
    refuses::<DefaultedPositions>(&json!([1, 2, 3]));
}

fn as_text<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    number.to_string().serialize(serializer)
}

fn from_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

#[derive(Serialize, Deserialize, Schema)]
struct EachWay {
    #[serde(serialize_with = "as_text", deserialize_with = "from_text")]
    #[schema(as = String)]
    field: u8,
    positions: TwoPositions,
    variant: Variant,
}

#[derive(Serialize, Deserialize, Schema)]
struct TwoPositions(
    #[serde(serialize_with = "as_text", deserialize_with = "from_text")]
    #[schema(as = String)]
    u8,
    u8,
);

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum Variant {
    #[serde(serialize_with = "as_text", deserialize_with = "from_text")]
    #[schema(as = String)]
    Counted(u8),
}

#[test]
fn a_function_for_each_direction_writes_what_as_says() {
    let document = json!({"field": "1", "positions": ["2", 3], "variant": {"t": "Counted", "c": "4"}});
    let value = EachWay {
        field: 1,
        positions: TwoPositions(2, 3),
        variant: Variant::Counted(4),
    };
    writes(&value, &document);
    for (pointer, wrong) in [("/field", json!(1)), ("/positions/0", json!(2)), ("/variant/c", json!(4))] {
        let mut mutated = document.clone();
        *mutated.pointer_mut(pointer).unwrap() = wrong;
        refuses::<EachWay>(&mutated);
    }
}

#[derive(Serialize, Deserialize, Clone, Schema)]
#[serde(from = "Number", into = "Number")]
enum ConvertedEnum {
    One,
    Many(u8),
}

#[derive(Serialize, Deserialize, Schema)]
struct Number(u8);

impl From<Number> for ConvertedEnum {
    fn from(number: Number) -> Self {
        if number.0 == 1 { Self::One } else { Self::Many(number.0) }
    }
}

impl From<ConvertedEnum> for Number {
    fn from(converted: ConvertedEnum) -> Self {
        match converted {
            ConvertedEnum::One => Self(1),
            ConvertedEnum::Many(number) => Self(number),
        }
    }
}

#[test]
fn an_enum_is_converted_like_any_type() {
    writes(&ConvertedEnum::Many(2), &json!(2));
    refuses::<ConvertedEnum>(&json!("One"));
    assert_eq!(ConvertedEnum::SCHEMA.kind(), Kind::Integer);
    assert_eq!(ConvertedEnum::SCHEMA.name(), Some("ConvertedEnum"));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct ClosedUnit;

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct ClosedPair(u8, u8);

#[test]
fn what_is_no_object_is_as_closed_as_it_always_was() {
    writes(&ClosedUnit, &json!(null));
    refuses::<ClosedUnit>(&json!({}));
    writes(&ClosedPair(1, 2), &json!([1, 2]));
    refuses::<ClosedPair>(&json!([1, 2, 3]));
}
