//! `Decimal` of `rust_decimal`.

use rust_decimal::Decimal;

use crate::check::is_any_string;

#[test]
fn a_decimal_is_a_string_that_keeps_its_zeros() {
    is_any_string(&"19.90".parse::<Decimal>().unwrap(), "19.90");
    is_any_string(&Decimal::MIN, "-79228162514264337593543950335");
    is_any_string(&"0.0000000000000000000000000001".parse::<Decimal>().unwrap(), "0.0000000000000000000000000001");
}
