use chrono::{DateTime, NaiveTime, Utc};
use rust_decimal::Decimal;
use wireform::Schema;

type Text = String;

#[derive(Schema)]
struct Order {
    #[schema(maximum = 100)]
    price: Decimal,
    #[schema(minimum = 0)]
    placed: DateTime<Utc>,
    #[schema(exclusive_minimum = 0)]
    closes: NaiveTime,
    #[schema(multiple_of = 0.01)]
    share: Option<Decimal>,
    #[schema(maximum = 3)]
    text: Text,
    #[schema(min_items = 1)]
    discount: Decimal,
}

fn main() {}
