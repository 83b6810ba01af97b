//! The official cases: a JSON Schema → the const builder, at run time → the verdict that the suite wants. None is left out.
//!
//! The builder's schemas have a type, and those of the suite often none: a keyword says nothing about a value of another type. Such
//! a schema is any of six, one for each type, where the keywords of that type stand. What else the builder has no word for is said
//! in other words: `false` is any of nothing, an all-of is the one schema that says both, a constant is an object of constants that
//! knows no other property, and so on. So every schema below is one that a user could write.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value, json};
use wireform::{
    ArrayKeywords, DictionaryKeywords, Number, NumberKeywords, Pattern, Property, SchemaObject, StringKeywords, pattern,
};

use crate::broken;

type Keywords = Map<String, Value>;

const TYPES: [&str; 6] = ["null", "boolean", "number", "string", "array", "object"];
const ANNOTATIONS: [&str; 6] = ["$schema", "$defs", "$comment", "default", "description", "title"];

/// The keywords that say something about values of a type.
fn keywords_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "number" | "integer" => &["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"],
        "string" => &["minLength", "maxLength", "pattern"],
        "array" => &["items", "minItems", "maxItems", "uniqueItems"],
        "object" => &["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
        _ => &[],
    }
}

macro_rules! patterns {
    ($($source:literal)*) => {
        &[$(($source, const { &pattern!($source) })),*]
    };
}

/// The patterns of the suite: a pattern is made when the program is compiled.
const PATTERNS: &[(&str, &Pattern)] = patterns! {
    "^abc$" r"^\cC$" r"^\cc$" r"^\D$" r"^\w$" r"^\s$" r"^\S$" r"\wcole" "[a-z]cole" r"^\p{digit}+$" "^a*$" "a+"
};

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

fn leaked_schema(schema: SchemaObject) -> &'static SchemaObject {
    leaked(schema)
}

fn any_of(branches: impl IntoIterator<Item = SchemaObject>) -> SchemaObject {
    SchemaObject::any_of(leaked(branches.into_iter().map(leaked_schema).collect::<Vec<_>>()))
}

fn build(schema: &Value) -> SchemaObject {
    let schema = match schema {
        Value::Bool(true) => return SchemaObject::any(),
        Value::Object(schema) => schema,
        _ => return any_of([]),
    };
    for (word, compose) in [
        ("anyOf", SchemaObject::any_of as fn(&'static [&'static SchemaObject]) -> SchemaObject),
        ("oneOf", SchemaObject::one_of),
    ] {
        if let Some(branches) = schema.get(word) {
            let mut beside = schema.clone();
            beside.remove(word);
            let branches = branches.as_array().unwrap().iter();
            let branches = branches.map(|branch| leaked_schema(build(&both(&beside.clone().into(), branch))));
            return compose(leaked(branches.collect::<Vec<_>>()));
        }
    }
    if let Some(value) = schema.get("const") {
        return constant(value);
    }
    if let Some(values) = schema.get("enum") {
        return enumeration(values.as_array().unwrap());
    }
    match schema.get("type") {
        Some(Value::String(kind)) => typed(kind, schema),
        Some(Value::Array(kinds)) => any_of(kinds.iter().map(|kind| typed(kind.as_str().unwrap(), schema))),
        _ if TYPES.iter().all(|kind| keywords_of(kind).iter().all(|word| !schema.contains_key(*word))) => {
            SchemaObject::any()
        }
        _ => any_of(TYPES.map(|kind| typed(kind, schema))),
    }
}

/// What `schema` says of values of one type.
fn typed(kind: &str, schema: &Keywords) -> SchemaObject {
    match kind {
        "null" => SchemaObject::null(),
        "boolean" => SchemaObject::boolean(),
        "integer" => SchemaObject::integer().with_number(numbers(schema)),
        "number" => SchemaObject::number().with_number(numbers(schema)),
        "string" => strings(schema),
        "array" => array(schema),
        "object" => object(schema),
        _ => unreachable!("an unknown type: {kind}"),
    }
}

