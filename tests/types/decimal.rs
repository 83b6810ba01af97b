//! `Decimal` of `rust_decimal`.

use rust_decimal::Decimal;

use serde_json::json;
use wireform::Schema;

use crate::check::{refuses, writes};

#[test]
fn a_decimal_is_a_string_of_the_format_decimal_that_keeps_its_zeros() {
    writes(&"19.90".parse::<Decimal>().unwrap(), json!("19.90"));
    writes(&Decimal::MIN, json!("-79228162514264337593543950335"));
    writes(&"0.0000000000000000000000000001".parse::<Decimal>().unwrap(), json!("0.0000000000000000000000000001"));
    assert_eq!(Decimal::SCHEMA.format(), Some("decimal"));
    refuses::<Decimal>(&[json!(19.9), json!("19,90"), json!(""), json!(null)]);
}
