//! `items(...)`, `keys(...)` and `values(...)`, as deep as they go.

use std::collections::HashMap;

use wireform::{Schema, SchemaObject};

#[derive(Schema)]
struct Nested {
    #[schema(max_items = 3, items(min_length = 1, format = "uuid", description = "an id"))]
    ids: Vec<String>,
    #[schema(keys(max_length = 8), values(items(maximum = 9, nullable)))]
    table: HashMap<String, Vec<i32>>,
    #[schema(items(items(items(multiple_of = 3))))]
    cube: Vec<Vec<Vec<u8>>>,
    #[schema(items(max_length = 4))]
    optional: Option<Vec<Option<String>>>,
}

#[derive(Schema)]
#[schema(items(maximum = 4))]
struct List(Vec<u8>);

fn of(name: &str) -> &'static SchemaObject {
    Nested::SCHEMA.object().property(name).unwrap().schema()
}

#[test]
fn items_have_keywords_of_their_own() {
    let id = of("ids").items().unwrap();
    assert_eq!((of("ids").max_items(), of("ids").min_length()), (Some(3), None));
    assert_eq!((id.min_length(), id.format(), id.description()), (Some(1), Some("uuid"), Some("an id")));
    assert_eq!(of("optional").items().unwrap().max_length(), Some(4));
    assert!(of("optional").items().unwrap().is_nullable());
    assert_eq!(List::SCHEMA.items().unwrap().maximum().unwrap(), 4);
}

#[test]
fn keys_and_values_have_keywords_of_their_own() {
    assert_eq!(of("table").keys().unwrap().max_length(), Some(8));
    let number = of("table").values().unwrap().items().unwrap();
    assert_eq!(number.maximum().unwrap(), 9);
    assert_eq!(number.format(), Some("int32"));
    assert!(number.is_nullable());
}

#[test]
fn keywords_reach_as_deep_as_the_type() {
    let innermost = of("cube").items().unwrap().items().unwrap().items().unwrap();
    assert_eq!(innermost.multiple_of().unwrap(), 3);
}
