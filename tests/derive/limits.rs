//! Every keyword that limits, on the values that it speaks about.

use std::collections::{BTreeMap, HashMap, HashSet};

use wireform::{Schema, SchemaObject};

type Label = String;

#[derive(Schema)]
struct Limits {
    #[schema(minimum = -1, maximum = 1)]
    closed: f64,
    #[schema(exclusive_minimum = 0, exclusive_maximum = 0.5)]
    open: f32,
    #[schema(multiple_of = 0.01)]
    price: f64,
    #[schema(min_length = 1, max_length = 10)]
    text: String,
    #[schema(max_length = 10)]
    by_alias: Label,
    #[schema(min_items = 1, max_items = 4, unique_items)]
    list: Vec<u8>,
    #[schema(unique_items = false)]
    plain_list: Vec<u8>,
    #[schema(max_items = 4)]
    set: HashSet<u8>,
    #[schema(min_properties = 1, max_properties = 3)]
    map: BTreeMap<String, u8>,
    #[schema(maximum = 5)]
    boxed: Option<Box<u64>>,
    #[schema(exclusive_maximum = 256, exclusive_minimum = -1)]
    edge: u8,
}

fn of(name: &str) -> &'static SchemaObject {
    Limits::SCHEMA.object().property(name).unwrap().schema()
}

#[test]
fn numbers_have_their_limits() {
    assert_eq!((of("closed").minimum().unwrap(), of("closed").maximum().unwrap()), ((-1).into(), 1.into()));
    assert_eq!(of("open").exclusive_minimum().unwrap(), 0);
    assert_eq!(of("open").exclusive_maximum().unwrap(), 0.5);
    assert_eq!(of("price").multiple_of().unwrap().to_string(), "0.01");
    assert_eq!(of("boxed").maximum().unwrap(), 5);
    assert_eq!(of("edge").exclusive_maximum().unwrap(), 256);
}

#[test]
fn strings_have_their_limits() {
    assert_eq!((of("text").min_length(), of("text").max_length()), (Some(1), Some(10)));
    assert_eq!((of("by_alias").min_length(), of("by_alias").max_length()), (None, Some(10)));
}

#[test]
fn arrays_have_their_limits() {
    assert_eq!((of("list").min_items(), of("list").max_items()), (Some(1), Some(4)));
    assert!(of("list").unique_items());
    assert!(!of("plain_list").unique_items());
    assert!(of("set").unique_items());
}

#[test]
fn maps_have_their_limits() {
    assert_eq!((of("map").min_properties(), of("map").max_properties()), (Some(1), Some(3)));
}

#[test]
fn a_generic_field_takes_the_limits_that_speak_about_its_type() {
    #[derive(Schema)]
    struct Limited<T> {
        #[schema(maximum = 10)]
        value: T,
    }
    assert_eq!(Limited::<u8>::SCHEMA.object().property("value").unwrap().schema().maximum().unwrap(), 10);
    let map = HashMap::<String, Limited<f64>>::SCHEMA;
    assert_eq!(map.values().unwrap().name(), Some("Limited_number"));
}
