use std::collections::{BTreeMap, HashMap};

use wireform::Schema;

#[derive(Schema)]
struct Holder {
    lists: HashMap<Vec<u8>, u8>,
    pairs: Option<BTreeMap<(u8, u8), u8>>,
    optional: Vec<BTreeMap<Option<u8>, u8>>,
    nested: BTreeMap<String, BTreeMap<(), u8>>,
}

fn main() {}
