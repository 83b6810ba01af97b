//! Structs of more than 64 properties, where one word of bits no longer holds those that have come.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeStruct, Serializer};
use serde_json::{Map, Value};
use wireform::{Property, Schema, SchemaObject};

use crate::agreement::Random;
use crate::{broken, broken_by};

/// A struct of groups of fields; the last one of each group may be absent.
macro_rules! large {
    ($name:ident $(($($required:ident)+; $optional:ident))+) => {
        #[derive(Serialize, Schema)]
        #[serde(deny_unknown_fields)]
        struct $name {
            $($($required: u8,)+ #[serde(skip_serializing_if = "Option::is_none")] $optional: Option<u8>,)+
        }

        impl $name {
            fn new(optional: Option<u8>) -> Self {
                Self { $($($required: 1,)+ $optional: optional,)+ }
            }
        }
    };
}

large! {
    Seventy
    (a0 a1 a2 a3 a4 a5 a6 a7 a8; a9)
    (b0 b1 b2 b3 b4 b5 b6 b7 b8; b9)
    (c0 c1 c2 c3 c4 c5 c6 c7 c8; c9)
    (d0 d1 d2 d3 d4 d5 d6 d7 d8; d9)
    (e0 e1 e2 e3 e4 e5 e6 e7 e8; e9)
    (f0 f1 f2 f3 f4 f5 f6 f7 f8; f9)
    (g0 g1 g2 g3 g4 g5 g6 g7 g8; g9)
}

large! {
    HundredAndThirty
    (a0 a1 a2 a3 a4 a5 a6 a7 a8; a9)
    (b0 b1 b2 b3 b4 b5 b6 b7 b8; b9)
    (c0 c1 c2 c3 c4 c5 c6 c7 c8; c9)
    (d0 d1 d2 d3 d4 d5 d6 d7 d8; d9)
    (e0 e1 e2 e3 e4 e5 e6 e7 e8; e9)
    (f0 f1 f2 f3 f4 f5 f6 f7 f8; f9)
    (g0 g1 g2 g3 g4 g5 g6 g7 g8; g9)
    (h0 h1 h2 h3 h4 h5 h6 h7 h8; h9)
    (i0 i1 i2 i3 i4 i5 i6 i7 i8; i9)
    (j0 j1 j2 j3 j4 j5 j6 j7 j8; j9)
    (k0 k1 k2 k3 k4 k5 k6 k7 k8; k9)
    (l0 l1 l2 l3 l4 l5 l6 l7 l8; l9)
    (m0 m1 m2 m3 m4 m5 m6 m7 m8; m9)
}

large! {
    TwoHundred
    (a0 a1 a2 a3 a4 a5 a6 a7 a8; a9)
    (b0 b1 b2 b3 b4 b5 b6 b7 b8; b9)
    (c0 c1 c2 c3 c4 c5 c6 c7 c8; c9)
    (d0 d1 d2 d3 d4 d5 d6 d7 d8; d9)
    (e0 e1 e2 e3 e4 e5 e6 e7 e8; e9)
    (f0 f1 f2 f3 f4 f5 f6 f7 f8; f9)
    (g0 g1 g2 g3 g4 g5 g6 g7 g8; g9)
    (h0 h1 h2 h3 h4 h5 h6 h7 h8; h9)
    (i0 i1 i2 i3 i4 i5 i6 i7 i8; i9)
    (j0 j1 j2 j3 j4 j5 j6 j7 j8; j9)
    (k0 k1 k2 k3 k4 k5 k6 k7 k8; k9)
    (l0 l1 l2 l3 l4 l5 l6 l7 l8; l9)
    (m0 m1 m2 m3 m4 m5 m6 m7 m8; m9)
    (n0 n1 n2 n3 n4 n5 n6 n7 n8; n9)
    (o0 o1 o2 o3 o4 o5 o6 o7 o8; o9)
    (p0 p1 p2 p3 p4 p5 p6 p7 p8; p9)
    (q0 q1 q2 q3 q4 q5 q6 q7 q8; q9)
    (r0 r1 r2 r3 r4 r5 r6 r7 r8; r9)
    (s0 s1 s2 s3 s4 s5 s6 s7 s8; s9)
    (t0 t1 t2 t3 t4 t5 t6 t7 t8; t9)
}

/// Entries in an order of their own; as a map, or as a struct.
struct Shuffled<'n> {
    names: &'n [&'static str],
    as_struct: bool,
}

impl Serialize for Shuffled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.as_struct {
            let mut fields = serializer.serialize_struct("Shuffled", self.names.len())?;
            self.names.iter().try_for_each(|name| fields.serialize_field(name, &1))?;
            return fields.end();
        }
        let mut map = serializer.serialize_map(Some(self.names.len()))?;
        self.names.iter().try_for_each(|name| map.serialize_entry(name, &1))?;
        map.end()
    }
}

