//! A schema's object, entry by entry → its text.

use core::fmt::{self, Display, Formatter};

use super::generated::JavaScriptNumber;
use super::literal::{PropertyName, Prose, Quoted};
use crate::export::view::{Detail, Value, View};
use crate::literal::Literal;
use crate::number::Number;

/// How an object is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Each entry on a line of its own, as the generator writes it.
    Lines,
    /// All on one line.
    Line,
}

/// The text of an object.
#[derive(Debug, Clone, Copy)]
pub(super) struct ObjectText<'schema> {
    view: View<'schema>,
    layout: Layout,
}

impl<'schema> ObjectText<'schema> {
    pub(super) const fn new(view: View<'schema>, layout: Layout) -> Self {
        Self { view, layout }
    }
}

impl Display for ObjectText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut writer = Writer {
            text: f,
            layout: self.layout,
            is_generated: self.view.detail() == Detail::Generated,
            depth: 0,
        };
        writer.object(self.view.entries())
    }
}

struct Writer<'text, 'buffer> {
    text: &'text mut Formatter<'buffer>,
    layout: Layout,
    /// Whether a number has the digits that the generator keeps.
    is_generated: bool,
    depth: usize,
}

impl Writer<'_, '_> {
    fn object<'schema, Key: Display>(&mut self, entries: impl Iterator<Item = (Key, Value<'schema>)>) -> fmt::Result {
        let mut is_empty = true;
        self.text.write_str("{")?;
        self.depth += 1;
        for (key, value) in entries {
            if self.layout == Layout::Line && !is_empty {
                self.text.write_str(",")?;
            }
            self.gap()?;
            write!(self.text, "{key}: ")?;
            self.value(value)?;
            if self.layout == Layout::Lines {
                self.text.write_str(",")?;
            }
            is_empty = false;
        }
        self.depth -= 1;
        // the generator breaks the line in an empty object too
        if self.layout == Layout::Lines || !is_empty {
            self.gap()?;
        }
        self.text.write_str("}")
    }

    fn value(&mut self, value: Value<'_>) -> fmt::Result {
        match value {
            Value::Text(text) => write!(self.text, "{}", Quoted(text)),
            // cleaned: nothing is left to be escaped
            Value::Name(name) => write!(self.text, "'{name}'"),
            Value::Prose(text) => {
                let keeps_lines = self.layout == Layout::Lines;
                write!(self.text, "{}", Prose { text, keeps_lines })
            }
            Value::True => self.text.write_str("true"),
            Value::False => self.text.write_str("false"),
            Value::Number(number) => self.number(number),
            Value::Count(count) => write!(self.text, "{count}"),
            Value::Schema(view) => self.object(view.entries()),
            Value::Schemas(schemas) => self.list(schemas.iter().map(Value::Schema)),
            Value::Properties(properties) => {
                self.object(properties.iter().map(|(name, view)| (PropertyName(name), Value::Schema(view))))
            }
            Value::Literal(value) => self.literal(value),
            Value::Words(words) => self.list(words.iter().copied().map(Value::Text)),
            Value::Numbers(numbers) => self.list(numbers.iter().copied().map(Value::Number)),
            Value::Discriminator(property) => self.object([("propertyName", Value::Text(property))].into_iter()),
        }
    }

    fn literal(&mut self, value: Literal) -> fmt::Result {
        match value {
            Literal::Null => self.text.write_str("null"),
            Literal::Boolean(value) => write!(self.text, "{value}"),
            Literal::Number(number) => self.number(number),
            Literal::String(text) => write!(self.text, "{}", Quoted(text)),
            Literal::Array(items) => self.list(items.iter().copied().map(Value::Literal)),
            Literal::Object(members) => {
                self.object(members.iter().map(|(name, value)| (PropertyName(name), Value::Literal(*value))))
            }
        }
    }

    fn list<'schema>(&mut self, values: impl Iterator<Item = Value<'schema>>) -> fmt::Result {
        self.text.write_str("[")?;
        for (position, value) in values.enumerate() {
            if position > 0 {
                self.text.write_str(", ")?;
            }
            self.value(value)?;
        }
        self.text.write_str("]")
    }

    fn number(&mut self, number: Number) -> fmt::Result {
        if self.is_generated {
            return write!(self.text, "{}", JavaScriptNumber(number));
        }
        write!(self.text, "{number}")
    }

    /// What stands between two entries.
    fn gap(&mut self) -> fmt::Result {
        match self.layout {
            Layout::Lines => write!(self.text, "\n{:width$}", "", width = 4 * self.depth),
            Layout::Line => self.text.write_str(" "),
        }
    }
}
