//! A schema → what it wants, in a few words: its type and what tells it from others of that type. Nothing of a value is in them.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::reference::place_accepts_null;
use super::report::name_of_variant;
use crate::keyword::{ArrayKeywords, DictionaryKeywords, End, NumberKeywords, Quantity, StringKeywords};
use crate::number::Number;
use crate::schema::{Array, Dictionary, Object, Parts, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{quoted, tamed};

/// Names and values are listed up to this many.
const LISTED: usize = 6;
/// Schemas in schemas are described so far.
const DEEPEST: u8 = 3;
/// So many code points are told.
const LONGEST: usize = 240;

/// What `branch` wants: its name, if it has one, and a few words.
pub(super) fn wanted(branch: &SchemaObject) -> String {
    named(branch, words(branch, DEEPEST))
}

/// What each branch of `union` wants: in more words, where two would say the same.
pub(super) fn wanted_by_each(union: &Union) -> Vec<String> {
    let plain: Vec<String> = union.branches.iter().map(|branch| words(branch, DEEPEST)).collect();
    let mut counts = BTreeMap::new();
    for words in &plain {
        *counts.entry(words.clone()).or_insert(0) += 1;
    }
    let each = union.branches.iter().zip(plain);
    each.map(|(branch, plain)| {
        let is_alone = counts.get(&plain).is_none_or(|count| *count == 1);
        named(branch, if is_alone { plain } else { more_words(branch).unwrap_or(plain) })
    })
    .collect()
}

/// What each branch but the one at `nearest` wants.
pub(super) fn others(union: &Union, nearest: usize) -> Vec<String> {
    let mut others = wanted_by_each(union);
    if nearest < others.len() {
        others.remove(nearest);
    }
    others
}

fn named(branch: &SchemaObject, words: String) -> String {
    let words = match branch.title().or(branch.name()).or(branch.judged().title()) {
        Some(name) => format!("{}, {words}", tamed(name)),
        None => words,
    };
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

/// What an object wants of each property that must be there.
fn more_words(branch: &SchemaObject) -> Option<String> {
    let Shape::Object(object) = &branch.judged().shape else { return None };
    let required = object.properties.iter().filter(|property| property.is_required());
    let each =
        required.map(|property| format!("`{}`: {}", tamed(property.name()), words(&property.schema, DEEPEST - 1)));
    let each: Vec<String> = each.collect();
    if each.is_empty() { None } else { Some(format!("an object with {}", listed(each))) }
}

fn words(schema: &SchemaObject, depth: u8) -> String {
    let judged = schema.judged();
    let Some(depth) = depth.checked_sub(1) else { return String::from("a value of its own kind") };
    let mut words = match &judged.shape {
        Shape::Any | Shape::Reference(_) => return String::from("any value"),
        Shape::Null => return String::from("null"),
        Shape::Boolean => String::from("true or false"),
        Shape::OneBoolean(only) => String::from(if *only { "true" } else { "false" }),
        Shape::String(keywords) => of_string(keywords),
        Shape::Number(numeric) => of_number("a number", &numeric.keywords),
        Shape::Integer(numeric) => of_number("an integer", &numeric.keywords),
        Shape::Enum(enumeration) => one_of(enumeration.values.iter().map(|value| quoted(value)).collect()),
        Shape::Array(array) => of_array(array, depth),
        Shape::Dictionary(dictionary) => of_dictionary(dictionary, depth),
        Shape::Object(object) => of_objects(&[Some(object)], &[]),
        Shape::AnyOf(union) | Shape::OneOf(union) => of_union(union, depth),
        Shape::AllOf(parts) => match parts.around() {
            Some(inner) => words(inner, depth),
            None => of_parts(parts),
        },
    };
    if place_accepts_null(schema) {
        words.push_str(" or null");
    }
    words
}

/// `one of "a", "b"`, or the only one.
fn one_of(mut all: Vec<String>) -> String {
    if all.len() == 1 { all.pop().unwrap_or_default() } else { format!("one of {}", listed(all)) }
}

/// The first of `all`, and how many there are beside them.
fn listed(mut all: Vec<String>) -> String {
    let more = all.len().saturating_sub(LISTED);
    all.truncate(LISTED);
    let listed = all.join(", ");
    if more == 0 { listed } else { format!("{listed} and {more} more") }
}

/// ` of 3 to 64 characters`, or nothing.
fn counted(least: Option<u64>, most: Option<u64>, what: Quantity) -> String {
    let Some([one, several]) = what.unit() else { return String::new() };
    let unit = |count: u64| if count == 1 { one } else { several };
    match (least.filter(|least| *least > 0), most) {
        (None, None) => String::new(),
        (Some(least), None) => format!(" of at least {least} {}", unit(least)),
        (None, Some(most)) => format!(" of at most {most} {}", unit(most)),
        (Some(least), Some(most)) if least == most => format!(" of {most} {}", unit(most)),
        (Some(least), Some(most)) => format!(" of {least} to {most} {}", unit(most)),
    }
}

fn of_string(keywords: &StringKeywords) -> String {
    let what = match keywords.format {
        Some(format) => format!("{} {}", format.article(), format.title()),
        None => String::from("a string"),
    };
    let count = counted(keywords.min_length, keywords.max_length, Quantity::CodePoints);
    let pattern =
        keywords.pattern.map_or_else(String::new, |pattern| format!(" that matches `{}`", tamed(pattern.source())));
    format!("{what}{count}{pattern}")
}

/// Ends of a type's range that are further from zero say little: those of 64 bits.
const FAR: Number = Number::integer(1 << 53);

fn of_number(what: &str, keywords: &NumberKeywords) -> String {
    if let Some(values) = keywords.list() {
        return one_of(values.iter().map(|value| format!("{value}")).collect());
    }
    let (lowest, highest) = match keywords.type_range() {
        Some((lowest, highest)) => (Some(Number::integer(lowest)), Some(Number::unsigned(highest))),
        None => (None, None),
    };
    let lowest = lowest.filter(|lowest| lowest.compare(FAR.negated()).is_gt());
    let highest = highest.filter(|highest| highest.compare(FAR).is_lt());
    let ends = match keywords.ends_within(lowest, highest) {
        (None, None) => String::new(),
        (Some(low), Some(high)) if low.is_included && high.is_included => {
            format!(" from {} to {}", low.number, high.number)
        }
        (Some(low), Some(high)) => {
            format!(" {} and {}", side(low, "of at least", "above"), side(high, "of at most", "below"))
        }
        (Some(low), None) => format!(" {}", side(low, "of at least", "above")),
        (None, Some(high)) => format!(" {}", side(high, "of at most", "below")),
    };
    let multiple = keywords.multiple_of.map_or_else(String::new, |divisor| format!(", a multiple of {divisor}"));
    let nonzero = if keywords.nonzero { ", not 0" } else { "" };
    format!("{what}{ends}{multiple}{nonzero}")
}

fn side(end: End, with: &str, without: &str) -> String {
    format!("{} {}", if end.is_included { with } else { without }, end.number)
}

fn of_array(array: &Array, depth: u8) -> String {
    let ArrayKeywords {
        max_items,
        min_items,
        unique_items,
    } = array.keywords;
    let count = counted(min_items, max_items, Quantity::Items);
    let items = if array.prefix.is_empty() {
        each("item", array.items, depth)
    } else {
        format!(": {}", listed(array.prefix.iter().map(|item| words(item, depth)).collect()))
    };
    format!("an array{count}{items}{}", if unique_items { ", no two equal" } else { "" })
}

/// What `schema` wants of each `what`, unless that is anything.
fn each(what: &str, schema: &SchemaObject, depth: u8) -> String {
    match schema.judged().shape {
        Shape::Any => String::new(),
        _ => format!(", each {what} {}", words(schema, depth)),
    }
}

fn of_dictionary(dictionary: &Dictionary, depth: u8) -> String {
    let DictionaryKeywords {
        max_properties,
        min_properties,
    } = dictionary.keywords;
    let count = counted(min_properties, max_properties, Quantity::Properties);
    let is_any_key = dictionary.keys.judged().is_any_text();
    let keys = if is_any_key { String::new() } else { each("key", dictionary.keys, depth) };
    format!("an object{count}{keys}{}", each("value", dictionary.values, depth))
}

fn of_parts(parts: &Parts) -> String {
    let parts = parts.parts.iter().map(|part| part.judged());
    let objects: Vec<Option<&Object>> =
        parts.clone().map(|part| if let Shape::Object(object) = &part.shape { Some(object) } else { None }).collect();
    let tags: Vec<_> = parts.filter_map(tag_of).collect();
    of_objects(&objects, &tags)
}

/// An object that is all of `parts`, of which those without known properties are absent, with these `tags` of unions among them.
fn of_objects(parts: &[Option<&Object>], tags: &[(&'static str, &Tag)]) -> String {
    let properties = || parts.iter().flatten().flat_map(|object| object.properties);
    let named = |name: &str| format!("`{}`", tamed(name));
    let mut required: Vec<String> = properties()
        .filter(|property| property.is_required())
        .map(|property| match &property.schema.judged().shape {
            // what tells it from others
            Shape::Enum(enumeration) if enumeration.values.len() == 1 => {
                let values = enumeration.values.iter().map(|value| quoted(value)).collect();
                format!("{}: {}", named(property.name()), one_of(values))
            }
            _ => named(property.name()),
        })
        .collect();
    required.extend(tags.iter().map(|(property, tag)| {
        let values = tag.values.iter().map(|value| quoted(value)).collect();
        format!("{}: {}", named(property), one_of(values))
    }));
    if !required.is_empty() {
        return format!("an object with {}", listed(required));
    }
    let known: Vec<String> = properties().map(|property| named(property.name())).collect();
    let is_closed = parts.iter().all(|part| part.is_some_and(|object| object.closed));
    match known.is_empty() {
        true if is_closed => String::from("an object without properties"),
        true => String::from("an object"),
        false => format!("an object that may have {}", listed(known)),
    }
}

/// The property that tells the branches of `schema` apart, and its values.
fn tag_of(schema: &SchemaObject) -> Option<(&'static str, &Tag)> {
    let (_, tag) = schema.shape.tagged()?;
    if let TagPlace::Property(property) = tag.place { Some((property, tag)) } else { None }
}

fn of_union(union: &Union, depth: u8) -> String {
    let Some(tag) = &union.tag else { return of_untagged(union, depth) };
    if let TagPlace::Property(property) = tag.place {
        return of_objects(&[], &[(property, tag)]);
    }
    let forms = union.branches.iter().filter_map(|branch| {
        let name = quoted(name_of_variant(branch)?);
        let has_value = matches!(branch.judged().shape, Shape::Object(_));
        Some(if has_value { format!("{{{name}: …}}") } else { name })
    });
    one_of(forms.collect())
}

fn of_untagged(union: &Union, depth: u8) -> String {
    let mut all: Vec<String> = Vec::new();
    for branch in union.branches.iter().take(LISTED) {
        let words = words(branch, depth);
        if !all.contains(&words) {
            all.push(words);
        }
    }
    let more = union.branches.len().saturating_sub(LISTED);
    if more > 0 {
        all.push(format!("one of {more} more"));
    }
    all.join(" or ")
}
