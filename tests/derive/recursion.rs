//! Types that hold themselves or each other, borrow, stand in a function, or come of a macro: compositions included.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::Schema;

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "op", rename_all = "lowercase")]
enum Expression {
    Number { value: i64 },
    Sum(Operands),
    Not { of: Box<Expression> },
    Named(BTreeMap<String, Expression>),
}

#[derive(Serialize, Deserialize, Schema)]
struct Operands {
    left: Box<Expression>,
    right: Box<Expression>,
}

#[test]
fn an_enum_and_a_struct_hold_each_other() {
    let number = |value| Box::new(Expression::Number { value });
    let sum = Expression::Sum(Operands {
        left: number(1),
        right: Box::new(Expression::Not { of: number(2) }),
    });
    writes(
        &sum,
        &json!({
            "op": "sum", "left": {"op": "number", "value": 1},
            "right": {"op": "not", "of": {"op": "number", "value": 2}},
        }),
    );
    reads::<Expression>(&json!({"op": "named", "x": {"op": "number", "value": 1}}));
    refuses::<Expression>(&json!({"op": "named", "x": {"op": "number"}}));
    refuses::<Expression>(&json!({"op": "sum", "left": {"op": "number", "value": 1}, "right": {"op": "sum"}}));
}

#[derive(Serialize, Deserialize, Schema)]
struct Node {
    #[serde(flatten)]
    head: Head,
    children: Vec<Node>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Head {
    name: String,
    parent: Option<Box<Node>>,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Tree {
    Leaf(u8),
    Branch(Vec<Tree>),
    Named(BTreeMap<String, Tree>),
}

#[test]
fn a_part_leads_back_to_the_whole() {
    let document = json!({"name": "a", "parent": null, "children": [{"name": "b", "children": []}]});
    reads::<Node>(&document);
    refuses::<Node>(&json!({"name": "a", "children": [{"children": []}]}));
    refuses::<Node>(&json!({"name": "a", "parent": {}, "children": []}));
    reads::<Tree>(&json!([1, [2], {"a": [3]}]));
    refuses::<Tree>(&json!([1, [2], {"a": ["3"]}]));
}

#[derive(Serialize, Deserialize, Schema)]
struct Borrowed<'a> {
    #[serde(borrow, flatten)]
    text: Text<'a>,
    #[serde(borrow)]
    keys: BTreeMap<Key<'a>, u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Text<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Schema)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t")]
enum BorrowedVariant<'a> {
    #[serde(borrow)]
    Text(Text<'a>),
}

#[test]
fn lifetimes_leave_no_trace() {
    let document = json!({"text": "a", "keys": {"b": 1}});
    assert!(Borrowed::SCHEMA.is_valid(&document));
    assert!(!Borrowed::SCHEMA.is_valid(&json!({"keys": {"b": 1}})));
    assert!(BorrowedVariant::SCHEMA.is_valid(&json!({"t": "Text", "text": "a"})));
}

#[derive(Serialize, Deserialize, Schema)]
struct Paged<T, const SIZE: usize> {
    #[serde(flatten)]
    cursor: Cursor<T>,
    items: Vec<T>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Cursor<T> {
    next: Option<T>,
}

macro_rules! wrapper {
    ($name:ident, $variant:ident($held:ty)) => {
        #[derive(Serialize, Deserialize, Schema)]
        enum $name {
            $variant($held),
            Other,
        }
    };
}

wrapper!(Wrapped, Page(Paged<u8, 3>));

#[test]
fn generic_parts_local_types_and_macros() {
    #[derive(Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    enum Local {
        Wrapped(Wrapped),
        Pair(u8, Box<Local>),
    }

    let wrapped = json!({"Page": {"next": 1, "items": [2]}});
    reads::<Wrapped>(&wrapped);
    refuses::<Wrapped>(&json!({"Page": {"next": 300, "items": [2]}}));
    reads::<Local>(&json!([1, [2, "Other"]]));
    refuses::<Local>(&json!([1, [2, "other"]]));
}
