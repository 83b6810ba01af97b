use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type", content = "value")]
enum Tagged {
    One(u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    One(u8),
}

#[derive(Serialize, Deserialize, Clone, Schema)]
#[serde(from = "u8", into = "u8")]
struct Converted {
    value: u8,
}

impl From<u8> for Converted {
    fn from(value: u8) -> Self {
        Self { value }
    }
}

impl From<Converted> for u8 {
    fn from(converted: Converted) -> u8 {
        converted.value
    }
}

fn main() {}
