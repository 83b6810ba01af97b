use std::collections::BTreeMap;

use wireform::Schema;

#[derive(Schema)]
struct Limited<T> {
    #[schema(minimum = 3)]
    value: T,
}

#[derive(Schema)]
struct Short<T>(#[schema(max_length = 3)] T);

#[derive(Schema)]
struct Held {
    fits: Limited<u8>,
    number: Limited<String>,
    inside: Option<Vec<BTreeMap<String, Short<bool>>>>,
}

fn main() {}
