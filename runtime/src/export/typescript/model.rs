//! A named schema → the TypeScript type of its values, as openapi-typescript-codegen writes it with `--useUnionTypes`.
//!
//! Where the generator has no better than `any`, or is wrong about the wire, another type stands: the documentation of
//! `wireform::typescript` lists each.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::comment::Comment;
use super::direction::Direction;
use super::literal::{ModelKey, Quoted};
use super::options::LargeIntegers;
use super::plan::{Exported, Plan};
use super::reference::accepts_null;
use crate::export::referent::Referent;
use crate::export::view::View;
use crate::keyword::NumberKeywords;
use crate::number::Number;
use crate::schema::{Array, Dictionary, Property, SchemaObject, Shape};

/// The greatest integer that a number of JavaScript and its neighbours can be told apart from: 2^53 - 1 (ECMA-262,
/// `Number.MAX_SAFE_INTEGER`).
const MAX_SAFE_INTEGER: i128 = 9_007_199_254_740_991;

/// What writes the model types of one type, and remembers which others they name.
pub(super) struct Model<'p, 'schema> {
    pub(super) plan: &'p Plan<'schema>,
    pub(super) direction: Direction,
    pub(super) depth: usize,
    /// By the place of their file: the names of other model types.
    pub(super) named: BTreeSet<(&'p str, String)>,
    /// The types that are written in place among the parts of an object, so that none is inside itself.
    pub(super) spliced: Vec<*const SchemaObject>,
}

impl<'p, 'schema> Model<'p, 'schema> {
    pub(super) const fn new(plan: &'p Plan<'schema>) -> Self {
        Self {
            plan,
            direction: Direction::Both,
            depth: 0,
            named: BTreeSet::new(),
            spliced: Vec::new(),
        }
    }

    /// `export type Name = …;` with its comment.
    pub(super) fn exported(&mut self, direction: Direction, name: &str, schema: &SchemaObject) -> String {
        self.direction = direction;
        let comment = self.comment(schema, 0);
        let is_empty = match &schema.shape {
            Shape::Object(object) => object.properties.is_empty() && (!object.closed || self.is_generated()),
            // to the generator it is an object of which nothing is known
            Shape::Any => self.is_generated(),
            _ => false,
        };
        let is_type = schema.written_as.is_none();
        let of = if is_empty && is_type { "{\n}".to_owned() } else { self.place(schema) };
        let or_null = if is_empty && schema.is_nullable() { " | null" } else { "" };
        let ends_in_line =
            matches!(schema.shape, Shape::Object(_) | Shape::AnyOf(_) | Shape::OneOf(_) | Shape::AllOf(_)) || is_empty;
        // a file of such a type ends in an empty line
        let end = if ends_in_line && is_type { "\n" } else { "" };
        format!("{comment}export type {name} = {of}{or_null};{end}")
    }

    /// The type of what stands here, null included.
    pub(super) fn place(&mut self, schema: &SchemaObject) -> String {
        let of = match Referent::of(schema) {
            Some(referent) => return self.reference(schema, referent),
            None => self.shape(schema),
        };
        // `any` is null too
        let is_null = matches!(schema.shape, Shape::Any | Shape::Null) || of == "any";
        if schema.is_nullable() && !is_null { of + " | null" } else { of }
    }

    /// The same without null.
    pub(super) fn shape(&mut self, schema: &SchemaObject) -> String {
        match &schema.shape {
            // what a reference leads to is written by `place`
            Shape::Any | Shape::Reference(_) => "any".to_owned(),
            Shape::Null => "null".to_owned(),
            Shape::OneBoolean(value) if !self.is_generated() => (if *value { "true" } else { "false" }).to_owned(),
            Shape::Boolean | Shape::OneBoolean(_) => "boolean".to_owned(),
            Shape::String(_) if self.is_generated() && schema.format() == Some("binary") => "Blob".to_owned(),
            Shape::String(_) => "string".to_owned(),
            Shape::Number(numeric) | Shape::Integer(numeric) => {
                let is_integer = matches!(schema.shape, Shape::Integer(_));
                self.number(&numeric.keywords, is_integer)
            }
            Shape::Enum(enumeration) => {
                union(enumeration.values.iter().map(|value| format!("{}", Quoted(value))), false)
            }
            Shape::Array(array) => self.array(array),
            Shape::Dictionary(dictionary) => self.dictionary(dictionary),
            Shape::Object(object) => self.object(object.properties, object.closed),
            Shape::AnyOf(of) | Shape::OneOf(of) => union(of.branches.iter().map(|branch| self.place(branch)), true),
            Shape::AllOf(parts) => self.all_of(parts),
        }
    }

    /// The name of a type, and whether it can be null here.
    fn reference(&mut self, schema: &SchemaObject, referent: Referent) -> String {
        let plan = self.plan;
        let Some(exported) = plan.exported(referent) else { return "any".to_owned() };
        let name = self.name(exported);
        let is_copy = schema.written_as.is_some();
        match (schema.is_nullable(), accepts_null(referent.schema)) {
            (true, _) => name + " | null",
            (false, true) if is_copy && !self.is_generated() => format!("NonNullable<{name}>"),
            _ => name,
        }
    }

    fn name(&mut self, exported: &'p Exported<'schema>) -> String {
        let name = exported.model(self.direction).to_owned();
        self.named.insert((&exported.file, name.clone()));
        name
    }

