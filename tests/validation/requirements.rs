//! Every keyword that can be broken: its code, its parameters, its sentence; and the same as data.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroI16;
use std::str::FromStr;

use serde::Serialize;
use serde::ser::{Error, Serializer};
use serde_json::{Value, json};
use wireform::{
    Annotations, ArrayKeywords, DictionaryKeywords, Number, NumberKeywords, Parameter, Property, Requirement, Schema,
    SchemaObject, StringKeywords, Violation, format,
};

/// The first thing that is wrong with `value`.
fn first(schema: &SchemaObject, value: &impl Serialize) -> Violation {
    schema.validate(value).unwrap_err().into_iter().next().unwrap()
}

const ANY: &SchemaObject = &SchemaObject::any();

const fn number(keywords: NumberKeywords) -> SchemaObject {
    SchemaObject::number().with_number(keywords)
}

const fn string(keywords: StringKeywords) -> SchemaObject {
    SchemaObject::string().with_string(keywords)
}

const fn array(keywords: ArrayKeywords) -> SchemaObject {
    SchemaObject::array(ANY).with_array(keywords)
}

const fn dictionary(keywords: DictionaryKeywords) -> SchemaObject {
    SchemaObject::dictionary(const { &SchemaObject::string() }, ANY).with_dictionary(keywords)
}

static PROPERTIES: &[Property] = &[Property::new("size", SchemaObject::any()).with_aliases(&["length"])];

#[test]
#[expect(clippy::too_many_lines, reason = "a table of all of them")]
fn every_keyword_has_a_code_parameters_and_a_sentence() {
    let closed = SchemaObject::object(PROPERTIES).deny_unknown_properties();
    let table: Vec<(SchemaObject, Value, &str, &str, Value, &str)> = vec![
        (SchemaObject::string(), json!(1), "type", "type", json!({ "expected": "string" }), "1 is not a string"),
        (
            SchemaObject::boolean().nullable(),
            json!([1, 2]),
            "type",
            "type",
            json!({ "expected": "boolean", "or": "null" }),
            "an array is not true, false or null",
        ),
        (
            SchemaObject::enumeration(&["a", "b"]),
            json!("c"),
            "enum",
            "enum",
            json!({ "values": ["a", "b"] }),
            r#""c" is none of "a", "b""#,
        ),
        (
            number(NumberKeywords::new().multiple_of(Number::decimal(1, -2))),
            json!(0.005),
            "multipleOf",
            "multiple_of",
            json!({ "multiple_of": 0.01 }),
            "0.005 is not a multiple of 0.01",
        ),
        (
            number(NumberKeywords::new().maximum(Number::integer(100))),
            json!(140),
            "maximum",
            "maximum",
            json!({ "maximum": 100 }),
            "140 is more than the maximum of 100",
        ),
        (
            number(NumberKeywords::new().exclusive_maximum(Number::integer(1))),
            json!(1.0),
            "exclusiveMaximum",
            "exclusive_maximum",
            json!({ "maximum": 1 }),
            "1.0 is not less than 1",
        ),
        (
            number(NumberKeywords::new().minimum(Number::decimal(-15, -1))),
            json!(-2),
            "minimum",
            "minimum",
            json!({ "minimum": -1.5 }),
            "-2 is less than the minimum of -1.5",
        ),
        (
            number(NumberKeywords::new().exclusive_minimum(Number::integer(0))),
            json!(-0.0),
            "exclusiveMinimum",
            "exclusive_minimum",
            json!({ "minimum": 0 }),
            "-0.0 is not more than 0",
        ),
        (
            string(StringKeywords::new().max_length(1)),
            json!("ab"),
            "maxLength",
            "max_length",
            json!({ "maximum": 1 }),
            r#""ab" is longer than the maximum of 1 character"#,
        ),
        (
            string(StringKeywords::new().min_length(2)),
            json!(""),
            "minLength",
            "min_length",
            json!({ "minimum": 2 }),
            r#""" is shorter than the minimum of 2 characters"#,
        ),
        (
            string(StringKeywords::new().format(&format::UUID)),
            json!("x"),
            "format",
            "format",
            json!({ "format": "uuid", "example": "3fa85f64-5717-4562-b3fc-2c963f66afa6" }),
            r#""x" is not a UUID (RFC 9562), for example 3fa85f64-5717-4562-b3fc-2c963f66afa6"#,
        ),
        (
            array(ArrayKeywords::new().max_items(1)),
            json!([1, 2]),
            "maxItems",
            "max_items",
            json!({ "maximum": 1 }),
            "an array of 2 items is longer than the maximum of 1 item",
        ),
        (
            array(ArrayKeywords::new().min_items(2)),
            json!([1]),
            "minItems",
            "min_items",
            json!({ "minimum": 2 }),
            "an array of 1 item is shorter than the minimum of 2 items",
        ),
        (
            array(ArrayKeywords::new().unique_items()),
            json!([1, 2, 1]),
            "uniqueItems",
            "unique_items",
            json!({ "earlier": 0 }),
            "is the same as item 0",
        ),
        (
            dictionary(DictionaryKeywords::new().max_properties(0)),
            json!({ "a": 1 }),
            "maxProperties",
            "max_properties",
            json!({ "maximum": 0 }),
            "an object of 1 property has more than the maximum of 0 properties",
        ),
        (
            dictionary(DictionaryKeywords::new().min_properties(1)),
            json!({}),
            "minProperties",
            "min_properties",
            json!({ "minimum": 1 }),
            "an object of 0 properties has fewer than the minimum of 1 property",
        ),
        (closed.nullable(), json!({}), "required", "required", json!({}), "is required"),
        (
            SchemaObject::object(PROPERTIES).deny_unknown_properties(),
            json!({ "Size": 1 }),
            "additionalProperties",
            "unknown_property",
            json!({ "nearest": "size" }),
            "is not a known property; did you mean `size`?",
        ),
        (
            SchemaObject::object(&[]).deny_unknown_properties(),
            json!({ "Size": 1 }),
            "additionalProperties",
            "unknown_property",
            json!({}),
            "is not a known property",
        ),
        (
            SchemaObject::object(PROPERTIES),
            json!({ "length": 1, "size": 2 }),
            "oneOf",
            "duplicate_property",
            json!({ "property": "size" }),
            "is given twice",
        ),
    ];
    for (schema, value, keyword, code, parameters, message) in &table {
        let violation = first(schema, value);
        assert_eq!((violation.keyword(), violation.code()), (*keyword, *code), "{message}");
        assert_eq!(violation.message(), *message);
        let as_data = serde_json::to_value(&violation).unwrap();
        assert_eq!(as_data["parameters"], *parameters, "{message}");
        let names: BTreeSet<&str> = violation.parameters().map(|(name, _)| name).collect();
        let expected: BTreeSet<&str> = parameters.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, expected, "{message}");
    }
}

