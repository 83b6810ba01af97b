use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type", deny_unknown_fields)]
struct Named {
    value: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Unit;

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Holder {
    #[serde(flatten)]
    unit: Unit,
}

fn main() {}
