//! Sequences, sets and arrays of a length.

use std::collections::{BTreeSet, BinaryHeap, HashSet, LinkedList, VecDeque};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::strategies::{few, text};

wire! {
    struct Sequences {
        #[proptest(strategy = "few()")]
        list: Vec<u8>,
        #[proptest(strategy = "few().prop_map(VecDeque::from)")]
        deque: VecDeque<Option<bool>>,
        #[proptest(strategy = "few().prop_map(LinkedList::from_iter)")]
        linked: LinkedList<i8>,
        #[proptest(strategy = "vec(few(), 0..3)")]
        lists: Vec<Vec<bool>>,
        #[proptest(strategy = "option::of(few())")]
        optional: Option<Vec<Option<u8>>>,
    }
}

laws! {
    lists: Vec<i16> = vec(any::<i16>(), 0..5);
    lists_of_strings: Vec<String> = vec(text(), 0..4);
    slices: Box<[u8]> = vec(any::<u8>(), 0..5).prop_map(Vec::into_boxed_slice);
    heaps: BinaryHeap<u8> = vec(any::<u8>(), 0..5).prop_map(BinaryHeap::from);
    deques: VecDeque<bool> = vec(any::<bool>(), 0..4).prop_map(VecDeque::from);
    linked_lists: LinkedList<u8> = vec(any::<u8>(), 0..4).prop_map(LinkedList::from_iter);
    sets: BTreeSet<i8> = vec(any::<i8>(), 0..5).prop_map(BTreeSet::from_iter);
    sets_by_hash: HashSet<String> = vec(text(), 0..4).prop_map(HashSet::from_iter);
    sets_of_lists: BTreeSet<Vec<u8>> = vec(vec(0..2_u8, 0..3), 0..4).prop_map(BTreeSet::from_iter);
    arrays: [i8; 3];
    arrays_of_nothing: [u8; 0];
    arrays_of_arrays: [[bool; 2]; 2];
    sequences: Sequences;
}
