//! The branches of a union in the words of OpenAPI 3.1 → in those of 3.0.3, where null is no branch.
//!
//! One of several branches is no promise once they accept more than before: two of them may accept the same value. Then it is any of
//! them, unless something that every branch still says tells them apart.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::{Value, json};

use super::v3_0::{Keywords, Lowering, and, nullable};

impl Lowering<'_> {
    /// `branches` under `word`, beside the other `keywords`.
    pub(super) fn union(&mut self, word: &str, branches: &Value, keywords: &Keywords, out: &mut Keywords) {
        let branches = branches.as_array().map_or(&[] as &[Value], Vec::as_slice);
        let is_null = |branch: &&Value| **branch == json!({"type": "null"});
        let others: Vec<&Value> = branches.iter().filter(|branch| !is_null(branch)).collect();
        let has_null = others.len() < branches.len();
        let mut are_weaker = false;
        let lowered: Vec<Value> = others
            .iter()
            .map(|branch| {
                let (branch, is_weaker) = self.alone(&without_title(branch));
                are_weaker |= is_weaker;
                branch
            })
            .collect();
        self.is_weaker |= are_weaker;
        if has_null {
            nullable(out);
        }
        match lowered.as_slice() {
            [] if has_null => _ = out.insert("enum".into(), json!([null])),
            [only] if has_null => beside(only, keywords, out),
            _ => {
                let are_told = || keywords.contains_key("discriminator") || are_apart(&lowered);
                let is_one = word == "oneOf" && (!are_weaker || are_told());
                out.insert(if is_one { "oneOf" } else { "anyOf" }.into(), lowered.into());
            }
        }
    }
}

/// A reference does not become a schema of its own for the sake of a variant's name.
fn without_title(branch: &Value) -> Cow<'_, Value> {
    match branch.as_object() {
        Some(said) if said.len() == 2 && said.contains_key("title") && said.contains_key("$ref") => {
            let only = said.iter().filter(|(word, _)| *word == "$ref");
            Cow::Owned(Value::Object(only.map(|(word, value)| (word.clone(), value.clone())).collect()))
        }
        _ => Cow::Borrowed(branch),
    }
}

/// Says `only` where null was the other branch: in place, if no word of it is said already.
fn beside(only: &Value, keywords: &Keywords, out: &mut Keywords) {
    match only.as_object() {
        Some(said) if !said.contains_key("$ref") && !said.keys().any(|word| keywords.contains_key(word)) => {
            out.extend(said.clone());
        }
        _ => and(only.clone(), out),
    }
}

/// Whether no value is accepted by two of `branches`, by what 3.0.3 can say of them.
fn are_apart(branches: &[Value]) -> bool {
    let (objects, others): (Vec<&Value>, Vec<&Value>) =
        branches.iter().partition(|branch| branch.get("type").is_some_and(|of| of == "object"));
    let mut listed = BTreeSet::new();
    let are_listed = others.into_iter().all(|branch| {
        let values = branch.get("enum").and_then(Value::as_array);
        values.is_some_and(|values| values.iter().all(|value| value.is_string() && listed.insert(value.to_string())))
    });
    are_listed && (are_tagged(&objects) || are_keyed(&objects))
}

/// Whether each requires one property to be a value of its own.
fn are_tagged(branches: &[&Value]) -> bool {
    let Some((first, rest)) = branches.split_first() else { return true };
    tags(first).into_iter().any(|(name, values)| {
        let mut known: BTreeSet<String> = values.into_iter().collect();
        rest.iter().all(|branch| {
            let own = tags(branch).into_iter().find(|(own, _)| *own == name);
            own.is_some_and(|(_, values)| values.into_iter().all(|value| known.insert(value)))
        })
    })
}

/// Whether each is closed, and requires a property that it alone has.
fn are_keyed(branches: &[&Value]) -> bool {
    let mut known = BTreeSet::new();
    branches.iter().all(|branch| {
        let is_closed = branch.get("additionalProperties").is_some_and(|others| *others == Value::Bool(false));
        let properties = branch.get("properties").and_then(Value::as_object);
        match (properties, required(branch).as_slice()) {
            (Some(properties), [only]) if is_closed && properties.len() == 1 => known.insert(String::from(*only)),
            _ => false,
        }
    })
}

/// The properties that have to be there, and to be one of some texts; of the parts of an object, too.
fn tags(branch: &Value) -> Vec<(&str, Vec<String>)> {
    let parts = branch.get("allOf").and_then(Value::as_array).into_iter().flatten();
    [branch]
        .into_iter()
        .chain(parts)
        .flat_map(|part| {
            required(part).into_iter().filter_map(|name| {
                let values = part.get("properties")?.get(name)?.get("enum")?.as_array()?;
                Some((name, values.iter().map(ToString::to_string).collect()))
            })
        })
        .collect()
}

fn required(schema: &Value) -> Vec<&str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}
