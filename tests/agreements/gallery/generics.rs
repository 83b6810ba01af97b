//! Generic types, const generics, and two types of one name.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wireform::Schema;

use crate::strategies::few;

wire! {
    struct Page<T: 'static> {
        #[proptest(strategy = "few()")]
        items: Vec<T>,
        first: Option<T>,
    }

    struct Pair<A, B = bool> {
        a: A,
        b: B,
    }

    struct Version<const NUMBER: usize> {
        value: u8,
    }

    struct Wrapped<T>(T);

    struct Item {
        id: u8,
    }

    struct Both {
        pages: Pair<Page<Item>, Page<u8>>,
        version: Version<2>,
        wrapped: Wrapped<Item>,
        ours: Item,
        theirs: theirs::Item,
        #[proptest(strategy = "few()")]
        of_theirs: Vec<theirs::Item>,
    }
}

mod theirs {
    wire! {
        pub(super) struct Item {
            name: bool,
        }
    }
}

/// By it, others find their types; no value of it is written.
trait Kind {
    type Id: Debug + Clone;
    type Extra: Debug + Clone;
}

#[derive(Debug, Clone)]
struct Users;

impl Kind for Users {
    type Id = u16;
    type Extra = Option<String>;
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
struct Row<K: Kind> {
    id: K::Id,
    #[serde(skip)]
    of: PhantomData<K>,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(bound = "K::Id: Serialize + DeserializeOwned, K::Extra: Serialize + DeserializeOwned")]
struct Table<K: Kind> {
    rows: Vec<Row<K>>,
    by_name: BTreeMap<String, Row<K>>,
    extra: K::Extra,
    change: Option<Change<K>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(tag = "type", bound(serialize = "K::Id: Serialize", deserialize = "K::Id: DeserializeOwned"))]
enum Change<K: Kind> {
    Added(Row<K>),
    Removed { id: K::Id },
    Nothing,
}

fn row() -> impl Strategy<Value = Row<Users>> {
    any::<u16>().prop_map(|id| Row {
        id,
        of: PhantomData,
    })
}

fn change() -> impl Strategy<Value = Change<Users>> {
    prop_oneof![
        row().prop_map(Change::Added),
        any::<u16>().prop_map(|id| Change::Removed { id }),
        Just(Change::Nothing),
    ]
}

fn table() -> impl Strategy<Value = Table<Users>> {
    let rows = proptest::collection::vec(row(), 0..3);
    let by_name = proptest::collection::btree_map("[a-c]", row(), 0..3);
    let change = proptest::option::of(change());
    (rows, by_name, proptest::option::of("[a-c]*"), change).prop_map(|(rows, by_name, extra, change)| Table {
        rows,
        by_name,
        extra,
        change,
    })
}

laws! {
    row_by_a_marker: Row<Users> = row();
    change_by_a_marker: Change<Users> = change();
    table_by_a_marker: Table<Users> = table();
    page_of_integers: Page<u8>;
    page_of_items: Page<Item>;
    page_of_options: Page<Option<bool>>;
    pair: Pair<u8>;
    pair_of_pairs: Pair<Pair<u8>, Option<Pair<bool, bool>>>;
    version: Version<3>;
    wrapped: Wrapped<Option<u8>>;
    both: Both;
}
