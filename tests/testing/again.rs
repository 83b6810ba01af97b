//! What is written and read again: what must be as it was, and what need not be.

use serde::{Deserialize, Serialize};
use wireform::testing::agreement;
use wireform::{Schema, schema_agrees};

/// What is said of a type.
fn said<T: Schema + Serialize + serde::de::DeserializeOwned>() -> String {
    agreement::<T>().unwrap_err().to_string()
}

mod swapping {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(pair: &(f64, f64), serializer: S) -> Result<S::Ok, S::Error> {
        (pair.1, pair.0).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(f64, f64), D::Error> {
        <(f64, f64)>::deserialize(deserializer)
    }
}

#[test]
fn the_order_of_an_array_counts() {
    #[derive(Serialize, Deserialize, Schema)]
    struct Place {
        #[serde(with = "swapping")]
        #[schema(as = (f64, f64))]
        at: (f64, f64),
    }

    let said = said::<Place>();
    assert!(said.contains("what serde writes changes when it is read and written again"), "{said}");
}

#[test]
fn the_order_of_a_set_does_not_count() {
    use std::collections::{HashMap, HashSet};

    #[derive(Serialize, Deserialize, Schema)]
    struct Sets {
        words: HashSet<String>,
        by_name: HashMap<String, HashSet<(u8, u8)>>,
        one_of: Either,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Either {
        Words(HashSet<String>),
        Numbers { numbers: Option<HashSet<u64>> },
    }

    schema_agrees!(Sets, documents = 200);
}

/// One property goes one way, and another is lost on the way.
#[test]
fn a_property_that_goes_one_way_hides_no_other() {
    #[derive(Serialize, Deserialize, Schema)]
    struct Read {
        #[expect(dead_code, reason = "serde reads it, and nothing writes it")]
        #[serde(skip_serializing, default)]
        password: String,
        #[serde(with = "swapping")]
        #[schema(as = (f64, f64))]
        at: (f64, f64),
    }

    #[derive(Serialize, Deserialize, Schema)]
    struct Written {
        #[serde(skip_deserializing)]
        id: u64,
        #[serde(with = "swapping")]
        #[schema(as = (f64, f64))]
        at: (f64, f64),
    }

    for said in [said::<Read>(), said::<Written>()] {
        assert!(said.contains("what serde writes changes when it is read and written again"), "{said}");
    }
}

#[test]
fn properties_that_go_one_way_are_no_disagreement() {
    #[derive(Serialize, Deserialize, Schema)]
    struct User {
        #[serde(skip_deserializing)]
        id: u64,
        #[expect(dead_code, reason = "serde reads it, and nothing writes it")]
        #[serde(skip_serializing, default, alias = "secret")]
        password: String,
        name: String,
        friends: Vec<User>,
        kind: Kind,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(tag = "type")]
    enum Kind {
        A {
            #[serde(skip_deserializing)]
            id: u64,
        },
        B {
            id: u64,
        },
    }

    let friend = User {
        id: 7,
        password: String::new(),
        name: "Ann".to_owned(),
        friends: Vec::new(),
        kind: Kind::A { id: 8 },
    };
    schema_agrees!(User, value = &friend);
}