/// Exactly `value`: of an object, its properties and no others; of an array, its items in order.
fn constant(value: &Value) -> SchemaObject {
    match value {
        Value::Null => SchemaObject::null(),
        Value::Bool(value) => SchemaObject::one_boolean(*value),
        Value::Number(_) => SchemaObject::enumeration_of_numbers(leaked(vec![number(value)])),
        Value::String(text) => SchemaObject::enumeration(leaked(vec![&**leaked(text.clone())])),
        Value::Array(items) => {
            SchemaObject::tuple(leaked(items.iter().map(|item| leaked_schema(constant(item))).collect::<Vec<_>>()))
        }
        Value::Object(entries) => {
            let properties = entries.iter().map(|(name, value)| Property::new(leaked(name.clone()), constant(value)));
            SchemaObject::object(leaked(properties.collect::<Vec<_>>())).deny_unknown_properties()
        }
    }
}

fn enumeration(values: &[Value]) -> SchemaObject {
    if values.iter().all(Value::is_string) {
        let texts = values.iter().map(|value| &**leaked(value.as_str().unwrap().to_owned()));
        return SchemaObject::enumeration(leaked(texts.collect::<Vec<&'static str>>()));
    }
    if values.iter().all(Value::is_number) {
        return SchemaObject::enumeration_of_numbers(leaked(values.iter().map(number).collect::<Vec<_>>()));
    }
    any_of(values.iter().map(constant))
}

fn numbers(schema: &Keywords) -> NumberKeywords {
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

fn strings(schema: &Keywords) -> SchemaObject {
    let mut keywords = StringKeywords::new();
    if let Some(length) = count(schema, "minLength") {
        keywords = keywords.min_length(length);
    }
    if let Some(length) = count(schema, "maxLength") {
        keywords = keywords.max_length(length);
    }
    if let Some(source) = schema.get("pattern") {
        let (_, pattern) = PATTERNS.iter().find(|(known, _)| source == known).unwrap();
        keywords = keywords.pattern(pattern);
    }
    SchemaObject::string().with_string(keywords)
}

fn array(schema: &Keywords) -> SchemaObject {
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
    let items = build(schema.get("items").unwrap_or(&Value::Bool(true)));
    SchemaObject::array(leaked(items)).with_array(keywords)
}

fn object(schema: &Keywords) -> SchemaObject {
    let others = schema.get("additionalProperties").unwrap_or(&Value::Bool(true));
    let mut properties = properties_of(schema);
    let required = required_of(schema);
    for name in &required {
        properties.entry(name.clone()).or_insert_with(|| others.clone());
    }
    let counts = (count(schema, "minProperties"), count(schema, "maxProperties"));
    let dictionary = || {
        let mut keywords = DictionaryKeywords::new();
        keywords = counts.0.map_or(keywords, |count| keywords.min_properties(count));
        keywords = counts.1.map_or(keywords, |count| keywords.max_properties(count));
        SchemaObject::dictionary(leaked(SchemaObject::string()), leaked(build(others))).with_dictionary(keywords)
    };
    if properties.is_empty() && *others != Value::Bool(false) {
        return dictionary();
    }
    assert_eq!(counts, (None, None), "a number of properties beside known ones, which the suite has not");
    let known = properties
        .iter()
        .map(|(name, schema)| Property::new(leaked(name.clone()), build(schema)).required(required.contains(name)));
    let known = SchemaObject::object(leaked(known.collect::<Vec<_>>()));
    match others {
        Value::Bool(true) => known,
        Value::Bool(false) => known.deny_unknown_properties(),
        _ => SchemaObject::all_of(leaked(vec![leaked_schema(known), leaked_schema(dictionary())])),
    }
}

fn properties_of(schema: &Keywords) -> BTreeMap<String, Value> {
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.map(|(name, schema)| (name.clone(), schema.clone())).collect()
}

fn required_of(schema: &Keywords) -> BTreeSet<String> {
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    required.map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// `schema` without its references and its all-ofs.
fn plain(schema: &Value, definitions: &Value) -> Value {
    let Value::Object(schema) = schema else { return schema.clone() };
    if let Some(Value::String(reference)) = schema.get("$ref") {
        return plain(referred(reference, definitions), definitions);
    }
    let mut said = Keywords::new();
    for (word, value) in schema {
        let value = match (word.as_str(), value) {
            ("allOf", _) => continue,
            (word, _) if ANNOTATIONS.contains(&word) => continue,
            ("properties", Value::Object(properties)) => {
                properties.iter().map(|(name, schema)| (name.clone(), plain(schema, definitions))).collect()
            }
            ("items" | "additionalProperties", schema) => plain(schema, definitions),
            ("anyOf" | "oneOf", Value::Array(branches)) => {
                branches.iter().map(|branch| plain(branch, definitions)).collect()
            }
            _ => value.clone(),
        };
        said.insert(word.clone(), value);
    }
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    parts.fold(said.into(), |said, part| both(&said, &plain(part, definitions)))
}

/// What `#/$defs/…` leads to; the suite has no others here.
fn referred<'d>(reference: &str, definitions: &'d Value) -> &'d Value {
    let name = reference.strip_prefix("#/$defs/").unwrap();
    &definitions[name.replace("%25", "%").replace("%22", "\"").replace("~1", "/").replace("~0", "~")]
}

/// One schema that says what two say.
fn both(one: &Value, other: &Value) -> Value {
    let (one, other) = match (one, other) {
        (Value::Bool(true), said) | (said, Value::Bool(true)) => return said.clone(),
        (Value::Object(one), Value::Object(other)) => (one, other),
        _ => return Value::Bool(false),
    };
    if one == other {
        return one.clone().into();
    }
    let mut said = one.clone();
    for (word, value) in other {
        let is_merged = ["properties", "required", "additionalProperties"].contains(&word.as_str());
        assert!(is_merged || one.get(word).is_none_or(|own| own == value), "{word} is said twice");
        said.insert(word.clone(), value.clone());
    }
    let says = |word| one.contains_key(word) || other.contains_key(word);
    let others = |schema: &Keywords| schema.get("additionalProperties").cloned().unwrap_or(Value::Bool(true));
    if says("properties") {
        // a property that one does not know is one of its others
        let (own, theirs) = (properties_of(one), properties_of(other));
        let names: BTreeSet<&String> = own.keys().chain(theirs.keys()).collect();
        let of = |properties: &BTreeMap<String, Value>, name: &str, schema| {
            properties.get(name).cloned().unwrap_or_else(|| others(schema))
        };
        let merged =
            names.into_iter().map(|name| (name.clone(), both(&of(&own, name, one), &of(&theirs, name, other))));
        said.insert("properties".into(), merged.collect());
    }
    if says("additionalProperties") {
        said.insert("additionalProperties".into(), both(&others(one), &others(other)));
    }
    if says("required") {
        let names: BTreeSet<String> = required_of(one).into_iter().chain(required_of(other)).collect();
        said.insert("required".into(), json!(names));
    }
    said.into()
}

#[test]
fn the_official_cases_are_judged_as_the_suite_wants() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/suite/cases.json");
    let groups: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut judged = 0;
    for group in &groups {
        let plain = plain(&group["schema"], &group["schema"]["$defs"]);
        let schema = build(&plain);
        let theirs = jsonschema::validator_for(&schema.to_json_schema()).unwrap();
        for test in group["tests"].as_array().unwrap() {
            judged += 1;
            let said = broken(&schema, &test["data"]);
            let place = format!("{} / {} / {}", group["file"], group["description"], test["description"]);
            assert_eq!(Value::Bool(said.is_empty()), test["valid"], "{place}: {said}");
            assert_eq!(Value::Bool(theirs.is_valid(&test["data"])), test["valid"], "the export of {place}");
        }
    }
    // none is lost in silence
    assert_eq!((groups.len(), judged), (108, 388));
}
