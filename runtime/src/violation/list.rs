//! [`Violations`]: every violation of one value, in the order of reading; bounded.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;

use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{Located, Position, Requirement, Violation};

/// Everything that is wrong with a value: at least one [`Violation`], in the order in which the document was read.
///
/// Missing properties of an object come after its other violations, in the order of declaration. At most [`KEPT`](Self::KEPT) violations
/// are kept; the others are counted. `Display` writes a table with one line for each violation.
///
/// `Serialize` writes an array of objects. Each object has `path`, `keyword`, `code`, `parameters` and `message`. If they exist, it also
/// has `found`, `line`, `column`, `offset`, `notes` (a list) and `help`.
///
/// ```
/// use wireform::Schema;
///
/// let violations = <[u8; 3]>::SCHEMA.validate(&[-1, 300]).unwrap_err();
///
/// assert_eq!(violations.len(), 3);
/// assert_eq!(violations.iter().map(|violation| violation.path()).collect::<Vec<_>>(), ["/0", "/1", ""]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Violations {
    pub(super) schema: Option<String>,
    pub(super) kept: Vec<Violation>,
    pub(super) omitted: usize,
}

impl Violations {
    /// The maximum number of violations that are kept.
    pub const KEPT: usize = 100;

    /// `kept` is not empty.
    pub(crate) fn new(schema: Option<String>, kept: Vec<Violation>, omitted: usize) -> Self {
        Self {
            schema,
            kept,
            omitted,
        }
    }

    /// The violations, in the order in which the document was read.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.kept.iter()
    }

    /// The first violation in the order of the document. Use it if you can show only one. There is always a first violation.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let violations = <[u8; 3]>::SCHEMA.validate(&[-1, 300]).unwrap_err();
    ///
    /// assert_eq!(violations.first().to_string(), "/0  -1 is less than the minimum of 0");
    /// ```
    #[must_use]
    pub fn first(&self) -> &Violation {
        match self.kept.as_slice() {
            [first, ..] => first,
            // never: no list is made without one
            [] => Box::leak(Box::new(Violation::of_place(Requirement::AnyOf))),
        }
    }

    /// The number of violations that are kept: at least one and at most [`KEPT`](Self::KEPT).
    #[expect(clippy::len_without_is_empty, reason = "it never is")]
    #[must_use]
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Adds a violation of a text at its place in the order of reading.
    #[cold]
    pub(crate) fn insert(&mut self, violation: Violation) {
        let place = self.kept.iter().position(|other| other.offset() > violation.offset()).unwrap_or(self.kept.len());
        self.kept.insert(place, violation);
        if self.kept.len() > Self::KEPT {
            self.kept.truncate(Self::KEPT);
            self.omitted = self.omitted.saturating_add(1);
        }
    }

    /// Each violation says where `place` finds it.
    #[cfg(feature = "std")]
    pub(crate) fn put(&mut self, mut place: impl FnMut(&Violation) -> Option<Position>) {
        for violation in &mut self.kept {
            violation.position = place(violation);
        }
    }

    /// They are not of the text that was read, so that it is not to be looked into.
    #[cfg(feature = "form_urlencoded1")]
    pub(crate) fn leave_text(&mut self) {
        for violation in &mut self.kept {
            violation.position = None;
            violation.help = None;
        }
    }

    /// Each violation says where it is, as `locate` finds out for all of them.
    pub(crate) fn locate(&mut self, locate: impl FnOnce(&[Located]) -> Vec<Position>) {
        let met: Vec<(usize, Located)> =
            (self.iter().enumerate()).filter_map(|(number, violation)| Some((number, violation.located()?))).collect();
        let located: Vec<Located> = met.iter().map(|(_, located)| *located).collect();
        for ((number, _), position) in met.into_iter().zip(locate(&located)) {
            if let Some(violation) = self.kept.get_mut(number) {
                violation.position = Some(position);
            }
        }
    }

    /// The number of violations that were counted, but not kept.
    #[must_use]
    pub const fn omitted(&self) -> usize {
        self.omitted
    }

    /// The name of the schema, if it has one.
    #[must_use]
    pub fn schema(&self) -> Option<&str> {
        self.schema.as_deref()
    }
}

impl Error for Violations {}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = alloc::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

impl<'v> IntoIterator for &'v Violations {
    type Item = &'v Violation;
    type IntoIter = core::slice::Iter<'v, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.kept.len()))?;
        for violation in self {
            list.serialize_element(violation)?;
        }
        list.end()
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let worded = Worded {
            violation: self,
            words: None,
        };
        worded.serialize(serializer)
    }
}

/// A violation whose message is in other words, where there are some. Its notes and help, which are English, are left out then.
pub(crate) struct Worded<'v> {
    pub(crate) violation: &'v Violation,
    pub(crate) words: Option<String>,
}

impl Serialize for Worded<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let violation = self.violation;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("path", &violation.path.shown())?;
        object.serialize_entry("keyword", violation.keyword())?;
        object.serialize_entry("code", violation.code())?;
        object.serialize_entry("parameters", &Parameters(violation))?;
        match &self.words {
            Some(words) => object.serialize_entry("message", words)?,
            None => object.serialize_entry("message", &violation.message())?,
        }
        if let Some(found) = violation.found() {
            object.serialize_entry("found", found)?;
        }
        if let Some(position) = violation.position() {
            object.serialize_entry("line", &position.line)?;
            object.serialize_entry("column", &position.column)?;
            object.serialize_entry("offset", &position.offset)?;
        }
        if !violation.notes.is_empty() && self.words.is_none() {
            object.serialize_entry("notes", &violation.notes)?;
        }
        if let Some(help) = violation.help().filter(|_| self.words.is_none()) {
            object.serialize_entry("help", help)?;
        }
        object.end()
    }
}

struct Parameters<'v>(&'v Violation);

impl Serialize for Parameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for (name, value) in self.0.parameters() {
            object.serialize_entry(name, &value)?;
        }
        object.end()
    }
}
