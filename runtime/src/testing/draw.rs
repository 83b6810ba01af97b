//! A schema and choices → a document that the schema accepts, and what stands where in it.
//!
//! A document is made by what the schema says, and then tried: what a rule of the user's refuses, or a union takes for another of its
//! branches, is drawn again.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ptr;

use ::serde_json::{Value, json};

use super::choices::Choices;
use super::place::{Step, pattern};
use super::reachable::{Direction, Key, Reachable, accepts_null, key};
use super::{numbers, strings};
use crate::schema::{Array, SchemaObject, Shape, Union};

/// What is not accepted is drawn again, so many times.
const TRIES: usize = 200;
/// Items and entries of what may have any number of them.
const USUAL_ITEMS: usize = 3;
/// Longer arrays are not made.
const MOST_ITEMS: u64 = 10_000;
/// From so many values on, a document gets no more than it must have.
const MOST_VALUES: usize = 1500;
/// So many levels at most, in whatever must be there.
const DEEPEST: usize = 100;

/// Which of what may be absent is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fullness {
    Everything,
    Nothing,
    Some,
}

impl Fullness {
    /// Everything in the first document, and in each fourth one; nothing in the second one.
    pub(super) const fn of(count: usize, by_bytes: bool) -> Self {
        match count {
            _ if by_bytes => Self::Some,
            1 => Self::Nothing,
            _ if count.is_multiple_of(4) => Self::Everything,
            _ => Self::Some,
        }
    }
}

/// A schema, and where it stands in the document.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    pub(super) at: Vec<Step>,
    pub(super) schema: &'static SchemaObject,
    pub(super) key: Key,
}

/// What makes documents, one after the other.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) choices: Choices,
    pub(super) direction: Direction,
    pub(super) reachable: Reachable,
    /// So many levels may be nested in what need not be there.
    pub(super) depth: usize,
    pub(super) fullness: Fullness,
    /// Values that are easily read, and no others.
    pub(super) is_example: bool,
    /// Where what stands in the last document.
    pub(super) visits: Vec<Visit>,
    /// Places for which no value was found.
    pub(super) not_drawn: BTreeMap<String, &'static str>,
    /// Of each union, how often each branch was drawn.
    drawn: BTreeMap<usize, Vec<usize>>,
    /// The branches of which no value was found: they are tried where there is no other.
    given_up: BTreeSet<(usize, usize)>,
    pub(super) at: Vec<Step>,
    values: usize,
    level: usize,
}

impl Drawing {
    pub(super) fn of(schema: &'static SchemaObject, choices: Choices, depth: usize, direction: Direction) -> Self {
        Self {
            choices,
            direction,
            reachable: Reachable::of(schema, direction),
            depth,
            fullness: Fullness::Everything,
            is_example: false,
            visits: Vec::new(),
            not_drawn: BTreeMap::new(),
            drawn: BTreeMap::new(),
            given_up: BTreeSet::new(),
            at: Vec::new(),
            values: 0,
            level: 0,
        }
    }

    /// A document that `schema` accepts.
    pub(super) fn document(&mut self, schema: &'static SchemaObject) -> Option<Value> {
        for _ in 0..TRIES {
            self.visits.clear();
            self.at.clear();
            (self.values, self.level) = (0, 0);
            if let Some(document) = self.value(schema) {
                if schema.is_valid(&document) {
                    return Some(document);
                }
            } else if self.fullness == Fullness::Everything {
                // perhaps it is in something that need not be there
                self.fullness = Fullness::Nothing;
            }
        }
        self.at.clear();
        if self.not_drawn.is_empty() { self.missed("what is drawn for it is refused as a whole") } else { None }
    }

    /// A value that is accepted at a place.
    pub(super) fn value(&mut self, place: &'static SchemaObject) -> Option<Value> {
        self.values += 1;
        if self.level > DEEPEST {
            return self.missed("no document of it ends");
        }
        let schema = place.judged();
        self.visits.push(Visit {
            at: self.at.clone(),
            schema,
            key: key(place, false),
        });
        if self.is_null(place) {
            return Some(Value::Null);
        }
        if let Some(example) = self.example(place).or_else(|| self.example(schema)) {
            return Some(example);
        }
        self.level += 1;
        let value = self.shape(schema);
        self.level -= 1;
        if value.is_some() && !self.not_drawn.is_empty() {
            // it was only hard to find
            self.not_drawn.remove(&pattern(&self.at));
        }
        value
    }

    /// Whether there is room for more than must be there.
    pub(super) fn has_room(&self) -> bool {
        self.at.len() < self.depth && self.level < 3 * self.depth && self.values < MOST_VALUES
    }

    /// Whether something that may be absent is there.
    pub(super) fn wants(&mut self) -> bool {
        self.has_room()
            && match self.fullness {
                Fullness::Everything => true,
                Fullness::Nothing => false,
                Fullness::Some => self.choices.one_in(2),
            }
    }

