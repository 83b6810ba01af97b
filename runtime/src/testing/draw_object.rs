//! Objects, maps, and objects of several parts → the members of each.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use ::serde_json::{Map, Value};

use super::draw::{Drawing, Fullness, Visit, equal};
use super::place::Step;
use super::reachable::key;
use crate::schema::{Dictionary, Object, Parts, Property, SchemaObject, Shape, Union};

type Members = Map<String, Value>;

impl Drawing {
    pub(super) fn object(&mut self, object: &'static Object) -> Option<Members> {
        let mut members = Members::new();
        self.properties(object, &mut members)?;
        Some(members)
    }

    pub(super) fn dictionary(&mut self, dictionary: &'static Dictionary) -> Option<Members> {
        let mut members = Members::new();
        self.entries(dictionary, &BTreeSet::new(), &mut members)?;
        Some(members)
    }

    /// The members of all parts; those of maps come last, since they have the names that are left.
    pub(super) fn all_of(&mut self, parts: &'static Parts) -> Option<Members> {
        let mut members = Members::new();
        let mut maps = Vec::new();
        self.parts(parts, &mut members, &mut maps)?;
        let mut known = BTreeSet::new();
        names(parts, &mut known, 0);
        for map in maps {
            self.entries(map, &known, &mut members)?;
        }
        Some(members)
    }

    fn properties(&mut self, object: &'static Object, members: &mut Members) -> Option<()> {
        for property in object.properties {
            if !self.direction.has(property) {
                continue;
            }
            let is_required = property.required;
            if is_required || self.wants() {
                let met = self.visits.len();
                let drawn = self.property(property, members);
                if drawn.is_none() {
                    self.visits.truncate(met);
                }
                if is_required {
                    drawn?;
                }
            }
        }
        // one that is asked for may ask for others
        for _ in 0..=object.properties.len() {
            let asked: Vec<&Property> = asked_for(object, members).collect();
            if asked.is_empty() {
                return Some(());
            }
            for property in asked {
                self.property(property, members)?;
            }
        }
        Some(())
    }

    fn property(&mut self, property: &'static Property, members: &mut Members) -> Option<()> {
        let name = match property.aliases {
            [_, ..] if !self.is_example && self.fullness == Fullness::Some && self.choices.one_in(3) => {
                self.choices.pick(property.aliases).copied()?
            }
            _ => property.name,
        };
        let value = self.at_step(Step::Name(name.into()), &property.schema)?;
        members.insert(name.into(), value);
        Some(())
    }

