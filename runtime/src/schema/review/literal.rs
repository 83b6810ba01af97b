//! A default or an example → a compile error, where the schema it belongs to rejects it.

use core::cmp::Ordering;

use super::message::Message;
use super::range::{beyond_precision, is_less};
use super::words::{equal, noun};
use crate::keyword::{KeywordSet, Limits, NumberKeywords, Quantity, Row, StringKeywords};
use crate::literal::Literal;
use crate::number::Number;
use crate::schema::kind::{Array, Dictionary, Object, Shape};
use crate::schema::{Property, SchemaObject};
use crate::utf8;

/// Reviews `value`, which stands behind `keyword`.
#[track_caller]
pub(super) const fn review(schema: &SchemaObject, value: &Literal, keyword: &str) {
    let path = Path {
        keyword,
        part: "",
        name: "",
    };
    check(schema, value, &path);
}

/// Reviews `value`, which a property is compared with by `keyword`.
#[track_caller]
pub(super) const fn review_condition(schema: &SchemaObject, value: &Literal, keyword: &str) {
    let path = Path {
        keyword,
        part: "the value in ",
        name: "",
    };
    check(schema, value, &path);
}

/// Which part of the value is looked at.
#[derive(Clone, Copy)]
struct Path<'a> {
    keyword: &'a str,
    part: &'static str,
    name: &'a str,
}

impl<'a> Path<'a> {
    const fn within(&self, part: &'static str) -> Path<'a> {
        Path {
            keyword: self.keyword,
            part,
            name: "",
        }
    }

    const fn property(&self, name: &'a str) -> Path<'a> {
        Path {
            keyword: self.keyword,
            part: "the property ",
            name,
        }
    }

    /// The beginning of a message about it.
    const fn message(&self) -> Message {
        let part = Message::new(self.part);
        if self.name.is_empty() {
            part.word(self.keyword)
        } else {
            part.word(self.name).text(" of ").word(self.keyword)
        }
    }

    #[track_caller]
    const fn refuse(&self, why: &str, help: &str) -> ! {
        self.message().text(why).help(help).refuse();
    }
}

#[track_caller]
const fn check(schema: &SchemaObject, value: &Literal, path: &Path<'_>) {
    match (value, &schema.shape) {
        // a reference cannot be followed while constants are made, and most parts of a composition are references
        (_, Shape::Reference(_) | Shape::Any | Shape::AnyOf(_) | Shape::OneOf(_) | Shape::AllOf(_))
        | (Literal::Null, Shape::Null)
        | (Literal::Boolean(_), Shape::Boolean) => {}
        (Literal::Boolean(value), Shape::OneBoolean(only)) if *value == *only => {}
        (Literal::Null, _) if schema.is_nullable() || schema.can_be_absent() => {}
        (Literal::Number(value), Shape::Number(numeric) | Shape::Integer(numeric)) if numeric.keywords.is_list() => {
            one_of_numbers(*value, schema.enum_numbers(), path);
        }
        (Literal::Number(value), Shape::Number(numeric)) => number(*value, &numeric.keywords, path),
        (Literal::Number(value), Shape::Integer(numeric)) => {
            if !value.is_integer() {
                path.refuse(" is not a whole number, and the schema takes integers", "write a whole number");
            }
            number(*value, &numeric.keywords, path);
        }
        (Literal::String(text), Shape::String(keywords)) => {
            within(&keywords.limits(), value, path);
            string(text, keywords, path);
        }
        (Literal::String(value), Shape::Enum(enumeration)) => one_of(value, enumeration.values, path),
        (Literal::Array(values), Shape::Array(array)) => {
            within(&array.keywords.limits(), value, path);
            self::array(values, array, path);
        }
        (Literal::Object(members), Shape::Object(object)) => self::object(members, object, path),
        (Literal::Object(members), Shape::Dictionary(dictionary)) => {
            within(&dictionary.keywords.limits(), value, path);
            self::dictionary(members, dictionary, path);
        }
        (Literal::Null, _) => {
            path.refuse(" is `null`, which the schema does not accept", "leave it out, or add `nullable`")
        }
        _ => {
            let message =
                path.message().text(" is ").text(kind(value)).text(", and the schema takes ").text(noun(schema));
            match schema.enum_numbers() {
                [] => message.help("write one, such as ").word(sample(schema)).refuse(),
                values => with_numbers(message.help("it has "), values).refuse(),
            }
        }
    }
}

const fn kind(value: &Literal) -> &'static str {
    match value {
        Literal::Null => "`null`",
        Literal::Boolean(_) => "a boolean",
        Literal::Number(_) => "a number",
        Literal::String(_) => "a string",
        Literal::Array(_) => "an array",
        Literal::Object(_) => "an object",
    }
}

const fn sample(schema: &SchemaObject) -> &'static str {
    match &schema.shape {
        Shape::Boolean | Shape::OneBoolean(true) => "true",
        Shape::OneBoolean(false) => "false",
        Shape::Number(_) => "0.5",
        Shape::Integer(_) => "1",
        Shape::String(_) => "\"text\"",
        Shape::Array(_) => "[]",
        Shape::Dictionary(_) | Shape::Object(_) => "{ \"name\": 1 }",
        Shape::Enum(enumeration) => match enumeration.values {
            [first, ..] => first,
            [] => "null",
        },
        _ => "null",
    }
}

