//! Types of every form that serde has, to make documents of.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use wireform::{Failure, Schema};

macro_rules! wire {
    ($($item:item)*) => {
        $(
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
            $item
        )*
    };
}

pub(crate) fn is_even(text: &str) -> Result<(), Failure> {
    if text.len().is_multiple_of(2) { Ok(()) } else { Err(Failure::new("even", "has an odd length")) }
}

wire! {
    /// As many keywords as one type can have.
    #[schema(required_if(state = "open", reason), dependent_required(card, address))]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Broad {
        #[schema(min_length = 2, max_length = 5)]
        pub(crate) short: String,
        #[schema(pattern = "^[A-Z]{2}-[0-9]{3,5}$")]
        pub(crate) code: String,
        #[schema(pattern = "\\p{Lu}", max_length = 3)]
        pub(crate) capital: String,
        #[schema(format = "date-time")]
        pub(crate) created: String,
        #[schema(format = "uuid")]
        pub(crate) id: String,
        #[schema(format = "decimal", minimum = 0, maximum = 100, multiple_of = 0.25)]
        pub(crate) price: String,
        #[schema(custom = is_even)]
        pub(crate) even: String,
        #[schema(minimum = 3, maximum = 30, multiple_of = 3)]
        pub(crate) count: i32,
        #[schema(exclusive_minimum = 0, exclusive_maximum = 1)]
        pub(crate) share: f64,
        pub(crate) byte: u8,
        pub(crate) nonzero: std::num::NonZeroI16,
        pub(crate) letter: char,
        #[schema(min_items = 1, max_items = 3)]
        pub(crate) list: Vec<u32>,
        #[schema(unique_items)]
        pub(crate) distinct: Vec<bool>,
        pub(crate) pair: (String, u8),
        #[schema(min_properties = 1, max_properties = 2, keys(pattern = "^[a-z]+$"))]
        pub(crate) map: BTreeMap<String, i64>,
        pub(crate) by_number: BTreeMap<u8, bool>,
        pub(crate) state: State,
        pub(crate) reason: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub(crate) card: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub(crate) address: Option<String>,
        #[serde(alias = "colour", alias = "Color")]
        pub(crate) color: Option<String>,
        pub(crate) shape: External,
        pub(crate) event: Internal,
        pub(crate) either: Untagged,
        pub(crate) unit: (),
    }

    #[serde(rename_all = "snake_case")]
    pub(crate) enum State {
        Open,
        Closed,
        InBetween,
    }

    pub(crate) enum External {
        Empty,
        Newtype(u32),
        Tuple(u8, String),
        Named { width: f64, #[serde(alias = "size")] height: f64 },
    }

    #[serde(tag = "type", rename_all = "kebab-case")]
    pub(crate) enum Internal {
        Nothing,
        Started { at: u64 },
        Wrapped(Point),
    }

    #[serde(tag = "kind", content = "data", deny_unknown_fields)]
    pub(crate) enum Adjacent {
        Nothing,
        One(Point),
        Many(Vec<Point>),
        Named { name: String },
    }

    #[serde(untagged)]
    pub(crate) enum Untagged {
        Number(i64),
        Text(String),
        Point(Point),
        List(Vec<bool>),
    }

    #[serde(rename_all = "snake_case")]
    pub(crate) enum WithOther {
        Known,
        #[serde(alias = "also")]
        Aliased,
        #[serde(other)]
        Other,
    }

    pub(crate) struct Point {
        pub(crate) x: i32,
        #[serde(default)]
        pub(crate) y: i32,
    }

    pub(crate) struct Tree {
        pub(crate) label: String,
        pub(crate) children: Vec<Tree>,
        pub(crate) parent: Option<Box<Tree>>,
    }

    pub(crate) enum Expression {
        Literal(f64),
        Sum(Box<Expression>, Box<Expression>),
        Negated(Box<Expression>),
        Named { name: String, of: Vec<Expression> },
    }

    pub(crate) struct Flattened {
        pub(crate) id: u32,
        #[serde(flatten)]
        pub(crate) pair: Pair,
        #[serde(flatten)]
        pub(crate) event: Internal,
    }

    pub(crate) struct FlattenedMap {
        pub(crate) id: u32,
        #[serde(flatten)]
        pub(crate) rest: BTreeMap<String, bool>,
    }

    pub(crate) struct FlattenedOption {
        pub(crate) id: u32,
        #[serde(flatten)]
        pub(crate) point: Option<Pair>,
    }

    pub(crate) struct Pair {
        pub(crate) first: u8,
        pub(crate) second: u8,
    }

    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Closed {
        pub(crate) first_name: String,
        #[serde(default)]
        pub(crate) tags: BTreeSet<String>,
        #[serde(skip)]
        pub(crate) cache: u8,
    }

    pub(crate) struct Directions {
        pub(crate) both: u8,
        #[serde(skip_deserializing)]
        pub(crate) written: u8,
        #[serde(skip_serializing, default)]
        pub(crate) read: u8,
    }

    #[serde(transparent)]
    pub(crate) struct Transparent(Vec<Option<u8>>);

    pub(crate) struct Newtype(#[schema(maximum = 10)] u8);

    pub(crate) struct Unit;

    pub(crate) struct Tupled(u8, Option<String>, [i8; 3]);

    pub(crate) struct Page<T> {
        pub(crate) items: Vec<T>,
        pub(crate) next: Option<T>,
    }

    #[serde(tag = "type")]
    pub(crate) struct TaggedStruct {
        pub(crate) a: u8,
    }

    pub(crate) struct Maps {
        pub(crate) by_state: HashMap<Key, Vec<u8>>,
        pub(crate) set: HashSet<u16>,
        pub(crate) nested: BTreeMap<String, BTreeMap<String, Option<bool>>>,
        pub(crate) any: serde_json::Value,
        pub(crate) pairs: Vec<(f32, bool)>,
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Schema)]
pub(crate) enum Key {
    First,
    Second,
}
