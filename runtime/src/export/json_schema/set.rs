//! Roots → every named type that they lead to, each written once, under a name that no other type has.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::{Map, Value};

use super::dialect::Dialect;
use super::writer::Writer;
use crate::export::names::Names;
use crate::export::reachable::Reachable;
use crate::export::referent::Referent;
use crate::schema::{Origin, SchemaObject};

/// What the types of a document are called, and the schema of each.
#[derive(Debug)]
pub(in crate::export) struct SchemaSet {
    dialect: Dialect,
    names: Names,
    /// By name, so that the order of the roots decides nothing. More than one schema where two are one type.
    schemas: BTreeMap<String, Vec<&'static SchemaObject>>,
}

impl SchemaSet {
    /// Every type that `roots` lead to, themselves included where they have a name.
    pub(in crate::export) fn of(dialect: Dialect, roots: &[&'static SchemaObject]) -> Self {
        let reachable = Reachable::from(roots.iter().copied());
        let names = Names::among(&reachable);
        let mut schemas: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for node in reachable.nodes.iter().filter(|node| !node.name.is_empty()) {
            let referent = Referent {
                name: node.name,
                schema: node.schema,
            };
            schemas.entry(names.name(referent).into_owned()).or_default().push(node.schema);
        }
        Self {
            dialect,
            names,
            schemas,
        }
    }

    /// What the types are called, in order.
    pub(in crate::export) fn names(&self) -> impl Iterator<Item = &str> {
        self.schemas.keys().map(String::as_str)
    }

    /// What the first root is called; nothing, where it has no name.
    #[cfg(any(feature = "schemars1", feature = "utoipa5"))]
    pub(in crate::export) fn root(&self) -> Option<&str> {
        self.names.root()
    }

    /// Each type by its name, in the order of names. `reference`: how a document refers to a name.
    pub(in crate::export) fn definitions(
        &self,
        reference: &dyn Fn(&str) -> String,
    ) -> impl Iterator<Item = (&str, &'static SchemaObject, Value)> {
        self.schemas.iter().filter_map(move |(name, schemas)| {
            let (schema, said) = match schemas.as_slice() {
                [only] => (*only, self.place(only, reference)),
                several => self.first(several, reference)?,
            };
            Some((name.as_str(), schema, said))
        })
    }

    /// A schema where it stands.
    pub(in crate::export) fn place(&self, schema: &SchemaObject, reference: &dyn Fn(&str) -> String) -> Value {
        Writer::new(self.dialect, &mut |referent| reference(&self.names.name(referent))).place(schema)
    }

    /// Of schemas that are one type, whose properties may have another order, always the same.
    fn first(
        &self,
        several: &[&'static SchemaObject],
        reference: &dyn Fn(&str) -> String,
    ) -> Option<(&'static SchemaObject, Value)> {
        let written = several.iter().map(|schema| {
            let said = self.place(schema, reference);
            (schema.origin().map(Origin::module), said.to_string(), *schema, said)
        });
        let first = written.min_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)))?;
        Some((first.2, first.3))
    }
}

/// A document of some keywords, in order.
pub(in crate::export) fn document<const COUNT: usize>(keywords: [(&str, Value); COUNT]) -> Map<String, Value> {
    keywords.into_iter().map(|(word, value)| (word.to_string(), value)).collect()
}
