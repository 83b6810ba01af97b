//! A schema → the ways in which a value can break it; one of them, and a document that is valid → documents with that one thing changed.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use ::serde_json::{Map, Value, json};

use super::draw::{Drawing, Visit};
use super::draw_object::{asked_for, member};
use super::place::{Place, Step, find, find_mut};
use super::reachable::{Direction, Reached};
use super::{numbers, strings};
use crate::keyword::NumberKeywords;
use crate::schema::{Array, Dictionary, Object, Property, SchemaObject, Shape, TagPlace, Union};

/// The name of a property, of a variant or of a key that no schema knows.
pub(super) const UNKNOWN: &str = "unknown_property";

/// One way to break a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Null,
    WrongType,
    /// The keyword of a scalar, by its word in JSON Schema.
    Scalar(&'static str),
    TooFew(&'static str),
    TooMany(&'static str),
    EqualItems,
    Key,
    /// Without the property at this position.
    Missing(usize),
    Unknown,
    /// With the property at this position under two of its names.
    Twice(usize),
    /// Without what the rule at this position asks for.
    Condition(usize),
    Dependency(usize),
    Variant,
}

impl Fault {
    /// The keyword that is broken.
    pub(super) const fn keyword(self) -> &'static str {
        match self {
            Self::Null | Self::WrongType => "type",
            Self::Scalar(keyword) | Self::TooFew(keyword) | Self::TooMany(keyword) => keyword,
            Self::EqualItems => "uniqueItems",
            Self::Key => "propertyNames",
            Self::Missing(_) => "required",
            Self::Unknown => "additionalProperties",
            Self::Twice(_) | Self::Variant => "oneOf",
            Self::Condition(_) => "if",
            Self::Dependency(_) => "dependentRequired",
        }
    }

    /// What was done.
    pub(super) fn what(self) -> &'static str {
        match self {
            Self::Null => "null where a value is wanted",
            Self::WrongType => "a value of another type",
            Self::Scalar("type") => "a number with a fraction where an integer is wanted",
            Self::Scalar(_) => "a value that the keyword refuses",
            Self::TooFew(_) => "fewer than there must be",
            Self::TooMany(_) => "more than there may be",
            Self::EqualItems => "an item twice",
            Self::Key => "a key that is refused",
            Self::Missing(_) => "without a property that is required",
            Self::Unknown => "with a property that nothing knows",
            Self::Twice(_) => "a property under two of its names",
            Self::Condition(_) | Self::Dependency(_) => "without a property that another one asks for",
            Self::Variant => "a variant that nothing knows",
        }
    }

    /// The property that it is about.
    pub(super) fn property(self, schema: &SchemaObject) -> Option<&'static str> {
        let Shape::Object(object) = &schema.shape else { return None };
        match self {
            Self::Missing(index) | Self::Twice(index) => object.properties.get(index).map(Property::name),
            Self::Condition(index) => object.rules.conditions.get(index).map(|rule| rule.property),
            Self::Dependency(index) => object.rules.dependencies.get(index).map(|rule| rule.property),
            _ => None,
        }
    }
}

/// Every way to break what `reached` says.
pub(super) fn of(reached: &Reached, direction: Direction) -> Vec<Fault> {
    let (schema, (_, is_part, is_nullable)) = (reached.schema, reached.key);
    let mut faults = Vec::new();
    let is_judged_alone = !is_part && !matches!(schema.shape, Shape::Any | Shape::AllOf(_));
    if is_judged_alone {
        if !is_nullable && !matches!(schema.shape, Shape::Null) {
            faults.push(Fault::Null);
        }
        faults.push(Fault::WrongType);
    }
    match &schema.shape {
        Shape::Number(_) | Shape::Integer(_) | Shape::String(_) | Shape::Enum(_) | Shape::OneBoolean(_) if !is_part => {
            faults.extend(scalar_keywords(schema).into_iter().map(Fault::Scalar));
        }
        Shape::Array(array) => {
            faults.extend(array.keywords.min_items.filter(|least| *least > 0).map(|_| Fault::TooFew("minItems")));
            faults.extend(array.keywords.max_items.map(|_| Fault::TooMany("maxItems")));
            faults.extend(array.keywords.unique_items.then_some(Fault::EqualItems));
        }
        Shape::Dictionary(dictionary) if !is_part => {
            let keywords = &dictionary.keywords;
            faults.extend(keywords.min_properties.filter(|least| *least > 0).map(|_| Fault::TooFew("minProperties")));
            faults.extend(keywords.max_properties.map(|_| Fault::TooMany("maxProperties")));
            faults.extend((!dictionary.keys.is_any_text()).then_some(Fault::Key));
        }
        Shape::Object(object) => of_object(object, is_part, direction, &mut faults),
        Shape::AllOf(parts) if parts.closed && !is_part => faults.push(Fault::Unknown),
        Shape::AnyOf(union) | Shape::OneOf(union) if names_variants(union) => faults.push(Fault::Variant),
        _ => {}
    }
    faults
}