/// Refuses `value` where it breaks one of `limits`.
#[track_caller]
const fn within(limits: Limits<'_>, value: &Literal, path: &Path<'_>) {
    let mut rest = limits;
    while let [(row, limit), others @ ..] = rest {
        if let Some(limit) = *limit
            && let Some(found) = measured(value, row.of)
            && row.bound.is_broken_by(found, limit)
        {
            refuse_by(row, path);
        }
        rest = others;
    }
}

#[track_caller]
const fn refuse_by(row: &Row, path: &Path<'_>) -> ! {
    path.message().text(" ").text(row.in_literal).text(" ").word(row.code).help(row.help).refuse();
}

/// What of `value` a keyword limits.
const fn measured(value: &Literal, quantity: Quantity) -> Option<Number> {
    match (quantity, value) {
        (Quantity::Value, Literal::Number(number)) => Some(*number),
        (Quantity::CodePoints, Literal::String(text)) => Some(Number::unsigned(utf8::count(text.as_bytes()) as u128)),
        (Quantity::Items, Literal::Array(items)) => Some(Number::unsigned(items.len() as u128)),
        (Quantity::Properties, Literal::Object(members)) => Some(Number::unsigned(members.len() as u128)),
        (Quantity::Value | Quantity::CodePoints | Quantity::Items | Quantity::Properties, _) => None,
    }
}

#[track_caller]
const fn number(value: Number, keywords: &NumberKeywords, path: &Path<'_>) {
    within(&keywords.limits(), &Literal::Number(value), path);
    if keywords.nonzero && value.is_zero() {
        path.refuse(" is zero, which the type cannot hold", "write a number that the schema accepts");
    }
    if let Some((lowest, highest)) = keywords.type_range()
        && (is_less(value, Number::integer(lowest)) || is_less(Number::unsigned(highest), value))
    {
        let message = path.message().text(" is a number that the type cannot hold").help("the type goes from ");
        message.integer(lowest).text(" to ").unsigned(highest).refuse();
    }
    if let Some(ends) = beyond_precision(keywords, value) {
        path.message().text(" is a number that the type cannot hold").help("the type goes from ").text(ends).refuse();
    }
}

#[track_caller]
const fn string(value: &str, keywords: &StringKeywords, path: &Path<'_>) {
    if let Some(pattern) = keywords.pattern
        && !pattern.is_in(value)
    {
        path.message()
            .text(" does not match the pattern of the schema")
            .help("the pattern is ")
            .word(pattern.source())
            .refuse();
    }
    if let Some(format) = keywords.format
        && !format.is_met_by(value.as_bytes())
    {
        let message = path.message().text(" is not ").text(format.article()).text(" ").text(format.title());
        match format.example() {
            Some(example) => message.help("for example `\"").text(example).text("\"`").refuse(),
            None => message.refuse(),
        }
    }
    let broken = if keywords.decimal.are_absent() { KeywordSet::NONE } else { keywords.decimal.broken_by(value) };
    let limits = keywords.decimal.as_numbers().limits();
    let mut rest: Limits<'_> = &limits;
    while let [(row, _), others @ ..] = rest {
        if broken.contains(row.keyword) {
            refuse_by(row, path);
        }
        rest = others;
    }
}

