use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct BesideMap<T> {
    #[serde(flatten)]
    numbers: BTreeMap<String, u8>,
    #[serde(flatten)]
    more: T,
}

#[derive(Serialize, Deserialize, Schema)]
struct Holder<T> {
    id: u8,
    #[serde(flatten)]
    of: T,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Inside<T> {
    Of(T),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Loose {
    Full { key: u16 },
    Empty,
}

#[derive(Serialize, Deserialize, Schema)]
struct Point {
    x: u8,
}

const _: &wireform::SchemaObject = BesideMap::<BTreeMap<String, bool>>::SCHEMA.object();
const _: &wireform::SchemaObject = Holder::<Loose>::SCHEMA.object();
const _: &wireform::SchemaObject = Holder::<Vec<u8>>::SCHEMA.object();
const _: &wireform::SchemaObject = Inside::<Loose>::SCHEMA.object();
const _: &wireform::SchemaObject = Inside::<Option<Point>>::SCHEMA.object();

// these are fine
const _: &wireform::SchemaObject = BesideMap::<()>::SCHEMA.object();
const _: &wireform::SchemaObject = Holder::<Option<Loose>>::SCHEMA.object();
const _: &wireform::SchemaObject = Inside::<Point>::SCHEMA.object();

fn main() {}
