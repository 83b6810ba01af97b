use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all(serialize = "snake_case", deserialize = "kebab-case"))]
enum Colour {
    DarkRed,
    #[serde(rename(serialize = "blau", deserialize = "bleu"))]
    Blue,
}

fn main() {}