#[track_caller]
const fn one_of(value: &str, values: &[&str], path: &Path<'_>) {
    let mut message = path.message().text(" is not a value of the enum").help("it has ");
    let mut rest = values;
    while let [known, others @ ..] = rest {
        if equal(known, value) {
            return;
        }
        message = message.text(if rest.len() == values.len() { "" } else { ", " }).word(known);
        rest = others;
    }
    message.refuse();
}

#[track_caller]
const fn one_of_numbers(value: Number, values: &[Number], path: &Path<'_>) {
    let mut rest = values;
    while let [known, others @ ..] = rest {
        if matches!(value.compare(*known), Ordering::Equal) {
            return;
        }
        rest = others;
    }
    with_numbers(path.message().text(" is not a value of the enum").help("it has "), values).refuse();
}

/// The numbers of an enum, each in backticks; three dots for one with a fraction, which constants cannot print.
const fn with_numbers(mut message: Message, values: &[Number]) -> Message {
    let mut rest = values;
    while let [known, others @ ..] = rest {
        message = message.text(if rest.len() == values.len() { "`" } else { ", `" });
        message = match (known.as_u128(), known.as_i128()) {
            (Some(known), _) => message.unsigned(known),
            (None, Some(known)) => message.integer(known),
            (None, None) => message.text("…"),
        };
        message = message.text("`");
        rest = others;
    }
    message
}

#[track_caller]
const fn array(values: &[Literal], array: &Array, path: &Path<'_>) {
    let mut rest = values;
    while let [value, others @ ..] = rest {
        check(array.items, value, &path.within("an item of "));
        if array.keywords.unique_items && is_among(value, others) {
            path.refuse(" has two equal items, and they must be unique", "leave one of them out");
        }
        rest = others;
    }
}

/// Whether a scalar is; of arrays and objects nothing is said.
const fn is_among(value: &Literal, others: &[Literal]) -> bool {
    let mut rest = others;
    while let [other, more @ ..] = rest {
        let same = match (value, other) {
            (Literal::Null, Literal::Null) => true,
            (Literal::Boolean(a), Literal::Boolean(b)) => *a == *b,
            (Literal::Number(a), Literal::Number(b)) => matches!(a.compare(*b), Ordering::Equal),
            (Literal::String(a), Literal::String(b)) => equal(a, b),
            _ => false,
        };
        if same {
            return true;
        }
        rest = more;
    }
    false
}

#[track_caller]
const fn object(members: &'static [(&'static str, Literal)], object: &Object, path: &Path<'_>) {
    let mut rest = object.properties;
    while let [property, others @ ..] = rest {
        let value = member(members, property);
        match value {
            Some(value) => check(&property.schema, value, &path.property(property.name)),
            None if property.required => {
                path.message().text(" lacks the property ").word(property.name).help("add it").refuse();
            }
            None => {}
        }
        rest = others;
    }
}

/// The value of `property` among `members`.
const fn member<'a>(members: &'a [(&str, Literal)], property: &Property) -> Option<&'a Literal> {
    let mut rest = members;
    while let [(name, value), others @ ..] = rest {
        if equal(name, property.name) || is_one_of(name, property.aliases) {
            return Some(value);
        }
        rest = others;
    }
    None
}

const fn is_one_of(name: &str, names: &[&str]) -> bool {
    let mut rest = names;
    while let [known, others @ ..] = rest {
        if equal(known, name) {
            return true;
        }
        rest = others;
    }
    false
}

#[track_caller]
const fn dictionary(members: &'static [(&'static str, Literal)], dictionary: &Dictionary, path: &Path<'_>) {
    let mut rest = members;
    while let [(name, value), others @ ..] = rest {
        key(dictionary.keys, name, &path.within("a key of "));
        check(dictionary.values, value, &path.property(name));
        rest = others;
    }
}

