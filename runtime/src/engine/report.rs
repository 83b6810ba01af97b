//! A broken keyword of a schema, and what was found → what the schema demands. Cold: nothing of this runs for what is valid.

use crate::keyword::{Keyword, NumberKeywords, any_limit};
use crate::number::{Decimal, Number};
use crate::schema::{Nullability, SchemaObject, Shape};
use crate::violation::{Found, Requirement};

/// What `keyword` demands in `schema`. Nothing where the keyword is told with what was found, by who has found it.
pub(super) fn requirement(
    schema: &SchemaObject,
    nullable: bool,
    keyword: Keyword,
    found: Found<'_>,
) -> Option<Requirement> {
    match keyword {
        any_limit!() => Requirement::of_limit(keyword, schema.limit(keyword)?),
        Keyword::Type => Some(Requirement::Type {
            expected: expected(schema),
            nullable: nullable || !matches!(schema.nullability, Nullability::Never),
        }),
        Keyword::Finite => Some(Requirement::Finite),
        Keyword::Enum => Some(match schema.shape.numbers() {
            Some(values) => Requirement::EnumOfNumbers { values },
            None => Requirement::Enum {
                values: schema.enum_values(),
            },
        }),
        Keyword::Not => Some(Requirement::NonZero),
        Keyword::Pattern => match &schema.shape {
            Shape::String(keywords) => keywords.pattern.map(Requirement::Pattern),
            _ => None,
        },
        Keyword::Format => match &schema.shape {
            Shape::String(keywords) => keywords.format.map(Requirement::Format),
            _ => None,
        },
        Keyword::FormatRange => out_of_range(schema.number_keywords()?, found),
        Keyword::UniqueItems | Keyword::Required | Keyword::AdditionalProperties => None,
    }
}

/// The end of the type's range that was passed.
fn out_of_range(keywords: &NumberKeywords, found: Found<'_>) -> Option<Requirement> {
    let (lowest, highest) = match keywords.type_range() {
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
    let is_below = found.compare(lowest).is_lt();
    Some(if is_below { Requirement::Minimum(lowest) } else { Requirement::Maximum(highest) })
}

/// The type that a schema wants, as a word.
fn expected(schema: &SchemaObject) -> &'static str {
    match &schema.shape {
        Shape::Any | Shape::Reference(_) => "value",
        Shape::Null => "null",
        Shape::Boolean => "boolean",
        Shape::String(_) | Shape::Enum(_) => "string",
        Shape::Number(_) => "number",
        Shape::Integer(_) => "integer",
        Shape::Array(_) => "array",
        Shape::Dictionary(_) | Shape::Object(_) | Shape::AllOf(_) => "object",
        Shape::AnyOf(_) | Shape::OneOf(_) => "union",
    }
}
