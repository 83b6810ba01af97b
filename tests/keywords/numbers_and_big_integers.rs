//! Limits and divisors of numbers, and of decimals in strings → the verdicts that arithmetic of integers without a size limit gives.
//!
//! A number is `coefficient × 10^exponent`. Of two, both are brought to the smaller exponent; then integers are compared and divided.

use std::cmp::Ordering;
use std::sync::LazyLock;

use num_bigint::BigInt;
use serde::Serialize;
use wireform::{Number, NumberKeywords, SchemaObject, StringKeywords, format};
use wireform_tests::Random;

use crate::broken;

/// Half of them random, the other half of borders.
const PAIRS: usize = 100_000;

#[derive(Serialize)]
#[serde(rename = "$serde_json::private::Number")]
struct Written<'text> {
    #[serde(rename = "$serde_json::private::Number")]
    digits: &'text str,
}

/// What the other library makes of the text of a number.
#[derive(Debug, Clone)]
struct Big {
    coefficient: BigInt,
    exponent: i32,
}

impl Big {
    fn read(text: &str) -> Self {
        let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let coefficient = format!("{whole}{fraction}").parse().unwrap();
        let exponent = exponent.parse::<i32>().unwrap() - i32::try_from(fraction.len()).unwrap();
        Self {
            coefficient,
            exponent,
        }
    }

    fn at(&self, exponent: i32) -> BigInt {
        static POWERS: LazyLock<Vec<BigInt>> = LazyLock::new(|| {
            std::iter::successors(Some(BigInt::from(1)), |power| Some(power * 10)).take(2000).collect()
        });
        &self.coefficient * &POWERS[usize::try_from(self.exponent - exponent).unwrap()]
    }

    /// Both as integers of one power of ten.
    fn beside(&self, other: &Self) -> (BigInt, BigInt) {
        let exponent = self.exponent.min(other.exponent);
        (self.at(exponent), other.at(exponent))
    }

    fn compared(&self, other: &Self) -> Ordering {
        let (own, others) = self.beside(other);
        own.cmp(&others)
    }

    fn is_multiple_of(&self, divisor: &Self) -> bool {
        let (own, divisor) = self.beside(divisor);
        own % divisor == BigInt::from(0)
    }
}

/// A limit: at most 38 digits.
#[derive(Debug, Clone, Copy)]
struct Limit {
    coefficient: i128,
    exponent: i16,
}

impl Limit {
    fn number(self) -> Number {
        Number::decimal(self.coefficient, self.exponent)
    }

    fn big(self) -> Big {
        Big {
            coefficient: self.coefficient.into(),
            exponent: self.exponent.into(),
        }
    }
}

const BORDERS: &[i128] = &[
    0,
    1,
    2,
    5,
    10,
    1 << 24,
    1 << 53,
    1 << 63,
    1 << 64,
    1 << 126,
    i128::MAX,
    10_i128.pow(15),
    10_i128.pow(16),
    10_i128.pow(19),
    10_i128.pow(38),
];

fn limit(random: &mut Random) -> Limit {
    let exponent = match random.below(4) {
        0 => 0,
        1 => -2,
        2 => i16::try_from(random.below(40)).unwrap() - 20,
        _ => random.pick(&[-324, -323, -308, -45, -38, 38, 270, 307, 308]),
    };
    let coefficient = if random.one_in(2) {
        let border = random.pick(BORDERS);
        let step = i128::try_from(random.below(3)).unwrap() - 1;
        border.saturating_add(step)
    } else {
        i128::from(random.number()) >> random.below(64)
    };
    let sign = if random.one_in(3) { -1 } else { 1 };
    Limit {
        coefficient: coefficient * sign,
        exponent,
    }
}

/// A value of one of the types that serde writes as a number, with its text.
enum Value {
    Small(i64),
    Large(i128),
    Largest(u128),
    Float(f64),
    Single(f32),
    Text(String),
}

impl Value {
    fn text(&self) -> String {
        match self {
            Self::Small(value) => serde_json::to_string(value),
            Self::Large(value) => serde_json::to_string(value),
            Self::Largest(value) => serde_json::to_string(value),
            Self::Float(value) => serde_json::to_string(value),
            Self::Single(value) => serde_json::to_string(value),
            Self::Text(value) => Ok(value.clone()),
        }
        .unwrap()
    }

    fn broken(&self, schema: &SchemaObject) -> String {
        match self {
            Self::Small(value) => broken(schema, value),
            Self::Large(value) => broken(schema, value),
            Self::Largest(value) => broken(schema, value),
            Self::Float(value) => broken(schema, value),
            Self::Single(value) => broken(schema, value),
            Self::Text(digits) => broken(schema, &Written { digits }),
        }
    }
}

