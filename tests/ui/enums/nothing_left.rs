use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Shape {
    #[serde(skip)]
    Circle { radius: u8 },
}

fn main() {}
