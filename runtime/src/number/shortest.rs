//! A finite float → the shortest decimal that reads back as it. Also in constants, where `core::fmt` cannot run.
//!
//! The algorithm is the one of Steele and White, "How to Print Floating-Point Numbers Accurately" (1990): exact integers, and digits
//! until they alone tell the float from its neighbours. `core::fmt` finds the same decimals but for one thing: where two of them are
//! equally short and equally near, it takes the upper one, and serde_json, like JavaScript, the even one, as is done here.

use super::Number;

impl Number {
    /// The shortest decimal that reads back as `value`, and of two equally near the even one, as serde_json and JavaScript write it.
    ///
    /// So a large float ends in zeros: 2^63 is 9223372036854775808 as an integer, and 9223372036854776000 as a float.
    ///
    /// # Panics
    ///
    /// Where `value` is not finite, which JSON cannot say: in a constant, a compile error.
    #[must_use]
    pub const fn float(value: f64) -> Self {
        const FRACTION: u32 = f64::MANTISSA_DIGITS - 1;
        assert!(value.is_finite(), "a number in a schema must be finite: JSON has no NaN and no infinity");
        let bits = value.abs().to_bits();
        let float = Float::of(bits >> FRACTION, bits & ((1 << FRACTION) - 1), FRACTION);
        float.decimal(value.is_sign_negative())
    }

    /// The same in single precision, for a finite `value`: `0.1_f32` is 0.1.
    pub(crate) const fn single(value: f32) -> Self {
        const FRACTION: u32 = f32::MANTISSA_DIGITS - 1;
        let bits = value.abs().to_bits() as u64;
        let float = Float::of(bits >> FRACTION, bits & ((1 << FRACTION) - 1), FRACTION);
        float.decimal(value.is_sign_negative())
    }
}

/// The magnitude of a float: `significand` × 2^`exponent`.
struct Float {
    significand: u64,
    exponent: i32,
    /// Whether the float below is half as far away as the one above: it has one bit less before the point.
    is_lower_nearer: bool,
}

impl Float {
    /// Of the parts of one of IEEE 754's interchange formats, `places` being the length of the fraction.
    #[expect(clippy::cast_possible_truncation, reason = "an exponent has at most 11 bits")]
    const fn of(biased_exponent: u64, fraction: u64, places: u32) -> Self {
        let bias = if places < f32::MANTISSA_DIGITS { f32::MAX_EXP } else { f64::MAX_EXP } - 1;
        let least = 1 - bias - places.cast_signed();
        match biased_exponent {
            0 => Self {
                significand: fraction,
                exponent: least,
                is_lower_nearer: false,
            },
            _ => Self {
                significand: fraction | 1 << places,
                exponent: least + biased_exponent as i32 - 1,
                is_lower_nearer: fraction == 0 && biased_exponent > 1,
            },
        }
    }

    const fn decimal(&self, is_negative: bool) -> Number {
        let (digits, place) = match self {
            Self { significand: 0, .. } => return Number::ZERO,
            // Nothing in `Digits` is more than a hundred times as large as the float, or as 2^(2 - exponent). Two words hold that
            // for all that is usual, from 1e-17 to 1e33.
            Self {
                exponent: -110..60, ..
            } => Digits::<2>::of(self).all(),
            _ => Digits::<18>::of(self).all(),
        };
        Number::normal(is_negative, digits, place)
    }
}

/// What is still to be written, `rest` / `unit` of a step of the last digit, in integers of `WORDS` words.
struct Digits<const WORDS: usize> {
    rest: Natural<WORDS>,
    unit: Natural<WORDS>,
    /// A quarter of the distance to the float above: half of what reads back as the float.
    quarter: Natural<WORDS>,
    is_lower_nearer: bool,
    /// Whether what is just half-way to the next float reads back as this one: a tie goes to the even significand.
    is_even: bool,
    /// The power of ten of the last digit.
    place: i32,
}

impl<const WORDS: usize> Digits<WORDS> {
    /// Before the first digit.
    const fn of(float: &Float) -> Self {
        // In quarters, since half-way to a float that is half as far away is a quarter.
        let exponent = float.exponent - 2;
        let (mut quarter, mut unit) = (Natural::one(), Natural::one());
        if exponent >= 0 {
            quarter = quarter.times_power_of_two(exponent.unsigned_abs());
        } else {
            unit = unit.times_power_of_two(exponent.unsigned_abs());
        }
        let place = place_estimate(float);
        if place >= 0 {
            unit = unit.times_power_of_ten(place.unsigned_abs());
        } else {
            quarter = quarter.times_power_of_ten(place.unsigned_abs());
        }
        let mut digits = Self {
            rest: quarter.times(float.significand * 4),
            unit,
            quarter,
            is_lower_nearer: float.is_lower_nearer,
            is_even: float.significand.is_multiple_of(2),
            place,
        };
        // The estimate may be one too low, and then the first digit would be ten.
        if digits.reaches_up() {
            digits.unit = digits.unit.times(10);
            digits.place += 1;
        }
        digits
    }

