//! Numbers whose digits are kept, as serde_json writes them with its feature `arbitrary_precision`: by a struct with a name of its own.
//!
//! That feature cannot be on in one test and off in another, so the struct is written by hand here.

use serde::Serialize;
use wireform::{ArrayKeywords, Number, NumberKeywords, Schema, SchemaObject};

use crate::broken;

#[derive(Serialize)]
#[serde(rename = "$serde_json::private::Number")]
struct Written {
    #[serde(rename = "$serde_json::private::Number")]
    digits: &'static str,
}

const fn written(digits: &'static str) -> Written {
    Written { digits }
}

#[test]
fn digits_are_compared_however_many_there_are() {
    let at_most = SchemaObject::number().with_number(NumberKeywords::new().maximum(Number::integer(1 << 53)));
    let table = [
        ("9007199254740992", "", "2^53"),
        ("9007199254740993", "maximum", "2^53 + 1"),
        ("9007199254740992.0000000000000000000000000000000000000000000000000000000001", "maximum", "a hair more"),
        ("9007199254740992.0000000000000000000000000000000000000000000000000000000000", "", "not a hair more"),
        ("9007199254740991.99999999999999999999999999999999999999999999999999999999999", "", "a hair less"),
        ("1e400", "maximum", "more than any float"),
        ("-1e400", "", "less than any float"),
        ("1e-400", "", "nearer to 0 than any float"),
        ("1E+2", "", "100, written with a sign in the exponent"),
        ("-0", "", "0"),
        ("1e999999999999999999999999", "maximum", "an exponent of more than 64 bits"),
        ("1e-999999999999999999999999", "", "the same, below 0"),
        ("0e999999999999999999999999", "", "0, whatever the exponent"),
    ];
    for (digits, expected, reason) in table {
        assert_eq!(broken(&at_most, &written(digits)), expected, "{digits}: {reason}");
    }
}

#[test]
fn an_integer_may_be_written_in_any_way() {
    let table = [
        ("255", "", "plain"),
        ("255.0", "", "with a fraction of 0"),
        ("2.55e2", "", "with an exponent"),
        ("25500e-2", "", "with a negative exponent"),
        ("256", "maximum", "one more"),
        ("255.00000000000000000000000000000000000000001", "type", "with a fraction"),
        ("-1", "minimum", "below 0"),
        ("1e1000000", "maximum", "an integer of a million digits"),
    ];
    for (digits, expected, reason) in table {
        assert_eq!(broken(u8::OBJECT, &written(digits)), expected, "{digits}: {reason}");
    }
}

#[test]
fn a_multiple_is_told_by_its_digits() {
    let hundredths = SchemaObject::number().with_number(NumberKeywords::new().multiple_of(Number::decimal(1, -2)));
    let sevens = SchemaObject::number().with_number(NumberKeywords::new().multiple_of(Number::integer(7)));
    assert_eq!(broken(&hundredths, &written("123456789012345678901234567890123456789012345678901234567890.99")), "");
    let thousandth = written("123456789012345678901234567890123456789012345678901234567890.999");
    assert_eq!(broken(&hundredths, &thousandth), "multipleOf");
    assert_eq!(broken(&sevens, &written("7777777777777777777777777777777777777777777777777777777777")), "");
    assert_eq!(broken(&sevens, &written("7777777777777777777777777777777777777777777777777777777778")), "multipleOf");
    assert_eq!(broken(&sevens, &written("7e100000")), "");
}

#[test]
fn the_number_is_shown_as_it_was_written() {
    let violations = u8::SCHEMA.validate(&[written("2.560e2")]).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().message(), "an array is not an integer");
    let violations = u8::SCHEMA.validate(&written("2.560e2")).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().message(), "2.560e2 is more than the maximum of 255");
}

#[test]
fn a_number_is_no_object_and_no_string() {
    assert_eq!(broken(&SchemaObject::any(), &written("1")), "");
    assert_eq!(broken(String::OBJECT, &written("1")), "type");
    assert_eq!(broken(&SchemaObject::object(&[]), &written("1")), "type");
    assert_eq!(broken(<Vec<u8>>::OBJECT, &vec![written("1"), written("1000")]), "/1 maximum");
}

