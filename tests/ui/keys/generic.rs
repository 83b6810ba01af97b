use std::collections::BTreeMap;

use wireform::Schema;

#[derive(Schema)]
struct Table<K, V> {
    rows: BTreeMap<K, V>,
}

#[derive(Schema)]
struct Pair(u8, u8);

const _: &wireform::SchemaObject = Table::<String, u8>::SCHEMA.object();
const _: &wireform::SchemaObject = Table::<Pair, u8>::SCHEMA.object();

fn main() {}
