use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Shape {
    Name(String),
    Points(Vec<u8>),
    Tagged(Tagged),
}

#[derive(Serialize, Deserialize, Schema)]
struct Tagged {
    r#type: u8,
}

fn main() {}
