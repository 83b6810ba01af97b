//! What was wrong with a value, in words and for programs.

mod display;
mod excerpt;
mod list;
mod nearest;
mod pointer;
mod requirement;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(crate) use excerpt::{Found, quoted, tamed};
pub use list::Violations;
pub(crate) use nearest::nearest;
pub(crate) use pointer::Segment;
pub use requirement::{Parameter, Requirement};

/// One rule, broken at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    path: String,
    requirement: Requirement,
    found: Option<String>,
    help: Option<&'static str>,
    notes: Vec<String>,
    position: Option<Position>,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in bytes.
    pub column: usize,
}

/// A string that holds JSON was handed to a function that takes values.
const HELP_FOR_TEXT: &str =
    "this is a string that holds JSON; `validate_json` checks JSON text, `validate` checks values";

/// Of what a value says for itself, so many code points are kept.
const LONGEST_MESSAGE: usize = 200;

impl Violation {
    pub(crate) fn new(path: String, requirement: Requirement, found: Found<'_>, secret: bool) -> Self {
        let help = match requirement {
            Requirement::Type { .. }
            | Requirement::Tagged { .. }
            | Requirement::Variant { .. }
            | Requirement::AnyOf
                if found.is_json_in_a_string() =>
            {
                Some(HELP_FOR_TEXT)
            }
            _ => None,
        };
        let requirement = match requirement {
            Requirement::Serialize(_) if secret => Requirement::Serialize("the reason is not shown".to_string()),
            Requirement::Serialize(message) => Requirement::Serialize(excerpt::shortened(&message, LONGEST_MESSAGE)),
            other => other,
        };
        Self {
            path,
            found: found.excerpt(secret),
            requirement,
            help,
            notes: Vec::new(),
            position: None,
        }
    }

    pub(crate) fn with_notes(mut self, notes: Vec<String>) -> Self {
        self.notes = notes;
        self
    }

    /// The steps from the root of the document to the value.
    pub(crate) fn steps(&self) -> usize {
        self.path.bytes().filter(|byte| *byte == b'/').count()
    }

    /// Proposes a name for an unknown property only where it is one of `absent`.
    pub(crate) fn propose_only(&mut self, absent: &[&'static str]) {
        if let Requirement::AdditionalProperties { nearest } = &mut self.requirement {
            *nearest = nearest.filter(|name| absent.contains(name));
        }
    }

    /// Where the value is, as a JSON Pointer (RFC 6901) of names on the wire: empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The keyword of JSON Schema that is broken, in its spelling: `maxLength`. See [`Requirement::keyword`].
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        self.requirement.keyword()
    }

    /// A word for programs, which stays the same from version to version: `max_length`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.requirement.code()
    }

    /// What the code is about, by name: `("maximum", 100)`.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, Parameter<'_>)> {
        self.requirement.parameters()
    }

    /// What the value should have been.
    #[must_use]
    pub const fn expected(&self) -> &Requirement {
        &self.requirement
    }

    /// The value, as far as a message shows it: its first 60 code points, and nothing of a secret. Absent where nothing was
    /// found.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        self.found.as_deref()
    }

    /// The violation in plain English, without its path: `140 is more than the maximum of 100`.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.found {
            Some(found) => alloc::format!("{found} {}", self.requirement),
            None => self.requirement.to_string(),
        }
    }

    /// What to do about it, where that is known.
    #[must_use]
    pub const fn help(&self) -> Option<&'static str> {
        self.help
    }

    /// More about it, a line each: of a union, what the other branches wanted.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(String::as_str)
    }

    /// The place in the text; absent where values were checked rather than text.
    #[must_use]
    pub const fn position(&self) -> Option<Position> {
        self.position
    }

    /// The line in the text, from 1; absent where values were checked rather than text.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.position.map(|position| position.line)
    }

    /// The column in the text, from 1, in bytes; absent where values were checked rather than text.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.position.map(|position| position.column)
    }
}
