//! Numbers as they are written: none is rounded.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Limits {
    #[schema(maximum = 100)]
    hundred: f64,
    #[schema(multiple_of = 0.01)]
    cents: f64,
    large: u64,
    largest: u128,
}

/// The violations of one property, by code.
fn broken(name: &str, number: &str) -> Vec<&'static str> {
    let text = format!("{{\"{name}\": {number}}}");
    let said = Limits::SCHEMA.validate_json(&text).unwrap_err();
    let violations = said.violations().unwrap().clone();
    violations
        .into_iter()
        .filter(|violation| violation.path() == format!("/{name}"))
        .map(|violation| violation.code())
        .filter(|code| *code != "required")
        .collect()
}

#[test]
fn a_number_is_compared_as_it_is_written() {
    for (name, number, codes) in [
        ("hundred", "100", &[][..]),
        ("hundred", "100.0", &[]),
        ("hundred", "1e2", &[]),
        ("hundred", "1000000000000000000000000e-22", &[]),
        ("hundred", "100.00000000000000000000000000000000001", &["maximum"]),
        ("hundred", "1e400", &["maximum"]),
        ("hundred", "-1e400", &[]),
        ("hundred", "1e-99999999999999999999", &[]),
        ("hundred", "1e99999999999999999999", &["maximum"]),
        ("cents", "19.99", &[]),
        ("cents", "19.990", &[]),
        ("cents", "1999e-2", &[]),
        ("cents", "19.999", &["multiple_of"]),
        ("cents", "123456789012345678901234567890.01", &[]),
        ("cents", "123456789012345678901234567890.001", &["multiple_of"]),
        ("large", "18446744073709551615", &[]),
        ("large", "18446744073709551616", &["maximum"]),
        ("large", "18446744073709551615.0", &[]),
        ("large", "1844674407370955161500e-2", &[]),
        ("large", "0.5", &["type"]),
        ("large", "-1", &["minimum"]),
        ("large", "-0", &[]),
        ("largest", "340282366920938463463374607431768211455", &[]),
        ("largest", "340282366920938463463374607431768211456", &["maximum"]),
    ] {
        assert_eq!(broken(name, number), codes, "{name}: {number}");
    }
}

#[test]
fn a_number_is_shown_as_it_is_written() {
    for number in ["101", "101.50", "1.015e2", "1e400", "100.00000000000000000001"] {
        let said = Limits::SCHEMA.validate_json(format!("{{\"hundred\": {number}}}")).unwrap_err();
        assert_eq!(said.violations().unwrap().iter().next().unwrap().found(), Some(number));
    }
}

#[test]
fn a_number_that_a_value_holds_is_judged_as_in_that() {
    let numbers = [
        "0",
        "-0",
        "-0.0",
        "1",
        "1.0",
        "1e0",
        "0.1",
        "99.99",
        "100",
        "1e2",
        "255",
        "256",
        "-129",
        "1e300",
        "9007199254740993",
    ];
    for number in numbers {
        let value: Value = serde_json::from_str(number).unwrap();
        macro_rules! agree {
            ($($type:ty)*) => {
                $(assert_eq!(<$type>::SCHEMA.validate_json(number).is_ok(), <$type>::SCHEMA.is_valid(&value), "{number}");)*
            };
        }
        agree!(u8 i8 u16 i32 u64 i64 u128 i128 f32 f64 Value);
    }
}
