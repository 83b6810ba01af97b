use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged, deny_unknown_fields)]
enum Untagged {
    Closed { one: bool },
    Open { two: bool },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum OfMap {
    Open { two: bool },
    Map(BTreeMap<String, u8>),
}

#[derive(Serialize, Deserialize, Schema)]
struct Flattened {
    id: u8,
    #[serde(flatten)]
    untagged: Untagged,
    #[serde(flatten)]
    of_map: Option<OfMap>,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Beside {
    Untagged(Untagged),
}

fn main() {}