fn of_object(object: &Object, is_part: bool, direction: Direction, faults: &mut Vec<Fault>) {
    for (index, property) in object.properties.iter().enumerate().filter(|(_, property)| direction.has(property)) {
        faults.extend(property.required.then_some(Fault::Missing(index)));
        faults.extend((!property.aliases.is_empty()).then_some(Fault::Twice(index)));
    }
    faults.extend((0..object.rules.conditions.len()).map(Fault::Condition));
    faults.extend((0..object.rules.dependencies.len()).map(Fault::Dependency));
    faults.extend((object.closed && !is_part).then_some(Fault::Unknown));
}

/// Whether the variants are told by the name of a property, and not every name is one.
fn names_variants(union: &Union) -> bool {
    union.tag.is_some_and(|tag| tag.place == TagPlace::External && tag.other.is_none())
}

/// The keywords that a string, a number or one of a list can break.
fn scalar_keywords(schema: &SchemaObject) -> Vec<&'static str> {
    let mut keywords = Vec::new();
    let numeric = |numbers: &NumberKeywords, keywords: &mut Vec<&'static str>| {
        if numbers.is_list() {
            keywords.push("enum");
            return;
        }
        keywords.extend(numbers.limits().iter().filter_map(|(row, limit)| limit.map(|_| row.word)));
        if numbers.type_range().is_some() || numbers.single {
            keywords.extend(
                ["minimum", "maximum"].iter().filter(|_| numbers.minimum.is_none() || numbers.maximum.is_none()),
            );
        }
        keywords.extend(numbers.nonzero.then_some("not"));
        keywords.extend((!numbers.own.are_none()).then_some("custom"));
    };
    match &schema.shape {
        Shape::Number(number) => numeric(&number.keywords, &mut keywords),
        Shape::Integer(number) => {
            numeric(&number.keywords, &mut keywords);
            keywords.extend((!number.keywords.is_list()).then_some("type"));
        }
        Shape::String(text) => {
            let limits = text.limits();
            let set = limits.iter().filter_map(|(row, limit)| limit.map(|limit| (row.word, limit.number().is_zero())));
            keywords.extend(set.filter(|set| *set != ("minLength", true)).map(|(word, _)| word));
            numeric(&text.decimal.as_numbers(), &mut keywords);
            keywords.extend(text.pattern.map(|_| "pattern"));
            keywords.extend(text.format.filter(|_| text.check().is_some()).map(|_| "format"));
            keywords.extend((!text.own.are_none()).then_some("custom"));
        }
        Shape::Enum(_) | Shape::OneBoolean(_) => keywords.push("enum"),
        _ => {}
    }
    keywords.sort_unstable();
    keywords.dedup();
    keywords
}

/// `document`, with `fault` where `visit` is: several candidates, of which not every one is surely refused.
pub(super) fn applied(fault: Fault, visit: &Visit, document: &Value, drawing: &mut Drawing) -> Vec<Value> {
    let Some(found) = find(document, &visit.at) else { return Vec::new() };
    if found.is_null() && !matches!(visit.schema.shape, Shape::Null) {
        return Vec::new();
    }
    let values = match (fault, &visit.schema.shape, found) {
        (Fault::Null, ..) => vec![Value::Null],
        (Fault::WrongType, ..) => of_another_type(visit.schema, found),
        (Fault::Scalar(keyword), ..) => scalars(keyword, visit.schema, found, drawing),
        (Fault::TooFew(_), Shape::Array(array), Value::Array(items)) => fewer_items(array, items),
        (Fault::TooMany(_), Shape::Array(array), Value::Array(items)) => more_items(array, items, &visit.at, drawing),
        (Fault::EqualItems, Shape::Array(array), Value::Array(items)) => equal_items(array, items),
        (fault, Shape::Dictionary(map), Value::Object(members)) => entries(fault, map, members, &visit.at, drawing),
        (fault, Shape::Object(object), Value::Object(members)) => {
            let changed = of_members(fault, object, members, &visit.at, drawing);
            changed.into_iter().map(Value::Object).collect()
        }
        (Fault::Unknown, _, Value::Object(members)) => vec![Value::Object(with(members, UNKNOWN, Value::Bool(true)))],
        (Fault::Variant, Shape::AnyOf(union) | Shape::OneOf(union), found) => unknown_variants(union, found),
        _ => Vec::new(),
    };
    values.into_iter().filter_map(|value| replaced(document, &visit.at, value)).collect()
}

