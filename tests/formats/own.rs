//! Formats of the user's own: where they may stand, what they say, what is exported.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};
use wireform::{Format, NumberFormat, NumberKeywords, Requirement, Schema, SchemaObject, StringKeywords};

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

const CURRENCY: Format = Format::new("currency", is_currency).with_example("EUR");
const ISSUE: Format = Format::new("issue", |text| text.starts_with("ENG-")).with_title("issue of the tracker");
const TICKET: Format = Format::annotation("x-ticket");
const MONEY: NumberFormat = NumberFormat::annotation("x-money");

type Text = String;
type Amount = f64;

#[derive(Debug, Serialize, Schema)]
#[schema(format = CURRENCY)]
struct Currency(String);

mod formats {
    use wireform::Format;

    pub(super) static EVEN: Format = Format::new("even", |text| text.chars().count() % 2 == 0);

    pub(super) const fn of_length_two() -> Format {
        Format::new("pair", |text| text.chars().count() == 2)
    }
}

#[derive(Debug, Serialize, Schema)]
struct Price {
    #[schema(format = CURRENCY)]
    currency: String,
    #[schema(format = MONEY, minimum = 0)]
    amount: f64,
    #[schema(format = TICKET, max_length = 6)]
    ticket: String,
    of_a_type: Currency,
    #[schema(items(format = CURRENCY))]
    items: Vec<String>,
    #[schema(keys(format = CURRENCY), values(format = NumberFormat::annotation("x-rate")))]
    rates: BTreeMap<String, f64>,
    #[schema(format = ISSUE)]
    by_an_alias: Text,
    #[schema(format = MONEY)]
    by_an_alias_too: Amount,
    #[schema(format = formats::EVEN)]
    a_static: String,
    #[schema(format = formats::of_length_two())]
    a_call: String,
    #[schema(format = { if cfg!(test) { Format::annotation("x-test") } else { TICKET } })]
    a_block: String,
    #[schema(format = wireform::format::UUID, default = "3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    a_known_one: Option<String>,
    #[schema(format = wireform::format::UINT8)]
    a_known_one_of_numbers: u64,
}

fn valid() -> Value {
    json!({
        "currency": "EUR", "amount": 12.5, "ticket": "any", "of_a_type": "USD", "items": ["EUR"], "rates": {"EUR": 1.0},
        "by_an_alias": "ENG-1", "by_an_alias_too": 1.0, "a_static": "ab", "a_call": "ab", "a_block": "any",
        "a_known_one": null, "a_known_one_of_numbers": 255
    })
}

#[test]
fn a_format_of_the_users_own_is_asserted_wherever_it_stands() {
    Price::SCHEMA.validate(&valid()).unwrap();
    for (pointer, wrong, sentence) in [
        ("/currency", json!("euro"), "\"euro\" is not a currency, for example EUR"),
        ("/amount", json!(-1), "-1 is less than the minimum of 0"),
        ("/ticket", json!("too long"), "\"too long\" is longer than the maximum of 6 characters"),
        ("/of_a_type", json!(""), "\"\" is not a currency, for example EUR"),
        ("/items/0", json!("E"), "\"E\" is not a currency, for example EUR"),
        ("/by_an_alias", json!("OPS-1"), "\"OPS-1\" is not an issue of the tracker"),
        ("/a_static", json!("größe"), "\"größe\" is not an even"),
        ("/a_call", json!("größe"), "\"größe\" is not a pair"),
        ("/a_known_one", json!("x"), "\"x\" is not a UUID (RFC 9562)"),
        ("/a_known_one_of_numbers", json!(256), "256"),
    ] {
        let mut document = valid();
        *document.pointer_mut(pointer).unwrap() = wrong;
        let violations = Price::SCHEMA.validate(&document).unwrap_err();
        let violation = violations.iter().next().unwrap();
        assert_eq!((violations.len(), violation.path().to_string()), (1, pointer.to_owned()));
        assert!(violations.to_string().contains(sentence), "{violations}");
        assert!(!Price::SCHEMA.is_valid(&document), "{pointer}");
    }
    let mut document = valid();
    document["rates"] = json!({"euro": 1.0});
    let violations = Price::SCHEMA.validate(&document).unwrap_err();
    assert!(violations.to_string().contains("\"euro\" is not a currency"), "{violations}");
}

