//! The types of a module → those whose values are not the same when they are sent and when they are received.

use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::export::names::Names;
use crate::export::referent::Referent;
use crate::schema::{Property, SchemaObject};

/// Which way a value goes, as a client sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Either way: every property is told.
    Both,
    /// To the server: without what is read-only.
    Sent,
    /// From the server: without what is write-only.
    Received,
}

impl Direction {
    /// Whether a value that goes this way has the property.
    pub(super) const fn has(self, property: &Property) -> bool {
        match self {
            Self::Both => true,
            Self::Sent => !property.is_read_only(),
            Self::Received => !property.is_write_only(),
        }
    }
}

/// The names of the types that lack a property in one direction, or hold a type that does.
#[derive(Debug)]
pub(super) struct Differing(BTreeSet<String>);

impl Differing {
    pub(super) fn of<'s>(
        direction: Direction,
        types: impl Iterator<Item = (&'s str, &'s [&'s SchemaObject])>,
        names: &Names,
    ) -> Self {
        let mut holders: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut found: Vec<String> = Vec::new();
        for (name, schemas) in types {
            let mut lacks = false;
            let mut met = |met: Met| match met {
                Met::Type(referent) => holders.entry(names.name(referent).into_owned()).or_default().push(name),
                Met::Lacking => lacks = true,
            };
            for schema in schemas {
                look(schema, direction, &mut met);
            }
            if lacks {
                found.push(name.to_owned());
            }
        }
        let mut differing = BTreeSet::new();
        while let Some(name) = found.pop() {
            if differing.insert(name.clone()) {
                found.extend(holders.remove(&name).unwrap_or_default().into_iter().map(str::to_owned));
            }
        }
        Self(differing)
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.0.contains(name)
    }
}

/// What a type was found to hold.
enum Met {
    Type(Referent),
    /// A property that is not there in this direction.
    Lacking,
}

/// Tells all that stands in `schema`.
fn look(schema: &SchemaObject, direction: Direction, met: &mut dyn FnMut(Met)) {
    if let Some(referent) = Referent::of(schema) {
        return met(Met::Type(referent));
    }
    for property in schema.properties_in_place() {
        if direction.has(property) {
            look(&property.schema, direction, met);
        } else {
            met(Met::Lacking);
        }
    }
    let held = schema.items().into_iter().chain(schema.values());
    let parts = schema.branches().iter().chain(schema.prefix_items()).copied();
    held.chain(parts).for_each(|part| look(part, direction, met));
}
