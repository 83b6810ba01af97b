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
        let (is_negative, rest) = match text.as_bytes() {
            [b'-', rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        let (whole, rest) = split_digits(rest);
        if whole.is_empty() || (whole.len() > 1 && whole.starts_with(b"0")) {
            return None;
        }
        let (fraction, rest) = match rest {
            [b'.', rest @ ..] => match split_digits(rest) {
                ([], _) => return None,
                split => split,
            },
            rest => (&[][..], rest),
        };
        let exponent = match rest {
            [] => 0,
            [b'e' | b'E', b'-', digits @ ..] => -read_exponent(digits)?,
            [b'e' | b'E', b'+', digits @ ..] | [b'e' | b'E', digits @ ..] => read_exponent(digits)?,
            _ => return None,
        };
        Some(Self::trimmed(is_negative, whole, fraction, exponent))
    }

    fn trimmed(is_negative: bool, whole: &'text [u8], fraction: &'text [u8], exponent: i64) -> Self {
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
    pub(super) fn as_number(&self) -> Option<Number> {
        const MOST: usize = u128::MAX.ilog10() as usize;
        if self.count() > MOST {
            return None;
        }
        let (whole, fraction) = (fold(0, self.whole), fold(0, self.fraction));
        let power = 10_u128.pow(u32::try_from(self.fraction.len()).ok()?);
        let coefficient = whole * power + fraction;
        if coefficient == 0 {
            return Some(Number::ZERO);
        }
        // Halved, to leave room for sums.
        let exponent = i32::try_from(self.exponent).ok().filter(|exponent| exponent.unsigned_abs() < 1 << 30)?;
        Some(Number::new(self.is_negative, coefficient, exponent))
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

    fn count(&self) -> usize {
        self.whole.len() + self.fraction.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u8> {
        self.whole.iter().chain(self.fraction).map(|digit| digit - b'0')
    }

    /// The order of this number, which is not 0, and `limit`.
    pub(super) fn compare(&self, limit: Number) -> Ordering {
        match (self.is_negative, limit.is_negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.compare_magnitude(limit),
            (true, true) => self.compare_magnitude(limit).reverse(),
        }
    }

    fn compare_magnitude(&self, limit: Number) -> Ordering {
        if limit.is_zero() {
            return Ordering::Greater;
        }
        let place = self.exponent + length(self.whole) + length(self.fraction);
        place.cmp(&i64::from(limit.place())).then_with(|| {
            // The first digits stand at the same place; from there on, digit by digit.
            let mut digits = self.iter();
            let mut limit_digits = digits_of(limit.coefficient());
            limit_digits
                .find_map(|digit| match digits.next().unwrap_or(0).cmp(&digit) {
                    Ordering::Equal => None,
                    unequal => Some(unequal),
                })
                // The last digit is not a zero: where one is left, it is more.
                .unwrap_or_else(|| digits.next().map_or(Ordering::Equal, |_| Ordering::Greater))
        })
    }

    /// All the digits, as one integer, modulo `divisor`, which is not 0.
    pub(super) fn remainder(&self, divisor: u128) -> u128 {
        // Sums of remainders are reduced by subtraction, since they may exceed a `u128` and since a division costs more.
        let sum = |a: u128, b: u128| if a >= divisor - b { a - (divisor - b) } else { a + b };
        self.iter().fold(0, |remainder, digit| {
            let twice = sum(remainder, remainder);
            let five_times = sum(sum(twice, twice), remainder);
            sum(sum(five_times, five_times), u128::from(digit) % divisor)
        })
    }
}

/// The digits of a coefficient, the highest first.
fn digits_of(coefficient: u128) -> impl Iterator<Item = u8> {
    let highest = coefficient.checked_ilog10().unwrap_or(0);
    (0..=highest).rev().map(move |power| (coefficient / 10_u128.pow(power) % 10) as u8)
}

fn fold(start: u128, digits: &[u8]) -> u128 {
    digits.iter().fold(start, |value, digit| value * 10 + u128::from(digit - b'0'))
}

fn split_digits(text: &[u8]) -> (&[u8], &[u8]) {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    text.split_at_checked(count).unwrap_or((text, &[]))
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

fn trim_leading_zeros(mut digits: &[u8]) -> &[u8] {
    while let [b'0', rest @ ..] = digits {
        digits = rest;
    }
    digits
}

fn trim_trailing_zeros(mut digits: &[u8]) -> &[u8] {
    while let [rest @ .., b'0'] = digits {
        digits = rest;
    }
    digits
}

/// A length in the arithmetic of exponents: no slice is longer than [`isize::MAX`] bytes, and none that fits in memory comes near [`FARTHEST`].
fn length(digits: &[u8]) -> i64 {
    i64::try_from(digits.len()).unwrap_or(FARTHEST)
}
