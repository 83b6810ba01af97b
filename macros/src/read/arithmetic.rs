//! Number literals and their arithmetic → decimals, exact as they were written.

use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};

use syn::{BinOp, Expr, ExprBinary, ExprUnary, Lit, UnOp};

/// A number in the decimal system: `coefficient` times ten to the `exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    /// No multiple of ten, unless the exponent is zero.
    coefficient: u128,
    exponent: i16,
}

/// What an expression is worth.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Evaluated {
    Decimal(Decimal),
    /// A number of too many digits.
    TooLarge,
    /// Literals only, and a division that must be rounded as floats are.
    Float,
    /// Something that only the compiler knows.
    Unknown,
}

impl Decimal {
    fn new(negative: bool, coefficient: u128, exponent: i32) -> Option<Self> {
        let (mut coefficient, mut exponent) = if coefficient == 0 { (0, 0) } else { (coefficient, exponent) };
        while coefficient != 0 && coefficient.is_multiple_of(10) {
            (coefficient, exponent) = (coefficient / 10, exponent + 1);
        }
        let power = u32::try_from(exponent).ok().and_then(|exponent| 10_u128.checked_pow(exponent));
        let integer = power.and_then(|power| coefficient.checked_mul(power));
        if let Some(integer) = integer.filter(|integer| i128::try_from(*integer).is_ok()) {
            (coefficient, exponent) = (integer, 0);
        }
        let fits = i128::try_from(coefficient).is_ok() || exponent == 0 && !negative;
        fits.then_some(Self {
            negative: negative && coefficient != 0,
            coefficient,
            exponent: i16::try_from(exponent).ok()?,
        })
    }

    pub(crate) fn from_unsigned(number: u128) -> Self {
        Self {
            negative: false,
            coefficient: number,
            exponent: 0,
        }
    }

    pub(crate) fn power_of_ten(exponent: i16) -> Self {
        Self {
            exponent,
            ..Self::from_unsigned(1)
        }
    }

    pub(crate) fn from_integer(number: i128) -> Self {
        Self {
            negative: number < 0,
            ..Self::from_unsigned(number.unsigned_abs())
        }
    }

    /// One more; absent where that takes too many digits.
    pub(crate) fn successor(self) -> Option<Self> {
        if !self.negative && self.exponent == 0 {
            return Self::new(false, self.coefficient.checked_add(1)?, 0);
        }
        let (own, one, exponent) = self.aligned(Self::from_unsigned(1))?;
        let sum = own.checked_add(one)?;
        Self::new(sum < 0, sum.unsigned_abs(), exponent)
    }

    pub(crate) fn is_negative(self) -> bool {
        self.negative
    }

    pub(crate) fn is_zero(self) -> bool {
        self.coefficient == 0
    }

    pub(crate) fn is_whole(self) -> bool {
        self.exponent >= 0
    }

    pub(crate) fn negated(self) -> Self {
        Self {
            negative: !self.negative && self.coefficient != 0,
            ..self
        }
    }

    pub(crate) fn as_count(self) -> Option<u64> {
        if self.negative || self.exponent != 0 {
            return None;
        }
        u64::try_from(self.coefficient).ok()
    }

    /// The integer, where it is one that an `i128` holds.
    pub(crate) fn as_i128(self) -> Option<i128> {
        if self.exponent != 0 {
            return None;
        }
        if self.negative { 0_i128.checked_sub_unsigned(self.coefficient) } else { self.coefficient.try_into().ok() }
    }

    /// Without its sign, and with its point behind the last digit.
    pub(crate) fn parts(self) -> (bool, u128, i16) {
        (self.negative, self.coefficient, self.exponent)
    }

    /// The whole number above.
    pub(super) fn rounded_up(self) -> String {
        let power = 10_u128.checked_pow(self.exponent.unsigned_abs().into());
        power.map_or(1, |power| self.coefficient / power + 1).to_string()
    }

    /// Coefficients with one exponent for both; absent where that takes too many digits.
    fn aligned(self, other: Self) -> Option<(i128, i128, i32)> {
        let exponent = self.exponent.min(other.exponent);
        let scaled = |number: Self| {
            let power = 10_u128.checked_pow(u32::try_from(i32::from(number.exponent) - i32::from(exponent)).ok()?)?;
            let coefficient = i128::try_from(number.coefficient.checked_mul(power)?).ok()?;
            Some(if number.negative { -coefficient } else { coefficient })
        };
        Some((scaled(self)?, scaled(other)?, exponent.into()))
    }

