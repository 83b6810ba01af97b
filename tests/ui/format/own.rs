//! A constant behind `format` is a `Format` or a `NumberFormat`.

use wireform::{Format, Schema};

const CURRENCY: Format = Format::new("currency", is_currency);
const NAME: &str = "currency";

fn is_currency(text: &str) -> bool {
    text.len() == 3
}

#[derive(Schema)]
struct Price {
    #[schema(format = NAME)]
    a_name: String,
    #[schema(format = CURRENCY, format = CURRENCY)]
    twice: String,
    #[schema(format = 3)]
    a_number: String,
    #[schema(format = currency)]
    in_small_letters: String,
    #[schema(format = Format::new("currency"))]
    without_a_check: String,
}

fn main() {}
