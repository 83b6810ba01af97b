//! The parts of one object → an intersection, in which each part says what it is among the properties of the others.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ptr;

use super::literal::ModelKey;
use super::model::{Model, joined, union};
use super::reference::followed;
use crate::export::referent::Referent;
use crate::schema::{Parts, SchemaObject, Shape, TagPlace, Union};

impl Model<'_, '_> {
    pub(super) fn all_of(&mut self, parts: &Parts) -> String {
        if self.is_generated() {
            return joined(parts.parts.iter().map(|part| self.place(part)), " & ", true);
        }
        if let Some(only) = parts.around() {
            return self.place(only);
        }
        let has_others = parts.parts.iter().filter(|part| !says_nothing(part)).count() > 1;
        let mut parts = parts.parts.iter().filter(|part| !says_nothing(part)).peekable();
        if parts.peek().is_none() {
            return "Record<string, any>".to_owned();
        }
        joined(parts.map(|part| self.part(part, has_others)), " & ", true)
    }

    /// A part of an object. `has_others`: there are other parts, whose properties stand beside its own.
    fn part(&mut self, part: &SchemaObject, has_others: bool) -> String {
        let (last, is_nullable) = followed(part);
        let judged = last.judged();
        let address = ptr::from_ref(judged);
        let of = if Referent::of(last).is_none()
            || (is_other_among(judged, &mut Vec::new()) && !self.spliced.contains(&address))
        {
            self.spliced.push(address);
            let of = self.among(judged, has_others);
            self.spliced.pop();
            of
        } else {
            let name = self.place(last);
            name.strip_suffix(" | null").map(str::to_owned).unwrap_or(name)
        };
        // all of it is absent where it is null
        if is_nullable { format!("Partial<{of}>") } else { of }
    }

    fn among(&mut self, schema: &SchemaObject, has_others: bool) -> String {
        match &schema.shape {
            // the properties of the others are not of its type: TypeScript would refuse the whole
            Shape::Dictionary(_) if has_others => "Record<string, any>".to_owned(),
            Shape::Any => "Record<string, any>".to_owned(),
            Shape::Enum(enumeration) => union(enumeration.values.iter().map(|value| self.variant(value)), true),
            Shape::AnyOf(of) | Shape::OneOf(of) => {
                let branches = of.branches.iter().enumerate();
                union(branches.map(|(place, branch)| self.branch(of, place, branch, has_others)), true)
            }
            _ => self.shape(schema),
        }
    }

    fn branch(&mut self, of: &Union, place: usize, branch: &SchemaObject, has_others: bool) -> String {
        // stands for any name, which no type says
        let is_any_name = matches!(branch.judged().shape, Shape::String(_))
            && of.tag.is_some_and(|tag| tag.place == TagPlace::External && tag.other.map(usize::from) == Some(place));
        if is_any_name || says_nothing(branch) {
            return "Record<string, any>".to_owned();
        }
        self.part(branch, has_others)
    }

    /// A variant without data: a property that holds null.
    fn variant(&self, name: &str) -> String {
        format!("{{\n{}{}: null;\n{}}}", self.indent(1), ModelKey(name), self.indent(0))
    }
}

/// Whether a part has no property at all.
fn says_nothing(part: &SchemaObject) -> bool {
    match &part.judged().shape {
        Shape::Null => true,
        Shape::Object(object) => object.properties.is_empty(),
        _ => false,
    }
}

/// Whether a schema is written otherwise among the properties of others than alone.
fn is_other_among(schema: &SchemaObject, above: &mut Vec<*const SchemaObject>) -> bool {
    let schema = schema.judged();
    let address = ptr::from_ref(schema);
    if above.contains(&address) {
        return false;
    }
    above.push(address);
    let is_other = match &schema.shape {
        Shape::Dictionary(_) | Shape::Any | Shape::Enum(_) | Shape::String(_) | Shape::Null => true,
        Shape::AnyOf(of) | Shape::OneOf(of) => {
            says_nothing_in_some(of) || of.branches.iter().any(|branch| is_other_among(branch, above))
        }
        _ => false,
    };
    above.pop();
    is_other
}

fn says_nothing_in_some(of: &Union) -> bool {
    of.branches.iter().any(|branch| says_nothing(branch))
}
