use serde::Deserialize;
use wireform::Schema;

#[derive(Deserialize, Schema)]
#[serde(field_identifier)]
enum Field {
    Name,
}

#[derive(Deserialize, Schema)]
#[serde(variant_identifier)]
enum Variant {
    Name,
}

fn main() {}
