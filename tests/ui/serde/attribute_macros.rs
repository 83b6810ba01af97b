// Macros that change nothing, under the names of those that do.
use std::prelude::v1::derive as serde_as;
use std::prelude::v1::derive as skip_serializing_none;

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Schema)]
#[serde_as(Clone)]
#[derive(Serialize, Deserialize)]
struct Order {
    id: u32,
}

#[derive(Schema, Serialize, Deserialize)]
#[skip_serializing_none(Clone)]
struct Patch {
    id: Option<u32>,
}

#[serde_as(Clone)]
#[derive(Schema, Serialize, Deserialize)]
struct Above {
    id: u32,
}

#[derive(Schema)]
#[serde_as(Clone)]
#[schema(as = String)]
struct Told {
    id: u32,
}

fn main() {}
