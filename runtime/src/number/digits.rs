//! The text of a JSON number → its digits as they stand there, however many; compared and divided in one pass over them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::Number;

/// A decimal: the digits of `whole`, then those of `fraction`, times 10^`exponent`.
///
/// Neither the first digit nor the last is a zero; no digits are the number 0.
#[derive(Clone, Copy)]
pub(super) struct Digits<'text> {
    pub(super) is_negative: bool,
    whole: &'text [u8],
    fraction: &'text [u8],
    /// Of the last digit. Saturated far beyond any text that fits in memory, so that sums with its length do not overflow: the order
    /// by a limit, whose exponent is small, and the divisibility are the same as by the exact one.
    pub(super) exponent: i64,
}

/// Beyond it an exponent makes no difference to a limit any more.
const FARTHEST: i64 = i64::MAX / 4;

impl<'text> Digits<'text> {
    /// Reads the grammar of RFC 8259, section 6.
    pub(super) fn read(text: &'text str) -> Option<Self> {
        let (is_negative, whole, fraction, rest) = split(text.as_bytes())?;
        let exponent = match rest {
            [] => 0,
            [b'e' | b'E', b'-', digits @ ..] => -read_exponent(digits)?,
            [b'e' | b'E', b'+', digits @ ..] | [b'e' | b'E', digits @ ..] => read_exponent(digits)?,
            _ => return None,
        };
        Some(Self::trimmed(is_negative, whole, fraction, exponent))
    }

    /// Reads the same grammar without its exponent.
    pub(super) const fn read_plain(text: &'text [u8]) -> Option<Self> {
        match split(text) {
            Some((is_negative, whole, fraction, [])) => Some(Self::trimmed(is_negative, whole, fraction, 0)),
            _ => None,
        }
    }

    const fn trimmed(is_negative: bool, whole: &'text [u8], fraction: &'text [u8], exponent: i64) -> Self {
        let mut whole = trim_leading_zeros(whole);
        let mut fraction = trim_trailing_zeros(fraction);
        let mut exponent = exponent - length(fraction);
        if whole.is_empty() {
            fraction = trim_leading_zeros(fraction);
        }
        if fraction.is_empty() {
            let trimmed = trim_trailing_zeros(whole);
            exponent += length(whole) - length(trimmed);
            whole = trimmed;
        }
        Self {
            is_negative,
            whole,
            fraction,
            exponent,
        }
    }

    /// The same number in a form of fixed size, where its digits and its exponent fit.
    #[expect(clippy::cast_possible_truncation, reason = "an exponent below the farthest that a number has")]
    pub(super) const fn as_number(&self) -> Option<Number> {
        const MOST: usize = u128::MAX.ilog10() as usize;
        // Halved, to leave room for sums.
        const FARTHEST_SHORT: u64 = 1 << 30;
        if self.whole.len() + self.fraction.len() > MOST {
            return None;
        }
        let coefficient = fold(fold(0, self.whole), self.fraction);
        if coefficient == 0 {
            return Some(Number::ZERO);
        }
        if self.exponent.unsigned_abs() >= FARTHEST_SHORT {
            return None;
        }
        Some(Number::new(self.is_negative, coefficient, self.exponent as i32))
    }

