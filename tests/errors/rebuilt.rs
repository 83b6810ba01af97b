//! The rule of each message, written again from its code and its parameters: a second writer, who has never read a message.

use serde_json::{Map, Value, json};
use wireform::Violation;

/// Lists show so many values.
const LISTED: usize = 12;

/// The second half of the sentence.
pub(crate) fn rule(violation: &Violation) -> Option<String> {
    let data = data(violation);
    let number = |name: &str| data[name].to_string();
    let text = |name: &str| data[name].as_str().unwrap().to_owned();
    let or_null = data.contains_key("or");
    Some(match violation.code() {
        "multiple_of" => format!("is not a multiple of {}", number("multiple_of")),
        "maximum" => format!("is more than the maximum of {}", number("maximum")),
        "exclusive_maximum" => format!("is not less than {}", number("maximum")),
        "minimum" => format!("is less than the minimum of {}", number("minimum")),
        "exclusive_minimum" => format!("is not more than {}", number("minimum")),
        "max_length" => format!("is longer than the maximum of {}", count(&data["maximum"], "character", "characters")),
        "min_length" => {
            format!("is shorter than the minimum of {}", count(&data["minimum"], "character", "characters"))
        }
        "max_items" => format!("is longer than the maximum of {}", count(&data["maximum"], "item", "items")),
        "min_items" => format!("is shorter than the minimum of {}", count(&data["minimum"], "item", "items")),
        "max_properties" => {
            format!("has more than the maximum of {}", count(&data["maximum"], "property", "properties"))
        }
        "min_properties" => {
            format!("has fewer than the minimum of {}", count(&data["minimum"], "property", "properties"))
        }
        "type" if data.contains_key("tag") => {
            let is = if or_null { "is neither null nor an object with" } else { "is not an object with" };
            match data.get("values") {
                None => format!("{is} {}", data["tag"]),
                Some(values) => format!("{is} {}: one of {}", data["tag"], list(values)),
            }
        }
        "type" if or_null && data["expected"] == "boolean" => "is not true, false or null".to_owned(),
        "type" => format!("is not {}{}", noun(&text("expected")), if or_null { " or null" } else { "" }),
        "not_finite" => "is not a number that JSON can write".to_owned(),
        "enum" if data["values"].as_array().unwrap().len() == 1 => format!("is not {}", list(&data["values"])),
        "enum" => format!("is none of {}{}", list(&data["values"]), did_you_mean(data.get("nearest"))),
        "non_zero" => "is zero, which is not allowed".to_owned(),
        "pattern" => format!("does not match the pattern `{}`", text("pattern")),
        "format" => {
            // what formats are called, a translation has in a table of its own
            let noun = match &*text("format") {
                "date-time" => "a date-time (RFC 3339)",
                "uuid" => "a UUID (RFC 9562)",
                other => panic!("{other}"),
            };
            format!("is not {noun}, for example {}", text("example"))
        }
        "unique_items" => format!("is the same as item {}", number("earlier")),
        "required" => "is required".to_owned(),
        "required_if" => format!("is required where `{}` is {}", text("property"), list(&data["values"])),
        "dependent_required" => format!("is required where `{}` is present", text("property")),
        "required_tag" => format!("is required: one of {}", list(&data["values"])),
        "variant" => {
            let is = if or_null { "is neither null nor one of" } else { "is none of" };
            format!("{is} {}{}", forms(&data), did_you_mean(data.get("nearest").map(|name| form(name, &data)).as_ref()))
        }
        "required_variant" => format!("has none of {}, and needs one", list(&data["values"])),
        "variant_form" if data["expected"] == "object" => {
            format!("is a variant with a value: write {{{}: …}}", data["variant"])
        }
        "variant_form" => format!("is a variant without a value: write {}", data["variant"]),
        "second_variant" => {
            format!("is a second variant: {} is there already, and only one is accepted", data["first"])
        }
        "several" => {
            format!("matches two forms, and should match only one: {}; {}", text("first"), text("second"))
        }
        "any_of" | "one_of" => "is none of what is accepted here".to_owned(),
        "unknown_property" => match data.get("nearest") {
            None => "is not a known property".to_owned(),
            Some(name) => format!("is not a known property; did you mean `{}`?", name.as_str().unwrap()),
        },
        "duplicate_property" if data["property"] == violation.segments().last().unwrap().as_ref() => {
            "is given twice".to_owned()
        }
        "duplicate_property" => format!("is given twice: it is another name of `{}`", text("property")),
        "depth" => format!("is nested deeper than {} levels", number("maximum")),
        "serialize" => format!("cannot be serialized: {}", text("message")),
        "deserialize" => format!("cannot be deserialized: {}", text("message")),
        _ => return None,
    })
}

/// The parameters, as a front end has them.
pub(crate) fn data(violation: &Violation) -> Map<String, Value> {
    let Value::Object(object) = serde_json::to_value(violation).unwrap()["parameters"].take() else { panic!() };
    object
}

fn noun(word: &str) -> &str {
    match word {
        "string" => "a string",
        "integer" => "an integer",
        "number" => "a number",
        "array" => "an array",
        "object" => "an object",
        "boolean" => "true or false",
        other => other,
    }
}

fn count(limit: &Value, one: &str, several: &str) -> String {
    format!("{limit} {}", if *limit == json!(1) { one } else { several })
}

fn list(values: &Value) -> String {
    let values = values.as_array().unwrap();
    assert!(values.len() <= LISTED);
    values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")
}

/// How a variant is written that has a value.
fn form(name: &Value, data: &Map<String, Value>) -> Value {
    let has_value = data.get("with_value").is_some_and(|with_value| with_value.as_array().unwrap().contains(name));
    if has_value { json!({ "form": name }) } else { name.clone() }
}

fn written(form: &Value) -> String {
    form.get("form").map_or_else(|| form.to_string(), |name| format!("{{{name}: …}}"))
}

fn forms(data: &Map<String, Value>) -> String {
    let values = data["values"].as_array().unwrap();
    values.iter().map(|name| written(&form(name, data))).collect::<Vec<_>>().join(", ")
}

fn did_you_mean(nearest: Option<&Value>) -> String {
    nearest.map_or_else(String::new, |nearest| format!("; did you mean {}?", written(nearest)))
}
