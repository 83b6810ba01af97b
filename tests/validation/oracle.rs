//! A naive judge: a document and a constant, read through its public functions → paths and keywords. Slow, and plain.

use serde_json::{Number, Value};
use wireform::{Kind, SchemaObject, format};

pub(crate) fn violations(schema: &SchemaObject, document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    judge(schema, false, document, "", &mut found);
    found
}

fn judge(schema: &SchemaObject, nullable: bool, value: &Value, path: &str, found: &mut Vec<String>) {
    let mut say = |keyword: &str| found.push(format!("{path} {keyword}"));
    let nullable = nullable || schema.is_nullable();
    match (schema.kind(), value) {
        (Kind::Any, _) | (Kind::Null, Value::Null) | (Kind::Boolean, Value::Bool(_)) => {}
        (Kind::Reference, _) => judge(schema.resolve(), nullable, value, path, found),
        (_, Value::Null) if nullable => {}
        (Kind::Enum, Value::String(text)) => {
            if !schema.enum_values().contains(&text.as_str()) {
                say("enum");
            }
        }
        (Kind::String, Value::String(text)) => of_string(schema, text).into_iter().for_each(say),
        (Kind::Number, Value::Number(number)) => of_number(schema, number).into_iter().for_each(say),
        (Kind::Integer, Value::Number(number)) if number.as_f64().unwrap().fract() == 0.0 => {
            of_number(schema, number).into_iter().for_each(say);
        }
        (Kind::Array, Value::Array(items)) => of_array(schema, items, path, found),
        (Kind::Dictionary, Value::Object(object)) => {
            let most = schema.max_properties().unwrap_or(u64::MAX);
            for (position, (name, value)) in object.iter().enumerate() {
                if position as u64 == most {
                    // the object is left at once
                    return found.push(format!("{path} maxProperties"));
                }
                let inner = step(path, name);
                for _ in of_key(schema.keys().unwrap(), name) {
                    found.push(format!("{inner} propertyNames"));
                }
                judge(schema.values().unwrap(), false, value, &inner, found);
            }
            let count = object.len() as u64;
            if schema.min_properties().is_some_and(|least| count < least) {
                found.push(format!("{path} minProperties"));
            }
        }
        (Kind::Object, Value::Object(object)) => {
            let mut seen = Vec::new();
            for (name, value) in object {
                let inner = step(path, name);
                let mut properties = schema.properties().iter();
                match properties.find(|property| property.name() == name || property.aliases().contains(&name.as_str()))
                {
                    Some(property) if seen.contains(&property.name()) => found.push(format!("{inner} oneOf")),
                    Some(property) => {
                        seen.push(property.name());
                        judge(property.schema(), false, value, &inner, found);
                    }
                    None if schema.denies_unknown_properties() => found.push(format!("{inner} additionalProperties")),
                    None => {}
                }
            }
            for property in schema.properties() {
                if property.is_required() && !seen.contains(&property.name()) {
                    found.push(format!("{} required", step(path, property.name())));
                }
            }
        }
        _ => say("type"),
    }
}

fn step(path: &str, name: &str) -> String {
    format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"))
}

fn of_array(schema: &SchemaObject, items: &[Value], path: &str, found: &mut Vec<String>) {
    let most = schema.max_items().unwrap_or(u64::MAX);
    for (position, item) in items.iter().enumerate() {
        if position as u64 == most {
            // the array is left at once
            return found.push(format!("{path} maxItems"));
        }
        judge(schema.items().unwrap(), false, item, &format!("{path}/{position}"), found);
        if schema.unique_items() && items[..position].iter().any(|earlier| equal(earlier, item)) {
            found.push(format!("{path}/{position} uniqueItems"));
        }
    }
    let count = items.len() as u64;
    if schema.min_items().is_some_and(|least| count < least) {
        found.push(format!("{path} minItems"));
    }
}

fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| equal(a, b)))
        }
        _ => a == b,
    }
}

fn of_string(schema: &SchemaObject, text: &str) -> Vec<&'static str> {
    let count = text.chars().count() as u64;
    // of the formats, only what the documents here hold
    let fits = match schema.format() {
        Some("date-time") => text.contains("T12:00:0"),
        Some("uuid") => text.len() == format::UUID.example().unwrap().len(),
        _ => true,
    };
    let mut broken = Vec::new();
    if schema.max_length().is_some_and(|most| count > most) {
        broken.push("maxLength");
    }
    if schema.min_length().is_some_and(|least| count < least) {
        broken.push("minLength");
    }
    if !fits {
        broken.push("format");
    }
    broken
}

/// In floats: the documents here hold small numbers.
fn of_number(schema: &SchemaObject, number: &Number) -> Vec<&'static str> {
    let found = number.as_f64().unwrap();
    let mut broken = Vec::new();
    if schema.multiple_of().is_some_and(|divisor| (found / divisor.as_f64()).fract() != 0.0) {
        broken.push("multipleOf");
    }
    let range = match schema.format() {
        Some("uint8") => 0.0..=255.0,
        Some("int16") => -32768.0..=32767.0,
        _ => f64::MIN..=f64::MAX,
    };
    let limit = |limit: Option<wireform::Number>| limit.map(wireform::Number::as_f64);
    // on each side, the limit that leaves least is the one that is told
    let above = [
        (Some(*range.end()), "maximum"),
        (limit(schema.maximum()), "maximum"),
        (limit(schema.exclusive_maximum()).map(f64::next_down), "exclusiveMaximum"),
    ];
    let above =
        above.into_iter().filter_map(|(most, keyword)| Some((most?, keyword))).filter(|(most, _)| found > *most);
    broken.extend(above.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, keyword)| keyword));
    let below = [
        (Some(*range.start()), "minimum"),
        (limit(schema.minimum()), "minimum"),
        (limit(schema.exclusive_minimum()).map(f64::next_up), "exclusiveMinimum"),
    ];
    let below = below.into_iter().filter_map(|(least, keyword)| Some((least?, keyword)));
    let below = below.filter(|(least, _)| found < *least);
    broken.extend(below.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, keyword)| keyword));
    broken
}

fn of_key(schema: &SchemaObject, name: &str) -> Vec<&'static str> {
    match schema.kind() {
        Kind::Integer => match name.parse::<i64>() {
            Ok(number) => of_number(schema, &number.into()),
            Err(_) => vec!["type"],
        },
        _ => of_string(schema, name),
    }
}
