//! `flatten`: parts of one object.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
struct Position {
    x: i8,
    y: i8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Size {
    width: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Rectangle {
    name: String,
    #[serde(flatten)]
    position: Position,
    #[serde(flatten)]
    size: Box<Size>,
    last: Option<u8>,
}

#[test]
fn the_parts_come_first_and_then_the_own_properties() {
    let rectangle = Rectangle {
        name: "a".to_owned(),
        position: Position { x: 1, y: 2 },
        size: Box::new(Size { width: 3 }),
        last: None,
    };
    writes(&rectangle, &json!({"name": "a", "x": 1, "y": 2, "width": 3, "last": null}));
    for document in [
        json!({"name": "a", "x": 1, "y": 2}),
        json!({"name": "a", "x": "1", "y": 2, "width": 3}),
        json!({"x": 1, "y": 2, "width": 3}),
        json!([]),
    ] {
        refuses::<Rectangle>(&document);
    }
    reads::<Rectangle>(&json!({"name": "a", "x": 1, "y": 2, "width": 3, "more": 4}));
    assert_eq!(
        serde_json::to_string(Rectangle::SCHEMA.object()).unwrap(),
        concat!(
            r#"{"type":"all-of","contains":[{"type":"Position"},{"type":"Size"},{"properties":{"#,
            r#""name":{"type":"string","isRequired":true},"last":{"type":"number","isNullable":true,"format":"uint8"}}}]}"#
        )
    );
}

#[derive(Serialize, Deserialize, Schema)]
struct Perhaps {
    #[serde(flatten)]
    position: Option<Position>,
    z: u8,
}

#[test]
fn a_part_may_be_absent_as_a_whole() {
    writes(
        &Perhaps {
            position: None,
            z: 1,
        },
        &json!({"z": 1}),
    );
    writes(
        &Perhaps {
            position: Some(Position { x: 1, y: 2 }),
            z: 1,
        },
        &json!({"x": 1, "y": 2, "z": 1}),
    );
    // serde takes a part with a mistake for an absent one
    assert!(!Perhaps::SCHEMA.is_valid(&json!({"x": 1, "z": 1})));
}

#[derive(Serialize, Deserialize, Schema)]
struct Extended {
    id: u8,
    #[serde(flatten)]
    more: HashMap<String, bool>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Anything {
    id: u8,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
}

#[test]
fn a_map_takes_the_properties_that_nobody_knows() {
    writes(
        &Extended {
            id: 1,
            more: HashMap::from([("a".to_owned(), true)]),
        },
        &json!({"id": 1, "a": true}),
    );
    refuses::<Extended>(&json!({"id": 1, "a": 1}));
    refuses::<Extended>(&json!({"a": true}));
    reads::<Anything>(&json!({"id": 1, "a": [1, {}]}));
}

#[derive(Serialize, Deserialize, Schema)]
struct Nested {
    #[serde(flatten)]
    rectangle: Rectangle,
    colour: String,
}

#[test]
fn a_part_may_have_parts() {
    let document = json!({"name": "a", "x": 1, "y": 2, "width": 3, "last": null, "colour": "red"});
    reads::<Nested>(&document);
    for name in ["name", "x", "y", "width", "colour"] {
        let mut mutated = document.clone();
        mutated.as_object_mut().unwrap().remove(name);
        refuses::<Nested>(&mutated);
    }
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum Inside {
    A { a: u8 },
    B,
}

#[derive(Serialize, Deserialize, Schema)]
enum Outside {
    A { a: u8 },
    B(u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum Beside {
    A { a: u8 },
    B,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    A { a: u8 },
    B { b: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
struct Holder<T> {
    id: u8,
    #[serde(flatten)]
    part: T,
}

#[test]
fn a_part_may_be_an_enum() {
    writes(
        &Holder {
            id: 1,
            part: Inside::A { a: 2 },
        },
        &json!({"id": 1, "kind": "A", "a": 2}),
    );
    writes(
        &Holder {
            id: 1,
            part: Inside::B,
        },
        &json!({"id": 1, "kind": "B"}),
    );
    refuses::<Holder<Inside>>(&json!({"id": 1, "kind": "C"}));
    refuses::<Holder<Inside>>(&json!({"id": 1, "kind": "A"}));
    refuses::<Holder<Inside>>(&json!({"id": 1}));

    writes(
        &Holder {
            id: 1,
            part: Outside::A { a: 2 },
        },
        &json!({"id": 1, "A": {"a": 2}}),
    );
    writes(
        &Holder {
            id: 1,
            part: Outside::B(2),
        },
        &json!({"id": 1, "B": 2}),
    );
    refuses::<Holder<Outside>>(&json!({"id": 1, "B": "x"}));
    refuses::<Holder<Outside>>(&json!({"id": 1}));

    writes(
        &Holder {
            id: 1,
            part: Beside::A { a: 2 },
        },
        &json!({"id": 1, "t": "A", "c": {"a": 2}}),
    );
    writes(
        &Holder {
            id: 1,
            part: Beside::B,
        },
        &json!({"id": 1, "t": "B"}),
    );
    refuses::<Holder<Beside>>(&json!({"id": 1, "t": "A", "c": {}}));
    refuses::<Holder<Beside>>(&json!({"id": 1, "t": "C"}));

    writes(
        &Holder {
            id: 1,
            part: Untagged::B { b: 2 },
        },
        &json!({"id": 1, "b": 2}),
    );
    refuses::<Holder<Untagged>>(&json!({"id": 1, "a": "x"}));
    refuses::<Holder<Untagged>>(&json!({"id": 1}));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Closed {
    #[serde(flatten)]
    position: Position,
    #[serde(flatten)]
    outside: Outside,
    z: u8,
}

#[test]
fn a_closed_object_takes_what_its_parts_know() {
    reads::<Closed>(&json!({"x": 1, "y": 2, "z": 3, "B": 4}));
    refuses::<Closed>(&json!({"x": 1, "y": 2, "z": 3, "B": 4, "w": 5}));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "shape")]
enum Shape {
    Circle {
        #[serde(flatten)]
        position: Position,
        radius: u8,
    },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
struct Tagged {
    #[serde(flatten)]
    size: Size,
}

#[test]
fn a_tag_may_stand_beside_parts() {
    let circle = Shape::Circle {
        position: Position { x: 1, y: 2 },
        radius: 3,
    };
    writes(&circle, &json!({"shape": "Circle", "x": 1, "y": 2, "radius": 3}));
    refuses::<Shape>(&json!({"shape": "Circle", "x": 1, "radius": 3}));
    assert_eq!(Shape::SCHEMA.object().branches()[0].kind(), Kind::AllOf);
    writes(
        &Tagged {
            size: Size { width: 1 },
        },
        &json!({"type": "Tagged", "width": 1}),
    );
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "inner", deny_unknown_fields)]
enum ClosedInside {
    A { a: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c", deny_unknown_fields)]
enum ClosedBeside {
    A { a: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "outer")]
enum TagInTag {
    Inside(ClosedInside),
    Beside(ClosedBeside),
    Open(Position),
}

/// serde reads what a tag inside tells apart from all that is left of the object, and a struct or a content from its own properties.
#[test]
fn a_closed_variant_refuses_what_is_left_of_the_object() {
    reads::<Holder<ClosedInside>>(&json!({"id": 1, "inner": "A", "a": 1}));
    refuses::<Holder<ClosedInside>>(&json!({"id": 1, "inner": "A", "a": 1, "b": 1}));
    reads::<Holder<ClosedBeside>>(&json!({"id": 1, "t": "A", "c": {"a": 1}, "b": 1}));
    reads::<TagInTag>(&json!({"outer": "Inside", "inner": "A", "a": 1}));
    refuses::<TagInTag>(&json!({"outer": "Inside", "inner": "A", "a": 1, "b": 1}));
    reads::<TagInTag>(&json!({"outer": "Beside", "t": "A", "c": {"a": 1}}));
    refuses::<TagInTag>(&json!({"outer": "Beside", "t": "A", "c": {"a": 1}, "b": 1}));
    reads::<TagInTag>(&json!({"outer": "Open", "x": 1, "y": 1, "b": 1}));
}
