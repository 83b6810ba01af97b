//! Variants that are told apart by the names of properties, among the other properties of an object.

use alloc::string::ToString;
use alloc::vec::Vec;

use ::serde_json::{Value, json};

use super::writer::{Keywords, Writer, one};
use crate::schema::{Shape, Tag, Union};

impl Writer<'_, '_> {
    /// The branches of an externally tagged union among other properties.
    pub(super) fn variants(&mut self, word: &str, union: &Union, tag: &Tag) -> Keywords {
        // serde reads the union from all that is left of the object
        let other = tag.other.map(usize::from).filter(|_| self.alone);
        let mut branches = Vec::new();
        for (position, branch) in union.branches.iter().enumerate() {
            let names: Vec<&str> = tag
                .values
                .iter()
                .copied()
                .filter(|name| tag.names.find(name).map(usize::from) == Some(position))
                .collect();
            let is_object = !matches!(branch.judged().shape, Shape::Enum(_) | Shape::String(_));
            if Some(position) == other {
                branches.push(self.any_other(tag, &names));
            } else if is_object || !names.is_empty() {
                let said = if is_object { self.branch(union, branch) } else { Self::name_of_variant(&names).into() };
                branches.push(if other.is_some() {
                    let names = [self.around(tag), names].concat();
                    json!({"allOf": [said], "propertyNames": {"enum": names}})
                } else {
                    said
                });
            }
        }
        let mut keywords = one(word, branches);
        if tag.values.len() > 1 && other.is_none() {
            // one variant, and no property that is named after another
            keywords.insert("allOf".into(), json!([one_of_them(tag.values)]));
        }
        keywords
    }

    /// The properties that are known around a union whose variants have names.
    fn around(&self, tag: &Tag) -> Vec<&'static str> {
        self.known().into_iter().filter(|name| !tag.values.contains(name)).collect()
    }

    /// Beside a tag, the variant that stands for every name but those of others: one property that nobody else knows, which holds
    /// `null`. `own`: its own names.
    fn any_other(&self, tag: &Tag, own: &[&str]) -> Value {
        let around = self.around(tag);
        let mut properties: Keywords = around.iter().map(|name| ((*name).to_string(), true.into())).collect();
        let others = tag.values.iter().filter(|name| !own.contains(name));
        properties.extend(others.map(|name| ((*name).to_string(), false.into())));
        let one_more = |mut keywords: Keywords| {
            keywords.insert("type".into(), "object".into());
            keywords.insert("additionalProperties".into(), one("type", "null").into());
            keywords
        };
        if self.all_required {
            let mut keywords = one_more(one("properties", properties));
            keywords.insert("minProperties".into(), (around.len() + 1).into());
            keywords.insert("maxProperties".into(), (around.len() + 1).into());
            return keywords.into();
        }
        // no word counts properties beside those that may be absent: any that others do not know, or one of its own names
        let mut without_own = properties.clone();
        without_own.extend(own.iter().map(|name| ((*name).to_string(), false.into())));
        let mut any_name = one_more(one("properties", without_own));
        any_name.insert("not".into(), json!({"propertyNames": {"enum": around}}));
        if own.is_empty() {
            return any_name.into();
        }
        properties.extend(own.iter().map(|name| ((*name).to_string(), one("type", "null").into())));
        let mut own_name = one("properties", properties);
        own_name.insert("additionalProperties".into(), false.into());
        own_name.insert("allOf".into(), json!([one_of_them(own)]));
        json!({"anyOf": [own_name, any_name]})
    }

    /// A variant without data, among other properties: one of these names, which holds `null`.
    pub(super) fn name_of_variant(names: &[&str]) -> Keywords {
        let null = |name: &&str| ((*name).to_string(), one("type", "null").into());
        let mut keywords = one("type", "object");
        keywords.insert("properties".into(), names.iter().map(null).collect::<Keywords>().into());
        match names {
            [name] => keywords.insert("required".into(), json!([name])),
            names => keywords.insert("allOf".into(), json!([one_of_them(names)])),
        };
        keywords
    }
}

/// One of these properties is there, and no other of them.
fn one_of_them(names: &[&str]) -> Value {
    json!({"oneOf": names.iter().map(|name| json!({"required": [name]})).collect::<Vec<_>>()})
}
