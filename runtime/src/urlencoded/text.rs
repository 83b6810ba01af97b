//! Pairs of names and values → the JSON text that a schema asks for, and what is wrong with the names.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::places::{Accepted, Place, Places};
use crate::schema::SchemaObject;
use crate::text::Tokenizer;
use crate::violation::{Violation, Violations};

/// The code of what is wrong with a name.
const NESTED: &str = "nested_name";
const IN_A_LIST: &str =
    "is given with brackets behind its name, which are not read: give the name alone, once for each item";
const IN_AN_OBJECT: &str = "is an object, which has no form here: names with brackets are not read";
const IN_A_SCALAR: &str = "is given with brackets behind its name, which are not read: give the name alone";

/// All values of one name.
struct Given<'t> {
    name: Cow<'t, str>,
    values: Vec<Cow<'t, str>>,
}

/// The JSON text of an object, and what is wrong with names, which is not in it.
pub(super) fn json(schema: &'static SchemaObject, text: &[u8]) -> (String, Option<Violations>) {
    let places = Places::of(schema);
    let mut json = String::from("{");
    let mut nested: Vec<Given<'_>> = Vec::new();
    for given in grouped(text) {
        match places.find(&given.name) {
            Some(place) => write_given(&mut json, &given, place),
            None if stem(&given.name).is_some_and(|stem| places.find(stem).is_some()) => nested.push(given),
            None => given.values.iter().for_each(|value| {
                begin_entry(&mut json, &given.name);
                write_string(&mut json, value);
            }),
        }
    }
    json.push('}');
    (json, violations(schema.name(), &places, &nested))
}

/// The pairs, those of one name together, in the order of their first.
fn grouped(text: &[u8]) -> Vec<Given<'_>> {
    let (mut found, mut places) = (Vec::<Given<'_>>::new(), BTreeMap::new());
    for (name, value) in form_urlencoded::parse(text) {
        let place = *places.entry(name.clone()).or_insert(found.len());
        match found.get_mut(place) {
            Some(given) => given.values.push(value),
            None => found.push(Given {
                name,
                values: [value].into(),
            }),
        }
    }
    found
}

fn write_given(json: &mut String, given: &Given<'_>, place: &Place) {
    let accepted = place.accepted();
    if let Some(array) = accepted.array {
        return write_items(json, given, place, array);
    }
    for value in &given.values {
        let means_absent = value.is_empty() && !accepted.empty && place.may_be_absent;
        if !means_absent {
            begin_entry(json, &given.name);
            write_value(json, value, &accepted);
        }
    }
}

fn write_items(json: &mut String, given: &Given<'_>, place: &Place, array: &'static SchemaObject) {
    // all items behind the first ones are alike
    let prefix = array.prefix_items().len();
    let rest = Place::item(array, prefix).accepted();
    let means_none = match given.values.as_slice() {
        [only] => only.is_empty() && prefix == 0 && !rest.empty && !rest.null,
        _ => false,
    };
    if means_none && place.may_be_absent {
        return;
    }
    begin_entry(json, &given.name);
    json.push('[');
    for (position, value) in given.values.iter().enumerate().filter(|_| !means_none) {
        if position > 0 {
            json.push(',');
        }
        if position < prefix {
            write_value(json, value, &Place::item(array, position).accepted());
        } else {
            write_value(json, value, &rest);
        }
    }
    json.push(']');
}

fn begin_entry(json: &mut String, name: &str) {
    if json.len() > 1 {
        json.push(',');
    }
    write_string(json, name);
    json.push(':');
}

fn write_value(json: &mut String, value: &str, accepted: &Accepted) {
    let is_as_it_is = !accepted.anything
        && (accepted.number && is_number(value) || accepted.boolean && matches!(value, "true" | "false"));
    if is_as_it_is {
        json.push_str(value);
    } else if value.is_empty() && accepted.null && !accepted.empty {
        json.push_str("null");
    } else {
        write_string(json, value);
    }
}

/// Whether it is a number as JSON writes them (RFC 8259, section 6), and no more.
fn is_number(text: &str) -> bool {
    let mut tokens = Tokenizer::new(text.as_bytes());
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && tokens.number().is_ok()
        && tokens.number_text() == text
}

/// A string as JSON writes it (section 7).
fn write_string(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\0'..='\u{1f}' => {
                // writing to a String does not fail
                let _ = write!(json, "\\u{:04x}", u32::from(character));
            }
            _ => json.push(character),
        }
    }
    json.push('"');
}

/// What stands in front of the brackets, if there are any.
fn stem(name: &str) -> Option<&str> {
    name.split_once('[').map(|(stem, _)| stem)
}

/// One violation for each property of which a name has brackets.
fn violations(schema: Option<&str>, places: &Places, nested: &[Given<'_>]) -> Option<Violations> {
    let mut stems: Vec<&str> = Vec::new();
    for stem in nested.iter().filter_map(|given| stem(&given.name)) {
        if stems.len() < Violations::KEPT && !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    let told = stems.into_iter().map(|stem| {
        let accepted = places.find(stem).map(Place::accepted).unwrap_or_default();
        let message = match accepted {
            Accepted { array: Some(_), .. } => IN_A_LIST,
            Accepted { object: true, .. } => IN_AN_OBJECT,
            _ => IN_A_SCALAR,
        };
        Violation::new("", NESTED, message).step(stem)
    });
    let kept: Vec<Violation> = told.collect();
    (!kept.is_empty()).then(|| Violations::new(schema.map(String::from), kept, 0))
}
