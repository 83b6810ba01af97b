//! A union whose branches a property tells apart → its `discriminator`, and a component for each branch that has no name.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::{Map, Value, json};

use super::reference::reference;
use crate::export::name::{Portable, Spelled};
use crate::schema::{SchemaObject, Tag, TagPlace};

/// The discriminators of a document, and the components that they need.
#[derive(Debug)]
pub(super) struct Discriminators {
    /// Whether a branch without a name becomes a component.
    named_variants: bool,
    /// The names that components have.
    taken: BTreeSet<String>,
    variants: Vec<(String, Value)>,
}

impl Discriminators {
    /// `taken`: the names of types, which no variant gets.
    pub(super) const fn new(named_variants: bool, taken: BTreeSet<String>) -> Self {
        Self {
            named_variants,
            taken,
            variants: Vec::new(),
        }
    }

    /// The component `name`, with its discriminator if it can have one.
    pub(super) fn union(&mut self, name: &str, schema: &SchemaObject, said: Value) -> Value {
        let Some((property, tag)) = discriminated(schema) else { return said };
        let Value::Object(mut keywords) = said else { return said };
        let Some((word, branches)) = ["oneOf", "anyOf"].into_iter().find_map(|word| {
            let branches = keywords.get(word)?.as_array()?;
            // one more of them is null, which no tag stands for
            (branches.len() == schema.branches().len()).then(|| (word, branches.clone()))
        }) else {
            return keywords.into();
        };
        if !self.named_variants && !branches.iter().all(|branch| pointed(branch).is_some()) {
            return keywords.into();
        }
        let references: Vec<Value> = branches
            .into_iter()
            .enumerate()
            .map(|(position, branch)| match pointed(&branch) {
                Some(reference) => reference.clone(),
                None => self.variant(name, tag_of(tag, position), branch).into(),
            })
            .collect();
        let mapping: Map<String, Value> = tag
            .values
            .iter()
            .filter_map(|value| Some((value.to_string(), references.get(tag.find(value)?)?.clone())))
            .collect();
        keywords.insert(word.into(), references.iter().map(|reference| json!({"$ref": reference})).collect());
        keywords.insert("discriminator".into(), json!({"propertyName": property, "mapping": mapping}));
        keywords.into()
    }

    /// The components that are no types.
    pub(super) fn variants(self) -> Vec<(String, Value)> {
        self.variants
    }

    /// Makes a component of a branch; what refers to it.
    fn variant(&mut self, union: &str, tag: &str, branch: Value) -> String {
        let mut name = format!("{union}_{}", Portable(tag)).replace('$', "U0024");
        if self.taken.contains(&name) {
            name = format!("{union}_{}", Spelled(tag)).replace('$', "U0024");
        }
        while !self.taken.insert(name.clone()) {
            name.push('_');
        }
        let reference = reference(&name);
        self.variants.push((name, branch));
        reference
    }
}

/// The property that tells the branches of a union apart, if each of its values leads to one of them.
fn discriminated(schema: &SchemaObject) -> Option<(&'static str, &Tag)> {
    match schema.shape.tagged()?.1 {
        Tag { other: Some(_), .. } => None,
        tag => match tag.place {
            TagPlace::Property(property) => Some((property, tag)),
            TagPlace::External => None,
        },
    }
}

/// The first tag of a branch, which is the one that serde writes.
fn tag_of(tag: &Tag, position: usize) -> &'static str {
    tag.values.iter().copied().find(|value| tag.find(value) == Some(position)).unwrap_or_default()
}

/// What a schema refers to, if it says nothing else.
fn pointed(schema: &Value) -> Option<&Value> {
    let keywords = schema.as_object()?;
    keywords.get("$ref").filter(|_| keywords.len() == 1)
}
