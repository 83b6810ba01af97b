//! A number in a schema, and one found in a value → their exact order, divisibility and text. One form holds both: digits times a power of ten.

mod bounds;
mod conversions;
mod decimal;
mod digits;
mod display;
mod multiple;
mod shortest;

use core::cmp::Ordering;

pub(crate) use decimal::Decimal;

/// A number in constant data: a limit, a divisor, a default.
///
/// It is exact, whether it was written as an integer or as a decimal. A float stands for the shortest decimal that reads back as it,
/// which is how it goes over the wire: `Number::float(19.99)` is 19.99, and equal to `Number::decimal(1999, -2)`.
///
/// Numbers compare by value with one another and with Rust's integers and floats, and print as JSON writes them.
///
/// ```
/// # use wireform::Number;
/// const LIMIT: Number = Number::integer(100);
/// assert_eq!(LIMIT, 100);
/// assert_eq!(LIMIT, Number::decimal(1000, -1));
/// assert!(LIMIT > 99.5);
/// assert_eq!(Number::float(2.0).to_string(), "2");
/// ```
// The coefficient does not end in a zero, and zero is only written `0 × 10^0`: so each value has one form,
// which makes the derived equality and hash those of the value.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    is_negative: bool,
    exponent: i32,
    /// The coefficient in two halves: a `u128` would be aligned to 16 bytes, and the number a third larger for it.
    high: u64,
    low: u64,
}

impl Number {
    pub(crate) const ZERO: Self = Self {
        is_negative: false,
        exponent: 0,
        high: 0,
        low: 0,
    };

    /// An integer.
    #[must_use]
    pub const fn integer(value: i128) -> Self {
        Self::normal(value < 0, value.unsigned_abs(), 0)
    }

    /// An integer that may be above [`i128::MAX`].
    #[must_use]
    pub const fn unsigned(value: u128) -> Self {
        Self::normal(false, value, 0)
    }

    /// `coefficient` × 10^`exponent`: 19.99 is `Number::decimal(1999, -2)`.
    #[must_use]
    pub const fn decimal(coefficient: i128, exponent: i16) -> Self {
        Self::normal(coefficient < 0, coefficient.unsigned_abs(), exponent as i32)
    }

    /// The one form of this value. The caller keeps `exponent` so far from the ends of `i32` that 38 more is no matter.
    const fn normal(is_negative: bool, mut coefficient: u128, mut exponent: i32) -> Self {
        if coefficient == 0 {
            return Self::ZERO;
        }
        while coefficient.is_multiple_of(10) {
            coefficient /= 10;
            exponent += 1;
        }
        Self::new(is_negative, coefficient, exponent)
    }

    #[expect(clippy::cast_possible_truncation, reason = "halves")]
    const fn new(is_negative: bool, coefficient: u128, exponent: i32) -> Self {
        Self {
            is_negative,
            exponent,
            high: (coefficient >> 64) as u64,
            low: coefficient as u64,
        }
    }

    /// The digits, without the power of ten behind them.
    pub(crate) const fn coefficient(self) -> u128 {
        (self.high as u128) << 64 | self.low as u128
    }

