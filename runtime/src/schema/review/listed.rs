//! The list of an `enum` or a `const` → a compile error, where the schema that it narrows refuses a value of it, or takes no such values.

use super::message::Message;
use super::words::noun;
use crate::keyword::{Excluded, Keyword, Row, rows};
use crate::schema::SchemaObject;
use crate::schema::kind::Shape;

/// Reviews that `keyword` lists values that the schema takes, each once; `false` where it says nothing about such a schema.
#[track_caller]
pub(super) const fn review(schema: &SchemaObject, keyword: &str) -> bool {
    match &schema.shape {
        Shape::Enum(enumeration) => {
            if let Some(Excluded { place, by }) = enumeration.excluded
                && let Some(value) = nth(enumeration.values, place)
            {
                refuse(Message::new("`\"").text(value).text("\"`"), by);
            }
        }
        Shape::Number(numeric) | Shape::Integer(numeric) if numeric.keywords.is_list() => {
            if let Some(Excluded { place, by }) = numeric.keywords.excluded
                && let Some(value) = nth(schema.enum_numbers(), place)
            {
                refuse(Message::new("`").number(*value).text("`"), by);
            }
        }
        Shape::OneBoolean(_) => {}
        Shape::String(keywords) if keywords.is_secret() => {
            Message::new("")
                .word(keyword)
                .text(" lists what is a secret, and messages show the list")
                .help("leave it out")
                .refuse();
        }
        Shape::String(_) | Shape::Number(_) | Shape::Integer(_) => {
            let of = if matches!(&schema.shape, Shape::String(_)) { "strings" } else { "numbers" };
            Message::new("")
                .word(keyword)
                .text(" does not list ")
                .text(of)
                .text(", and the schema takes ")
                .text(noun(schema))
                .help("write ")
                .text(of)
                .text(" alone")
                .refuse();
        }
        _ => return false,
    }
    true
}

const fn nth<T>(mut values: &[T], place: u16) -> Option<&T> {
    let mut left = place;
    while let [first, others @ ..] = values {
        if left == 0 {
            return Some(first);
        }
        (values, left) = (others, left - 1);
    }
    None
}

#[track_caller]
const fn refuse(value: Message, by: Keyword) -> ! {
    let value = match by {
        Keyword::UniqueItems => value.text(" stands in the list twice").help("leave one of the two out").refuse(),
        Keyword::Type => value.text(" is not a whole number, and the schema takes integers"),
        Keyword::Enum => value.text(" is not a value of the enum that the type is"),
        Keyword::FormatRange | Keyword::Not | Keyword::Finite => value.text(" is a number that the type cannot hold"),
        Keyword::Pattern => value.text(" does not match the `pattern` of the type"),
        Keyword::Format => value.text(" is not of the `format` of the type"),
        by => match row(by) {
            Some(row) => value.text(" ").text(row.in_literal).text(" the ").word(row.code).text(" of the type"),
            None => value.text(" is no value of the type"),
        },
    };
    value.help("leave it out: no value of the schema is equal to it").refuse();
}

const fn row(keyword: Keyword) -> Option<&'static Row> {
    let mut rest = rows::ALL;
    while let [row, others @ ..] = rest {
        if row.keyword as u8 == keyword as u8 {
            return Some(row);
        }
        rest = others;
    }
    None
}
