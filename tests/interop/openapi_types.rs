//! One of each kind of type that the derive describes, as far as OpenAPI, the generator or both say it in their own way.

#![expect(dead_code, reason = "only the schemas of these types are read")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wireform::{Schema, SchemaObject};

pub(crate) static ALL: &[&SchemaObject] = &[
    Numbers::OBJECT,
    Texts::OBJECT,
    Bounds::OBJECT,
    Nullable::OBJECT,
    Words::OBJECT,
    Lists::OBJECT,
    Maps::OBJECT,
    Label::OBJECT,
    Level::OBJECT,
    Percent::OBJECT,
    Many::OBJECT,
    Point::OBJECT,
    Closed::OBJECT,
    Access::OBJECT,
    Aliased::OBJECT,
    Flattened::OBJECT,
    FlattenedMap::OBJECT,
    FlattenedClosed::OBJECT,
    External::OBJECT,
    Internal::OBJECT,
    InternalOther::OBJECT,
    Adjacent::OBJECT,
    Untagged::OBJECT,
    Tree::OBJECT,
    <Page<Point>>::OBJECT,
];

/// Every format of numbers.
#[derive(Schema)]
struct Numbers {
    signed: (i8, i16, i32, i64, i128),
    unsigned: (u8, u16, u32, u64, u128),
    floats: (f32, f64),
}

/// Every format of strings, and a pattern.
#[derive(Schema)]
struct Texts {
    #[schema(format = "date-time")]
    date_time: String,
    #[schema(format = "date")]
    date: String,
    #[schema(format = "time")]
    time: String,
    #[schema(format = "duration")]
    duration: String,
    #[schema(format = "email")]
    email: String,
    #[schema(format = "ipv4")]
    ipv4: String,
    #[schema(format = "ipv6")]
    ipv6: String,
    #[schema(format = "uri")]
    uri: String,
    #[schema(format = "iri")]
    iri: String,
    #[schema(format = "uuid")]
    uuid: String,
    #[schema(format = "byte")]
    byte: String,
    #[schema(format = "binary")]
    binary: String,
    #[schema(format = "password")]
    password: String,
    #[schema(pattern = "^[a-z]+\\.it's$")]
    pattern: String,
}

/// Limits of numbers, texts, lists and maps.
#[derive(Schema)]
struct Bounds {
    #[schema(minimum = 1, maximum = 9)]
    closed: f64,
    #[schema(exclusive_minimum = 1, exclusive_maximum = 9)]
    open: f64,
    #[schema(exclusive_maximum = 9)]
    narrower: u8,
    #[schema(minimum = 0, multiple_of = 0.25)]
    from_zero: f64,
    #[schema(min_length = 1, max_length = 9)]
    text: String,
    #[schema(min_items = 1, max_items = 9, unique_items)]
    list: Vec<String>,
    #[schema(min_properties = 1, max_properties = 9)]
    map: BTreeMap<String, bool>,
}

/// What can be null.
#[derive(Schema)]
struct Nullable {
    flag: Option<bool>,
    number: Option<u32>,
    text: Option<String>,
    any: Option<Value>,
    list: Option<Vec<String>>,
    map: Option<BTreeMap<String, u8>>,
    level: Option<Level>,
    label: Option<Label>,
    /// Where it is
    point: Option<Point>,
    union: Option<Untagged>,
    items: Vec<Option<Point>>,
    nothing: (),
}

/// Words for readers.
#[derive(Schema)]
#[schema(title = "Words")]
struct Words {
    /// Of many lines,
    ///
    /// with `code` and ${x}.
    #[schema(default = "a", example = "b", title = "A text")]
    text: String,
    #[schema(deprecated)]
    old: String,
    /// Beside a reference
    #[schema(deprecated)]
    point: Point,
    /// In a composition of one
    #[schema(all_of)]
    composed: Point,
    #[schema(max_length = 3)]
    short: Label,
}

/// Arrays and tuples.
#[derive(Schema)]
struct Lists {
    points: Vec<Point>,
    words: BTreeSet<String>,
    three: [u8; 3],
    pair: (String, Point),
    lists: Vec<Vec<Level>>,
    #[schema(items(min_length = 1))]
    texts: Vec<String>,
}

/// Maps by their keys.
#[derive(Schema)]
struct Maps {
    points: BTreeMap<String, Point>,
    by_number: BTreeMap<u8, bool>,
    by_level: BTreeMap<Level, bool>,
    #[schema(keys(max_length = 3))]
    short: BTreeMap<String, Value>,
}

/// A text of its own.
#[derive(Schema)]
struct Label(#[schema(min_length = 1)] String);

#[derive(Schema, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Level {
    Low,
    VeryHigh,
}

#[derive(Schema)]
struct Percent(#[schema(minimum = 0, maximum = 100)] u8);

#[derive(Schema)]
struct Many(#[schema(min_items = 1)] Vec<Point>);

/// A point
#[derive(Schema)]
struct Point {
    x: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    y: Option<f64>,
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Closed {
    x: f64,
}

/// What is sent, and what is received.
#[derive(Schema)]
struct Access {
    #[serde(skip_deserializing)]
    id: String,
    #[serde(skip_serializing)]
    secret: String,
    #[schema(read_only)]
    at: Option<Point>,
}

#[derive(Schema)]
struct Aliased {
    #[serde(alias = "n")]
    name: String,
    #[serde(default, alias = "a", alias = "years")]
    age: u8,
}

#[derive(Schema)]
struct Flattened {
    id: String,
    #[serde(flatten)]
    point: Point,
}

#[derive(Schema)]
struct FlattenedMap {
    id: String,
    #[serde(flatten)]
    others: BTreeMap<String, u8>,
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct FlattenedClosed {
    id: String,
    #[serde(flatten)]
    point: Closed,
}

#[derive(Schema)]
enum External {
    Unit,
    Newtype(Point),
    Tuple(u8, bool),
    Struct { x: u8 },
}

#[derive(Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Internal {
    Unit,
    OfPoint(Point),
    Struct { x: u8 },
}

#[derive(Schema)]
#[serde(tag = "type")]
enum InternalOther {
    Known {
        x: u8,
    },
    #[serde(other)]
    Other,
}

#[derive(Schema)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Newtype(Point),
    Tuple(u8, bool),
}

#[derive(Schema)]
#[serde(untagged)]
enum Untagged {
    Point(Point),
    Text(String),
    Number(u32),
}

#[derive(Schema)]
struct Tree {
    value: u8,
    children: Vec<Tree>,
    parent: Option<Box<Tree>>,
}

#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
    next: Option<String>,
}
