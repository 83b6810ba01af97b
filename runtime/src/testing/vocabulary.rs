//! A schema → what serde is known to read beside what it writes, and the same document in the form that it writes.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::{Map, Value};

use super::reachable::{Direction, Reachable};
use crate::schema::{SchemaObject, Shape};
use crate::violation::{Violations, unescaped};

type Members = Map<String, Value>;

/// The names of a schema, by what is special about them.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Each other name of a property, with the name.
    aliases: BTreeMap<&'static str, &'static str>,
    /// Every name that some object, union or list of words knows.
    pub(super) known: BTreeSet<&'static str>,
    pub(super) read_only: BTreeSet<&'static str>,
    pub(super) write_only: BTreeSet<&'static str>,
    /// Properties with one value that they can have: the tags of structs, which serde writes and does not read.
    constants: BTreeSet<(&'static str, &'static str)>,
    /// The properties of each part of an object that may be absent as a whole; none of a map.
    optional_parts: Vec<BTreeSet<&'static str>>,
}

impl Vocabulary {
    pub(super) fn of(schema: &'static SchemaObject) -> Self {
        let mut vocabulary = Self::default();
        for reached in &Reachable::of(schema, Direction::default()).all {
            vocabulary.add(reached.schema);
        }
        vocabulary
    }

    fn add(&mut self, schema: &'static SchemaObject) {
        match &schema.shape {
            Shape::Object(object) => {
                for property in object.properties {
                    self.known.insert(property.name);
                    self.known.extend(property.aliases);
                    self.aliases.extend(property.aliases.iter().map(|alias| (*alias, property.name)));
                    if property.is_read_only() {
                        self.read_only.insert(property.name);
                    }
                    if property.is_write_only() {
                        self.write_only.insert(property.name);
                    }
                    if let [only] = property.schema.judged().enum_values() {
                        self.constants.insert((property.name, only));
                    }
                }
            }
            Shape::Enum(enumeration) => self.known.extend(enumeration.values),
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                if let Some(tag) = &union.tag {
                    self.known.extend(tag.values);
                    self.known.extend(tag.content);
                }
            }
            Shape::AllOf(parts) => {
                for part in parts.parts.iter().filter(|part| part.may_add_nothing()) {
                    let inside = Reachable::of(part, Direction::default());
                    // of the objects that stand there themselves
                    let objects = inside.all.iter().filter(|reached| reached.pattern.is_empty());
                    let names = objects.flat_map(|reached| reached.schema.properties_in_place());
                    self.optional_parts.push(names.map(|property| property.name).collect());
                }
            }
            _ => {}
        }
    }

    /// Whether a property of that name is written, under that name.
    pub(super) fn is_written(&self, name: &str) -> bool {
        let name = unescaped(name);
        !self.write_only.contains(&*name) && !self.aliases.contains_key(&*name)
    }

    /// The document with each property under its first name; nothing where it is so already.
    pub(super) fn by_first_names(&self, document: &Value) -> Option<Value> {
        let renamed = each_object(document, &|members| {
            let renamed = members.iter().map(|(name, value)| {
                let first = self.aliases.get(name.as_str()).filter(|first| !members.contains_key(**first));
                (first.map_or_else(|| name.clone(), |first| (*first).to_string()), value.clone())
            });
            renamed.collect()
        });
        (renamed != *document).then_some(renamed)
    }

    /// The forms of `document` that serde reads as it reads `document`: a property that is null as one that is absent, without what it
    /// reads over, with the tags of structs as they are written, and without parts that may be absent.
    pub(super) fn as_written(&self, document: &Value, violations: &Violations) -> Vec<Value> {
        let is_named = |names: &BTreeSet<&'static str>, name: &str| names.contains(name);
        let mut forms = Vec::new();
        let mut add = |form: Value| {
            if form != *document {
                forms.push(form);
            }
        };
        add(without_nulls(document, violations));
        add(each_object(document, &|members| kept(members, &|name, _| !is_named(&self.read_only, name))));
        for part in &self.optional_parts {
            add(each_object(document, &|members| {
                kept(members, &|name, _| if part.is_empty() { self.known.contains(name) } else { !part.contains(name) })
            }));
        }
        for (name, word) in &self.constants {
            add(each_object(document, &|members| {
                let mut members = members.clone();
                members.insert((*name).to_string(), Value::from(*word));
                members
            }));
        }
        let of_constants = each_object(document, &|members| {
            let mut members = members.clone();
            for (name, word) in &self.constants {
                if let Some(found) = members.get_mut(*name) {
                    *found = Value::from(*word);
                }
            }
            members
        });
        add(of_constants);
        forms
    }
}

/// Without the nulls that are refused.
fn without_nulls(document: &Value, violations: &Violations) -> Value {
    let mut changed = document.clone();
    for violation in violations {
        let Some((parent, name)) = violation.path().rsplit_once('/') else { continue };
        let name = unescaped(name);
        if let Some(Value::Object(members)) = changed.pointer_mut(parent)
            && members.get(&*name).is_some_and(Value::is_null)
        {
            members.remove(&*name);
        }
    }
    changed
}

fn kept(members: &Map<String, Value>, is_kept: &dyn Fn(&str, &Value) -> bool) -> Map<String, Value> {
    let kept = members.iter().filter(|(name, value)| is_kept(name, value));
    kept.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The document with every object changed.
fn each_object(document: &Value, change: &dyn Fn(&Members) -> Members) -> Value {
    match document {
        Value::Object(members) => {
            let changed = change(members);
            Value::Object(changed.iter().map(|(name, value)| (name.clone(), each_object(value, change))).collect())
        }
        Value::Array(items) => items.iter().map(|item| each_object(item, change)).collect(),
        scalar => scalar.clone(),
    }
}