#[test]
fn what_is_no_keyword_of_a_schema_has_words_of_its_own() {
    struct Failing;

    impl Serialize for Failing {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("no reason"))
        }
    }

    let not_finite = first(f64::OBJECT, &f64::NEG_INFINITY);
    assert_eq!((not_finite.keyword(), not_finite.code()), ("type", "not_finite"));
    assert_eq!(not_finite.message(), "-inf is not a number that JSON can write");
    assert_eq!(not_finite.parameters().count(), 0);
    let failing = first(ANY, &Failing);
    assert_eq!((failing.keyword(), failing.code()), ("serialize", "serialize"));
    assert!(failing.parameters().eq([("message", Parameter::Text("no reason"))]));
    assert_eq!(failing.found(), None);
    let deep = (0..128).fold(json!(1), |inner, _| json!([inner]));
    let deep = first(ANY, &deep);
    assert_eq!(
        (deep.keyword(), deep.code(), deep.message().as_str()),
        ("depth", "depth", "is nested deeper than 127 levels")
    );
    assert!(deep.parameters().eq([("maximum", Parameter::Count(127))]));
}

#[test]
fn the_range_of_an_integer_is_a_maximum_or_a_minimum_with_its_own_limit() {
    for (violation, code, parameter, message) in [
        (first(u8::OBJECT, &256), "maximum", json!(255), "256 is more than the maximum of 255"),
        (first(u8::OBJECT, &-1), "minimum", json!(0), "-1 is less than the minimum of 0"),
        (first(u8::OBJECT, &256.0), "maximum", json!(255), "256.0 is more than the maximum of 255"),
        (first(u8::OBJECT, &3e20_f32), "maximum", json!(255), "3e+20 is more than the maximum of 255"),
        (
            first(u64::OBJECT, &u128::MAX),
            "maximum",
            json!(u64::MAX),
            "340282366920938463463374607431768211455 is more than the maximum of 18446744073709551615",
        ),
        (
            first(i64::OBJECT, &i128::MIN),
            "minimum",
            json!(i64::MIN),
            "-170141183460469231731687303715884105728 is less than the minimum of -9223372036854775808",
        ),
        (
            first(f32::OBJECT, &-1e39),
            "minimum",
            json!(f64::from_str("-3.4028235e38").unwrap()),
            "-1e+39 is less than the minimum of -3.4028235e38",
        ),
        (
            first(<BTreeMap<u8, u8>>::OBJECT, &BTreeMap::from([("300", 1)])),
            "maximum",
            json!(255),
            "the key \"300\" is more than the maximum of 255",
        ),
        (
            first(<BTreeMap<u8, u8>>::OBJECT, &json!({ "-1": 1 })),
            "minimum",
            json!(0),
            "the key \"-1\" is less than the minimum of 0",
        ),
    ] {
        assert_eq!((violation.code(), violation.message().as_str()), (code, message));
        assert_eq!(serde_json::to_value(&violation).unwrap()["parameters"][code], parameter, "{message}");
    }
}