    /// Which of the two is larger.
    pub(crate) fn compared(self, other: Self) -> Ordering {
        match (self.negative, other.negative) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => self.magnitude_compared(other),
            (true, true) => other.magnitude_compared(self),
        }
    }

    fn magnitude_compared(self, other: Self) -> Ordering {
        let exponent = self.exponent.min(other.exponent);
        let scaled = |number: Self| {
            let by = u32::try_from(i32::from(number.exponent) - i32::from(exponent)).ok()?;
            number.coefficient.checked_mul(10_u128.checked_pow(by)?)
        };
        match (scaled(self), scaled(other)) {
            (Some(own), Some(other)) => own.cmp(&other),
            // what takes too many digits is the larger, unless it is nothing at all
            (None, _) if !self.is_zero() => Ordering::Greater,
            (_, None) if !other.is_zero() => Ordering::Less,
            _ => Ordering::Equal,
        }
    }
}

/// So many zeros at the end of a number are written out.
const MOST_ZEROS: i32 = 20;

/// `1.5e999`
fn scientific(digits: &str, exponent: i32) -> String {
    let (first, others) = digits.split_at_checked(1).unwrap_or((digits, ""));
    let point = if others.is_empty() { "" } else { "." };
    let place = i32::try_from(others.len()).unwrap_or(0);
    format!("{first}{point}{others}e{}", exponent + place)
}

impl Display for Decimal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.negative { "-" } else { "" };
        let digits = self.coefficient.to_string();
        let places = usize::from(self.exponent.unsigned_abs());
        if self.exponent == 0 {
            let shown = digits.trim_end_matches('0');
            return match i32::try_from(digits.len() - shown.len()) {
                Ok(zeros) if zeros > MOST_ZEROS => write!(f, "{sign}{}", scientific(shown, zeros)),
                _ => write!(f, "{sign}{digits}"),
            };
        }
        if self.exponent > 0 {
            return write!(f, "{sign}{}", scientific(&digits, i32::from(self.exponent)));
        }
        if places > 40 {
            return write!(f, "{sign}{}", scientific(&digits, i32::from(self.exponent)));
        }
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

/// What `expression` is worth, as far as its literals say.
pub(super) fn evaluate(expression: &Expr) -> Evaluated {
    match expression {
        Expr::Lit(literal) => of_literal(&literal.lit),
        Expr::Group(group) => evaluate(&group.expr),
        Expr::Paren(parentheses) => evaluate(&parentheses.expr),
        Expr::Unary(ExprUnary {
            op: UnOp::Neg(_),
            expr,
            ..
        }) => match evaluate(expr) {
            Evaluated::Decimal(decimal) => {
                let negated = decimal.negated();
                let fits = negated.as_i128().is_some() || i128::try_from(negated.coefficient).is_ok();
                if fits || !negated.negative { Evaluated::Decimal(negated) } else { Evaluated::TooLarge }
            }
            other => other,
        },
        Expr::Binary(binary) => of_binary(binary),
        // a block, which may hold one expression
        Expr::Verbatim(tokens) => {
            let inside = |input: syn::parse::ParseStream<'_>| {
                let content;
                syn::braced!(content in input);
                content.parse::<Expr>()
            };
            syn::parse::Parser::parse2(inside, tokens.clone())
                .map_or(Evaluated::Unknown, |expression| evaluate(&expression))
        }
        _ => Evaluated::Unknown,
    }
}

fn of_literal(literal: &Lit) -> Evaluated {
    let digits = match literal {
        // in the decimal system, whichever it was written in
        Lit::Int(integer) => integer.base10_digits().to_owned(),
        Lit::Float(float) => float.base10_digits().to_owned(),
        _ => return Evaluated::Unknown,
    };
    parse(&digits).map_or(Evaluated::TooLarge, Evaluated::Decimal)
}

/// `12`, `1.50` or `1e-7`, without a sign.
fn parse(digits: &str) -> Option<Decimal> {
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let places = i32::try_from(fraction.len()).ok()?;
    Decimal::new(false, format!("{whole}{fraction}").parse().ok()?, exponent.checked_sub(places)?)
}

/// Sums, differences and products are exact; what integers do otherwise is done as Rust does it.
fn of_binary(binary: &ExprBinary) -> Evaluated {
    if is_typed(&binary.left) || is_typed(&binary.right) {
        return Evaluated::Unknown;
    }
    let (left, right) = match (evaluate(&binary.left), evaluate(&binary.right)) {
        (Evaluated::Decimal(left), Evaluated::Decimal(right)) => (left, right),
        (Evaluated::Unknown, _) | (_, Evaluated::Unknown) => return Evaluated::Unknown,
        (Evaluated::TooLarge, _) | (_, Evaluated::TooLarge) => return Evaluated::TooLarge,
        (Evaluated::Float, _) | (_, Evaluated::Float) => return Evaluated::Float,
    };
    let is_float = has_point(&binary.left) || has_point(&binary.right);
    if is_float && matches!(binary.op, BinOp::Div(_) | BinOp::Rem(_)) {
        return Evaluated::Float;
    }
    let Some((left, right, exponent)) = left.aligned(right) else {
        return Evaluated::TooLarge;
    };
    let (result, exponent) = match binary.op {
        BinOp::Add(_) => (left.checked_add(right), exponent),
        BinOp::Sub(_) => (left.checked_sub(right), exponent),
        BinOp::Mul(_) => (left.checked_mul(right), 2 * exponent),
        BinOp::Div(_) => (left.checked_div(right), 0),
        BinOp::Rem(_) => (left.checked_rem(right), 0),
        BinOp::Shl(_) => (u32::try_from(right).ok().and_then(|by| left.checked_mul(1_i128.checked_shl(by)?)), 0),
        BinOp::Shr(_) => (u32::try_from(right).ok().and_then(|by| left.checked_shr(by)), 0),
        BinOp::BitOr(_) => (Some(left | right), 0),
        BinOp::BitAnd(_) => (Some(left & right), 0),
        BinOp::BitXor(_) => (Some(left ^ right), 0),
        _ => return Evaluated::Unknown,
    };
    result
        .and_then(|result| Decimal::new(result < 0, result.unsigned_abs(), exponent))
        .map_or(Evaluated::TooLarge, Evaluated::Decimal)
}

