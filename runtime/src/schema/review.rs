//! Checks of a schema that need types: the derive calls them in constants spanned at the user's words, so that a failure is a
//! compile error at the right token.

mod composition;
mod dependencies;
mod few;
mod left;
mod listed;
mod literal;
mod message;
mod parts;
mod range;
pub(super) mod words;

use super::SchemaObject;
use super::constant::AnyFormat;
use super::kind::Shape;
pub use composition::{branch, can_be_internally_tagged, flattened, item, key, last};
pub use dependencies::{asked_for, condition};
pub(crate) use message::Message;
pub use parts::{leaves_the_tag_free, part_can_be_absent, shares_no_name, takes_its_own};
use words::{equal, noun};

use crate::keyword::{Limits, Quantity, Row, StringKeywords};
use crate::literal::Literal;
use crate::number::Number;

/// A schema to review; absent where there is none, which is reported elsewhere.
type Reviewed = Option<&'static SchemaObject>;

/// The schema of a type.
#[must_use]
pub const fn whole(object: &'static SchemaObject) -> Reviewed {
    Some(object)
}

/// The schema of the property at `index`.
#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
#[must_use]
pub const fn property(schema: Reviewed, index: usize) -> Reviewed {
    let Some(schema) = schema else { return None };
    let properties = schema.properties_in_place();
    if index < properties.len() { Some(&properties[index].schema) } else { None }
}

/// The schema of an array's items.
#[must_use]
pub const fn items(schema: Reviewed) -> Reviewed {
    match schema {
        Some(schema) => schema.items(),
        None => None,
    }
}

/// The schema of a dictionary's keys.
#[must_use]
pub const fn keys(schema: Reviewed) -> Reviewed {
    match schema {
        Some(schema) => schema.keys(),
        None => None,
    }
}

/// The schema of a dictionary's values.
#[must_use]
pub const fn values(schema: Reviewed) -> Reviewed {
    match schema {
        Some(schema) => schema.values(),
        None => None,
    }
}

/// That `keyword`, one of numbers, says something about `schema`; where it is the last of them, that some number is left.
#[track_caller]
pub const fn number(schema: Reviewed, keyword: &str, is_last: bool) {
    let Some(schema) = known(schema) else { return };
    match &schema.shape {
        Shape::Number(numeric) | Shape::Integer(numeric) if numeric.keywords.is_list() => {
            let message = Message::new("").word(keyword).text(" says nothing about ").text(noun(schema));
            message.help("leave it out: the numbers of the enum are all there are").refuse();
        }
        Shape::Number(numeric) => {
            range::number(&numeric.keywords, false, keyword, is_last);
        }
        Shape::Integer(numeric) => {
            range::number(&numeric.keywords, true, keyword, is_last);
        }
        // a format of numbers stands among these as well
        Shape::String(keywords) if keywords.is_decimal() && !equal(keyword, "format") => {
            range::number(&keywords.decimal.as_numbers(), false, keyword, is_last);
        }
        _ => out_of_place(schema, keyword, "numbers"),
    }
}

/// That `keyword`, one of strings, says something about `schema`; where it is the last of them, that some string is left.
#[track_caller]
pub const fn string(schema: Reviewed, keyword: &str, is_last: bool) {
    let Some(schema) = known(schema) else { return };
    if let Shape::String(StringKeywords {
        pattern: Some(pattern),
        has_two_patterns: true,
        ..
    }) = &schema.shape
        && equal(keyword, "pattern")
    {
        Message::new("the type has the pattern ")
            .word(pattern.source())
            .text(" already, and a string has only one")
            .help("leave this one out, or write both as one pattern on the type")
            .refuse();
    }
    match &schema.shape {
        Shape::String(keywords) if is_last => {
            left::counts(&keywords.limits(), keyword, "string");
            few::texts(keywords);
        }
        Shape::String(_) => {}
        _ => out_of_place(schema, keyword, "strings"),
    }
}

/// That `keyword`, one of arrays, says something about `schema`; where it is the last of them, that some array is left.
#[track_caller]
pub const fn array(schema: Reviewed, keyword: &str, is_last: bool) {
    let Some(schema) = known(schema) else { return };
    match &schema.shape {
        Shape::Array(array) if is_last => {
            left::counts(&array.keywords.limits(), keyword, "array");
            few::items(array);
        }
        Shape::Array(_) => {}
        _ => out_of_place(schema, keyword, "arrays"),
    }
}

