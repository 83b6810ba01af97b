//! Rules over the wire form: texts and numbers, wherever they stand, from types and from values.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;
use serde_json::{Value, json};
use wireform::{Failure, Number, NumberKeywords, Parameter, Schema, SchemaObject, StringKeywords};

use super::told;

/// The check digit of card numbers (ISO/IEC 7812-1, annex B).
fn luhn(text: &str) -> Result<(), Failure> {
    let digits = text.bytes().rev().map(|byte| u32::from(byte - b'0')).enumerate();
    let sum: u32 = digits.map(|(place, digit)| [digit, digit * 2 / 10 + digit * 2 % 10][place % 2]).sum();
    if sum.is_multiple_of(10) {
        return Ok(());
    }
    Err(Failure::new("luhn", "has a wrong check digit").with_parameter("sum", sum))
}

fn even(number: Number) -> Result<(), Failure> {
    let is_even = number.as_i128().map(|number| number % 2 == 0).or(number.as_u128().map(|number| number % 2 == 0));
    if is_even == Some(true) { Ok(()) } else { Err(Failure::new("even", format!("is not even, {number}"))) }
}

fn cents(number: Number) -> Result<(), Failure> {
    let hundredths = number.as_f64() * 100.0;
    if (hundredths - hundredths.round()).abs() < 1e-6 {
        Ok(())
    } else {
        Err(Failure::new("cents", "has more than two places"))
    }
}

#[derive(Serialize, Schema)]
#[schema(custom = luhn, pattern = "^[0-9]*$")]
struct Card(String);

#[derive(Serialize, Schema)]
struct Payment {
    #[schema(custom = luhn, min_length = 2, pattern = "^[0-9]*$")]
    number: String,
    #[schema(custom = luhn)]
    other: Option<&'static str>,
    card: Card,
    /// Two rules: the type's and the field's.
    #[schema(custom(text = not_zero))]
    second: Card,
    #[schema(custom = even)]
    count: u32,
    #[schema(custom = even)]
    large: u128,
    #[schema(custom = cents, maximum = 100)]
    amount: f64,
    #[schema(custom = cents)]
    single: Option<f32>,
    #[schema(items(custom = even))]
    counts: Vec<i64>,
    #[schema(keys(custom = luhn), values(custom = even))]
    by_card: BTreeMap<String, u8>,
    #[schema(keys(custom = even))]
    by_number: BTreeMap<u8, u8>,
}

fn not_zero(text: &str) -> Result<(), Failure> {
    if text.starts_with('0') { Err(Failure::new("not-zero", "begins with a zero")) } else { Ok(()) }
}

fn valid() -> Payment {
    Payment {
        number: "42".to_owned(),
        other: Some("0"),
        card: Card("42".to_owned()),
        second: Card("42".to_owned()),
        count: 2,
        large: u128::MAX - 1,
        amount: 19.99,
        single: None,
        counts: vec![0, -2],
        by_card: BTreeMap::from([("42".to_owned(), 2)]),
        by_number: BTreeMap::from([(2, 3)]),
    }
}

/// What a typed value breaks, which is what the value that serde makes of it breaks; and what the verdict says.
fn broken<T: Schema + Serialize>(value: &T) -> Vec<String> {
    let said = T::SCHEMA.validate(value);
    assert_eq!(said.is_ok(), T::SCHEMA.is_valid(value));
    if let Ok(value) = serde_json::to_value(value) {
        assert_eq!(said, T::SCHEMA.validate(&value));
        assert_eq!(said.is_ok(), T::SCHEMA.is_valid(&value));
    }
    said.err().map(|violations| told(&violations)).unwrap_or_default()
}

