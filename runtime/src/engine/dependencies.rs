//! Rules between the properties of an object: values decide, as they come, which of them hold; what they ask for is looked for when the
//! object ends.
//!
//! A bit for each condition stands behind the bits of its object's properties, so that nothing is allocated, and properties may come in
//! any order. Only a property that a condition is about meets [`SUBJECT`], which no fast path takes.

use core::cmp::Ordering;

use super::frame::{Frame, IGNORED, SUBJECT, State, is};
use super::location::hides;
use super::stop::Stop;
use crate::literal::Literal;
use crate::number::{Decimal, Number};
use crate::schema::{DependentRequired, Object, PackedName, Property, RequiredIf, SchemaObject, Shape};
use crate::violation::{Found, Requirement};

impl<'s> Frame<'_, 's> {
    /// The schema of the entry `text` of `object`.
    #[inline(never)]
    pub(super) fn look_up_ruled(
        &self,
        object: &'s Object,
        name: PackedName,
        text: &str,
    ) -> Result<&'s SchemaObject, Stop> {
        let Some(index) = object.find_packed(name, text) else { return self.unknown_property(object, text) };
        let schema = self.property(object, index, text)?;
        match object.properties.get(index) {
            Some(property) if !is(schema, &IGNORED) => Ok(Self::watched(object, property)),
            _ => Ok(schema),
        }
    }

    /// What the value of `property` meets, one of `object`: its schema, unless the value decides about other properties.
    #[inline(always)]
    pub(super) fn watched(object: &'s Object, property: &'s Property) -> &'s SchemaObject {
        if object.ruled { Self::watched_by_rules(object, property) } else { &property.schema }
    }

    #[cold]
    #[inline(never)]
    fn watched_by_rules(object: &Object, property: &'s Property) -> &'s SchemaObject {
        if object.rules.ask_for_value_of(property.name) { &SUBJECT } else { &property.schema }
    }

    /// The value called `name` comes, of a property that conditions are about: its own schema. `found` is what it is, where it is a
    /// scalar: the conditions that it meets hold.
    #[cold]
    #[inline(never)]
    pub(super) fn subject(&self, name: PackedName, found: Found<'_>) -> &'s SchemaObject {
        match self.parent {
            // a long name has a place of its own
            Some(parent) if self.state() == State::Value => parent.subject_called(self.name, self.long_text(), found),
            _ => name.with_text(|text| self.subject_called(name, text, found)),
        }
    }

    fn subject_called(&self, name: PackedName, text: &str, found: Found<'_>) -> &'s SchemaObject {
        let place = match (self.state(), &self.schema.get().shape) {
            (State::Ruled, Shape::Object(object)) => object.find_packed(name, text).map(|index| (object, index, index)),
            (State::Flattened, Shape::AllOf(parts)) => self.search_parts(parts, name, text).property,
            _ => None,
        };
        let Some((object, index, bit)) = place else { return &IGNORED };
        let Some(property) = object.properties.get(index) else { return &IGNORED };
        self.compare(object, property, bit - index, found);
        &property.schema
    }

    /// The property `property` of `object`, whose bits start at `first`, is `found`.
    pub(super) fn compare(&self, object: &Object, property: &Property, first: usize, found: Found<'_>) {
        for (position, rule) in object.rules.conditions.iter().enumerate() {
            if rule.property == property.name && rule.values.iter().any(|value| is_equal(value, found)) {
                self.mark(first + object.properties.len() + position);
            }
        }
    }

    /// The object here, or the part of it whose bits start at `first`, ends: what does it lack?
    #[inline(never)]
    pub(super) fn report_lacking_by_rules(&self, object: &Object, first: usize) -> Result<(), Stop> {
        for (index, property) in object.properties.iter().enumerate() {
            if self.has_come(first + index) {
                continue;
            }
            if property.required {
                self.missing(property)?;
            } else {
                self.report_asked_for(object, first, property)?;
            }
        }
        Ok(())
    }

    /// The object here lacks `property`: which rules ask for it?
    fn report_asked_for(&self, object: &Object, first: usize, property: &Property) -> Result<(), Stop> {
        for (position, rule) in object.rules.conditions.iter().enumerate() {
            if rule.required.contains(&property.name) && self.has_come(first + object.properties.len() + position) {
                self.report_property(property.name, || required_if(object, *rule), Found::Nothing)?;
            }
        }
        for DependentRequired {
            property: asking,
            required,
        } in object.rules.dependencies
        {
            if required.contains(&property.name)
                && object.find(asking).is_some_and(|index| self.has_come(first + index))
            {
                self.report_property(
                    property.name,
                    || Requirement::DependentRequired { property: asking },
                    Found::Nothing,
                )?;
            }
        }
        Ok(())
    }
}

/// What `rule` asks for, without the values where they are kept out of messages.
fn required_if(object: &Object, rule: RequiredIf) -> Requirement {
    let subject = object.find(rule.property).and_then(|index| object.properties.get(index));
    let is_hidden = subject.is_none_or(|subject| hides(&subject.schema));
    Requirement::RequiredIf {
        property: rule.property,
        values: if is_hidden { &[] } else { rule.values },
    }
}

/// Whether `found` is the same JSON value (JSON Schema 2020-12 Core, section 4.2.2).
fn is_equal(value: &Literal, found: Found<'_>) -> bool {
    match (value, found) {
        (Literal::Null, Found::Null) => true,
        (Literal::Boolean(value), Found::Boolean(found)) => *value == found,
        (Literal::String(value), Found::Text(found)) => *value == found,
        (Literal::Number(value), found) => is_number(*value, found),
        _ => false,
    }
}

fn is_number(value: Number, found: Found<'_>) -> bool {
    let found = match found {
        Found::Integer(found) => Some(Decimal::of_integer(found)),
        Found::Unsigned(found) => Some(Decimal::of_unsigned(found)),
        Found::Float(found) => Decimal::of_float(found),
        Found::Single(found) => Decimal::of_single(found),
        Found::Written(digits) => Decimal::parse(digits),
        _ => None,
    };
    found.is_some_and(|found| found.compare(value) == Ordering::Equal)
}