/// A value that is often at the limit, or a step away from it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "any value will do"
)]
fn value(random: &mut Random, limit: Limit) -> Value {
    let near = if random.one_in(2) { limit } else { self::limit(random) };
    let as_float = format!("{}e{}", near.coefficient, near.exponent).parse::<f64>().unwrap();
    let any_bits = f64::from_bits(random.number());
    match random.below(7) {
        0 => Value::Small(near.coefficient as i64),
        1 => Value::Large(near.coefficient),
        2 => Value::Largest(near.coefficient as u128),
        3 => Value::Float(finite(match random.below(3) {
            0 => as_float,
            1 => as_float.next_up(),
            _ => as_float.next_down(),
        })),
        4 => Value::Single((as_float as f32).clamp(f32::MIN, f32::MAX)),
        5 => Value::Float(finite(random.pick(&[
            -0.0,
            0.1 + 0.2,
            1e308,
            f64::MAX,
            f64::MIN,
            5e-324,
            f64::MIN_POSITIVE,
            (1_u64 << 53) as f64,
            any_bits,
        ]))),
        _ => Value::Text(digits(random, near)),
    }
}

fn finite(float: f64) -> f64 {
    if float.is_finite() { float } else { f64::MAX }
}

/// As the limit, with up to 60 more digits behind it, or any digits.
fn digits(random: &mut Random, near: Limit) -> String {
    let many: String =
        (0..random.below(60)).map(|_| random.pick(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])).collect();
    match random.below(4) {
        0 => format!("{}e{}", near.coefficient, near.exponent),
        1 => format!("{}.{many}0e{}", near.coefficient, near.exponent),
        2 => format!("{}.{}1E{}", near.coefficient, "0".repeat(random.below(50)), near.exponent),
        _ => format!("-1{many}.{many}7e{}", near.exponent),
    }
}

fn expected(found: &Big, limit: &Big, divisor: &Big) -> String {
    let order = found.compared(limit);
    let closed = match order {
        Ordering::Greater => Some("maximum"),
        Ordering::Less => Some("minimum"),
        Ordering::Equal => None,
    };
    let multiple = (!found.is_multiple_of(divisor)).then_some("multipleOf");
    multiple.into_iter().chain(closed).collect::<Vec<_>>().join(", ")
}

fn divisor(random: &mut Random) -> Limit {
    loop {
        let Limit {
            coefficient,
            exponent,
        } = limit(random);
        if coefficient != 0 {
            return Limit {
                coefficient: coefficient.abs(),
                exponent,
            };
        }
    }
}

fn keywords(limit: Limit, divisor: Limit) -> NumberKeywords {
    let limit = limit.number();
    NumberKeywords::new().maximum(limit).minimum(limit).multiple_of(divisor.number())
}

#[test]
fn limits_and_divisors_agree_with_integers_of_any_size() {
    let mut random = Random(12);
    let (mut equal, mut multiples) = (0, 0);
    for _ in 0..PAIRS {
        let limit = limit(&mut random);
        let divisor = divisor(&mut random);
        let value = value(&mut random, limit);
        let text = value.text();
        let found = Big::read(&text);
        let expected = expected(&found, &limit.big(), &divisor.big());
        let closed = SchemaObject::number().with_number(keywords(limit, divisor));
        assert_eq!(value.broken(&closed), expected, "{text} beside {limit:?} and {divisor:?}");
        let open = SchemaObject::number()
            .with_number(NumberKeywords::new().exclusive_maximum(limit.number()).exclusive_minimum(limit.number()));
        let expected_open = match found.compared(&limit.big()) {
            Ordering::Greater => "exclusiveMaximum",
            Ordering::Less => "exclusiveMinimum",
            Ordering::Equal => "exclusiveMaximum, exclusiveMinimum",
        };
        assert_eq!(value.broken(&open), expected_open, "{text} beside {limit:?}");
        equal += usize::from(expected_open.contains(','));
        multiples += usize::from(!expected.contains("multipleOf"));
    }
    // both verdicts are met often
    assert!(equal > PAIRS / 20 && multiples > PAIRS / 20, "{equal} equal, {multiples} multiples");
}

#[test]
fn decimals_in_strings_agree_with_integers_of_any_size() {
    let mut random = Random(13);
    for _ in 0..PAIRS / 4 {
        let (limit, divisor) = (limit(&mut random), divisor(&mut random));
        let near = if random.one_in(2) { limit } else { self::limit(&mut random) };
        let written = digits(&mut random, near);
        let schema = SchemaObject::string()
            .with_string(StringKeywords::new().format(&format::DECIMAL))
            .with_number(keywords(limit, divisor));
        let text = without_exponent(&written);
        assert_eq!(
            broken(&schema, &text),
            expected(&Big::read(&text), &limit.big(), &divisor.big()),
            "{text}, {limit:?}"
        );
    }
}

/// The same number with all its zeros.
fn without_exponent(text: &str) -> String {
    let Big {
        coefficient,
        exponent,
    } = Big::read(text);
    let sign = if text.starts_with('-') { "-" } else { "" };
    let digits = coefficient.magnitude().to_string();
    let Ok(behind) = usize::try_from(-exponent) else {
        let zeros = if digits == "0" { 0 } else { usize::try_from(exponent).unwrap() };
        return format!("{sign}{digits}{}", "0".repeat(zeros));
    };
    let padded = format!("{}{digits}", "0".repeat((behind + 1).saturating_sub(digits.len())));
    let (whole, fraction) = padded.split_at(padded.len() - behind);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}