    fn number(&self, keywords: &NumberKeywords, is_integer: bool) -> String {
        if let Some(values) = keywords.list() {
            let is_large = values.iter().any(|value| !is_safe(*value));
            return union(values.iter().map(|value| self.number_literal(*value, is_large)), false);
        }
        let of =
            if is_integer && is_large(keywords) { self.plan.options.large_integers } else { LargeIntegers::Number };
        match of {
            LargeIntegers::Number => "number",
            LargeIntegers::BigInt => "bigint",
            LargeIntegers::String => "string",
        }
        .to_owned()
    }

    fn number_literal(&self, value: Number, is_large: bool) -> String {
        match self.plan.options.large_integers {
            LargeIntegers::BigInt if is_large => format!("{value}n"),
            LargeIntegers::String if is_large => format!("'{value}'"),
            _ => format!("{value}"),
        }
    }

    fn array(&mut self, array: &Array) -> String {
        if array.prefix.is_empty() || self.is_generated() {
            if array.keywords.max_items == Some(0) && !self.is_generated() {
                return "[]".to_owned();
            }
            return format!("Array<{}>", self.place(array.items));
        }
        let least = array.keywords.min_items.unwrap_or(0);
        let mut items: Vec<String> = Vec::new();
        for (place, item) in (0_u64..).zip(array.prefix) {
            let of = self.place(item);
            items.push(match place < least {
                true => of,
                false if of.contains([' ', '\n']) => format!("({of})?"),
                false => of + "?",
            });
        }
        if array.keywords.max_items.is_none_or(|most| most > items.len() as u64) {
            items.push(format!("...Array<{}>", self.place(array.items)));
        }
        format!("[{}]", items.join(", "))
    }

    fn dictionary(&mut self, dictionary: &Dictionary) -> String {
        let values = self.place(dictionary.values);
        let keys = match &dictionary.keys.judged().shape {
            _ if self.is_generated() => None,
            Shape::Enum(_) => Some(self.place(dictionary.keys)),
            Shape::Boolean => Some("'true' | 'false'".to_owned()),
            Shape::Number(numeric) | Shape::Integer(numeric) => {
                numeric.keywords.list().map(|values| union(values.iter().map(|value| format!("'{value}'")), false))
            }
            _ => None,
        };
        match keys {
            // some of the names, not each of them
            Some(keys) => format!("Partial<Record<{keys}, {values}>>"),
            None => format!("Record<string, {values}>"),
        }
    }

    /// An object in place.
    fn object(&mut self, properties: &[Property], is_closed: bool) -> String {
        if properties.is_empty() {
            return match is_closed {
                _ if self.is_generated() => "any",
                true => "Record<string, never>",
                false => "Record<string, any>",
            }
            .to_owned();
        }
        let direction = self.direction;
        let mut object = String::from("{\n");
        self.depth += 1;
        for property in properties.iter().filter(|property| direction.has(property)) {
            self.property(property, &mut object);
        }
        self.depth -= 1;
        object + &self.indent(0) + "}"
    }

    fn property(&mut self, property: &Property, object: &mut String) {
        let comment = self.comment(&property.schema, self.depth);
        let read_only = if self.view(&property.schema).is_read_only() { "readonly " } else { "" };
        let optional = if property.required { "" } else { "?" };
        let of = self.place(&property.schema);
        let name = format!("{}", ModelKey(property.name));
        object.extend([comment.as_str(), &self.indent(0), read_only, &name, optional, ": ", &of, ";\n"]);
    }

    fn comment(&self, schema: &SchemaObject, depth: usize) -> String {
        let comment = Comment {
            description: self.view(schema).description(),
            is_deprecated: schema.is_deprecated(),
            is_generated: self.is_generated(),
            depth,
        };
        format!("{comment}")
    }

    fn view<'s>(&'s self, schema: &'s SchemaObject) -> View<'s> {
        View::of(schema, &self.plan.names)
    }

    pub(super) fn indent(&self, more: usize) -> String {
        "    ".repeat(self.depth + more)
    }

    pub(super) fn is_generated(&self) -> bool {
        self.plan.options.is_generated()
    }
}

/// Each of several types once, as the generator joins them. `is_bracketed`: in parentheses, if there are several.
pub(super) fn union(types: impl Iterator<Item = String>, is_bracketed: bool) -> String {
    joined(types, " | ", is_bracketed)
}

/// Each of several types once, with `mark` between them.
pub(super) fn joined(types: impl Iterator<Item = String>, mark: &str, is_bracketed: bool) -> String {
    let types: Vec<String> = types.collect();
    let mut known = BTreeSet::new();
    let once: Vec<&str> = types.iter().map(String::as_str).filter(|of| known.insert(*of)).collect();
    match once.as_slice() {
        [] => "never".to_owned(),
        [only] => (*only).to_owned(),
        several if is_bracketed => format!("({})", several.join(mark)),
        several => several.join(mark),
    }
}

/// Whether some integer of the range is one that JavaScript cannot tell from its neighbours.
fn is_large(keywords: &NumberKeywords) -> bool {
    let range = keywords.type_range().map(|(lowest, highest)| (Number::integer(lowest), Number::unsigned(highest)));
    let (lowest, highest) = keywords.ends_within(range.map(|range| range.0), range.map(|range| range.1));
    [lowest, highest].into_iter().any(|end| end.is_none_or(|end| !is_safe(end.number)))
}

fn is_safe(value: Number) -> bool {
    let greatest = Number::integer(MAX_SAFE_INTEGER);
    value.compare(greatest).is_le() && value.compare(Number::integer(-MAX_SAFE_INTEGER)).is_ge()
}
