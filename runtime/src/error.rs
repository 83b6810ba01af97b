//! What is wrong with a text: it is not JSON, or it is, and breaks the schema.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::text::Fault;
use crate::violation::{Position, Violations};

/// What is wrong with a JSON text.
///
/// `Serialize` is an object: `violations`, as [`Violations`] are written, an empty list if there are none; and of a text that is no JSON
/// `malformed`, with `message`, `line`, `column`, `offset`, `expected` and, where it says more, `found`.
///
/// ```
/// use wireform::{JsonError, Schema};
///
/// let text = "[\n  256,\n  1 2\n]";
/// let Err(JsonError::Malformed(malformed)) = <Vec<u8>>::SCHEMA.validate_json(text) else { panic!() };
///
/// assert_eq!((malformed.line(), malformed.column(), malformed.offset()), (3, 5, 13));
/// assert_eq!(malformed.expected(), "`,` or `]`");
/// // what was found before that place
/// assert_eq!(malformed.violations().unwrap().len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum JsonError {
    /// The text is not JSON.
    Malformed(Malformed),
    /// The text is JSON, and breaks the schema.
    Invalid(Violations),
}

/// Where a text is not JSON (RFC 8259), or nests deeper than [`MAX_DEPTH`](crate::MAX_DEPTH); and what was wrong before that place.
#[derive(Debug, Clone, PartialEq)]
pub struct Malformed(Box<Content>);

#[derive(Debug, Clone, PartialEq)]
struct Content {
    position: Position,
    expected: &'static str,
    found: Option<Cow<'static, str>>,
    violations: Option<Violations>,
}

impl JsonError {
    /// What breaks the schema: all of it, or, if the text is no JSON, what stands before that place.
    #[must_use]
    pub fn violations(&self) -> Option<&Violations> {
        match self {
            Self::Malformed(malformed) => malformed.violations(),
            Self::Invalid(violations) => Some(violations),
        }
    }

    /// The same of a text with so many whole lines and bytes before it.
    #[cfg(feature = "std")]
    #[cold]
    pub(crate) fn behind(mut self, lines: usize, bytes: usize) -> Self {
        let violations = match &mut self {
            Self::Malformed(malformed) => {
                malformed.0.position = malformed.0.position.behind(lines, bytes);
                malformed.0.violations.as_mut()
            }
            Self::Invalid(violations) => Some(violations),
        };
        if let Some(violations) = violations {
            violations.put(|violation| violation.position().map(|position| position.behind(lines, bytes)));
        }
        self
    }
}

impl Malformed {
    #[cold]
    pub(crate) fn new(fault: Fault, position: Position, text: &[u8], violations: Option<Violations>) -> Self {
        Self(Box::new(Content {
            position,
            expected: fault.expected.words(),
            found: fault.found(text),
            violations,
        }))
    }

    /// The place where the text stops being JSON.
    #[must_use]
    pub fn position(&self) -> Position {
        self.0.position
    }

    /// The line of that place, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.0.position.line
    }

    /// The column of that place, from 1, in bytes.
    #[must_use]
    pub fn column(&self) -> usize {
        self.0.position.column
    }

    /// The offset of that place from the beginning of the text, from 0, in bytes.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.position.offset
    }

    /// What may stand there, in words: `` `,` or `]` ``.
    #[must_use]
    pub fn expected(&self) -> &str {
        self.0.expected
    }

    /// What stands there, in words. A punctuation mark is shown as it is; anything else is only described, since it may be secret.
    /// Absent where what was expected says it.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        self.0.found.as_deref()
    }

    /// What breaks the schema before that place, if anything does. Missing properties of objects that are still open at that place are not reported.
    #[must_use]
    pub fn violations(&self) -> Option<&Violations> {
        self.0.violations.as_ref()
    }
}

impl Display for Malformed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Sentence(self).fmt(f)?;
        match self.violations() {
            Some(violations) => write!(f, "\nbefore that, {violations}"),
            None => Ok(()),
        }
    }
}

impl Display for JsonError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(malformed) => malformed.fmt(f),
            Self::Invalid(violations) => violations.fmt(f),
        }
    }
}

impl Error for Malformed {}
impl Error for JsonError {}

impl Serialize for JsonError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        if let Self::Malformed(malformed) = self {
            object.serialize_entry("malformed", malformed)?;
        }
        match self.violations() {
            Some(violations) => object.serialize_entry("violations", violations)?,
            None => object.serialize_entry::<_, [(); 0]>("violations", &[])?,
        }
        object.end()
    }
}

/// The place alone, without the violations before it.
impl Serialize for Malformed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("message", &Sentence(self))?;
        object.serialize_entry("line", &self.line())?;
        object.serialize_entry("column", &self.column())?;
        object.serialize_entry("offset", &self.offset())?;
        object.serialize_entry("expected", self.expected())?;
        if let Some(found) = self.found() {
            object.serialize_entry("found", found)?;
        }
        object.end()
    }
}

/// The sentence about the place.
struct Sentence<'m>(&'m Malformed);

impl Display for Sentence<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Position { line, column, .. } = self.0.position();
        write!(f, "not JSON at line {line}, column {column}: expected {}", self.0.expected())?;
        match self.0.found() {
            Some(found) => write!(f, ", found {found}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Sentence<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
