//! Two documents and their schema → whether they say the same, and a document without what is only read or only written.

use alloc::string::String;
use alloc::vec::Vec;

use ::serde_json::{Map, Value};

use crate::schema::{Property, SchemaObject, Shape};

/// So many schemas inside one another stand at one place, at most.
const DEEPEST: usize = 32;

/// The schemas of one place: a union and its branches, an object and its parts.
struct Here(Vec<&'static SchemaObject>);

/// What is compared of two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compared {
    All,
    /// Without the properties that are only read or only written.
    BothWays,
}

/// Whether both say the same: numbers by value, and the items of a set in any order.
pub(super) fn alike(a: &Value, b: &Value, schema: &'static SchemaObject, compared: Compared) -> bool {
    are_alike(a, b, &[schema], compared)
}

/// What serde has written, as it is sent back: without the properties that are only written, and with those that are only read as they
/// stand in the document that was read before.
pub(super) fn sent_back(written: &Value, read: &Value, schema: &'static SchemaObject) -> Value {
    back(written, read, &[schema])
}

fn are_alike(a: &Value, b: &Value, places: &[&'static SchemaObject], compared: Compared) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            let (left, right) = (a.as_f64().unwrap_or_default(), b.as_f64().unwrap_or_default());
            // serde_json reads a float by the last digit or two
            a == b || (left - right).abs() <= left.abs().max(right.abs()) * 1e-14
        }
        (Value::Array(a_items), Value::Array(b_items)) if a_items.len() == b_items.len() => {
            let here = Here::of(places, a);
            let pairs = a_items.iter().zip(b_items).enumerate();
            let is_in_order =
                pairs.fold(true, |is_same, (index, (a, b))| is_same && are_alike(a, b, &here.item(index), compared));
            is_in_order || (here.is_set() && are_alike_in_any_order(a_items, b_items, &here.item(0), compared))
        }
        (Value::Object(a_members), Value::Object(b_members)) => {
            let here = Here::of(places, a);
            let counts = |name: &str| compared == Compared::All || !here.is_one_way(name);
            let count = |members: &Map<String, Value>| members.keys().filter(|name| counts(name)).count();
            let is_same = |(name, a): (&String, &Value)| {
                b_members.get(name).is_some_and(|b| are_alike(a, b, &here.member(name), compared))
            };
            count(a_members) == count(b_members) && a_members.iter().filter(|(name, _)| counts(name)).all(is_same)
        }
        _ => a == b,
    }
}

fn are_alike_in_any_order(a: &[Value], b: &[Value], places: &[&'static SchemaObject], compared: Compared) -> bool {
    let mut left: Vec<&Value> = b.iter().collect();
    let mut take = |a: &Value| {
        let at = left.iter().position(|b| are_alike(a, b, places, compared));
        at.map(|at| left.swap_remove(at)).is_some()
    };
    a.iter().all(&mut take)
}

fn back(written: &Value, read: &Value, places: &[&'static SchemaObject]) -> Value {
    let here = Here::of(places, written);
    match written {
        Value::Array(items) => {
            let back = |(index, item)| back(item, read.get(index).unwrap_or(&Value::Null), &here.item(index));
            items.iter().enumerate().map(back).collect()
        }
        Value::Object(members) => {
            let is_sent =
                |name: &str| !here.properties(name).any(|property| property.is_read_only() && !property.required);
            let sent = members.iter().filter(|(name, _)| is_sent(name));
            let mut sent: Map<String, Value> = sent
                .map(|(name, value)| {
                    let before = read.get(name).unwrap_or(&Value::Null);
                    (name.clone(), back(value, before, &here.member(name)))
                })
                .collect();
            for (name, value) in read.as_object().into_iter().flatten() {
                if here.properties(name).any(Property::is_write_only) {
                    sent.insert(name.clone(), value.clone());
                }
            }
            Value::Object(sent)
        }
        scalar => scalar.clone(),
    }
}

impl Here {
    fn of(places: &[&'static SchemaObject], value: &Value) -> Self {
        let mut here = Self(Vec::new());
        for place in places {
            here.add(place, value, 0);
        }
        here
    }

    fn add(&mut self, place: &'static SchemaObject, value: &Value, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let schema = place.judged();
        match &schema.shape {
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                let is_one_valid = union.branches.iter().any(|branch| branch.is_valid(value));
                let may_be = union.branches.iter().filter(|branch| !is_one_valid || branch.is_valid(value));
                may_be.for_each(|branch| self.add(branch, value, depth + 1));
            }
            Shape::AllOf(parts) => parts.parts.iter().for_each(|part| self.add(part, value, depth + 1)),
            _ => self.0.push(schema),
        }
    }

    fn is_set(&self) -> bool {
        self.0.iter().any(|schema| matches!(&schema.shape, Shape::Array(array) if array.keywords.unique_items))
    }

    fn item(&self, index: usize) -> Vec<&'static SchemaObject> {
        let of_array = |schema: &&'static SchemaObject| match &schema.shape {
            Shape::Array(array) => Some(array.prefix.get(index).copied().unwrap_or(array.items)),
            _ => None,
        };
        self.0.iter().filter_map(of_array).collect()
    }

    fn member(&self, name: &str) -> Vec<&'static SchemaObject> {
        let named: Vec<&'static SchemaObject> = self.properties(name).map(|property| &property.schema).collect();
        let of_map = |schema: &&'static SchemaObject| match &schema.shape {
            Shape::Dictionary(dictionary) => Some(dictionary.values),
            _ => None,
        };
        if named.is_empty() { self.0.iter().filter_map(of_map).collect() } else { named }
    }

    /// The properties of that name, or of which it is an alias.
    fn properties(&self, name: &str) -> impl Iterator<Item = &'static Property> {
        let all = self.0.iter().filter_map(|schema| match &schema.shape {
            Shape::Object(object) => Some(object.properties),
            _ => None,
        });
        all.flatten().filter(move |property| property.name == name || property.aliases.contains(&name))
    }

    fn is_one_way(&self, name: &str) -> bool {
        self.properties(name).any(|property| property.is_read_only() || property.is_write_only())
    }
}
