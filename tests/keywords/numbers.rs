//! Limits, divisors and the ranges of Rust's integers, compared exactly.

use std::num::{NonZeroI8, NonZeroU8};

use serde_json::json;
use wireform::{Number, NumberKeywords, Schema, SchemaObject};

use crate::{broken, check};

const fn number(keywords: NumberKeywords) -> SchemaObject {
    SchemaObject::number().with_number(keywords)
}

const TWO_TO_53: i128 = 1 << 53;

#[test]
fn a_limit_accepts_itself_and_an_exclusive_one_does_not() {
    let closed = number(NumberKeywords::new().minimum(Number::decimal(-15, -1)).maximum(Number::integer(100)));
    check(
        &closed,
        [
            (json!(100), "", "the maximum itself"),
            (json!(100.0), "", "the same number, written as a float"),
            (json!(100.000_000_000_000_01), "maximum", "the next float above 100"),
            (json!(101), "maximum", "above"),
            (json!(99.999_999_999_999_99), "", "just below"),
            (json!(-1.5), "", "the minimum itself"),
            (json!(-1.500_000_000_000_000_2), "minimum", "the next float below"),
            (json!(-2), "minimum", "an integer below a decimal"),
            (json!(-1), "", "an integer above a decimal"),
            (json!(1e308), "maximum", "far away"),
            (json!(-1e308), "minimum", "far away"),
            (json!(5e-324), "", "the least float above 0"),
            (json!(-0.0), "", "0"),
        ],
    );
    let open =
        number(NumberKeywords::new().exclusive_minimum(Number::integer(0)).exclusive_maximum(Number::integer(1)));
    check(
        &open,
        [
            (json!(0), "exclusiveMinimum", "the limit itself"),
            (json!(-0.0), "exclusiveMinimum", "-0 is 0"),
            (json!(5e-324), "", "the least float above the limit"),
            (json!(0.999_999_999_999_999_9), "", "the float below the limit"),
            (json!(1), "exclusiveMaximum", "the limit itself"),
            (json!(1.0), "exclusiveMaximum", "the limit itself, written as a float"),
            (json!(1.000_000_000_000_000_2), "exclusiveMaximum", "the float above the limit"),
        ],
    );
}

#[test]
fn integers_are_not_rounded_to_floats() {
    let schema = number(NumberKeywords::new().maximum(Number::integer(TWO_TO_53)));
    check(
        &schema,
        [
            (json!(9_007_199_254_740_992_i64), "", "2^53 itself"),
            (json!(9_007_199_254_740_993_i64), "maximum", "2^53 + 1, which no float is"),
            (json!(9_007_199_254_740_992.0), "", "2^53 as a float"),
            (json!(9_007_199_254_740_994.0), "maximum", "the next float"),
            (json!(i64::MIN), "", "the least of 64 bits"),
            (json!(u64::MAX), "maximum", "the greatest of 64 bits"),
        ],
    );
    let exactly = number(NumberKeywords::new().minimum(Number::unsigned(u128::from(u64::MAX))));
    check(
        &exactly,
        [
            (json!(u64::MAX), "", "the limit itself"),
            (json!(u64::MAX - 1), "minimum", "one below"),
            // 18446744073709552000 is what goes over the wire for it
            (json!(18_446_744_073_709_551_615.0), "", "2^64, written 18446744073709552000"),
        ],
    );
}

#[test]
fn limits_reach_to_the_ends_of_128_bits() {
    let least = number(NumberKeywords::new().minimum(Number::integer(i128::MIN)).exclusive_maximum(Number::integer(0)));
    assert_eq!(broken(&least, &i128::MIN), "");
    assert_eq!(broken(&least, &-1_i8), "");
    assert_eq!(broken(&least, &-1.7e38), "");
    assert_eq!(broken(&least, &-1.8e38), "minimum");
    assert_eq!(broken(&least, &i128::MAX), "exclusiveMaximum");

    let greatest = number(NumberKeywords::new().maximum(Number::unsigned(u128::MAX - 1)));
    assert_eq!(broken(&greatest, &(u128::MAX - 1)), "");
    assert_eq!(broken(&greatest, &u128::MAX), "maximum");
    assert_eq!(broken(&greatest, &i128::MIN), "");
    assert_eq!(broken(&greatest, &3.4e38), "");
    assert_eq!(broken(&greatest, &3.5e38), "maximum");
}

