use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Position {
    x: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Outer {
    #[serde(flatten)]
    #[schema(required)]
    position: Position,
}

#[derive(Serialize, Deserialize, Schema)]
struct Limited {
    #[serde(flatten)]
    #[schema(maximum = 3)]
    position: Position,
}

fn main() {}
