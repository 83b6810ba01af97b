//! Types that hold themselves, or each other.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use wireform::Schema;

use crate::strategies::text;

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
struct List {
    value: u8,
    next: Option<Box<List>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Tree {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    children: Vec<Tree>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    named: BTreeMap<String, Tree>,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
struct Folder {
    files: Vec<File>,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
struct File {
    size: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    mounted: Option<Folder>,
}

fn lists() -> impl Strategy<Value = List> {
    vec(any::<u8>(), 1..5).prop_map(|values| {
        let last = None;
        let list = values.into_iter().fold(last, |next, value| Some(Box::new(List { value, next })));
        *list.unwrap()
    })
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = Just(Tree {
        children: Vec::new(),
        named: BTreeMap::new(),
    });
    leaf.prop_recursive(3, 8, 3, |inner| {
        (vec(inner.clone(), 0..3), btree_map(text(), inner, 0..3))
            .prop_map(|(children, named)| Tree { children, named })
    })
}

fn folders() -> impl Strategy<Value = Folder> {
    let empty = Just(Folder { files: Vec::new() });
    empty.prop_recursive(3, 8, 3, |inner| {
        let file = (any::<u32>(), proptest::option::of(inner)).prop_map(|(size, mounted)| File { size, mounted });
        vec(file, 0..3).prop_map(|files| Folder { files })
    })
}

laws! {
    list: List = lists();
    tree: Tree = trees();
    folder: Folder = folders();
    file: File = (any::<u32>(), proptest::option::of(folders())).prop_map(|(size, mounted)| File { size, mounted });
}