fn replaced(document: &Value, at: &Place, value: Value) -> Option<Value> {
    let mut changed = document.clone();
    *find_mut(&mut changed, at)? = value;
    Some(changed)
}

/// No array stands for an object and no number for a name: serde reads a struct from its fields in order, and some variants by number.
fn of_another_type(schema: &SchemaObject, found: &Value) -> Vec<Value> {
    match &schema.shape {
        Shape::String(_) | Shape::Enum(_) => vec![json!(true), json!({"wrong": true})],
        Shape::Number(_) | Shape::Integer(_) => {
            vec![json!(found.to_string()), json!("seven"), json!(true), json!({"wrong": true})]
        }
        Shape::Boolean | Shape::OneBoolean(_) => vec![json!(found.to_string()), json!("yes"), json!({"wrong": true})],
        Shape::Array(_) => vec![json!(true), json!("wrong"), json!({"wrong": true})],
        Shape::Object(_) | Shape::Dictionary(_) | Shape::Null => vec![json!(true), json!("wrong"), json!(0.5)],
        _ => vec![json!(true), json!(0.5), json!("wrong"), json!({"wrong": true})],
    }
}

/// Scalars that break the keyword; first those that break nothing else.
fn scalars(keyword: &str, schema: &SchemaObject, found: &Value, drawing: &mut Drawing) -> Vec<Value> {
    let candidates: Vec<Value> = match &schema.shape {
        Shape::Number(numeric) => numbers::around(&numeric.keywords, false),
        Shape::Integer(numeric) => numbers::around(&numeric.keywords, true),
        Shape::String(keywords) => {
            let valid = found.as_str().unwrap_or_default();
            strings::around(keywords, valid, &mut drawing.choices).into_iter().map(Value::String).collect()
        }
        Shape::OneBoolean(only) => vec![Value::Bool(!only)],
        _ => vec![json!("unknown_value"), json!("")],
    };
    let mut breaking: Vec<(usize, Value)> = Vec::new();
    for candidate in candidates {
        if let Err(violations) = schema.validate(&candidate)
            && violations.iter().any(|violation| violation.keyword() == keyword)
        {
            breaking.push((violations.len(), candidate));
        }
    }
    breaking.sort_by_key(|(others, _)| *others);
    breaking.into_iter().map(|(_, value)| value).collect()
}

fn fewer_items(array: &Array, items: &[Value]) -> Vec<Value> {
    let fewer = array.keywords.min_items.and_then(|least| usize::try_from(least).ok()?.checked_sub(1));
    fewer.and_then(|fewer| items.get(..fewer)).map(|items| items.to_vec().into()).into_iter().collect()
}

fn more_items(array: &'static Array, items: &[Value], at: &Place, drawing: &mut Drawing) -> Vec<Value> {
    /// Longer arrays are not made only to be too long.
    const MOST: usize = 1000;
    let most = array.keywords.max_items.and_then(|most| usize::try_from(most).ok()).filter(|most| *most <= MOST);
    let Some(most) = most else { return Vec::new() };
    let mut longer = items.to_vec();
    for _ in 0..=2 * most {
        let item = if array.prefix.is_empty() { aside(drawing, at, array.items) } else { Some(json!(0)) };
        let is_new = item.as_ref().is_some_and(|item| !array.keywords.unique_items || !longer.contains(item));
        longer.extend(item.filter(|_| is_new));
        if longer.len() > most {
            return vec![longer.into()];
        }
    }
    // of so many items, some are equal
    let first = longer.first().cloned().unwrap_or(Value::Bool(true));
    longer.resize(most + 1, first);
    vec![longer.into()]
}

fn equal_items(array: &Array, items: &[Value]) -> Vec<Value> {
    let Some(first) = items.first() else { return Vec::new() };
    let mut changed = items.to_vec();
    let is_full = array.keywords.max_items.is_some_and(|most| items.len() as u64 >= most);
    if is_full && items.len() > 1 {
        changed.pop();
    }
    changed.push(first.clone());
    vec![changed.into()]
}

