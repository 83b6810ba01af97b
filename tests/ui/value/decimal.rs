use std::collections::BTreeMap;

use wireform::Schema;

type Text = String;

#[derive(Schema)]
#[schema(format = "decimal", minimum = 0)]
struct Price(String);

#[derive(Schema)]
struct Decimals {
    #[schema(minimum = 0)]
    without: String,
    #[schema(multiple_of = 0.01)]
    without_divisor: String,
    #[schema(maximum = 100)]
    by_alias: Text,
    #[schema(format = "uuid", maximum = 100)]
    another_format: String,
    #[schema(format = "decimal", minimum = "0")]
    quoted: String,
    #[schema(format = "decimal", minimum = 2, maximum = 1)]
    crossing: String,
    #[schema(format = "decimal", multiple_of = -0.5)]
    negative_divisor: String,
    #[schema(format = "decimal", minimum = 0.1, maximum = 0.4, multiple_of = 0.5)]
    nothing_left: String,
    #[schema(format = "decimal", default = "12,50")]
    comma: String,
    #[schema(format = "decimal", minimum = 0, default = "-5")]
    negative: String,
    #[schema(format = "decimal", multiple_of = 0.01, example = "0.005")]
    thousandth: String,
    #[schema(format = "decimal", exclusive_maximum = 1, example = "1.0000000000000000000000000000000000000000000000000")]
    at_the_limit: String,
    #[schema(default = "-0.01")]
    by_type: Price,
    #[schema(maximum = -1)]
    nothing_left_by_type: Price,
    #[schema(items(format = "decimal", maximum = 1), example = ["0.5", "1.5"])]
    items: Vec<String>,
    #[schema(keys(format = "decimal"), values(minimum = 3), example = { "a": 3 })]
    keys: BTreeMap<String, u8>,
    #[schema(values(format = "decimal", minimum = 3), example = { "a": "2.99" })]
    values: BTreeMap<String, String>,
    #[schema(format = "decimal")]
    number: f64,
    #[schema(multiple_of = 0.01, default = 0.015)]
    number_of_thousandths: f64,
}

fn main() {}
