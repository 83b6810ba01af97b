//! Schemas in the words of OpenAPI 3.1 → the same in those of 3.0.3 (section 4.7.24), as far as it has words.
//!
//! What it has no word for is left out, so a schema of 3.0.3 may accept more, and never less. That is why a schema that says less
//! than before is not negated, and why it is known of each component whether it does.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use ::serde_json::{Map, Value, json};

use super::reference::referred;

/// The words that both versions have, and mean the same by; what they hold is no schema.
const SAME: [&str; 20] = [
    "title",
    "description",
    "default",
    "deprecated",
    "discriminator",
    "example",
    "externalDocs",
    "format",
    "maxItems",
    "maxLength",
    "maxProperties",
    "minItems",
    "minLength",
    "minProperties",
    "multipleOf",
    "pattern",
    "readOnly",
    "required",
    "uniqueItems",
    "writeOnly",
];

/// The words of 3.1 by which nothing is refused.
const FOR_READERS: [&str; 4] = ["$comment", "$schema", "contentEncoding", "contentMediaType"];

/// The keywords of a schema, in order.
pub(super) type Keywords = Map<String, Value>;

/// The components that accept more in 3.0.3 than in 3.1.
#[derive(Debug)]
pub(super) struct Weak(BTreeSet<String>);

impl Weak {
    /// Of all components of a document, by their names.
    pub(super) fn of(components: &BTreeMap<String, Value>) -> Self {
        let none = Self(BTreeSet::new());
        let mut weak = Vec::new();
        let mut users: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for (name, said) in components {
            let mut lowering = Lowering::beside(&none);
            lowering.schema(said);
            for used in lowering.met {
                users.entry(used).or_default().push(name);
            }
            if lowering.is_weaker {
                weak.push(name);
            }
        }
        let mut known = BTreeSet::new();
        while let Some(name) = weak.pop() {
            if known.insert(name.clone()) {
                weak.extend(users.get(name).into_iter().flatten());
            }
        }
        Self(known)
    }

    /// A schema of this document, in the words of 3.0.3.
    pub(super) fn schema(&self, said: &Value) -> Value {
        Lowering::beside(self).schema(said)
    }
}

/// Says schemas again, and notes what becomes of them.
#[derive(Debug)]
pub(super) struct Lowering<'weak> {
    weak: &'weak Weak,
    /// Whether something was left out so far.
    pub(super) is_weaker: bool,
    /// The components that were referred to.
    met: Vec<String>,
}

impl<'weak> Lowering<'weak> {
    const fn beside(weak: &'weak Weak) -> Self {
        Self {
            weak,
            is_weaker: false,
            met: Vec::new(),
        }
    }

    pub(super) fn schema(&mut self, said: &Value) -> Value {
        match said {
            Value::Bool(false) => json!({"not": {}}),
            Value::Object(keywords) => self.object(keywords),
            _ => json!({}),
        }
    }

    /// A schema, and whether something of it is left out.
    pub(super) fn alone(&mut self, said: &Value) -> (Value, bool) {
        let around = core::mem::replace(&mut self.is_weaker, false);
        let said = self.schema(said);
        let is_weaker = core::mem::replace(&mut self.is_weaker, around);
        (said, is_weaker)
    }

    fn object(&mut self, keywords: &Keywords) -> Value {
        let mut out = Keywords::new();
        for (word, value) in keywords {
            match word.as_str() {
                "$ref" => self.reference(value, &mut out),
                "type" => kind(value, &mut out),
                "const" => constants([value.clone()].as_slice(), &mut out),
                "enum" => constants(value.as_array().map_or(&[], Vec::as_slice), &mut out),
                "maximum" | "exclusiveMaximum" => {
                    bound(keywords, "maximum", "exclusiveMaximum", Ordering::Less, &mut out);
                }
                "minimum" | "exclusiveMinimum" => {
                    bound(keywords, "minimum", "exclusiveMinimum", Ordering::Greater, &mut out);
                }
                "properties" => {
                    let properties = value.as_object().into_iter().flatten();
                    let properties: Keywords =
                        properties.map(|(name, said)| (name.clone(), self.schema(said))).collect();
                    out.insert(word.clone(), properties.into());
                }
                "items" if keywords.contains_key("prefixItems") => {}
                "additionalProperties" if value.is_boolean() => _ = out.insert(word.clone(), value.clone()),
                "additionalProperties" | "items" => _ = out.insert(word.clone(), self.schema(value)),
                "prefixItems" => self.tuple(value, keywords.get("items"), &mut out),
                "allOf" => {
                    let parts: Vec<Value> =
                        value.as_array().into_iter().flatten().map(|part| self.schema(part)).collect();
                    // nothing is left of a part that there were no words for
                    for part in parts.into_iter().filter(|part| *part != json!({})) {
                        and(part, &mut out);
                    }
                }
                "anyOf" | "oneOf" => self.union(word, value, keywords, &mut out),
                "not" => self.not(value, &mut out),
                "if" => self.condition(keywords, &mut out),
                "dependentRequired" => dependencies(value, &mut out),
                "examples" => {
                    out.extend(value.get(0).map(|example| (String::from("example"), example.clone())));
                }
                _ if SAME.contains(&word.as_str()) || word.starts_with("x-") => {
                    out.insert(word.clone(), value.clone());
                }
                "then" | "else" => {}
                _ => self.is_weaker |= !FOR_READERS.contains(&word.as_str()) && *value != Value::Bool(true),
            }
        }
        finished(out)
    }

