//! The contract of a shop, which `front_end` is written against.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

/// An order of a customer
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Order {
    /// Number of the order
    #[serde(skip_deserializing)]
    #[schema(format = "uuid")]
    id: String,
    /// Name of the customer
    #[schema(title = "Customer", min_length = 1, max_length = 80)]
    customer: String,
    /// What is ordered
    #[schema(min_items = 1, max_items = 20)]
    lines: Vec<Line>,
    payment: Payment,
    /// Where the order is
    #[serde(skip_deserializing)]
    state: State,
    /// Discount in percent
    #[schema(minimum = 0, maximum = 50)]
    #[serde(skip_serializing_if = "Option::is_none")]
    discount: Option<f64>,
    /// Word on the coupon
    #[schema(pattern = "^[A-Z]{4}$")]
    #[serde(skip_serializing)]
    coupon: Option<String>,
    /// Greetings, by language
    #[serde(default)]
    greetings: BTreeMap<Language, String>,
    /// Delivered in one parcel
    #[serde(default)]
    #[schema(default = true)]
    one_parcel: bool,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
pub(crate) struct Line {
    /// Number of the article
    article: u64,
    /// How many of it
    #[schema(minimum = 1, maximum = 99)]
    count: u32,
    /// Width and height in millimetres
    size: Option<(u32, u32)>,
}

/// How the order is paid
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "method", rename_all = "snake_case")]
pub(crate) enum Payment {
    Card { number: String, holder: Option<String> },
    Invoice { days: u8 },
    Cash,
}

#[derive(Debug, Default, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    #[default]
    Placed,
    OnItsWay,
    Delivered,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Schema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Language {
    De,
    En,
}
