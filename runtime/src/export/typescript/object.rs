//! A schema's object, entry by entry → its text.

use core::fmt::{self, Display, Formatter};

use super::literal::{PropertyName, Prose, Quoted};
use crate::export::view::{Value, View};

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
            depth: 0,
        };
        writer.object(self.view.entries())
    }
}

struct Writer<'text, 'buffer> {
    text: &'text mut Formatter<'buffer>,
    layout: Layout,
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
            Value::Number(number) => write!(self.text, "{number}"),
            Value::Count(count) => write!(self.text, "{count}"),
            Value::Schema(view) => self.object(view.entries()),
            Value::Schemas(schemas) => {
                self.text.write_str("[")?;
                for (position, view) in schemas.iter().enumerate() {
                    if position > 0 {
                        self.text.write_str(", ")?;
                    }
                    self.object(view.entries())?;
                }
                self.text.write_str("]")
            }
            Value::Properties(properties) => {
                self.object(properties.iter().map(|(name, view)| (PropertyName(name), Value::Schema(view))))
            }
        }
    }

    /// What stands between two entries.
    fn gap(&mut self) -> fmt::Result {
        match self.layout {
            Layout::Lines => write!(self.text, "\n{:width$}", "", width = 4 * self.depth),
            Layout::Line => self.text.write_str(" "),
        }
    }
}