/// Whether a suffix gives the literals a type, whose limits the compiler is to watch.
fn is_typed(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(integer) => !integer.suffix().is_empty(),
            Lit::Float(float) => !float.suffix().is_empty(),
            _ => false,
        },
        Expr::Unary(unary) => is_typed(&unary.expr),
        Expr::Group(group) => is_typed(&group.expr),
        Expr::Paren(parentheses) => is_typed(&parentheses.expr),
        Expr::Binary(binary) => is_typed(&binary.left) || is_typed(&binary.right),
        _ => false,
    }
}

fn has_point(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(literal) => matches!(literal.lit, Lit::Float(_)),
        Expr::Unary(unary) => has_point(&unary.expr),
        Expr::Group(group) => has_point(&group.expr),
        Expr::Paren(parentheses) => has_point(&parentheses.expr),
        Expr::Binary(binary) => has_point(&binary.left) || has_point(&binary.right),
        _ => false,
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "tests may fail by panicking")]
mod tests {
    use super::*;

    fn worth(expression: &str) -> String {
        match evaluate(&syn::parse_str(expression).expect("an expression")) {
            Evaluated::Decimal(decimal) => decimal.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn literals_are_kept_digit_by_digit() {
        for (written, kept) in [
            ("0", "0"),
            ("100", "100"),
            ("0x10", "16"),
            ("1_000u64", "1000"),
            ("0.01", "0.01"),
            ("0.10", "0.1"),
            ("1.0", "1"),
            ("-0.0", "0"),
            ("1e3", "1000"),
            ("1.5e-7", "0.00000015"),
            ("-12.34f32", "-12.34"),
            ("340282366920938463463374607431768211455", "340282366920938463463374607431768211455"),
            ("1e20", "100000000000000000000"),
            ("1e30", "1e30"),
            ("12e39", "1.2e40"),
            ("2e40", "2e40"),
            ("3e38", "3e38"),
            ("1.7976931348623157e308", "1.7976931348623157e308"),
            ("1.5e999", "1.5e999"),
            ("15e-60", "1.5e-59"),
            ("-1e309", "-1e309"),
            ("-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728"),
        ] {
            assert_eq!(worth(written), kept, "{written}");
        }
    }

    #[test]
    fn arithmetic_of_literals_is_exact() {
        for (written, result) in [
            ("60 * 60 * 24", "86400"),
            ("0.1 + 0.2", "0.3"),
            ("0.5 * -0.5", "-0.25"),
            ("2.5 - 3", "-0.5"),
            ("(1 - 3) * 2", "-4"),
            ("-(7 / 2)", "-3"),
            ("7 % 4", "3"),
            ("1 << 20", "1048576"),
            ("0xF0 | 0x0F", "255"),
        ] {
            assert_eq!(worth(written), result, "{written}");
        }
    }

    #[test]
    fn a_block_is_worth_its_only_expression() {
        for (written, result) in [("{ 2 + 3 }", Some("5")), ("{ const X: u8 = 3; X }", None)] {
            let block = Expr::Verbatim(written.parse().expect("tokens"));
            match (evaluate(&block), result) {
                (Evaluated::Decimal(decimal), Some(result)) => assert_eq!(decimal.to_string(), result),
                (found, result) => assert_eq!((found, result), (Evaluated::Unknown, None), "{written}"),
            }
        }
    }

    #[test]
    fn the_rest_is_left_to_the_compiler() {
        for (written, result) in [
            ("LIMIT", "Unknown"),
            ("2 * LIMIT", "Unknown"),
            ("200u8 + 100", "Unknown"),
            ("u32::MAX", "Unknown"),
            ("limit(3)", "Unknown"),
            ("1.0 / 3.0", "Float"),
            ("1 / 0", "TooLarge"),
            ("1e40000", "TooLarge"),
            ("-170141183460469231731687303715884105729", "TooLarge"),
            ("340282366920938463463374607431768211456", "TooLarge"),
        ] {
            assert_eq!(worth(written), result, "{written}");
        }
    }
}
