use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum Kind {
    One { a: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Closed {
    #[serde(flatten)]
    kind: Kind,
    #[serde(flatten)]
    more: HashMap<String, serde_json::Value>,
}

fn main() {}