    /// Nothing was drawn here.
    pub(super) fn missed<T>(&mut self, why: &'static str) -> Option<T> {
        self.not_drawn.insert(pattern(&self.at), why);
        None
    }

    fn is_null(&mut self, place: &SchemaObject) -> bool {
        let is_unit = matches!(place.judged().shape, Shape::Any | Shape::Null);
        accepts_null(place)
            && !is_unit
            && match self.fullness {
                Fullness::Everything => !self.has_room(),
                Fullness::Nothing => true,
                Fullness::Some => !self.has_room() || self.choices.one_in(5),
            }
    }

    /// What the schema gives for an example, where one is wanted and it is one.
    fn example(&self, schema: &SchemaObject) -> Option<Value> {
        if !self.is_example {
            return None;
        }
        examples(schema).find(|example| schema.is_valid(example))
    }

    fn shape(&mut self, schema: &'static SchemaObject) -> Option<Value> {
        match &schema.shape {
            Shape::Any => Some(self.anything()),
            Shape::Null => Some(Value::Null),
            Shape::Boolean => Some(self.choices.one_in(2).into()),
            Shape::OneBoolean(only) => Some((*only).into()),
            Shape::Number(_) | Shape::Integer(_) | Shape::String(_) => self.scalar(schema),
            Shape::Enum(enumeration) => self.choices.pick(enumeration.values).map(|word| (*word).into()),
            Shape::Array(array) => self.array(array),
            Shape::Dictionary(dictionary) => self.dictionary(dictionary).map(Value::Object),
            Shape::Object(object) => self.object(object).map(Value::Object),
            Shape::AnyOf(union) | Shape::OneOf(union) => self.union(schema, union),
            Shape::AllOf(parts) => match parts.around() {
                Some(only) => self.value(only),
                None => self.all_of(parts).map(Value::Object),
            },
            // references are followed before
            Shape::Reference(_) => None,
        }
    }

    fn anything(&mut self) -> Value {
        let all = [json!("anything"), json!(1), json!(true), json!(null), json!([1, "two"]), json!({"a": {"b": []}})];
        if self.is_example { json!("anything") } else { self.choices.pick(&all).cloned().unwrap_or_default() }
    }

    /// A string or a number that every keyword accepts, the user's own rules too.
    fn scalar(&mut self, schema: &SchemaObject) -> Option<Value> {
        let mut texts = match &schema.shape {
            Shape::String(keywords) => Some(strings::Source::of(keywords)),
            _ => None,
        };
        for _ in 0..TRIES {
            let drawn = match &schema.shape {
                Shape::Number(numeric) => numbers::draw(&numeric.keywords, false, &mut self.choices),
                Shape::Integer(numeric) => numbers::draw(&numeric.keywords, true, &mut self.choices),
                Shape::String(_) => {
                    let text = texts.as_mut().and_then(|texts| texts.draw(&mut self.choices)).map(Value::String);
                    if let Some(text) = text.filter(|text| schema.is_valid(text)) {
                        return Some(text);
                    }
                    continue;
                }
                _ => None,
            };
            let number = drawn.and_then(|text| ::serde_json::from_str::<Value>(&text).ok());
            if let Some(number) = number.filter(|number| schema.is_valid(number)) {
                return Some(number);
            }
        }
        match examples(schema).find(|example| schema.is_valid(example)) {
            Some(example) => Some(example),
            None => self.missed("no value was found that all of its keywords accept: give it an `example`"),
        }
    }

    fn array(&mut self, array: &'static Array) -> Option<Value> {
        let mut items = Vec::new();
        for item in array.prefix {
            let value = self.at_step(Step::Item(items.len()), item)?;
            items.push(value);
        }
        let least = array.keywords.min_items.unwrap_or_default();
        let most = array.keywords.max_items.unwrap_or(u64::MAX).min(MOST_ITEMS);
        if least > MOST_ITEMS {
            return self.missed("it has more items than are made");
        }
        let (least, most) = (usize::try_from(least).ok()?, usize::try_from(most).ok()?);
        let count = self.count(least, most);
        let mut tries = 0;
        while items.len() < count && tries < TRIES {
            let met = self.visits.len();
            let item = if items.len() < least {
                Some(self.at_step(Step::Item(items.len()), array.items)?)
            } else {
                self.at_step(Step::Item(items.len()), array.items)
            };
            match item {
                Some(item) if !array.keywords.unique_items || items.iter().all(|other| !equal(other, &item)) => {
                    items.push(item);
                }
                _ => {
                    self.visits.truncate(met);
                    tries += 1;
                }
            }
        }
        if items.len() < least { self.missed("there are not enough items that differ") } else { Some(items.into()) }
    }

