//! Numbers as they are written, with the feature `arbitrary_precision` of `serde_json`: what a `Value` keeps, and every way to read it, is
//! judged by the same digits. That feature is one of the whole build, so this program is built on its own.

#![allow(clippy::unwrap_used, reason = "a test says by it what must be there")]

use std::collections::BTreeMap;
use std::fmt::Debug;

use num_bigint::BigInt;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};
use wireform::{Schema, SchemaOf, Violations};
use wireform_tests::Random;

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Price(#[schema(minimum = 0, exclusive_maximum = 9007199254740993_i64, multiple_of = 0.01)] Number);

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Product {
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<f64>,
    #[serde(flatten)]
    rest: BTreeMap<String, Number>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum Tagged {
    Small { number: u8 },
    Large { number: i64 },
    Float { number: f64 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Different(#[schema(unique_items)] Vec<Number>);

/// A number in any of the ways to write it.
fn number(random: &mut Random) -> String {
    const EDGES: &[&str] = &[
        "0",
        "-0",
        "0.0",
        "1e400",
        "-1e400",
        "1e-400",
        "1E+2",
        "255",
        "256",
        "255.0",
        "2.55e2",
        "19.99",
        "0.001",
        "9007199254740992",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "170141183460469231731687303715884105727",
        "170141183460469231731687303715884105728",
        "340282366920938463463374607431768211455",
        "340282366920938463463374607431768211456",
        "255.00000000000000000000000000000000000000001",
        "1e999999999999999999999999",
        "0e999999999999999999999999",
    ];
    if random.one_in(3) {
        return random.pick(EDGES).to_owned();
    }
    let digits = |random: &mut Random, most: usize| -> String {
        let count = 1 + random.below(most);
        (0..count).map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap())).collect()
    };
    let longest = random.pick(&[1, 3, 20, 40]);
    let integer = digits(random, longest);
    let integer = integer.trim_start_matches('0');
    let sign = if random.one_in(3) { "-" } else { "" };
    let fraction = if random.one_in(3) { format!(".{}", digits(random, longest)) } else { String::new() };
    let exponent = match random.below(6) {
        0 => format!("e{}", random.below(40)),
        1 => format!("E-{}", random.below(40)),
        2 => format!("e+{}", random.below(400)),
        _ => String::new(),
    };
    format!("{sign}{}{fraction}{exponent}", if integer.is_empty() { "0" } else { integer })
}

/// The integer that `text` says, where it is one of a sensible length.
fn integer(text: &str) -> Option<BigInt> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let coefficient: BigInt = digits.parse().unwrap();
    let ten = BigInt::from(10);
    if coefficient == BigInt::ZERO {
        return Some(coefficient);
    }
    let exponent = exponent.parse::<i64>().ok().filter(|exponent| exponent.abs() < 1000)?;
    let exponent = exponent - i64::try_from(fraction.len()).unwrap();
    let power = ten.pow(u32::try_from(exponent.abs()).unwrap());
    if exponent >= 0 {
        return Some(coefficient * power);
    }
    (&coefficient % &power == BigInt::ZERO).then(|| coefficient / power)
}

fn told(said: Result<(), Violations>) -> Vec<String> {
    // not the message: a value says its exponent in another way
    let line = |violation: &wireform::Violation| format!("{} {}", violation.path(), violation.code());
    said.err().map(|violations| violations.iter().map(line).collect()).unwrap_or_default()
}

/// Every way in says the same of `text`; whether it is valid.
fn is_valid<T: Schema + DeserializeOwned + PartialEq + Debug>(schema: SchemaOf<T>, text: &str) -> bool {
    let value: Value = serde_json::from_str(text).unwrap();
    let verdict = schema.validate(&value);
    let is_valid = verdict.is_ok();
    let judged = schema.validate_json(text).map_err(|error| error.violations().unwrap().clone());
    assert_eq!(told(judged), told(verdict), "{text}");
    let expected: Option<T> = serde_json::from_str(text).ok().filter(|_| is_valid);
    let built = schema.from_json(text);
    assert_eq!(built.as_ref().ok(), expected.as_ref(), "{text}: {built:?}");
    let read = schema.deserialize(&mut serde_json::Deserializer::from_str(text));
    assert_eq!(read.as_ref().ok(), expected.as_ref(), "{text}: {read:?}");
    let read = schema.deserialize(value);
    assert_eq!(read.as_ref().ok(), expected.as_ref(), "{text}, as a value: {read:?}");
    is_valid
}

#[test]
fn the_feature_is_on() {
    let digits = "123456789012345678901234567890.12345678901234567890";
    assert_eq!(serde_json::from_str::<Value>(digits).unwrap().to_string(), digits);
}

#[test]
fn a_number_is_judged_by_the_digits_that_are_kept() {
    let mut random = Random(400);
    let mut counts = [0; 6];
    for _ in 0..4000 {
        let text = number(&mut random);
        let integer = integer(&text);
        let is_within = |least: i128, most: u128| {
            integer.as_ref().is_some_and(|value| (BigInt::from(least)..=BigInt::from(most)).contains(value))
        };
        let found = [
            (is_valid(u8::SCHEMA, &text), is_within(0, u128::from(u8::MAX))),
            (is_valid(i64::SCHEMA, &text), is_within(i128::from(i64::MIN), i64::MAX.unsigned_abs().into())),
            (is_valid(u64::SCHEMA, &text), is_within(0, u128::from(u64::MAX))),
            (is_valid(i128::SCHEMA, &text), is_within(i128::MIN, i128::MAX.unsigned_abs())),
            (is_valid(u128::SCHEMA, &text), is_within(0, u128::MAX)),
        ];
        for (count, (found, expected)) in counts.iter_mut().zip(found) {
            assert_eq!(found, expected, "{text}");
            *count += usize::from(found);
        }
        assert!(is_valid(Value::SCHEMA, &text) && is_valid(Number::SCHEMA, &text), "{text}");
        is_valid(f64::SCHEMA, &text);
        is_valid(f32::SCHEMA, &text);
        counts[5] += usize::from(is_valid(Price::SCHEMA, &text));
    }
    assert!(counts.iter().all(|count| (100..3900).contains(count)), "{counts:?}");
}

#[test]
fn so_is_one_in_what_is_kept_before_it_is_judged() {
    let mut random = Random(401);
    for _ in 0..2000 {
        let [first, second] = [number(&mut random), number(&mut random)];
        is_valid(Product::SCHEMA, &format!(r#"{{"price":{first},"weight":{second}}}"#));
        is_valid(Different::SCHEMA, &format!("[{first},{second}]"));
        for kind in ["Small", "Large", "Float"] {
            is_valid(Tagged::SCHEMA, &format!(r#"{{"number":{first},"kind":"{kind}"}}"#));
            is_valid(Tagged::SCHEMA, &format!(r#"{{"kind":"{kind}","number":{first}}}"#));
        }
        is_valid(<BTreeMap<String, Value>>::SCHEMA, &format!(r#"{{"a":[{first}],"b":{{"c":{second}}}}}"#));
    }
}
