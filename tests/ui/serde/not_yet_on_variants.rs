use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
enum Colour {
    #[serde(alias = "rouge")]
    Red,
    #[serde(skip_deserializing)]
    Blue,
    #[serde(other)]
    Other,
}

fn main() {}
