use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Default, Schema)]
struct Position {
    x: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Outer {
    #[serde(flatten, skip_deserializing)]
    position: Position,
}

#[derive(Serialize, Deserialize, Schema)]
struct AtTimes {
    #[serde(flatten, skip_serializing_if = "is_origin")]
    position: Position,
}

fn is_origin(position: &Position) -> bool {
    position.x == 0
}

fn main() {}
