//! A format, and the schemas of items and keys → how long a text is, and how many different values there are: a compile error, where a
//! limit asks for another length, or for more values.

use super::message::Message;
use crate::format::Format;
use crate::keyword::StringKeywords;
use crate::number::Number;
use crate::schema::SchemaObject;
use crate::schema::kind::{Array, Dictionary, Shape};

/// Reviews that some text of the format is as long as the limits say.
#[track_caller]
pub(super) const fn texts(keywords: &StringKeywords) {
    let Some(format) = keywords.format else { return };
    let (shortest, longest) = format.lengths();
    if let Some(most) = keywords.max_length
        && most < shortest
    {
        refuse_length("max_length", most, format, (shortest, " at least"));
    }
    if let (Some(least), Some(longest)) = (keywords.min_length, longest)
        && least > longest
    {
        refuse_length("min_length", least, format, (longest, " at most"));
    }
}

#[track_caller]
const fn refuse_length(keyword: &str, limit: u64, format: &Format, (length, side): (u64, &str)) -> ! {
    Message::new("no string is left by ")
        .limit(keyword, Number::unsigned(limit as u128))
        .text(": ")
        .text(format.article())
        .text(" ")
        .text(format.title())
        .text(" has ")
        .unsigned(length as u128)
        .text(" characters")
        .text(side)
        .help("leave out the format, or ")
        .word(keyword)
        .refuse();
}

/// Reviews that there are as many different items as must be in an array.
#[track_caller]
pub(super) const fn items(array: &Array) {
    if let (true, Some(least), Some(values)) =
        (array.keywords.unique_items, array.keywords.min_items, values(array.items))
        && least as u128 > values
    {
        refuse_count("array", "min_items", least, "different items", values);
    }
}

/// Reviews that there are as many different keys as must be in a map.
#[track_caller]
pub(super) const fn keys(dictionary: &Dictionary) {
    if let (Some(least), Some(values)) = (dictionary.keywords.min_properties, values(dictionary.keys))
        && least as u128 > values
    {
        refuse_count("map", "min_properties", least, "different keys", values);
    }
}

#[track_caller]
const fn refuse_count(noun: &str, keyword: &str, least: u64, what: &str, values: u128) -> ! {
    Message::new("no ")
        .text(noun)
        .text(" is left by ")
        .limit(keyword, Number::unsigned(least as u128))
        .text(": there are only ")
        .unsigned(values)
        .text(" ")
        .text(what)
        .help("write a ")
        .word(keyword)
        .text(" of at most ")
        .unsigned(values)
        .refuse();
}

/// How many different values a schema accepts, where that is quick to say: no fewer are counted than there are.
const fn values(schema: &SchemaObject) -> Option<u128> {
    let values = match &schema.shape {
        Shape::Null | Shape::OneBoolean(_) => 1,
        Shape::Boolean => 2,
        Shape::Enum(enumeration) => enumeration.values.len() as u128,
        Shape::Integer(numeric) => match numeric.keywords.type_range() {
            Some((lowest, highest)) if highest <= u64::MAX as u128 => {
                highest.wrapping_sub(lowest.cast_unsigned()).saturating_add(1)
            }
            _ => return None,
        },
        _ => return None,
    };
    Some(values + schema.is_nullable() as u128)
}
