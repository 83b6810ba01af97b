//! OpenAPI: what each keyword and each kind becomes in 3.1 and in 3.0.3, and what is left out of 3.0.3.

#![expect(clippy::indexing_slicing, reason = "tests fail by panicking")]
#![expect(dead_code, reason = "only the schemas of these types are read")]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value, json};
use wireform::openapi::{Components, Version};
use wireform::{Annotations, Literal, Number, NumberKeywords, Schema, SchemaObject};

use crate::gallery;
use crate::julep_derived;

fn schemas<T: Schema + ?Sized>(version: Version) -> Map<String, Value> {
    Components::new(version).with::<T>().schemas()
}

/// What stands for `T` in each version.
#[track_caller]
fn assert_place<T: Schema + ?Sized>(v3_1: Value, v3_0: Value) {
    for (version, expected) in [(Version::V3_1, v3_1), (Version::V3_0, v3_0)] {
        assert_eq!(Components::new(version).with::<T>().place::<T>(), expected, "{version}");
    }
}

/// What the property `p` of `T` becomes in each version.
#[track_caller]
fn assert_property<T: Schema>(v3_1: &Value, v3_0: &Value) {
    let property = |version| schemas::<T>(version)[T::NAME]["properties"]["p"].clone();
    assert_eq!(property(Version::V3_1), *v3_1);
    assert_eq!(property(Version::V3_0), *v3_0);
}

