//! Decimal numbers in strings, `format = "decimal"`: the form, the limits, what is said, what is exported.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};
use wireform::{Kind, Number, NumberKeywords, Schema, SchemaObject, StringKeywords, format};
use wireform_tests::Random;

use crate::{broken, check};

#[derive(Serialize, Schema)]
struct Order {
    #[schema(
        format = "decimal",
        minimum = 0,
        maximum = 99999.99,
        multiple_of = 0.01,
        default = "12.50",
        example = "0"
    )]
    price: String,
    /// What the type says of itself is that it is a decimal.
    #[schema(exclusive_minimum = 0, maximum = 1)]
    share: Decimal,
    #[schema(minimum = -5)]
    correction: Option<Decimal>,
    #[schema(format = "decimal", max_length = 4, pattern = "^[^-]")]
    short: String,
    fee: Fee,
    #[schema(maximum = 2)]
    small_fee: Fee,
    #[schema(items(format = "decimal", minimum = 1))]
    parts: Vec<String>,
    #[schema(keys(format = "decimal", exclusive_maximum = 10), values(minimum = 3))]
    scale: BTreeMap<String, Decimal>,
}

#[derive(Clone, Serialize, Schema)]
#[schema(format = "decimal", minimum = 0.5)]
struct Fee(String);

fn order() -> Value {
    json!({
        "price": "19.99", "share": "0.5", "correction": "-5", "short": "1.25", "fee": "0.50", "small_fee": "2.000",
        "parts": ["1", "99999999999999999999999999999999999999999999999999.5"], "scale": { "9.99": "3" },
    })
}

#[test]
fn the_limits_speak_about_the_number_in_the_string() {
    let table = [
        ("/price", "12,50", "format"),
        ("/price", "", "format"),
        ("/price", "-5", "minimum"),
        ("/price", "-0", ""),
        ("/price", "0.00", ""),
        ("/price", "19.990", ""),
        ("/price", "19.995", "multipleOf"),
        ("/price", "99999.99", ""),
        ("/price", "100000", "maximum"),
        ("/price", "100000.001", "multipleOf, /price maximum"),
        ("/price", "99999.990000000000000000000000000000000000000000000000000000000001", "multipleOf, /price maximum"),
        ("/share", "0", "exclusiveMinimum"),
        ("/share", "0.0000000000000000000000000000000000000000000000000000000000000000001", ""),
        ("/share", "1.0", ""),
        ("/share", "1e0", "format"),
        ("/correction", "-5.0000000000000000000000000000000000000000001", "minimum"),
        ("/short", "1.256", "maxLength"),
        ("/short", "-1.5", "pattern"),
        ("/short", "1,5", "format"),
        ("/fee", "0.49", "minimum"),
        ("/small_fee", "0.49", "minimum"),
        ("/small_fee", "2.01", "maximum"),
        ("/parts/1", "0.99", "minimum"),
        ("/scale/9.99", "2.99", "minimum"),
    ];
    assert_eq!(broken(Order::SCHEMA.object(), &order()), "");
    for (pointer, text, expected) in table {
        let mut changed = order();
        *changed.pointer_mut(pointer).unwrap() = json!(text);
        let expected = if expected.is_empty() { String::new() } else { format!("{pointer} {expected}") };
        assert_eq!(broken(Order::SCHEMA.object(), &changed), expected, "{pointer}: {text}");
    }
    let scale = |key: &str| {
        let mut changed = order();
        changed["scale"] = json!({ key: "3" });
        broken(Order::SCHEMA.object(), &changed)
    };
    assert_eq!(scale("10"), "/scale/10 propertyNames exclusiveMaximum");
    assert_eq!(scale("ten"), "/scale/ten propertyNames format");
}

