use std::collections::{BTreeMap, BTreeSet};
use std::num::{NonZeroI8, NonZeroU8};

use wireform::Schema;

#[derive(Schema)]
struct Percentage(#[schema(minimum = 0, maximum = 100)] u8);

#[derive(Schema)]
enum Weekend {
    Saturday,
    Sunday,
}

/// Nothing but the type and one limit.
#[derive(Schema)]
struct ByTheType {
    #[schema(exclusive_maximum = 0)]
    below_all: u8,
    #[schema(exclusive_minimum = 255)]
    above_all: u8,
    #[schema(exclusive_maximum = 0)]
    below_all_of_128_bits: u128,
    #[schema(exclusive_minimum = 3.4028235e38)]
    above_all_floats: f32,
    #[schema(maximum = 0)]
    positive: NonZeroU8,
    #[schema(minimum = 0, maximum = 0)]
    zero: NonZeroI8,
    #[schema(minimum = 101)]
    newtype: Percentage,
}

/// No integer is between two that are in order.
#[derive(Schema)]
struct ByAnExclusivePair {
    #[schema(exclusive_minimum = 1, exclusive_maximum = 2)]
    integer: u8,
    #[schema(exclusive_minimum = 0.2, maximum = 0.8)]
    fraction: i64,
    #[schema(exclusive_minimum = 340282366920938463463374607431768211453, exclusive_maximum = 340282366920938463463374607431768211454)]
    wide: u128,
}

/// No multiple is between two limits, or between a limit and the end of the type.
#[derive(Schema)]
struct ByADivisor {
    #[schema(minimum = 1, maximum = 2, multiple_of = 5)]
    between: u8,
    #[schema(minimum = 200, multiple_of = 150)]
    before_the_end: u8,
    #[schema(exclusive_minimum = 0, exclusive_maximum = 0.01, multiple_of = 0.01)]
    decimal: f64,
    #[schema(minimum = 1, maximum = 1, multiple_of = 0.4)]
    whole: u32,
    #[schema(minimum = -4, maximum = 4, multiple_of = 5)]
    zero: NonZeroI8,
}

/// No text of the format is so short, or so long.
#[derive(Schema)]
struct ByAFormat {
    #[schema(format = "uuid", max_length = 10)]
    uuid: String,
    #[schema(min_length = 11, format = "date")]
    date: Option<String>,
    #[schema(format = "ipv4", min_length = 16)]
    ipv4: Box<str>,
    #[schema(items(format = "date-time", max_length = 19))]
    date_time: Vec<String>,
}

/// There are not so many different values.
#[derive(Schema)]
struct ByThatWhichIsDifferent {
    #[schema(min_items = 3)]
    booleans: BTreeSet<bool>,
    #[schema(min_items = 3, unique_items)]
    days: Vec<Weekend>,
    #[schema(min_items = 258, unique_items)]
    bytes: Vec<Option<i8>>,
    #[schema(min_properties = 3)]
    by_day: BTreeMap<Weekend, u8>,
}

fn main() {}
