//! Which bounds the implementation for a generic type has: a type that serde's derives can write and read needs no more words for ours.
//!
//! That the types compile, and that their schemas can be asked for with these parameters, is half of each test. None of the markers has
//! a schema, or is written by serde.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::Schema;

use crate::oracle::{refuses, writes};

fn name<T: Schema>() -> &'static str {
    T::SCHEMA.object().name().unwrap()
}

/// Marks what a row is about.
pub(crate) trait Kind {
    type Id;
    type Extra;
    const NUMBER: u8;
}

#[derive(Debug)]
pub(crate) struct Users;

impl Kind for Users {
    type Id = u32;
    type Extra = String;
    const NUMBER: u8 = 7;
}

impl Kind for u8 {
    type Id = Users;
    type Extra = Users;
    const NUMBER: u8 = 8;
}

pub(crate) struct NoSchema;

pub(crate) mod by_field {
    use super::*;

    #[derive(Serialize, Deserialize, Schema)]
    pub(crate) struct Row<K: Kind> {
        pub(crate) id: K::Id,
    }

    /// Without a word of serde's: it could not derive this.
    #[derive(Schema)]
    pub(super) struct Table<K: Kind> {
        rows: Vec<Row<K>>,
        first: Option<Box<Row<K>>>,
        by_name: BTreeMap<String, Row<K>>,
        pair: (Row<K>, u8),
        nothing: PhantomData<K>,
    }

    #[derive(Schema)]
    pub(super) struct Tables<K>
    where
        K: Kind,
    {
        tables: Vec<Table<K>>,
        own: K::Id,
        extra: Vec<<K as Kind>::Extra>,
        children: Vec<Tables<K>>,
        selves: Vec<Self>,
    }

    #[derive(Schema)]
    #[serde(tag = "type")]
    pub(super) enum Change<K: Kind> {
        Added { row: Row<K> },
        Removed(Row<K>),
        Nothing,
    }

    #[derive(Schema)]
    pub(super) struct Flat<K: Kind> {
        #[serde(flatten)]
        row: Row<K>,
    }

    #[derive(Schema)]
    pub(super) struct Around<K: Kind>(Row<K>);

    #[derive(Schema)]
    pub(super) struct Pair<K: Kind, T>(Row<K>, T);

    #[derive(Schema)]
    pub(super) struct Two<A: Kind, B: Kind> {
        a: A::Id,
        b: B::Id,
        c: <A as Kind>::Extra,
    }
}

#[test]
fn what_a_field_needs_is_asked_of_its_type_and_not_of_a_marker() {
    use by_field::*;
    assert!(
        Table::<Users>::SCHEMA
            .is_valid(&json!({"rows": [{"id": 1}], "by_name": {}, "pair": [{"id": 2}, 3], "nothing": null}))
    );
    assert!(
        !Table::<Users>::SCHEMA
            .is_valid(&json!({"rows": [{"id": -1}], "by_name": {}, "pair": [{"id": 2}, 3], "nothing": null}))
    );
    let tables = json!({"tables": [], "own": 1, "extra": ["a"], "children": [], "selves": []});
    assert!(Tables::<Users>::SCHEMA.is_valid(&tables));
    assert!(Change::<Users>::SCHEMA.is_valid(&json!({"type": "Added", "row": {"id": 1}})));
    assert!(Change::<Users>::SCHEMA.is_valid(&json!({"type": "Removed", "id": 1})));
    assert!(Flat::<Users>::SCHEMA.is_valid(&json!({"id": 1})));
    assert!(!Around::<Users>::SCHEMA.is_valid(&json!({"id": "1"})));
    assert!(Pair::<Users, bool>::SCHEMA.is_valid(&json!([{"id": 1}, true])));
    assert!(Two::<Users, Users>::SCHEMA.is_valid(&json!({"a": 1, "b": 2, "c": "3"})));
}

#[test]
fn a_name_says_what_stands_on_the_wire() {
    use by_field::*;
    assert_eq!(name::<Row<Users>>(), "Row_uint32");
    assert_eq!(name::<Table<Users>>(), "Table_Row_uint32");
    assert_eq!(name::<Pair<Users, bool>>(), "Pair_Row_uint32_boolean");
    assert_eq!(name::<Two<Users, Users>>(), "Two_uint32_string_uint32");
}