/// A key is always a string in JSON; where the schema wants an integer or a boolean, it is the text of one.
#[track_caller]
const fn key(keys: &SchemaObject, name: &'static str, path: &Path<'_>) {
    match &keys.shape {
        Shape::Boolean if is_one_of(name, &["true", "false"]) => {}
        Shape::OneBoolean(only) if equal(name, if *only { "true" } else { "false" }) => {}
        Shape::Number(numeric) if !numeric.keywords.is_list() => {}
        Shape::Number(_) | Shape::Integer(_) => match whole_number(name) {
            Some(value) => check(keys, &Literal::Number(value), path),
            None => check(keys, &Literal::String(name), path),
        },
        _ => check(keys, &Literal::String(name), path),
    }
}

/// The integer that serde_json reads from a key.
const fn whole_number(text: &str) -> Option<Number> {
    match text.as_bytes() {
        [b'0'] => Some(Number::ZERO),
        [b'1'..=b'9', ..] => match u128::from_str_radix(text, 10) {
            Ok(value) => Some(Number::unsigned(value)),
            Err(_) => None,
        },
        [b'-', b'1'..=b'9', ..] => match i128::from_str_radix(text, 10) {
            Ok(value) => Some(Number::integer(value)),
            Err(_) => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyword::{ArrayKeywords, DictionaryKeywords};

    const TEXT: SchemaObject = SchemaObject::string();
    const ANY: SchemaObject = SchemaObject::any();
    const KEY: Path<'static> = Path {
        keyword: "default",
        part: "a key of ",
        name: "",
    };

    #[test]
    #[should_panic(expected = "`default` has fewer properties than `min_properties`\nhelp: write more properties")]
    fn a_map_with_too_few_properties_is_no_default() {
        let map = SchemaObject::dictionary(&TEXT, &ANY).with_dictionary(DictionaryKeywords::new().min_properties(1));
        review(&map, &Literal::Object(&[]), "default");
    }

    #[test]
    #[should_panic(expected = "`example` has more items than `max_items`\nhelp: write fewer items")]
    fn an_array_with_too_many_items_is_no_example() {
        let array = SchemaObject::array(&ANY).with_array(ArrayKeywords::new().max_items(0));
        review(&array, &Literal::Array(&[Literal::Null]), "example");
    }

    #[test]
    #[should_panic(expected = "`default` is not an IPv4 address (RFC 2673)")]
    fn a_text_of_another_format_is_no_default() {
        let address = SchemaObject::string().with_string(StringKeywords::new().format(&crate::format::IPV4));
        review(&address, &Literal::String("1.2.3"), "default");
    }

    #[test]
    fn a_key_is_the_text_of_what_the_schema_wants() {
        const OF_BOOLEANS: SchemaObject = SchemaObject::boolean();
        const OF_LISTED: SchemaObject =
            SchemaObject::enumeration_of_numbers(&[Number::integer(-1), Number::integer(10)]);
        const OF_BYTES: SchemaObject = SchemaObject::integer().with_number(NumberKeywords::new().range(0, 255));
        for (keys, name) in
            [(&OF_BOOLEANS, "true"), (&OF_LISTED, "-1"), (&OF_LISTED, "10"), (&OF_BYTES, "0"), (&OF_BYTES, "255")]
        {
            key(keys, name, &KEY);
        }
        for name in ["", "-", "-0", "+1", "01", "1.0", "1e1", " 1", "340282366920938463463374607431768211456"] {
            assert_eq!(whole_number(name), None, "{name}");
        }
    }

    #[test]
    #[should_panic(expected = "a key of `default` is not a value of the enum\nhelp: it has `1`")]
    fn another_number_is_no_key() {
        const OF_LISTED: SchemaObject = SchemaObject::enumeration_of_numbers(&[Number::integer(1)]);
        key(&OF_LISTED, "10", &KEY);
    }

    #[test]
    fn what_stands_at_a_limit_is_within_it() {
        let array = SchemaObject::array(&ANY).with_array(ArrayKeywords::new().min_items(1).max_items(1));
        review(&array, &Literal::Array(&[Literal::Null]), "default");
        let text = SchemaObject::string().with_string(StringKeywords::new().min_length(1).max_length(1));
        review(&text, &Literal::String("é"), "default");
        let third = SchemaObject::number().with_number(NumberKeywords::new().multiple_of(Number::integer(3)));
        review(&third, &Literal::Number(Number::integer(9)), "default");
    }
}
