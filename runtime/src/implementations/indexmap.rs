//! The collections of `indexmap` 2.

use ::indexmap::{IndexMap, IndexSet, map, set};

use super::collections::{among, array, dictionary};
use crate::keyword::ArrayKeywords;
use crate::schema::{Among, Schema, SchemaObject, ValueRules};

impl<K: Schema, V: Schema, H> Schema for IndexMap<K, V, H> {
    const OBJECT: &'static SchemaObject = &dictionary::<K, V>();
    const NARROWABLE: bool = true;
    const AMONG: Among = among::<K, V>();
    const HAS_VALUE_RULES: bool = K::HAS_VALUE_RULES || V::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        rules.entries(self);
    }
}

impl<T: Schema, H> Schema for IndexSet<T, H> {
    const OBJECT: &'static SchemaObject = &array::<T>().with_array(ArrayKeywords::new().unique_items());
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
    const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        rules.items(self);
    }
}

/// Written as an array of pairs.
impl<K: Schema, V: Schema> Schema for map::Slice<K, V> {
    const OBJECT: &'static SchemaObject = &array::<(K, V)>();
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
    const HAS_VALUE_RULES: bool = K::HAS_VALUE_RULES || V::HAS_VALUE_RULES;

    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        for (index, (key, value)) in self.iter().enumerate() {
            let mut pair = rules.at_index(index);
            pair.item(0, key);
            pair.item(1, value);
        }
    }
}

impl<T: Schema> Schema for set::Slice<T> {
    const OBJECT: &'static SchemaObject = &array::<T>().with_array(ArrayKeywords::new().unique_items());
    const NARROWABLE: bool = true;
    const AMONG: Among = Among::NEVER;
    const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        rules.items(self);
    }
}
