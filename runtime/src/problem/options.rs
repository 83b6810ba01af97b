//! Errors and settings → a problem: which words, how many errors, what of them is shown.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt::{self, Debug, Formatter};

use super::document::{Problem, ProblemError};
use super::parameter::ProblemParameter;
use crate::error::{JsonError, Malformed};
use crate::translate::Translate;
use crate::violation::{Violation, Violations};

/// How errors become a [`Problem`]: the settings of a service.
///
/// ```
/// use wireform::Schema;
/// use wireform::problem::ProblemOptions;
///
/// let options = ProblemOptions::new()
///     .with_status(400)
///     .with_type("https://example.com/problems/invalid", "The request is not valid")
///     .without_values()
///     .with_errors(1);
///
/// let error = <Vec<u8>>::SCHEMA.from_json("[256, 257]").unwrap_err();
/// let problem = options.problem(&error);
///
/// assert_eq!((problem.status, &*problem.title), (400, "The request is not valid"));
/// assert_eq!(problem.detail.unwrap(), "2 violations, of which the first is listed");
/// assert_eq!((problem.errors.len(), problem.omitted), (1, 1));
/// assert_eq!(problem.errors[0].detail, "the number is more than the maximum of 255");
/// ```
#[derive(Clone)]
pub struct ProblemOptions {
    status: u16,
    kind: Option<(Cow<'static, str>, Cow<'static, str>)>,
    is_without_values: bool,
    errors: usize,
    language: Option<Arc<dyn Translate + Send + Sync>>,
}

/// The status of a text that is not JSON.
const MALFORMED: u16 = 400;

impl ProblemOptions {
    /// The default settings: the status 422 for violations, the type `about:blank`, and all violations that are kept, at most
    /// [`Violations::KEPT`].
    #[must_use]
    pub const fn new() -> Self {
        Self {
            status: 422,
            kind: None,
            is_without_values: false,
            errors: Violations::KEPT,
            language: None,
        }
    }

    /// Sets the status for violations. A text that is not JSON always has the status 400.
    #[must_use]
    pub const fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Sets the type for violations, a URI, and the title of all problems of this type. A text that is not JSON always has the type
    /// `about:blank`.
    #[must_use]
    pub fn with_type(mut self, uri: impl Into<Cow<'static, str>>, title: impl Into<Cow<'static, str>>) -> Self {
        self.kind = Some((uri.into(), title.into()));
        self
    }

    /// Leaves out the values that were found, for services that must not send back what a client sent. The place and the rule stay;
    /// [`Violations::without_values`] describes what exactly is left.
    #[must_use]
    pub const fn without_values(mut self) -> Self {
        self.is_without_values = true;
        self
    }

    /// Whether the values that were found are left out.
    #[must_use]
    pub const fn is_without_values(&self) -> bool {
        self.is_without_values
    }

    /// Sets the maximum number of errors. [`omitted`](Problem::omitted) and the detail give the number of the others. There are never more
    /// violations than [`Violations::KEPT`]. The error that a text is not JSON is not counted: it is always in the list.
    #[must_use]
    pub const fn with_errors(mut self, most: usize) -> Self {
        self.errors = most;
        self
    }

    /// Sets a translation for the `detail` of each error. If `language` returns `None`, the English message is used. The `detail` of the
    /// whole problem is its [heading](Translate::translate_heading). With [`without_values`](Self::without_values), `language` gets
    /// violations without the values that were found.
    ///
    /// ```
    /// use wireform::problem::ProblemOptions;
    /// use wireform::{Parameter, Schema, Violation};
    ///
    /// fn german(violation: &Violation) -> Option<String> {
    ///     match (violation.code(), violation.parameters().next()?) {
    ///         ("maximum", (_, Parameter::Number(limit))) => Some(format!("höchstens {limit}")),
    ///         _ => None,
    ///     }
    /// }
    ///
    /// let options = ProblemOptions::new().translated_by(german);
    /// let problem = options.problem(&u8::SCHEMA.from_json("256").unwrap_err());
    ///
    /// assert_eq!(problem.errors[0].detail, "höchstens 255");
    /// ```
    #[must_use]
    pub fn translated_by(mut self, language: impl Translate + Send + Sync + 'static) -> Self {
        self.language = Some(Arc::new(language));
        self
    }

