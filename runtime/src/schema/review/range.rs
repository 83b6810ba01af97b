//! A limit of numbers → a compile error, where it stands outside of what the type can hold.

use core::cmp::Ordering;

use super::left;
use super::message::Message;
use super::words::equal;
use crate::keyword::{BELOW_DOUBLE, BELOW_SINGLE, BEYOND_DOUBLE, BEYOND_SINGLE, Bound, Limits, NumberKeywords};
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
    if let Some((bound, limit)) = limit(&limits, keyword) {
        within_type(keywords, bound, limit, keyword);
    }
    if is_last && !has_outsider(&limits, keywords.type_range()) {
        left::number(keywords, is_integer, keyword);
    }
}

/// Reviews that the type holds the limit that `keyword` sets.
#[track_caller]
const fn within_type(keywords: &NumberKeywords, bound: Bound, limit: Number, keyword: &str) {
    if let Some((lowest, highest)) = keywords.type_range()
        && let Some(side) = outside(bound, limit, (lowest, highest))
    {
        let message =
            Message::new("").number(limit).text(" is ").text(side).text(" every value of this type, which goes from ");
        message
            .integer(lowest)
            .text(" to ")
            .unsigned(highest)
            .help("leave ")
            .word(keyword)
            .text(" out, or use a larger type")
            .refuse();
    }
    if let Some(ends) = beyond_precision(keywords, limit) {
        Message::new("")
            .number(limit)
            .text(" is ")
            .text(if limit.is_negative() { "below" } else { "above" })
            .text(" every value of this type, which goes from ")
            .text(ends)
            .help("leave ")
            .word(keyword)
            .text(" out, or use a larger type")
            .refuse();
    }
}

/// What the type goes from and to, in words, where it is a float that does not hold this number.
pub(super) const fn beyond_precision(keywords: &NumberKeywords, number: Number) -> Option<&'static str> {
    if keywords.single && !(is_less(number, BEYOND_SINGLE) && is_less(BELOW_SINGLE, number)) {
        Some("-3.4028235e38 to 3.4028235e38")
    } else if keywords.double && !(is_less(number, BEYOND_DOUBLE) && is_less(BELOW_DOUBLE, number)) {
        Some("-1.7976931348623157e308 to 1.7976931348623157e308")
    } else {
        None
    }
}

/// The limit that `keyword` sets; nothing where it is a format.
const fn limit(limits: Limits<'_>, keyword: &str) -> Option<(Bound, Number)> {
    let mut rest = limits;
    while let [(row, limit), others @ ..] = rest {
        if let Some(limit) = limit
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
            && outside(row.bound, limit.number(), range).is_some()
        {
            return true;
        }
        rest = others;
    }
    false
}

pub(super) const fn is_less(a: Number, b: Number) -> bool {
    matches!(a.compare(b), Ordering::Less)
}

/// Whether `b` is `a` and one.
const fn is_next(a: Number, b: Number) -> bool {
    matches!(a.next(), Some(next) if matches!(next.compare(b), Ordering::Equal))
}
