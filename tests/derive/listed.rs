//! `enum` and `const`: strings and numbers of which a schema takes some, wherever they stand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Kind, Schema, Violation};

const LATEST: &str = "v2";
const LIMITS: (u8, f64) = (10, 0.5);

#[derive(Serialize, Deserialize, Schema)]
struct Request {
    #[schema(const = "v1")]
    version: String,
    #[schema(enum = ["asc", "desc"], default = "asc", example = "desc")]
    order: Option<String>,
    #[schema(enum = [10, 25, 1_00])]
    size: u8,
    #[schema(enum = [-0.5, 0, 1.50])]
    weight: f64,
    #[schema(items(enum = ["name", "age"]), min_items = 1)]
    fields: Vec<String>,
    #[schema(keys(enum = ["de", "en"]), values(const = 1))]
    texts: BTreeMap<String, u32>,
    slug: Slug,
    #[schema(enum = ["ab", "cd"])]
    short_slug: Slug,
    #[schema(enum = [State::ON, "off"])]
    state: String,
    #[schema(const = LATEST)]
    latest: String,
    #[schema(enum = [LIMITS.0, 20])]
    limit: u64,
    #[schema(enum = [LIMITS.1])]
    share: f64,
    #[schema(enum = ["On"])]
    light: Light,
    #[schema(const = 2)]
    level: Level,
    #[schema(const = true, example = true)]
    accepted: bool,
}

struct State;

impl State {
    const ON: &str = "on";
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(max_length = 3)]
struct Slug(String);

#[derive(Serialize, Deserialize, Schema)]
enum Light {
    On,
    Off,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(enum = [1, 2])]
struct Level(u8);

fn request() -> Value {
    json!({
        "version": "v1", "order": "asc", "size": 25, "weight": -0.5, "fields": ["age"], "texts": { "de": 1 },
        "slug": "abc", "short_slug": "ab", "state": "on", "latest": "v2", "limit": 10, "share": 0.5, "light": "On", "level": 2, "accepted": true,
    })
}

