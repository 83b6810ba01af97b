use std::net::IpAddr;

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
#[serde(untagged)]
enum NumberOrList {
    Number(u8),
    List(Names),
    Pair(u8, u8),
}

#[derive(Serialize, Deserialize, Schema)]
struct Names(Vec<String>);

#[derive(Serialize, Deserialize, Schema)]
struct WrappedNames(Names);

#[derive(Serialize, Deserialize, Schema)]
enum Variant {
    Union {
        #[serde(flatten)]
        either: Option<NumberOrList>,
    },
    Newtype {
        #[serde(flatten)]
        names: Box<WrappedNames>,
    },
    Address {
        #[serde(flatten)]
        address: IpAddr,
    },
}

// these are fine: a variant without data is a property that holds `null`, and some variant of the other has properties

#[derive(Serialize, Deserialize, Schema)]
enum Colour {
    Red,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum NumberOrObject {
    Number(u8),
    Object { number: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
struct Fine {
    #[serde(flatten)]
    colour: Option<Colour>,
    #[serde(flatten)]
    number: NumberOrObject,
}

fn main() {}
