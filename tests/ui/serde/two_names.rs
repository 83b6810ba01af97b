use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Fields {
    #[serde(rename(serialize = "written", deserialize = "read"))]
    name: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all(serialize = "UPPERCASE"))]
struct Rule {
    name: u8,
}

fn main() {}
