//! JSON Schema 2020-12: what each keyword becomes, where references lead, and that the metaschema agrees.

#![expect(clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::num::NonZeroI8;

use serde_json::{Value, json};
use wireform::{
    Annotations, ArrayKeywords, DictionaryKeywords, Literal, Number, NumberKeywords, Origin, Placement, Property,
    Schema, SchemaObject, StringKeywords, format,
};

use crate::gallery;

/// What the schema says, without its dialect.
fn export(schema: &SchemaObject) -> Value {
    let mut exported = schema.to_json_schema();
    assert!(jsonschema::draft202012::meta::is_valid(&exported), "{exported:#}");
    let dialect = exported.as_object_mut().unwrap().remove("$schema");
    assert_eq!(dialect, Some(json!("https://json-schema.org/draft/2020-12/schema")));
    exported
}

fn of<T: Schema + ?Sized>() -> Value {
    export(&T::SCHEMA)
}

macro_rules! named {
    ($($type:ident $name:literal = $schema:expr;)*) => {
        $(
            pub(crate) struct $type;

            impl Schema for $type {
                const NAME: &'static str = $name;
                const OBJECT: &'static SchemaObject = &
                    $schema.named(Self::NAME).with_origin(const { &Origin::new(module_path!()) });
            }
        )*
    };
}

const fn optional(name: &'static str, schema: SchemaObject) -> Property {
    Property::new(name, schema).required(false)
}

static ANY: SchemaObject = SchemaObject::any();
static BOOLEAN: SchemaObject = SchemaObject::boolean();
static STRING: SchemaObject = SchemaObject::string();

#[test]
fn every_schema_of_the_gallery_is_one_by_the_metaschema() {
    for schema in gallery::ALL {
        let exported = schema.to_json_schema();
        assert!(jsonschema::draft202012::meta::is_valid(&exported), "{exported:#}");
        jsonschema::validator_for(&exported).unwrap();
    }
}

