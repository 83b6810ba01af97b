//! A broken keyword of a schema, and what was found → what the schema demands. Cold: nothing of this runs for what is valid.

use crate::keyword::Keyword;
use crate::number::{Decimal, Number};
use crate::schema::{Nullability, Numeric, SchemaObject, Shape};
use crate::violation::{Found, Requirement};

/// What `keyword` demands in `schema`.
pub(super) fn requirement(
    schema: &SchemaObject,
    nullable: bool,
    keyword: Keyword,
    found: Found<'_>,
) -> Option<Requirement> {
    Some(match (keyword, &schema.shape) {
        (Keyword::Type, _) => Requirement::Type {
            expected: expected(schema),
            nullable: nullable || !matches!(schema.nullability, Nullability::Never),
        },
        (Keyword::Finite, _) => Requirement::Finite,
        (Keyword::Enum, Shape::Enum(enumeration)) => Requirement::Enum {
            values: enumeration.values,
        },
        (_, Shape::Number(numeric) | Shape::Integer(numeric)) => of_number(numeric, keyword, found)?,
        (Keyword::MaxLength, Shape::String(keywords)) => Requirement::MaxLength(keywords.max_length?),
        (Keyword::MinLength, Shape::String(keywords)) => Requirement::MinLength(keywords.min_length?),
        (Keyword::Format, Shape::String(keywords)) => Requirement::Format(keywords.format?),
        (Keyword::MaxItems, Shape::Array(array)) => Requirement::MaxItems(array.keywords.max_items?),
        (Keyword::MinItems, Shape::Array(array)) => Requirement::MinItems(array.keywords.min_items?),
        (Keyword::MaxProperties, Shape::Dictionary(dictionary)) => {
            Requirement::MaxProperties(dictionary.keywords.max_properties?)
        }
        (Keyword::MinProperties, Shape::Dictionary(dictionary)) => {
            Requirement::MinProperties(dictionary.keywords.min_properties?)
        }
        _ => return None,
    })
}

fn of_number(numeric: &Numeric, keyword: Keyword, found: Found<'_>) -> Option<Requirement> {
    let keywords = &numeric.keywords;
    Some(match keyword {
        Keyword::MultipleOf => Requirement::MultipleOf(keywords.multiple_of?),
        Keyword::Maximum => Requirement::Maximum(keywords.maximum?),
        Keyword::ExclusiveMaximum => Requirement::ExclusiveMaximum(keywords.exclusive_maximum?),
        Keyword::Minimum => Requirement::Minimum(keywords.minimum?),
        Keyword::ExclusiveMinimum => Requirement::ExclusiveMinimum(keywords.exclusive_minimum?),
        Keyword::Not => Requirement::NonZero,
        Keyword::FormatRange => {
            let (lowest, highest) = match keywords.range {
                Some((lowest, highest)) => (Number::integer(lowest), Number::unsigned(highest)),
                // what lies between the greatest single and the least number that is rounded up from it is not refused
                None => (Number::single(f32::MIN), Number::single(f32::MAX)),
            };
            let found = match found {
                Found::Integer(found) => Decimal::of_integer(found),
                Found::Unsigned(found) => Decimal::of_unsigned(found),
                Found::Float(found) => Decimal::of_float(found)?,
                Found::Single(found) => Decimal::of_single(found)?,
                // a map's key is a text
                Found::Written(found) | Found::Text(found) => Decimal::parse(found)?,
                _ => return None,
            };
            if found.compare(lowest).is_lt() { Requirement::Minimum(lowest) } else { Requirement::Maximum(highest) }
        }
        _ => return None,
    })
}

/// The type that a schema wants, with its article.
fn expected(schema: &SchemaObject) -> &'static str {
    match &schema.shape {
        Shape::Any | Shape::Reference(_) => "a value",
        Shape::Null => "null",
        Shape::Boolean => "true or false",
        Shape::String(_) | Shape::Enum(_) => "a string",
        Shape::Number(_) => "a number",
        Shape::Integer(_) => "an integer",
        Shape::Array(_) => "an array",
        Shape::Dictionary(_) | Shape::Object(_) | Shape::AllOf(_) => "an object",
        Shape::AnyOf(_) | Shape::OneOf(_) => "a value of this union",
    }
}
