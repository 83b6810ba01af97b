use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use wireform::Schema;

type Numbers = BTreeMap<String, u8>;

#[derive(Serialize, Deserialize, Schema)]
struct Flags(HashMap<String, bool>);

#[derive(Serialize, Deserialize, Schema)]
struct WrappedFlags(Flags);

#[derive(Serialize, Deserialize, Schema)]
struct Two {
    #[serde(flatten)]
    numbers: HashMap<String, u8>,
    #[serde(flatten)]
    flags: HashMap<String, bool>,
}

#[derive(Serialize, Deserialize, Schema)]
struct ByAnotherName {
    #[serde(flatten)]
    numbers: Numbers,
    #[serde(flatten)]
    flags: WrappedFlags,
}

#[derive(Serialize, Deserialize, Schema)]
struct OfOneType {
    #[serde(flatten)]
    first: Option<Numbers>,
    #[serde(flatten)]
    second: Option<Numbers>,
}

#[derive(Serialize, Deserialize, Schema)]
struct BesideAny {
    #[serde(flatten)]
    numbers: Numbers,
    #[serde(flatten)]
    any: Value,
}

#[derive(Serialize, Deserialize, Schema)]
struct BehindAny {
    #[serde(flatten)]
    any: Map<String, Value>,
    #[serde(flatten)]
    numbers: Numbers,
}

#[derive(Serialize, Deserialize, Schema)]
struct Page {
    title: u8,
    #[serde(flatten)]
    numbers: Numbers,
}

#[derive(Serialize, Deserialize, Schema)]
enum InVariants {
    BesideAPartWithAMap {
        #[serde(flatten)]
        page: Page,
        #[serde(flatten)]
        flags: Flags,
    },
    AnyBesideAPartWithAMap {
        #[serde(flatten)]
        page: Page,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    },
}

// these are fine: each may be given what is the other's
#[derive(Serialize, Deserialize, Schema)]
struct Fine {
    #[serde(flatten)]
    first: BTreeMap<String, Value>,
    #[serde(flatten)]
    second: Map<String, Value>,
    #[serde(flatten)]
    third: Value,
}

fn main() {}
