//! The names that a type says it reads, and those that its schema knows at the same place → the first that only one of them knows.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::draw::Visit;
use super::laws::Law;
use super::place::pointer;
use super::probe::Asked;
use crate::schema::{Property, Shape, TagPlace};

/// A name that only one side knows.
#[derive(Debug)]
pub(super) struct Odd {
    pub(super) law: Law,
    pub(super) note: String,
    asked: Asked,
}

impl Odd {
    /// Whether a type that says it reads `asked` says the same of this name.
    pub(super) fn is_in(&self, asked: &[Asked]) -> bool {
        let is_this = |other: &Asked| {
            other.of_variants == self.asked.of_variants
                && other.names == self.asked.names
                && other.pointer == self.asked.pointer
        };
        asked.iter().any(is_this)
    }
}

/// The first name that the type and its schema do not both know.
pub(super) fn odd(asked: &[Asked], visits: &[Visit]) -> Option<Odd> {
    asked.iter().find_map(|asked| {
        let at = |wanted: &str| -> Vec<&Visit> { visits.iter().filter(|visit| pointer(&visit.at) == wanted).collect() };
        let here = at(&asked.pointer);
        match asked.pointer.rsplit_once('/') {
            // a tag is one of all variants to serde, and one of its branch's to the schema
            Some((parent, name)) if asked.of_variants && is_tag(&at(parent), name) => None,
            _ if asked.of_variants => odd_variant(asked, &here),
            _ => odd_field(asked, &here),
        }
    })
}

fn is_tag(parents: &[&Visit], name: &str) -> bool {
    parents.iter().any(|visit| match &visit.schema.shape {
        Shape::AnyOf(union) | Shape::OneOf(union) => {
            union.tag.is_some_and(|tag| matches!(tag.place, TagPlace::Property(property) if property == name))
        }
        _ => false,
    })
}

fn odd_field(asked: &Asked, here: &[&Visit]) -> Option<Odd> {
    let mut known = BTreeSet::new();
    let mut properties: Vec<&Property> = Vec::new();
    let mut objects = 0;
    for visit in here {
        match &visit.schema.shape {
            Shape::Object(object) => {
                objects += 1;
                properties.extend(object.properties);
            }
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                let tag = union.tag?;
                known.extend(tag.content);
                match tag.place {
                    TagPlace::Property(property) => _ = known.insert(property),
                    TagPlace::External => {}
                }
            }
            Shape::AllOf(_) => {}
            // whatever stands there
            _ => return None,
        }
    }
    if objects == 0 {
        return None;
    }
    for property in &properties {
        known.insert(property.name);
        known.extend(property.aliases);
    }
    let is_private = |name: &str| name.starts_with('$');
    let extra = asked.names.iter().find(|name| !known.contains(**name) && !is_private(name));
    if let Some(name) = extra {
        return Some(told(Law::NameIsKnown, asked, name));
    }
    // a tag that has one value is written and not read; so is what is only written
    let is_read = |property: &&&Property| !property.is_read_only() && property.schema.judged().enum_values().len() != 1;
    let names = properties.iter().filter(is_read).flat_map(|property| property.aliases.iter().chain([&property.name]));
    let unread = names.into_iter().find(|name| !asked.names.contains(name)).filter(|_| objects == 1);
    unread.map(|name| told(Law::NameIsRead, asked, name))
}

fn odd_variant(asked: &Asked, here: &[&Visit]) -> Option<Odd> {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for visit in here {
        match &visit.schema.shape {
            Shape::Enum(enumeration) => known.extend(enumeration.values),
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                let tag = union.tag.filter(|tag| tag.other.is_none() && tag.place == TagPlace::External)?;
                known.extend(tag.values);
            }
            Shape::Object(_) | Shape::AllOf(_) => {}
            _ => return None,
        }
    }
    if known.is_empty() {
        return None;
    }
    let extra = asked.names.iter().find(|name| !known.contains(**name))?;
    Some(told(Law::NameIsKnown, asked, extra))
}

fn told(law: Law, asked: &Asked, name: &str) -> Odd {
    let place = if asked.pointer.is_empty() { "the root" } else { &asked.pointer };
    let kind = if asked.of_variants { "the variant" } else { "the property" };
    let names = asked.names.join("`, `");
    Odd {
        law,
        note: format!("it is {kind} `{name}` at {place}; serde says that it reads `{names}` there"),
        asked: asked.clone(),
    }
}
