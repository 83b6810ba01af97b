//! Structs with named fields, and the attributes of serde that say what they are on the wire.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireform::Schema;

use crate::strategies::{date_time, few, json, text, uuid};

wire! {
    struct Plain {
        #[proptest(strategy = "text()")]
        name: String,
        count: u32,
        share: f64,
        is_open: bool,
    }

    struct Empty {}

    struct Unit;

    #[serde(rename_all = "camelCase")]
    struct RenamedAll {
        first_word: u8,
        second_word: Option<bool>,
        #[serde(rename = "3rd word")]
        third_word: i8,
        r#type: bool,
    }

    struct Renamed {
        #[serde(rename = "")]
        empty: u8,
        #[serde(rename = "a/b~c")]
        pointer: u8,
        #[serde(rename = "snow ☃ \"quoted\" \\ \n")]
        escaped: u8,
        #[serde(rename = "$ref")]
        reference: u8,
    }

    #[serde(deny_unknown_fields)]
    struct Closed {
        one: u8,
        two: Option<u8>,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedAndEmpty {}

    struct Aliased {
        #[serde(alias = "title", alias = "label")]
        name: bool,
        #[serde(alias = "size")]
        length: Option<u8>,
        #[serde(alias = "width", default)]
        breadth: u8,
    }

    #[serde(deny_unknown_fields)]
    struct ClosedAndAliased {
        #[serde(alias = "title")]
        name: bool,
        #[serde(alias = "size", skip_serializing_if = "Option::is_none")]
        length: Option<u8>,
    }

    struct Skipped {
        kept: u8,
        #[serde(skip)]
        #[allow(dead_code, reason = "it is never on the wire")]
        dropped: u8,
    }

    struct Nested {
        plain: Plain,
        #[serde(skip_serializing_if = "Option::is_none")]
        closed: Option<Closed>,
        twice: [Closed; 2],
        unit: Unit,
        perhaps: Option<Plain>,
    }

    struct OfAnything {
        #[proptest(strategy = "json()")]
        any: Value,
        #[proptest(strategy = "proptest::option::of(json())")]
        perhaps: Option<Value>,
        #[serde(default)]
        #[proptest(strategy = "json()")]
        defaulted: Value,
    }

    struct Pointed {
        boxed: Box<Plain>,
        #[allow(clippy::box_collection, reason = "it is what is tried")]
        #[proptest(strategy = "few().prop_map(Box::new)")]
        list: Box<Vec<u8>>,
        optional: Box<Option<u8>>,
    }

    struct Job {
        #[proptest(strategy = "text()")]
        name: String,
        #[schema(format = "date-time")]
        #[proptest(strategy = "date_time()")]
        created_at: String,
        #[schema(format = "uuid")]
        #[proptest(strategy = "uuid()")]
        id: String,
        #[schema(maximum = 100)]
        #[serde(skip_serializing_if = "Option::is_none")]
        #[proptest(strategy = "proptest::option::of(0.0..=100.0)")]
        progress: Option<f64>,
    }
}

/// The type of a field in the body of a function, and one that a macro makes.
macro_rules! made {
    ($name:ident { $($field:ident: $type:ty),* }) => {
        wire! { struct $name { $($field: $type),* } }
    };
}

made! { Made { one: u8, two: Option<i16> } }

#[test]
fn a_type_in_the_body_of_a_function() {
    #[derive(Debug, Serialize, Deserialize, Schema, proptest_derive::Arbitrary)]
    struct Local {
        one: u8,
    }

    crate::laws::hold(proptest::arbitrary::any::<Local>());
}

laws! {
    plain: Plain;
    empty: Empty;
    unit: Unit;
    renamed_all: RenamedAll;
    renamed: Renamed;
    closed: Closed;
    closed_and_empty: ClosedAndEmpty;
    aliased: Aliased;
    closed_and_aliased: ClosedAndAliased;
    skipped: Skipped;
    nested: Nested;
    of_anything: OfAnything;
    pointed: Pointed;
    job: Job;
    made_by_a_macro: Made;
}
