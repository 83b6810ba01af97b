use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Name {
    name: String,
}

type Perhaps = Option<Name>;

#[derive(Serialize, Deserialize, Schema)]
struct Wrapped(Option<Name>);

#[derive(Serialize, Deserialize, Schema)]
struct WrappedTwice(Wrapped);

#[derive(Serialize, Deserialize, Schema)]
struct Pair(u8, u8);

#[derive(Serialize, Deserialize, Schema)]
struct Names(Vec<String>);

#[derive(Serialize, Deserialize, Schema)]
struct WrappedNames(Names);

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum NumberOrList {
    Number(u8),
    List(Names),
    Perhaps(Option<Name>),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Content {
    Option(Option<Name>),
    Boxed(Box<Option<Name>>),
    Unit(Option<()>),
    Alias(Perhaps),
    Newtype(Wrapped),
    NewtypeTwice(WrappedTwice),
    Pair(Pair),
    Names(WrappedNames),
    Address(IpAddr),
    Union(NumberOrList),
    As(#[schema(as = Option<Name>)] Name),
    // these are fine: some of their values can be written
    Name(Name),
    Nothing(()),
    Some(NumberOrObject),
    Value(serde_json::Value),
    Colour(Colour),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum NumberOrObject {
    Number(u8),
    Object { number: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
enum Colour {
    Red,
}

fn main() {}