/// Types that refer to each other in circles: to ask one for the schema of the other would have no end.
mod circles {
    use super::*;

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Tree<T> {
        pub(super) value: T,
        pub(super) forest: Forest<T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Forest<T> {
        pub(super) trees: Vec<Tree<T>>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Shown<T: Display + Clone> {
        pub(super) next: Option<Box<Hidden<T>>>,
        #[serde(skip)]
        pub(super) of: PhantomData<T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Hidden<T>
    where
        T: Display + Clone,
    {
        pub(super) next: Option<Box<Shown<T>>>,
        pub(super) rest: List<T>,
        pub(super) nothing: PhantomData<T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct List<T> {
        pub(super) next: Option<Box<List<T>>>,
        #[serde(skip)]
        pub(super) of: PhantomData<T>,
    }

    /// With a bound of the user's, and written itself.
    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Branch<T: Kind> {
        pub(super) value: T,
        pub(super) twigs: Twigs<T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Twigs<T: Kind> {
        pub(super) branches: Vec<Branch<T>>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound(serialize = "K::Id: Serialize", deserialize = "K::Id: Deserialize<'de>"))]
    pub(super) struct Node<K: Kind> {
        pub(super) id: K::Id,
        pub(super) nodes: Nodes<K>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound(serialize = "K::Id: Serialize", deserialize = "K::Id: Deserialize<'de>"))]
    pub(super) struct Nodes<K: Kind> {
        pub(super) nodes: Vec<Node<K>>,
    }

    #[derive(Schema)]
    #[schema(bound = "K::Id: Schema")]
    pub(super) struct Own<K: Kind> {
        owners: Vec<Owner<K>>,
    }

    #[derive(Schema)]
    #[schema(bound = "K::Id: Schema, K: Kind")]
    pub(super) struct Owner<K: Kind> {
        id: K::Id,
        #[schema(bound = "")]
        owns: Option<Box<Own<K>>>,
    }
}

#[test]
fn types_in_a_circle_need_no_bound_where_serde_needs_none_and_the_same_where_it_does() {
    use circles::*;
    let forest = Forest {
        trees: vec![Tree {
            value: 1_u8,
            forest: Forest { trees: Vec::new() },
        }],
    };
    writes(&forest, &json!({"trees": [{"value": 1, "forest": {"trees": []}}]}));
    refuses::<Forest<u8>>(&json!({"trees": [{"value": 256, "forest": {"trees": []}}]}));
    let innermost = Shown::<u8> {
        next: None,
        of: PhantomData,
    };
    let hidden = Hidden {
        next: Some(Box::new(innermost)),
        rest: List {
            next: None,
            of: PhantomData,
        },
        nothing: PhantomData,
    };
    let shown = Shown {
        next: Some(Box::new(hidden)),
        of: PhantomData,
    };
    writes(&shown, &json!({"next": {"next": {"next": null}, "rest": {"next": null}, "nothing": null}}));
    let twigs = Twigs {
        branches: vec![Branch {
            value: 1_u8,
            twigs: Twigs {
                branches: Vec::new(),
            },
        }],
    };
    writes(&twigs, &json!({"branches": [{"value": 1, "twigs": {"branches": []}}]}));
    refuses::<Branch<u8>>(&json!({"value": -1, "twigs": {"branches": []}}));
    let node = Node::<Users> {
        id: 1,
        nodes: Nodes { nodes: Vec::new() },
    };
    writes(&node, &json!({"id": 1, "nodes": {"nodes": []}}));
    refuses::<Nodes<Users>>(&json!({"nodes": [{"id": "1", "nodes": {"nodes": []}}]}));
    assert!(Own::<Users>::SCHEMA.is_valid(&json!({"owners": [{"id": 1}]})));
    assert_eq!((name::<Node<Users>>(), name::<Own<Users>>()), ("Node_uint32", "Own_uint32"));
}

/// Parameters of every kind, where serde's derives are content too.
mod parameters {
    use super::*;

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Marked<T, const N: usize> {
        pub(super) value: u8,
        pub(super) of: PhantomData<T>,
        pub(super) of_function: PhantomData<fn(T) -> T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Skipped<T, U = u8> {
        #[serde(skip)]
        pub(super) skipped: Option<T>,
        pub(super) value: U,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct As<T> {
        #[serde(skip_deserializing, serialize_with = "nothing")]
        #[schema(as = Option<u8>)]
        pub(super) hidden: Option<T>,
    }

    #[expect(clippy::ref_option, reason = "serde calls it so")]
    pub(super) fn nothing<T, S: serde::Serializer>(_: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Borrowed<'a, T: ?Sized + ToOwned> {
        #[serde(borrow)]
        pub(super) text: Cow<'a, str>,
        #[serde(bound = "T: Serialize, T::Owned: DeserializeOwned")]
        pub(super) value: Cow<'a, T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(untagged)]
    pub(super) enum Either<L, R>
    where
        L: Clone,
    {
        Left(L),
        Right { right: Vec<Option<R>> },
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct Flat<T> {
        pub(super) own: u8,
        #[serde(flatten)]
        pub(super) more: T,
    }
}

#[test]
fn a_parameter_that_does_not_stand_on_the_wire_needs_no_schema() {
    use parameters::*;
    let marked = Marked::<u8, 3> {
        value: 1,
        of: PhantomData,
        of_function: PhantomData,
    };
    writes(&marked, &json!({"value": 1, "of": null, "of_function": null}));
    assert!(Marked::<NoSchema, 3>::SCHEMA.is_valid(&json!({"value": 1, "of": null, "of_function": null})));
    assert!(Skipped::<NoSchema>::SCHEMA.is_valid(&json!({"value": 1})));
    assert!(As::<NoSchema>::SCHEMA.is_valid(&json!({"hidden": null})));
    let borrowed = Borrowed::<u8> {
        text: "a".into(),
        value: Cow::Owned(1),
    };
    assert!(Borrowed::<u8>::SCHEMA.is_valid(&borrowed));
    writes(
        &Either::<u8, bool>::Right {
            right: vec![Some(true)],
        },
        &json!({"right": [true]}),
    );
    writes(
        &Flat {
            own: 1,
            more: BTreeMap::from([("a".to_owned(), 2)]),
        },
        &json!({"own": 1, "a": 2}),
    );
}