fn entries(
    fault: Fault,
    map: &'static Dictionary,
    members: &Map<String, Value>,
    at: &Place,
    drawing: &mut Drawing,
) -> Vec<Value> {
    let mut changed = members.clone();
    match fault {
        Fault::TooFew(_) => {
            let least = map.keywords.min_properties.unwrap_or_default();
            while changed.len() as u64 >= least {
                let Some(name) = changed.keys().next_back().cloned() else { return Vec::new() };
                changed.remove(&name);
            }
            vec![changed.into()]
        }
        Fault::TooMany(_) => {
            let most = map.keywords.max_properties.unwrap_or_default();
            for _ in 0..1000 {
                if changed.len() as u64 > most {
                    return vec![changed.into()];
                }
                let taken = changed.keys().cloned().collect();
                let Some(name) = drawing.key(map.keys, &taken) else { return Vec::new() };
                let Some(value) = aside(drawing, at, map.values) else { return Vec::new() };
                changed.insert(name, value);
            }
            Vec::new()
        }
        Fault::Key => {
            let Some(value) = members.values().next().cloned().or_else(|| aside(drawing, at, map.values)) else {
                return Vec::new();
            };
            let keys = ["unknown_key", "", "not a key", "0.5", "-1", "999999999999"];
            let whole = |key: &str| Value::Object(with(members, key, value.clone()));
            let is_refused = |key: &&str| !map_accepts(map, key);
            keys.iter().copied().filter(|key| is_refused(key)).map(whole).collect()
        }
        _ => Vec::new(),
    }
}

fn map_accepts(map: &Dictionary, key: &str) -> bool {
    map.keys.is_valid(key)
}

fn of_members(
    fault: Fault,
    object: &'static Object,
    members: &Map<String, Value>,
    at: &Place,
    drawing: &mut Drawing,
) -> Vec<Map<String, Value>> {
    match fault {
        Fault::Missing(index) => {
            object.properties.get(index).map(|property| without(members, property)).into_iter().collect()
        }
        Fault::Unknown => vec![with(members, UNKNOWN, Value::Bool(true))],
        Fault::Twice(index) => {
            let Some(property) = object.properties.get(index) else { return Vec::new() };
            let Some((name, value)) = member(property, members) else { return Vec::new() };
            let others = [property.name].into_iter().chain(property.aliases.iter().copied());
            others.filter(|other| *other != name).map(|other| with(members, other, value.clone())).collect()
        }
        Fault::Condition(index) => {
            let Some(rule) = object.rules.conditions.get(index) else { return Vec::new() };
            let values = rule.values.iter().filter_map(|value| ::serde_json::to_value(value).ok());
            let holding = values.map(|value| with_property(object, members, rule.property, value));
            holding.flat_map(|members| without_each(object, &members, rule.required)).collect()
        }
        Fault::Dependency(index) => {
            let Some(rule) = object.rules.dependencies.get(index) else { return Vec::new() };
            let Some(property) = object.properties.iter().find(|property| property.name == rule.property) else {
                return Vec::new();
            };
            let value = match member(property, members) {
                Some((_, value)) => value.clone(),
                None => match aside(drawing, at, &property.schema) {
                    Some(value) => value,
                    None => return Vec::new(),
                },
            };
            let holding = with_property(object, members, rule.property, value);
            without_each(object, &holding, rule.required)
        }
        _ => Vec::new(),
    }
}

fn with_property(object: &Object, members: &Map<String, Value>, name: &str, value: Value) -> Map<String, Value> {
    let property = object.properties.iter().find(|property| property.name == name);
    let without = property.map_or_else(|| members.clone(), |property| without(members, property));
    with(&without, name, value)
}

/// Without one of the properties that a rule asks for, and with all others that any rule asks for left as they are.
fn without_each(object: &'static Object, members: &Map<String, Value>, required: &[&str]) -> Vec<Map<String, Value>> {
    let asked = object.properties.iter().filter(|property| required.contains(&property.name));
    let without: Vec<_> = asked.map(|property| without(members, property)).collect();
    without.into_iter().filter(|members| asked_for(object, members).next().is_some()).collect()
}

fn with(members: &Map<String, Value>, name: &str, value: Value) -> Map<String, Value> {
    let mut changed = members.clone();
    changed.insert(name.to_string(), value);
    changed
}

fn without(members: &Map<String, Value>, property: &Property) -> Map<String, Value> {
    let others =
        members.iter().filter(|(name, _)| *name != property.name && !property.aliases.contains(&name.as_str()));
    others.map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn unknown_variants(union: &Union, found: &Value) -> Vec<Value> {
    let words = union.tag.map_or(&[][..], |tag| tag.values);
    match found {
        Value::String(_) => vec![json!("unknown_variant")],
        Value::Object(members) => {
            let renamed = |(name, value): (&String, &Value)| {
                let name = if words.contains(&name.as_str()) { "unknown_variant" } else { name };
                (name.to_string(), value.clone())
            };
            vec![members.iter().map(renamed).collect()]
        }
        _ => Vec::new(),
    }
}

/// A value of `schema` that is no part of the document.
fn aside(drawing: &mut Drawing, at: &Place, schema: &'static SchemaObject) -> Option<Value> {
    let met = drawing.visits.len();
    drawing.at = at.to_vec();
    let value = drawing.at_step(Step::Item(0), schema);
    drawing.visits.truncate(met);
    value
}
