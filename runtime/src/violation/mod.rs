//! What is wrong with a value, in words and for programs.

mod code;
mod display;
mod excerpt;
mod list;
mod nearest;
mod own;
mod parameter;
mod pointer;
mod position;
mod requirement;
mod sentence;
mod unshown;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(crate) use display::Wording;
use excerpt::Excerpt;
pub(crate) use excerpt::{Found, Privacy, quoted, tamed};
pub use list::Violations;
pub(crate) use list::Worded;
pub(crate) use nearest::nearest;
pub use parameter::Parameter;
pub(crate) use pointer::{LongNames, Pointer, Segment};
#[cfg(feature = "testing")]
pub(crate) use pointer::{push_escaped, unescaped};
pub use position::Position;
pub(crate) use position::{Located, Point};
pub use requirement::Requirement;

/// One broken rule at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    path: Pointer,
    requirement: Requirement,
    found: Excerpt,
    subject: Subject,
    is_hidden: bool,
    /// What was found has been left out.
    is_valueless: bool,
    help: Option<&'static str>,
    notes: Vec<String>,
    position: Option<Position>,
}

/// What a violation is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// The value that the path leads to.
    Value,
    /// The same; but in a text it is where the name of the value is.
    Name,
    /// The key of a map.
    Key,
}

/// A string that holds JSON was handed to a function that takes values.
const HELP_FOR_TEXT: &str = "this is a string that holds JSON: check it as text, with `validate_json`";

/// A string that holds JSON stands in a text.
const HELP_IN_TEXT: &str = "this is a string that holds JSON: write the value itself, without quotes around it";

/// `null` stands for a property that need not be there.
const HELP_FOR_NULL: &str = "where there is no value, leave the property out";

/// What is said instead of what a value that is not shown says for itself.
const NO_REASON: &str = "the reason is not shown";

/// Of what a value says for itself, so many code points are kept.
const LONGEST_MESSAGE: usize = 200;

/// What a value or a type says for itself, as far as it may be shown.
fn reason(message: &str, privacy: Privacy) -> String {
    match privacy {
        Privacy::Shown => excerpt::shortened(message, LONGEST_MESSAGE),
        _ => NO_REASON.to_string(),
    }
}

impl Violation {
    pub(crate) fn at(path: Pointer, requirement: Requirement, found: Found<'_>, privacy: Privacy) -> Self {
        let help = match requirement {
            Requirement::Type { .. }
            | Requirement::Tagged { .. }
            | Requirement::Variant { .. }
            | Requirement::AnyOf
                if found.is_json_in_a_string() && privacy != Privacy::Hidden =>
            {
                Some(HELP_FOR_TEXT)
            }
            _ => None,
        };
        let requirement = match requirement {
            Requirement::Serialize(message) => Requirement::Serialize(reason(&message, privacy)),
            Requirement::Deserialize(message) => Requirement::Deserialize(reason(&message, privacy)),
            other if privacy == Privacy::Hidden => other.without_names(),
            other => other,
        };
        Self {
            path,
            found: found.excerpt(privacy),
            requirement,
            subject: Subject::Value,
            is_hidden: privacy == Privacy::Hidden,
            is_valueless: false,
            help,
            notes: Vec::new(),
            position: None,
        }
    }

    /// Whether it is of something that should be there.
    pub(crate) const fn is_of_what_lacks(&self) -> bool {
        matches!(
            self.requirement,
            Requirement::Required
                | Requirement::RequiredTag { .. }
                | Requirement::RequiredIf { .. }
                | Requirement::DependentRequired { .. }
        )
    }

    /// The steps of its path.
    pub(crate) fn steps(&self) -> usize {
        self.path.steps()
    }

    /// It is the key of a map that is broken.
    pub(crate) fn of_key(mut self) -> Self {
        self.subject = Subject::Key;
        self
    }

    /// What was found is `null`, and the property need not be there.
    pub(crate) const fn of_null_for_nothing(mut self) -> Self {
        self.help = Some(HELP_FOR_NULL);
        self
    }

    /// Notes name what may stand there, which is not told where something is hidden.
    pub(crate) fn with_notes(mut self, notes: Vec<String>) -> Self {
        if !self.is_hidden {
            self.notes = notes;
        }
        self
    }

