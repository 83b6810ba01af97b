//! A limit → the float next to it, so that a float is compared as one wherever that decides.

use core::cmp::Ordering;

use super::Number;

impl Number {
    /// The greatest float whose shortest decimal is not above this number; −∞ where every finite float is above it.
    pub(crate) const fn float_not_above(self) -> f64 {
        if let Some(nearest) = self.nearest_float() {
            return nearest;
        }
        let mut float = self.float_near();
        while float.is_finite() && !self.is_not_below(float) {
            float = float.next_down();
        }
        while float < f64::MAX && self.is_not_below(float.next_up()) {
            float = float.next_up();
        }
        float
    }

    /// The least float whose shortest decimal is not below this number; ∞ where every finite float is below it.
    pub(crate) const fn float_not_below(self) -> f64 {
        -self.negated().float_not_above()
    }

    /// The same on the other side of zero.
    pub(crate) const fn negated(self) -> Self {
        Self::normal(!self.is_negative, self.coefficient(), self.exponent)
    }

    /// Whether this number is at least the shortest decimal of a float that is not NaN and not ∞.
    const fn is_not_below(self, float: f64) -> bool {
        float == f64::NEG_INFINITY || !matches!(self.compare(Self::float(float)), Ordering::Less)
    }

    /// The float whose shortest decimal is this number, where that is cheap to say: at most 15 digits, and a small exponent.
    ///
    /// Both steps are exact but for one rounding, so the result is the nearest float (Clinger, "How to Read Floating Point Numbers
    /// Accurately", 1990); and no two decimals of at most 15 digits are nearest to the same float.
    #[expect(clippy::cast_precision_loss, reason = "a coefficient below 2^53 loses nothing")]
    pub(super) const fn nearest_float(self) -> Option<f64> {
        if self.high != 0 || self.low >= BEYOND_DIGITS || self.exponent.unsigned_abs() > EXACT {
            return None;
        }
        let coefficient = self.low as f64;
        // the compiler runs this for every limit of a program, and most limits are small integers
        let float = match self.exponent {
            0 => coefficient,
            exponent if exponent < 0 => coefficient / power_of_ten(exponent.unsigned_abs()),
            exponent => coefficient * power_of_ten(exponent.unsigned_abs()),
        };
        Some(if self.is_negative { -float } else { float })
    }

    /// A finite float that is but a few steps away from the nearest one.
    #[expect(clippy::cast_precision_loss, reason = "rounded on purpose")]
    const fn float_near(self) -> f64 {
        let mut float = self.coefficient() as f64;
        if self.place() > f64::MAX_10_EXP + 1 {
            float = f64::MAX;
        } else if self.place() < f64::MIN_10_EXP - f64::DIGITS.cast_signed() - 2 {
            float = 0.0;
        } else {
            // At most some 360 for the places that are left; every step rounds once.
            let mut left = self.exponent.unsigned_abs();
            while left > 0 {
                let step = if left < EXACT { left } else { EXACT };
                let power = power_of_ten(step);
                float = if self.exponent < 0 { float / power } else { float * power };
                left -= step;
            }
            float = float.min(f64::MAX);
        }
        if self.is_negative { -float } else { float }
    }
}

/// The least coefficient of more digits than a float surely keeps.
const BEYOND_DIGITS: u64 = 10_u64.pow(f64::DIGITS);

/// The greatest power of ten that a float says exactly: 5^22 is below 2^53.
const EXACT: u32 = 22;

/// 10^`exponent` as a float, for an `exponent` up to [`EXACT`].
const fn power_of_ten(exponent: u32) -> f64 {
    let mut power = 1.0;
    let mut left = exponent;
    while left > 0 {
        power *= 10.0;
        left -= 1;
    }
    power
}