/// One property, with its keywords → 3.1, 3.0.3.
macro_rules! properties {
    ($($test:ident: $(#[$keywords:meta])* $type:ty => $v3_1:tt, $v3_0:tt;)*) => {
        $(
            #[test]
            fn $test() {
                #[derive(Schema)]
                struct Holder {
                    $(#[$keywords])*
                    p: $type,
                }
                assert_property::<Holder>(&json!($v3_1), &json!($v3_0));
            }
        )*
    };
}

#[derive(Schema)]
struct Point {
    x: bool,
}

#[derive(Schema)]
struct Label(#[schema(max_length = 9)] String);

properties! {
    an_excluded_limit_is_a_number_or_a_flag: #[schema(exclusive_minimum = 0, exclusive_maximum = 1.5)] f64 =>
        {"type": "number", "exclusiveMaximum": 1.5, "exclusiveMinimum": 0},
        {"type": "number", "maximum": 1.5, "exclusiveMaximum": true, "minimum": 0, "exclusiveMinimum": true};
    of_two_limits_the_narrower_stands_and_here_it_is_the_excluded_one: #[schema(exclusive_maximum = 9)] u8 =>
        {"type": "integer", "format": "uint8", "maximum": 255, "exclusiveMaximum": 9, "minimum": 0},
        {"type": "integer", "format": "uint8", "maximum": 9, "exclusiveMaximum": true, "minimum": 0};
    a_limit_that_is_included_is_the_same: #[schema(minimum = 1, maximum = 2, multiple_of = 0.5)] f64 =>
        {"type": "number", "multipleOf": 0.5, "maximum": 2, "minimum": 1},
        {"type": "number", "multipleOf": 0.5, "maximum": 2, "minimum": 1};
    a_text: #[schema(min_length = 1, max_length = 20, pattern = "^a", format = "email")] String =>
        {"type": "string", "maxLength": 20, "minLength": 1, "pattern": "^a", "format": "email"},
        {"type": "string", "maxLength": 20, "minLength": 1, "pattern": "^a", "format": "email"};
    a_list: #[schema(min_items = 1, max_items = 2, unique_items)] Vec<bool> =>
        {"type": "array", "items": {"type": "boolean"}, "maxItems": 2, "minItems": 1, "uniqueItems": true},
        {"type": "array", "items": {"type": "boolean"}, "maxItems": 2, "minItems": 1, "uniqueItems": true};
    null_or_a_text: Option<String> => {"type": ["string", "null"]}, {"type": "string", "nullable": true};
    null_or_anything: Option<Value> => true, {};
    null_or_a_reference: Option<Point> =>
        {"anyOf": [{"$ref": "#/components/schemas/Point"}, {"type": "null"}]},
        {"allOf": [{"$ref": "#/components/schemas/Point"}], "nullable": true};
    null_alone: () => {"type": "null"}, {"enum": [null], "nullable": true};
    words_beside_a_reference:
        /// Where
        #[schema(deprecated, read_only)] Point =>
        {"$ref": "#/components/schemas/Point", "description": "Where", "deprecated": true, "readOnly": true},
        {"allOf": [{"$ref": "#/components/schemas/Point"}], "description": "Where", "deprecated": true, "readOnly": true};
    limits_beside_a_reference: #[schema(max_length = 3)] Label =>
        {"$ref": "#/components/schemas/Label", "maxLength": 3},
        {"allOf": [{"$ref": "#/components/schemas/Label"}], "maxLength": 3};
    a_reference_alone: Point => {"$ref": "#/components/schemas/Point"}, {"$ref": "#/components/schemas/Point"};
    words_for_readers: #[schema(title = "T", description = "D", default = "a", example = "b", write_only)] String =>
        {"title": "T", "description": "D", "type": "string", "default": "a", "examples": ["b"], "writeOnly": true},
        {"title": "T", "description": "D", "type": "string", "default": "a", "example": "b", "writeOnly": true};
}

#[test]
fn of_two_limits_on_one_side_the_narrower_stands() {
    for (included, excluded, v3_0) in [
        (1, 2, json!({"type": "number", "maximum": 1})),
        (2, 1, json!({"type": "number", "maximum": 1, "exclusiveMaximum": true})),
        (1, 1, json!({"type": "number", "maximum": 1, "exclusiveMaximum": true})),
    ] {
        let keywords =
            NumberKeywords::new().maximum(Number::integer(included)).exclusive_maximum(Number::integer(excluded));
        let schema = SchemaObject::number().with_number(keywords);
        assert_eq!(Components::new(Version::V3_0).place_of(&schema), v3_0);
    }
}

#[test]
fn a_tuple_has_a_schema_for_each_item_or_one_for_all() {
    let (boolean, text) = (json!({"type": "boolean"}), json!({"type": "string"}));
    assert_place::<(bool, String)>(
        json!({"type": "array", "prefixItems": [boolean, text], "items": false, "maxItems": 2, "minItems": 2}),
        json!({"type": "array", "items": {"anyOf": [boolean, text]}, "maxItems": 2, "minItems": 2}),
    );
    assert_place::<(bool, bool)>(
        json!({"type": "array", "prefixItems": [boolean, boolean], "items": false, "maxItems": 2, "minItems": 2}),
        json!({"type": "array", "items": boolean, "maxItems": 2, "minItems": 2}),
    );
    assert_place::<(bool, Value)>(
        json!({"type": "array", "prefixItems": [boolean, true], "items": false, "maxItems": 2, "minItems": 2}),
        json!({"type": "array", "items": {}, "maxItems": 2, "minItems": 2}),
    );
}

#[test]
fn what_keys_are_like_is_left_out_of_3_0() {
    let boolean = json!({"type": "boolean"});
    assert_place::<BTreeMap<u8, bool>>(
        json!({
            "type": "object",
            "propertyNames": {"pattern": "^([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$"},
            "additionalProperties": boolean,
        }),
        json!({"type": "object", "additionalProperties": boolean}),
    );
    assert_place::<HashMap<String, Value>>(
        json!({"type": "object", "additionalProperties": true}),
        json!({"type": "object", "additionalProperties": true}),
    );
}

#[test]
fn an_enum_has_its_values_and_null_among_them() {
    #[derive(Schema)]
    enum Switch {
        On,
        Off,
    }
    #[derive(Schema)]
    enum Only {
        One,
    }

    let on_or_off = json!({"type": "string", "enum": ["On", "Off"]});
    assert_place::<Switch>(on_or_off.clone(), on_or_off);
    assert_place::<Option<Switch>>(
        json!({"type": ["string", "null"], "enum": ["On", "Off", null]}),
        json!({"type": "string", "nullable": true, "enum": ["On", "Off", null]}),
    );
    // as generators of code read it, which do not know `const`
    let one = json!({"type": "string", "enum": ["One"]});
    assert_place::<Only>(one.clone(), one);
}

#[test]
fn an_object_says_its_properties_even_if_there_are_none() {
    #[derive(Schema)]
    struct Empty {}
    #[derive(Schema)]
    #[serde(deny_unknown_fields)]
    struct Closed {
        x: bool,
    }

    for version in [Version::V3_0, Version::V3_1] {
        assert_eq!(schemas::<Empty>(version)["Empty"], json!({"type": "object", "properties": {}}));
        assert_eq!(
            schemas::<Closed>(version)["Closed"],
            json!({
                "type": "object",
                "properties": {"x": {"type": "boolean"}},
                "required": ["x"],
                "additionalProperties": false,
            }),
        );
    }
}

#[test]
fn a_flattened_object_that_is_closed_is_open_in_3_0() {
    #[derive(Schema)]
    #[serde(deny_unknown_fields)]
    struct Whole {
        id: bool,
        #[serde(flatten)]
        point: Point,
    }

    let of = |version| schemas::<Whole>(version)["Whole"].clone();
    let part = json!({"type": "object", "properties": {"id": {"type": "boolean"}}, "required": ["id"]});
    let parts = json!([{"$ref": "#/components/schemas/Point"}, part]);
    assert_eq!(of(Version::V3_1), json!({"type": "object", "allOf": parts, "unevaluatedProperties": false}));
    assert_eq!(of(Version::V3_0), json!({"type": "object", "allOf": parts}));
}

#[test]
fn one_of_branches_that_say_less_is_any_of_them_unless_they_are_told_apart() {
    #[derive(Schema)]
    #[serde(untagged)]
    #[schema(one_of)]
    enum Untold {
        Short(BTreeMap<u8, bool>),
        Long(BTreeMap<u16, String>),
    }
    #[derive(Schema)]
    #[serde(tag = "kind")]
    enum Told {
        Short { map: BTreeMap<u8, bool> },
        Long { map: BTreeMap<u16, String> },
    }
    #[derive(Schema)]
    enum ToldByName {
        Nothing,
        Short(BTreeMap<u8, bool>),
        Long(BTreeMap<u16, String>),
    }
    #[derive(Schema)]
    struct Weak {
        map: BTreeMap<u8, bool>,
    }
    #[derive(Schema)]
    #[serde(untagged)]
    #[schema(one_of)]
    enum ByReference {
        Weak(Weak),
        Point(Point),
    }

    for (name, schemas, word) in [
        ("Untold", schemas::<Untold>(Version::V3_0), "anyOf"),
        ("Told", schemas::<Told>(Version::V3_0), "oneOf"),
        ("ToldByName", schemas::<ToldByName>(Version::V3_0), "oneOf"),
        ("ByReference", schemas::<ByReference>(Version::V3_0), "anyOf"),
    ] {
        assert!(schemas[name].get(word).is_some(), "{:#}", schemas[name]);
    }
    assert!(schemas::<Untold>(Version::V3_1)["Untold"].get("oneOf").is_some());
}

#[test]
fn values_are_not_taken_for_schemas() {
    const SAID: Literal = Literal::Object(&[("const", Literal::Null), ("$ref", Literal::Boolean(true))]);
    static ANY: SchemaObject =
        SchemaObject::any().with_annotations(Annotations::new().default(&SAID).example(&SAID)).named("Any");

    let value = json!({"const": null, "$ref": true});
    let of = |version| Components::new(version).with_schema(&ANY).schemas()["Any"].clone();
    assert_eq!(of(Version::V3_1), json!({"default": value, "examples": [value]}));
    assert_eq!(of(Version::V3_0), json!({"default": value, "example": value}));
}

#[test]
fn no_word_of_3_1_is_left_in_3_0() {
    let gallery = gallery::ALL.iter().chain(julep_derived::ALL);
    let components = gallery.fold(Components::new(Version::V3_0), |all, schema| all.with_schema(schema));
    let mut words = BTreeSet::new();
    for schema in components.schemas().values() {
        collect_words(schema, &mut words);
    }
    let known = [
        "$ref",
        "additionalProperties",
        "allOf",
        "description",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "nullable",
        "oneOf",
        "pattern",
        "properties",
        "readOnly",
        "required",
        "title",
        "type",
        "uniqueItems",
    ];
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), known);
}

/// The words of a schema, and of those in it.
fn collect_words(schema: &Value, words: &mut BTreeSet<String>) {
    for (word, value) in schema.as_object().into_iter().flatten() {
        words.insert(word.clone());
        match (word.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                for schema in properties.values() {
                    collect_words(schema, words);
                }
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                for schema in branches {
                    collect_words(schema, words);
                }
            }
            ("type", of) => assert!(of.is_string(), "{schema}"),
            ("exclusiveMaximum" | "exclusiveMinimum", of) => assert!(of.is_boolean(), "{schema}"),
            ("items" | "not", schema) => collect_words(schema, words),
            ("additionalProperties", schema) if schema.is_object() => collect_words(schema, words),
            _ => {}
        }
    }
}
