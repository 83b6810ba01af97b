//! A schema → what each named schema that it leads to is called, in every document that is made of it.
//!
//! A type is called by its name alone as long as no other type is that the root leads to. Where two would be called the same, each of
//! them is called by more, step by step, until no two are: all characters of its name, then the modules around it, of a generic type
//! also the modules around its arguments, and in the end what it says. So what a type is called depends on which types there are,
//! never on the order in which they are met, nor on the build.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};
use core::ptr;

use super::name::{ConstantName, Identifier, Portable};
use super::qualified::{depth, qualified};
use super::reachable::{Node, Reachable, Types};
use super::referent::{Key, Referent};
use crate::schema::{Origin, SchemaObject};

/// What the types of a document are called; by default, each by its name alone, whatever others are called.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Empty where each is called by its name alone.
    given: BTreeMap<Key, String>,
    /// What the root is called, where it has a name.
    root: Option<String>,
}

impl Names {
    /// What `root`, and all that it leads to, is called.
    pub(super) fn of(root: &SchemaObject) -> Self {
        Self::among(&Reachable::from([root]))
    }

    /// What each is called beside the others; the root is the first of them.
    pub(super) fn among(reachable: &Reachable<'_>) -> Self {
        let is_named = |node: &&Node<'_>| !node.name.is_empty();
        let mut constants: Vec<String> =
            reachable.nodes.iter().filter(is_named).map(|node| constant(&Portable(node.name))).collect();
        constants.sort_unstable();
        if constants.is_sorted_by(|one, next| one < next) {
            return Self {
                root: plain_root(reachable),
                ..Self::default()
            };
        }
        Self::apart(reachable)
    }

    /// The same where two nodes would be called alike, which may be one type.
    fn apart(reachable: &Reachable<'_>) -> Self {
        let types = reachable.types();
        let called = apart(&reachable.nodes, &types);
        let name = |node: usize| types.of.get(node).and_then(|of| called.get(of)).cloned();
        Self {
            given: reachable.keys().filter_map(|(key, node)| Some((key, name(node)?))).collect(),
            root: name(0).or_else(|| plain_root(reachable)),
        }
    }

    /// What the root is called; nothing, where it has no name.
    pub(super) fn root(&self) -> Option<&str> {
        self.root.as_deref()
    }

    /// What the type of a node is called; nothing, where it has no name.
    pub(super) fn of_node(&self, node: &Node<'_>) -> Option<Cow<'_, str>> {
        if node.name.is_empty() {
            return None;
        }
        Some(match self.given.get(&(node.name, ptr::from_ref(node.schema))) {
            Some(name) => Cow::Borrowed(name),
            None => Cow::Owned(Portable(node.name).to_string()),
        })
    }

    /// What the type of `referent` is called.
    pub(super) fn name(&self, referent: Referent) -> Cow<'_, str> {
        match self.given.get(&referent.key()) {
            Some(name) => Cow::Borrowed(name),
            None => Cow::Owned(Portable(referent.name).to_string()),
        }
    }
}

/// What a type is called in TypeScript.
#[derive(Debug, Clone, Copy)]
pub(super) struct TypeName<'names> {
    pub(super) names: &'names Names,
    pub(super) referent: Referent,
}

impl TypeName<'_> {
    /// Whether both are called the same.
    pub(super) fn is_same(self, other: TypeName<'_>) -> bool {
        self.names.name(self.referent) == other.names.name(other.referent)
    }
}

impl Display for TypeName<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Identifier(&self.names.name(self.referent)).fmt(f)
    }
}

/// The name of the root, as a document can have it.
fn plain_root(reachable: &Reachable<'_>) -> Option<String> {
    let root = reachable.nodes.first().filter(|root| !root.name.is_empty())?;
    Some(Portable(root.name).to_string())
}

/// A type that is to be called something.
struct Candidate<'r> {
    /// Its number.
    of: usize,
    node: Node<'r>,
    /// How often its name was not enough.
    step: usize,
    called: String,
}

/// What each type is called, by its number.
fn apart(nodes: &[Node<'_>], types: &Types) -> BTreeMap<usize, String> {
    let mut candidates = BTreeMap::new();
    for (node, of) in nodes.iter().zip(&types.of).filter(|(node, _)| !node.name.is_empty()) {
        let module = |node: &Node<'_>| node.schema.origin().map(Origin::module);
        let candidate = candidates.entry(*of).or_insert_with(|| Candidate {
            of: *of,
            node: *node,
            step: 0,
            called: Portable(node.name).to_string(),
        });
        // of two types that say the same, and so are one here, always the same one
        if module(node) < module(&candidate.node) {
            candidate.node = *node;
        }
    }
    loop {
        let mut constants: BTreeMap<String, usize> = BTreeMap::new();
        for candidate in candidates.values() {
            *constants.entry(constant(&candidate.called)).or_default() += 1;
        }
        let mut are_apart = true;
        for candidate in candidates.values_mut() {
            let is_alone = constants.get(&constant(&candidate.called)).is_none_or(|count| *count == 1);
            are_apart &= is_alone || !candidate.step_further(types);
        }
        if are_apart {
            return candidates.into_iter().map(|(of, candidate)| (of, candidate.called)).collect();
        }
    }
}

impl Candidate<'_> {
    /// Calls it by more; false where there is no more.
    fn step_further(&mut self, types: &Types) -> bool {
        self.step += 1;
        let modules = depth(self.node);
        let digest = |digits: usize| {
            let digest = format!("{:032x}", types.digest(self.of));
            format!("{}_{}", qualified(self.node, 0), digest.get(..digits).unwrap_or(&digest))
        };
        self.called = match self.step - 1 {
            step if step <= modules => qualified(self.node, step),
            step if step == modules + 1 => digest(8),
            step if step == modules + 2 => digest(32),
            _ => return false,
        };
        true
    }
}

/// What has to differ between two types.
fn constant(name: &impl Display) -> String {
    ConstantName(&name.to_string()).to_string()
}
