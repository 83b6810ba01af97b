//! Enums with data: the four representations, each with all kinds of variants.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
struct Open {
    a: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Closed {
    a: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Unit;

#[derive(Serialize, Deserialize, Schema)]
enum Outside {
    Unit,
    Newtype(u8),
    Optional(Option<u8>),
    Pair(u8, bool),
    Fields {
        a: u8,
        #[serde(default)]
        b: Vec<Outside>,
    },
    Nothing {},
}

#[test]
fn the_name_outside() {
    writes(&Outside::Unit, &json!("Unit"));
    writes(&Outside::Newtype(1), &json!({"Newtype": 1}));
    writes(&Outside::Optional(None), &json!({"Optional": null}));
    writes(&Outside::Pair(1, true), &json!({"Pair": [1, true]}));
    writes(
        &Outside::Fields {
            a: 1,
            b: vec![Outside::Unit],
        },
        &json!({"Fields": {"a": 1, "b": ["Unit"]}}),
    );
    writes(&Outside::Nothing {}, &json!({"Nothing": {}}));
    for document in [
        json!("Newtype"),
        json!("unit"),
        json!(null),
        json!({}),
        json!({"Newtype": "x"}),
        json!({"Newtype": 1, "Unit": null}),
        json!({"Pair": [1]}),
        json!({"Fields": {}}),
        json!({"Fields": {"a": 1, "b": [{"Fields": {}}]}}),
        json!({"Other": 1}),
        json!(["Unit"]),
    ] {
        refuses::<Outside>(&document);
    }
    assert_eq!(Outside::SCHEMA.kind(), Kind::OneOf);
    let titles: Vec<_> = Outside::SCHEMA.object().branches().iter().map(|branch| branch.title().unwrap()).collect();
    assert_eq!(titles, ["Unit", "Newtype", "Optional", "Pair", "Fields", "Nothing"]);
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "UPPERCASE")]
enum Inside {
    Unit,
    Open(Open),
    Closed(Box<Closed>),
    Map(BTreeMap<String, u8>),
    Nothing(Unit),
    Outside(Outside),
    Fields { first: u8, second: Option<u8> },
}

#[test]
fn the_name_inside() {
    writes(&Inside::Unit, &json!({"type": "unit"}));
    writes(&Inside::Open(Open { a: 1 }), &json!({"type": "open", "a": 1}));
    writes(&Inside::Closed(Box::new(Closed { a: 1 })), &json!({"type": "closed", "a": 1}));
    writes(&Inside::Map(BTreeMap::from([("x".to_owned(), 1)])), &json!({"type": "map", "x": 1}));
    writes(&Inside::Nothing(Unit), &json!({"type": "nothing"}));
    writes(&Inside::Outside(Outside::Newtype(1)), &json!({"type": "outside", "Newtype": 1}));
    writes(
        &Inside::Fields {
            first: 1,
            second: None,
        },
        &json!({"type": "fields", "FIRST": 1, "SECOND": null}),
    );
    reads::<Inside>(&json!({"type": "unit", "more": 1}));
    reads::<Inside>(&json!({"a": 1, "more": 1, "type": "open"}));
    reads::<Inside>(&json!({"FIRST": 1, "type": "fields"}));
    for document in [
        json!({}),
        json!("unit"),
        json!({"type": "Unit"}),
        json!({"type": null}),
        json!({"type": "open"}),
        json!({"type": "open", "a": "x"}),
        json!({"type": "closed", "a": 1, "b": 1}),
        json!({"type": "map", "x": "y"}),
        json!({"type": "nothing", "x": 1}),
        json!({"type": "fields", "first": 1}),
        json!({"type": "outside"}),
        json!({"type": "outside", "Newtype": 1, "Unit": null}),
    ] {
        refuses::<Inside>(&document);
    }
    assert_eq!(Inside::SCHEMA.object().tag(), Some("type"));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum Beside {
    Unit,
    Newtype(u8),
    Optional(Option<u8>),
    Pair(u8, bool),
    Fields { a: u8 },
}

#[test]
fn the_name_beside() {
    writes(&Beside::Unit, &json!({"t": "Unit"}));
    writes(&Beside::Newtype(1), &json!({"t": "Newtype", "c": 1}));
    writes(&Beside::Optional(None), &json!({"t": "Optional", "c": null}));
    writes(&Beside::Pair(1, true), &json!({"t": "Pair", "c": [1, true]}));
    writes(&Beside::Fields { a: 1 }, &json!({"t": "Fields", "c": {"a": 1}}));
    // what serde takes for a unit, and for an absent `Option`
    reads::<Beside>(&json!({"t": "Unit", "c": null}));
    reads::<Beside>(&json!({"t": "Optional"}));
    reads::<Beside>(&json!({"c": 1, "more": 1, "t": "Newtype"}));
    for document in [
        json!({"t": "Unit", "c": 1}),
        json!({"t": "Newtype"}),
        json!({"t": "Newtype", "c": null}),
        json!({"t": "Pair", "c": [1]}),
        json!({"t": "Fields"}),
        json!({"t": "Fields", "c": {}}),
        json!({"t": "Other"}),
        json!({"c": 1}),
        json!("Unit"),
    ] {
        refuses::<Beside>(&document);
    }
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Nothing {
    Unit,
    Number(u8),
    Pair(u8, bool),
    Fields { a: u8 },
    Struct(#[schema(inline)] Closed2),
    List(Vec<Nothing>),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Closed2 {
    b: u8,
}

#[test]
fn no_name_at_all() {
    writes(&Nothing::Unit, &json!(null));
    writes(&Nothing::Number(1), &json!(1));
    writes(&Nothing::Pair(1, true), &json!([1, true]));
    writes(&Nothing::Fields { a: 1 }, &json!({"a": 1}));
    writes(&Nothing::List(vec![Nothing::Unit, Nothing::List(Vec::new())]), &json!([null, []]));
    writes(&Nothing::Struct(Closed2 { b: 1 }), &json!({"b": 1}));
    for document in [json!("x"), json!(300), json!({}), json!(["x"]), json!({"b": 1, "c": 1}), json!({"a": "x"})] {
        refuses::<Nothing>(&document);
    }
    assert_eq!(Nothing::SCHEMA.kind(), Kind::AnyOf);
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
enum ClosedOutside {
    Fields { a: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields, tag = "type")]
enum ClosedInside {
    Unit,
    Open(Open),
    Fields { a: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields, tag = "t", content = "c")]
enum ClosedBeside {
    Unit,
    Fields { a: u8 },
}

#[test]
fn unknown_fields_are_denied_where_serde_denies_them() {
    refuses::<ClosedOutside>(&json!({"Fields": {"a": 1, "b": 1}}));
    refuses::<ClosedInside>(&json!({"type": "Fields", "a": 1, "b": 1}));
    // serde's own exceptions: a unit, and a type that says for itself what it denies
    reads::<ClosedInside>(&json!({"type": "Unit", "b": 1}));
    reads::<ClosedInside>(&json!({"type": "Open", "a": 1, "b": 1}));
    refuses::<ClosedBeside>(&json!({"t": "Unit", "b": 1}));
    refuses::<ClosedBeside>(&json!({"t": "Fields", "c": {"a": 1, "b": 1}}));
    reads::<ClosedBeside>(&json!({"t": "Fields", "c": {"a": 1}}));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
struct Named {
    value: u8,
}

#[test]
fn a_struct_says_its_name_first() {
    writes(&Named { value: 1 }, &json!({"type": "Named", "value": 1}));
    let first = &Named::SCHEMA.object().properties()[0];
    assert!(first.name() == "type" && first.is_required());
    assert_eq!(first.schema().enum_values(), ["Named"]);
    assert!(!Named::SCHEMA.is_valid(&json!({"type": "Other", "value": 1})));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
#[schema(one_of)]
enum Chosen {
    Text(String),
    Number(u8),
}

#[test]
fn the_composition_is_chosen() {
    assert_eq!(Chosen::SCHEMA.kind(), Kind::OneOf);
    writes(&Chosen::Text(String::new()), &json!(""));
    refuses::<Chosen>(&json!(true));
}

#[derive(Serialize, Deserialize, Schema)]
enum Page<T> {
    Empty,
    Items(Vec<T>),
    Both { items: Vec<T>, next: Option<Box<Page<T>>> },
}

#[test]
fn generic_and_recursive_enums() {
    writes(&Page::Items(vec![1u8]), &json!({"Items": [1]}));
    let next = Some(Box::new(Page::Empty));
    writes(
        &Page::<u8>::Both {
            items: Vec::new(),
            next,
        },
        &json!({"Both": {"items": [], "next": "Empty"}}),
    );
    refuses::<Page<u8>>(&json!({"Both": {"items": [], "next": "empty"}}));
    refuses::<Page<u8>>(&json!({"Items": [300]}));
    assert_eq!(Page::<u8>::SCHEMA.name(), Some("Page_uint8"));
}
