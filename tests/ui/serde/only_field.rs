use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Skipped(#[serde(skip)] u8);

#[derive(Serialize, Deserialize, Schema)]
struct AtTimes(#[serde(skip_serializing_if = "Option::is_none")] Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
struct Pair(u8, #[serde(skip_serializing_if = "Option::is_none")] Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
enum Event {
    AtTimes(#[serde(skip_serializing_if = "Option::is_none")] Option<u8>),
}

fn main() {}
