//! A schema → every named schema that it leads to: each once, in the order of first reach, under a name of its own.
//!
//! Two types may have one name, and one type may have two addresses, since the compiler may copy constants and merge functions.
//! So a schema is what a document says of it: two of one name are the same if all that is said of them is, as far as they reach.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ptr;

use crate::schema::{SchemaObject, Shape};

/// A named schema that stands somewhere by its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Referent {
    pub(super) name: &'static str,
    pub(super) schema: &'static SchemaObject,
}

impl Referent {
    /// What stands by its name where `schema` is.
    pub(super) fn of(schema: &SchemaObject) -> Option<Self> {
        match (&schema.written_as, &schema.shape) {
            (Some(reference), _) | (None, Shape::Reference(reference)) => Some(Self {
                name: if reference.name.is_empty() { NAMELESS } else { reference.name },
                schema: (reference.target)(),
            }),
            _ => None,
        }
    }

    /// The schema at this address under this name.
    fn key(self) -> (&'static str, *const SchemaObject) {
        (self.name, ptr::from_ref(self.schema))
    }
}

/// The name of what is referred to, and has none.
const NAMELESS: &str = "Unnamed";

/// Names the schemas that a document refers to while it is written.
pub(super) type Namer<'n> = dyn FnMut(Referent) -> String + 'n;

/// The named schemas that one schema leads to.
#[derive(Debug)]
pub(super) struct Reachable {
    /// In the order of first reach.
    named: Vec<(String, &'static SchemaObject)>,
    /// The place in `named` of each schema that was met.
    places: BTreeMap<(&'static str, *const SchemaObject), usize>,
}

impl Reachable {
    /// What `root` leads to, `root` itself only if something refers back to it. `write` is what a document says of a schema, and
    /// calls its namer for each reference.
    pub(super) fn from<W: PartialEq>(root: &SchemaObject, write: impl Fn(&SchemaObject, &mut Namer<'_>) -> W) -> Self {
        let graph = Graph::from(root, write);
        let classes = graph.classes();
        let mut order = Vec::new();
        for edge in graph.nodes.iter().flat_map(|node| &node.edges) {
            if let Some(class) = classes.get(*edge)
                && !order.contains(class)
            {
                order.push(*class);
            }
        }
        let referents: Vec<Referent> = order.iter().filter_map(|class| graph.referent(*class, &classes)).collect();
        let places = graph
            .indices
            .iter()
            .filter_map(|(key, node)| {
                let class = classes.get(*node)?;
                Some((*key, order.iter().position(|other| other == class)?))
            })
            .collect();
        Self {
            named: apart(&referents),
            places,
        }
    }

    /// The names and the schemas, in the order of first reach.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &'static SchemaObject)> {
        self.named.iter().map(|(name, schema)| (name.as_str(), *schema))
    }

    /// The name of `referent` among these.
    pub(super) fn name(&self, referent: Referent) -> &str {
        let place = self.places.get(&referent.key());
        place.and_then(|place| self.named.get(*place)).map_or(referent.name, |(name, _)| name)
    }
}

/// The schemas under names of which no two are equal: of one name, the first one keeps it, the second is `Name_2`.
fn apart(referents: &[Referent]) -> Vec<(String, &'static SchemaObject)> {
    let mut taken: BTreeSet<String> = referents.iter().map(|referent| referent.name.to_string()).collect();
    let mut met = BTreeSet::new();
    referents
        .iter()
        .map(|referent| {
            if met.insert(referent.name) {
                return (referent.name.to_string(), referent.schema);
            }
            let mut number = 2;
            let mut name = format!("{}_{number}", referent.name);
            while !taken.insert(name.clone()) {
                number += 1;
                name = format!("{}_{number}", referent.name);
            }
            (name, referent.schema)
        })
        .collect()
}

/// Every schema that is met, by its address.
struct Graph<W> {
    nodes: Vec<Node<W>>,
    /// What each node stands for; the root is not referred to.
    referents: Vec<Option<Referent>>,
    indices: BTreeMap<(&'static str, *const SchemaObject), usize>,
}

struct Node<W> {
    name: &'static str,
    /// What is said, with every reference by the name of the type.
    said: W,
    /// The references, in the order of what is said.
    edges: Vec<usize>,
}

impl<W: PartialEq> Graph<W> {
    fn from(root: &SchemaObject, write: impl Fn(&SchemaObject, &mut Namer<'_>) -> W) -> Self {
        let mut graph = Self {
            nodes: Vec::new(),
            referents: alloc::vec![None],
            indices: BTreeMap::new(),
        };
        graph.add(root.name, root, &write);
        while let Some(Some(next)) = graph.referents.get(graph.nodes.len()).copied() {
            graph.add(next.name, next.schema, &write);
        }
        graph
    }

    fn add(&mut self, name: &'static str, schema: &SchemaObject, write: &impl Fn(&SchemaObject, &mut Namer<'_>) -> W) {
        let (referents, indices) = (&mut self.referents, &mut self.indices);
        let mut edges = Vec::new();
        let said = write(schema, &mut |referent| {
            let index = *indices.entry(referent.key()).or_insert_with(|| {
                referents.push(Some(referent));
                referents.len() - 1
            });
            edges.push(index);
            referent.name.to_string()
        });
        self.nodes.push(Node { name, said, edges });
    }

    /// A number for each node, the same for the same schemas: first those that say the same are taken for the same, then those
    /// are parted that say it of different ones, until no more are (Moore, "Gedanken-experiments on Sequential Machines", 1956).
    fn classes(&self) -> Vec<usize> {
        let mut classes: Vec<usize> = Vec::new();
        for node in &self.nodes {
            let same = |other: &&Node<W>| other.name == node.name && other.said == node.said;
            let class = match self.nodes.iter().take(classes.len()).position(|other| same(&other)) {
                Some(first) => classes.get(first).copied().unwrap_or(first),
                None => classes.len(),
            };
            classes.push(class);
        }
        loop {
            let mut known = BTreeMap::new();
            let parted: Vec<usize> = self
                .nodes
                .iter()
                .zip(&classes)
                .enumerate()
                .map(|(index, (node, class))| {
                    let edges: Vec<_> = node.edges.iter().map(|edge| classes.get(*edge)).collect();
                    *known.entry((class, edges)).or_insert(index)
                })
                .collect();
            if parted == classes {
                return classes;
            }
            classes = parted;
        }
    }

    /// How the schema of `class` was first referred to.
    fn referent(&self, class: usize, classes: &[usize]) -> Option<Referent> {
        self.referents.iter().zip(classes).find_map(|(referent, other)| referent.filter(|_| *other == class))
    }
}
