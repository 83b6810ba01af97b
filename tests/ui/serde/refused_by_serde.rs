use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Tagged {
    Pair(u8, u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Conflict {
    Named { r#type: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged, tag = "type")]
enum Both {
    One(u8),
}

#[derive(Serialize, Deserialize, Schema)]
struct Flat(#[serde(flatten)] Inner, u8);

#[derive(Serialize, Deserialize, Schema)]
struct Inner {
    value: u8,
}

fn main() {}