#[test]
fn a_rule_is_asked_wherever_a_text_or_a_number_stands() {
    assert_eq!(broken(&valid()), [""; 0]);
    let all = Payment {
        number: "43".to_owned(),
        other: Some("1"),
        card: Card("43".to_owned()),
        second: Card("01".to_owned()),
        count: 3,
        large: u128::MAX,
        amount: 0.001,
        single: Some(0.125),
        counts: vec![0, 1, i64::MIN, i64::MAX],
        by_card: BTreeMap::from([("42".to_owned(), 1), ("43".to_owned(), 2)]),
        by_number: BTreeMap::from([(1, 3), (2, 3)]),
    };
    assert_eq!(
        broken(&all).iter().filter(|told| !told.starts_with("/large")).collect::<Vec<_>>(),
        [
            "/number luhn \"43\" has a wrong check digit",
            "/other luhn \"1\" has a wrong check digit",
            "/card luhn \"43\" has a wrong check digit",
            "/second luhn \"01\" has a wrong check digit",
            "/second not-zero \"01\" begins with a zero",
            "/count even 3 is not even, 3",
            "/amount cents 0.001 has more than two places",
            "/single cents 0.125 has more than two places",
            "/counts/1 even 1 is not even, 1",
            "/counts/3 even 9223372036854775807 is not even, 9223372036854775807",
            "/by_card/42 even 1 is not even, 1",
            "/by_card/43 luhn the key \"43\" has a wrong check digit",
            "/by_number/1 even the key \"1\" is not even, 1",
        ],
    );
}

/// A rule may count on the keywords: `luhn` cannot be asked about letters.
#[test]
fn a_rule_is_asked_only_where_the_keywords_hold() {
    let payment = Payment {
        number: "x".to_owned(),
        amount: 100.001,
        ..valid()
    };
    assert_eq!(
        broken(&payment),
        [
            "/number min_length \"x\" is shorter than the minimum of 2 characters",
            "/number pattern \"x\" does not match the pattern `^[0-9]*$`",
            "/amount maximum 100.001 is more than the maximum of 100",
        ],
    );
    let payment = Payment {
        amount: f64::NAN,
        ..valid()
    };
    assert_eq!(broken(&payment), ["/amount not_finite NaN is not a number that JSON can write"]);
}

#[test]
fn parameters_are_data_and_the_keyword_is_custom() {
    let violations = Card::SCHEMA.validate("43").unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!((violation.keyword(), violation.code(), violation.found()), ("custom", "luhn", Some("\"43\"")));
    assert!(violation.parameters().eq([("sum", Parameter::Number(Number::integer(11)))]));
    let keys = SchemaObject::dictionary(Card::OBJECT, const { &SchemaObject::any() });
    let violations = keys.validate(&json!({"43": 1})).unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!((violation.keyword(), violation.code()), ("propertyNames", "luhn"));
    assert_eq!(violation.expected().keyword(), "custom");
}

#[derive(Serialize, Schema)]
struct Login {
    #[schema(custom = leaking, write_only)]
    hidden: String,
    #[schema(custom = leaking, format = "password")]
    password: String,
    #[schema(custom(text = silent), write_only)]
    silent: Card,
}

fn leaking(text: &str) -> Result<(), Failure> {
    Err(Failure::new("leak", format!("is not allowed to be {text}")).with_parameter("text", text.to_owned()))
}

fn silent(_: &str) -> Result<(), Failure> {
    Err(Failure::new("silent", "is wrong").with_parameter("code", 7))
}

