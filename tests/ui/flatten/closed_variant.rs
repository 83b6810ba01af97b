use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged, deny_unknown_fields)]
enum Untagged {
    Closed { one: bool },
    Open { two: bool },
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum OfMap {
    Open { two: bool },
    Map(BTreeMap<String, u8>),
}

#[derive(Serialize, Deserialize, Schema)]
struct Flattened {
    id: u8,
    #[serde(flatten)]
    untagged: Untagged,
    #[serde(flatten)]
    of_map: Option<OfMap>,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Beside {
    Untagged(Untagged),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Closed {
    one: bool,
}

#[derive(Serialize, Deserialize, Schema)]
struct Levels(BTreeMap<String, u8>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum ByReference {
    Open { two: bool },
    Closed(Box<Closed>),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum OfLevels {
    Open { two: bool },
    Levels(Levels),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Deeper {
    Open { three: bool },
    ByReference(ByReference),
}

#[derive(Serialize, Deserialize, Schema)]
struct FlattenedByReference {
    id: u8,
    #[serde(flatten)]
    by_reference: ByReference,
}

#[derive(Serialize, Deserialize, Schema)]
struct FlattenedLevels {
    id: u8,
    #[serde(flatten)]
    levels: OfLevels,
}

#[derive(Serialize, Deserialize, Schema)]
struct FlattenedDeeper {
    id: u8,
    #[serde(flatten)]
    deeper: Option<Deeper>,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum BesideByReference {
    ByReference(ByReference),
}

// where nothing stands around it, it is fine
#[derive(Serialize, Deserialize, Schema)]
struct Fine {
    by_reference: ByReference,
    recursive: Option<Map>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Map(BTreeMap<String, Map>);

fn main() {}
