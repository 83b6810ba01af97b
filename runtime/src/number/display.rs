//! Digits and a power of ten → their text, as JavaScript or serde_json would lay it out; exact, never rounded.

use core::fmt::{self, Arguments, Debug, Display, Formatter, Write};

use super::Number;

/// Where a notation changes to one with an exponent, and what it writes then.
pub(super) struct Notation {
    /// The places ([`Number::place`]) of the numbers that are written without an exponent.
    pub(super) lowest_place: i32,
    pub(super) highest_place: i32,
    /// Behind a number without a fraction: `.0`, or nothing.
    pub(super) whole: &'static str,
    /// Before an exponent that is not negative: `e+`, or `e`.
    pub(super) exponent: &'static str,
}

/// Integers, all their digits.
pub(super) const INTEGER: Notation = Notation {
    lowest_place: 0,
    highest_place: i32::MAX,
    whole: "",
    exponent: "e",
};

/// JavaScript's `Number.prototype.toString` (ECMA-262, `Number::toString`), with `e21` for its `e+21`, as Prettier has it.
const JAVASCRIPT: Notation = Notation {
    lowest_place: -5,
    highest_place: 21,
    whole: "",
    exponent: "e",
};

/// What serde_json writes for an `f64`.
pub(super) const DOUBLE: Notation = Notation {
    lowest_place: -4,
    highest_place: 16,
    whole: ".0",
    exponent: "e+",
};

/// What serde_json writes for an `f32`.
pub(super) const SINGLE: Notation = Notation {
    lowest_place: -5,
    highest_place: 13,
    ..DOUBLE
};

/// As JSON writes it: plain digits, or an exponent where JavaScript would use one, below 1e-6 and from 1e21 on. An integer that
/// does not end in a zero is plain however long it is.
impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let notation = if self.exponent == 0 { &INTEGER } else { &JAVASCRIPT };
        let text = self.text(notation);
        f.pad_integral(!self.is_negative, "", text.as_str())
    }
}

impl Debug for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Number({self})")
    }
}

impl Number {
    /// The magnitude as text.
    pub(super) fn text(self, notation: &Notation) -> Inline {
        let digits = Inline::of(format_args!("{}", self.coefficient()));
        let mut text = Inline::EMPTY;
        // The text of an `Inline` is cut where it is full, which no number reaches.
        let _ = lay_out(&mut text, digits.as_str(), self.place(), notation);
        text
    }
}

/// Writes `digits`, of which as many as `place` says stand before the point.
fn lay_out(text: &mut Inline, digits: &str, place: i32, notation: &Notation) -> fmt::Result {
    if place < notation.lowest_place || place > notation.highest_place {
        let (first, others) = digits.split_at_checked(1).unwrap_or((digits, ""));
        let point = if others.is_empty() { "" } else { "." };
        let e = if place < 1 { "e" } else { notation.exponent };
        return write!(text, "{first}{point}{others}{e}{}", place - 1);
    }
    let places = usize::try_from(place).unwrap_or(0);
    match digits.split_at_checked(places) {
        Some((whole, fraction)) if places > 0 && !fraction.is_empty() => write!(text, "{whole}.{fraction}"),
        Some((_, fraction)) if places == 0 => {
            text.write_str("0.")?;
            text.write_zeros(place.unsigned_abs() as usize)?;
            text.write_str(fraction)
        }
        _ => {
            text.write_str(digits)?;
            text.write_zeros(places.saturating_sub(digits.len()))?;
            text.write_str(notation.whole)
        }
    }
}

/// A short text that needs no allocation. The longest written here is a coefficient of 39 digits with sign, point and exponent.
pub(super) struct Inline {
    bytes: [u8; 64],
    length: usize,
}

impl Inline {
    const EMPTY: Self = Self {
        bytes: [0; 64],
        length: 0,
    };

    pub(super) fn of(arguments: Arguments<'_>) -> Self {
        let mut text = Self::EMPTY;
        let _ = text.write_fmt(arguments);
        text
    }

    pub(super) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn write_zeros(&mut self, count: usize) -> fmt::Result {
        (0..count).try_for_each(|_| self.write_char('0'))
    }
}

impl Write for Inline {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}