    /// Proposes a name for an unknown property only where it is one of `absent`.
    pub(crate) fn propose_only(&mut self, absent: &[&'static str]) {
        if let Requirement::AdditionalProperties { nearest } = &mut self.requirement {
            *nearest = nearest.filter(|name| absent.contains(name));
        }
    }

    /// The place of the value, as a JSON Pointer (RFC 6901) with the names in JSON. It is empty for the whole document.
    ///
    /// A secret name is written as `*`. These names are secret: each name inside a `write_only` value or a password, even if only one
    /// branch of a union hides the value; and each key of a map whose keys are passwords. Positions in arrays are always shown.
    ///
    /// This is the whole pointer, however long its names are. A name of more than 64 bytes is stored only once for all violations. If a
    /// path contains such names, it is built and stored at the first call of this function. [`segments`](Self::segments) does not copy
    /// names.
    ///
    /// `Display`, `Debug` and `Serialize` shorten a path of more than 400 code points: they show the first 200 and the last 199, with `…`
    /// between them.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.whole()
    }

    /// Whether both are of the same place: all of their paths is compared.
    pub(crate) fn has_path_of(&self, other: &Self) -> bool {
        self.path == other.path
    }

    /// The path, shortened where it is long.
    pub(crate) fn bounded_path(&self) -> Cow<'_, str> {
        self.path.shown()
    }

    /// The names and positions of the [path](Self::path), from the outermost to the innermost. Nothing is escaped: `/` and `~` stand for
    /// themselves.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::Schema;
    ///
    /// let violations = BTreeMap::<String, Vec<u8>>::SCHEMA.validate(&BTreeMap::from([("a/b", [1, 300])])).unwrap_err();
    /// let violation = violations.iter().next().unwrap();
    ///
    /// assert_eq!(violation.path(), "/a~1b/1");
    /// assert!(violation.segments().eq(["a/b", "1"]));
    /// ```
    pub fn segments(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.path.segments()
    }

    /// The keyword of JSON Schema that is broken, in its spelling: `maxLength`. See [`Requirement::keyword`].
    ///
    /// If the key of a map is broken, this is `propertyNames`. The keyword that the key breaks is the one of [`expected`](Self::expected).
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        if self.is_of_key() { "propertyNames" } else { self.requirement.keyword() }
    }

    /// Whether the key of a map is broken, and not its value.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::Schema;
    ///
    /// let ages = BTreeMap::from([("seven", 7)]);
    /// let violations = BTreeMap::<u8, u8>::SCHEMA.validate(&ages).unwrap_err();
    /// let violation = violations.iter().next().unwrap();
    ///
    /// assert!(violation.is_of_key());
    /// assert_eq!((violation.keyword(), violation.code()), ("propertyNames", "type"));
    /// assert_eq!(violation.to_string(), r#"/seven  the key "seven" is not an integer"#);
    /// ```
    #[must_use]
    pub const fn is_of_key(&self) -> bool {
        matches!(self.subject, Subject::Key)
    }

    /// A word for programs, such as `max_length`. It does not change between versions.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.requirement.code()
    }

    /// The details of the code, by name: `("maximum", 100)`.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, Parameter<'_>)> {
        self.requirement.parameters()
    }

    /// The rule that the value breaks.
    #[must_use]
    pub const fn expected(&self) -> &Requirement {
        &self.requirement
    }

    /// The value that was found, or the broken key, as a message shows it: its first 60 code points. `None` if nothing was found, or if
    /// what was found is not shown.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        match &self.found {
            Excerpt::Shown(found, _) => Some(found),
            Excerpt::Nothing | Excerpt::Unshown(..) => None,
        }
    }

    /// The JSON type of what was found, as in JSON Schema: `null`, `boolean`, `number`, `string`, `array` or `object`. For a key of a map,
    /// it is `string`. `None` if nothing was found, or if the type is not shown.
    ///
    /// Use it for your own messages: [`found`](Self::found) may be English, such as `an array of 2 items`.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let violations = <[u8; 3]>::SCHEMA.validate(&[1, 2]).unwrap_err();
    /// let violation = violations.first();
    ///
    /// assert_eq!(violation.message(), "an array of 2 items is shorter than the minimum of 3 items");
    /// assert_eq!((violation.found_type(), violation.found_count()), (Some("array"), Some(2)));
    /// ```
    #[must_use]
    pub const fn found_type(&self) -> Option<&'static str> {
        match self.found.sort() {
            Some(sort) => Some(sort.word()),
            None => None,
        }
    }

    /// The number of items of the array that was found, or of properties of the object. `None` if the message does not show it.
    #[must_use]
    pub const fn found_count(&self) -> Option<usize> {
        match self.found.sort() {
            Some(sort) => sort.count(),
            None => None,
        }
    }

    /// The violation in plain English, without its path: `140 is more than the maximum of 100`.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.found {
            Excerpt::Shown(found, _) if self.is_of_key() => format!("the key {found} {}", self.requirement),
            Excerpt::Unshown(..) if self.is_of_key() && self.is_hidden => {
                format!("the key (which is not shown) {}", self.requirement)
            }
            Excerpt::Unshown(..) if self.is_of_key() => format!("the key {}", self.requirement),
            Excerpt::Shown(found, _) => format!("{found} {}", self.requirement),
            Excerpt::Unshown(words, _) => format!("{words} {}", self.requirement),
            Excerpt::Nothing => self.requirement.to_string(),
        }
    }

    /// How to correct the mistake, if this is known.
    #[must_use]
    pub const fn help(&self) -> Option<&'static str> {
        self.help
    }

    /// More information, one line each. For a union, it is what the other branches require.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(String::as_str)
    }

    /// Of a violation that was met in no text.
    pub(crate) const NO_OFFSET: usize = usize::MAX;

    /// It was met while the value was read that begins at `offset`: not yet where it is, but near it.
    pub(crate) fn met_at(mut self, offset: usize) -> Self {
        if offset != Self::NO_OFFSET {
            self.position = Some(Position {
                line: 0,
                column: 0,
                offset,
            });
            if self.help == Some(HELP_FOR_TEXT) {
                self.help = Some(HELP_IN_TEXT);
            }
        }
        self
    }

    /// It is there.
    pub(crate) const fn put_at(&mut self, position: Position) {
        self.position = Some(position);
    }

    /// It is of the name in front of the value.
    pub(crate) fn is_met_at_name(&mut self) {
        if self.subject == Subject::Value {
            self.subject = Subject::Name;
        }
    }

    /// The place in the text. `None` if a value was checked, and not a text.
    ///
    /// This is where the value begins. For a missing property, it is where the object begins. These violations are at the name, and not at
    /// the value: an unknown property, a property that is given twice, a second variant, and a broken key of a map.
    ///
    /// ```
    /// use wireform::{JsonError, Schema};
    ///
    /// let Err(JsonError::Invalid(violations)) = <Vec<u8>>::SCHEMA.validate_json("[\n  1,\n  256\n]") else { panic!() };
    /// let violation = violations.iter().next().unwrap();
    ///
    /// assert_eq!((violation.line(), violation.column(), violation.offset()), (Some(3), Some(3), Some(9)));
    /// assert_eq!(
    ///     violations.to_string(),
    ///     "1 violation\n  /1  256 is more than the maximum of 255   line 3, column 3",
    /// );
    /// ```
    #[must_use]
    pub const fn position(&self) -> Option<Position> {
        self.position
    }

    /// The line in the text, from 1. `None` if a value was checked, and not a text.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.position.map(|position| position.line)
    }

    /// The column in the text, from 1, in bytes. `None` if a value was checked, and not a text.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.position.map(|position| position.column)
    }

    /// The offset in the text, from 0, in bytes. `None` if a value was checked, and not a text.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        self.position.map(|position| position.offset)
    }

    /// What is to be known to find its place.
    fn located(&self) -> Option<Located> {
        let point = match &self.requirement {
            _ if self.subject != Subject::Value => Point::Name,
            Requirement::AdditionalProperties { .. }
            | Requirement::Duplicate { .. }
            | Requirement::SecondVariant { .. } => Point::Name,
            Requirement::Required
            | Requirement::RequiredTag { .. }
            | Requirement::RequiredIf { .. }
            | Requirement::DependentRequired { .. } => Point::Object,
            _ => Point::Value,
        };
        Some(Located {
            offset: self.position?.offset,
            steps: self.steps(),
            point,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Above this, clippy tells users not to return a `Result` with it.
    const LARGEST_ERROR: usize = 128;

    #[test]
    fn what_rules_return_is_small_enough_for_a_result() {
        assert!(size_of::<crate::Failure>() < LARGEST_ERROR);
        assert!(size_of::<Violations>() < LARGEST_ERROR);
    }
}
