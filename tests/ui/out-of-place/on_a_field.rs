use serde::Serialize;
use wireform::Schema;

#[derive(Serialize, Schema)]
struct Fields {
    #[schema(name = "other")]
    name: u8,
    #[schema(crate = wireform)]
    path: u8,
    #[schema(items(required))]
    inside: Vec<u8>,
    #[schema(maximum = 3)]
    #[serde(skip)]
    skipped: u8,
    #[schema(read_only)]
    #[serde(skip_serializing)]
    nowhere: u8,
}

fn main() {}
