//! Violations → a table of lines: path, message, place in the text.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use super::excerpt::tamed;
use super::{Position, Violation, Violations};

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
        self.write_table(&English, f)
    }
}

/// What the table says in another language; where there is nothing of it, it is said in English.
pub(crate) trait Wording {
    fn message(&self, _: &Violation) -> Option<String> {
        None
    }

    fn heading(&self, _: &Violations) -> Option<String> {
        None
    }

    fn omitted(&self, _: usize) -> Option<String> {
        None
    }

    fn position(&self, _: Position) -> Option<String> {
        None
    }
}

struct English;

impl Wording for English {}

impl Violations {
    /// The table. Beside a message in other words there are no notes and no help, which are English.
    pub(crate) fn write_table(&self, wording: &dyn Wording, f: &mut Formatter<'_>) -> fmt::Result {
        match wording.heading(self) {
            Some(heading) => f.write_str(&tamed(&heading))?,
            None => self.write_heading(f)?,
        }
        let lines: Vec<Line<'_>> = self.iter().map(|violation| Line::of(violation, wording)).collect();
        let paths = width(lines.iter().map(|line| &line.path), WIDEST_PATH);
        let columns = width(lines.iter().map(|line| &line.message), WIDEST_MESSAGE);
        for line in lines {
            line.write(paths, columns, f)?;
        }
        match (self.omitted(), wording.omitted(self.omitted())) {
            (0, _) => Ok(()),
            (_, Some(words)) => write!(f, "\n  {}", tamed(&words)),
            (omitted, None) => write!(f, "\n  … and {omitted} more"),
        }
    }

    fn write_heading(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let total = self.len() + self.omitted();
        write!(f, "{total} violation{}", if total == 1 { "" } else { "s" })?;
        match self.schema() {
            Some(schema) => write!(f, " of {schema}"),
            None => Ok(()),
        }
    }
}

/// What the table says of one violation.
struct Line<'v> {
    violation: &'v Violation,
    path: Cow<'v, str>,
    message: String,
    position: Option<String>,
    is_english: bool,
}

impl<'v> Line<'v> {
    fn of(violation: &'v Violation, wording: &dyn Wording) -> Self {
        let words = wording.message(violation);
        let position = violation.position().map(|position| match wording.position(position) {
            Some(words) => tamed(&words).into_owned(),
            None => format!("line {}, column {}", position.line, position.column),
        });
        Self {
            violation,
            path: path(violation),
            is_english: words.is_none(),
            message: words.map_or_else(|| violation.message(), |words| tamed(&words).into_owned()),
            position,
        }
    }

    fn write(&self, paths: usize, columns: usize, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "\n  {:paths$}  ", self.path)?;
        match &self.position {
            Some(position) => write!(f, "{:columns$}   {position}", self.message)?,
            None => f.write_str(&self.message)?,
        }
        if !self.is_english {
            return Ok(());
        }
        for note in self.violation.notes() {
            write!(f, "\n  {:paths$}  note: {note}", "")?;
        }
        match self.violation.help() {
            Some(help) => write!(f, "\n  {:paths$}  help: {help}", ""),
            None => Ok(()),
        }
    }
}

/// The greatest width among `texts`, but for those that are wider than the `widest`.
fn width(texts: impl Iterator<Item = impl AsRef<str>>, widest: usize) -> usize {
    texts.map(|text| text.as_ref().chars().count()).filter(|width| *width <= widest).max().unwrap_or_default()
}
