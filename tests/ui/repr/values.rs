use std::collections::BTreeMap;

use wireform::Schema;

#[derive(PartialEq, Eq, PartialOrd, Ord, Schema)]
#[schema(repr)]
#[repr(i8)]
enum Level {
    Low = -1,
    High = 10,
}

#[derive(Schema)]
#[schema(repr, default = 3)]
#[repr(u8)]
enum Default {
    Low = 1,
}

#[derive(Schema)]
#[schema(repr, maximum = 3)]
#[repr(u8)]
enum Limited {
    Low = 1,
}

#[derive(Schema)]
struct Settings {
    #[schema(default = 2)]
    another: Level,
    #[schema(default = "Low")]
    name: Level,
    #[schema(example = 10.0, default = -1)]
    fine: Level,
    #[schema(maximum = 3)]
    limited: Level,
    #[schema(min_length = 3)]
    string: Level,
    #[schema(items(example = 7))]
    list: Vec<Level>,
    #[schema(default = null)]
    null: Level,
    #[schema(keys(minimum = 1))]
    by_level: BTreeMap<Level, u8>,
    #[schema(default = { "1": 3 })]
    another_key: BTreeMap<Level, u8>,
    #[schema(default = { "x": 3 })]
    no_key: BTreeMap<u8, u8>,
    #[schema(default = { "7": 3, "-1": 3 })]
    fine_keys: BTreeMap<i8, u8>,
}

fn main() {}
