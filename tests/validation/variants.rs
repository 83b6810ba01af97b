//! Enums with data, in serde's own form, `{"variant": …}`, against schemas written by hand.

use serde::Serialize;
use serde_json::json;
use wireform::{Annotations, Number, NumberKeywords, Property, SchemaObject};

use crate::broken;

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Shape {
    Point,
    Circle(f64),
    Line(u16, u16, &'static str),
    Rectangle {
        width: u16,
        #[serde(skip_serializing_if = "Option::is_none")]
        height: Option<u16>,
        label: &'static str,
    },
}

const fn rectangle(width: u16, height: Option<u16>) -> Shape {
    Shape::Rectangle {
        width,
        height,
        label: "r",
    }
}

static RECTANGLE: &[Property] = &[
    Property::new("width", SchemaObject::place::<u8>()),
    Property::new("height", SchemaObject::place::<u8>()).required(false),
    Property::new("label", SchemaObject::string()),
];
static SHAPES: &[Property] = &[
    Property::new("circle", SchemaObject::number().with_number(NumberKeywords::new().minimum(Number::integer(0))))
        .required(false),
    Property::new("line", SchemaObject::place::<[u8; 3]>()).required(false),
    Property::new("rectangle", SchemaObject::object(RECTANGLE).deny_unknown_properties()).required(false),
];
const SHAPE: SchemaObject = SchemaObject::object(SHAPES).deny_unknown_properties();

#[test]
fn anything_accepts_every_variant() {
    for shape in [Shape::Point, Shape::Circle(1.0), Shape::Line(1, 2, "x"), rectangle(1, None)] {
        assert_eq!(broken(&SchemaObject::any(), &shape), "");
    }
    assert_eq!(broken(&SchemaObject::any(), &Shape::Circle(f64::NAN)), "/circle type");
}

#[test]
fn a_variant_breaks_what_its_document_breaks() {
    let table = [
        (Shape::Point, "type", "a string for an object"),
        (Shape::Circle(1.0), "", "a number"),
        (Shape::Circle(-1.0), "/circle minimum", "a limit"),
        (Shape::Line(1, 300, "x"), "/line/1 maximum, /line/2 type", "items"),
        (rectangle(1, None), "", "an optional property is skipped"),
        (rectangle(1, Some(300)), "/rectangle/height maximum", "a property"),
        (rectangle(300, Some(2)), "/rectangle/width maximum", "a property"),
    ];
    for (shape, expected, reason) in table {
        assert_eq!(broken(&SHAPE, &shape), expected, "{reason}");
        assert_eq!(broken(&SHAPE, &serde_json::to_value(&shape).unwrap()), expected, "{reason}");
    }
}

#[test]
fn a_variant_is_judged_by_schemas_of_every_kind_as_its_document_is() {
    let schemas = [
        SchemaObject::any(),
        SchemaObject::string(),
        SchemaObject::enumeration(&["point"]),
        SchemaObject::place::<Vec<u8>>(),
        SchemaObject::place::<std::collections::BTreeMap<String, Vec<u8>>>(),
        SchemaObject::place::<std::collections::BTreeMap<char, [u8; 2]>>(),
        SchemaObject::place::<std::collections::BTreeMap<String, std::collections::BTreeMap<String, u8>>>(),
        SchemaObject::object(RECTANGLE),
        SchemaObject::object(RECTANGLE).deny_unknown_properties(),
        SHAPE,
    ];
    let shapes = || [Shape::Point, Shape::Circle(300.0), Shape::Line(1, 300, "x"), rectangle(300, Some(1))];
    let mut sorted = Vec::new();
    for schema in &schemas {
        for shape in shapes() {
            let lines = |text: String| {
                let mut lines: Vec<_> = text.split(", ").map(str::to_owned).collect();
                lines.sort();
                lines
            };
            let typed = lines(broken(schema, &shape));
            assert_eq!(typed, lines(broken(schema, &serde_json::to_value(&shape).unwrap())), "{schema:?}");
            sorted.push(typed);
        }
    }
    assert_eq!(sorted.iter().filter(|lines| lines[0].is_empty()).count(), 7, "{sorted:?}");
}

#[test]
fn what_the_object_around_a_variant_lacks_comes_behind_what_is_inside() {
    static PROPERTIES: &[Property] = &[
        Property::new("kind", SchemaObject::string()),
        Property::new("line", SchemaObject::place::<[u8; 2]>()),
        Property::new("rectangle", SchemaObject::object(RECTANGLE)).required(false),
    ];
    let schema = SchemaObject::object(PROPERTIES);
    assert_eq!(broken(&schema, &Shape::Line(300, 1, "x")), "/line/0 maximum, /line maxItems, /kind required");
    assert_eq!(broken(&schema, &rectangle(300, None)), "/rectangle/width maximum, /kind required, /line required");
    assert_eq!(broken(&schema, &json!({ "line": [300, 1, "x"] })), "/line/0 maximum, /line maxItems, /kind required");
}

#[test]
fn secrets_inside_a_variant_are_not_shown() {
    static SECRETS: &[Property] = &[
        Property::new("circle", SchemaObject::place::<u8>().with_annotations(Annotations::new().write_only())),
        Property::new("line", SchemaObject::place::<Vec<u8>>().with_annotations(Annotations::new().write_only())),
        Property::new("rectangle", SchemaObject::object(RECTANGLE).with_annotations(Annotations::new().write_only())),
    ];
    let schema = SchemaObject::object(SECRETS);
    for shape in [Shape::Circle(4321.5), Shape::Line(4321, 1, "hunter2"), rectangle(4321, None)] {
        let violations = schema.validate(&shape).unwrap_err();
        let shown = format!("{violations} {violations:?}");
        assert!(!shown.contains("4321") && !shown.contains("hunter2"), "{shown}");
        assert!(shown.contains("which is not shown"), "{shown}");
    }
}
