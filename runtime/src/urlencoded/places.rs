//! A schema → what the values of its names may be: of each property, wherever the schema has it.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ptr;

use crate::schema::{Kind, SchemaObject};

/// Every name that a schema knows, with what may stand there; and what may stand under any other.
#[derive(Debug, Default)]
pub(super) struct Places {
    known: BTreeMap<&'static str, Place>,
    other: Place,
}

/// What may stand under a name: several schemas, where several branches of a union have it.
#[derive(Debug, Default)]
pub(super) struct Place {
    schemas: Vec<&'static SchemaObject>,
    /// Whether the schema says nothing against its absence.
    pub(super) may_be_absent: bool,
}

/// The JSON types that are accepted.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set")]
pub(super) struct Accepted {
    pub(super) anything: bool,
    /// An empty string, as it is.
    pub(super) empty: bool,
    pub(super) number: bool,
    pub(super) boolean: bool,
    pub(super) null: bool,
    pub(super) array: Option<&'static SchemaObject>,
    pub(super) object: bool,
}

/// Schemas inside schemas are followed so far: unions of unions, without end where they flatten each other.
const DEEPEST: usize = 16;

impl Places {
    pub(super) fn of(schema: &'static SchemaObject) -> Self {
        let mut places = Self::default();
        places.look(schema, DEEPEST);
        places
    }

    /// What may stand under `name`; absent where nothing is said of it.
    pub(super) fn find(&self, name: &str) -> Option<&Place> {
        let other = (!self.other.schemas.is_empty()).then_some(&self.other);
        self.known.get(name).or(other)
    }

    fn look(&mut self, schema: &'static SchemaObject, deepest: usize) {
        let Some(deepest) = deepest.checked_sub(1) else { return };
        let schema = schema.resolve();
        for property in schema.all_properties() {
            let may_be_absent = !schema.requires(property.name());
            for name in [property.name()].iter().chain(property.aliases()) {
                self.known.entry(name).or_default().add(property.schema(), may_be_absent);
            }
        }
        if let Some(values) = schema.additional_properties() {
            self.other.add(values, true);
        }
        let inside = match schema.kind() {
            Kind::AnyOf | Kind::OneOf => schema.branches().to_vec(),
            Kind::AllOf if schema.is_around() => schema.branches().to_vec(),
            _ => schema.flattened_unions(),
        };
        for part in inside {
            self.look(part, deepest);
        }
    }
}

impl Place {
    /// Of the item at `position` of the array `schema`.
    pub(super) fn item(schema: &'static SchemaObject, position: usize) -> Self {
        let item = schema.prefix_items().get(position).copied().or(schema.items());
        Self {
            schemas: item.into_iter().collect(),
            may_be_absent: false,
        }
    }

    fn add(&mut self, schema: &'static SchemaObject, may_be_absent: bool) {
        if !self.schemas.iter().any(|known| ptr::eq(*known, schema)) {
            self.schemas.push(schema);
        }
        self.may_be_absent |= may_be_absent;
    }

    pub(super) fn accepted(&self) -> Accepted {
        let mut accepted = Accepted {
            empty: self.schemas.is_empty() || self.schemas.iter().any(|schema| schema.is_valid("")),
            ..Accepted::default()
        };
        for schema in &self.schemas {
            accepted.add(schema, DEEPEST);
        }
        accepted
    }
}

impl Accepted {
    fn add(&mut self, schema: &'static SchemaObject, deepest: usize) {
        let Some(deepest) = deepest.checked_sub(1) else { return };
        self.null |= schema.is_nullable();
        let schema = schema.resolve();
        self.null |= schema.is_nullable();
        match schema.kind() {
            Kind::Any => self.anything = true,
            Kind::Null => self.null = true,
            Kind::Boolean => self.boolean = true,
            Kind::Number | Kind::Integer => self.number = true,
            Kind::Enum => self.number |= !schema.enum_numbers().is_empty(),
            Kind::Array => self.array = self.array.or(Some(schema)),
            Kind::Dictionary | Kind::Object => self.object = true,
            Kind::AllOf if !schema.is_around() => self.object = true,
            Kind::AnyOf | Kind::OneOf | Kind::AllOf => {
                schema.branches().iter().for_each(|branch| self.add(branch, deepest));
            }
            Kind::String | Kind::Reference => {}
        }
    }
}