#[test]
fn what_is_not_listed_is_refused_and_the_list_is_told() {
    let table = [
        ("/version", json!("v2"), r#"/version  "v2" is not "v1""#),
        ("/version", json!(1), "/version  1 is not a string"),
        ("/order", json!("up"), r#"/order  "up" is none of "asc", "desc""#),
        ("/order", json!(null), ""),
        ("/size", json!(100), ""),
        ("/size", json!(25.0), ""),
        ("/size", json!(11), "/size  11 is none of 10, 25, 100"),
        ("/size", json!(1000), "/size  1000 is none of 10, 25, 100"),
        ("/weight", json!(1.5), ""),
        ("/weight", json!(-0.0), ""),
        ("/weight", json!(1.6), "/weight  1.6 is none of -0.5, 0, 1.5"),
        ("/fields/0", json!("size"), r#"/fields/0  "size" is none of "name", "age""#),
        ("/texts/de", json!(2), "/texts/de  2 is not 1"),
        ("/slug", json!("abcd"), r#"/slug  "abcd" is longer than the maximum of 3 characters"#),
        ("/short_slug", json!("abc"), r#"/short_slug  "abc" is none of "ab", "cd"; did you mean "ab"?"#),
        ("/state", json!("off"), ""),
        ("/state", json!("On"), r#"/state  "On" is none of "on", "off"; did you mean "on"?"#),
        ("/latest", json!("v1"), r#"/latest  "v1" is not "v2""#),
        ("/limit", json!(20), ""),
        ("/limit", json!(11), "/limit  11 is none of 10, 20"),
        ("/share", json!(0.25), "/share  0.25 is not 0.5"),
        ("/light", json!("Off"), r#"/light  "Off" is not "On""#),
        ("/level", json!(1), "/level  1 is not 2"),
        ("/accepted", json!(false), "/accepted  false is not true"),
        ("/accepted", json!(1), "/accepted  1 is not true or false"),
    ];
    Request::SCHEMA.validate(&request()).unwrap();
    let theirs = jsonschema::validator_for(&Request::SCHEMA.object().to_json_schema()).unwrap();
    for (pointer, value, expected) in table {
        let mut changed = request();
        *changed.pointer_mut(pointer).unwrap() = value;
        let said = Request::SCHEMA.validate(&changed).err();
        let said: Vec<String> = said.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(said.join("\n"), expected, "{changed}");
        assert_eq!(theirs.is_valid(&changed), expected.is_empty(), "{changed}");
        let typed = serde_json::from_value::<Request>(changed);
        assert!(typed.is_err() || Request::SCHEMA.is_valid(&typed.unwrap()) == expected.is_empty(), "{pointer}");
    }
    let mut changed = request();
    changed["texts"] = json!({ "fr": 1 });
    let violations = Request::SCHEMA.validate(&changed).unwrap_err();
    let said: Vec<_> =
        violations.iter().map(|violation| (violation.keyword(), violation.code(), violation.message())).collect();
    assert_eq!(said, [("propertyNames", "enum", r#"the key "fr" is none of "de", "en""#.to_owned())]);
    assert_eq!(violations.iter().next().map(Violation::path), Some("/texts/fr"));
}

#[test]
fn the_constant_and_its_exports_hold_the_list() {
    let property = |name| Request::SCHEMA.object().property(name).unwrap().schema();
    assert_eq!((property("order").kind(), property("order").enum_values()), (Kind::Enum, &["asc", "desc"][..]));
    assert_eq!((property("size").kind(), property("size").enum_numbers().len()), (Kind::Enum, 3));
    let document = Request::SCHEMA.object().to_json_schema();
    let said = |name: &str| document["properties"][name].clone();
    assert_eq!(said("version"), json!({ "type": "string", "const": "v1" }));
    assert_eq!(
        said("order"),
        json!({ "type": ["string", "null"], "enum": ["asc", "desc", null], "default": "asc", "examples": ["desc"] }),
    );
    assert_eq!(said("size"), json!({ "type": "integer", "format": "uint8", "enum": [10, 25, 100] }));
    assert_eq!(said("weight"), json!({ "type": "number", "enum": [-0.5, 0, 1.5] }));
    assert_eq!(
        said("fields"),
        json!({ "type": "array", "items": { "type": "string", "enum": ["name", "age"] }, "minItems": 1 })
    );
    assert_eq!(said("texts")["propertyNames"], json!({ "enum": ["de", "en"] }));
    let typescript = serde_json::to_value(Request::SCHEMA).unwrap();
    assert_eq!(typescript["properties"]["order"], json!({ "type": "Enum", "isNullable": true }));
    assert_eq!(typescript["properties"]["size"], json!({ "type": "Enum", "isRequired": true }));
}

/// Tells the branches of a union apart, as the variant of an enum does.
#[test]
fn a_constant_tells_the_branches_of_a_union_apart() {
    #[derive(Serialize, Schema)]
    struct Circle {
        #[schema(const = "circle")]
        kind: String,
        radius: f64,
    }
    #[derive(Serialize, Schema)]
    struct Square {
        #[schema(const = "square")]
        kind: String,
        side: f64,
    }
    #[derive(Serialize, Schema)]
    #[serde(untagged)]
    enum Figure {
        Circle(Circle),
        Square(Square),
    }
    let said = |value: Value| Figure::SCHEMA.validate(&value).map_err(|violations| violations.to_string());
    assert_eq!(said(json!({ "kind": "square", "side": 1 })), Ok(()));
    let violations = said(json!({ "kind": "square", "side": "1" })).unwrap_err();
    assert!(violations.contains("/side  \"1\" is not a number"), "{violations}");
}

#[test]
fn a_list_is_as_valid_where_many_values_are_found_by_their_names() {
    #[derive(Schema)]
    struct Letters(
        #[schema(enum = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "a longer one than fits in two words"])]
         String,
    );
    for text in ["a", "m", "a longer one than fits in two words"] {
        assert!(Letters::SCHEMA.is_valid(text), "{text}");
    }
    for text in ["", "A", "n", "aa", "a longer one than fits in two word"] {
        assert!(!Letters::SCHEMA.is_valid(text), "{text}");
    }
    let violations = Letters::SCHEMA.validate("z").unwrap_err();
    assert!(violations.to_string().ends_with("\"k\", \"l\" and 2 more"), "{violations}");
}
