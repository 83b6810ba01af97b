//! A broken keyword of a schema, and what was found → what the schema demands. Cold: nothing of this runs for what is valid.

use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::failure::Failure;
use crate::keyword::{Keyword, KeywordSet, NumberKeywords, any_limit};
use crate::number::{Decimal, Number};
use crate::schema::{Nullability, Property, SchemaObject, Shape, Tag, TagPlace, Union};
use crate::violation::{Found, Requirement, nearest};

/// What is said of `keyword` in `schema`, which `found` breaks: one thing, or what each rule of a user's says.
pub(super) fn requirements(
    schema: &SchemaObject,
    nullable: bool,
    keyword: Keyword,
    found: Found<'_>,
) -> impl Iterator<Item = Requirement> {
    // nothing is allocated but for what a rule of a user's says
    let failures = if keyword == Keyword::Custom { failures(schema, found) } else { Vec::new() };
    requirement(schema, nullable, keyword, found).into_iter().chain(failures)
}

/// What `keyword` demands in `schema`. Nothing where the keyword is told with what was found, by who has found it.
fn requirement(schema: &SchemaObject, nullable: bool, keyword: Keyword, found: Found<'_>) -> Option<Requirement> {
    match keyword {
        any_limit!() => Requirement::of_limit(keyword, schema.limit(keyword)?),
        Keyword::Type => Some(of_type(schema, nullable || !matches!(schema.nullability, Nullability::Never))),
        Keyword::Finite => Some(Requirement::Finite),
        Keyword::Enum => Some(match (schema.shape.numbers(), schema.only_boolean()) {
            (Some(values), _) => Requirement::EnumOfNumbers { values },
            (None, Some(value)) => Requirement::OneBoolean { value },
            (None, None) => Requirement::Enum {
                values: schema.enum_values(),
                nearest: nearest_value(schema.enum_values(), found),
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
        Keyword::UniqueItems | Keyword::Required | Keyword::AdditionalProperties | Keyword::Custom => None,
    }
}

/// The one of several `values` that was probably meant.
fn nearest_value(values: &'static [&'static str], found: Found<'_>) -> Option<&'static str> {
    match (values, found) {
        ([_, _, ..], Found::Text(text)) => nearest(text, values.iter().copied()),
        _ => None,
    }
}

/// What the rules of a user's say of `found`, which meets all else in `schema`.
fn failures(schema: &SchemaObject, found: Found<'_>) -> Vec<Requirement> {
    let failed: Vec<Failure> = match (&schema.shape, found) {
        (Shape::String(keywords), Found::Text(text)) => {
            keywords.own.iter().filter_map(|rule| rule(text).err()).collect()
        }
        (Shape::Number(numeric) | Shape::Integer(numeric), _) => {
            let rules = &numeric.keywords.own;
            match decimal(found).as_ref().map(Decimal::number) {
                Some(Some(number)) => rules.iter().filter_map(|rule| rule(number).err()).collect(),
                Some(None) if !rules.are_none() => Vec::from([Failure::new("digits", TOO_LONG)]),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    failed.into_iter().map(Requirement::Custom).collect()
}

/// What is said of a number that no rule can be asked about.
const TOO_LONG: &str = "has too many digits for a rule of its own";

/// `broken` without what follows from another: of limits that are passed on the same side, the narrowest; zero, where a limit refuses it.
pub(super) fn without_repetitions(schema: &SchemaObject, broken: KeywordSet, found: Found<'_>) -> KeywordSet {
    let passed = |keyword: Keyword| {
        let requirement = requirement(schema, false, keyword, found)?;
        let (row, limit) = requirement.limit()?;
        row.bound.side().map(|_| (row.bound, limit))
    };
    let follows = |keyword: Keyword, other: Keyword| {
        let Some((stricter, limit)) = passed(other) else { return false };
        if keyword == Keyword::Not {
            return true;
        }
        let Some((bound, own)) = passed(keyword) else { return false };
        if keyword == other || bound.side() != stricter.side() {
            return false;
        }
        match own.number().compare(limit.number()) {
            // of two that say the same, the first one is kept
            Ordering::Equal if bound == stricter => keyword as u8 > other as u8,
            Ordering::Equal => bound.includes_limit(),
            _ => stricter.is_stricter(limit, own),
        }
    };
    let kept = broken.iter().filter(|keyword| !broken.iter().any(|other| follows(*keyword, other)));
    kept.fold(KeywordSet::NONE, |set, keyword| set.and(KeywordSet::only(keyword)))
}

/// What a value of another JSON type should have been.
fn of_type(schema: &SchemaObject, nullable: bool) -> Requirement {
    match &schema.shape {
        Shape::AnyOf(union) | Shape::OneOf(union) => match &union.tag {
            Some(tag) => match tag.place {
                TagPlace::External => no_variant(union, tag, Found::Nothing, nullable),
                TagPlace::Property(property) => Requirement::Tagged {
                    tag: property,
                    values: if tag.other.is_none() { tag.values } else { &[] },
                    nullable,
                },
            },
            None => Requirement::AnyOf,
        },
        _ => Requirement::Type {
            expected: expected(schema),
            nullable,
        },
    }
}

/// The value is no variant of `union`, which is tagged externally; `found` is the name that it has, if that may be told.
pub(super) fn no_variant(union: &Union, tag: &Tag, found: Found<'_>, nullable: bool) -> Requirement {
    let has_value = |name: &str| {
        let branch = tag.find(name).and_then(|branch| union.branches.get(branch));
        branch.is_some_and(|branch| matches!(branch.judged().shape, Shape::Object(_)))
    };
    Requirement::Variant {
        values: tag.values.into(),
        with_value: tag.values.iter().copied().filter(|name| has_value(name)).collect(),
        nearest: nearest_tag(tag, found),
        nullable,
    }
}

/// The value of the property that is the tag names no branch; `found` is that value, if it may be told.
pub(super) fn no_branch(tag: &Tag, found: Found<'_>) -> Requirement {
    if tag.other.is_some() {
        // every string names one
        return Requirement::Type {
            expected: "string",
            nullable: false,
        };
    }
    Requirement::Variant {
        values: tag.values.into(),
        with_value: Vec::new(),
        nearest: nearest_tag(tag, found),
        nullable: false,
    }
}

/// The name of a variant that is written as `text`; none where that only leads to the variant for all other names.
pub(super) fn variant_named(tag: &Tag, text: &str) -> Option<&'static str> {
    tag.values.iter().find(|name| **name == text).copied()
}

/// The name of the variant that is the branch `branch` of an enum that is tagged externally.
pub(super) fn name_of_variant(branch: &SchemaObject) -> Option<&'static str> {
    match &branch.judged().shape {
        Shape::Object(object) => object.properties.first().map(Property::name),
        Shape::Enum(enumeration) => enumeration.values.first().copied(),
        _ => None,
    }
}

fn nearest_tag(tag: &Tag, found: Found<'_>) -> Option<&'static str> {
    match found {
        Found::Text(name) | Found::Variant(name) => nearest(name, tag.values.iter().copied()),
        _ => None,
    }
}

/// The end of the type's range that was passed.
fn out_of_range(keywords: &NumberKeywords, found: Found<'_>) -> Option<Requirement> {
    let (lowest, highest) = match keywords.type_range() {
        Some((lowest, highest)) => (Number::integer(lowest), Number::unsigned(highest)),
        // what lies between the greatest single and the least number that is rounded up from it is not refused
        None => (Number::single(f32::MIN), Number::single(f32::MAX)),
    };
    let is_below = decimal(found)?.compare(lowest).is_lt();
    Some(if is_below { Requirement::Minimum(lowest) } else { Requirement::Maximum(highest) })
}

/// The number that was found.
fn decimal(found: Found<'_>) -> Option<Decimal<'_>> {
    match found {
        Found::Integer(found) => Some(Decimal::of_integer(found)),
        Found::Unsigned(found) => Some(Decimal::of_unsigned(found)),
        Found::Float(found) => Decimal::of_float(found),
        Found::Single(found) => Decimal::of_single(found),
        // a map's key is a text
        Found::Written(found) | Found::Text(found) => Decimal::parse(found),
        _ => None,
    }
}

/// The type that a schema wants, as a word.
fn expected(schema: &SchemaObject) -> &'static str {
    match &schema.shape {
        Shape::Any | Shape::Reference(_) | Shape::AnyOf(_) | Shape::OneOf(_) => "value",
        Shape::Null => "null",
        Shape::Boolean | Shape::OneBoolean(_) => "boolean",
        Shape::String(_) | Shape::Enum(_) => "string",
        Shape::Number(_) => "number",
        Shape::Integer(_) => "integer",
        Shape::Array(_) => "array",
        Shape::Dictionary(_) | Shape::Object(_) | Shape::AllOf(_) => "object",
    }
}
