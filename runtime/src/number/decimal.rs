//! A number found in a value → its order against a limit, whether it is a multiple, and its text as found. Exact, in linear time.

use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Debug, Display, Formatter};

use super::digits::Digits;
use super::multiple::is_multiple;
use super::{Number, display};

/// A finite number, exactly as a value or a text says it.
#[derive(Clone, Copy)]
pub(crate) struct Decimal<'text> {
    value: Value<'text>,
    origin: Origin<'text>,
}

#[derive(Clone, Copy)]
enum Value<'text> {
    Short(Number),
    /// More digits than a [`Number`] has, or an exponent far away; never 0.
    Long(Digits<'text>),
}

/// What the number was, which decides how it is shown.
#[derive(Clone, Copy)]
enum Origin<'text> {
    Integer,
    Single { is_negative: bool },
    Double { is_negative: bool },
    Text(&'text str),
}

impl<'text> Decimal<'text> {
    pub(crate) const fn of_integer(value: i128) -> Self {
        Self {
            value: Value::Short(Number::integer(value)),
            origin: Origin::Integer,
        }
    }

    pub(crate) const fn of_unsigned(value: u128) -> Self {
        Self {
            value: Value::Short(Number::unsigned(value)),
            origin: Origin::Integer,
        }
    }

    /// The shortest decimal that reads back as `value`; absent where that is not finite.
    pub(crate) const fn of_float(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        Some(Self {
            value: Value::Short(Number::float(value)),
            origin: Origin::Double {
                is_negative: value.is_sign_negative(),
            },
        })
    }

    /// The shortest decimal that reads back as `value` in single precision; absent where that is not finite.
    pub(crate) const fn of_single(value: f32) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        Some(Self {
            value: Value::Short(Number::single(value)),
            origin: Origin::Single {
                is_negative: value.is_sign_negative(),
            },
        })
    }

    /// Reads a JSON number (RFC 8259, section 6); absent where `text` is something else.
    pub(crate) fn parse(text: &'text str) -> Option<Self> {
        let digits = Digits::read(text)?;
        Some(Self {
            value: digits.as_number().map_or(Value::Long(digits), Value::Short),
            origin: Origin::Text(text),
        })
    }

    /// Reads the decimal form, that of the format `decimal`: a JSON number without an exponent.
    pub(crate) const fn parse_plain(text: &'text str) -> Option<Self> {
        let Some(digits) = Digits::read_plain(text.as_bytes()) else { return None };
        let value = match digits.as_number() {
            Some(number) => Value::Short(number),
            None => Value::Long(digits),
        };
        Some(Self {
            value,
            origin: Origin::Text(text),
        })
    }

    /// The order by value of this number and `limit`.
    pub(crate) const fn compare(&self, limit: Number) -> Ordering {
        match &self.value {
            Value::Short(number) => number.compare(limit),
            Value::Long(digits) => digits.compare(limit),
        }
    }

    /// Whether it is `divisor` times an integer: 0.3 is a multiple of 0.1, 0 is one of anything but 0, and of 0 nothing is.
    pub(crate) const fn is_multiple_of(&self, divisor: Number) -> bool {
        match &self.value {
            Value::Short(number) => number.is_multiple_of(divisor),
            Value::Long(_) if divisor.is_zero() => false,
            Value::Long(digits) => is_multiple(digits.remainder(divisor.coefficient()), digits.exponent, divisor),
        }
    }

    /// The same as constant data; absent where it has more digits than that.
    pub(crate) const fn number(&self) -> Option<Number> {
        match &self.value {
            Value::Short(number) => Some(*number),
            Value::Long(_) => None,
        }
    }

    /// Whether it has no fraction: 100, 100.0 and 1e2.
    pub(crate) fn is_integer(&self) -> bool {
        match &self.value {
            Value::Short(number) => number.is_integer(),
            Value::Long(digits) => digits.exponent >= 0,
        }
    }

    /// A text that is the same for equal numbers, however they were written, and for no others.
    pub(crate) fn by_value(&self) -> String {
        match &self.value {
            Value::Short(number) => {
                let sign = if number.is_negative() { "-" } else { "" };
                format!("{sign}{}e{}", number.coefficient(), number.exponent)
            }
            Value::Long(digits) => {
                let sign = if digits.is_negative { "-" } else { "" };
                let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
                let exponent = match self.origin {
                    Origin::Text(written) => digits.exact_exponent(written),
                    // what is no text has an exponent that fits
                    Origin::Integer | Origin::Single { .. } | Origin::Double { .. } => digits.exponent.to_string(),
                };
                format!("{sign}{text}e{exponent}")
            }
        }
    }
}

/// As it was found: floats as serde_json writes them, a text letter by letter.
impl Display for Decimal<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (number, notation, is_negative) = match (&self.origin, &self.value) {
            (Origin::Text(text), _) => return f.write_str(text),
            // Only a text has more digits than a `Number`.
            (_, Value::Long(_)) => return Ok(()),
            (Origin::Integer, Value::Short(number)) => (number, &display::INTEGER, number.is_negative()),
            (Origin::Single { is_negative }, Value::Short(number)) => (number, &display::SINGLE, *is_negative),
            (Origin::Double { is_negative }, Value::Short(number)) => (number, &display::DOUBLE, *is_negative),
        };
        f.pad_integral(!is_negative, "", number.text(notation).as_str())
    }
}

impl Debug for Decimal<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}
