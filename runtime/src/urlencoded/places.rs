//! A schema → what the values of its names may be: of each property, wherever the schema has it.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ptr;

use crate::schema::{Kind, SchemaObject, TagPlace};

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
    /// The properties that have the name, or have it as an alias.
    properties: Vec<&'static str>,
    /// Whether the schema says nothing against its absence.
    may_be_absent: bool,
}

/// How a value of a place is read: the JSON types that are accepted there.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a set")]
pub(super) struct Accepted<'p> {
    place: &'p Place,
    anything: bool,
    text: bool,
    number: bool,
    boolean: bool,
    null: bool,
    /// An empty string, as it is.
    empty: bool,
    array: Option<&'static SchemaObject>,
    pub(super) object: bool,
}

/// What the text of a value is in JSON.
#[derive(Debug, PartialEq)]
pub(super) enum Form {
    /// As it stands: a number, or a boolean.
    Plain,
    Text,
    Null,
    /// It says that there is no value.
    Absent,
}

impl Places {
    /// Those of `schema`. Of a union that a property tells apart, `value` gives that property's, and decides which branch counts.
    pub(super) fn of<'t>(schema: &'static SchemaObject, value: &dyn Fn(&str) -> Option<&'t str>) -> Self {
        let mut places = Self::default();
        places.look(schema, value, &mut Vec::new());
        places
    }

    /// What may stand under `name`; absent where nothing is said of it.
    pub(super) fn find(&self, name: &str) -> Option<&Place> {
        let other = (!self.other.schemas.is_empty()).then_some(&self.other);
        self.known.get(name).or(other)
    }

    fn look<'t>(
        &mut self,
        schema: &'static SchemaObject,
        value: &dyn Fn(&str) -> Option<&'t str>,
        seen: &mut Vec<&'static SchemaObject>,
    ) {
        let schema = schema.resolve();
        if is_seen(schema, seen) {
            return;
        }
        for (property, is_needed) in schema.needed_properties() {
            for name in [property.name()].iter().chain(property.aliases()) {
                let place = self.known.entry(name).or_default();
                place.add(property.schema(), !is_needed);
                place.properties.push(property.name());
            }
        }
        if let Some(values) = schema.additional_properties() {
            self.other.add(values, true);
        }
        for branch in branches(schema, value) {
            self.look(branch, value, seen);
        }
        for union in schema.flattened_unions() {
            self.look(union, value, seen);
        }
    }
}

/// The alternatives of a schema: of those that a property tells apart, the one that it names.
fn branches<'t>(
    schema: &'static SchemaObject,
    value: &dyn Fn(&str) -> Option<&'t str>,
) -> &'static [&'static SchemaObject] {
    let Some((union, tag)) = schema.shape.tagged() else {
        return if schema.kind() != Kind::AllOf || schema.is_around() { schema.branches() } else { &[] };
    };
    let TagPlace::Property(property) = tag.place else { return union.branches };
    let named = value(property).and_then(|value| tag.find(value));
    named.and_then(|index| union.branches.get(index..=index)).unwrap_or(union.branches)
}

/// Whether it has been here before: types lead to each other in circles.
fn is_seen(schema: &'static SchemaObject, seen: &mut Vec<&'static SchemaObject>) -> bool {
    let is_known = seen.iter().any(|known| ptr::eq(*known, schema));
    seen.push(schema);
    is_known
}

impl Place {
    /// Of the item at `position` of the array `schema`.
    pub(super) fn item(schema: &'static SchemaObject, position: usize) -> Self {
        let item = schema.prefix_items().get(position).copied().or(schema.items());
        Self {
            schemas: item.into_iter().collect(),
            properties: Vec::new(),
            may_be_absent: false,
        }
    }

    fn add(&mut self, schema: &'static SchemaObject, may_be_absent: bool) {
        if !self.schemas.iter().any(|known| ptr::eq(*known, schema)) {
            self.schemas.push(schema);
        }
        self.may_be_absent |= may_be_absent;
    }

    pub(super) fn properties(&self) -> &[&'static str] {
        &self.properties
    }

    pub(super) fn accepted(&self) -> Accepted<'_> {
        let mut accepted = Accepted {
            place: self,
            anything: self.schemas.is_empty(),
            text: false,
            number: false,
            boolean: false,
            null: false,
            empty: self.schemas.iter().any(|schema| schema.is_valid("")),
            array: None,
            object: false,
        };
        let mut seen = Vec::new();
        for schema in &self.schemas {
            accepted.add(schema, &mut seen);
        }
        accepted
    }
}

impl Accepted<'_> {
    fn add(&mut self, schema: &'static SchemaObject, seen: &mut Vec<&'static SchemaObject>) {
        self.null |= schema.is_nullable();
        let schema = schema.resolve();
        if is_seen(schema, seen) {
            return;
        }
        self.null |= schema.is_nullable();
        match schema.kind() {
            Kind::Any => self.anything = true,
            Kind::Null => self.null = true,
            Kind::Boolean => self.boolean = true,
            Kind::String => self.text = true,
            Kind::Enum if schema.enum_numbers().is_empty() => self.text = true,
            Kind::Number | Kind::Integer | Kind::Enum => self.number = true,
            Kind::Array => self.array = self.array.or(Some(schema)),
            Kind::Dictionary | Kind::Object => self.object = true,
            Kind::AllOf if !schema.is_around() => self.object = true,
            Kind::AnyOf | Kind::OneOf | Kind::AllOf => {
                schema.branches().iter().for_each(|branch| self.add(branch, seen));
            }
            Kind::Reference => {}
        }
    }

    /// The array that so many values are; one value is itself, where it may be.
    pub(super) const fn array_of(&self, values: usize) -> Option<&'static SchemaObject> {
        let is_itself = values == 1 && (self.text || self.number || self.boolean);
        if is_itself { None } else { self.array }
    }

    /// Whether an empty value is neither a text nor `null`.
    pub(super) const fn is_never_empty(&self) -> bool {
        !self.anything && !self.empty && !self.null
    }

    /// What `value` is in JSON; `is_number` tells whether it is one as JSON writes them.
    pub(super) fn form(&self, value: &str, is_number: fn(&str) -> bool) -> Form {
        if self.anything {
            return Form::Text;
        }
        if value.is_empty() && !self.empty {
            return match (self.place.may_be_absent, self.null) {
                (true, _) => Form::Absent,
                (false, true) => Form::Null,
                (false, false) => Form::Text,
            };
        }
        let is_plain = self.number && is_number(value) || self.boolean && matches!(value, "true" | "false");
        // where both are accepted, the other one if this one is not valid
        if is_plain && (!self.text || self.place.schemas.iter().any(|schema| schema.validate_json(value).is_ok())) {
            Form::Plain
        } else {
            Form::Text
        }
    }
}
