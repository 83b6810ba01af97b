//! A document → texts that say the same.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use ::serde_json::Value;

/// Other texts of `document`: with space and with its properties in the reverse order, with letters written by their numbers.
pub(super) fn of(document: &Value) -> [(&'static str, String); 2] {
    let (mut spaced, mut escaped) = (String::new(), String::new());
    lay_out(document, Layout::Spaced, &mut spaced);
    lay_out(document, Layout::Escaped, &mut escaped);
    [
        ("with space, and its properties in the reverse order", spaced),
        ("with the letters of its strings written by their numbers", escaped),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    Spaced,
    Escaped,
}

fn lay_out(value: &Value, layout: Layout, text: &mut String) {
    let space = if layout == Layout::Spaced { "\n\t " } else { "" };
    match value {
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(space);
                lay_out(item, layout, text);
            }
            text.push_str(space);
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            if layout == Layout::Spaced {
                members.reverse();
            }
            text.push('{');
            for (index, (name, value)) in members.into_iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(space);
                // serde_json reads no number and no boolean from a key that has escapes
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push_str(space);
                text.push(':');
                text.push_str(space);
                lay_out(value, layout, text);
            }
            text.push_str(space);
            text.push('}');
        }
        Value::String(string) if layout == Layout::Escaped => write_escaped(string, text),
        scalar => text.push_str(&scalar.to_string()),
    }
}

fn write_escaped(string: &str, text: &mut String) {
    let written = Value::from(string).to_string();
    let mut is_behind_backslash = false;
    for character in written.chars() {
        if character.is_ascii_lowercase() && !is_behind_backslash {
            _ = write!(text, "\\u{:04x}", u32::from(character));
        } else {
            text.push(character);
        }
        is_behind_backslash = character == '\\' && !is_behind_backslash;
    }
}
