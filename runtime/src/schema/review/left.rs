//! Limits → a compile error, where together they leave no value: by each other, by what the type holds, or by a divisor.

use core::cmp::Ordering;

use super::message::Message;
use super::words::equal;
use crate::keyword::{Bound, End, Limit, Limits, NumberKeywords, Row};
use crate::number::Number;

/// Reviews that the limits leave some number; the last of them is `keyword`.
#[track_caller]
pub(super) const fn number(keywords: &NumberKeywords, is_integer: bool, keyword: &str) {
    counts(&keywords.limits(), keyword, "number");
    let (lowest, highest) = match keywords.type_ends() {
        Some((lowest, highest)) => (Some(lowest), Some(highest)),
        None => (None, None),
    };
    let (Some(lower), Some(upper)) = keywords.ends_within(lowest, highest) else { return };
    let (least, most) = match (is_integer, lower.whole_above(), upper.whole_below()) {
        (false, ..) => (lower, upper),
        (true, Some(least), Some(most)) => (least, most),
        // beyond 128 bits
        (true, ..) => return,
    };
    let (least, most) = if keywords.nonzero { without_zero(least, most) } else { (least, most) };
    if least.is_beyond(most) {
        refuse_ends(keywords, is_integer, lower, upper);
    }
    if let Some(divisor) = keywords.multiple_of {
        let step = if is_integer { divisor.whole_divisor() } else { Some(divisor) };
        if let Some(step) = step
            && let Some((below, above)) = around(step, least, most, keywords.nonzero)
        {
            Message::new("the limits leave no multiple of ")
                .number(divisor)
                .help("those around the limits are ")
                .number(below)
                .text(" and ")
                .number(above)
                .refuse();
        }
    }
}