fn shuffle<T>(list: &mut [T], random: &mut Random) {
    for end in (1..list.len()).rev() {
        list.swap(end, random.below(end + 1));
    }
}

/// Every form of the struct, whole and with each of its properties missing in turn.
fn every_property_counts<T: Schema + Serialize>(full: &T, least: &T, count: usize) {
    let properties = T::SCHEMA.properties();
    assert_eq!(properties.len(), count);
    assert_eq!(broken_by::<T, _>(full), "");
    assert_eq!(broken_by::<T, _>(least), "");
    let complete: Map<String, Value> = serde_json::from_value(serde_json::to_value(full).unwrap()).unwrap();
    assert_eq!(broken_by::<T, _>(&complete), "");

    let mut random = Random(count as u64);
    for property in properties {
        let expected = if property.is_required() { format!("/{} required", property.name()) } else { String::new() };
        let mut document = complete.clone();
        document.remove(property.name());
        assert_eq!(broken_by::<T, _>(&document), expected);
        document.insert("stranger".to_owned(), Value::Null);
        let with_stranger = format!("/stranger additionalProperties, {expected}");
        assert_eq!(broken_by::<T, _>(&document), with_stranger.trim_end_matches(", "));

        let mut names: Vec<_> = properties.iter().map(Property::name).filter(|name| *name != property.name()).collect();
        assert_eq!(
            broken_by::<T, _>(&Shuffled {
                names: &names,
                as_struct: true
            }),
            expected,
            "in declaration order"
        );
        shuffle(&mut names, &mut random);
        for as_struct in [false, true] {
            assert_eq!(
                broken_by::<T, _>(&Shuffled {
                    names: &names,
                    as_struct
                }),
                expected,
                "in any order"
            );
        }
        let again = names[random.below(names.len())];
        names.push(again);
        let duplicate = format!("/{again} oneOf, {expected}");
        for as_struct in [false, true] {
            let said = broken_by::<T, _>(&Shuffled {
                names: &names,
                as_struct,
            });
            assert_eq!(said, duplicate.trim_end_matches(", "), "{again} is given twice");
        }
    }
}

#[test]
fn seventy_properties_are_told_apart() {
    every_property_counts(&Seventy::new(Some(1)), &Seventy::new(None), 70);
}

#[test]
fn a_hundred_and_thirty_properties_are_told_apart() {
    every_property_counts(&HundredAndThirty::new(Some(1)), &HundredAndThirty::new(None), 130);
}

#[test]
fn two_hundred_properties_are_told_apart() {
    every_property_counts(&TwoHundred::new(Some(1)), &TwoHundred::new(None), 200);
}

#[test]
fn what_a_large_object_lacks_is_listed_in_declaration_order() {
    let required = |schema: &SchemaObject| {
        let names = schema.properties().iter().filter(|property| property.is_required()).map(Property::name);
        names.map(|name| format!("/{name} required")).collect::<Vec<_>>()
    };
    let nothing = Map::new();
    assert_eq!(broken(Seventy::OBJECT, &nothing), required(Seventy::OBJECT).join(", "));
    let violations = TwoHundred::SCHEMA.validate(&nothing).unwrap_err();
    assert_eq!((violations.len(), violations.omitted()), (100, 80));
    assert_eq!(broken(TwoHundred::OBJECT, &nothing), required(TwoHundred::OBJECT)[..100].join(", "));
}

/// The most that an object can have, written by hand: no table leads to the names.
static MOST: [Property; 256] = {
    let mut properties = [const { Property::new("", SchemaObject::boolean()) }; 256];
    let mut i = 0;
    while i < properties.len() {
        properties[i] = Property::new(NAMES.split_at(3 * i).1.split_at(3).0, SchemaObject::boolean());
        i += 1;
    }
    properties
};

const DIGITS: &[u8; 10] = b"0123456789";

/// `000001002…255`.
const NAMES: &str = {
    const BYTES: [u8; 3 * 256] = {
        let mut bytes = [0; 3 * 256];
        let mut i = 0;
        while i < 256 {
            bytes[3 * i] = DIGITS[i / 100];
            bytes[3 * i + 1] = DIGITS[i / 10 % 10];
            bytes[3 * i + 2] = DIGITS[i % 10];
            i += 1;
        }
        bytes
    };
    match std::str::from_utf8(&BYTES) {
        Ok(names) => names,
        Err(_) => "",
    }
};

#[test]
fn the_most_properties_that_an_object_can_have_are_told_apart() {
    let schema = SchemaObject::object(&MOST);
    let complete: Map<String, Value> = (0..256).map(|number| (format!("{number:03}"), Value::Bool(true))).collect();
    assert_eq!(broken(&schema, &complete), "");
    for property in schema.properties() {
        let mut document = complete.clone();
        document.remove(property.name());
        assert_eq!(broken(&schema, &document), format!("/{} required", property.name()));
    }
}