    /// All the digits as one integer, and the power of ten of the last.
    const fn all(mut self) -> (u128, i32) {
        let mut digits = 0;
        loop {
            let digit = self.next();
            match (self.reaches_down(), self.reaches_up()) {
                (false, false) => digits = digits * 10 + digit,
                (true, false) => return (digits * 10 + digit, self.place),
                (false, true) => return (digits * 10 + digit + 1, self.place),
                (true, true) => return (digits * 10 + digit + self.is_nearer_up(digit) as u128, self.place),
            }
        }
    }

    const fn next(&mut self) -> u128 {
        self.rest = self.rest.times(10);
        self.quarter = self.quarter.times(10);
        self.place -= 1;
        let mut digit = 0;
        while let Some(rest) = self.rest.minus(&self.unit) {
            self.rest = rest;
            digit += 1;
        }
        digit
    }

    /// Whether the digits so far, with nothing behind them, read back as the float.
    const fn reaches_down(&self) -> bool {
        self.reads_back(&self.rest, if self.is_lower_nearer { 1 } else { 2 })
    }

    /// Whether the digits so far, the last one raised by one, read back as the float.
    const fn reaches_up(&self) -> bool {
        match self.unit.minus(&self.rest) {
            Some(gap) => self.reads_back(&gap, 2),
            None => true,
        }
    }

    /// Whether what is `gap` away from the float is at most half-way to the next one, which is so many `quarters` away.
    const fn reads_back(&self, gap: &Natural<WORDS>, quarters: u64) -> bool {
        let half_way = self.quarter.times(quarters);
        if self.is_even { gap.is_at_most(&half_way) } else { !half_way.is_at_most(gap) }
    }

    /// Whether the last digit is better raised by one, both being good: where that is nearer or, at the same distance, even.
    const fn is_nearer_up(&self, digit: u128) -> bool {
        let twice = self.rest.times(2);
        if digit.is_multiple_of(2) { !twice.is_at_most(&self.unit) } else { self.unit.is_at_most(&twice) }
    }
}

/// How many digits stand before the point, or one less.
const fn place_estimate(float: &Float) -> i32 {
    let bits = float.significand.ilog2().cast_signed() + float.exponent + 1;
    // 78913 / 2^18 is less than log10(2) by so little that no power of two up to 2^1100 ends up below a power of ten.
    (bits * 78_913) >> 18
}

/// A natural number of fixed size. 18 words are 1152 bits; of 1090 there is use: some tens of the unit of the least float, 2^1076.
#[derive(Clone, Copy)]
struct Natural<const WORDS: usize> {
    /// The lowest first.
    words: [u64; WORDS],
}

impl<const WORDS: usize> Natural<WORDS> {
    const fn one() -> Self {
        let mut words = [0; WORDS];
        if let [lowest, ..] = words.as_mut_slice() {
            *lowest = 1;
        }
        Self { words }
    }

    #[expect(clippy::cast_possible_truncation, reason = "the upper half is carried")]
    const fn times(mut self, factor: u64) -> Self {
        let mut carry = 0;
        let mut words = self.words.as_mut_slice();
        while let [word, higher @ ..] = words {
            let product = *word as u128 * factor as u128 + carry;
            (*word, carry) = (product as u64, product >> u64::BITS);
            words = higher;
        }
        self
    }

    const fn times_power_of_two(mut self, mut exponent: u32) -> Self {
        const STEP: u32 = u64::BITS - 1;
        while exponent > STEP {
            self = self.times(1 << STEP);
            exponent -= STEP;
        }
        self.times(1 << exponent)
    }

    const fn times_power_of_ten(mut self, mut exponent: u32) -> Self {
        const STEP: u32 = u64::MAX.ilog10();
        while exponent > STEP {
            self = self.times(10_u64.pow(STEP));
            exponent -= STEP;
        }
        self.times(10_u64.pow(exponent))
    }

    /// The difference, where it is not negative.
    const fn minus(mut self, other: &Self) -> Option<Self> {
        let mut borrow = false;
        let (mut words, mut others) = (self.words.as_mut_slice(), other.words.as_slice());
        while let ([word, higher @ ..], [other, others_higher @ ..]) = (words, others) {
            let (difference, is_below) = word.overflowing_sub(*other);
            let (difference, is_below_by_borrow) = difference.overflowing_sub(borrow as u64);
            (*word, borrow) = (difference, is_below || is_below_by_borrow);
            (words, others) = (higher, others_higher);
        }
        if borrow { None } else { Some(self) }
    }

    const fn is_at_most(&self, other: &Self) -> bool {
        other.minus(self).is_some()
    }
}
