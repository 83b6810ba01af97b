//! What an object with flattened parts lacks: in the order in which serde writes it, own and flattened properties alike.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::Serialize;
use serde_json::{Value, json};
use wireform::{Schema, Violation};

#[derive(Serialize, Schema, Default)]
struct Address {
    street: u8,
    #[serde(flatten)]
    town: Town,
    country: u8,
}

#[derive(Serialize, Schema, Default)]
struct Town {
    town: u8,
    code: u8,
}

#[derive(Serialize, Schema, Default)]
struct Order {
    id: u8,
    #[serde(flatten)]
    address: Box<Address>,
    paid: u8,
    #[serde(flatten)]
    kind: Kind,
    sent: u8,
    note: Option<u8>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
    last: u8,
}

#[derive(Serialize, Schema)]
#[serde(tag = "kind")]
enum Kind {
    Large { width: u8, height: u8 },
    Addressed(Address),
}

impl Default for Kind {
    fn default() -> Self {
        Self::Large {
            width: 1,
            height: 2,
        }
    }
}

#[derive(Serialize, Schema, Default)]
struct WithUntagged {
    first: u8,
    #[serde(flatten)]
    either: Either,
    second: u8,
    #[serde(flatten)]
    town: Town,
    third: u8,
}

#[derive(Serialize, Schema)]
#[serde(untagged)]
enum Either {
    Left { left: u8, middle: u8 },
}

impl Default for Either {
    fn default() -> Self {
        Self::Left { left: 1, middle: 2 }
    }
}

#[derive(Serialize, Schema)]
#[serde(tag = "type")]
enum Tagged {
    Order(Address),
    Own {
        x: u8,
        #[serde(flatten)]
        town: Town,
        y: u8,
    },
}

fn paths(violations: impl IntoIterator<Item = Violation>, code: &str) -> Vec<String> {
    let wanted = violations.into_iter().filter(|violation| violation.code() == code);
    wanted.map(|violation| violation.path().trim_start_matches('/').to_owned()).collect()
}

/// Without the properties `left_out`, and without each one alone: what is missing comes as serde would have written it.
fn lacks_in_order<T: Schema + Serialize>(value: &T, kept: &[&str]) {
    let written: IndexMap<String, Value> = serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap();
    let names = || written.keys().filter(|name| !kept.contains(&name.as_str()) && name.as_str() != "note");
    assert!(T::SCHEMA.is_valid(&written));
    let without = |left_out: &[&String]| -> BTreeMap<&String, &Value> {
        written.iter().filter(|(name, _)| !left_out.contains(name)).collect()
    };
    let all: Vec<&String> = names().collect();
    let missing = paths(T::SCHEMA.validate(&without(&all)).unwrap_err(), "required");
    assert_eq!(missing, all.iter().map(|name| name.as_str()).collect::<Vec<_>>());
    // every second one, from both ends
    for start in [0, 1] {
        let some: Vec<&String> = names().skip(start).step_by(2).collect();
        assert_eq!(
            paths(T::SCHEMA.validate(&without(&some)).unwrap_err(), "required"),
            some.iter().map(|name| name.as_str()).collect::<Vec<_>>()
        );
    }
}

#[test]
fn what_is_missing_comes_in_the_order_in_which_serde_writes_it() {
    lacks_in_order(&Address::default(), &[]);
    lacks_in_order(&Order::default(), &["kind"]);
    lacks_in_order(&Kind::Addressed(Address::default()), &["kind"]);
    lacks_in_order(&WithUntagged::default(), &[]);
    lacks_in_order(&Tagged::Order(Address::default()), &["type"]);
    let own = Tagged::Own {
        x: 1,
        town: Town::default(),
        y: 2,
    };
    lacks_in_order(&own, &["type"]);
}

#[test]
fn a_tag_that_is_missing_stands_in_the_order_too() {
    let lines: Vec<_> = Order::SCHEMA.validate(&json!({ "id": 1, "town": 300 })).unwrap_err().into_iter().collect();
    let rows: Vec<_> = lines.iter().map(|violation| (violation.path(), violation.code())).collect();
    assert_eq!(
        rows,
        [
            ("/town", "maximum"),
            ("/street", "required"),
            ("/code", "required"),
            ("/country", "required"),
            ("/paid", "required"),
            ("/kind", "required_tag"),
            ("/sent", "required"),
            ("/last", "required"),
        ],
    );
}

#[test]
fn what_is_wrong_is_told_before_what_is_missing_and_each_object_by_itself() {
    let document = json!([{ "left": 300, "second": 1, "town": true }, { "first": 1, "left": "x" }]);
    let said = <Vec<WithUntagged>>::SCHEMA.validate(&document).unwrap_err();
    let rows: Vec<_> = said.iter().map(|violation| format!("{} {}", violation.path(), violation.code())).collect();
    assert_eq!(
        rows,
        [
            "/0/town type",
            "/0/left maximum",
            "/0/first required",
            "/0/middle required",
            "/0/code required",
            "/0/third required",
            "/1/left type",
            "/1/middle required",
            "/1/second required",
            "/1/town required",
            "/1/code required",
            "/1/third required",
        ],
    );
}

#[derive(Serialize, Schema)]
struct Node {
    id: u8,
    #[serde(flatten)]
    next: Next,
    end: u8,
}

/// Flattens itself, in each of its branches.
#[derive(Serialize, Schema)]
#[serde(tag = "next")]
#[expect(dead_code, reason = "here for its schema")]
enum Next {
    One(Box<Circle>),
    Other(Box<Circle>),
    None,
}

#[derive(Serialize, Schema)]
struct Circle {
    #[serde(flatten)]
    more: More,
    size: u8,
}

#[derive(Serialize, Schema)]
#[serde(tag = "more")]
#[expect(dead_code, reason = "here for its schema")]
enum More {
    One(Box<Next>),
    Other(Box<Next>),
}

#[test]
fn enums_that_flatten_each_other_in_a_circle_are_put_in_order_as_well() {
    let said = Node::SCHEMA.validate(&json!({ "next": "One", "more": "One" })).unwrap_err();
    let said = paths(said, "required");
    assert_eq!((said[0].as_str(), said[said.len() - 1].as_str()), ("id", "end"), "{said:?}");
}
