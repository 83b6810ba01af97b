use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
enum Event {
    #[serde(skip_serializing)]
    Old(u8),
    #[serde(skip_deserializing)]
    New,
    Half(#[serde(skip_serializing)] u8),
}

#[derive(Serialize, Deserialize, Schema)]
struct Pair(#[serde(skip_deserializing)] u8, u8);

fn main() {}
