//! Rules between the properties of an object → `dependentRequired`, and `if` with `then`.
//!
//! Each names one property, and a document may have it under another of its names: then one of several is required, which
//! `dependentRequired` cannot say and `dependentSchemas` can.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::{Map, Value, json};

use super::number::literal;
use crate::schema::{Object, RequiredIf};

/// Adds what the rules of `object` say: to its keywords, and to those under its `allOf`.
pub(super) fn extend(keywords: &mut Map<String, Value>, all_of: &mut Vec<Value>, object: &Object) {
    let mut required = Map::new();
    let mut alternatives = Map::new();
    for rule in object.rules.dependencies {
        let has_aliases = rule.required.iter().any(|name| names(object, name).len() > 1);
        for asking in names(object, rule.property) {
            if has_aliases {
                add(&mut alternatives, asking, rule.required.iter().map(|name| present(&names(object, name))));
            } else {
                add(&mut required, asking, rule.required.iter().map(|name| (*name).into()));
            }
        }
    }
    if !required.is_empty() {
        keywords.insert("dependentRequired".into(), required.into());
    }
    if !alternatives.is_empty() {
        let schemas = alternatives.into_iter().map(|(name, said)| (name, json!({"allOf": said})));
        keywords.insert("dependentSchemas".into(), Value::Object(schemas.collect()));
    }
    all_of.extend(object.rules.conditions.iter().map(|rule| condition(object, rule)));
}

/// Adds `more` to the list under `name`, each once.
fn add(lists: &mut Map<String, Value>, name: &str, more: impl Iterator<Item = Value>) {
    let list = lists.entry(name.to_string()).or_insert_with(|| json!([]));
    let Value::Array(list) = list else { return };
    for value in more {
        if !list.contains(&value) {
            list.push(value);
        }
    }
}

fn condition(object: &Object, rule: &RequiredIf) -> Value {
    let value = match rule.values {
        [value] => json!({"const": literal(value)}),
        values => json!({"enum": values.iter().map(literal).collect::<Vec<_>>()}),
    };
    let has_value = |name: &&str| json!({"properties": {*name: value}, "required": [name]});
    let subject = match names(object, rule.property).as_slice() {
        [name] => has_value(name),
        names => json!({"anyOf": names.iter().map(has_value).collect::<Vec<_>>()}),
    };
    let all: Vec<Vec<&str>> = rule.required.iter().map(|name| names(object, name)).collect();
    let then = if all.iter().all(|names| names.len() == 1) {
        json!({"required": rule.required})
    } else {
        json!({"allOf": all.iter().map(|names| present(names)).collect::<Vec<_>>()})
    };
    json!({"if": subject, "then": then})
}

/// That a property is there, under one of these names.
fn present(names: &[&str]) -> Value {
    match names {
        [name] => json!({"required": [name]}),
        names => json!({"anyOf": names.iter().map(|name| json!({"required": [name]})).collect::<Vec<_>>()}),
    }
}

/// The names of the property that is called `name`.
fn names(object: &Object, name: &str) -> Vec<&'static str> {
    let property = object.properties.iter().find(|property| property.name == name);
    let all =
        property.into_iter().flat_map(|property| [property.name].into_iter().chain(property.aliases.iter().copied()));
    all.collect()
}