#[test]
fn a_multiple_is_one_of_the_decimal_that_was_written() {
    let table: [(f64, f64, &str, &str); 14] = [
        (0.01, 19.99, "", "in binary 19.99 / 0.01 is 1998.9999999999998"),
        (0.01, 19.999, "multipleOf", "a thousandth too much"),
        (0.1, 0.3, "", "in binary 0.3 / 0.1 is 2.9999999999999996"),
        (0.1, 0.1 + 0.2, "multipleOf", "the sum is 0.30000000000000004, and that is what is written"),
        (0.1, 0.0, "", "0 is a multiple of anything"),
        (0.1, -0.0, "", "so is -0"),
        (0.1, -0.7, "", "below 0"),
        (1e-8, 12_391_239_123.0, "", "an integer of a small decimal"),
        (0.5, 1e308, "", "a large even number"),
        (3.0, 1e308, "multipleOf", "10^308 leaves 1"),
        (7.0, 7e300, "", "a 7 and zeros"),
        (1e308, 1e308, "", "itself"),
        (1e308, 1e307, "multipleOf", "a tenth"),
        (2.5, 5e-324, "multipleOf", "the least float"),
    ];
    for (divisor, value, expected, reason) in table {
        let schema = number(NumberKeywords::new().multiple_of(Number::float(divisor)));
        assert_eq!(broken(&schema, &value), expected, "{value} of {divisor}: {reason}");
    }
}

#[test]
fn a_number_of_single_precision_is_the_decimal_it_is_written_as() {
    let at_most_a_tenth = number(NumberKeywords::new().maximum(Number::decimal(1, -1)));
    let tenths = number(NumberKeywords::new().multiple_of(Number::decimal(1, -1)));
    assert_eq!(broken(&at_most_a_tenth, &0.1_f32), "", "as a double it would be 0.10000000149");
    assert_eq!(broken(&at_most_a_tenth, &0.1_f32.next_up()), "maximum");
    assert_eq!(broken(&at_most_a_tenth, &f64::from(0.1_f32)), "maximum", "a double is the double it is");
    assert_eq!(broken(&tenths, &0.3_f32), "");
    assert_eq!(broken(&tenths, &0.35_f32), "multipleOf");
    assert_eq!(broken(&at_most_a_tenth, &-0.0_f32), "");
    assert_eq!(broken(&at_most_a_tenth, &f32::MIN), "");
    assert_eq!(broken(&at_most_a_tenth, &f32::MAX), "maximum");
}

#[test]
fn what_json_cannot_write_is_no_number() {
    let any_number = SchemaObject::number();
    for found in [f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(broken(&any_number, &found), "type", "{found}");
        #[expect(clippy::cast_possible_truncation, reason = "these have no digits")]
        let single = found as f32;
        assert_eq!(broken(&any_number, &single), "type", "{found}");
        assert_eq!(broken(&SchemaObject::integer(), &found), "type", "{found}");
        assert_eq!(broken(&SchemaObject::any(), &found), "type", "{found}: not even any value");
        assert_eq!(broken(&SchemaObject::string(), &found), "type", "{found}");
        let code = |schema: SchemaObject| schema.validate(&found).unwrap_err().iter().next().unwrap().code();
        assert_eq!(code(SchemaObject::number()), "not_finite");
        assert_eq!(code(SchemaObject::string()), "type");
    }
}

#[test]
fn an_integer_is_a_number_without_a_fraction() {
    check(
        &SchemaObject::integer(),
        [
            (json!(1), "", "an integer"),
            (json!(1.0), "", "written as a float"),
            (json!(-0.0), "", "0"),
            (json!(1e308), "", "a large one"),
            (json!(0.5), "type", "a fraction"),
            (json!(1.000_000_000_000_000_2), "type", "the least fraction"),
            (json!("1"), "type", "a string"),
            (json!(true), "type", "a boolean"),
            (json!(null), "type", "null"),
            (json!([1]), "type", "an array"),
            (json!({ "a": 1 }), "type", "an object"),
        ],
    );
}