#[test]
fn a_format_of_the_users_own_is_read_and_exported_by_its_name() {
    let named = |property| Price::SCHEMA.property(property).unwrap().schema();
    assert_eq!(named("currency").format(), Some("currency"));
    assert_eq!(named("amount").format(), Some("x-money"));
    assert_eq!(named("ticket").format(), Some("x-ticket"));
    assert_eq!(named("items").items().unwrap().format(), Some("currency"));
    assert_eq!(named("rates").values().unwrap().format(), Some("x-rate"));
    assert_eq!(named("a_block").format(), Some("x-test"));

    let view = serde_json::to_value(Price::SCHEMA).unwrap();
    assert_eq!(view.pointer("/properties/currency/format"), Some(&json!("currency")));
    assert_eq!(view.pointer("/properties/amount/format"), Some(&json!("x-money")));
    assert!(Price::SCHEMA.to_typescript().contains("format: 'x-ticket'"));

    let schema = Price::SCHEMA.to_json_schema();
    let at = |pointer: &str| schema.pointer(pointer).cloned();
    let properties = "/properties";
    assert_eq!(at(&format!("{properties}/currency/format")), Some(json!("currency")), "{schema:#}");
    assert_eq!(at(&format!("{properties}/items/items/format")), Some(json!("currency")));
    assert_eq!(at(&format!("{properties}/rates/propertyNames/format")), Some(json!("currency")));
}

#[test]
fn a_schema_written_by_hand_has_formats_of_its_own() {
    const CODE: SchemaObject =
        SchemaObject::string().with_string(StringKeywords::new().format(&CURRENCY).max_length(3));
    const AMOUNT: SchemaObject = SchemaObject::number().with_number(NumberKeywords::new().format(&MONEY));

    assert!(CODE.is_valid("EUR") && !CODE.is_valid("eur"));
    assert!(AMOUNT.is_valid(&0.5) && AMOUNT.is_valid(&1e300));
    assert_eq!((CODE.format(), AMOUNT.format()), (Some("currency"), Some("x-money")));
    let violations = CODE.validate("eur").unwrap_err();
    let requirement = violations.iter().next().unwrap().expected();
    assert_eq!((requirement.code(), requirement), ("format", &Requirement::Format(&CURRENCY)));
}

#[test]
fn a_name_that_is_known_already_or_empty_makes_no_format() {
    for name in wireform::format::ALL.iter().map(|format| format.name()).chain([""]) {
        assert!(std::panic::catch_unwind(|| Format::annotation(name)).is_err(), "{name}");
        assert!(std::panic::catch_unwind(|| Format::new(name, is_currency)).is_err(), "{name}");
    }
    for name in wireform::format::ALL_NUMBERS.iter().map(|format| format.name()).chain([""]) {
        assert!(std::panic::catch_unwind(|| NumberFormat::annotation(name)).is_err(), "{name}");
    }
    // in the registry a word of strings too: a number of 64 bits as a string
    assert_eq!(Format::annotation("int64").name(), "int64");
}

#[test]
fn a_text_beyond_ascii_reaches_the_check_whole() {
    const GREEK: Format = Format::new("greek", |text| text.chars().all(|letter| ('α'..='ω').contains(&letter)));
    const WORD: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().format(&GREEK));

    for (text, is_greek) in [("αβγ", true), ("αbγ", false), ("日本", false), ("", true)] {
        assert_eq!(WORD.is_valid(text), is_greek, "{text}");
        assert_eq!(WORD.is_valid(&json!(text)), is_greek, "{text}");
    }
}
