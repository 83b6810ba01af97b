//! Limits that no value, or no value of the type, can meet; as far as they are written as literals.

use std::cmp::Ordering;

use proc_macro2::Span;

use crate::diagnostics::Diagnostics;
use crate::read::{Count, Decimal, Integer, Number, Shape, Spelled, Value};

/// Pairs of keywords that leave no value where the first is above the second; `true`: nor where they are equal.
const PAIRS: &[(&str, &str, bool)] = &[
    ("minimum", "maximum", false),
    ("minimum", "exclusive_maximum", true),
    ("exclusive_minimum", "maximum", true),
    ("exclusive_minimum", "exclusive_maximum", true),
    ("min_length", "max_length", false),
    ("min_items", "max_items", false),
    ("min_properties", "max_properties", false),
];

/// Whether some value can meet the limit; reports it otherwise.
pub(super) fn is_possible(spelled: &Spelled<Value>, shape: Shape<'_>, diagnostics: &mut Diagnostics) -> bool {
    let Some(limit) = written(spelled) else { return true };
    let word = spelled.keyword.word;
    if word == "multiple_of" && (limit.is_zero() || limit.is_negative()) {
        let help = if limit.is_zero() {
            "leave it out, or write the step between two values: `multiple_of = 0.01`".to_owned()
        } else {
            format!("write `multiple_of = {}`", limit.negated())
        };
        diagnostics.error(
            spelled.span(),
            format_args!("`multiple_of` must be more than zero, and this is {limit}"),
            help,
        );
        return false;
    }
    match shape {
        Shape::Integer(integer) => is_in_range((spelled.keyword.word, spelled.span()), limit, integer, diagnostics),
        _ => true,
    }
}

/// Whether the limit lies within the type's own; an exclusive one may stand just outside.
pub(super) fn is_in_range(
    (word, at): (&str, Span),
    limit: Decimal,
    integer: Integer,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(beyond) = beyond(word, limit, integer) else {
        return true;
    };
    let Integer {
        word: name,
        lowest,
        highest,
    } = integer;
    diagnostics.error(
        at,
        format_args!("{limit} is {beyond} every `{name}`, which goes from {lowest} to {highest}"),
        if matches!(word, "enum" | "const") {
            "leave it out of the list, or use a larger type".to_owned()
        } else {
            format!("leave `{word}` out, or use a larger type")
        },
    );
    false
}

fn beyond(word: &str, limit: Decimal, integer: Integer) -> Option<&'static str> {
    let lowest = Decimal::from_integer(integer.lowest);
    let highest = Decimal::from_unsigned(integer.highest);
    let below = limit.compared(lowest) == Ordering::Less;
    let above = limit.compared(highest) == Ordering::Greater;
    let one_outside = match word {
        "exclusive_maximum" => above && highest.successor() == Some(limit),
        "exclusive_minimum" => below && limit.successor() == Some(lowest),
        _ => false,
    };
    match (below, above) {
        _ if one_outside => None,
        (true, _) => Some("below"),
        (_, true) => Some("above"),
        _ => None,
    }
}

/// Reports pairs of limits between which nothing is left, at the one that was written last, and takes that one out.
pub(super) fn check(keywords: &mut Vec<Spelled<Value>>, diagnostics: &mut Diagnostics) {
    for (lower, upper, touching) in PAIRS {
        let place = |word: &str| keywords.iter().position(|spelled| spelled.keyword.word == word);
        let (Some(low), Some(high)) = (place(lower), place(upper)) else {
            continue;
        };
        let limit = |place: usize| keywords.get(place).and_then(written);
        let (Some(least), Some(most)) = (limit(low), limit(high)) else {
            continue;
        };
        let is_empty = match least.compared(most) {
            Ordering::Greater => true,
            Ordering::Equal => *touching,
            Ordering::Less => false,
        };
        if !is_empty {
            continue;
        }
        let later = keywords.remove(low.max(high));
        let help = if least == most {
            format!("write `{}`", inclusive(lower, least, upper, most))
        } else {
            format!("write `{lower} = {most}, {upper} = {least}`")
        };
        diagnostics.error(
            later.span(),
            format_args!("`{lower} = {least}` and `{upper} = {most}` leave no value"),
            help,
        );
    }
}

/// The one value that both touch.
fn inclusive(lower: &str, least: Decimal, upper: &str, most: Decimal) -> String {
    let inclusive = |word: &str| word.trim_start_matches("exclusive_").to_owned();
    format!("{} = {least}, {} = {most}", inclusive(lower), inclusive(upper))
}

/// The limit, if it was written as a literal.
fn written(spelled: &Spelled<Value>) -> Option<Decimal> {
    match &spelled.value {
        Value::Number(Number::Written(limit)) => Some(*limit),
        Value::Count(Count::Written(limit)) => Some(Decimal::from_unsigned((*limit).into())),
        _ => None,
    }
}