/// That `keyword`, one of maps, says something about `schema`; where it is the last of them, that some map is left.
#[track_caller]
pub const fn dictionary(schema: Reviewed, keyword: &str, is_last: bool) {
    let Some(schema) = known(schema) else { return };
    match &schema.shape {
        Shape::Dictionary(dictionary) if is_last => {
            left::counts(&dictionary.keywords.limits(), keyword, "map");
            few::keys(dictionary);
        }
        Shape::Dictionary(_) => {}
        _ => out_of_place(schema, keyword, "maps"),
    }
}

/// That `keyword`, which lists values, lists those that the schema takes, each once.
#[track_caller]
pub const fn listed(schema: Reviewed, keyword: &str) {
    let Some(schema) = known(schema) else { return };
    if !listed::review(schema, keyword) {
        out_of_place(schema, keyword, STRINGS_AND_NUMBERS);
    }
}

/// What has a format.
const STRINGS_AND_NUMBERS: &str = "strings and numbers";

/// That a format says something about `schema`, and that some value is left.
#[track_caller]
pub const fn format(schema: Reviewed, format: AnyFormat) {
    match format {
        AnyFormat::OfStrings(_) => string(schema, "format", true),
        AnyFormat::OfNumbers(_) => number(schema, "format", true),
    }
}

/// That `format = none` has something to drop.
#[track_caller]
pub const fn formatted(schema: Reviewed, keyword: &str, _is_last: bool) {
    let Some(schema) = known(schema) else { return };
    match &schema.shape {
        Shape::String(_) | Shape::Number(_) | Shape::Integer(_) => {}
        _ => out_of_place(schema, keyword, STRINGS_AND_NUMBERS),
    }
}

/// That a constant is a limit.
#[track_caller]
pub const fn limit(constant: Option<Number>, keyword: &str) {
    if constant.is_none() {
        Message::new("").word(keyword).text(" is not finite").help("JSON has no NaN and no infinity").refuse();
    }
}

/// That a constant is a length.
#[track_caller]
pub const fn length(constant: i128, keyword: &str) {
    if constant < 0 {
        let message = Message::new("").word(keyword).text(" cannot be negative, and this is ").integer(constant);
        message.help("lengths start at 0").refuse();
    }
    if constant > u64::MAX as i128 {
        Message::new("").word(keyword).text(" is more than 2^64 - 1").help("leave it out").refuse();
    }
}

/// That a constant is a JSON value.
#[track_caller]
pub const fn value(constant: Option<Literal>, keyword: &str) {
    if constant.is_none() {
        Message::new("").word(keyword).text(" is not finite").help("JSON has no NaN and no infinity").refuse();
    }
}

/// That serde can read back a value that it left out.
#[track_caller]
pub const fn can_be_absent(schema: Reviewed) {
    let Some(schema) = known(schema) else { return };
    if !schema.can_be_absent() {
        refuse_to_leave_out();
    }
}

/// A keyword of `subject` beside a type that is called as one of Rust's own, and is another.
#[track_caller]
pub(crate) const fn refuse_another_type(subject: &str) -> ! {
    Message::new("this is a keyword of ")
        .text(subject)
        .text(", and the type only has the name of one of Rust's own")
        .help("write the type with a path, as `self::String`, to be told which keywords it takes")
        .refuse();
}

#[track_caller]
pub(crate) const fn refuse_to_leave_out() -> ! {
    Message::new("serde leaves this field out at times, and then cannot read it back")
        .help(
            "add `#[serde(default)]`; or, where the type is only written or only read, say whether readers may count on the field: \
             `#[schema(required)]` or `#[schema(required = false)]`",
        )
        .refuse();
}

/// That `inline` has something to write in place.
#[track_caller]
pub const fn inlined(schema: Reviewed) {
    let Some(schema) = known(schema) else { return };
    if let Shape::Reference(reference) = &schema.shape {
        Message::new("`inline` does not reach ")
            .word(reference.name())
            .text(", which stands inside another type")
            .help("write it on the type: `#[schema(inline)] struct ")
            .text(reference.name())
            .text("`")
            .refuse();
    }
}

/// That `inline = false` has a name to refer to.
#[track_caller]
pub const fn referred(schema: Reviewed) {
    let Some(schema) = known(schema) else { return };
    let has_name = match &schema.shape {
        Shape::Reference(reference) => !reference.name().is_empty(),
        _ => schema.written_as.is_some(),
    };
    if !has_name {
        Message::new("`inline = false` says nothing about a type without a name")
            .help("leave it out, or give the value a type of its own")
            .refuse();
    }
}

