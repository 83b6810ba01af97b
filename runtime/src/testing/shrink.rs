//! A document, and whether something is still the case of another one → the smallest document of which it is.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use ::serde_json::{Value, json};

/// So many documents are tried.
const TRIES: usize = 4000;

/// What is left of `document` when everything that can be taken away or made simpler is.
pub(super) fn smallest(document: Value, still: &dyn Fn(&Value) -> bool) -> Value {
    let mut smallest = document;
    let mut tries = 0;
    while tries < TRIES {
        let simpler = simpler(&smallest).into_iter().find(|simpler| {
            tries += 1;
            tries < TRIES && still(simpler)
        });
        match simpler {
            Some(simpler) => smallest = simpler,
            None => break,
        }
    }
    smallest
}

/// Documents that are simpler by one step; the largest steps first.
fn simpler(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Bool(boolean) => {
            if *boolean {
                vec![json!(false)]
            } else {
                Vec::new()
            }
        }
        Value::Number(number) => {
            let size = number.as_f64().unwrap_or_default().abs();
            let mut all = vec![json!(0), json!(1), json!(0.5)];
            all.extend(number.as_i64().map(|integer| json!(integer / 2)));
            all.retain(|other| other.as_f64().unwrap_or_default().abs() < size);
            all
        }
        Value::String(text) => {
            let length = text.chars().count();
            let half: String = text.chars().take(length / 2).collect();
            let shorter: String = text.chars().take(length.saturating_sub(1)).collect();
            let mut all = vec![json!(""), json!("0"), json!("a"), json!(half), json!(shorter)];
            let size = |text: &str| (text.chars().count(), text.to_string());
            all.retain(|other| other.as_str().is_some_and(|other| size(other) < size(text)));
            all
        }
        Value::Array(items) => {
            let without = (0..items.len()).map(|dropped| {
                let left = items.iter().enumerate().filter(|(index, _)| *index != dropped);
                left.map(|(_, item)| item.clone()).collect()
            });
            let mut all: Vec<Value> = if items.len() > 1 { vec![json!([])] } else { Vec::new() };
            all.extend(without);
            for (place, item) in items.iter().enumerate() {
                all.extend(simpler(item).into_iter().map(|simple| {
                    let simple =
                        |(index, item): (usize, &Value)| if index == place { simple.clone() } else { item.clone() };
                    items.iter().enumerate().map(simple).collect()
                }));
            }
            all
        }
        Value::Object(members) => {
            let mut all: Vec<Value> = if members.len() > 1 { vec![json!({})] } else { Vec::new() };
            for name in members.keys() {
                let left = members.iter().filter(|(other, _)| *other != name);
                all.push(Value::Object(left.map(|(name, value)| (name.clone(), value.clone())).collect()));
            }
            for (name, value) in members {
                all.extend(simpler(value).into_iter().map(|simple| {
                    let mut members = members.clone();
                    members.insert(name.clone(), simple);
                    Value::Object(members)
                }));
            }
            all
        }
    }
}
