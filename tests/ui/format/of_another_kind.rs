//! A format of numbers says nothing of a string, and a format that has lengths is compared with limits.

use wireform::{Format, NumberFormat, Schema};

const CURRENCY: Format = Format::new("currency", |text| text.len() == 3);
const MONEY: NumberFormat = NumberFormat::annotation("x-money");

type Text = String;

#[derive(Schema)]
struct Price {
    #[schema(format = MONEY)]
    of_numbers: String,
    #[schema(format = CURRENCY)]
    of_strings: f64,
    #[schema(format = MONEY)]
    of_numbers_by_an_alias: Text,
    #[schema(format = CURRENCY)]
    of_nothing: bool,
    #[schema(items(format = MONEY))]
    inside: Vec<String>,
    #[schema(format = wireform::format::UUID, max_length = 10)]
    too_short: String,
    #[schema(format = wireform::format::UUID, default = "3fa85f64")]
    default: String,
}

fn main() {}