/// That the schema accepts its own default.
#[track_caller]
pub const fn default(schema: Reviewed) {
    let Some(schema) = known(schema) else { return };
    if let Some(value) = schema.annotations.default {
        literal::review(schema, value, "default");
    }
}

/// That the schema accepts its own example.
#[track_caller]
pub const fn example(schema: Reviewed) {
    let Some(schema) = known(schema) else { return };
    if let Some(value) = schema.annotations.example {
        literal::review(schema, value, "example");
    }
}

/// The schema, unless it stands for a type whose own derive has reported an error.
const fn known(schema: Reviewed) -> Reviewed {
    match schema {
        Some(schema) if matches!(schema.shape, Shape::Any) && schema.written_as.is_some() => None,
        other => other,
    }
}

#[track_caller]
const fn out_of_place(schema: &SchemaObject, keyword: &str, subject: &str) -> ! {
    let message = Message::new("").word(keyword);
    if equal(keyword, "custom") {
        rule_out_of_place(schema, message);
    }
    if let Shape::Reference(reference) = &schema.shape {
        message
            .text(" cannot limit ")
            .word(reference.name())
            .text(" here, where only a reference to it stands")
            .help("put it on the type ")
            .word(reference.name())
            .refuse();
    }
    let message = message.text(" says nothing about ").text(noun(schema));
    let is_format = equal(keyword, "format") && !equal(subject, STRINGS_AND_NUMBERS);
    let twin = match &schema.shape {
        Shape::String(keywords) => twin(keyword, &keywords.limits()),
        Shape::Number(numeric) | Shape::Integer(numeric) if !numeric.keywords.is_list() => {
            twin(keyword, &numeric.keywords.limits())
        }
        Shape::Array(array) => twin(keyword, &array.keywords.limits()),
        Shape::Dictionary(dictionary) => twin(keyword, &dictionary.keywords.limits()),
        _ => None,
    };
    if let (Shape::String(keywords), Some(Quantity::Value)) = (&schema.shape, Row::quantity_of(keyword)) {
        // a decimal number or a time, perhaps, which somebody thinks of as a number
        let message = message.help("it is a keyword of numbers, and serde writes this type as a string");
        match (keywords.format, twin) {
            (Some(format), _) => message.text(": ").text(format.article()).text(" ").text(format.title()).refuse(),
            (None, Some(twin)) => {
                message.text(", whose length ").word(twin.code).text(" limits").text(DECIMAL_INSTEAD).refuse()
            }
            (None, None) => message.text(DECIMAL_INSTEAD).refuse(),
        }
    }
    match twin {
        Some(twin) => message.help("did you mean ").word(twin.code).text("?").refuse(),
        None if is_format => message.help("it is a format of ").text(subject).refuse(),
        None => message.help("it is a keyword of ").text(subject).refuse(),
    }
}

/// How a limit of numbers comes to say something about a string.
const DECIMAL_INSTEAD: &str = "; where that holds a decimal number, add `format = \"decimal\"`";

/// A rule of a user's over something that is not on the wire here.
#[track_caller]
const fn rule_out_of_place(schema: &SchemaObject, message: Message) -> ! {
    let message = message.text(" cannot be asked about ");
    let message = match &schema.shape {
        Shape::Reference(reference) => message.word(reference.name()).text(" as a text or a number"),
        _ => message.text(noun(schema)).text(" so"),
    };
    message
        .help(match &schema.shape {
            Shape::String(_) => "write `custom(text = …)`",
            Shape::Number(_) | Shape::Integer(_) => "write `custom(number = …)`",
            _ => "write `custom(value = …)`, whose function is handed the Rust value",
        })
        .refuse();
}

/// The first of `limits` that is one on the same side as `keyword`.
const fn twin(keyword: &str, limits: Limits<'_>) -> Option<&'static Row> {
    let Some(row) = Row::named(keyword) else { return None };
    let Some(wanted) = row.bound.side() else { return None };
    let mut rest = limits;
    while let [(row, _), others @ ..] = rest {
        if matches!(row.bound.side(), Some(side) if side as i8 == wanted as i8) {
            return Some(row);
        }
        rest = others;
    }
    None
}