#[test]
fn scalars_say_their_type_and_an_integer_the_bounds_of_its_type() {
    for (exported, expected) in [
        (of::<bool>(), json!({"type": "boolean"})),
        (of::<String>(), json!({"type": "string"})),
        (of::<char>(), json!({"type": "string", "minLength": 1, "maxLength": 1})),
        (of::<f64>(), json!({"type": "number"})),
        (
            of::<f32>(),
            json!({"type": "number", "maximum": 3.402_823_567_797_336_2e38, "minimum": -3.402_823_567_797_336_2e38}),
        ),
        (of::<()>(), json!({"type": "null"})),
        (of::<Value>(), json!({})),
        (of::<u8>(), json!({"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255})),
        (of::<i64>(), json!({"type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX})),
        (
            of::<NonZeroI8>(),
            json!({"type": "integer", "format": "int8", "minimum": -128, "maximum": 127, "not": {"const": 0}}),
        ),
        (
            of::<BTreeMap<NonZeroI8, bool>>()["propertyNames"].clone(),
            json!({"pattern": "^(-[1-9]|-[1-9][0-9]|-1[0-1][0-9]|-12[0-8]|[1-9]|[1-9][0-9]|1[0-1][0-9]|12[0-7])$"}),
        ),
        (of::<u64>(), json!({"type": "integer", "format": "uint64", "minimum": 0, "maximum": u64::MAX})),
    ] {
        assert_eq!(exported, expected);
    }
}

#[test]
fn a_bound_that_no_value_of_serde_json_holds_is_the_next_float_beyond() {
    assert_eq!(of::<u128>(), json!({"type": "integer", "minimum": 0, "maximum": 3.402_823_669_209_385e38}),);
    assert_eq!(
        of::<i128>(),
        json!({"type": "integer", "minimum": -1.701_411_834_604_692_7e38, "maximum": 1.701_411_834_604_692_7e38}),
    );
}

#[test]
fn the_limits_of_a_type_and_of_its_place_are_one_limit() {
    let narrowed = SchemaObject::place::<i8>().with_number(
        NumberKeywords::new()
            .minimum(Number::integer(-500))
            .exclusive_maximum(Number::integer(100))
            .multiple_of(Number::integer(5)),
    );

    assert_eq!(
        export(&narrowed),
        json!({"type": "integer", "format": "int8", "minimum": -128, "maximum": 127, "exclusiveMaximum": 100, "multipleOf": 5}),
    );
}

#[test]
fn decimals_are_written_as_they_are() {
    let price = SchemaObject::number().with_number(
        NumberKeywords::new()
            .maximum(Number::decimal(1999, -2))
            .exclusive_minimum(Number::decimal(-5, -1))
            .multiple_of(Number::decimal(1, -2)),
    );

    assert_eq!(
        export(&price),
        json!({"type": "number", "maximum": 19.99, "exclusiveMinimum": -0.5, "multipleOf": 0.01}),
    );
}

#[test]
fn strings_arrays_and_maps_say_their_limits() {
    let text = StringKeywords::new().min_length(1).max_length(9).format(&format::DATE_TIME);
    assert_eq!(
        export(&SchemaObject::string().with_string(text)),
        json!({"type": "string", "minLength": 1, "maxLength": 9, "format": "date-time"}),
    );

    let list = ArrayKeywords::new().min_items(1).max_items(3).unique_items();
    assert_eq!(
        export(&SchemaObject::array(&BOOLEAN).with_array(list)),
        json!({"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 3, "uniqueItems": true}),
    );

    let map = DictionaryKeywords::new().min_properties(1).max_properties(2);
    assert_eq!(
        export(&SchemaObject::dictionary(&STRING, &ANY).with_dictionary(map)),
        json!({"type": "object", "additionalProperties": true, "minProperties": 1, "maxProperties": 2}),
    );
}

#[test]
fn arrays_of_a_length_have_a_schema_for_each_item_or_one_for_all() {
    assert_eq!(of::<[bool; 2]>(), json!({"type": "array", "items": {"type": "boolean"}, "minItems": 2, "maxItems": 2}),);
    assert_eq!(
        export(&SchemaObject::tuple(const { &[&BOOLEAN, &STRING] })),
        json!({
            "type": "array",
            "prefixItems": [{"type": "boolean"}, {"type": "string"}],
            "items": false,
            "minItems": 2,
            "maxItems": 2,
        }),
    );
}

#[test]
fn the_keys_of_a_map_are_strings_of_the_form_that_serde_gives_them() {
    fn keys<K: Schema>() -> Option<Value> {
        of::<BTreeMap<K, bool>>().get("propertyNames").cloned()
    }

    named! {
        Label "Label" = SchemaObject::string().with_string(StringKeywords::new().max_length(5));
        Level "Level" = SchemaObject::place::<u8>().with_number(NumberKeywords::new().maximum(Number::integer(9)));
    }

    assert_eq!(keys::<String>(), None);
    assert_eq!(keys::<bool>(), Some(json!({"enum": ["true", "false"]})));
    assert_eq!(keys::<char>(), Some(json!({"minLength": 1, "maxLength": 1})));
    assert_eq!(keys::<u8>(), Some(json!({"pattern": "^([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$"})),);
    assert_eq!(
        export(&SchemaObject::dictionary(const { &SchemaObject::place::<Label>() }, &ANY)),
        json!({
            "type": "object",
            "propertyNames": {"$ref": "#/$defs/Label"},
            "additionalProperties": true,
            "$defs": {"Label": {"type": "string", "maxLength": 5}},
        }),
    );
    assert_eq!(
        export(&SchemaObject::dictionary(const { &SchemaObject::reference::<Level>() }, &ANY)),
        json!({"type": "object", "propertyNames": {"pattern": "^([0-9])$"}, "additionalProperties": true}),
    );
    assert_eq!(
        export(&SchemaObject::dictionary(const { &SchemaObject::enumeration(&["a", "b"]) }, &ANY)),
        json!({"type": "object", "propertyNames": {"enum": ["a", "b"]}, "additionalProperties": true}),
    );
}

#[test]
fn null_is_one_more_type_or_one_more_alternative() {
    named! { Empty "Empty" = SchemaObject::object(&[]); }

    for (schema, expected) in [
        (SchemaObject::string(), json!({"type": ["string", "null"]})),
        (SchemaObject::enumeration(&["on", "off"]), json!({"type": ["string", "null"], "enum": ["on", "off", null]})),
        (SchemaObject::enumeration(&["on"]), json!({"type": ["string", "null"], "enum": ["on", null]})),
        (SchemaObject::any(), json!({})),
        (SchemaObject::any_of(const { &[&BOOLEAN] }), json!({"anyOf": [{"type": "boolean"}, {"type": "null"}]})),
        (
            SchemaObject::one_of(const { &[&BOOLEAN] }),
            json!({"anyOf": [{"oneOf": [{"type": "boolean"}]}, {"type": "null"}]}),
        ),
        (
            SchemaObject::reference::<Empty>(),
            json!({"anyOf": [{"$ref": "#/$defs/Empty"}, {"type": "null"}], "$defs": {"Empty": {"type": "object"}}}),
        ),
    ] {
        assert_eq!(export(&schema.nullable()), expected);
    }
}

#[test]
fn annotations_are_written_in_their_own_words() {
    const ANNOTATED: SchemaObject = SchemaObject::array(&STRING).with_annotations(
        Annotations::new()
            .title("Tags")
            .description("Of a post")
            .default(&Literal::Array(&[]))
            .example(&Literal::Array(&[
                Literal::String("a"),
                Literal::Null,
                Literal::Object(&[("b", Literal::Boolean(true))]),
            ]))
            .deprecated()
            .read_only()
            .write_only(),
    );

    assert_eq!(
        export(&ANNOTATED),
        json!({
            "title": "Tags",
            "description": "Of a post",
            "type": "array",
            "items": {"type": "string"},
            "default": [],
            "examples": [["a", null, {"b": true}]],
            "deprecated": true,
            "readOnly": true,
            "writeOnly": true,
        }),
    );
    assert_eq!(
        export(&SchemaObject::any().with_annotations(Annotations::new().description("Anything"))),
        json!({"description": "Anything"}),
    );
}

#[test]
fn an_object_names_what_it_requires_and_closes_where_it_denies_others() {
    const OBJECT: SchemaObject = SchemaObject::object(
        const { &[Property::new("id", SchemaObject::string()), optional("note", SchemaObject::any())] },
    );

    let open = json!({
        "type": "object",
        "properties": {"id": {"type": "string"}, "note": true},
        "required": ["id"],
    });
    assert_eq!(export(&OBJECT), open);

    let mut closed = open;
    closed["additionalProperties"] = json!(false);
    assert_eq!(export(&OBJECT.deny_unknown_properties()), closed);
}

#[test]
fn of_the_names_of_a_property_one_is_given() {
    const ALIASED: SchemaObject = SchemaObject::object(
        const {
            &[
                Property::new("name", SchemaObject::string()).with_aliases(&["title"]),
                optional("size", SchemaObject::number()).with_aliases(&["length", "width"]),
            ]
        },
    );

    assert_eq!(
        export(&ALIASED),
        json!({
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                "title": {"type": "string"},
                "size": {"type": "number"},
                "length": {"type": "number"},
                "width": {"type": "number"},
            },
            "allOf": [
                {"oneOf": [{"required": ["name"]}, {"required": ["title"]}]},
                {"not": {"required": ["size", "length"]}},
                {"not": {"required": ["size", "width"]}},
                {"not": {"required": ["length", "width"]}},
            ],
        }),
    );
}

#[test]
fn a_type_that_holds_itself_is_among_the_definitions_too() {
    let node = json!({
        "type": "object",
        "properties": {
            "next": {"$ref": "#/$defs/Node"},
            "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
        },
        "required": ["children"],
    });

    let mut expected = node.clone();
    expected["$defs"] = json!({"Node": node});
    assert_eq!(of::<gallery::Node>(), expected);
}

#[test]
fn a_name_for_another_type_refers_to_it() {
    assert_eq!(of::<gallery::Alias>(), json!({"$ref": "#/$defs/Empty", "$defs": {"Empty": {"type": "object"}}}),);
}

#[test]
fn beside_a_reference_stands_what_its_place_adds() {
    struct Share;

    impl Schema for Share {
        const NAME: &'static str = "Share";
        const PLACEMENT: Placement = Placement::Named;
        const OBJECT: &'static SchemaObject = &SchemaObject::number()
            .with_number(NumberKeywords::new().minimum(Number::integer(0)).multiple_of(Number::integer(2)))
            .with_annotations(Annotations::new().description("Of the whole").read_only())
            .named(Self::NAME);
    }

    let property = |schema| {
        let mut exported = export(&schema);
        let definitions = exported.as_object_mut().unwrap().remove("$defs");
        (exported, definitions.is_some())
    };
    let share = SchemaObject::place::<Share>;
    let limits = NumberKeywords::new;

    assert_eq!(property(share()), (json!({"$ref": "#/$defs/Share"}), true));
    assert_eq!(
        property(share().with_number(limits().maximum(Number::integer(1)))),
        (json!({"$ref": "#/$defs/Share", "maximum": 1}), true),
    );
    assert_eq!(
        property(share().nullable().with_annotations(Annotations::new().description("Or none"))),
        (json!({"anyOf": [{"$ref": "#/$defs/Share"}, {"type": "null"}], "description": "Or none"}), true,),
    );
    // in the place of 2, not beside it
    assert_eq!(
        property(share().with_number(limits().multiple_of(Number::integer(3)))),
        (json!({"type": "number", "minimum": 0, "multipleOf": 3, "readOnly": true}), false),
    );
}

#[test]
fn a_name_that_no_component_can_have_is_an_identifier() {
    named! {
        Odd "a/b~c d%é\"" = SchemaObject::string();
        Dotted "v1.User-2" = SchemaObject::string();
    }

    assert_eq!(
        export(&SchemaObject::reference::<Odd>()),
        json!({"$ref": "#/$defs/a_b_c_d_", "$defs": {"a_b_c_d_": {"type": "string"}}}),
    );
    assert_eq!(export(&SchemaObject::reference::<Dotted>())["$ref"], json!("#/$defs/v1.User-2"));
    let validator = jsonschema::validator_for(&SchemaObject::reference::<Odd>().to_json_schema()).unwrap();
    assert!(validator.is_valid(&json!("text")) && !validator.is_valid(&json!(1)));
}

#[test]
fn types_of_one_name_are_kept_apart_unless_they_say_the_same() {
    mod one {
        use super::*;
        named! {
            Part "Part" = SchemaObject::string();
            Page "Page" = SchemaObject::object(const { &[Property::new("part", SchemaObject::reference::<Part>())] });
        }
    }
    mod two {
        use super::*;
        named! {
            Part "Part" = SchemaObject::number();
            Page "Page" = SchemaObject::object(const { &[Property::new("part", SchemaObject::reference::<Part>())] });
            Taken "Page_2" = SchemaObject::boolean();
        }
    }
    mod three {
        use super::*;
        named! {
            Part "Part" = SchemaObject::string();
            Page "Page" = SchemaObject::object(const { &[Property::new("part", SchemaObject::reference::<Part>())] });
        }
    }

    const ALL: SchemaObject = SchemaObject::tuple(
        const {
            &[
                &SchemaObject::reference::<one::Page>(),
                &SchemaObject::reference::<two::Page>(),
                &SchemaObject::reference::<two::Taken>(),
                &SchemaObject::reference::<three::Page>(),
            ]
        },
    );

    let page = |part: &str| json!({"type": "object", "properties": {"part": {"$ref": part}}, "required": ["part"]});
    let exported = export(&ALL);
    assert_eq!(
        exported["$defs"],
        json!({
            "one_Page": page("#/$defs/one_Part"),
            "two_Page": page("#/$defs/two_Part"),
            "Page_2": {"type": "boolean"},
            "one_Part": {"type": "string"},
            "two_Part": {"type": "number"},
        }),
    );
    assert_eq!(
        exported["prefixItems"],
        json!([
            {"$ref": "#/$defs/one_Page"},
            {"$ref": "#/$defs/two_Page"},
            {"$ref": "#/$defs/Page_2"},
            {"$ref": "#/$defs/one_Page"},
        ]),
    );
}

/// Two types that hold each other, and two that begin a circle in which one of the others stands.
mod circle {
    use super::*;

    named! {
        Left "Left" = SchemaObject::object(const { &[optional("right", SchemaObject::reference::<Right>())] });
        Right "Right" = SchemaObject::object(const { &[optional("left", SchemaObject::reference::<Left>())] });
    }

    pub(super) mod again {
        use super::*;

        named! {
            Left "Left" = SchemaObject::object(const { &[optional("right", SchemaObject::reference::<Right>())] });
            Right "Right" = SchemaObject::object(const { &[optional("left", SchemaObject::reference::<super::Left>())] });
        }
    }
}

#[test]
fn types_that_go_round_in_a_circle_are_one_if_they_go_the_same_way() {
    let exported = export(&SchemaObject::tuple(
        const { &[&SchemaObject::reference::<circle::Left>(), &SchemaObject::reference::<circle::again::Left>()] },
    ));
    assert_eq!(
        exported["$defs"],
        json!({
            "Left": {"type": "object", "properties": {"right": {"$ref": "#/$defs/Right"}}},
            "Right": {"type": "object", "properties": {"left": {"$ref": "#/$defs/Left"}}},
        }),
    );
}
