//! A limit and a divisor → the multiples around it: exact, where 128 bits hold what is on the way.

use super::{Number, power_of_ten, scaled};

impl Number {
    /// Whether it is `divisor` times an integer: 0.3 is a multiple of 0.1, 0 is one of anything but 0, and of 0 nothing is.
    pub(crate) const fn is_multiple_of(self, divisor: Self) -> bool {
        if divisor.is_zero() || self.is_zero() {
            return !divisor.is_zero();
        }
        is_multiple(self.coefficient() % divisor.coefficient(), self.exponent as i64, divisor)
    }

    /// The greatest multiple of `divisor`, which is above 0, that is not above this number.
    pub(crate) const fn multiple_not_above(self, divisor: Self) -> Option<Self> {
        let Some((own, step, exponent)) = self.aligned(divisor) else { return None };
        match own.div_euclid(step).checked_mul(step) {
            Some(multiple) => Some(Self::normal(multiple < 0, multiple.unsigned_abs(), exponent)),
            None => None,
        }
    }

    /// The sum of both.
    pub(crate) const fn plus(self, other: Self) -> Option<Self> {
        let Some((own, others, exponent)) = self.aligned(other) else { return None };
        match own.checked_add(others) {
            Some(sum) => Some(Self::normal(sum < 0, sum.unsigned_abs(), exponent)),
            None => None,
        }
    }

    /// The divisor of all integers that are multiples of this one, which is above 0: 2 of 0.4, since its fifth multiple is 2.
    pub(crate) const fn whole_divisor(self) -> Option<Self> {
        if self.is_integer() {
            return Some(self);
        }
        let Some(power) = power_of_ten(self.exponent.unsigned_abs()) else { return None };
        let (mut shared, mut rest) = (self.coefficient(), power);
        while rest != 0 {
            (shared, rest) = (rest, shared % rest);
        }
        Some(Self::unsigned(self.coefficient() / shared))
    }

    /// Both as integers of one power of ten, which comes third.
    const fn aligned(self, other: Self) -> Option<(i128, i128, i32)> {
        let exponent = if self.exponent < other.exponent { self.exponent } else { other.exponent };
        match (self.in_units_of(exponent), other.in_units_of(exponent)) {
            (Some(own), Some(others)) => Some((own, others, exponent)),
            _ => None,
        }
    }

    const fn in_units_of(self, exponent: i32) -> Option<i128> {
        match scaled(self.coefficient(), self.exponent - exponent) {
            Some(magnitude) if magnitude <= i128::MAX.unsigned_abs() => {
                let magnitude = magnitude.cast_signed();
                Some(if self.is_negative { -magnitude } else { magnitude })
            }
            _ => None,
        }
    }
}

/// Whether a number × 10^`exponent` is a multiple of `divisor`, which is not 0, given the number's `remainder` by the coefficient of
/// that. The number does not end in a zero, so where its exponent is the smaller one no divisor will do.
///
/// What the number and the coefficient share does not matter; of the rest of the coefficient only twos and fives are found in the power
/// of ten, and no more of either than its exponent says. So the power, which may be huge, is never worked out.
pub(super) const fn is_multiple(remainder: u128, exponent: i64, divisor: Number) -> bool {
    let mut rest = divisor.coefficient() / greatest_common_divisor(divisor.coefficient(), remainder);
    let twos = rest.trailing_zeros();
    rest >>= twos;
    let mut fives = 0;
    while rest.is_multiple_of(5) {
        rest /= 5;
        fives += 1;
    }
    let needed = if twos > fives { twos } else { fives };
    rest == 1 && exponent - divisor.exponent as i64 >= needed as i64
}

/// Of two numbers of which the first is not 0.
const fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_multiple_before_a_number() {
        for (number, divisor, expected) in [
            (Number::integer(200), Number::integer(150), Some(Number::integer(150))),
            (Number::integer(300), Number::integer(150), Some(Number::integer(300))),
            (Number::integer(-1), Number::integer(150), Some(Number::integer(-150))),
            (Number::decimal(5, -1), Number::decimal(2, -1), Some(Number::decimal(4, -1))),
            (Number::ZERO, Number::decimal(1, -2), Some(Number::ZERO)),
            (Number::decimal(1, 300), Number::decimal(1, -300), None),
            (Number::unsigned(u128::MAX), Number::integer(1), None),
        ] {
            assert_eq!(number.multiple_not_above(divisor), expected, "{number} of {divisor}");
        }
    }

    #[test]
    fn the_integers_among_the_multiples_have_a_divisor() {
        for (divisor, expected) in [
            (Number::decimal(4, -1), 2),
            (Number::decimal(5, -1), 1),
            (Number::decimal(75, -1), 15),
            (Number::integer(30), 30),
        ] {
            assert_eq!(divisor.whole_divisor(), Some(Number::integer(expected)), "{divisor}");
        }
    }
}
