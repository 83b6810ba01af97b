//! The official cases: a JSON Schema → the const builder, at run time → the verdict that the suite wants.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};
use wireform::{ArrayKeywords, DictionaryKeywords, Number, NumberKeywords, Property, SchemaObject, StringKeywords};

use crate::broken;

/// Why a schema cannot be built.
type Reason = &'static str;

const ANNOTATIONS: &[&str] = &["$schema", "$defs", "$comment", "default", "description", "title"];
const OF_NUMBERS: &[&str] = &["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"];
const OF_STRINGS: &[&str] = &["minLength", "maxLength"];
const OF_ARRAYS: &[&str] = &["items", "minItems", "maxItems", "uniqueItems"];
const OF_DICTIONARIES: &[&str] = &["minProperties", "maxProperties"];
const OF_OBJECTS: &[&str] = &["properties", "required", "additionalProperties"];

/// The type that the keywords of a schema speak about, where `type` does not say it: to others they say nothing, which our
/// schemas cannot say.
fn implied(schema: &Map<String, Value>) -> Option<&'static str> {
    let says = |keywords: &[&str]| keywords.iter().any(|keyword| schema.contains_key(*keyword));
    if schema.contains_key("type") || schema.contains_key("enum") {
        return None;
    }
    [
        (OF_NUMBERS, "number"),
        (OF_STRINGS, "string"),
        (OF_ARRAYS, "array"),
        (OF_DICTIONARIES, "object"),
        (OF_OBJECTS, "object"),
    ]
    .into_iter()
    .find_map(|(keywords, kind)| says(keywords).then_some(kind))
}

fn count(schema: &Map<String, Value>, keyword: &str) -> Option<u64> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts in the suite are small; 2.0 is one"
    )]
    schema.get(keyword).map(|value| value.as_u64().unwrap_or_else(|| value.as_f64().unwrap() as u64))
}

fn number(value: &Value) -> Number {
    match (value.as_i64(), value.as_u64()) {
        (Some(integer), _) => integer.into(),
        (None, Some(integer)) => integer.into(),
        (None, None) => Number::float(value.as_f64().unwrap()),
    }
}

fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn build(schema: &Value, definitions: &Value) -> Result<SchemaObject, Reason> {
    let schema = match schema {
        Value::Bool(true) => return Ok(SchemaObject::any()),
        Value::Object(schema) => schema,
        _ => return Err("false as a schema"),
    };
    let known =
        [ANNOTATIONS, OF_NUMBERS, OF_STRINGS, OF_ARRAYS, OF_DICTIONARIES, OF_OBJECTS, &["type", "enum"]].concat();
    for reason in ["allOf", "const", "pattern"] {
        if schema.contains_key(reason) {
            return Err(reason);
        }
    }
    if let Some(Value::String(reference)) = schema.get("$ref") {
        return build(referred(reference, definitions)?, definitions);
    }
    for (keyword, compose) in [
        ("anyOf", SchemaObject::any_of as fn(&'static [&'static SchemaObject]) -> SchemaObject),
        ("oneOf", SchemaObject::one_of),
    ] {
        let Some(branches) = schema.get(keyword) else { continue };
        if schema.len() > 1 && schema.get("type") != Some(&Value::from("object")) {
            return Err("a union beside other keywords");
        }
        let branches: Result<Vec<_>, _> =
            branches.as_array().unwrap().iter().map(|branch| build(branch, definitions).map(leaked_ref)).collect();
        return Ok(compose(leaked(branches?)));
    }
    assert!(schema.keys().all(|keyword| known.contains(&keyword.as_str())), "a keyword nobody thought of: {schema:?}");
    let kind = match schema.get("type") {
        Some(Value::String(kind)) => kind,
        Some(Value::Array(kinds)) => match kinds.as_slice() {
            [Value::String(kind)] => kind,
            kinds => {
                let kinds = kinds.iter().map(|kind| build(&json!({ "type": kind }), definitions).map(leaked_ref));
                return Ok(SchemaObject::any_of(leaked(kinds.collect::<Result<Vec<_>, _>>()?)));
            }
        },
        _ if schema.contains_key("enum") => "enum",
        _ => implied(schema).unwrap_or("any"),
    };
    match kind {
        "any" => Ok(SchemaObject::any()),
        "null" => Ok(SchemaObject::null()),
        "boolean" => Ok(SchemaObject::boolean()),
        "enum" => enumeration(schema),
        "integer" => Ok(SchemaObject::integer().with_number(numbers(schema))),
        "number" => Ok(SchemaObject::number().with_number(numbers(schema))),
        "string" => Ok(strings(schema)),
        "array" => array(schema, definitions),
        "object" => object(schema, definitions),
        _ => Err("an unknown type"),
    }
}

