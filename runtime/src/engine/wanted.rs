//! A schema → what it wants, in a few words: its type and what tells it from others of that type. Nothing of a value is in them.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::reference::place_accepts_null;
use super::report::name_of_variant;
use crate::keyword::{ArrayKeywords, DictionaryKeywords, NumberKeywords, Quantity, StringKeywords};
use crate::number::Number;
use crate::schema::{Array, Dictionary, Object, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{quoted, tamed};

/// Names and values are listed up to this many.
const LISTED: usize = 6;
/// Schemas in schemas are described so far.
const DEEPEST: u8 = 3;
/// So many code points are told.
const LONGEST: usize = 240;

/// What `branch` wants: its name, if it has one, and a few words.
pub(super) fn wanted(branch: &SchemaObject) -> String {
    let words = words(branch, DEEPEST);
    let words = match branch.title().or(branch.name()).or(branch.judged().title()) {
        Some(name) => format!("{}, {words}", tamed(name)),
        None => words,
    };
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

/// What each branch but the one at `nearest` wants.
pub(super) fn others(union: &Union, nearest: usize) -> Vec<String> {
    let others = union.branches.iter().enumerate().filter(|(position, _)| *position != nearest);
    others.map(|(_, branch)| wanted(branch)).collect()
}

fn words(schema: &SchemaObject, depth: u8) -> String {
    let judged = schema.judged();
    let Some(depth) = depth.checked_sub(1) else { return String::from("a value of its own kind") };
    let mut words = match &judged.shape {
        Shape::Any | Shape::Reference(_) => return String::from("any value"),
        Shape::Null => return String::from("null"),
        Shape::Boolean => String::from("true or false"),
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
            None => {
                let parts = parts.parts.iter().map(|part| part.judged());
                let objects: Vec<Option<&Object>> = parts
                    .clone()
                    .map(|part| if let Shape::Object(object) = &part.shape { Some(object) } else { None })
                    .collect();
                of_objects(&objects, &parts.filter_map(tag_of).collect::<Vec<_>>())
            }
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
    format!("{what}{}", counted(keywords.min_length, keywords.max_length, Quantity::CodePoints))
}

/// Ends of a type's range that are further from zero say little: those of 64 bits.
const FAR: Number = Number::integer(1 << 53);

fn of_number(what: &str, keywords: &NumberKeywords) -> String {
    let (lowest, highest) = match keywords.type_range() {
        Some((lowest, highest)) => (Some(Number::integer(lowest)), Some(Number::unsigned(highest))),
        None => (None, None),
    };
    let lowest = lowest.filter(|lowest| lowest.compare(FAR.negated()).is_gt());
    let highest = highest.filter(|highest| highest.compare(FAR).is_lt());
    // where a limit is as strict as another, the one that excludes it is the stricter one
    let low = [(lowest, true), (keywords.minimum, true), (keywords.exclusive_minimum, false)];
    let low = low.into_iter().filter_map(|(limit, is_in)| Some((limit?, is_in)));
    let low = low.reduce(|a, b| if b.0.compare(a.0).is_lt() { a } else { b });
    let high = [(highest, true), (keywords.maximum, true), (keywords.exclusive_maximum, false)];
    let high = high.into_iter().filter_map(|(limit, is_in)| Some((limit?, is_in)));
    let high = high.reduce(|a, b| if b.0.compare(a.0).is_gt() { a } else { b });
    let low = low.map(|(limit, is_in)| (limit, is_in, if is_in { "of at least" } else { "above" }));
    let high = high.map(|(limit, is_in)| (limit, is_in, if is_in { "of at most" } else { "below" }));
    let mut words = match (low, high) {
        (None, None) => String::from(what),
        (Some((low, true, _)), Some((high, true, _))) => format!("{what} from {low} to {high}"),
        (Some((low, _, below)), Some((high, _, above))) => format!("{what} {below} {low} and {above} {high}"),
        (Some((limit, _, side)), None) | (None, Some((limit, _, side))) => format!("{what} {side} {limit}"),
    };
    if let Some(divisor) = keywords.multiple_of {
        words.push_str(&format!(", a multiple of {divisor}"));
    }
    if keywords.nonzero {
        words.push_str(", not 0");
    }
    words
}

fn of_array(array: &Array, depth: u8) -> String {
    let ArrayKeywords {
        max_items,
        min_items,
        unique_items,
    } = array.keywords;
    let mut words = format!("an array{}", counted(min_items, max_items, Quantity::Items));
    if !array.prefix.is_empty() {
        let items = array.prefix.iter().map(|item| self::words(item, depth)).collect();
        words.push_str(&format!(": {}", listed(items)));
    } else if !matches!(array.items.judged().shape, Shape::Any) {
        words.push_str(&format!(", each item {}", self::words(array.items, depth)));
    }
    if unique_items {
        words.push_str(", no two equal");
    }
    words
}

fn of_dictionary(dictionary: &Dictionary, depth: u8) -> String {
    let DictionaryKeywords {
        max_properties,
        min_properties,
    } = dictionary.keywords;
    let mut words = format!("an object{}", counted(min_properties, max_properties, Quantity::Properties));
    if !dictionary.keys.judged().is_any_text() {
        words.push_str(&format!(", each key {}", self::words(dictionary.keys, depth)));
    }
    if !matches!(dictionary.values.judged().shape, Shape::Any) {
        words.push_str(&format!(", each value {}", self::words(dictionary.values, depth)));
    }
    words
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
    match &union.tag {
        Some(tag) => match tag.place {
            TagPlace::Property(property) => of_objects(&[], &[(property, tag)]),
            TagPlace::External => {
                let forms = union.branches.iter().filter_map(|branch| {
                    let name = quoted(name_of_variant(branch)?);
                    let has_value = matches!(branch.judged().shape, Shape::Object(_));
                    Some(if has_value { format!("{{{name}: …}}") } else { name })
                });
                one_of(forms.collect())
            }
        },
        None => {
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
    }
}