#[test]
fn an_integer_of_rust_has_the_limits_of_its_type() {
    check(
        u8::OBJECT,
        [
            (json!(0), "", "the least"),
            (json!(255), "", "the greatest"),
            (json!(256), "maximum", "one more"),
            (json!(-1), "minimum", "one less"),
            (json!(100.0), "", "a float without a fraction"),
            (json!(100.5), "type", "a fraction"),
            (json!(256.0), "maximum", "one more, as a float"),
            (json!(1e300), "maximum", "far away"),
        ],
    );
    check(u32::OBJECT, [(json!(-1), "minimum", "below 0"), (json!(4_294_967_296_u64), "maximum", "2^32")]);
    check(i64::OBJECT, [(json!(i64::MIN), "", "the least"), (json!(9_223_372_036_854_775_808_u64), "maximum", "2^63")]);
    assert_eq!(broken(i64::OBJECT, &(i128::from(i64::MIN) - 1)), "minimum");
    check(u64::OBJECT, [(json!(u64::MAX), "", "the greatest"), (json!(-1), "minimum", "below 0")]);
    assert_eq!(broken(u64::OBJECT, &(u128::from(u64::MAX) + 1)), "maximum");
    assert_eq!(broken(u128::OBJECT, &u128::MAX), "");
    assert_eq!(broken(u128::OBJECT, &-1), "minimum");
    assert_eq!(broken(u128::OBJECT, &3.5e38), "maximum");
    assert_eq!(broken(i128::OBJECT, &i128::MIN), "");
    assert_eq!(broken(i128::OBJECT, &u128::MAX), "maximum");
    assert_eq!(broken(i8::OBJECT, &-129_i64), "minimum");
    assert_eq!(broken(usize::OBJECT, &usize::MAX), "");
    check(NonZeroU8::OBJECT, [(json!(0), "minimum", "0"), (json!(1), "", "the least"), (json!(256), "maximum", "2^8")]);
    assert_eq!(broken(isize::OBJECT, &isize::MIN), "");
}

#[test]
fn zero_alone_is_refused_however_it_is_written() {
    check(
        NonZeroI8::OBJECT,
        [
            (json!(0), "not", "0"),
            (json!(0.0), "not", "written as a float"),
            (json!(-0.0), "not", "with a sign"),
            (json!(1), "", "above"),
            (json!(-1), "", "below"),
            (json!(-128), "", "the least"),
            (json!(-129), "minimum", "one less"),
            (json!(128), "maximum", "one more"),
            (json!(0.5), "type", "a fraction"),
        ],
    );
    let floats = number(NumberKeywords::new().nonzero());
    check(&floats, [(json!(0.0), "not", "0"), (json!(-0.0), "not", "-0"), (json!(5e-324), "", "the least above")]);
    assert_eq!(broken(&floats, &0.0_f32), "not");
    let negative = SchemaObject::integer().with_number(NumberKeywords::new().nonzero().maximum(Number::integer(0)));
    check(&negative, [(0, "not", "the limit"), (-1, "", "below it"), (1, "maximum", "above it")]);
}

#[test]
fn every_integer_of_8_bits_is_judged_as_a_reader_would() {
    let limits: [(i128, i128); 6] = [(0, 0), (-128, 127), (-3, 200), (5, 4), (255, 255), (-128, -128)];
    for (least, most) in limits {
        let by_limits = SchemaObject::integer()
            .with_number(NumberKeywords::new().minimum(Number::integer(least)).maximum(Number::integer(most)));
        let open = SchemaObject::integer().with_number(
            NumberKeywords::new().exclusive_minimum(Number::integer(least)).exclusive_maximum(Number::integer(most)),
        );
        for value in -130..=260_i64 {
            let exact = i128::from(value);
            assert_eq!(by_limits.is_valid(&value), least <= exact && exact <= most, "{value} in {least}..={most}");
            assert_eq!(open.is_valid(&value), least < exact && exact < most, "{value} between {least} and {most}");
            assert_eq!(by_limits.is_valid(&value), by_limits.is_valid(&exact), "{value} of 128 bits");
            #[expect(clippy::cast_precision_loss, reason = "small integers are floats")]
            let float = value as f64;
            assert_eq!(by_limits.is_valid(&value), by_limits.is_valid(&float), "{value} as a float");
        }
    }
}

#[test]
fn several_broken_keywords_are_named_in_the_order_of_the_specification_the_narrowest_of_each_side() {
    let schema = number(
        NumberKeywords::new()
            .minimum(Number::integer(10))
            .exclusive_minimum(Number::integer(11))
            .maximum(Number::integer(-10))
            .exclusive_maximum(Number::integer(-11))
            .multiple_of(Number::integer(2)),
    );
    assert_eq!(broken(&schema, &1), "multipleOf, exclusiveMaximum, exclusiveMinimum");
}
