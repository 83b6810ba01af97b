//! Schemas → every named schema that they lead to, themselves included; and which of them are one type.
//!
//! Two types may have one name, and one type several addresses, since the compiler may copy constants. So a schema is what it says:
//! two of one name are the same if all that they say is, as far as they reach.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;
use core::ptr;

use super::content::{Content, Unheard};
use super::referent::{Key, Referent};
use crate::schema::SchemaObject;

/// A schema that was met.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'r> {
    /// Empty for a root without a name.
    pub(super) name: &'static str,
    pub(super) schema: &'r SchemaObject,
}

/// Every schema that is met, by its name and address; the roots are the first.
#[derive(Debug)]
pub(super) struct Reachable<'r> {
    pub(super) nodes: Vec<Node<'r>>,
    indices: BTreeMap<Key, usize>,
}

impl<'r> Reachable<'r> {
    pub(super) fn from(roots: impl IntoIterator<Item = &'r SchemaObject>) -> Self {
        let mut reachable = Self {
            nodes: Vec::new(),
            indices: BTreeMap::new(),
        };
        for root in roots {
            reachable.add((root.name, ptr::from_ref(root)), root);
        }
        let mut next = 0;
        while let Some(node) = reachable.nodes.get(next).copied() {
            let mut met = |referent: Referent| reachable.add(referent.key(), referent.schema);
            // a text that nobody hears does not fail
            _ = Content {
                said: &mut Unheard,
                met: &mut met,
            }
            .write(node.schema);
            next += 1;
        }
        reachable
    }

    /// The place of each key.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Key, usize)> {
        self.indices.iter().map(|(key, index)| (*key, *index))
    }

    /// Adds what is new, with its name and address.
    fn add(&mut self, key: Key, schema: &'r SchemaObject) {
        self.indices.entry(key).or_insert_with(|| {
            self.nodes.push(Node {
                name: key.0,
                schema,
            });
            self.nodes.len() - 1
        });
    }

    /// Which nodes are one type.
    pub(super) fn types(&self) -> Types {
        let mut said = Vec::new();
        let mut edges = Vec::new();
        for node in &self.nodes {
            let (mut text, mut references) = (String::new(), Vec::new());
            let mut met = |referent: Referent| references.extend(self.indices.get(&referent.key()).copied());
            // neither does one that grows
            _ = Content {
                said: &mut text,
                met: &mut met,
            }
            .write(node.schema);
            said.push(text);
            edges.push(references);
        }
        let mut types = Types {
            of: numbered(self.nodes.iter().map(|node| node.name).zip(&said)),
            said,
            edges,
        };
        types.part();
        types
    }
}

/// Which nodes are one type: the number of a type is the place of the first node that is it.
#[derive(Debug)]
pub(super) struct Types {
    pub(super) of: Vec<usize>,
    /// What each node says.
    said: Vec<String>,
    /// The nodes that it says it of.
    edges: Vec<Vec<usize>>,
}

impl Types {
    /// First those that say the same are taken for the same, then those are parted that say it of different ones, until no more are
    /// (Moore, "Gedanken-experiments on Sequential Machines", 1956).
    fn part(&mut self) {
        loop {
            let parted = numbered(self.of.iter().zip(&self.edges).map(|(of, edges)| {
                let edges: Vec<_> = edges.iter().map(|edge| self.of.get(*edge)).collect();
                (of, edges)
            }));
            if parted == self.of {
                return;
            }
            self.of = parted;
        }
    }

    /// A number for all that the type of `node` says, as far as it reaches: the same in every build, and whatever led to it.
    pub(super) fn digest(&self, node: usize) -> u128 {
        let mut digest = Digest::new();
        let mut places = BTreeMap::from([(self.of.get(node), 0)]);
        let mut reached = alloc::vec![node];
        let mut next = 0;
        while let Some(node) = reached.get(next).copied() {
            next += 1;
            let (Some(said), Some(edges)) = (self.said.get(node), self.edges.get(node)) else { continue };
            // a digest takes all that is written
            _ = digest.write_str(said);
            for edge in edges {
                let place = *places.entry(self.of.get(*edge)).or_insert_with(|| {
                    reached.push(*edge);
                    reached.len() - 1
                });
                _ = write!(digest, " {place}");
            }
        }
        digest.0
    }
}

/// For each item the place of the first that is equal.
fn numbered<T: Ord>(items: impl Iterator<Item = T>) -> Vec<usize> {
    let mut known = BTreeMap::new();
    items.enumerate().map(|(place, item)| *known.entry(item).or_insert(place)).collect()
}

/// FNV-1a of 128 bits (Fowler, Noll, Vo; RFC 9923).
struct Digest(u128);

impl Digest {
    const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Write for Digest {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
        Ok(())
    }
}
