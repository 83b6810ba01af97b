//! Tables of numbers, and two oracles: integers of 128 bits, where they are exact, and serde_json's way to write floats.

use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering::{self, Equal, Greater, Less};

use super::{Decimal, Number};

const HUNDRED: Number = Number::integer(100);

fn found(text: &str) -> Decimal<'_> {
    Decimal::parse(text).unwrap_or_else(|| unreachable!("{text:?} is a number"))
}

fn power(exponent: i128) -> i128 {
    (0..exponent).fold(1, |power, _| power * 10)
}

/// Numbers without a pattern, the same ones each time (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: i128) -> i128 {
        i128::from(self.next() >> 1) % limit
    }

    /// Of any size up to 60 bits, short ones as often as long ones.
    fn integer(&mut self) -> i128 {
        let bits = self.below(60);
        self.below(2 << bits) - (1 << bits)
    }

    /// Any finite float.
    fn float(&mut self) -> f64 {
        let float = f64::from_bits(self.next());
        if float.is_finite() { float } else { self.float() }
    }
}

#[test]
fn a_number_equals_the_same_number_written_otherwise() {
    let table = [
        [HUNDRED, Number::decimal(1000, -1), Number::float(100.0)],
        [Number::decimal(1999, -2), Number::decimal(199_900, -4), Number::float(19.99)],
        [Number::integer(0), Number::decimal(0, i16::MAX), Number::float(-0.0)],
        [Number::integer(i128::MAX), Number::unsigned(i128::MAX.unsigned_abs()), Number::decimal(i128::MAX, 0)],
        [Number::integer(10_i128.pow(38)), Number::decimal(1, 38), Number::float(1e38)],
    ];
    for [a, b, c] in table {
        assert!(a == b && b == c && a.compare(c) == Equal, "{a} {b} {c}");
    }
}

#[test]
fn numbers_are_ordered_at_any_distance() {
    let ascending = [
        Number::decimal(i128::MIN, i16::MAX),
        Number::float(f64::MIN),
        Number::integer(i128::MIN),
        Number::integer(-1),
        Number::decimal(-1, i16::MIN),
        Number::integer(0),
        Number::decimal(1, i16::MIN),
        Number::float(5e-324),
        Number::decimal(99_999, -5),
        Number::integer(1),
        Number::decimal(i128::MAX, -38),
        Number::decimal(18, -1),
        Number::integer(i128::MAX),
        Number::unsigned(1 << 127),
        Number::unsigned(u128::MAX),
        Number::decimal(35, 37),
        Number::decimal(1, i16::MAX),
    ];
    for (a, lower) in ascending.iter().enumerate() {
        for (b, upper) in ascending.iter().enumerate() {
            assert_eq!(lower.compare(*upper), a.cmp(&b), "{lower} {upper}");
        }
    }
}

#[test]
fn numbers_compare_with_the_numbers_of_rust() {
    assert_eq!(HUNDRED, 100);
    assert_eq!(100, HUNDRED);
    assert_eq!(HUNDRED, 100.0);
    assert_eq!(HUNDRED, 100_u8);
    assert!(HUNDRED > -1_i64 && 99_usize < HUNDRED && HUNDRED < u128::MAX && i128::MIN < HUNDRED);
    assert!(HUNDRED < 100.5 && 99.5_f32 < HUNDRED);
    assert_eq!(Number::decimal(1, -1), 0.1_f32);
    assert_eq!(Number::decimal(1, -1), 0.1_f64);
    assert_ne!(Number::decimal(1, -1), f64::from(0.1_f32));
    for is_so in [HUNDRED < f64::INFINITY, HUNDRED > f32::NEG_INFINITY, f64::INFINITY > HUNDRED] {
        assert!(is_so);
    }
    assert_ne!(HUNDRED, f64::NAN);
    assert_eq!(HUNDRED.partial_cmp(&f64::NAN), None);
    assert_eq!(f32::NAN.partial_cmp(&HUNDRED), None);
    assert_eq!(Number::from(u64::MAX), Number::unsigned(u64::MAX.into()));
}