#[test]
fn what_only_claims_to_be_a_number_is_refused() {
    #[derive(Serialize)]
    #[serde(rename = "$serde_json::private::Number")]
    struct Empty {}

    for digits in ["", "one", "NaN", "01", "1.", ".5", "+1", "0x10", "1 ", "Infinity", "१"] {
        assert_eq!(broken(&SchemaObject::number(), &written(digits)), "serialize", "{digits:?}");
        assert_eq!(broken(&SchemaObject::any(), &written(digits)), "serialize", "{digits:?}");
    }
    assert_eq!(broken(&SchemaObject::number(), &Empty {}), "serialize");
    assert_eq!(broken(&SchemaObject::string(), &Empty {}), "serialize");
}

/// Items that are one number, or two: `1e2305843009213693951` is the last exponent that is added to without care.
#[test]
fn numbers_with_huge_exponents_are_the_same_exactly_where_their_values_are() {
    const DISTINCT: SchemaObject =
        SchemaObject::array(const { &SchemaObject::any() }).with_array(ArrayKeywords::new().unique_items());
    let table = [
        ("1e2305843009213693951", "1e2305843009213693952", false),
        ("1e2305843009213693951", "10e2305843009213693950", true),
        ("1e2305843009213693952", "10e2305843009213693951", true),
        ("1e2305843009213693952", "0.001e2305843009213693955", true),
        ("1e2305843009213693952", "1E+0002305843009213693952", true),
        ("1.50e2305843009213693952", "15e2305843009213693951", true),
        ("1e2305843009213693952", "-1e2305843009213693952", false),
        ("1e-2305843009213693952", "0.1e-2305843009213693951", true),
        ("1e-2305843009213693952", "1e-2305843009213693953", false),
        ("1e-2305843009213693952", "1e2305843009213693952", false),
        ("1e9223372036854775807", "10e9223372036854775806", true),
        ("1e9223372036854775808", "1e9223372036854775809", false),
        ("1e100000000000000000000000000000000000000000", "10e99999999999999999999999999999999999999999", true),
        ("1e100000000000000000000000000000000000000000", "1e100000000000000000000000000000000000000001", false),
        ("100e-100000000000000000000", "1e-99999999999999999998", true),
        ("0e2305843009213693952", "0", true),
        ("-0.0e-99999999999999999999", "0e99999999999999999999", true),
    ];
    for (one, other, are_same) in table {
        let expected = if are_same { "/1 uniqueItems" } else { "" };
        assert_eq!(broken(&DISTINCT, &[written(one), written(other)]), expected, "{one} and {other}");
        assert_eq!(DISTINCT.is_valid(&[[written(other)], [written(one)]]), !are_same, "{other} and {one}");
    }
}

#[test]
fn huge_exponents_are_compared_with_limits_exactly() {
    let least = SchemaObject::number().with_number(NumberKeywords::new().minimum(Number::decimal(1, i16::MAX)));
    let sixteenths =
        SchemaObject::number().with_number(NumberKeywords::new().multiple_of(Number::decimal(16, i16::MAX)));
    let listed = SchemaObject::enumeration_of_numbers(&const { [Number::integer(0), Number::decimal(1, i16::MAX)] });
    let table = [
        ("1e32767", "", "multipleOf", ""),
        ("1e32766", "minimum", "multipleOf", "enum"),
        ("1e32771", "", "", "enum"),
        ("1e99999999999999999999", "", "", "enum"),
        ("-1e99999999999999999999", "minimum", "", "enum"),
        ("1e-99999999999999999999", "minimum", "multipleOf", "type"),
        ("0e99999999999999999999", "minimum", "", ""),
        ("0.00001e32772", "", "multipleOf", ""),
    ];
    for (digits, by_limit, by_divisor, by_list) in table {
        assert_eq!(broken(&least, &written(digits)), by_limit, "{digits}");
        assert_eq!(broken(&sixteenths, &written(digits)), by_divisor, "{digits}");
        assert_eq!(broken(&listed, &written(digits)), by_list, "{digits}");
    }
    assert_eq!(broken(u8::OBJECT, &written("1e99999999999999999999")), "maximum");
    assert_eq!(broken(u8::OBJECT, &written("1e-99999999999999999999")), "type");
    assert_eq!(broken(f32::OBJECT, &written("1e99999999999999999999")), "maximum");
    assert_eq!(broken(f32::OBJECT, &written("1e-99999999999999999999")), "");
}
