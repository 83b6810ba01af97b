//! Rules that are there already.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1 | 1.0, b))]
#[schema(required_if(c = "x", a), required_if(c = "x", b))]
#[schema(required_if(d = "x" | "y", a), required_if(d = "y" | "z", b, a))]
#[schema(dependent_required(e, a), dependent_required(e, b), required_if(e = 1, c, a))]
struct Twice {
    a: Option<u8>,
    b: Option<u8>,
    c: Option<String>,
    d: Option<String>,
    e: Option<u8>,
}

fn main() {}
