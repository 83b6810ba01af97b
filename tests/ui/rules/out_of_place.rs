use std::collections::BTreeMap;

use wireform::{Failure, Number, Schema};

fn text(_: &str) -> Result<(), Failure> {
    Ok(())
}

fn number(_: Number) -> Result<(), Failure> {
    Ok(())
}

fn value<T>(_: &T) -> Result<(), Failure> {
    Ok(())
}

type Label = String;

#[derive(Schema)]
struct Inner {
    name: String,
}

#[derive(Schema)]
enum Shape {
    #[schema(custom = value)]
    Nothing,
    Circle {
        #[schema(custom(text = text))]
        radius: f64,
    },
}

#[derive(Schema)]
#[schema(custom(number = number))]
struct Whole {
    #[schema(custom(text = text))]
    count: u8,
    #[schema(custom(number = number))]
    name: String,
    #[schema(custom(text = text))]
    list: Vec<String>,
    #[schema(custom(number = number))]
    label: Label,
    #[schema(custom(text = text))]
    inner: Inner,
    #[schema(items(custom = value))]
    inners: Vec<Inner>,
    #[schema(items(custom(value = value)))]
    values: Vec<String>,
    #[schema(keys(custom(value = value)), values(custom = text))]
    map: BTreeMap<String, bool>,
    #[serde(skip)]
    #[schema(custom = value)]
    skipped: u8,
}

fn main() {}