#[test]
fn comparison_agrees_with_integers_at_a_common_scale() {
    let mut random = Random(1);
    for _ in 0..100_000 {
        let (a, b) = (random.integer(), if random.below(4) == 0 { 100 } else { random.integer() });
        let (a_exponent, b_exponent) = (random.below(10), random.below(10));
        let expected = (a * power(a_exponent)).cmp(&(b * power(b_exponent)));
        let number =
            |coefficient, exponent: i128| Number::decimal(coefficient, i16::try_from(exponent - 7).unwrap_or(0));
        let (a_number, b_number) = (number(a, a_exponent), number(b, b_exponent));
        assert_eq!(a_number.compare(b_number), expected, "{a_number} {b_number}");
        let text = format!("{a}.0e{}", a_exponent - 7);
        assert_eq!(found(&text).compare(b_number), expected, "{text} {b_number}");
        // With more digits than a `Number` has; as many zeros do not help where the last digit is one.
        let above = format!("{a}.{}1e{}", "0".repeat(40), a_exponent - 7);
        let nearly = if a < 0 || above.starts_with('-') { Less } else { Greater };
        assert_eq!(found(&above).compare(b_number), expected.then(nearly), "{above} {b_number}");
    }
}

#[test]
fn a_long_text_is_compared_to_its_last_digit() {
    let table = [
        ("100.00000000000000000000000000000000000000000000000001", HUNDRED, Greater),
        ("99.99999999999999999999999999999999999999999999999999", HUNDRED, Less),
        ("-100.00000000000000000000000000000000000000000000000001", Number::integer(-100), Less),
        ("340282366920938463463374607431768211455.1", Number::unsigned(u128::MAX), Greater),
        ("340282366920938463463374607431768211455", Number::unsigned(u128::MAX), Equal),
        ("340282366920938463463374607431768211454.9", Number::unsigned(u128::MAX), Less),
        ("350000000000000000000000000000000000000.0001", Number::unsigned(u128::MAX), Greater),
        ("1e999999999999999999999999", Number::decimal(i128::MAX, i16::MAX), Greater),
        ("-1e999999999999999999999999", Number::decimal(i128::MIN, i16::MAX), Less),
        ("1e-999999999999999999999999", Number::integer(0), Greater),
        ("-1e-999999999999999999999999", Number::integer(0), Less),
        ("-0.0e999999999999999999999999", Number::integer(0), Equal),
        ("0.0001e4", Number::integer(1), Equal),
    ];
    for (text, limit, expected) in table {
        assert_eq!(found(text).compare(limit), expected, "{text} {limit}");
    }
}

#[test]
fn a_multiple_is_one_as_written() {
    let cent = Number::decimal(1, -2);
    let large = Number::unsigned(u128::MAX);
    let table = [
        ("19.99", cent, true),
        ("19.999", cent, false),
        ("0.3", Number::float(0.1), true),
        ("1e308", cent, true),
        ("1e-308", cent, false),
        ("0", cent, true),
        ("0e99999999999", cent, true),
        ("-7.5", Number::decimal(-25, -1), true),
        ("100", Number::integer(8), false),
        ("1000", Number::integer(8), true),
        ("1e99999999999999999999", Number::integer(1 << 100), true),
        ("1e99999999999999999999", Number::integer(3), false),
        ("1e-99999999999999999999", Number::decimal(1, i16::MIN), false),
        ("0", Number::integer(0), false),
        ("5", Number::integer(0), false),
        ("340282366920938463463374607431768211455", large, true),
        ("680564733841876926926749214863536422910", large, true),
        ("680564733841876926926749214863536422911", large, false),
        ("115792089237316195423570985008687907852589419931798687112530834793049593217025", large, true),
        ("115792089237316195423570985008687907852589419931798687112530834793049593217026", large, false),
    ];
    for (text, divisor, expected) in table {
        assert_eq!(found(text).is_multiple_of(divisor), expected, "{text} {divisor}");
    }
}

#[test]
fn multiples_agree_with_the_remainder_at_a_common_scale() {
    let mut random = Random(2);
    let mut multiples = 0;
    for _ in 0..100_000 {
        let divisor = random.below(5_000) + 1;
        let value = random.integer() * if random.below(2) == 0 { divisor } else { 1 };
        let (zeros, places) = (random.below(4), random.below(6));
        let expected = value * power(zeros) % divisor == 0;
        multiples += u32::from(expected);
        // Forty more digits, of which the last ones are another number.
        let tail = random.below(1 << 60);
        let remainder = (0..40).fold(value.abs() % divisor, |remainder, _| remainder * 10 % divisor);
        let is_long_one = (remainder + tail) % divisor == 0;
        let divisor = Number::decimal(divisor, i16::try_from(-places).unwrap_or(0));
        let short = format!("{value}e{}", zeros - places);
        assert_eq!(found(&short).is_multiple_of(divisor), expected, "{short} {divisor}");
        if value != 0 {
            let long = format!("{value}{tail:040}e{}", -places);
            assert_eq!(found(&long).is_multiple_of(divisor), is_long_one, "{long} {divisor}");
        }
    }
    assert!(multiples > 10_000);
}

