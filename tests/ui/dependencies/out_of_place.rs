//! Rules where there are no properties.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, b))]
enum Enum {
    First { a: u8, b: Option<u8> },
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(dependent_required(a, b))]
#[schema(dependent_required(c, d))]
enum Strings {
    A,
    B,
}

#[derive(Serialize, Deserialize, Schema)]
enum Variants {
    #[schema(required_if(a = 1, b))]
    Unit,
    #[schema(required_if(a = 1, b))]
    Newtype(Struct),
    #[schema(dependent_required(a, b))]
    Tuple(u8, u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, b))]
struct Newtype(Struct);

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, b))]
struct Tuple(u8, u8);

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, b))]
struct Unit;

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, b))]
#[serde(into = "Struct", from = "Struct")]
struct Converted {
    a: u8,
    b: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Struct {
    a: u8,
    #[schema(required_if(a = 1, b), dependent_required(a, b))]
    b: Option<u8>,
    #[schema(items(required_if(a = 1, b)))]
    list: Vec<u8>,
}

impl From<Struct> for Converted {
    fn from(_: Struct) -> Self {
        todo!()
    }
}

impl From<Converted> for Struct {
    fn from(_: Converted) -> Self {
        todo!()
    }
}

impl Clone for Converted {
    fn clone(&self) -> Self {
        todo!()
    }
}

fn main() {}