    /// Beside a reference stands nothing (section 4.7.23.1): with other words, it is an all-of of one.
    fn reference(&mut self, reference: &Value, out: &mut Keywords) {
        if let Some(name) = referred(reference) {
            self.is_weaker |= self.weak.0.contains(name);
            self.met.push(name.into());
        }
        and(json!({"$ref": reference}), out);
    }

    /// An array has one schema for all of its items: any of what there may be.
    fn tuple(&mut self, prefix: &Value, rest: Option<&Value>, out: &mut Keywords) {
        let prefix = prefix.as_array().into_iter().flatten();
        let anything = Value::Bool(true);
        let rest = Some(rest.unwrap_or(&anything)).filter(|rest| **rest != Value::Bool(false));
        let mut items: Vec<Value> = Vec::new();
        for said in prefix.chain(rest) {
            let said = self.schema(said);
            if !items.contains(&said) {
                items.push(said);
            }
        }
        self.is_weaker |= items.len() > 1;
        let items = match items.as_slice() {
            [only] => only.clone(),
            several if several.iter().any(|said| *said == json!({})) => json!({}),
            several => json!({"anyOf": several}),
        };
        out.insert("items".into(), items);
    }

    /// What accepts more would refuse more here, and is left out.
    fn not(&mut self, said: &Value, out: &mut Keywords) {
        match self.alone(said) {
            (_, true) => self.is_weaker = true,
            (said, false) if out.contains_key("not") => and(json!({"not": said}), out),
            (said, false) => _ = out.insert("not".into(), said),
        }
    }

    /// Either the condition is not met, or what follows from it is true.
    fn condition(&mut self, keywords: &Keywords, out: &mut Keywords) {
        let Some(condition) = keywords.get("if") else { return };
        if let Some(then) = keywords.get("then") {
            match self.alone(condition) {
                (_, true) => self.is_weaker = true,
                (condition, false) => {
                    let then = self.schema(then);
                    and(json!({"anyOf": [{"not": condition}, then]}), out);
                }
            }
        }
        if let Some(otherwise) = keywords.get("else") {
            let (condition, otherwise) = (self.schema(condition), self.schema(otherwise));
            and(json!({"anyOf": [condition, otherwise]}), out);
        }
    }
}

/// One more schema that has to hold.
pub(super) fn and(part: Value, out: &mut Keywords) {
    if let Value::Array(parts) = out.entry("allOf").or_insert_with(|| Value::Array(Vec::new())) {
        parts.push(part);
    }
}

/// One type stands there; null is a word of its own.
fn kind(types: &Value, out: &mut Keywords) {
    let types: Vec<&Value> = match types {
        Value::Array(types) => types.iter().collect(),
        only => [only].into(),
    };
    let others: Vec<&Value> = types.iter().copied().filter(|of| **of != "null").collect();
    match others.as_slice() {
        [] => constants(&[Value::Null], out),
        [only] => _ = out.insert("type".into(), (*only).clone()),
        several => {
            let choices: Vec<Value> = several.iter().map(|of| json!({"type": of})).collect();
            and(json!({"anyOf": choices}), out);
        }
    }
    if others.len() < types.len() {
        nullable(out);
    }
}

/// A list of values, of which null is one more word.
fn constants(values: &[Value], out: &mut Keywords) {
    if values.is_empty() {
        out.insert("not".into(), json!({}));
        return;
    }
    out.insert("enum".into(), values.into());
    if values.contains(&Value::Null) {
        nullable(out);
    }
}

pub(super) fn nullable(out: &mut Keywords) {
    out.insert("nullable".into(), true.into());
}

/// An end of a range: its limit, and whether that is excluded. `tighter` is how a limit compares with one that allows more.
fn bound(keywords: &Keywords, limit: &str, exclusive: &str, tighter: Ordering, out: &mut Keywords) {
    let (included, excluded) = (keywords.get(limit), keywords.get(exclusive));
    let is_included = match (included, excluded) {
        (Some(included), Some(excluded)) => compare(included, excluded) == Some(tighter),
        (included, _) => included.is_some(),
    };
    let value = if is_included { included } else { excluded };
    out.extend(value.map(|value| (limit.into(), value.clone())));
    if !is_included {
        out.insert(exclusive.into(), true.into());
    }
}

fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    let integer = |value: &Value| value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    match (integer(one), integer(other)) {
        (Some(one), Some(other)) => Some(one.cmp(&other)),
        _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
    }
}

/// A property that others depend on is not there, or they are.
fn dependencies(value: &Value, out: &mut Keywords) {
    for (name, required) in value.as_object().into_iter().flatten() {
        if required.as_array().is_some_and(|required| !required.is_empty()) {
            and(json!({"anyOf": [{"not": {"required": [name]}}, {"required": required}]}), out);
        }
    }
}

/// A reference alone needs nothing around it; a list of values that may be null holds null; an array says what its items are.
fn finished(mut out: Keywords) -> Value {
    if out.len() == 1
        && let Some([only]) = out.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
        && only.get("$ref").is_some()
    {
        return only.clone();
    }
    if out.contains_key("nullable")
        && let Some(Value::Array(values)) = out.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    if out.get("type").is_some_and(|of| of == "array") && !out.contains_key("items") {
        out.insert("items".into(), json!({}));
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    /// A schema in the words of 3.0.3, and whether it accepts more.
    fn lowered(said: &Value) -> (Value, bool) {
        Lowering::beside(&Weak(BTreeSet::new())).alone(said)
    }

    #[test]
    fn what_has_no_words_is_left_out_and_noted() {
        for (said, expected) in [
            (json!({"propertyNames": {"maxLength": 1}}), (json!({}), true)),
            (json!({"unevaluatedProperties": false}), (json!({}), true)),
            (json!({"unevaluatedProperties": true}), (json!({}), false)),
            (json!({"patternProperties": {"a": {}}}), (json!({}), true)),
            (json!({"contentMediaType": "image/png"}), (json!({}), false)),
            (json!({"x-own": {"const": 1}}), (json!({"x-own": {"const": 1}}), false)),
            (json!(true), (json!({}), false)),
            (json!(false), (json!({"not": {}}), false)),
            (json!({"enum": []}), (json!({"not": {}}), false)),
            (json!({"type": "array"}), (json!({"type": "array", "items": {}}), false)),
        ] {
            assert_eq!(lowered(&said), expected, "{said}");
        }
    }

    #[test]
    fn what_accepts_more_is_not_negated() {
        for (said, expected) in [
            (json!({"not": {"const": 0}}), (json!({"not": {"enum": [0]}}), false)),
            (json!({"not": {"propertyNames": {"maxLength": 1}}}), (json!({}), true)),
            (json!({"allOf": [{"not": {"properties": {"a": {"propertyNames": false}}}}]}), (json!({}), true)),
        ] {
            assert_eq!(lowered(&said), expected, "{said}");
        }
    }

    #[test]
    fn conditions_are_alternatives() {
        let (condition, then) = (json!({"required": ["a"]}), json!({"required": ["b"]}));
        for (said, expected) in [
            (
                json!({"if": condition, "then": then}),
                (json!({"allOf": [{"anyOf": [{"not": condition}, then]}]}), false),
            ),
            (json!({"if": condition, "else": then}), (json!({"allOf": [{"anyOf": [condition, then]}]}), false)),
            (json!({"if": {"propertyNames": false}, "then": then}), (json!({}), true)),
            (
                json!({"dependentRequired": {"a": ["b"], "c": []}}),
                (json!({"allOf": [{"anyOf": [{"not": {"required": ["a"]}}, {"required": ["b"]}]}]}), false),
            ),
            (
                json!({"type": ["string", "number", "null"], "maxLength": 1}),
                (
                    json!({"allOf": [{"anyOf": [{"type": "string"}, {"type": "number"}]}], "nullable": true, "maxLength": 1}),
                    false,
                ),
            ),
        ] {
            assert_eq!(lowered(&said), expected, "{said}");
        }
    }

    #[test]
    fn a_component_accepts_more_if_one_that_it_refers_to_does() {
        let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let components = BTreeMap::from([
            ("First".into(), json!({"items": to("Second")})),
            ("Second".into(), json!({"anyOf": [to("First"), to("Third")]})),
            ("Third".into(), json!({"propertyNames": {"maxLength": 1}})),
            ("Strong".into(), json!({"items": to("Strong")})),
        ]);
        let weak = Weak::of(&components);
        assert_eq!(weak.0.iter().map(String::as_str).collect::<Vec<_>>(), ["First", "Second", "Third"]);
        assert_eq!(weak.schema(&json!({"not": to("First")})), json!({}));
        assert_eq!(weak.schema(&json!({"not": to("Strong")})), json!({"not": to("Strong")}));
    }
}
