//! Sequences, sets and maps.

use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::vec::Vec;

use crate::keyword::ArrayKeywords;
use crate::schema::{Among, Kind, Placement, Schema, SchemaObject, ValueRules};

/// An array of `T`s.
pub(super) const fn array<T: Schema>() -> SchemaObject {
    SchemaObject::array(const { &SchemaObject::place::<T>() })
}

macro_rules! sequences {
    ($($sequence:ty),*) => {
        $(
            impl<T: Schema> Schema for $sequence {
                const OBJECT: &'static SchemaObject = &array::<T>();
                const NARROWABLE: bool = true;
                const ITEMS: Option<&'static SchemaObject> = Some(T::OBJECT);
                const AMONG: Among = Among::NEVER;
                const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

                #[inline]
                fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
                    rules.items(self);
                }
            }
        )*
    };
}

sequences!([T], Vec<T>, VecDeque<T>, LinkedList<T>, BinaryHeap<T>);

macro_rules! sets {
    ($([$($parameters:tt)*] $set:ty;)*) => {
        $(
            impl<T: Schema, $($parameters)*> Schema for $set {
                const OBJECT: &'static SchemaObject = &array::<T>().with_array(ArrayKeywords::new().unique_items());
                const NARROWABLE: bool = true;
                const ITEMS: Option<&'static SchemaObject> = Some(T::OBJECT);
                const AMONG: Among = Among::NEVER;
                const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

                #[inline]
                fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
                    rules.items(self);
                }
            }
        )*
    };
}

sets! {
    [] BTreeSet<T>;
}

#[cfg(feature = "std")]
sets! {
    [H] std::collections::HashSet<T, H>;
}

impl<T: Schema, const LENGTH: usize> Schema for [T; LENGTH] {
    const OBJECT: &'static SchemaObject =
        &array::<T>().with_array(ArrayKeywords::new().min_items(LENGTH as u64).max_items(LENGTH as u64));
    const NARROWABLE: bool = true;
    const ITEMS: Option<&'static SchemaObject> = Some(T::OBJECT);
    const AMONG: Among = Among::NEVER;
    const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        rules.items(self);
    }
}

/// A dictionary from `K` to `V`.
pub(super) const fn dictionary<K: Schema, V: Schema>() -> SchemaObject {
    SchemaObject::dictionary(const { &SchemaObject::place::<K>() }, const { &SchemaObject::place::<V>() })
}

/// What a map from `K` to `V` is among other properties.
pub(super) const fn among<K: Schema, V: Schema>() -> Among {
    Among::map(match V::PLACEMENT {
        // a name is never that of any value; and what it names may hold the map
        Placement::Reference => false,
        Placement::Inline | Placement::Named => takes_anything::<K, V>(),
    })
}

/// A function of its own, since the compiler evaluates every constant that a function names before it runs any of it.
const fn takes_anything<K: Schema, V: Schema>() -> bool {
    K::OBJECT.is_any_text() && matches!(V::OBJECT.kind(), Kind::Any)
}

impl<K: Schema, V: Schema> Schema for BTreeMap<K, V> {
    const OBJECT: &'static SchemaObject = &dictionary::<K, V>();
    const NARROWABLE: bool = true;
    const AMONG: Among = among::<K, V>();
    const HAS_VALUE_RULES: bool = K::HAS_VALUE_RULES || V::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        rules.entries(self);
    }
}

#[cfg(feature = "std")]
impl<K: Schema, V: Schema, H> Schema for std::collections::HashMap<K, V, H> {
    const OBJECT: &'static SchemaObject = &dictionary::<K, V>();
    const NARROWABLE: bool = true;
    const AMONG: Among = among::<K, V>();
    const HAS_VALUE_RULES: bool = K::HAS_VALUE_RULES || V::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        rules.entries(self);
    }
}
