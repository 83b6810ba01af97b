use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all = "camelcase")]
struct Fields {
    #[serde(skip_serializing_when = "Option::is_none")]
    name: Option<u8>,
    #[schema(maxmum = 3)]
    ours: u8,
}

fn main() {}
