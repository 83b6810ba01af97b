//! A number as it stands in a text → where it ends, and what it says as far as a word and an exponent hold that.

use super::digits;
use super::fault::Expected;

/// The number that was read last: ±`coefficient` × 10^`exponent`, if it `is_exact`.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WrittenNumber {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) coefficient: u64,
    pub(crate) exponent: i32,
    pub(crate) is_negative: bool,
    /// Not so with more than 19 digits, or an exponent far away.
    pub(crate) is_exact: bool,
    /// Whether there is neither a fraction nor an exponent.
    pub(crate) is_integer: bool,
}

impl WrittenNumber {
    /// The integer, where it is written as one and fits. `-0` is none: Rust's integers have no such number.
    #[inline(always)]
    pub(crate) const fn integer(&self) -> Option<i64> {
        if !self.is_integer || !self.is_exact {
            return None;
        }
        let magnitude = self.coefficient.cast_signed();
        if magnitude < 0 || (self.is_negative && magnitude == 0) {
            return None;
        }
        Some(if self.is_negative { -magnitude } else { magnitude })
    }

    /// The float nearest to it, where one rounding finds that, and where it is the only number of so few digits near that float
    /// (Clinger, "How to Read Floating Point Numbers Accurately", 1990).
    #[inline(always)]
    pub(crate) fn float(&self) -> Option<f64> {
        if self.coefficient < MOST_EXACT { self.near() } else { None }
    }

    /// Two floats between which it is, with nothing but itself between if both are the same; nothing where its digits must be looked at.
    #[inline(always)]
    pub(crate) fn between(&self) -> Option<[f64; 2]> {
        match self.float() {
            Some(float) => Some([float, float]),
            None => self.roughly(),
        }
    }

    #[inline(never)]
    fn roughly(&self) -> Option<[f64; 2]> {
        let near = self.near()?;
        // each of two roundings was by half a step at most
        Some([near.next_down().next_down(), near.next_up().next_up()])
    }

    /// A float near to it: after one rounding, where the coefficient has 15 digits at most, and two where it has more.
    #[inline(always)]
    #[expect(clippy::cast_precision_loss, reason = "which is the first rounding")]
    fn near(&self) -> Option<f64> {
        if !self.is_exact {
            return None;
        }
        let coefficient = self.coefficient as f64;
        let power = POWERS.get(self.exponent.unsigned_abs() as usize)?;
        let float = if self.exponent < 0 { coefficient / power } else { coefficient * power };
        Some(if self.is_negative { -float } else { float })
    }
}

const MOST_EXACT: u64 = 10_u64.pow(f64::DIGITS);

/// The powers of ten that a float says exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// More digits than these a word does not hold.
const MOST_DIGITS: usize = 19;

/// Reads the number that begins at `start`, a digit or a minus (RFC 8259, section 6).
///
/// The result goes to `number`, field by field: returned, it would be copied in larger pieces right after it was stored in smaller
/// ones, for which a processor waits.
///
/// # Errors
///
/// Where it is none, and what was expected there.
#[inline(always)]
pub(super) fn read(bytes: &[u8], start: usize, number: &mut WrittenNumber) -> Result<(), (usize, Expected)> {
    let is_negative = bytes.get(start) == Some(&b'-');
    let first = start + usize::from(is_negative);
    let (end, coefficient) = digits::read(bytes, first, 0);
    let count = end - first;
    if count == 0 {
        return Err((end, Expected::Digit));
    }
    if count > 1 && bytes.get(first) == Some(&b'0') {
        return Err((first + 1, Expected::NoMoreDigits));
    }
    number.start = start;
    number.coefficient = coefficient;
    number.is_negative = is_negative;
    match bytes.get(end) {
        Some(b'.') => read_fraction(bytes, end, count, number),
        Some(b'e' | b'E') => read_on(bytes, end, count, number),
        _ => {
            number.end = end;
            number.exponent = 0;
            number.is_exact = count <= MOST_DIGITS;
            number.is_integer = true;
            Ok(())
        }
    }
}

