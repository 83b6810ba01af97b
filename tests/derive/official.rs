//! The official cases that a type can express: a derived type for each schema → the verdicts that the suite wants.
//!
//! A schema of the suite without a `type` says nothing about values of other types; so does an untagged enum of the value that it
//! speaks about and of every other type. What no type expresses is listed at the end, with its reason.

#![allow(dead_code, reason = "the types are there for their schemas")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wireform::{Schema, SchemaObject};

use crate::official_types::*;

pub(crate) type Map = BTreeMap<String, Value>;

/// Any value, and one of the type named with these keywords.
macro_rules! untyped {
    (number $keywords:tt) => {
        untyped!(@ f64 $keywords, bool, String, Vec<Value>, Map)
    };
    (string $keywords:tt) => {
        untyped!(@ String $keywords, f64, bool, Vec<Value>, Map)
    };
    (array $keywords:tt) => {
        untyped!(@ Vec<Value> $keywords, f64, bool, String, Map)
    };
    (object $keywords:tt) => {
        untyped!(@ Map $keywords, f64, bool, String, Vec<Value>)
    };
    (@ $about:ty { $($keywords:tt)* }, $one:ty, $two:ty, $three:ty, $four:ty) => {{
        #[derive(Schema)]
        #[serde(untagged)]
        enum Untyped {
            About(#[schema($($keywords)*)] $about),
            Null(()),
            One($one),
            Two($two),
            Three($three),
            Four($four),
        }
        Untyped::SCHEMA.object()
    }};
    (type $($about:tt)*) => {{
        $($about)*
        #[derive(Schema)]
        #[serde(untagged)]
        enum Untyped {
            About(About),
            Null(()),
            Boolean(bool),
            Number(f64),
            Text(String),
            Array(Vec<Value>),
        }
        Untyped::SCHEMA.object()
    }};
}

/// A value of this type with these keywords.
macro_rules! typed {
    ($about:ty) => {
        <$about>::SCHEMA.object()
    };
    ($about:ty { $($keywords:tt)* }) => {{
        #[derive(Schema)]
        #[schema($($keywords)*)]
        struct About($about);
        About::SCHEMA.object()
    }};
}

/// What no type expresses, by file: how many schemas, and why.
const LEFT: [(&str, usize, &str); 10] = [
    ("allOf.json", 1, "`false` as a schema: every type has a value"),
    ("anyOf.json", 2, "the same"),
    ("default.json", 1, "a default that its schema refuses is a compile error"),
    ("enum.json", 1, "an empty list is a compile error"),
    ("items.json", 1, "`false`"),
    ("oneOf.json", 3, "`false`, and branches that are equal"),
    ("optional/bignum.json", 1, "an integer of more than 128 bits"),
    ("optional/float-overflow.json", 1, "the same"),
    ("properties.json", 1, "`false`"),
    ("ref.json", 1, "`false`"),
];

#[expect(clippy::too_many_lines, reason = "a table")]
fn cases() -> Vec<(&'static str, &'static str, &'static SchemaObject)> {
    vec![
        ("additionalProperties.json", "additionalProperties with schema", typed!(FooBarAndBooleans)),
        (
            "additionalProperties.json",
            "additionalProperties are allowed by default",
            untyped!(type #[derive(Schema)] struct About {
                #[serde(skip_serializing_if = "Option::is_none")]
                foo: Option<Value>,
                #[serde(skip_serializing_if = "Option::is_none")]
                bar: Option<Value>,
            }),
        ),
        ("allOf.json", "allOf", typed!(AllOf)),
        ("allOf.json", "allOf with base schema", typed!(AllOfThree)),
        ("allOf.json", "allOf with the last empty schema", typed!(f64)),
        ("allOf.json", "nested allOf, to check validation semantics", typed!(())),
        (
            "additionalProperties.json",
            "additionalProperties does not look in applicators",
            typed!(BTreeMap<String, bool>),
        ),
        ("allOf.json", "allOf with boolean schemas, all true", typed!(Value)),
        ("allOf.json", "allOf with one empty schema", typed!(Value)),
        ("allOf.json", "allOf with two empty schemas", typed!(Value)),
        ("anyOf.json", "anyOf", typed!(IntegerOrTwo)),
        ("anyOf.json", "anyOf with base schema", typed!(ShortOrLong)),
        ("anyOf.json", "nested anyOf, to check validation semantics", typed!(())),
        ("const.json", "const with array", typed!((OnlyFoo,))),
        ("const.json", "const with [true] does not match [1]", typed!((OnlyTrue,))),
        ("enum.json", "enum with [false] does not match [0]", typed!((OnlyFalse,))),
        ("enum.json", "enum with [true] does not match [1]", typed!((OnlyTrue,))),
        ("enum.json", "enum with [1] does not match [true]", typed!((OnlyOne,))),
        (
            "infinite-loop-detection.json",
            "evaluating the same schema location against the same data location twice is not a sign of an infinite loop",
            typed!(Integers),
        ),
        ("oneOf.json", "oneOf", typed!(EitherIntegerOrTwo)),
        ("oneOf.json", "oneOf with required", typed!(FooWithBarOrBaz)),
        ("oneOf.json", "oneOf with missing optional property", typed!(AnyFooOrBar)),
        ("ref.json", "escaped pointer ref", typed!(Escaped)),
        ("ref.json", "nested refs", typed!(i64)),
        ("ref.json", "property named $ref that is not a reference", typed!(Referring)),
        ("ref.json", "property named $ref, containing an actual $ref", typed!(Referring)),
        ("ref.json", "refs with quote", typed!(Quoted)),
        ("anyOf.json", "anyOf with one empty schema", typed!(NumberOrAny)),
        ("const.json", "const with object", typed!(Constant)),
        ("const.json", "const with false does not match 0", typed!(bool { const = false })),
        ("const.json", "const with true does not match 1", typed!(bool { const = true })),
        ("const.json", "const with {\"a\": false} does not match {\"a\": 0}", typed!(FalseInside)),
        ("const.json", "const with 0 does not match other zero-like types", typed!(f64 { const = 0 })),
        ("const.json", "const with 1 does not match true", typed!(f64 { const = 1 })),
        (
            "const.json",
            "float and integers are equal up to 64-bit representation limits",
            typed!(i64 { const = 9007199254740992 }),
        ),
        ("const.json", "nul characters in strings", typed!(String { const = "hello\0there" })),
        (
            "const.json",
            "characters with the same visual representation, but different number of codepoints",
            typed!(String { const = "\u{e4}" }),
        ),
        ("default.json", "the default keyword does not do anything if the property is missing", typed!(Alpha)),
        ("enum.json", "simple enum validation", typed!(u8 { enum = [1, 2, 3] })),
        ("enum.json", "enums in properties", typed!(Enums)),
        ("enum.json", "enum with 0 does not match false", typed!(u8 { enum = [0] })),
        ("enum.json", "enum with 1 does not match true", typed!(u8 { enum = [1] })),
        ("enum.json", "enum with false does not match 0", typed!(bool { const = false })),
        ("enum.json", "heterogeneous enum-with-null validation", typed!(Option<u8> { enum = [6] })),
        ("exclusiveMaximum.json", "exclusiveMaximum validation", untyped!(number { exclusive_maximum = 3.0 })),
        ("items.json", "nested items", typed!(Vec<Vec<Vec<Vec<f64>>>>)),
        ("maxItems.json", "maxItems validation", untyped!(array { max_items = 2 })),
        ("maxItems.json", "maxItems validation with a decimal", untyped!(array { max_items = 2 })),
        ("maxLength.json", "maxLength validation with a decimal", untyped!(string { max_length = 2 })),
        ("maxProperties.json", "maxProperties validation", untyped!(object { max_properties = 2 })),
        ("maxProperties.json", "maxProperties = 0 means the object is empty", untyped!(object { max_properties = 0 })),
        ("maximum.json", "maximum validation", untyped!(number { maximum = 3.0 })),
        ("minItems.json", "minItems validation", untyped!(array { min_items = 1 })),
        ("minItems.json", "minItems validation with a decimal", untyped!(array { min_items = 1 })),
        ("minLength.json", "minLength validation with a decimal", untyped!(string { min_length = 2 })),
        ("minProperties.json", "minProperties validation", untyped!(object { min_properties = 1 })),
        ("minimum.json", "minimum validation", untyped!(number { minimum = 1.1 })),
        ("minimum.json", "minimum validation with signed integer", untyped!(number { minimum = -2 })),
        ("multipleOf.json", "by number", untyped!(number { multiple_of = 1.5 })),
        ("multipleOf.json", "by small number", untyped!(number { multiple_of = 0.0001 })),
        ("multipleOf.json", "small multiple of large integer", typed!(i64 { multiple_of = 1e-8 })),
        ("oneOf.json", "oneOf complex types", typed!(FooOrBar)),
        ("optional/bignum.json", "number", typed!(f64)),
        ("optional/bignum.json", "maximum integer comparison", typed!(u64 { maximum = 18446744073709551615 })),
        (
            "optional/bignum.json",
            "float comparison with high precision",
            untyped!(number { exclusive_maximum = 9.727837981879871e26 }),
        ),
        (
            "optional/bignum.json",
            "float comparison with high precision on negative numbers",
            untyped!(number { exclusive_minimum = -9.727837981879871e26 }),
        ),
        (
            "optional/ecmascript-regex.json",
            "\\w in patterns matches [A-Za-z0-9_], not unicode letters",
            untyped!(string { pattern = r"\wcole" }),
        ),
        (
            "optional/ecmascript-regex.json",
            "ECMA 262 regex $ does not match trailing newline",
            typed!(String { pattern = r"^abc$" }),
        ),
        (
            "optional/ecmascript-regex.json",
            "ECMA 262 regex escapes control codes with \\c and upper letter",
            typed!(String { pattern = r"^\cC$" }),
        ),
        (
            "optional/ecmascript-regex.json",
            "ECMA 262 regex escapes control codes with \\c and lower letter",
            typed!(String { pattern = r"^\cc$" }),
        ),
        (
            "optional/ecmascript-regex.json",
            "ECMA 262 \\D matches everything but ascii digits",
            typed!(String { pattern = r"^\D$" }),
        ),
        (
            "optional/ecmascript-regex.json",
            "ECMA 262 \\w matches ascii letters only",
            typed!(String { pattern = r"^\w$" }),
        ),
        ("optional/ecmascript-regex.json", "ECMA 262 \\s matches whitespace", typed!(String { pattern = r"^\s$" })),
        (
            "optional/ecmascript-regex.json",
            "ECMA 262 \\S matches everything but whitespace",
            typed!(String { pattern = r"^\S$" }),
        ),
        ("optional/ecmascript-regex.json", "pattern with ASCII ranges", untyped!(string { pattern = r"[a-z]cole" })),
        (
            "optional/ecmascript-regex.json",
            "pattern with non-ASCII digits",
            untyped!(string { pattern = r"^\p{digit}+$" }),
        ),
        ("items.json", "a schema given for items", {
            #[derive(Schema)]
            #[serde(untagged)]
            enum Untyped {
                About(Vec<i64>),
                Object(Map),
                Text(String),
                Number(f64),
                Boolean(bool),
                Null(()),
            }
            Untyped::SCHEMA.object()
        }),
        (
            "properties.json",
            "properties whose names are Javascript object property names",
            untyped!(type #[derive(Schema)] struct About {
                #[serde(rename = "__proto__", skip_serializing_if = "Option::is_none")]
                prototype: Option<f64>,
                #[serde(rename = "toString", skip_serializing_if = "Option::is_none")]
                to_string: Option<WithLength>,
                #[serde(skip_serializing_if = "Option::is_none")]
                constructor: Option<f64>,
            }),
        ),
        (
            "required.json",
            "required default validation",
            untyped!(type #[derive(Schema)] struct About {
                #[serde(skip_serializing_if = "Option::is_none")]
                foo: Option<Value>,
            }),
        ),
        ("pattern.json", "pattern validation", untyped!(string { pattern = "^a*$" })),
        ("pattern.json", "pattern is not anchored", untyped!(string { pattern = "a+" })),
        (
            "properties.json",
            "object properties validation",
            untyped!(type #[derive(Schema)] struct About {
                #[serde(skip_serializing_if = "Option::is_none")]
                foo: Option<i64>,
                #[serde(skip_serializing_if = "Option::is_none")]
                bar: Option<String>,
            }),
        ),
        (
            "properties.json",
            "properties with null valued instance properties",
            untyped!(type #[derive(Schema)] struct About { #[schema(required = false)] foo: () }),
        ),
        (
            "required.json",
            "required validation",
            untyped!(type #[derive(Schema)] struct About {
                foo: Value,
                #[serde(skip_serializing_if = "Option::is_none")]
                bar: Option<Value>,
            }),
        ),
        (
            "required.json",
            "required with escaped characters",
            untyped!(type #[derive(Schema)] struct About {
                #[serde(rename = "foo\nbar")] a: Value,
                #[serde(rename = "foo\"bar")] b: Value,
                #[serde(rename = "foo\\bar")] c: Value,
                #[serde(rename = "foo\rbar")] d: Value,
                #[serde(rename = "foo\tbar")] e: Value,
                #[serde(rename = "foo\x0cbar")] f: Value,
            }),
        ),
        (
            "required.json",
            "required properties whose names are Javascript object property names",
            untyped!(type #[derive(Schema)] struct About {
                #[serde(rename = "__proto__")] a: Value,
                #[serde(rename = "toString")] b: Value,
                #[serde(rename = "constructor")] c: Value,
            }),
        ),
        ("type.json", "number type matches numbers", typed!(f64)),
        ("type.json", "string type matches strings", typed!(String)),
        ("type.json", "array type matches arrays", typed!(Vec<Value>)),
        ("type.json", "boolean type matches booleans", typed!(bool)),
        ("type.json", "multiple types can be specified in an array", typed!(IntegerOrString)),
        ("type.json", "type as array with one item", typed!(String)),
        ("type.json", "type: array, object or null", typed!(ArrayObjectOrNull)),
        ("uniqueItems.json", "uniqueItems validation", untyped!(array { unique_items })),
        ("vocabulary.json", "ignore unrecognized optional vocabulary", typed!(f64)),
    ]
}

#[test]
fn a_derived_type_judges_the_official_cases_as_the_suite_wants() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/suite/cases.json");
    let groups: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let (mut judged, mut seen) = (0, BTreeSet::new());
    for (file, description, schema) in cases() {
        let group = groups.iter().find(|group| group["file"] == file && group["description"] == description);
        let group = group.unwrap_or_else(|| panic!("no group {file} / {description}"));
        assert!(seen.insert((file, description)), "{file} / {description} is there twice");
        for test in group["tests"].as_array().unwrap() {
            judged += 1;
            let said = schema.validate(&test["data"]);
            let place = format!("{file} / {description} / {}", test["description"]);
            assert_eq!(Value::Bool(said.is_ok()), test["valid"], "{place}: {said:?}");
        }
    }
    let mut left = BTreeMap::new();
    for group in &groups {
        let (file, description) = (group["file"].as_str().unwrap(), group["description"].as_str().unwrap());
        if !seen.contains(&(file, description)) {
            *left.entry(file).or_insert(0) += 1;
        }
    }
    assert_eq!(left, BTreeMap::from(LEFT.map(|(file, count, _)| (file, count))));
    assert_eq!((seen.len(), judged), (95, 364));
}