    fn entries(&mut self, map: &'static Dictionary, known: &BTreeSet<String>, members: &mut Members) -> Option<()> {
        let least = usize::try_from(map.keywords.min_properties.unwrap_or_default()).ok()?;
        let most = usize::try_from(map.keywords.max_properties.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let mut taken = known.clone();
        taken.extend(members.keys().cloned());
        let mut left = self.count(least, most);
        let mut entries = 0;
        while left > 0 {
            left -= 1;
            let Some(name) = self.key(map.keys, &taken) else { break };
            let met = self.visits.len();
            match self.at_step(Step::Key(name.clone()), map.values) {
                Some(value) => {
                    taken.insert(name.clone());
                    members.insert(name, value);
                    entries += 1;
                }
                None => self.visits.truncate(met),
            }
        }
        if entries < least { self.missed("there are not enough keys that are accepted") } else { Some(()) }
    }

    fn parts(
        &mut self,
        parts: &'static Parts,
        members: &mut Members,
        maps: &mut Vec<&'static Dictionary>,
    ) -> Option<()> {
        for part in parts.parts {
            if part.may_add_nothing() && !self.wants() {
                continue;
            }
            self.part(part, members, maps)?;
        }
        Some(())
    }

    fn part(
        &mut self,
        part: &'static SchemaObject,
        members: &mut Members,
        maps: &mut Vec<&'static Dictionary>,
    ) -> Option<()> {
        let schema = part.judged();
        self.visits.push(Visit {
            at: self.at.clone(),
            schema,
            key: key(part, true),
        });
        match &schema.shape {
            Shape::Object(object) => self.properties(object, members),
            Shape::AllOf(parts) => self.parts(parts, members, maps),
            Shape::Dictionary(dictionary) => {
                maps.push(dictionary);
                Some(())
            }
            Shape::AnyOf(union) | Shape::OneOf(union) => self.one_part(union, members, maps),
            // the name of a variant, which holds nothing
            Shape::Enum(enumeration) => {
                let word = *self.choices.pick(enumeration.values)?;
                members.insert(word.into(), Value::Null);
                Some(())
            }
            Shape::String(_) => {
                let taken: BTreeSet<String> = members.keys().cloned().collect();
                let word = self.key(part, &taken)?;
                members.insert(word, Value::Null);
                Some(())
            }
            // a unit is not written there, and anything is an object that may be empty
            Shape::Null | Shape::Any => Some(()),
            _ => self.missed("what is no object stands among the parts of one"),
        }
    }

    fn one_part(
        &mut self,
        union: &'static Union,
        members: &mut Members,
        maps: &mut Vec<&'static Dictionary>,
    ) -> Option<()> {
        for position in self.branches(union) {
            let Some(branch) = union.branches.get(position) else { continue };
            let (met, before, before_maps) = (self.visits.len(), members.clone(), maps.len());
            if self.part(branch, members, maps).is_some() {
                self.is_drawn(union, position);
                return Some(());
            }
            self.visits.truncate(met);
            *members = before;
            maps.truncate(before_maps);
        }
        self.missed("none of its branches could be drawn")
    }
}

/// The property with its value, under whichever of its names.
pub(super) fn member<'m>(property: &Property, members: &'m Members) -> Option<(&'static str, &'m Value)> {
    let mut names = [property.name].into_iter().chain(property.aliases.iter().copied());
    names.find_map(|name| Some((name, members.get(name)?)))
}

/// The properties that others ask for, and that are not there.
pub(super) fn asked_for<'m>(
    object: &'static Object,
    members: &'m Members,
) -> impl Iterator<Item = &'static Property> + 'm {
    let named = |name: &str| object.properties.iter().find(|property| property.name == name);
    let conditions = object.rules.conditions.iter().filter(move |rule| {
        let found = named(rule.property).and_then(|property| member(property, members));
        let values = || rule.values.iter().filter_map(|value| ::serde_json::to_value(value).ok());
        found.is_some_and(|(_, found)| values().any(|value| equal(&value, found)))
    });
    let dependencies = object.rules.dependencies.iter();
    let dependencies = dependencies
        .filter(move |rule| named(rule.property).is_some_and(|property| member(property, members).is_some()));
    let asked = conditions.map(|rule| rule.required).chain(dependencies.map(|rule| rule.required));
    let properties = asked.flatten().filter_map(move |name| named(name));
    properties.filter(move |property| member(property, members).is_none())
}

/// The names that some part knows.
fn names(parts: &Parts, known: &mut BTreeSet<String>, depth: usize) {
    /// No circle of types flattens itself, but a union may lead back.
    const DEEPEST: usize = 8;
    if depth > DEEPEST {
        return;
    }
    for part in parts.parts {
        names_of(part, known, depth);
    }
}

fn names_of(part: &SchemaObject, known: &mut BTreeSet<String>, depth: usize) {
    match &part.judged().shape {
        Shape::Object(object) => {
            for property in object.properties {
                known.insert(property.name.into());
                known.extend(property.aliases.iter().map(|alias| String::from(*alias)));
            }
        }
        Shape::Enum(enumeration) => known.extend(enumeration.values.iter().map(|word| String::from(*word))),
        Shape::AllOf(inner) => names(inner, known, depth + 1),
        Shape::AnyOf(union) | Shape::OneOf(union) => {
            if let Some(tag) = &union.tag {
                known.extend(tag.values.iter().map(|word| String::from(*word)));
            }
            union.branches.iter().for_each(|branch| names_of(branch, known, depth + 1));
        }
        _ => {}
    }
}
