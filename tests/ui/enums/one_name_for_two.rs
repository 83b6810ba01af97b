use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
enum Shape {
    Circle(u8),
    #[serde(rename = "Circle")]
    Round(u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Aliased {
    Circle,
    #[serde(alias = "Circle")]
    Round,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
struct Named {
    r#type: u8,
}

fn main() {}
