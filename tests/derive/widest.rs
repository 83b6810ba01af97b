//! The widest limits: those at the ends of 128 bits and of floats, exact as they are written, and none of them refused.

use wireform::{Number, Schema};

#[derive(Schema)]
struct Widest {
    #[schema(minimum = -170141183460469231731687303715884105728, maximum = 170141183460469231731687303715884105727)]
    signed: i128,
    #[schema(minimum = -170141183460469231731687303715884105727)]
    symmetrical: i128,
    #[schema(maximum = 340282366920938463463374607431768211455, minimum = 0)]
    unsigned: u128,
    #[schema(exclusive_maximum = 170141183460469231731687303715884105728)]
    below: i128,
    #[schema(minimum = -1.7976931348623157e308, maximum = 1.7976931348623157e308)]
    double: f64,
    #[schema(minimum = -2e300, maximum = 3e38)]
    rounded: f64,
    #[schema(minimum = -3.4028235e38, maximum = 3.4028235e38)]
    single: f32,
    #[schema(multiple_of = 5e-324)]
    smallest: f64,
    #[schema(minimum = 1, multiple_of = 255)]
    divisor: u8,
    #[schema(format = "uuid", min_length = 36, max_length = 36)]
    uuid: String,
    #[schema(min_items = 256, unique_items)]
    bytes: Vec<u8>,
}

#[test]
fn a_limit_is_what_was_written() {
    let limits = |name: &str| {
        let schema = Widest::SCHEMA.object().property(name).unwrap().schema();
        (schema.minimum(), schema.maximum())
    };
    for (name, least, most) in [
        ("signed", Some(Number::integer(i128::MIN)), Some(Number::integer(i128::MAX))),
        ("symmetrical", Some(Number::integer(i128::MIN + 1)), None),
        ("unsigned", Some(Number::integer(0)), Some(Number::unsigned(u128::MAX))),
        ("double", Some(Number::float(f64::MIN)), Some(Number::float(f64::MAX))),
        ("rounded", Some(Number::float(-2e300)), Some(Number::float(3e38))),
        ("single", Some(Number::decimal(-34_028_235, 31)), Some(Number::decimal(34_028_235, 31))),
    ] {
        assert_eq!(limits(name), (least, most), "{name}");
    }
    let smallest = Widest::SCHEMA.object().property("smallest").unwrap().schema();
    assert_eq!(smallest.multiple_of(), Some(Number::float(5e-324)));
}

#[test]
fn values_at_the_ends_are_valid() {
    let of = |name: &str| Widest::SCHEMA.object().property(name).unwrap().schema();
    for least in [i128::MIN, i128::MIN + 1] {
        assert!(of("signed").is_valid(&least));
        assert_eq!(of("symmetrical").is_valid(&least), least != i128::MIN);
    }
    assert!(of("below").is_valid(&i128::MAX) && of("unsigned").is_valid(&u128::MAX));
    assert!(of("double").is_valid(&f64::MAX) && of("double").is_valid(&f64::MIN));
    assert!(of("rounded").is_valid(&3e38) && !of("rounded").is_valid(&3.1e38));
}