    /// Whether it is 0.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.high == 0 && self.low == 0
    }

    /// Whether it is below 0.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.is_negative
    }

    /// Whether it has no fraction: 100, and 100.0 as well.
    #[must_use]
    pub const fn is_integer(self) -> bool {
        self.exponent >= 0
    }

    /// The order by value, exact. What [`Ord`] says, for use in constants.
    #[must_use]
    pub const fn compare(self, other: Self) -> Ordering {
        match (self.is_negative, other.is_negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.compare_magnitude(other),
            (true, true) => other.compare_magnitude(self),
        }
    }

    const fn compare_magnitude(self, other: Self) -> Ordering {
        if self.is_zero() || other.is_zero() {
            return compare_integers(self.coefficient(), other.coefficient());
        }
        let (place, other_place) = (self.place(), other.place());
        if place != other_place {
            return if place < other_place { Ordering::Less } else { Ordering::Greater };
        }
        // The first digits stand at the same place. Zeros behind the shorter coefficient make both equally long; where that
        // overflows, it is above every coefficient there is.
        if self.exponent >= other.exponent {
            match scaled(self.coefficient(), self.exponent - other.exponent) {
                Some(coefficient) => compare_integers(coefficient, other.coefficient()),
                None => Ordering::Greater,
            }
        } else {
            match scaled(other.coefficient(), other.exponent - self.exponent) {
                Some(coefficient) => compare_integers(self.coefficient(), coefficient),
                None => Ordering::Less,
            }
        }
    }

    /// How many digits stand before the point, negative where zeros stand behind it: 2 for 19.99, 0 for 0.5, -1 for 0.05.
    const fn place(self) -> i32 {
        match self.coefficient().checked_ilog10() {
            Some(logarithm) => logarithm.cast_signed() + 1 + self.exponent,
            None => 1,
        }
    }

    /// The magnitude without its fraction; absent where that is above [`u128::MAX`].
    const fn whole(self) -> Option<u128> {
        if self.exponent >= 0 {
            return scaled(self.coefficient(), self.exponent);
        }
        match power_of_ten(self.exponent.unsigned_abs()) {
            Some(divisor) => Some(self.coefficient() / divisor),
            // More digits behind the point than a coefficient has.
            None => Some(0),
        }
    }

    /// The greatest integer that is not above it, where an `i128` holds that.
    pub(crate) const fn floor(self) -> Option<i128> {
        match self.whole() {
            Some(whole) if self.is_negative => below_zero(whole, !self.is_integer()),
            Some(whole) => above_zero(whole, false),
            None => None,
        }
    }

    /// The least integer that is not below it, where an `i128` holds that.
    pub(crate) const fn ceiling(self) -> Option<i128> {
        match self.whole() {
            Some(whole) if self.is_negative => below_zero(whole, false),
            Some(whole) => above_zero(whole, !self.is_integer()),
            None => None,
        }
    }

    /// The power of ten behind the digits.
    pub(crate) const fn exponent(self) -> i32 {
        self.exponent
    }

    /// This integer and one, where 128 bits hold both.
    pub(crate) const fn next(self) -> Option<Self> {
        if !self.is_integer() {
            return None;
        }
        let next = match self.whole() {
            Some(magnitude) if self.is_negative => magnitude.checked_sub(1),
            Some(magnitude) => magnitude.checked_add(1),
            None => None,
        };
        match next {
            Some(magnitude) => Some(Self::normal(self.is_negative, magnitude, 0)),
            None => None,
        }
    }

    /// This number as an `i128`, where it is one.
    #[must_use]
    pub const fn as_i128(self) -> Option<i128> {
        if self.is_integer() { self.floor() } else { None }
    }

    /// This number as a `u128`, where it is one.
    #[must_use]
    pub const fn as_u128(self) -> Option<u128> {
        if self.is_integer() && !self.is_negative { self.whole() } else { None }
    }
}

const fn compare_integers(a: u128, b: u128) -> Ordering {
    if a < b {
        Ordering::Less
    } else if a > b {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// The powers of ten that a `u128` holds: the compiler reads a limit's in one step, and would take a hundred to work it out.
#[expect(clippy::indexing_slicing, reason = "indices below the length; const has no iterators")]
const POWERS_OF_TEN: [u128; 39] = {
    let mut powers = [1; 39];
    let mut i = 1;
    while i < powers.len() {
        powers[i] = 10 * powers[i - 1];
        i += 1;
    }
    powers
};

#[expect(clippy::indexing_slicing, reason = "an index below the length; const has no iterators")]
const fn power_of_ten(exponent: u32) -> Option<u128> {
    let exponent = exponent as usize;
    if exponent < POWERS_OF_TEN.len() { Some(POWERS_OF_TEN[exponent]) } else { None }
}

/// `coefficient` × 10^`exponent`, for an `exponent` of at least 0.
const fn scaled(coefficient: u128, exponent: i32) -> Option<u128> {
    if exponent == 0 {
        return Some(coefficient);
    }
    match power_of_ten(exponent.unsigned_abs()) {
        Some(power) => coefficient.checked_mul(power),
        None if coefficient == 0 => Some(0),
        None => None,
    }
}

const fn above_zero(whole: u128, is_rounded_away: bool) -> Option<i128> {
    if !is_rounded_away && whole <= u64::MAX as u128 {
        return Some(whole.cast_signed());
    }
    match whole.checked_add(is_rounded_away as u128) {
        Some(whole) if whole <= i128::MAX.unsigned_abs() => Some(whole.cast_signed()),
        _ => None,
    }
}

const fn below_zero(whole: u128, is_rounded_away: bool) -> Option<i128> {
    match whole.checked_add(is_rounded_away as u128) {
        // Negated as a `u128`, so that `i128::MIN`, which has no counterpart, comes out as well.
        Some(whole) if whole <= i128::MIN.unsigned_abs() => Some(whole.wrapping_neg().cast_signed()),
        _ => None,
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(*other)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests;