    /// Makes the problem of `error`.
    #[must_use]
    pub fn problem(&self, error: &JsonError) -> Problem {
        let valueless = self.is_without_values.then(|| error.clone().without_values());
        match valueless.as_ref().unwrap_or(error) {
            JsonError::Malformed(malformed) => self.of_malformed(malformed),
            JsonError::Invalid(violations) => self.of_violations(violations),
        }
    }

    /// Makes the problem of `violations`.
    #[must_use]
    pub fn problem_of(&self, violations: &Violations) -> Problem {
        if self.is_without_values {
            self.of_violations(&violations.clone().without_values())
        } else {
            self.of_violations(violations)
        }
    }

    fn of_violations(&self, violations: &Violations) -> Problem {
        let heading = self.heading(violations).unwrap_or_else(|| self.count(violations));
        let mut problem = Problem::new(self.status).with_detail(heading);
        if let Some((uri, title)) = &self.kind {
            problem = problem.with_type(uri.clone(), title.clone());
        }
        self.list(violations, &mut problem);
        problem
    }

    fn of_malformed(&self, malformed: &Malformed) -> Problem {
        let words = self.language.as_ref().and_then(|language| language.translate_malformed(malformed));
        let sentence = words.unwrap_or_else(|| malformed.sentence());
        let mut problem = Problem::new(MALFORMED).with_detail(sentence.clone());
        if let Some(violations) = malformed.violations() {
            self.list(violations, &mut problem);
            if problem.omitted > 0 {
                let heading = self.heading(violations);
                let before = heading.unwrap_or_else(|| format!("before that, {}", self.count(violations)));
                problem = problem.with_detail(format!("{sentence}; {before}"));
            }
        }
        problem.errors.push(ProblemError {
            pointer: String::new(),
            detail: sentence,
            code: Cow::Borrowed(malformed.code()),
            params: ProblemParameter::all_of(malformed.parameters()),
            line: Some(malformed.line() as u64),
            column: Some(malformed.column() as u64),
        });
        problem
    }

    fn heading(&self, violations: &Violations) -> Option<String> {
        self.language.as_ref().and_then(|language| language.translate_heading(violations))
    }

    fn list(&self, violations: &Violations, problem: &mut Problem) {
        let listed = violations.len().min(self.errors);
        problem.errors = violations.iter().take(listed).map(|violation| self.error(violation)).collect::<Vec<_>>();
        problem.omitted = (total(violations) - listed) as u64;
    }

    fn error(&self, violation: &Violation) -> ProblemError {
        let translated = self.language.as_ref().and_then(|language| language.translate(violation));
        ProblemError {
            pointer: violation.bounded_path().into_owned(),
            detail: translated.unwrap_or_else(|| violation.message()),
            code: Cow::Borrowed(violation.code()),
            params: ProblemParameter::all_of(violation.parameters()),
            line: violation.line().map(|line| line as u64),
            column: violation.column().map(|column| column as u64),
        }
    }

    /// How many violations there are, and how many of them are listed.
    fn count(&self, violations: &Violations) -> String {
        let (total, listed) = (total(violations), violations.len().min(self.errors));
        let noun = if total == 1 { "violation" } else { "violations" };
        let of = violations.schema().map(|schema| format!(" of {schema}")).unwrap_or_default();
        match listed {
            _ if listed == total => format!("{total} {noun}{of}"),
            0 => format!("{total} {noun}{of}, not listed"),
            1 => format!("{total} {noun}{of}, of which the first is listed"),
            _ => format!("{total} {noun}{of}, of which the first {listed} are listed"),
        }
    }
}

impl Default for ProblemOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// Of a translation, it only shows that there is one.
impl Debug for ProblemOptions {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemOptions")
            .field("status", &self.status)
            .field("type", &self.kind)
            .field("is_without_values", &self.is_without_values)
            .field("errors", &self.errors)
            .field("is_translated", &self.language.is_some())
            .finish()
    }
}

impl From<&JsonError> for Problem {
    fn from(error: &JsonError) -> Self {
        ProblemOptions::new().problem(error)
    }
}

impl From<JsonError> for Problem {
    fn from(error: JsonError) -> Self {
        Self::from(&error)
    }
}

impl From<&Violations> for Problem {
    fn from(violations: &Violations) -> Self {
        ProblemOptions::new().problem_of(violations)
    }
}

impl From<Violations> for Problem {
    fn from(violations: Violations) -> Self {
        Self::from(&violations)
    }
}

fn total(violations: &Violations) -> usize {
    violations.len().saturating_add(violations.omitted())
}
