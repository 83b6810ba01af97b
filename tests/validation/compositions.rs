//! Values of any type against unions and objects of parts: what is judged as it stands is explained in the same way.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::ser::{Error, SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::{Schema, SchemaObject};

use crate::broken;

#[derive(Debug, Serialize, Deserialize, Schema)]
enum Outside {
    Newtype(u8),
    Struct { z: u8 },
    Tuple(u8, u8),
    Unit,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Flattened {
    #[serde(flatten)]
    outside: Outside,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum Inside {
    Circle { radius: u8 },
}

#[test]
fn a_variant_with_data_is_an_object_of_one_property_to_an_object_of_parts() {
    assert_eq!(broken(Flattened::OBJECT, &Outside::Newtype(1)), "");
    assert_eq!(broken(Flattened::OBJECT, &Outside::Struct { z: 1 }), "");
    assert_eq!(broken(Flattened::OBJECT, &Outside::Tuple(1, 2)), "");
    assert_eq!(broken(Flattened::OBJECT, &json!({"Struct": {"z": 256}})), "/Struct/z maximum");
}

#[test]
fn a_variant_without_data_is_a_property_that_holds_null_among_others() {
    let flattened = Flattened {
        outside: Outside::Unit,
    };
    assert_eq!(serde_json::to_value(&flattened).unwrap(), json!({"Unit": null}));
    assert_eq!(broken(Flattened::OBJECT, &flattened), "");
    for wrong in [json!(5), json!([]), json!("Unit")] {
        assert_eq!(broken(Flattened::OBJECT, &json!({ "Unit": wrong })), "/Unit type", "{wrong}");
    }
    assert_eq!(broken(Flattened::OBJECT, &json!({"Unit": null, "other": 1})), "");
    assert_eq!(broken(Flattened::OBJECT, &json!({"Newtype": 1, "Unit": null})), "/Unit oneOf");
}

/// A map of these entries, in their order, however often a key comes; its mistakes are told in words of its own.
struct Entries<V>(Vec<(&'static str, V)>);

impl<V: Serialize> Serialize for Entries<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn own<E: Error>(error: impl Display) -> E {
            E::custom(format!("while writing a map: {error}"))
        }
        let mut map = serializer.serialize_map(None).map_err(own)?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value).map_err(own)?;
        }
        map.end().map_err(own)
    }
}

#[test]
fn a_tag_that_comes_late_is_found_whatever_a_value_makes_of_errors() {
    let late = Entries(vec![("radius", json!(1)), ("kind", json!("Circle"))]);
    assert!(Inside::SCHEMA.is_valid(&late));
    assert!(Inside::OBJECT.is_valid(&late));
}

#[test]
fn a_tag_that_comes_twice_is_a_duplicate() {
    let twice = Entries(vec![("kind", json!("Circle")), ("kind", json!("Circle")), ("radius", json!(1))]);
    assert_eq!(broken(Inside::OBJECT, &twice), "/kind oneOf");
}

#[test]
fn a_branch_that_is_too_deep_is_no_obstacle_to_another() {
    const DEEP: &SchemaObject = <BTreeMap<String, serde_json::Value>>::OBJECT;
    const OPEN: &SchemaObject = &SchemaObject::object(&[]);
    let deep = (0..200).fold(json!(1), |inside, _| json!([inside]));
    for either in [const { SchemaObject::any_of(&[DEEP, OPEN]) }, const { SchemaObject::any_of(&[OPEN, DEEP]) }] {
        assert_eq!(broken(&either, &json!({ "a": deep })), "");
    }
}

#[test]
fn a_large_number_is_no_object_of_parts() {
    assert_eq!(broken(Flattened::OBJECT, &json!(u64::MAX)), "type");
}
