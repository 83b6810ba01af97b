use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[schema(maximum = 3)]
enum Shape {
    #[schema(maximum = 3)]
    Circle(u8),
    #[schema(titel = "Round")]
    Round(#[schema(max_length = 3)] u8),
    Pair(#[schema(required)] u8, u8),
    #[serde(skip)]
    #[schema(title = "Never")]
    Never,
    Named {
        #[schema(maximum = 300)]
        size: u8,
        #[schema(min_length = 1)]
        label: Label,
    },
}

#[derive(Serialize, Deserialize, Schema)]
struct Label(u8);

fn main() {}