fn leaked_ref(schema: SchemaObject) -> &'static SchemaObject {
    leaked(schema)
}

/// What `#/$defs/…` leads to; the suite has no others here.
fn referred<'d>(reference: &str, definitions: &'d Value) -> Result<&'d Value, Reason> {
    let name = reference.strip_prefix("#/$defs/").ok_or("a reference to elsewhere")?;
    let name = name.replace("%25", "%").replace("%22", "\"").replace("~1", "/").replace("~0", "~");
    definitions.get(&name).ok_or("a reference to nothing")
}

fn enumeration(schema: &Map<String, Value>) -> Result<SchemaObject, Reason> {
    let texts: Option<Vec<&'static str>> = schema["enum"]
        .as_array()
        .unwrap()
        .iter()
        .map(|value| value.as_str().map(|text| &**leaked(text.to_owned())))
        .collect();
    Ok(SchemaObject::enumeration(leaked(texts.ok_or("an enum of other things than strings")?)))
}

fn numbers(schema: &Map<String, Value>) -> NumberKeywords {
    let mut keywords = NumberKeywords::new();
    for (keyword, set) in [
        ("maximum", NumberKeywords::maximum as fn(NumberKeywords, Number) -> NumberKeywords),
        ("minimum", NumberKeywords::minimum),
        ("exclusiveMaximum", NumberKeywords::exclusive_maximum),
        ("exclusiveMinimum", NumberKeywords::exclusive_minimum),
        ("multipleOf", NumberKeywords::multiple_of),
    ] {
        if let Some(limit) = schema.get(keyword) {
            keywords = set(keywords, number(limit));
        }
    }
    keywords
}

fn strings(schema: &Map<String, Value>) -> SchemaObject {
    let mut keywords = StringKeywords::new();
    if let Some(length) = count(schema, "minLength") {
        keywords = keywords.min_length(length);
    }
    if let Some(length) = count(schema, "maxLength") {
        keywords = keywords.max_length(length);
    }
    SchemaObject::string().with_string(keywords)
}

fn array(schema: &Map<String, Value>, definitions: &Value) -> Result<SchemaObject, Reason> {
    let items = schema.get("items").map_or(Ok(SchemaObject::any()), |items| build(items, definitions))?;
    let mut keywords = ArrayKeywords::new();
    if let Some(count) = count(schema, "minItems") {
        keywords = keywords.min_items(count);
    }
    if let Some(count) = count(schema, "maxItems") {
        keywords = keywords.max_items(count);
    }
    if schema.get("uniqueItems") == Some(&Value::Bool(true)) {
        keywords = keywords.unique_items();
    }
    Ok(SchemaObject::array(leaked(items)).with_array(keywords))
}

