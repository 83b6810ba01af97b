use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Part {
    #[serde(rename = "type")]
    kind: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Shape {
    Circle {
        #[serde(flatten)]
        part: Part,
    },
}

fn main() {}
