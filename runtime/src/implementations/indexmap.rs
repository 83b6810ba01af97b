//! The collections of `indexmap` 2.

use ::indexmap::{IndexMap, IndexSet, map, set};

use super::collections::{among, array, dictionary};
use crate::keyword::ArrayKeywords;
use crate::schema::{Among, Schema, SchemaObject};

impl<K: Schema, V: Schema, H> Schema for IndexMap<K, V, H> {
    const OBJECT: &'static SchemaObject = &dictionary::<K, V>();
    const NARROWABLE: bool = true;
    const AMONG: Among = among::<K, V>();
}

impl<T: Schema, H> Schema for IndexSet<T, H> {
    const OBJECT: &'static SchemaObject = &array::<T>().with_array(ArrayKeywords::new().unique_items());
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
}

/// Written as an array of pairs.
impl<K: Schema, V: Schema> Schema for map::Slice<K, V> {
    const OBJECT: &'static SchemaObject = &array::<(K, V)>();
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
}

impl<T: Schema> Schema for set::Slice<T> {
    const OBJECT: &'static SchemaObject = &array::<T>().with_array(ArrayKeywords::new().unique_items());
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
}
