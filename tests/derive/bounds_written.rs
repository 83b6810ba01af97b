//! A `bound` that is written: serde's, which says what the schema needs too, and ours, which replaces all that would be asked.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::Schema;

use crate::bounds::{Kind, NoSchema, Users, by_field};
use crate::oracle::{refuses, writes};

/// Where serde's derives need a `bound`, it says what ours need too.
mod bounds_of_serde {
    use super::*;

    /// A marker that serde would ask to be written.
    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound = "")]
    pub(super) struct Id<T> {
        pub(super) value: u64,
        #[serde(skip)]
        pub(super) of: PhantomData<T>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound = "")]
    pub(super) struct Order<T> {
        pub(super) id: Id<T>,
        pub(super) others: Vec<Id<T>>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound(serialize = "K::Id: Serialize", deserialize = "K::Id: serde::de::DeserializeOwned"))]
    pub(super) struct Table<K: Kind> {
        pub(super) rows: Vec<by_field::Row<K>>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) struct OfField<T, K: Kind> {
        #[serde(bound(serialize = "K::Id: Serialize", deserialize = "K::Id: Deserialize<'de>"))]
        pub(super) row: by_field::Row<K>,
        pub(super) value: T,
    }

    #[derive(Serialize, Deserialize, Schema)]
    pub(super) enum OfVariant<T, K: Kind> {
        #[serde(bound = "K::Id: Serialize + DeserializeOwned")]
        Row(by_field::Row<K>),
        Value(T),
    }

    /// That it is written is said by its own trait.
    pub(super) trait Message: Serialize + DeserializeOwned + Schema {}
    impl Message for u16 {}

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound = "")]
    pub(super) struct Sent<M: Message> {
        pub(super) message: M,
        pub(super) all: Vec<Envelope<M>>,
    }

    #[derive(Serialize, Deserialize, Schema)]
    #[serde(bound = "M: Message")]
    pub(super) struct Envelope<M: Message> {
        pub(super) message: M,
    }
}

#[test]
fn a_bound_of_serde_says_what_the_schema_needs() {
    use bounds_of_serde::*;
    let order = Order::<NoSchema> {
        id: Id {
            value: 1,
            of: PhantomData,
        },
        others: Vec::new(),
    };
    writes(&order, &json!({"id": {"value": 1}, "others": []}));
    writes(
        &Table::<Users> {
            rows: vec![by_field::Row { id: 3 }],
        },
        &json!({"rows": [{"id": 3}]}),
    );
    refuses::<Table<Users>>(&json!({"rows": [{"id": "3"}]}));
    writes(
        &OfField::<u8, Users> {
            row: by_field::Row { id: 3 },
            value: 1,
        },
        &json!({"row": {"id": 3}, "value": 1}),
    );
    writes(&OfVariant::<u8, Users>::Row(by_field::Row { id: 3 }), &json!({"Row": {"id": 3}}));
    writes(&OfVariant::<u8, Users>::Value(3), &json!({"Value": 3}));
    writes(
        &Sent {
            message: 1_u16,
            all: vec![Envelope { message: 2 }],
        },
        &json!({"message": 1, "all": [{"message": 2}]}),
    );
}

/// Our own `bound` is there where serde's says something else, or nothing.
mod own_bounds {
    use super::*;

    pub(super) struct Strange<T>(PhantomData<T>);

    impl<T: Kind> Schema for Strange<T>
    where
        T::Id: Probe,
    {
        const OBJECT: &'static wireform::SchemaObject = <T::Id as Probe>::PROBE;
    }

    pub(super) trait Probe {
        const PROBE: &'static wireform::SchemaObject;
    }

    impl Probe for u32 {
        const PROBE: &'static wireform::SchemaObject = u32::OBJECT;
    }

    #[derive(Schema)]
    #[schema(bound = "K: Kind, K::Id: Probe")]
    pub(super) struct OfType<K> {
        strange: Strange<K>,
        list: Vec<Strange<K>>,
    }

    #[derive(Schema)]
    pub(super) struct OfField<K, T> {
        #[schema(bound = "K: Kind, <K as Kind>::Id: Probe,")]
        strange: Strange<K>,
        value: T,
    }

    #[derive(Schema)]
    pub(super) enum OfVariant<K, T> {
        #[schema(bound = "K: Kind, K::Id: Probe")]
        Strange {
            strange: Strange<K>,
            pair: (u8, Strange<K>),
        },
        Value(T),
    }

    #[derive(Schema)]
    pub(super) struct OfNewtype<K>(#[schema(bound = "K: Kind, K::Id: Probe")] Strange<K>);

    #[derive(Schema)]
    pub(super) struct OfItem<K>(u8, #[schema(bound = "K: Kind, K::Id: Probe")] Strange<K>);

    /// serde's is passed over where ours stands.
    #[derive(Serialize, Schema)]
    #[serde(bound(serialize = "T: Serialize"))]
    #[schema(bound = "T: Schema + Clone")]
    pub(super) struct Both<T> {
        pub(super) value: T,
    }
}

#[test]
fn a_bound_of_ours_replaces_what_would_be_asked() {
    use own_bounds::*;
    assert!(OfType::<Users>::SCHEMA.is_valid(&json!({"strange": 1, "list": [2]})));
    assert!(!OfField::<Users, u8>::SCHEMA.is_valid(&json!({"strange": -1, "value": 2})));
    assert!(OfVariant::<Users, u8>::SCHEMA.is_valid(&json!({"Strange": {"strange": 1, "pair": [1, 2]}})));
    assert!(OfNewtype::<Users>::SCHEMA.is_valid(&1));
    assert!(OfItem::<Users>::SCHEMA.is_valid(&(1, 2)));
    assert!(Both::<u8>::SCHEMA.is_valid(&Both { value: 1_u8 }));
}