fn object(schema: &Map<String, Value>, definitions: &Value) -> Result<SchemaObject, Reason> {
    let others = schema.get("additionalProperties");
    let empty = (Map::new(), Vec::new());
    let properties = schema.get("properties").map_or(&empty.0, |properties| properties.as_object().unwrap());
    let required = schema.get("required").map_or(&empty.1, |required| required.as_array().unwrap());
    let counts = (count(schema, "minProperties"), count(schema, "maxProperties"));
    if properties.is_empty() && required.is_empty() && others != Some(&Value::Bool(false)) {
        let mut keywords = DictionaryKeywords::new();
        if let Some(count) = counts.0 {
            keywords = keywords.min_properties(count);
        }
        if let Some(count) = counts.1 {
            keywords = keywords.max_properties(count);
        }
        let values = others.map_or(Ok(SchemaObject::any()), |values| build(values, definitions))?;
        return Ok(SchemaObject::dictionary(leaked(SchemaObject::string()), leaked(values)).with_dictionary(keywords));
    }
    if counts != (None, None) {
        return Err("a number of properties beside known ones");
    }
    let mut built = BTreeMap::new();
    for (name, schema) in properties {
        built.insert(name.as_str(), build(schema, definitions)?);
    }
    for name in required {
        built.entry(name.as_str().unwrap()).or_insert_with(SchemaObject::any);
    }
    let built = built.into_iter().map(|(name, schema)| {
        let is_required = required.iter().any(|required| required == name);
        Property::new(leaked(name.to_owned()), schema).required(is_required)
    });
    let object = SchemaObject::object(leaked(built.collect::<Vec<_>>()));
    match others {
        None | Some(Value::Bool(true)) => Ok(object),
        Some(Value::Bool(false)) => Ok(object.deny_unknown_properties()),
        Some(_) => Err("a schema for other properties beside known ones"),
    }
}

/// Whether a keyword meets a value of a type that it says nothing about: there our schema, which has a type, says more.
fn meets_another_type(schema: &Value, data: &Value) -> bool {
    let Value::Object(schema) = schema else { return false };
    let is_its_own = match implied(schema) {
        Some("number") => data.is_number(),
        Some("string") => data.is_string(),
        Some("array") => data.is_array(),
        Some("object") => data.is_object(),
        _ => true,
    };
    let inside = match data {
        Value::Array(items) => {
            schema.get("items").is_some_and(|inner| items.iter().any(|item| meets_another_type(inner, item)))
        }
        Value::Object(entries) => entries.iter().any(|(name, value)| {
            let properties = schema.get("properties").and_then(|properties| properties.get(name));
            properties.is_some_and(|inner| meets_another_type(inner, value))
        }),
        _ => false,
    };
    let branches = ["anyOf", "oneOf"].into_iter().filter_map(|keyword| schema.get(keyword)?.as_array()).flatten();
    !is_its_own || inside || branches.into_iter().any(|branch| meets_another_type(branch, data))
}

#[test]
fn the_official_cases_are_judged_as_the_suite_wants() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/suite/cases.json");
    let groups: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let (mut run, mut judged, mut of_another_type) = (0, 0, 0);
    let mut left_out = BTreeMap::<Reason, usize>::new();
    for group in &groups {
        let schema = match build(&group["schema"], &group["schema"]["$defs"]) {
            Ok(schema) => schema,
            Err(reason) => {
                *left_out.entry(reason).or_default() += 1;
                continue;
            }
        };
        run += 1;
        for test in group["tests"].as_array().unwrap() {
            if meets_another_type(&group["schema"], &test["data"]) {
                of_another_type += 1;
                continue;
            }
            judged += 1;
            let said = broken(&schema, &test["data"]);
            assert_eq!(
                Value::Bool(said.is_empty()),
                test["valid"],
                "{} / {} / {}: {said}",
                group["file"],
                group["description"],
                test["description"],
            );
        }
    }
    // none is lost in silence
    assert_eq!(groups.len(), 108);
    assert_eq!((run, judged, of_another_type), (58, 213, 27));
    assert_eq!(
        left_out.into_iter().collect::<Vec<_>>(),
        [
            ("a schema for other properties beside known ones", 1),
            ("a union beside other keywords", 1),
            ("allOf", 10),
            ("an enum of other things than strings", 8),
            ("const", 11),
            ("false as a schema", 7),
            // tests/patterns/official.rs has them
            ("pattern", 12),
        ],
    );
}
