//! A struct whose properties would stand among themselves.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Node {
    value: u8,
    #[serde(flatten)]
    next: Option<Box<Node>>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Generic<T> {
    value: T,
    #[serde(flatten)]
    next: Option<Box<Self>>,
}

fn main() {}
