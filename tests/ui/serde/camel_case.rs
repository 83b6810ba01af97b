use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Schema)]
#[serde(rename_all = "camelCase")]
struct Fields {
    ärger: u8,
    __: u8,
    _über_maß: u8,
    #[schema(maxmum = 3)]
    other_mistake: u8,
    #[schema(min_length = 3)]
    of_another_stage: u8,
    #[serde(rename = "ok")]
    ökonomie: u8,
}

#[derive(Schema)]
#[serde(rename_all = "camelCase", rename_all_fields(serialize = "camelCase"))]
enum Variants {
    Ärger { übel: u8, fine: u8 },
    #[serde(rename_all = "snake_case")]
    Fine { übel: u8 },
    #[serde(rename(serialize = "oekonomie"))]
    Ökonomie,
}

#[derive(Schema, Serialize, Deserialize)]
#[serde(rename_all(deserialize = "camelCase"))]
struct Both {
    ärger: u8,
}

fn main() {}
