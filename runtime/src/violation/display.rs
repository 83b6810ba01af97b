//! Violations → a table of lines: path, message, place in the text.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use super::excerpt::tamed;
use super::{Violation, Violations};

/// What stands for the empty pointer.
const WHOLE: &str = "(root)";
/// The column of paths is aligned up to this width, in characters.
const WIDEST_PATH: usize = 72;
/// The column of messages likewise: what is said of a date and time that is none fits.
const WIDEST_MESSAGE: usize = 80;

#[cfg(feature = "annotate_snippets012")]
impl Violation {
    /// Its path on one line, as it is shown.
    pub(crate) fn shown_path(&self) -> Cow<'_, str> {
        path(self)
    }
}

/// The path on one line, whatever the names in it.
fn path(violation: &Violation) -> Cow<'_, str> {
    match violation.path.shown() {
        Cow::Borrowed("") => Cow::Borrowed(WHOLE),
        Cow::Borrowed(path) => tamed(path),
        Cow::Owned(path) => Cow::Owned(tamed(&path).into_owned()),
    }
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}  {}", path(self), self.message())?;
        if let Some(position) = self.position() {
            write!(f, "  line {}, column {}", position.line, position.column)?;
        }
        for note in self.notes() {
            write!(f, "\nnote: {note}")?;
        }
        if let Some(help) = self.help() {
            write!(f, "\nhelp: {help}")?;
        }
        Ok(())
    }
}

impl Display for Violations {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let total = self.len() + self.omitted();
        write!(f, "{total} violation{}", if total == 1 { "" } else { "s" })?;
        if let Some(schema) = self.schema() {
            write!(f, " of {schema}")?;
        }
        let messages: Vec<String> = self.iter().map(Violation::message).collect();
        let paths = width(self.iter().map(path), WIDEST_PATH);
        let columns = width(messages.iter(), WIDEST_MESSAGE);
        for (violation, message) in self.iter().zip(&messages) {
            write!(f, "\n  {:paths$}  ", path(violation))?;
            match violation.position() {
                Some(position) => {
                    write!(f, "{message:columns$}   line {}, column {}", position.line, position.column)?;
                }
                None => f.write_str(message)?,
            }
            for note in violation.notes() {
                write!(f, "\n  {:paths$}  note: {note}", "")?;
            }
            if let Some(help) = violation.help() {
                write!(f, "\n  {:paths$}  help: {help}", "")?;
            }
        }
        if self.omitted() > 0 {
            write!(f, "\n  … and {} more", self.omitted())?;
        }
        Ok(())
    }
}

/// The greatest width among `texts`, but for those that are wider than the `widest`.
fn width(texts: impl Iterator<Item = impl AsRef<str>>, widest: usize) -> usize {
    texts.map(|text| text.as_ref().chars().count()).filter(|width| *width <= widest).max().unwrap_or_default()
}
