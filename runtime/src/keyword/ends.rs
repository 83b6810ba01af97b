//! The limits of numbers → the two ends between which the accepted ones are.

use core::cmp::Ordering;

use super::number::NumberKeywords;
use super::row::{Limits, Row};
use crate::number::Number;

/// An end of the numbers that are accepted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct End {
    pub(crate) number: Number,
    /// Whether the number itself is accepted.
    pub(crate) is_included: bool,
    /// The keyword that sets it; absent where the type does.
    pub(crate) row: Option<&'static Row>,
}

impl End {
    pub(crate) const fn of_type(number: Number) -> Self {
        Self {
            number,
            is_included: true,
            row: None,
        }
    }

    /// This one, unless `other` leaves less; `side`: on which side of an end the numbers are.
    pub(crate) const fn or_stricter(self, other: Option<Self>, side: Ordering) -> Self {
        let Some(other) = other else { return self };
        match other.number.compare(self.number) {
            Ordering::Equal if self.is_included => other,
            Ordering::Equal => self,
            order if order as i8 == side as i8 => other,
            _ => self,
        }
    }
}

impl NumberKeywords {
    /// The lower and the upper end that the limits set; absent where none does.
    pub(crate) const fn ends(&self) -> (Option<End>, Option<End>) {
        let (mut lower, mut upper) = (None, None);
        let limits = self.limits();
        let mut rest: Limits<'_> = &limits;
        while let [(row, limit), others @ ..] = rest {
            if let Some(limit) = limit {
                let end = End {
                    number: limit.number(),
                    is_included: row.bound.includes_limit(),
                    row: Some(row),
                };
                match row.bound.side() {
                    Some(Ordering::Greater) => lower = Some(end.or_stricter(lower, Ordering::Greater)),
                    Some(_) => upper = Some(end.or_stricter(upper, Ordering::Less)),
                    None => {}
                }
            }
            rest = others;
        }
        (lower, upper)
    }

    /// The same, where the type that goes from `lowest` to `highest` sets ends too.
    pub(crate) const fn ends_within(
        &self,
        lowest: Option<Number>,
        highest: Option<Number>,
    ) -> (Option<End>, Option<End>) {
        let (lower, upper) = self.ends();
        let lower = match lowest {
            Some(lowest) => Some(End::of_type(lowest).or_stricter(lower, Ordering::Greater)),
            None => lower,
        };
        let upper = match highest {
            Some(highest) => Some(End::of_type(highest).or_stricter(upper, Ordering::Less)),
            None => upper,
        };
        (lower, upper)
    }
}
