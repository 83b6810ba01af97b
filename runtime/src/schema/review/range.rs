//! Limits → a compile error, where no value meets them, or where one stands outside what the type can hold.

use core::cmp::Ordering;

use super::message::Message;
use super::words::equal;
use crate::keyword::{BELOW_SINGLE, BEYOND_SINGLE, Bound, Limit, Limits, NumberKeywords, Row};
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
    let limits = keywords.limits();
    let limit = limit(&limits, keyword);
    if let Some((bound, limit)) = limit
        && let Some((lowest, highest)) = keywords.type_range()
        && let Some(side) = outside(bound, limit, (lowest, highest))
    {
        let message = match limit.as_i128() {
            Some(limit) => Message::new("").integer(limit),
            None => Message::new("this limit"),
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
        && let Some((_, limit)) = limit
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
    if is_last && !has_outsider(&limits, keywords.type_range()) && is_empty(keywords, is_integer) {
        Message::new("the limits leave no number").help("make the lower one less than the upper one").refuse();
    }
}

/// Reviews that limits of counts leave some count.
#[track_caller]
pub(super) const fn counts(limits: Limits<'_>, noun: &str) {
    if let Some([(lower, Limit::Count(least)), (upper, Limit::Count(most))]) = crossing(limits) {
        Message::new("")
            .word(lower.code)
            .text(", ")
            .unsigned(least as u128)
            .text(", is more than ")
            .word(upper.code)
            .text(", ")
            .unsigned(most as u128)
            .text(": no ")
            .text(noun)
            .text(" is left")
            .help("make ")
            .word(lower.code)
            .text(" the smaller of the two")
            .refuse();
    }
}

/// A lower and an upper limit of the same between which nothing is left.
const fn crossing(limits: Limits<'_>) -> Option<[(&'static Row, Limit); 2]> {
    let mut lowers = limits;
    while let [(lower, least), other_lowers @ ..] = lowers {
        let mut uppers = limits;
        while let [(upper, most), other_uppers @ ..] = uppers {
            if let (Some(least), Some(most)) = (*least, *most)
                && lower.of as u8 == upper.of as u8
                && crosses((lower.bound, least.number()), (upper.bound, most.number()))
            {
                return Some([(lower, least), (upper, most)]);
            }
            uppers = other_uppers;
        }
        lowers = other_lowers;
    }
    None
}

/// Whether the bounds face each other, and nothing is between them.
const fn crosses((lower, least): (Bound, Number), (upper, most): (Bound, Number)) -> bool {
    if !matches!((lower.side(), upper.side()), (Some(Ordering::Greater), Some(Ordering::Less))) {
        return false;
    }
    match least.compare(most) {
        Ordering::Greater => true,
        Ordering::Equal => !(lower.includes_limit() && upper.includes_limit()),
        Ordering::Less => false,
    }
}

/// What single precision goes from and to, in words.
pub(super) const SINGLE: &str = "-3.4028235e38 to 3.4028235e38";

/// Whether a number is finite in single precision.
pub(super) const fn is_single(number: Number) -> bool {
    is_less(number, BEYOND_SINGLE) && is_less(BELOW_SINGLE, number)
}

/// The limit that `keyword` sets to a range; nothing where it sets a divisor.
const fn limit(limits: Limits<'_>, keyword: &str) -> Option<(Bound, Number)> {
    let mut rest = limits;
    while let [(row, limit), others @ ..] = rest {
        if let Some(limit) = limit
            && row.bound.side().is_some()
            && equal(row.code, keyword)
        {
            return Some((row.bound, limit.number()));
        }
        rest = others;
    }
    None
}

/// On which side of the type's range a limit is; an exclusive one may stand just outside.
const fn outside(bound: Bound, limit: Number, (lowest, highest): (i128, u128)) -> Option<&'static str> {
    let (lowest, highest) = (Number::integer(lowest), Number::unsigned(highest));
    let below = is_less(limit, lowest);
    let above = is_less(highest, limit);
    let one_below = matches!(bound, Bound::Above) && is_next(limit, lowest);
    let one_above = matches!(bound, Bound::Below) && is_next(highest, limit);
    if below && !one_below {
        Some("below")
    } else if above && !one_above {
        Some("above")
    } else {
        None
    }
}

const fn has_outsider(limits: Limits<'_>, range: Option<(i128, u128)>) -> bool {
    let Some(range) = range else { return false };
    let mut rest = limits;
    while let [(row, limit), others @ ..] = rest {
        if let Some(limit) = limit
            && row.bound.side().is_some()
            && outside(row.bound, limit.number(), range).is_some()
        {
            return true;
        }
        rest = others;
    }
    false
}

const fn is_empty(keywords: &NumberKeywords, is_integer: bool) -> bool {
    crossing(&keywords.limits()).is_some() || is_integer && has_no_integer(keywords)
}

/// Whether there is room between the limits, but for no integer: from 0.2 to 0.8.
const fn has_no_integer(keywords: &NumberKeywords) -> bool {
    let (mut lowest, mut highest) = match keywords.type_range() {
        Some((lowest, highest)) if highest <= i128::MAX.unsigned_abs() => (lowest, highest.cast_signed()),
        _ => (i128::MIN, i128::MAX),
    };
    let limits = keywords.limits();
    let mut rest: Limits<'_> = &limits;
    while let [(row, limit), others @ ..] = rest {
        if let Some(limit) = limit {
            let (floor, ceiling) = (limit.number().floor(), limit.number().ceiling());
            match (row.bound, floor, ceiling) {
                (Bound::AtLeast, _, Some(limit)) if limit > lowest => lowest = limit,
                (Bound::Above, Some(limit), _) if limit >= lowest => lowest = limit.saturating_add(1),
                (Bound::AtMost, Some(limit), _) if limit < highest => highest = limit,
                (Bound::Below, _, Some(limit)) if limit <= highest => highest = limit.saturating_sub(1),
                (Bound::AtLeast | Bound::Above | Bound::AtMost | Bound::Below | Bound::MultipleOf, ..) => {}
            }
        }
        rest = others;
    }
    if keywords.nonzero && lowest == 0 {
        lowest = 1;
    }
    if keywords.nonzero && highest == 0 {
        highest = -1;
    }
    lowest > highest
}

pub(super) const fn is_less(a: Number, b: Number) -> bool {
    matches!(a.compare(b), Ordering::Less)
}

/// Whether `b` is `a` and one.
const fn is_next(a: Number, b: Number) -> bool {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => matches!(a.checked_add(1), Some(next) if next == b),
        _ => false,
    }
}
