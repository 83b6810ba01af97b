//! Limits → a compile error, where no value meets them, or where one stands outside what the type can hold.

use core::cmp::Ordering;

use super::{Message, equal};
use crate::keyword::{BELOW_SINGLE, BEYOND_SINGLE, NumberKeywords};
use crate::number::Number;

/// Reviews the limit that `keyword` sets; and, where it is the last one, that they leave some number.
#[track_caller]
pub(super) const fn number(keywords: &NumberKeywords, is_integer: bool, keyword: &str, is_last: bool) {
    if equal(keyword, "multiple_of")
        && let Some(divisor) = keywords.multiple_of
        && (divisor.is_zero() || divisor.is_negative())
    {
        Message::new("`multiple_of` must be more than zero")
            .help("leave it out, or write the step between two values: `multiple_of = 0.01`")
            .refuse();
    }
    if let Some(side) = outside(keywords, keyword)
        && let Some((lowest, highest)) = keywords.range
    {
        let message = match limit(keywords, keyword) {
            Some(limit) if limit.as_i128().is_some() => match limit.as_i128() {
                Some(limit) => Message::new("").integer(limit),
                None => Message::new("this limit"),
            },
            _ => Message::new("this limit"),
        };
        message
            .text(" is ")
            .text(side)
            .text(" every value of this type, which goes from ")
            .integer(lowest)
            .text(" to ")
            .unsigned(highest)
            .help("leave ")
            .word(keyword)
            .text(" out, or use a larger type")
            .refuse();
    }
    if keywords.single
        && let Some(limit) = limit(keywords, keyword)
        && !is_single(limit)
    {
        Message::new("this limit is ")
            .text(if limit.is_negative() { "below" } else { "above" })
            .text(" every value of this type, which goes from ")
            .text(SINGLE)
            .help("leave ")
            .word(keyword)
            .text(" out, or use a larger type")
            .refuse();
    }
    if is_last && !has_outsider(keywords) && is_empty(keywords, is_integer) {
        Message::new("the limits leave no number").help("make the lower one less than the upper one").refuse();
    }
}

/// Reviews that a least and a greatest count leave some count.
#[track_caller]
pub(super) const fn count(least: Option<u64>, most: Option<u64>, lower: &str, upper: &str, noun: &str) {
    if let (Some(least), Some(most)) = (least, most)
        && least > most
    {
        Message::new("")
            .word(lower)
            .text(", ")
            .unsigned(least as u128)
            .text(", is more than ")
            .word(upper)
            .text(", ")
            .unsigned(most as u128)
            .text(": no ")
            .text(noun)
            .text(" is left")
            .help("make ")
            .word(lower)
            .text(" the smaller of the two")
            .refuse();
    }
}

/// What single precision goes from and to, in words.
pub(super) const SINGLE: &str = "-3.4028235e38 to 3.4028235e38";

/// Whether a number is finite in single precision.
pub(super) const fn is_single(number: Number) -> bool {
    is_less(number, BEYOND_SINGLE) && is_less(BELOW_SINGLE, number)
}

const fn limit(keywords: &NumberKeywords, keyword: &str) -> Option<Number> {
    if equal(keyword, "maximum") {
        keywords.maximum
    } else if equal(keyword, "minimum") {
        keywords.minimum
    } else if equal(keyword, "exclusive_maximum") {
        keywords.exclusive_maximum
    } else if equal(keyword, "exclusive_minimum") {
        keywords.exclusive_minimum
    } else {
        None
    }
}

/// On which side of the type's range the limit of `keyword` is; an exclusive one may stand just outside.
const fn outside(keywords: &NumberKeywords, keyword: &str) -> Option<&'static str> {
    let (Some(limit), Some((lowest, highest))) = (limit(keywords, keyword), keywords.range) else {
        return None;
    };
    let (lowest, highest) = (Number::integer(lowest), Number::unsigned(highest));
    let below = is_less(limit, lowest);
    let above = is_less(highest, limit);
    let one_below = equal(keyword, "exclusive_minimum") && is_next(limit, lowest);
    let one_above = equal(keyword, "exclusive_maximum") && is_next(highest, limit);
    if below && !one_below {
        Some("below")
    } else if above && !one_above {
        Some("above")
    } else {
        None
    }
}

const fn has_outsider(keywords: &NumberKeywords) -> bool {
    outside(keywords, "maximum").is_some()
        || outside(keywords, "minimum").is_some()
        || outside(keywords, "exclusive_maximum").is_some()
        || outside(keywords, "exclusive_minimum").is_some()
}

const fn is_empty(keywords: &NumberKeywords, is_integer: bool) -> bool {
    let crosses = crosses(keywords.minimum, keywords.maximum, false)
        || crosses(keywords.minimum, keywords.exclusive_maximum, true)
        || crosses(keywords.exclusive_minimum, keywords.maximum, true)
        || crosses(keywords.exclusive_minimum, keywords.exclusive_maximum, true);
    crosses || is_integer && has_no_integer(keywords)
}

/// Whether nothing is between the limits; `touching`: nor where they are equal.
const fn crosses(lower: Option<Number>, upper: Option<Number>, touching: bool) -> bool {
    match (lower, upper) {
        (Some(lower), Some(upper)) => match lower.compare(upper) {
            Ordering::Greater => true,
            Ordering::Equal => touching,
            Ordering::Less => false,
        },
        _ => false,
    }
}

/// Whether there is room between the limits, but for no integer: from 0.2 to 0.8.
const fn has_no_integer(keywords: &NumberKeywords) -> bool {
    let (mut lowest, mut highest) = match keywords.range {
        Some((lowest, highest)) if highest <= i128::MAX.unsigned_abs() => (lowest, highest.cast_signed()),
        _ => (i128::MIN, i128::MAX),
    };
    if let Some(limit) = keywords.minimum
        && let Some(limit) = limit.ceiling()
        && limit > lowest
    {
        lowest = limit;
    }
    if let Some(limit) = keywords.exclusive_minimum
        && let Some(limit) = limit.floor()
        && limit >= lowest
    {
        lowest = limit.saturating_add(1);
    }
    if let Some(limit) = keywords.maximum
        && let Some(limit) = limit.floor()
        && limit < highest
    {
        highest = limit;
    }
    if let Some(limit) = keywords.exclusive_maximum
        && let Some(limit) = limit.ceiling()
        && limit <= highest
    {
        highest = limit.saturating_sub(1);
    }
    if keywords.nonzero && lowest == 0 {
        lowest = 1;
    }
    if keywords.nonzero && highest == 0 {
        highest = -1;
    }
    lowest > highest
}

const fn is_less(a: Number, b: Number) -> bool {
    matches!(a.compare(b), Ordering::Less)
}

/// Whether `b` is `a` and one.
const fn is_next(a: Number, b: Number) -> bool {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => matches!(a.checked_add(1), Some(next) if next == b),
        _ => false,
    }
}