/// A fraction of few digits and no exponent, on the spot; all else out of line.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "less than eight digits")]
fn read_fraction(
    bytes: &[u8],
    point: usize,
    count: usize,
    number: &mut WrittenNumber,
) -> Result<(), (usize, Expected)> {
    let first = point + 1;
    match digits::read_few(bytes, first, number.coefficient) {
        Some((end, coefficient)) if end > first && !matches!(bytes.get(end), Some(b'e' | b'E')) => {
            number.coefficient = coefficient;
            number.end = end;
            number.exponent = -((end - first) as i32);
            number.is_exact = count + (end - first) <= MOST_DIGITS;
            number.is_integer = false;
            Ok(())
        }
        _ => read_on(bytes, point, count, number),
    }
}

/// The fraction and the exponent.
#[inline(never)]
fn read_on(bytes: &[u8], at: usize, count: usize, number: &mut WrittenNumber) -> Result<(), (usize, Expected)> {
    let (mut end, mut count) = (at, count);
    let mut exponent = 0;
    if bytes.get(end) == Some(&b'.') {
        let point = end + 1;
        (end, number.coefficient) = digits::read(bytes, point, number.coefficient);
        if end == point {
            return Err((end, Expected::Digit));
        }
        count += end - point;
        exponent = i32::try_from(end - point).unwrap_or(i32::MAX).wrapping_neg();
    }
    number.is_integer = false;
    number.is_exact = count <= MOST_DIGITS;
    if let Some(b'e' | b'E') = bytes.get(end) {
        let sign = end + 1;
        let is_negative = bytes.get(sign) == Some(&b'-');
        let first = sign + usize::from(matches!(bytes.get(sign), Some(b'+' | b'-')));
        let power;
        (end, power) = digits::read(bytes, first, 0);
        if end == first {
            return Err((end, Expected::Digit));
        }
        // what is longer may begin with zeros, and is not worth a closer look
        number.is_exact &= end - first <= 4;
        let power = i32::try_from(power).unwrap_or_default();
        exponent = exponent.saturating_add(if is_negative { -power } else { power });
    }
    number.end = end;
    number.exponent = exponent;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_whole(text: &str) -> Result<WrittenNumber, (usize, Expected)> {
        let mut number = WrittenNumber::default();
        read(text.as_bytes(), 0, &mut number)?;
        assert_eq!((number.start, number.end), (0, text.len()), "{text}");
        Ok(number)
    }

    #[test]
    fn numbers_say_what_rust_reads() {
        for text in [
            "0",
            "-0",
            "1",
            "-1",
            "10",
            "9223372036854775807",
            "-9223372036854775807",
            "123456789012345",
            "0.1",
            "-0.5",
            "19.99",
            "1e3",
            "1E+3",
            "1e-3",
            "-1.5e10",
            "100000000.00000001",
            "1e22",
            "0e0",
            "0.000001",
            "1.0",
            "12345678.5e-4",
            "0.12345678901234567",
            "-123456789012345678",
            "9999999999999999999e-22",
        ] {
            let Ok(number) = read_whole(text) else { unreachable!("{text}") };
            let integer = text.parse::<i64>().ok().filter(|_| text != "-0");
            assert_eq!(number.integer(), integer, "{text}");
            let Some([low, high]) = number.between() else { unreachable!("{text}") };
            let nearest: f64 = text.parse().unwrap_or(f64::NAN);
            assert!(low <= nearest && nearest <= high, "{text}");
            let is_short = number.coefficient < MOST_EXACT;
            assert_eq!(low.to_bits() == high.to_bits(), is_short, "{text}");
            assert!(!is_short || low.to_bits() == nearest.to_bits(), "{text}");
        }
    }

    #[test]
    fn what_a_word_does_not_hold_is_not_exact() {
        for text in ["12345678901234567890", "0.12345678901234567890", "1e400", "1e-400", "1e10000", "1e00000000001"] {
            let Ok(number) = read_whole(text) else { unreachable!("{text}") };
            assert_eq!(number.between(), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_ends_where_it_stops_to_be_one() {
        for (text, at, expected) in [
            ("-", 1, Expected::Digit),
            ("-a", 1, Expected::Digit),
            ("01", 1, Expected::NoMoreDigits),
            ("-012", 2, Expected::NoMoreDigits),
            ("1.", 2, Expected::Digit),
            ("1.e1", 2, Expected::Digit),
            ("1e", 2, Expected::Digit),
            ("1e+", 3, Expected::Digit),
            ("1.5E-x", 5, Expected::Digit),
        ] {
            assert_eq!(read_whole(text).err(), Some((at, expected)), "{text}");
        }
    }
}
