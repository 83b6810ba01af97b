use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Inside {
    One { one: bool },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    One { one: bool },
}

#[derive(Serialize, Deserialize, Schema)]
enum Outside {
    One { one: bool },
}

#[derive(Serialize, Deserialize, Schema)]
struct BesideInside {
    #[serde(flatten)]
    inside: Inside,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct BesideUntagged {
    #[serde(flatten)]
    rest: Option<BTreeMap<String, u8>>,
    #[serde(flatten)]
    untagged: Option<Untagged>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Origin {
    author: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Page {
    #[serde(flatten)]
    origin: Origin,
    title: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct BeforeStruct {
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
    #[serde(flatten)]
    origin: Origin,
}

#[derive(Serialize, Deserialize, Schema)]
struct BesideParts {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

// these are fine: a struct that comes first has been read

#[derive(Serialize, Deserialize, Schema)]
struct BehindStruct {
    #[serde(flatten)]
    origin: Option<Origin>,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
    id: u8,
}

// these are fine: the entry of a tag outside is taken, and any value may be read twice
#[derive(Serialize, Deserialize, Schema)]
struct Fine {
    #[serde(flatten)]
    outside: Outside,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct AnyRest {
    #[serde(flatten)]
    inside: Inside,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

fn main() {}