#[test]
fn what_is_said_of_a_decimal_shows_the_string_and_the_limit() {
    let said = |text: &str| {
        let violations = Order::SCHEMA.object().property("price").unwrap().schema().validate(text).unwrap_err();
        violations.iter().map(wireform::Violation::message).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(said("12,50"), "\"12,50\" is not a decimal number, for example 12.50");
    assert_eq!(said(""), "\"\" is not a decimal number, for example 12.50");
    assert_eq!(said("-5"), "\"-5\" is less than the minimum of 0");
    assert_eq!(said("0.005"), "\"0.005\" is not a multiple of 0.01");
    assert_eq!(said("100000"), "\"100000\" is more than the maximum of 99999.99");
}

#[test]
fn the_constant_says_what_was_written() {
    let property = |name| Order::SCHEMA.object().property(name).unwrap().schema();
    let price = property("price");
    assert_eq!((price.kind(), price.format()), (Kind::String, Some("decimal")));
    assert_eq!(price.minimum().unwrap(), 0);
    assert_eq!(price.maximum().unwrap(), 99999.99);
    assert_eq!(price.multiple_of().unwrap(), 0.01);
    assert_eq!((price.exclusive_minimum(), price.pattern()), (None, None));
    assert_eq!(property("small_fee").minimum().unwrap(), 0.5);
    assert_eq!(property("share").exclusive_minimum().unwrap(), 0);
}

#[test]
fn dropping_the_format_drops_what_it_makes_of_the_limits() {
    #[derive(Schema)]
    struct Any(#[schema(format = none)] Decimal);
    assert_eq!(broken(Any::SCHEMA.object(), "12,50"), "");
}

#[test]
fn the_exports_carry_the_form_as_a_pattern_and_the_limits_as_annotations() {
    const FORM: &str = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$";
    let document = Order::SCHEMA.object().to_json_schema();
    assert_eq!(
        document["properties"]["price"],
        json!({
            "type": "string", "pattern": FORM, "format": "decimal",
            "x-minimum": "0", "x-maximum": "99999.99", "x-multipleOf": "0.01", "default": "12.50", "examples": ["0"],
        }),
    );
    assert_eq!(
        document["properties"]["short"],
        json!({ "type": "string", "maxLength": 4, "pattern": "^[^-]", "format": "decimal", "allOf": [{ "pattern": FORM }] }),
    );
    assert_eq!(document["properties"]["small_fee"], json!({ "$ref": "#/$defs/Fee", "x-maximum": "2" }));
    assert_eq!(
        document["properties"]["scale"]["propertyNames"],
        json!({ "pattern": FORM, "format": "decimal", "x-exclusiveMaximum": "10" }),
    );
    let typescript = serde_json::to_value(Order::SCHEMA).unwrap();
    assert_eq!(
        typescript["properties"]["price"],
        json!({
            "type": "string", "isRequired": true, "format": "decimal", "minimum": 0, "maximum": 99999.99,
            "multipleOf": 0.01, "pattern": FORM,
        }),
    );
    let property = |name: &str| serde_json::to_value(Order::SCHEMA.object().property(name).unwrap().schema()).unwrap();
    assert_eq!(property("short")["pattern"], json!("^[^-]"));
}

/// What is asserted in both, and what in one: a limit is an annotation there.
#[test]
fn a_validator_of_json_schema_refuses_what_is_no_decimal_and_knows_no_limit() {
    const LIMITED: SchemaObject = SchemaObject::string()
        .with_string(StringKeywords::new().format(&format::DECIMAL).max_length(40))
        .with_number(NumberKeywords::new().minimum(Number::integer(0)));
    let theirs = jsonschema::options().should_validate_formats(true).build(&LIMITED.to_json_schema()).unwrap();
    let mut random = Random(5);
    for _ in 0..20_000 {
        let text = some_text(&mut random);
        let ours = broken(&LIMITED, &text);
        assert_eq!(theirs.is_valid(&json!(text)), ours.is_empty() || ours == "minimum", "{text}: {ours}");
    }
}

/// Every text of the form is read, as the same number; of those that are not, some are read, and none is ever written.
#[test]
fn rust_decimal_reads_every_decimal_and_writes_nothing_else() {
    let mut random = Random(7);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let text = some_text(&mut random);
        let parsed = serde_json::from_value::<Decimal>(json!(text));
        let is_ours = Decimal::SCHEMA.is_valid(&text);
        assert_eq!(is_ours, format::DECIMAL.accepts(&text));
        assert!(!is_ours || parsed.is_ok() || text.len() > 28, "{text} is not read");
        refused += usize::from(!is_ours && parsed.is_ok());
        if let Ok(parsed) = parsed {
            read += 1;
            assert_eq!(broken(Decimal::SCHEMA.object(), &parsed), "", "{parsed}, read from {text}");
        }
        let bits = Decimal::from_parts(0, 0, 0, random.one_in(2), u32::try_from(random.below(29)).unwrap());
        assert_eq!(broken(Decimal::SCHEMA.object(), &bits), "", "{bits}");
        #[expect(clippy::cast_possible_truncation, reason = "any bits will do")]
        let bits = Decimal::from_parts(
            random.number() as u32,
            random.number() as u32,
            random.number() as u32,
            random.one_in(2),
            u32::try_from(random.below(29)).unwrap(),
        );
        assert_eq!(broken(Decimal::SCHEMA.object(), &bits), "", "{bits}");
    }
    assert!(read > 2_000 && refused > 200, "{read} read, {refused} of them refused here");
    for other in ["+1", ".5", "1.", "007", "1_000", "1e3"] {
        assert!(serde_json::from_value::<Decimal>(json!(other)).is_ok() && !Decimal::SCHEMA.is_valid(other), "{other}");
    }
}

/// A decimal, with a change or two in it.
fn some_text(random: &mut Random) -> String {
    let mut text: Vec<char> = Vec::new();
    if random.one_in(3) {
        text.push('-');
    }
    let most = if random.one_in(4) { 40 } else { 6 };
    text.extend((0..=random.below(most)).map(|_| digit(random)));
    if random.one_in(2) {
        text.push('.');
        text.extend((0..=random.below(most)).map(|_| digit(random)));
    }
    for _ in 0..random.below(3) {
        let (at, other) =
            (random.below(text.len() + 1), random.pick(&['.', ',', '-', '+', 'e', '_', ' ', '0', '5', '١']));
        text.insert(at, other);
    }
    text.into_iter().collect()
}

fn digit(random: &mut Random) -> char {
    char::from_digit(u32::try_from(random.below(10)).unwrap(), 10).unwrap()
}

#[test]
fn a_schema_by_hand_has_decimals_too_and_a_text_of_a_million_digits_is_compared_in_one_pass() {
    const PRICE: SchemaObject = SchemaObject::string()
        .with_string(StringKeywords::new().format(&format::DECIMAL))
        .with_number(NumberKeywords::new().maximum(Number::integer(100)).multiple_of(Number::decimal(7, -2)));
    check(
        &PRICE,
        [
            ("0.07".to_owned(), "", "the divisor"),
            ("0.08".to_owned(), "multipleOf", "a hundredth more"),
            (format!("0.07{}", "0".repeat(1_000_000)), "", "a million zeros"),
            (format!("{}.07", "7".repeat(1_000_000)), "maximum", "a million sevens"),
            (format!("{}.08", "7".repeat(1_000_000)), "multipleOf, maximum", "a hundredth more"),
            (format!("0.{}7", "0".repeat(1_000_000)), "multipleOf", "nearly nothing"),
            (format!("{}.07x", "7".repeat(1_000_000)), "format", "a letter at the end"),
        ],
    );
}

#[test]
#[should_panic(expected = "keywords of numbers say nothing about this schema")]
fn a_limit_of_numbers_says_nothing_about_other_strings() {
    let _ = SchemaObject::string().with_number(NumberKeywords::new().minimum(Number::integer(0)));
}

#[test]
#[should_panic(expected = "keywords of numbers say nothing about this schema")]
fn more_than_limits_says_nothing_about_a_decimal() {
    let decimal = SchemaObject::string().with_string(StringKeywords::new().format(&format::DECIMAL));
    let _ = decimal.with_number(NumberKeywords::new().nonzero());
}
