use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Name(String);

#[derive(Serialize, Deserialize, Schema)]
struct Text {
    #[serde(flatten)]
    name: Name,
}

#[derive(Serialize, Deserialize, Schema)]
struct List {
    #[serde(flatten)]
    names: Vec<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
enum Colour {
    Red,
}

#[derive(Serialize, Deserialize, Schema)]
enum Variant {
    Painted {
        #[serde(flatten)]
        colour: Option<Colour>,
    },
}

fn main() {}