    /// How many items or entries there are.
    pub(super) fn count(&mut self, least: usize, most: usize) -> usize {
        let usual = most.min(least.saturating_add(USUAL_ITEMS));
        if !self.has_room() || self.fullness == Fullness::Nothing || usual <= least {
            return least;
        }
        if self.is_example {
            return least.max(1);
        }
        match self.fullness {
            Fullness::Everything => least + 1 + self.choices.below(usual - least),
            _ => least + self.choices.below(usual - least + 1),
        }
    }

    /// The value one step down.
    pub(super) fn at_step(&mut self, step: Step, place: &'static SchemaObject) -> Option<Value> {
        self.at.push(step);
        let value = self.value(place);
        self.at.pop();
        value
    }

    fn union(&mut self, schema: &'static SchemaObject, union: &'static Union) -> Option<Value> {
        for position in self.branches(union) {
            let Some(branch) = union.branches.get(position) else { continue };
            // of a union without a tag, another branch may take it
            for _ in 0..5 {
                let (met, at) = (self.visits.len(), self.at.len());
                let value = self.value(branch);
                let is_found = value.is_some();
                if let Some(value) = value.filter(|value| schema.is_valid(value)) {
                    self.is_drawn(union, position);
                    return Some(value);
                }
                self.visits.truncate(met);
                self.at.truncate(at);
                if !is_found {
                    // not once more: unions in one another would multiply it
                    self.given_up.insert((ptr::from_ref(union).addr(), position));
                    break;
                }
            }
        }
        self.missed("none of its branches could be drawn")
    }

    /// The branches, in the order in which they are tried: those that came least often first; without room, the lowest.
    pub(super) fn branches(&mut self, union: &'static Union) -> Vec<usize> {
        let drawn = self.drawn.get(&ptr::from_ref(union).addr()).cloned().unwrap_or_default();
        let has_room = self.has_room();
        let mut branches: Vec<(u64, usize, usize)> = Vec::new();
        for (position, branch) in union.branches.iter().enumerate() {
            let Some(height) = self.reachable.height(branch) else { continue };
            let times = drawn.get(position).copied().unwrap_or_default() as u64;
            let first = if self.is_example {
                0
            } else if has_room {
                times
            } else {
                u64::from(height)
            };
            let by_chance = if self.is_example { position } else { self.choices.below(union.branches.len()) };
            branches.push((first, by_chance, position));
        }
        let is_given_up = |position: usize| self.given_up.contains(&(ptr::from_ref(union).addr(), position));
        if branches.iter().any(|(.., position)| !is_given_up(*position)) {
            branches.retain(|(.., position)| !is_given_up(*position));
        }
        branches.sort_unstable();
        branches.into_iter().map(|(.., position)| position).collect()
    }

    /// The unions of which a branch was never drawn, although all others were more than once.
    pub(super) fn without_a_branch(&self) -> impl Iterator<Item = &str> {
        self.reachable.all.iter().filter_map(|reached| {
            let (Shape::AnyOf(union) | Shape::OneOf(union)) = &reached.schema.shape else { return None };
            let drawn = self.drawn.get(&ptr::from_ref(union).addr())?;
            let times = |position: usize| drawn.get(position).copied().unwrap_or_default();
            let count = union.branches.len();
            let most = (0..count).map(times).max().unwrap_or_default();
            (most > 2 && (0..count).any(|position| times(position) == 0)).then_some(reached.pattern.as_str())
        })
    }

    pub(super) fn is_drawn(&mut self, union: &'static Union, position: usize) {
        if !self.has_room() {
            // it was the lowest one
            return;
        }
        let drawn = self.drawn.entry(ptr::from_ref(union).addr()).or_default();
        if drawn.len() <= position {
            drawn.resize(position + 1, 0);
        }
        if let Some(times) = drawn.get_mut(position) {
            *times += 1;
        }
    }

    /// A text that is accepted as a key of a map.
    pub(super) fn key(&mut self, keys: &'static SchemaObject, taken: &BTreeSet<String>) -> Option<String> {
        for _ in 0..TRIES / 4 {
            let met = self.visits.len();
            let drawn = self.value(keys);
            self.visits.truncate(met);
            let text = match drawn {
                Some(Value::String(text)) => text,
                Some(Value::Number(number)) => number.to_string(),
                Some(Value::Bool(boolean)) => boolean.to_string(),
                _ => continue,
            };
            if !taken.contains(&text) {
                return Some(text);
            }
        }
        None
    }
}

/// What a schema gives for an example, and what it defaults to.
fn examples(schema: &SchemaObject) -> impl Iterator<Item = Value> {
    let given = [schema.example(), schema.default()].into_iter().flatten();
    given.filter_map(|literal| ::serde_json::to_value(literal).ok())
}

/// Whether two values are one to JSON Schema: `1` and `1.0` are.
pub(super) fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| equal(a, b)))
        }
        _ => a == b,
    }
}
