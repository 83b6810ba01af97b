use serde::{Deserialize, Serialize};
use wireform::Schema;

type List = Vec<u8>;
type Perhaps = Option<u8>;

#[derive(Serialize, Deserialize, Schema)]
struct Skipping {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    list: List,
    #[serde(skip_serializing_if = "Option::is_none")]
    fine: Perhaps,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    fine_too: List,
}

fn main() {}