#[test]
fn a_hostile_text_takes_one_pass() {
    let long = format!("{}e999999999999", "7".repeat(1_000_000));
    assert_eq!(found(&long).compare(Number::unsigned(u128::MAX)), Greater);
    assert!(found(&long).is_multiple_of(Number::integer(7)));
    assert!(!found(&long).is_multiple_of(Number::unsigned(u128::MAX)));
    let zeros = format!("0.{}1e1000001", "0".repeat(1_000_000));
    assert_eq!(found(&zeros).compare(Number::integer(1)), Equal);
    assert!(found(&zeros).is_integer());
}

#[test]
fn an_integer_is_one_as_found() {
    for text in ["100", "100.0", "1e2", "1.5e1", "-0.0", "1e99999999999999", "10e-1", "0e-5"] {
        assert!(found(text).is_integer(), "{text}");
    }
    for text in ["0.5", "1e-1", "15e-2", "1e-99999999999999", "1.00000000000000000000000000000000000000000001"] {
        assert!(!found(text).is_integer(), "{text}");
    }
}

#[test]
fn only_the_numbers_of_json_are_read() {
    for text in ["0", "-0", "10", "0.0", "1.5e+7", "1E-7", "0e0", "1e00"] {
        assert_eq!(found(text).to_string(), text);
    }
    for text in [
        "", "-", "+1", "01", "-01", ".5", "5.", "1.e1", "1e", "1e+", "1e1.5", " 1", "1 ", "0x1", "NaN", "1_0", "--1",
        "１",
    ] {
        assert!(Decimal::parse(text).is_none(), "{text}");
    }
}

#[test]
fn floats_are_the_decimals_that_serde_json_writes() {
    let mut random = Random(3);
    let edges = (0..2047_u64).flat_map(|exponent| [0, 1, (1 << 52) - 1].map(|fraction| exponent << 52 | fraction));
    let floats = edges.map(f64::from_bits).chain((0..10_000).map(|_| random.float()));
    for float in floats {
        let written = serde_json::to_string(&float).unwrap_or_default();
        let decimal = Decimal::of_float(float).map(|decimal| decimal.to_string());
        assert_eq!(decimal.as_deref(), Some(&*written));
        assert_eq!(found(&written).compare(Number::float(float)), Equal, "{written}");
        assert_eq!(Number::float(float), float);
        assert_eq!(Number::float(float).as_f64().to_bits(), (float + 0.0).to_bits());
        #[expect(clippy::cast_possible_truncation, reason = "to have some float")]
        let single = float as f32;
        let written = serde_json::to_string(&single).unwrap_or_default();
        let decimal = Decimal::of_single(single).map_or(String::from("null"), |decimal| decimal.to_string());
        assert_eq!(decimal, written);
    }
    assert!(Decimal::of_float(f64::NAN).is_none() && Decimal::of_single(f32::INFINITY).is_none());
}

#[test]
fn the_text_is_that_of_json() {
    let table = [
        (Number::integer(i128::MIN), "-170141183460469231731687303715884105728"),
        (Number::float(2.0), "2"),
        (Number::float(-0.0), "0"),
        (Number::decimal(-1999, -2), "-19.99"),
        (Number::decimal(1, -2), "0.01"),
        (Number::decimal(1_000_000, -8), "0.01"),
        (Number::float(1e-6), "0.000001"),
        (Number::float(1e-7), "1e-7"),
        (Number::decimal(-125, -9), "-1.25e-7"),
        (Number::integer(100_000_000_000_000_000_000), "100000000000000000000"),
        (Number::float(1e21), "1e21"),
        (Number::float(1.5e300), "1.5e300"),
        (Number::decimal(123, i16::MAX), "1.23e32769"),
        (Number::decimal(i128::MAX, -38), "1.70141183460469231731687303715884105727"),
    ];
    for (number, text) in table {
        assert_eq!(number.to_string(), text);
    }
    assert_eq!(Decimal::of_integer(10_i128.pow(30)).to_string(), format!("1{}", "0".repeat(30)));
    assert_eq!(format!("{:>6}|{:06}", Number::decimal(-15, -1), HUNDRED), "  -1.5|000100");
}