#[test]
fn what_a_rule_says_of_a_secret_is_not_shown() {
    let login = Login {
        hidden: "s3cr3t".to_owned(),
        password: "s3cr3t".to_owned(),
        silent: Card("42".to_owned()),
    };
    let violations = Login::SCHEMA.validate(&login).unwrap_err();
    assert!(!format!("{violations:?} {violations}").contains("s3cr3t"), "{violations:?}");
    assert_eq!(
        told(&violations),
        [
            "/hidden leak the value (which is not shown) breaks a rule, which is not shown",
            "/password leak the value (which is not shown) breaks a rule, which is not shown",
            "/silent silent the value (which is not shown) is wrong",
        ],
    );
    assert!(violations.iter().all(|violation| violation.parameters().next().is_none()));
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is asked")]
enum Reference {
    Even(#[schema(custom = even)] u32),
    Card(#[schema(custom = luhn, pattern = "^[0-9]*$")] String),
    Both {
        #[schema(custom = even)]
        number: u32,
    },
    Text {
        number: String,
    },
}

#[test]
fn a_rule_decides_between_the_branches_of_a_union() {
    for (value, is_valid) in [
        (json!(2), true),
        (json!(3), false),
        (json!("42"), true),
        (json!("43"), false),
        (json!({"number": 2}), true),
        (json!({"number": 3}), false),
        (json!({"number": "3"}), true),
    ] {
        assert_eq!(Reference::SCHEMA.is_valid(&value), is_valid, "{value}");
        assert_eq!(Reference::SCHEMA.validate(&value).is_ok(), is_valid, "{value}");
    }
    let violations = Reference::SCHEMA.validate(&json!({"number": 3})).unwrap_err();
    assert_eq!(violations.iter().next().map(wireform::Violation::code), Some("even"));
}

#[test]
fn schemas_by_hand_have_the_same_rules() {
    const TEXT: SchemaObject =
        SchemaObject::string().with_string(StringKeywords::new().custom(luhn).custom(not_zero).min_length(1));
    const NUMBER: SchemaObject = SchemaObject::integer().with_number(NumberKeywords::new().custom(even));
    assert!(TEXT.has_custom() && NUMBER.has_custom() && !String::SCHEMA.has_custom());
    assert!(TEXT.is_valid("42") && NUMBER.is_valid(&2.0) && NUMBER.is_valid(&-0.0));
    assert_eq!(told(&TEXT.validate("01").unwrap_err()).len(), 2);
    assert_eq!(TEXT.validate("").unwrap_err().len(), 1);
    assert_eq!(told(&NUMBER.validate(&3).unwrap_err()), [" even 3 is not even, 3"]);
    assert_eq!(NUMBER.validate("3").unwrap_err().iter().next().unwrap().keyword(), "type");
}

/// serde_json hands such a number over as a text, with its feature `arbitrary_precision`; here it is written by hand.
#[test]
fn a_number_of_more_digits_than_a_rule_can_be_asked_about_is_refused() {
    #[derive(Serialize)]
    #[serde(rename = "$serde_json::private::Number")]
    struct Digits {
        #[serde(rename = "$serde_json::private::Number")]
        digits: String,
    }
    const EVEN: SchemaObject = SchemaObject::number().with_number(NumberKeywords::new().custom(even));
    let digits = |digits: &str| {
        EVEN.validate(&Digits {
            digits: digits.to_owned(),
        })
    };
    assert_eq!(digits("1e1"), Ok(()));
    assert_eq!(told(&digits("1.5").unwrap_err()), [" even 1.5 is not even, 1.5"]);
    let long = format!("{}2", "1".repeat(50));
    let said = digits(&long).unwrap_err();
    assert_eq!(said.iter().next().unwrap().code(), "digits");
    assert!(!EVEN.is_valid(&Digits { digits: long }));
}

static CALLS: AtomicUsize = AtomicUsize::new(0);

fn counted(_: &str) -> Result<(), Failure> {
    CALLS.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

#[test]
fn a_rule_is_called_once_for_a_valid_value_and_not_for_a_broken_one() {
    const COUNTED: SchemaObject =
        SchemaObject::string().with_string(StringKeywords::new().custom(counted).max_length(3));
    assert!(COUNTED.is_valid("abc"));
    assert_eq!(CALLS.load(Ordering::Relaxed), 1);
    assert!(!COUNTED.is_valid("abcd"));
    assert!(COUNTED.validate("abcd").is_err());
    assert_eq!(CALLS.load(Ordering::Relaxed), 1);
}

#[test]
fn exports_say_nothing_of_a_rule() {
    const TEXT: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().custom(luhn));
    let plain = serde_json::to_value(SchemaObject::string()).unwrap();
    assert_eq!(serde_json::to_value(TEXT).unwrap(), plain);
    let document: Value = serde_json::to_value(Payment::SCHEMA.to_json_schema()).unwrap();
    assert!(!document.to_string().contains("custom"));
}