/// Reviews that no two limits of the same leave nothing between them, as far as they alone tell.
#[track_caller]
pub(super) const fn counts(limits: Limits<'_>, keyword: &str, noun: &str) {
    let mut lowers = limits;
    while let [(lower, least), other_lowers @ ..] = lowers {
        let mut uppers = limits;
        while let [(upper, most), other_uppers @ ..] = uppers {
            if let (Some(least), Some(most)) = (*least, *most)
                && lower.of as u8 == upper.of as u8
                && crosses((lower.bound, least.number()), (upper.bound, most.number()))
            {
                refuse_crossing((lower, least), (upper, most), keyword, noun);
            }
            uppers = other_uppers;
        }
        lowers = other_lowers;
    }
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

#[track_caller]
const fn refuse_crossing((lower, least): (&Row, Limit), (upper, most): (&Row, Limit), keyword: &str, noun: &str) -> ! {
    let (least, most) = (least.number(), most.number());
    let message = Message::new("no ").text(noun).text(" is left between ");
    let message = message.limit(lower.code, least).text(" and ").limit(upper.code, most);
    let may_touch = lower.bound.includes_limit() && upper.bound.includes_limit();
    let message = message.help("write ");
    if equal(keyword, lower.code) {
        let than = if may_touch { " of at most " } else { " of less than " };
        message.text("a ").word(lower.code).text(than).number(most).refuse();
    }
    let than = if may_touch { " of at least " } else { " of more than " };
    message.text("a ").word(upper.code).text(than).number(least).refuse();
}

impl End {
    /// The same end, at the number that it then includes.
    const fn at(self, number: Number) -> Self {
        Self {
            number,
            is_included: true,
            row: self.row,
        }
    }

    /// The first integer behind a lower end.
    const fn whole_above(self) -> Option<Self> {
        let number = if !self.number.is_integer() {
            match self.number.ceiling() {
                Some(number) => Some(Number::integer(number)),
                None => None,
            }
        } else if self.is_included {
            Some(self.number)
        } else {
            self.number.next()
        };
        match number {
            Some(number) => Some(self.at(number)),
            None => None,
        }
    }

    /// The last integer before an upper end.
    const fn whole_below(self) -> Option<Self> {
        let mirrored = Self {
            number: self.number.negated(),
            ..self
        };
        match mirrored.whole_above() {
            Some(end) => Some(self.at(end.number.negated())),
            None => None,
        }
    }

    /// Whether nothing is between this lower end and an upper one.
    const fn is_beyond(self, upper: Self) -> bool {
        match self.number.compare(upper.number) {
            Ordering::Greater => true,
            Ordering::Equal => !(self.is_included && upper.is_included),
            Ordering::Less => false,
        }
    }
}

/// The ends of integers, where neither may be zero.
const fn without_zero(least: End, most: End) -> (End, End) {
    let one = Number::integer(1);
    let least = if least.number.is_zero() { least.at(one) } else { least };
    let most = if most.number.is_zero() { most.at(one.negated()) } else { most };
    (least, most)
}

/// The multiples next to the ends, where there is none between them.
const fn around(step: Number, least: End, most: End, is_zero_refused: bool) -> Option<(Number, Number)> {
    let Some(below) = most.number.multiple_not_above(step) else { return None };
    let below = if is_left_out(below, most, is_zero_refused) { below.plus(step.negated()) } else { Some(below) };
    let Some(below) = below else { return None };
    let is_too_low = match below.compare(least.number) {
        Ordering::Less => true,
        Ordering::Equal => !least.is_included,
        Ordering::Greater => false,
    };
    if !is_too_low {
        return None;
    }
    match below.plus(step) {
        Some(above) => Some((below, above)),
        None => None,
    }
}

const fn is_left_out(multiple: Number, most: End, is_zero_refused: bool) -> bool {
    is_zero_refused && multiple.is_zero()
        || !most.is_included && matches!(multiple.compare(most.number), Ordering::Equal)
}

/// What is left by two ends is nothing: because of the type's own range, of zero, or because no integer is between them.
#[track_caller]
const fn refuse_ends(keywords: &NumberKeywords, is_integer: bool, lower: End, upper: End) -> ! {
    let what = if keywords.nonzero {
        "no number but zero, which the type does not hold,"
    } else if is_integer {
        "no integer"
    } else {
        "no number"
    };
    let message = Message::new(what).text(" is left between ");
    let message = lower.written(message, "the least").text(" and ");
    let message = upper.written(message, "the greatest").help("write a ");
    match (lower.row, upper.row) {
        (Some(lower), Some(upper)) => {
            message.text("smaller ").word(lower.code).text(", or a larger ").word(upper.code).refuse()
        }
        (Some(lower), None) => message.text("smaller ").word(lower.code).text(", or leave it out").refuse(),
        (None, Some(upper)) => message.text("larger ").word(upper.code).text(", or leave it out").refuse(),
        (None, None) => message.text("larger type").refuse(),
    }
}

impl End {
    const fn written(self, message: Message, which: &str) -> Message {
        match self.row {
            Some(row) => message.limit(row.code, self.number),
            None => message.text(which).text(" of the type, ").number(self.number).text(","),
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use crate::number::Decimal;

    /// Whether some number of those tried is accepted by the checks that values meet.
    fn is_any_accepted(keywords: &NumberKeywords, is_integer: bool) -> bool {
        (-100..=100).any(|tenths| {
            let text = std::format!("{tenths}e-1");
            let found = Decimal::parse(&text).unwrap_or(Decimal::of_integer(0));
            (!is_integer || found.is_integer()) && keywords.broken_by(&found).is_empty()
        })
    }

    fn keywords(lower: (i128, bool), upper: (i128, bool), divisor: Option<Number>) -> NumberKeywords {
        let new = NumberKeywords::new();
        let (least, most) = (Number::decimal(lower.0, -1), Number::decimal(upper.0, -1));
        let lower = if lower.1 { new.minimum(least) } else { new.exclusive_minimum(least) };
        let both = if upper.1 { lower.maximum(most) } else { lower.exclusive_maximum(most) };
        divisor.map_or(both, |divisor| both.multiple_of(divisor))
    }

    #[test]
    fn what_leaves_nothing_is_refused_and_nothing_else() {
        let divisors = [
            None,
            Some(Number::decimal(2, -1)),
            Some(Number::decimal(4, -1)),
            Some(Number::integer(1)),
            Some(Number::integer(3)),
        ];
        for divisor in divisors {
            for (least, most) in (-7..=14).flat_map(|least| (least - 1..=least + 21).map(move |most| (least, most))) {
                for (lower, upper) in [(true, true), (true, false), (false, true), (false, false)] {
                    let open = keywords((least, lower), (most, upper), divisor);
                    for (keywords, is_integer) in [(open, true), (open.nonzero(), true), (open, false)] {
                        // between two numbers that are no multiples are always others
                        let accepted =
                            is_any_accepted(&keywords, is_integer) || !is_integer && divisor.is_none() && least < most;
                        let reviewed = std::panic::catch_unwind(|| number(&keywords, is_integer, "maximum"));
                        assert_eq!(reviewed.is_ok(), accepted, "{keywords:?}, integer: {is_integer}");
                    }
                }
            }
        }
    }
}
