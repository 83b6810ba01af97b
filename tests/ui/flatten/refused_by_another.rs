use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Point {
    x: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Size {
    width: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Page {
    title: u8,
    #[serde(flatten)]
    point: Point,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct ClosedPage {
    head: u8,
    #[serde(flatten)]
    size: Size,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type", deny_unknown_fields)]
enum ClosedInside {
    One { one: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
enum Outside {
    Two(u8),
}

#[derive(Serialize, Deserialize, Schema)]
enum Plain {
    Three,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum InsideOfOutside {
    Outside(Outside),
}

#[derive(Serialize, Deserialize, Schema)]
struct BeforeStruct {
    #[serde(flatten)]
    closed: ClosedInside,
    #[serde(flatten)]
    point: Point,
}

#[derive(Serialize, Deserialize, Schema)]
struct BeforeEnum {
    #[serde(flatten)]
    page: ClosedPage,
    #[serde(flatten)]
    plain: Plain,
}

#[derive(Serialize, Deserialize, Schema)]
struct BesideParts {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    closed: ClosedPage,
}

#[derive(Serialize, Deserialize, Schema)]
struct BesideMap {
    #[serde(flatten)]
    inside: InsideOfOutside,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, Schema)]
struct MapBeforeEnums {
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
    #[serde(flatten)]
    plain: Option<Plain>,
}

// these are fine: what stands before has been read, and a part that cannot be read is an absent one

#[derive(Serialize, Deserialize, Schema)]
struct Behind {
    #[serde(flatten)]
    point: Point,
    #[serde(flatten)]
    plain: Plain,
    #[serde(flatten)]
    inside: InsideOfOutside,
}

#[derive(Serialize, Deserialize, Schema)]
struct Optional {
    #[serde(flatten)]
    page: Option<ClosedPage>,
    #[serde(flatten)]
    point: Point,
}

fn main() {}