    /// The exponent of the last digit, however large, as it stands in `text`, which these digits were read from.
    pub(super) fn exact_exponent(&self, text: &str) -> String {
        let (_, written) = text.split_once(['e', 'E']).unwrap_or_default();
        let (is_negative, written) = match written.as_bytes() {
            [b'-', digits @ ..] => (true, digits),
            [b'+', digits @ ..] | digits => (false, digits),
        };
        if read_exponent(written).is_none_or(|exponent| exponent < FARTHEST) {
            return self.exponent.to_string();
        }
        // what was written, moved by as many digits as the saturated one
        if is_negative {
            format!("-{}", sum(written, -(self.exponent + FARTHEST)))
        } else {
            sum(written, self.exponent - FARTHEST)
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u8> {
        self.whole.iter().chain(self.fraction).map(|digit| digit - b'0')
    }

    /// The order of this number, which is not 0, and `limit`.
    pub(super) const fn compare(&self, limit: Number) -> Ordering {
        match (self.is_negative, limit.is_negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.compare_magnitude(limit),
            (true, true) => self.compare_magnitude(limit).reverse(),
        }
    }

    const fn compare_magnitude(&self, limit: Number) -> Ordering {
        let coefficient = limit.coefficient();
        let Some(mut power) = coefficient.checked_ilog10() else { return Ordering::Greater };
        let place = self.exponent + length(self.whole) + length(self.fraction);
        let limit_place = limit.place() as i64;
        if place != limit_place {
            return if place < limit_place { Ordering::Less } else { Ordering::Greater };
        }
        // The first digits stand at the same place; from there on, digit by digit.
        let mut rest = *self;
        loop {
            let digit = match rest.take_first() {
                Some(digit) => digit,
                None => 0,
            };
            let limit_digit = (coefficient / 10_u128.pow(power) % 10) as u8;
            if digit != limit_digit {
                return if digit < limit_digit { Ordering::Less } else { Ordering::Greater };
            }
            if power == 0 {
                // The last digit is not a zero: where one is left, it is more.
                return if rest.take_first().is_some() { Ordering::Greater } else { Ordering::Equal };
            }
            power -= 1;
        }
    }

    /// The first digit, taken away.
    const fn take_first(&mut self) -> Option<u8> {
        match (self.whole, self.fraction) {
            ([digit, rest @ ..], _) => {
                self.whole = rest;
                Some(*digit - b'0')
            }
            ([], [digit, rest @ ..]) => {
                self.fraction = rest;
                Some(*digit - b'0')
            }
            ([], []) => None,
        }
    }

    /// All the digits, as one integer, modulo `divisor`, which is not 0.
    pub(super) const fn remainder(&self, divisor: u128) -> u128 {
        let (mut rest, mut remainder) = (*self, 0);
        while let Some(digit) = rest.take_first() {
            let twice = sum_modulo(remainder, remainder, divisor);
            let five_times = sum_modulo(sum_modulo(twice, twice, divisor), remainder, divisor);
            remainder = sum_modulo(sum_modulo(five_times, five_times, divisor), digit as u128 % divisor, divisor);
        }
        remainder
    }
}

/// Of two remainders. By subtraction, since their sum may exceed a `u128` and since a division costs more.
const fn sum_modulo(a: u128, b: u128, divisor: u128) -> u128 {
    if a >= divisor - b { a - (divisor - b) } else { a + b }
}

/// The sign, the digits before the point and those behind it, and what follows.
type Parts<'text> = (bool, &'text [u8], &'text [u8], &'text [u8]);

/// A number as RFC 8259, section 6, writes it.
const fn split(text: &[u8]) -> Option<Parts<'_>> {
    let (is_negative, rest) = match text {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    match split_digits(rest) {
        ([] | [b'0', _, ..], _) => None,
        (whole, [b'.', rest @ ..]) => match split_digits(rest) {
            ([], _) => None,
            (fraction, rest) => Some((is_negative, whole, fraction, rest)),
        },
        (whole, rest) => Some((is_negative, whole, &[], rest)),
    }
}

const fn fold(start: u128, mut digits: &[u8]) -> u128 {
    let mut value = start;
    while let [digit, rest @ ..] = digits {
        value = value * 10 + (*digit - b'0') as u128;
        digits = rest;
    }
    value
}

const fn split_digits(text: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = text;
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    (text.split_at(text.len() - rest.len()).0, rest)
}

fn read_exponent(digits: &[u8]) -> Option<i64> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0, |exponent: i64, byte| match byte {
        b'0'..=b'9' => Some((exponent.saturating_mul(10).saturating_add(i64::from(byte - b'0'))).min(FARTHEST)),
        _ => None,
    })
}

/// A decimal integer and `added`, which does not take it below 0, as text without leading zeros.
fn sum(digits: &[u8], added: i64) -> String {
    let (mut last_first, mut carry) = (Vec::new(), added);
    for digit in digits.iter().rev() {
        let place = i64::from(digit - b'0') + carry;
        last_first.push(place.rem_euclid(10));
        carry = place.div_euclid(10);
    }
    while carry > 0 {
        last_first.push(carry % 10);
        carry /= 10;
    }
    let first = last_first.iter().rposition(|digit| *digit != 0).unwrap_or(0);
    last_first.iter().take(first + 1).rev().map(ToString::to_string).collect()
}

const fn trim_leading_zeros(mut digits: &[u8]) -> &[u8] {
    while let [b'0', rest @ ..] = digits {
        digits = rest;
    }
    digits
}

const fn trim_trailing_zeros(mut digits: &[u8]) -> &[u8] {
    while let [rest @ .., b'0'] = digits {
        digits = rest;
    }
    digits
}

/// A length in the arithmetic of exponents: no slice is longer than [`isize::MAX`] bytes, and none that fits in memory comes near [`FARTHEST`].
#[expect(clippy::cast_possible_wrap, reason = "a slice is no longer than isize::MAX")]
const fn length(digits: &[u8]) -> i64 {
    digits.len() as i64
}
