//! A schema → all that it says, as a text that is the same in every build, and the named schemas that it says it of.
//!
//! By this text types of one name are compared, so nothing is in it that a build decides, as addresses are, and nothing that does
//! not matter on the wire, as the order of properties.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::referent::Referent;
use crate::keyword::Limits;
use crate::schema::{Property, SchemaObject, Shape, Tag};

/// Where a schema is written, and who is told of its references, in the order of the text.
pub(super) struct Content<'c> {
    pub(super) said: &'c mut dyn Write,
    pub(super) met: &'c mut dyn FnMut(Referent),
}

impl Content<'_> {
    /// What `schema` says, less its own name.
    pub(super) fn write(&mut self, schema: &SchemaObject) -> fmt::Result {
        if let Some(referent) = Referent::of(schema) {
            write!(self.said, "reference {:?} ", referent.name)?;
            (self.met)(referent);
        }
        self.annotations(schema)?;
        match &schema.shape {
            Shape::Reference(_) => Ok(()),
            Shape::Any | Shape::Null | Shape::Boolean | Shape::OneBoolean(_) => {
                write!(self.said, "{:?};", schema.shape)
            }
            Shape::String(keywords) => {
                self.limits(&keywords.decimal.as_numbers().limits())?;
                self.scalar("string", schema, &keywords.limits())
            }
            Shape::Number(numeric) | Shape::Integer(numeric) => {
                let (range, single) = (numeric.keywords.type_range(), numeric.keywords.single);
                write!(self.said, "{range:?} single {single} nonzero {} ", schema.is_nonzero())?;
                if let Some(values) = numeric.keywords.list() {
                    write!(self.said, "{values:?} ")?;
                }
                let is_integer = matches!(schema.shape, Shape::Integer(_));
                self.scalar(if is_integer { "integer" } else { "number" }, schema, &numeric.keywords.limits())
            }
            Shape::Enum(enumeration) => write!(self.said, "enum {:?};", enumeration.values),
            Shape::Array(array) => {
                write!(self.said, "array unique {} ", array.keywords.unique_items)?;
                self.limits(&array.keywords.limits())?;
                self.each("items", array.prefix.iter().copied().chain([array.items]))
            }
            Shape::Dictionary(dictionary) => {
                self.limits(&dictionary.keywords.limits())?;
                self.each("dictionary", [dictionary.keys, dictionary.values])
            }
            Shape::Object(object) => self.object(object.properties, object.closed),
            Shape::AnyOf(union) => {
                self.tag(union.tag.as_ref())?;
                self.each("any of", union.branches.iter().copied())
            }
            Shape::OneOf(union) => {
                self.tag(union.tag.as_ref())?;
                self.each("one of", union.branches.iter().copied())
            }
            Shape::AllOf(parts) => {
                write!(self.said, "closed {} {:?} ", parts.closed, parts.kind)?;
                self.each("all of", parts.parts.iter().copied())
            }
        }
    }

    fn annotations(&mut self, schema: &SchemaObject) -> fmt::Result {
        let annotations = &schema.annotations;
        let texts = [("title", annotations.title), ("description", annotations.description)];
        for (word, text) in texts.into_iter().filter_map(|(word, text)| Some((word, text?))) {
            write!(self.said, "{word} {text:?} ")?;
        }
        let values = [("default", annotations.default), ("example", annotations.example)];
        for (word, value) in values.into_iter().filter_map(|(word, value)| Some((word, value?))) {
            write!(self.said, "{word} {value:?} ")?;
        }
        let flags = [
            ("nullable", schema.is_nullable()),
            ("deprecated", annotations.deprecated),
            ("read-only", annotations.read_only),
            ("write-only", annotations.write_only),
        ];
        flags.into_iter().filter(|(_, is_set)| *is_set).try_for_each(|(word, _)| write!(self.said, "{word} "))
    }

    fn scalar(&mut self, kind: &str, schema: &SchemaObject, limits: Limits<'_>) -> fmt::Result {
        write!(self.said, "{kind} {:?} {:?} ", schema.format(), schema.pattern())?;
        self.limits(limits)?;
        self.said.write_char(';')
    }

    fn limits(&mut self, limits: Limits<'_>) -> fmt::Result {
        for (row, limit) in limits {
            if let Some(limit) = limit {
                write!(self.said, "{} {} ", row.word, limit.number())?;
            }
        }
        Ok(())
    }

    fn object(&mut self, properties: &[Property], closed: bool) -> fmt::Result {
        let mut sorted: Vec<&Property> = properties.iter().collect();
        sorted.sort_unstable_by_key(|property| property.name);
        write!(self.said, "object closed {closed} {{")?;
        for property in sorted {
            write!(self.said, "{:?} {:?} required {} ", property.name, property.aliases, property.required)?;
            self.write(&property.schema)?;
        }
        self.said.write_char('}')
    }

    fn tag(&mut self, tag: Option<&Tag>) -> fmt::Result {
        let Some(tag) = tag else { return Ok(()) };
        write!(self.said, "tag {:?} {:?} {:?} {:?} ", tag.place, tag.values, tag.other, tag.content)
    }

    fn each<'s>(&mut self, word: &str, schemas: impl IntoIterator<Item = &'s SchemaObject>) -> fmt::Result {
        write!(self.said, "{word} [")?;
        schemas.into_iter().try_for_each(|schema| self.write(schema))?;
        self.said.write_char(']')
    }
}

/// Where a text is written of which nobody wants a word.
pub(super) struct Unheard;

impl Write for Unheard {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}
