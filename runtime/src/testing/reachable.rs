//! A schema → all schemas that it leads to, each once, and how deep the least document of each is.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::ptr;

use super::place::{Place, Step, pattern};
use crate::schema::{Property, SchemaObject, Shape};

/// Which properties stand in the documents.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Direction {
    /// As they are sent to the type: without what it only writes.
    pub(super) is_read: bool,
    /// As the type writes them: without what it only reads.
    pub(super) is_written: bool,
}

impl Direction {
    /// Whether the property stands there. One that is required does, whatever is said of it.
    pub(super) const fn has(self, property: &Property) -> bool {
        let is_left_out = self.is_read && property.is_read_only() || self.is_written && property.is_write_only();
        property.required || !is_left_out
    }
}

/// What tells a schema at a place from others: where it lies in memory, whether it is a part of an object, and whether `null` is
/// accepted there.
pub(super) type Key = (usize, bool, bool);

/// A schema that others lead to.
#[derive(Debug)]
pub(super) struct Reached {
    pub(super) key: Key,
    pub(super) schema: &'static SchemaObject,
    /// Where it was met first, with `*` for any key and any position.
    pub(super) pattern: String,
}

/// All of them.
#[derive(Debug)]
pub(super) struct Reachable {
    pub(super) all: Vec<Reached>,
    /// The schemas of keys, which stand nowhere as values.
    keys: Vec<&'static SchemaObject>,
    /// By address: how many levels the least document has; nothing where none ends.
    heights: BTreeMap<usize, u32>,
}

/// What a schema is known by.
pub(super) fn key(place: &SchemaObject, is_part: bool) -> Key {
    let judged = place.judged();
    (ptr::from_ref(judged).addr(), is_part, accepts_null(place))
}

/// Whether `null` stands there for no value.
pub(super) fn accepts_null(place: &SchemaObject) -> bool {
    place.is_nullable() || place.judged().is_nullable()
}

impl Reachable {
    pub(super) fn of(schema: &'static SchemaObject, direction: Direction) -> Self {
        let mut walk = Walk {
            direction,
            seen: BTreeSet::new(),
            all: Vec::new(),
            keys: Vec::new(),
            at: Vec::new(),
        };
        walk.look(schema, false);
        let mut reachable = Self {
            all: walk.all,
            keys: walk.keys,
            heights: BTreeMap::new(),
        };
        while reachable.settle() {}
        reachable
    }

    /// How many levels the least document of a schema has.
    pub(super) fn height(&self, place: &SchemaObject) -> Option<u32> {
        if accepts_null(place) {
            return Some(0);
        }
        self.heights.get(&ptr::from_ref(place.judged()).addr()).copied()
    }

    /// One more round; whether anything came of it.
    fn settle(&mut self) -> bool {
        let mut is_changed = false;
        let all: Vec<_> = self.all.iter().map(|reached| reached.schema).chain(self.keys.iter().copied()).collect();
        for schema in all {
            let address = ptr::from_ref(schema).addr();
            if let (None, Some(height)) = (self.heights.get(&address), self.worked_out(schema)) {
                self.heights.insert(address, height);
                is_changed = true;
            }
        }
        is_changed
    }

    fn worked_out(&self, schema: &SchemaObject) -> Option<u32> {
        let deepest = |mut inside: &mut dyn Iterator<Item = &'static SchemaObject>| {
            (&mut inside).try_fold(0, |most: u32, schema| Some(most.max(self.height(schema)? + 1)))
        };
        match &schema.shape {
            Shape::Array(array) => {
                let others = array.keywords.min_items.unwrap_or_default() > array.prefix.len() as u64;
                deepest(&mut array.prefix.iter().copied().chain(others.then_some(array.items)))
            }
            Shape::Dictionary(dictionary) => {
                let is_needed = dictionary.keywords.min_properties.unwrap_or_default() > 0;
                deepest(&mut is_needed.then_some(dictionary.values).into_iter())
            }
            Shape::Object(object) => {
                let required = object.properties.iter().filter(|property| property.required);
                deepest(&mut required.map(|property| &property.schema))
            }
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                union.branches.iter().filter_map(|branch| self.height(branch)).min().map(|least| least + 1)
            }
            Shape::AllOf(parts) => deepest(&mut parts.parts.iter().copied().filter(|part| !part.may_add_nothing())),
            _ => Some(0),
        }
    }
}

struct Walk {
    direction: Direction,
    seen: BTreeSet<Key>,
    all: Vec<Reached>,
    keys: Vec<&'static SchemaObject>,
    at: Vec<Step>,
}

impl Walk {
    fn look(&mut self, place: &'static SchemaObject, is_part: bool) {
        let schema = place.judged();
        let key = key(place, is_part);
        if !self.seen.insert(key) {
            return;
        }
        self.all.push(Reached {
            key,
            schema,
            pattern: pattern(&self.at as &Place),
        });
        match &schema.shape {
            Shape::Array(array) => {
                array.prefix.iter().enumerate().for_each(|(index, item)| self.look_at(Step::Item(index), item));
                if array.keywords.max_items.is_none_or(|most| most > array.prefix.len() as u64) {
                    self.look_at(Step::Item(array.prefix.len()), array.items);
                }
            }
            Shape::Dictionary(dictionary) => {
                self.look_at_key(dictionary.keys);
                self.look_at(Step::Key(String::new()), dictionary.values);
            }
            Shape::Object(object) => {
                let direction = self.direction;
                for property in object.properties.iter().filter(|property| direction.has(property)) {
                    self.look_at(Step::Name(property.name.into()), &property.schema);
                }
            }
            Shape::AnyOf(union) | Shape::OneOf(union) => {
                union.branches.iter().for_each(|branch| self.look(branch, is_part));
            }
            Shape::AllOf(parts) => match parts.around() {
                Some(only) => self.look(only, is_part),
                None => parts.parts.iter().for_each(|part| self.look(part, true)),
            },
            _ => {}
        }
    }

    fn look_at(&mut self, step: Step, place: &'static SchemaObject) {
        self.at.push(step);
        self.look(place, false);
        self.at.pop();
    }

    fn look_at_key(&mut self, place: &'static SchemaObject) {
        let schema = place.judged();
        if !self.keys.iter().any(|key| ptr::eq(*key, schema)) {
            self.keys.push(schema);
            schema.branches().iter().for_each(|branch| self.look_at_key(branch));
        }
    }
}