#[test]
fn zero_has_a_rule_of_its_own_where_it_alone_is_refused() {
    let violation = first(NonZeroI16::OBJECT, &0);
    assert_eq!((violation.keyword(), violation.code()), ("not", "non_zero"));
    assert_eq!(violation.message(), "0 is zero, which is not allowed");
    assert_eq!(serde_json::to_value(&violation).unwrap()["parameters"], json!({ "not": 0 }));
    let key = first(<BTreeMap<NonZeroI16, u8>>::OBJECT, &json!({ "0": 1 }));
    assert_eq!((key.path(), key.code()), ("/0", "non_zero"));
}

#[test]
fn the_rule_itself_can_be_matched() {
    let violation = first(&number(NumberKeywords::new().maximum(Number::integer(100))), &140);
    assert!(matches!(violation.expected(), Requirement::Maximum(limit) if *limit == 100));
    assert_eq!(violation.expected().to_string(), "is more than the maximum of 100");
    assert_eq!(violation.found(), Some("140"));
}

#[test]
fn violations_are_an_array_of_objects_for_programs() {
    let schema = <BTreeMap<String, u8>>::OBJECT;
    let violations = schema.validate(&BTreeMap::from([("a/b", json!(300)), ("c", json!("1"))])).unwrap_err();
    assert_eq!(
        serde_json::to_value(&violations).unwrap(),
        json!([
            {
                "path": "/a~1b", "keyword": "maximum", "code": "maximum", "parameters": { "maximum": 255 },
                "message": "300 is more than the maximum of 255", "found": "300",
            },
            {
                "path": "/c", "keyword": "type", "code": "type", "parameters": { "expected": "integer" },
                "message": "\"1\" is not an integer", "found": "\"1\"",
            },
        ]),
    );
    let missing = SchemaObject::object(PROPERTIES).validate(&json!({})).unwrap_err();
    assert_eq!(
        serde_json::to_string(&missing).unwrap(),
        r#"[{"path":"/size","keyword":"required","code":"required","parameters":{},"message":"is required"}]"#,
        "nothing was found, and nothing is said of a text",
    );
}

#[test]
fn json_in_a_string_gets_a_hint_where_something_else_was_expected() {
    let table = [
        (json!("{\"a\": 1}"), true),
        (json!("  [1, 2]\n"), true),
        (json!("{}"), true),
        (json!("{"), false),
        (json!("job"), false),
        (json!(""), false),
        (json!(true), false),
    ];
    for (value, hinted) in table {
        for schema in [u8::OBJECT, <Vec<u8>>::OBJECT, &SchemaObject::object(PROPERTIES)] {
            let violation = first(schema, &value);
            assert_eq!(violation.help().is_some(), hinted, "{value}");
            assert_eq!(violation.to_string().contains("validate_json"), hinted, "{value}");
        }
    }
    assert_eq!(first(&string(StringKeywords::new().max_length(1)), &"{}").help(), None, "a string was expected");
}

#[test]
fn an_enum_of_many_values_lists_some_of_them() {
    const MANY: &[&str] = &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"];
    let listed = r#""x" is none of "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l""#;
    let message = |values| first(&SchemaObject::enumeration(values), &"x").message();
    assert_eq!(message(&MANY[..12]), listed);
    assert_eq!(message(&MANY[..13]), format!("{listed} and 1 more"));
    assert_eq!(message(MANY), format!("{listed} and 2 more"));
    let odd = first(&SchemaObject::enumeration(&["a\"b", "c\nd"]), &"x");
    assert_eq!(odd.message().lines().count(), 1);
    assert_eq!(odd.parameters().next().unwrap().1, Parameter::Texts(&["a\"b", "c\nd"]));
}

#[test]
fn annotations_break_on_nothing() {
    let schema = SchemaObject::number()
        .with_annotations(Annotations::new().title("t").description("d").deprecated().read_only().write_only());
    assert!(schema.is_valid(&1) && schema.validate(&1).is_ok());
}

#[test]
fn null_gets_a_hint_where_the_property_need_not_be_there() {
    const PLACES: &[Property] = &[
        Property::new("needed", SchemaObject::integer()),
        Property::new("left_out", SchemaObject::integer()).required(false),
        Property::new("nullable", SchemaObject::integer().nullable()).required(false),
    ];
    let schema = SchemaObject::object(PLACES);
    for (document, expected) in [
        (json!({ "needed": null }), None),
        (json!({ "needed": 1, "left_out": null }), Some("where there is no value, leave the property out")),
        (json!({ "needed": 1, "left_out": "x" }), None),
        (json!({ "needed": 1, "left_out": [null], "nullable": null }), None),
    ] {
        let violation = first(&schema, &document);
        assert_eq!((violation.code(), violation.help()), ("type", expected), "{document}");
    }
    assert!(schema.is_valid(&json!({ "needed": 1, "nullable": null })));
}
