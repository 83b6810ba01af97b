//! What is wrong with a text: it is not JSON, or it is JSON that breaks the schema.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::text::{Expected, Fault, Standing};
use crate::violation::{Parameter, Position, Violations};

/// What is wrong with a JSON text.
///
/// `Serialize` writes an object. Its property `violations` is the list that [`Violations`] serializes as; it is empty if there are none. If
/// the text is not JSON, there is also `malformed`: an object with `message`, `code`, `parameters`, `line`, `column`, `offset`, `expected`
/// and, if it adds something, `found`.
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
    /// The text is JSON, but breaks the schema.
    Invalid(Violations),
}

/// The place where a text is not JSON (RFC 8259) or nests deeper than [`MAX_DEPTH`](crate::MAX_DEPTH), and the violations before this
/// place.
#[derive(Debug, Clone, PartialEq)]
pub struct Malformed(Box<Content>);

#[derive(Debug, Clone, PartialEq)]
struct Content {
    position: Position,
    expected: Expected,
    found: Option<Found>,
    violations: Option<Violations>,
    /// What was found has been left out.
    is_valueless: bool,
}

#[derive(Debug, Clone, PartialEq)]
struct Found {
    standing: Standing,
    words: Cow<'static, str>,
}

impl JsonError {
    /// The violations of the schema. If the text is not JSON, only those before the place where it stops being JSON.
    #[must_use]
    pub fn violations(&self) -> Option<&Violations> {
        match self {
            Self::Malformed(malformed) => malformed.violations(),
            Self::Invalid(violations) => Some(violations),
        }
    }

    /// The same error without the values that were found. The violations are those of [`Violations::without_values`]. If the text is not
    /// JSON, the error does not show [what is at this place](Malformed::found), but only what may be there.
    ///
    /// After this call, `annotate` (feature `annotate_snippets012`) shows `***` instead of each value, and of each name that is not in the
    /// schema.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let error = <Vec<u8>>::SCHEMA.validate_json("[\"x\" ;").unwrap_err().without_values();
    ///
    /// assert_eq!(
    ///     error.to_string(),
    ///     "not JSON at line 1, column 6: expected `,` or `]`\n\
    ///      before that, 1 violation\n  /0  the string is not an integer   line 1, column 2",
    /// );
    /// ```
    #[must_use]
    pub fn without_values(self) -> Self {
        match self {
            Self::Malformed(malformed) => Self::Malformed(malformed.without_values()),
            Self::Invalid(violations) => Self::Invalid(violations.without_values()),
        }
    }

    /// Whether what was found has been left out.
    #[cfg(feature = "annotate_snippets012")]
    pub(crate) fn is_valueless(&self) -> bool {
        match self {
            Self::Malformed(malformed) => malformed.0.is_valueless,
            Self::Invalid(violations) => violations.are_valueless(),
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
            expected: fault.expected,
            found: fault.found(text).map(|standing| Found {
                standing,
                words: standing.words(),
            }),
            violations,
            is_valueless: false,
        }))
    }

    fn without_values(mut self) -> Self {
        self.0.found = None;
        self.0.violations = self.0.violations.map(Violations::without_values);
        self.0.is_valueless = true;
        self
    }

    /// A word for programs. It does not change between versions.
    ///
    /// | code | what is wrong |
    /// | --- | --- |
    /// | `expected_value`, `expected_value_or_end_of_array` | there is no value |
    /// | `expected_name`, `expected_name_or_end_of_object` | there is no name of a property |
    /// | `expected_colon` | there is no `:` after a name |
    /// | `expected_comma_or_end_of_array`, `expected_comma_or_end_of_object` | there is neither `,` nor the end after a value |
    /// | `expected_end_of_text` | there is more text after the document |
    /// | `expected_end_of_string` | a string does not end |
    /// | `expected_escape`, `expected_hexadecimal_digits` | the escape after a backslash does not exist in JSON |
    /// | `control_character` | a string contains a control character, such as a line break, that is not escaped |
    /// | `expected_low_surrogate`, `expected_high_surrogate` | `\\u` writes half of a surrogate pair |
    /// | `expected_digit`, `leading_zero` | a number is not written as in JSON |
    /// | `not_utf8` | a byte is not valid UTF-8 |
    /// | `depth` | arrays and objects nest too deep |
    ///
    /// ```
    /// use wireform::{JsonError, Schema};
    ///
    /// let Err(JsonError::Malformed(malformed)) = u8::SCHEMA.validate_json("1 2") else { panic!() };
    /// assert_eq!(malformed.code(), "expected_end_of_text");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.expected.code()
    }

    /// The details of the code, by name:
    ///
    /// - `maximum`, only for the code `depth`: the maximum number of levels.
    /// - `found`: what is at this place, as one word. It is present if [`found`](Self::found) is: `end_of_text`, `byte_order_mark`,
    ///   `comment`, `string`, `single_quote`, `plus`, `number`, `not_a_number` (`NaN` or `Infinity`), `word` (for example `None`),
    ///   `letter`, `character` or `not_utf8`.
    /// - `code_point`: the Unicode code point of that `character`.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, Parameter<'_>)> {
        let maximum = self.0.expected.maximum().map(|most| ("maximum", Parameter::Count(u64::from(most))));
        let standing = self.0.found.as_ref().map(|found| found.standing);
        let found = standing.map(|standing| ("found", Parameter::Text(standing.code())));
        let code_point = standing.and_then(Standing::code_point);
        let code_point = code_point.map(|code| ("code_point", Parameter::Count(u64::from(code))));
        [maximum, found, code_point].into_iter().flatten()
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

    /// What may be at this place, in words: `` `,` or `]` ``.
    #[must_use]
    pub fn expected(&self) -> &str {
        self.0.expected.words()
    }

    /// What is at this place, in words. A punctuation mark is shown as it is. Anything else is only described, because it may be secret.
    /// `None` if [`expected`](Self::expected) already says enough.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        self.0.found.as_ref().map(|found| &*found.words)
    }

    /// The violations before this place, if there are any. Missing properties are not reported for objects that are still open at this
    /// place.
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
        self.serialize_with(None, serializer)
    }
}

impl Malformed {
    /// With the sentence in other `words`, where there are some.
    pub(crate) fn serialize_with<S: Serializer>(&self, words: Option<&str>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        match words {
            Some(words) => object.serialize_entry("message", words)?,
            None => object.serialize_entry("message", &Sentence(self))?,
        }
        object.serialize_entry("code", self.code())?;
        object.serialize_entry("parameters", &Parameters(self))?;
        object.serialize_entry("line", &self.line())?;
        object.serialize_entry("column", &self.column())?;
        object.serialize_entry("offset", &self.offset())?;
        object.serialize_entry("expected", self.expected())?;
        if let Some(found) = self.found() {
            object.serialize_entry("found", found)?;
        }
        object.end()
    }

    /// The sentence about the place, without the violations before it.
    pub(crate) fn sentence(&self) -> String {
        Sentence(self).to_string()
    }
}

struct Parameters<'m>(&'m Malformed);

impl Serialize for Parameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.parameters())
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
