//! Keywords where a newtype is used: of arrays and maps as of scalars, whatever stands between the newtype and what it holds.
//!
//! Each verdict is held against that of a JSON Schema validator on what is exported.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Kind, Schema};

#[derive(Serialize, Deserialize, Schema)]
struct Bytes(Vec<u8>);

#[derive(Serialize, Deserialize, Schema)]
struct Twice(Bytes);

#[derive(Serialize, Deserialize, Schema)]
struct Thrice(Twice);

#[derive(Serialize, Deserialize, Schema)]
struct List<T>(Vec<T>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(transparent)]
struct Transparent {
    bytes: Bytes,
}

#[derive(Serialize, Deserialize, Schema)]
struct Perhaps(Option<Vec<u8>>);

#[derive(Serialize, Deserialize, Schema)]
struct Few(#[schema(max_items = 2, items(maximum = 200))] Vec<u8>);

#[derive(Serialize, Deserialize, Schema)]
struct Fewer(#[schema(max_items = 1)] Few);

#[derive(Serialize, Deserialize, Schema)]
struct Pair((u8, u8));

#[derive(Serialize, Deserialize, Schema)]
struct Letters(BTreeSet<char>);

#[derive(Serialize, Deserialize, Schema)]
struct Ages(BTreeMap<String, u8>);

#[derive(Serialize, Deserialize, Schema)]
struct Children(Vec<Person>);

#[derive(Serialize, Deserialize, Schema)]
struct Person {
    #[schema(max_items = 1)]
    children: Children,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(inline)]
struct InPlace(Vec<u8>);

type Alias = Bytes;

#[derive(Schema)]
struct Narrowed {
    #[schema(min_items = 1)]
    bytes: Bytes,
    #[schema(min_items = 1, items(maximum = 5))]
    twice: Twice,
    #[schema(min_items = 1)]
    thrice: Thrice,
    #[schema(min_items = 1, unique_items)]
    list: List<String>,
    #[schema(min_items = 1)]
    transparent: Transparent,
    #[schema(min_items = 1)]
    perhaps: Perhaps,
    #[schema(min_items = 1, items(minimum = 3))]
    few: Few,
    #[schema(min_items = 1)]
    fewer: Fewer,
    #[schema(items(maximum = 3))]
    pairs: Letterless,
    #[schema(max_items = 1)]
    letters: Letters,
    #[schema(min_properties = 1, max_properties = 2, keys(max_length = 3), values(maximum = 9))]
    ages: Ages,
    #[schema(min_items = 1)]
    alias: Alias,
    #[schema(min_items = 1)]
    optional: Option<Bytes>,
    #[schema(min_items = 1)]
    boxed: Box<Option<std::sync::Arc<Bytes>>>,
    #[schema(min_items = 1)]
    in_place: InPlace,
    #[schema(inline = false, min_items = 1)]
    by_reference: Bytes,
    #[schema(inline, min_items = 1)]
    without_a_name: Bytes,
    #[schema(items(min_items = 1))]
    inside: Vec<Bytes>,
    #[schema(items(min_items = 1))]
    optional_inside: Vec<Option<Box<Twice>>>,
    #[schema(values(min_items = 1, items(maximum = 5)))]
    by_name: HashMap<String, Twice>,
    #[schema(max_items = 2)]
    children: Children,
}

type Letterless = Vec<u8>;

/// The schema of one property, exported with all that it leads to.
fn exported(name: &str) -> Value {
    let mut whole = Narrowed::SCHEMA.to_json_schema();
    let property = whole["properties"][name].take();
    json!({"$defs": whole["$defs"], "allOf": [property]})
}

#[test]
fn every_newtype_is_narrowed_where_it_is_used() {
    for (name, valid, invalid) in [
        ("bytes", vec![json!([1])], vec![json!([]), json!([-1]), json!(null)]),
        ("twice", vec![json!([5])], vec![json!([]), json!([6])]),
        ("thrice", vec![json!([255])], vec![json!([]), json!([256])]),
        ("list", vec![json!(["a", "b"])], vec![json!([]), json!(["a", "a"]), json!([1])]),
        ("transparent", vec![json!([1])], vec![json!([])]),
        ("perhaps", vec![json!([1]), json!(null)], vec![json!([])]),
        ("few", vec![json!([3, 200])], vec![json!([]), json!([3, 3, 3]), json!([2]), json!([201])]),
        ("fewer", vec![json!([200])], vec![json!([]), json!([1, 2]), json!([201])]),
        ("pairs", vec![json!([3])], vec![json!([4])]),
        ("letters", vec![json!(["a"]), json!([])], vec![json!(["a", "b"])]),
        (
            "ages",
            vec![json!({"Ann": 9}), json!({"a": 1, "b": 2})],
            vec![json!({}), json!({"Anna": 9}), json!({"Ann": 10}), json!({"a": 1, "b": 2, "c": 3})],
        ),
        ("alias", vec![json!([1])], vec![json!([])]),
        ("optional", vec![json!([1]), json!(null)], vec![json!([])]),
        ("boxed", vec![json!([1]), json!(null)], vec![json!([])]),
        ("in_place", vec![json!([1])], vec![json!([])]),
        ("by_reference", vec![json!([1])], vec![json!([])]),
        ("without_a_name", vec![json!([1])], vec![json!([])]),
        ("inside", vec![json!([]), json!([[1]])], vec![json!([[]])]),
        ("optional_inside", vec![json!([[1], null])], vec![json!([[]])]),
        ("by_name", vec![json!({"a": [1]})], vec![json!({"a": []}), json!({"a": [6]})]),
        (
            "children",
            vec![json!([{"children": []}])],
            vec![json!([{"children": [{"children": []}, {"children": []}]}])],
        ),
    ] {
        let property = Narrowed::SCHEMA.object().property(name).unwrap().schema();
        let exported = exported(name);
        let judge = jsonschema::draft202012::new(&exported).unwrap();
        for (documents, expected) in [(valid, true), (invalid, false)] {
            for document in documents {
                assert_eq!(property.is_valid(&document), expected, "{name}: {document}");
                assert_eq!(property.validate(&document).is_ok(), expected, "{name}: {document}");
                assert_eq!(judge.is_valid(&document), expected, "{name}: {document} by {exported}");
            }
        }
    }
}

#[test]
fn a_narrowed_newtype_is_exported_by_its_name_beside_what_is_new() {
    let properties = &Narrowed::SCHEMA.to_json_schema()["properties"];
    for (name, expected) in [
        ("bytes", json!({"$ref": "#/$defs/Bytes", "minItems": 1})),
        ("by_reference", json!({"$ref": "#/$defs/Bytes", "minItems": 1})),
        ("thrice", json!({"$ref": "#/$defs/Thrice", "minItems": 1})),
        ("transparent", json!({"$ref": "#/$defs/Transparent", "minItems": 1})),
        ("list", json!({"$ref": "#/$defs/List_string", "minItems": 1, "uniqueItems": true})),
        ("perhaps", json!({"$ref": "#/$defs/Perhaps", "minItems": 1})),
        ("inside", json!({"type": "array", "items": {"$ref": "#/$defs/Bytes", "minItems": 1}})),
        ("children", json!({"$ref": "#/$defs/Children", "maxItems": 2})),
    ] {
        assert_eq!(properties[name], expected);
    }
    assert_eq!(Narrowed::SCHEMA.to_json_schema()["$defs"]["Twice"], json!({"$ref": "#/$defs/Bytes"}));
    let object = serde_json::to_value(Narrowed::SCHEMA).unwrap();
    for (name, expected) in [
        ("bytes", json!({"type": "Bytes", "isRequired": true, "minItems": 1})),
        (
            "twice",
            json!({
                "type": "Twice",
                "contains": {"type": "number", "format": "uint8", "maximum": 5},
                "isRequired": true,
                "minItems": 1,
            }),
        ),
        ("inside", json!({"type": "array", "contains": {"type": "Bytes", "minItems": 1}, "isRequired": true})),
    ] {
        assert_eq!(object["properties"][name], expected);
    }
}

#[test]
fn a_newtype_that_nothing_narrows_stands_as_a_reference() {
    #[derive(Schema)]
    struct Plain {
        bytes: Bytes,
        twice: Option<Twice>,
        #[schema(description = "In words")]
        described: Bytes,
    }

    for name in ["bytes", "twice", "described"] {
        let schema = Plain::SCHEMA.object().property(name).unwrap().schema();
        assert_eq!((schema.kind(), schema.min_items()), (Kind::Reference, None), "{name}");
    }
}
