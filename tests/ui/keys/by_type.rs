use std::collections::BTreeMap;

use wireform::Schema;

#[derive(Schema, PartialEq, Eq, PartialOrd, Ord)]
struct Position {
    x: u8,
}

#[derive(Schema, PartialEq, Eq, PartialOrd, Ord)]
struct Pair(u8, u8);

#[derive(Schema)]
struct Holder {
    positions: BTreeMap<Position, u8>,
    pairs: Vec<BTreeMap<Pair, u8>>,
}

fn main() {}