#[test]
fn integers_are_serialized_as_such_and_the_rest_as_floats() {
    let table = [
        (HUNDRED, "100"),
        (Number::float(-2.0), "-2"),
        (Number::unsigned(u64::MAX.into()), "18446744073709551615"),
        (Number::integer(i128::MIN), "-170141183460469231731687303715884105728"),
        (Number::unsigned(u128::MAX), "340282366920938463463374607431768211455"),
        (Number::decimal(1999, -2), "19.99"),
        (Number::float(1e21), "1e+21"),
        (Number::decimal(1, 400), "1.7976931348623157e+308"),
    ];
    for (number, text) in table {
        assert_eq!(serde_json::to_string(&number).unwrap_or_default(), text);
    }
    assert!(serde_json::to_value(Number::float(1e300)).is_ok_and(|value| value.is_f64()));
}

#[test]
fn floor_and_ceiling_lie_around_a_number() {
    let table = [
        (HUNDRED, Some(100), Some(100)),
        (Number::decimal(15, -1), Some(1), Some(2)),
        (Number::decimal(-15, -1), Some(-2), Some(-1)),
        (Number::decimal(1, i16::MIN), Some(0), Some(1)),
        (Number::decimal(-1, i16::MIN), Some(-1), Some(0)),
        (Number::integer(i128::MIN), Some(i128::MIN), Some(i128::MIN)),
        (Number::unsigned(1 << 127), None, None),
        (Number::decimal(1, i16::MAX), None, None),
    ];
    for (number, floor, ceiling) in table {
        assert_eq!((number.floor(), number.ceiling()), (floor, ceiling), "{number}");
    }
    assert_eq!(Number::unsigned(u128::MAX).as_u128(), Some(u128::MAX));
    assert_eq!(Number::float(0.5).as_i128(), None);
    assert_eq!(Number::integer(-1).as_u128(), None);
}

#[test]
fn the_bounds_in_floats_are_the_nearest_there_are() {
    let is = |float: f64, limit: Number, order: Ordering| limit.partial_cmp(&float) == Some(order);
    let mut random = Random(4);
    let edges = [
        Number::float(f64::MAX),
        Number::float(f64::MIN),
        Number::decimal(1, 309),
        Number::decimal(-1, 309),
        Number::decimal(3, -324),
        Number::decimal(-3, -324),
        Number::decimal(i128::MAX, i16::MIN),
        Number::decimal(i128::MIN, i16::MAX),
        Number::unsigned(u64::MAX.into()),
        Number::integer(i128::MAX),
    ];
    let decimals = (0..5_000).map(|_| {
        let exponent = i16::try_from(random.below(700) - 360).unwrap_or(0);
        Number::decimal(random.integer() * random.integer(), exponent)
    });
    for limit in edges.into_iter().chain(decimals) {
        let (not_above, not_below) = (limit.float_not_above(), limit.float_not_below());
        assert!(not_above < f64::INFINITY && !is(not_above, limit, Less), "{limit}");
        assert!(not_above.next_up() == f64::INFINITY || is(not_above.next_up(), limit, Less), "{limit}");
        assert!(not_below > f64::NEG_INFINITY && !is(not_below, limit, Greater), "{limit}");
        assert!(not_below.next_down() == f64::NEG_INFINITY || is(not_below.next_down(), limit, Greater), "{limit}");
    }
    let table = [
        (Number::float(19.99), 19.99),
        (Number::decimal(-1, 400), f64::NEG_INFINITY),
        (Number::decimal(1, 400), f64::MAX),
    ];
    for (limit, float) in table {
        assert_eq!(limit.float_not_above().to_bits(), float.to_bits(), "{limit}");
    }
}

/// All that the compiler is asked to work out, at its most costly.
const _: () = {
    assert!(Number::float(5e-324).compare(Number::decimal(5, -324)) as i8 == 0);
    assert!(Number::float(f64::MAX).compare(Number::unsigned(u128::MAX)) as i8 == 1);
    assert!(Number::decimal(1, 400).float_not_below() == f64::INFINITY);
    assert!(Number::decimal(12_345_678_901_234_567_890, -330).float_not_above() < 1e-310);
    assert!(Decimal::of_single(0.1).is_some());
};
