//! Pairs of names and values → the JSON text that a schema asks for, and what is wrong with the names.

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::places::{Accepted, Form, Place, Places};
use crate::schema::SchemaObject;
use crate::text::Tokenizer;
use crate::violation::Violation;

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

/// A name with brackets, which is not in the JSON text.
pub(super) struct Nested {
    pub(super) violation: Violation,
    /// Where in the JSON text it would be.
    pub(super) offset: usize,
    /// The name in front of the brackets, and the properties that are meant by it.
    pub(super) names: Vec<String>,
}

/// The JSON text of an object, and what is wrong with names, in the order of the text: one of each property.
pub(super) fn json(schema: &'static SchemaObject, text: &[u8]) -> (String, Vec<Nested>) {
    let all = grouped(text);
    let value = |name: &str| all.iter().find(|given| given.name == name)?.values.first().map(|value| &**value);
    let places = Places::of(schema, &value);
    let mut json = String::from("{");
    let (mut nested, mut met) = (Vec::new(), BTreeSet::new());
    for given in &all {
        if let Some(place) = places.find(&given.name) {
            write_given(&mut json, given, place);
        } else if let Some((stem, place)) = meant(&given.name, &places) {
            if met.insert(stem) {
                nested.push(Nested::of(stem, place, json.len()));
            }
        } else {
            for value in &given.values {
                begin_entry(&mut json, &given.name);
                write_string(&mut json, value);
            }
        }
    }
    json.push('}');
    (json, nested)
}

/// What stands in front of the brackets of a name, where the schema knows it.
fn meant<'n, 'p>(name: &'n str, places: &'p Places) -> Option<(&'n str, &'p Place)> {
    let (stem, _) = name.split_once('[')?;
    Some((stem, places.find(stem)?))
}

impl Nested {
    fn of(stem: &str, place: &Place, offset: usize) -> Self {
        let accepted = place.accepted();
        let message = match (accepted.array_of(0), accepted.object) {
            (Some(_), _) => IN_A_LIST,
            (None, true) => IN_AN_OBJECT,
            (None, false) => IN_A_SCALAR,
        };
        Self {
            violation: Violation::new("", NESTED, message).step(stem),
            offset,
            names: [stem].iter().chain(place.properties()).copied().map(String::from).collect(),
        }
    }
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
    if let Some(array) = accepted.array_of(given.values.len()) {
        return write_items(json, given, &accepted, array);
    }
    for value in &given.values {
        let form = accepted.form(value, is_number);
        if form != Form::Absent {
            begin_entry(json, &given.name);
            write_value(json, value, &form);
        }
    }
}

fn write_items(json: &mut String, given: &Given<'_>, accepted: &Accepted<'_>, array: &'static SchemaObject) {
    // all items behind the first ones are alike
    let prefix = array.prefix_items().len();
    let rest = Place::item(array, prefix);
    let rest = rest.accepted();
    let means_none = match given.values.as_slice() {
        [only] => only.is_empty() && prefix == 0 && rest.is_never_empty(),
        _ => false,
    };
    let none = means_none.then(|| accepted.form("", is_number));
    if none == Some(Form::Absent) {
        return;
    }
    begin_entry(json, &given.name);
    if none == Some(Form::Null) {
        return write_value(json, "", &Form::Null);
    }
    json.push('[');
    for (position, value) in given.values.iter().enumerate().filter(|_| !means_none) {
        if position > 0 {
            json.push(',');
        }
        let form = if position < prefix {
            Place::item(array, position).accepted().form(value, is_number)
        } else {
            rest.form(value, is_number)
        };
        write_value(json, value, &form);
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

fn write_value(json: &mut String, value: &str, form: &Form) {
    match form {
        Form::Plain => json.push_str(value),
        Form::Null => json.push_str("null"),
        Form::Text | Form::Absent => write_string(json, value),
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
