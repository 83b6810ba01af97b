//! Violations that users make, and lists of them.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt::Display;

use super::excerpt::{Excerpt, UNSHOWN};
use super::{LongNames, Pointer, Requirement, Segment, Subject, Violation, Violations};
use crate::failure::{Failure, ParameterValue};

impl Violation {
    /// A violation of your own rule: the place of the value, a code for programs, and a message.
    ///
    /// `pointer` is a JSON Pointer (RFC 6901) with the names in JSON, such as `/lines/0/price`. It is empty for the whole document. A text
    /// that does not start with `/` is one name: `total` means `/total`. In names, write `~1` for `/` and `~0` for `~`; any other `~`
    /// stands for itself. [`step`](Self::step) takes names without such escapes.
    ///
    /// [`Failure`] describes which codes are possible, and how long a message may be. The [keyword](Self::keyword) is `custom`.
    ///
    /// ```
    /// use wireform::{Violation, Violations};
    ///
    /// let taken = Violation::new("/name", "users.name-taken", "this name is taken").with_parameter("name", "ann");
    /// let violations = Violations::of("User", taken);
    ///
    /// assert_eq!(violations.to_string(), "1 violation of User\n  /name  this name is taken");
    /// ```
    #[must_use]
    pub fn new(pointer: impl AsRef<str>, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self::of(Pointer::of_text(pointer.as_ref()), Requirement::Custom(Failure::new(code, message)))
    }

    /// Adds a parameter, for programs. A violation of wireform's own rules already has its parameters, so it does not change.
    #[must_use]
    pub fn with_parameter(mut self, name: &'static str, value: impl Into<ParameterValue>) -> Self {
        self.requirement = match self.requirement {
            Requirement::Custom(failure) => Requirement::Custom(failure.with_parameter(name, value)),
            other => other,
        };
        self
    }

    /// Adds one step to the path: a name that is not escaped, or a position.
    ///
    /// ```
    /// use wireform::Violation;
    ///
    /// let violation = Violation::new("/lines", "lines.price", "is no price").step(3).step("a/b");
    /// assert_eq!(violation.path(), "/lines/3/a~1b");
    /// ```
    #[must_use]
    pub fn step(mut self, segment: impl Display) -> Self {
        self.path.push(Segment::Key(&segment.to_string()), &mut LongNames::default());
        self
    }

    /// Puts `pointer` in front of the path, for a larger document that contains this one. [`new`](Self::new) describes how `pointer` is
    /// read.
    ///
    /// ```
    /// use wireform::Violation;
    ///
    /// let violation = Violation::new("/price", "lines.price", "is no price").within("/lines/3");
    /// assert_eq!(violation.path(), "/lines/3/price");
    /// ```
    #[must_use]
    pub fn within(mut self, pointer: impl AsRef<str>) -> Self {
        self.put_within(&Pointer::of_text(pointer.as_ref()), &mut LongNames::default());
        self
    }

    /// The same violation, of a document in which these steps lead to this one.
    pub(crate) fn within_steps(mut self, steps: &[String], names: &mut LongNames) -> Self {
        let mut around = Pointer::default();
        for step in steps {
            around.push(Segment::Key(step), names);
        }
        self.put_within(&around, names);
        self
    }

    /// Of a value as a whole, of which nothing is told.
    pub(crate) fn of_place(requirement: Requirement) -> Self {
        Self::of(Pointer::default(), requirement)
    }

    /// The same violation at `path`, which leads to the same value.
    pub(crate) fn moved(mut self, path: Pointer, is_hidden: bool) -> Self {
        self.path = path;
        if is_hidden && !self.is_hidden {
            self.is_hidden = true;
            self.requirement = self.requirement.without_names();
            self.notes.clear();
            if let Excerpt::Shown(..) = self.found {
                self.found = Excerpt::Unshown(UNSHOWN, None);
            }
        }
        self
    }

    fn put_within(&mut self, around: &Pointer, names: &mut LongNames) {
        let mut path = around.clone();
        path.append(&self.path, names);
        self.path = path;
    }

    const fn of(path: Pointer, requirement: Requirement) -> Self {
        Self {
            path,
            requirement,
            found: Excerpt::Nothing,
            subject: Subject::Value,
            is_hidden: false,
            help: None,
            notes: Vec::new(),
            is_valueless: false,
            position: None,
        }
    }
}

/// The violation is of the whole document.
impl From<Failure> for Violation {
    fn from(failure: Failure) -> Self {
        Self::of(Pointer::default(), Requirement::Custom(failure))
    }
}

impl Violations {
    /// Makes a list of one violation, with the name of the schema. [`push`](Self::push) adds others.
    ///
    /// If the schema has no name, use `Violations::from(violation)`.
    #[must_use]
    pub fn of(schema: impl Into<String>, violation: Violation) -> Self {
        Self::new(Some(schema.into()), vec![violation], 0)
    }

    /// Makes a list of all `violations`. If there are none, it returns `Ok`, because a list of violations is never empty.
    ///
    /// ```
    /// use wireform::{Violation, Violations};
    ///
    /// fn check(from: u32, to: u32) -> Result<(), Violations> {
    ///     let order = (from > to).then(|| Violation::new("/to", "range.order", "the end is before the start"));
    ///     let width = (to.abs_diff(from) > 90).then(|| Violation::new("", "range.width", "more than 90 days"));
    ///     Violations::none_of(order.into_iter().chain(width))
    /// }
    ///
    /// assert!(check(1, 3).is_ok());
    /// assert_eq!(check(100, 3).unwrap_err().len(), 2);
    /// ```
    ///
    /// # Errors
    ///
    /// The list, if there is at least one violation.
    pub fn none_of(violations: impl IntoIterator<Item = Violation>) -> Result<(), Self> {
        let mut violations = violations.into_iter();
        let Some(first) = violations.next() else { return Ok(()) };
        let mut list = Self::from(first);
        list.extend(violations);
        Err(list)
    }

    /// Adds a violation at the end. If the list already has [`KEPT`](Self::KEPT) violations, the new one is only counted.
    pub fn push(&mut self, violation: Violation) {
        if self.kept.len() < Self::KEPT {
            self.kept.push(violation);
        } else {
            self.omitted = self.omitted.saturating_add(1);
        }
    }

    /// Adds all violations of `others` at the end. Their counted violations are counted here too. The name of the schema stays that of this
    /// list.
    ///
    /// ```
    /// use wireform::{Schema, Violation};
    ///
    /// let mut violations = u8::SCHEMA.validate(&300).unwrap_err();
    /// violations.append(Violation::new("", "odd", "is odd").into());
    /// assert_eq!(violations.len(), 2);
    /// ```
    pub fn append(&mut self, others: Self) {
        let omitted = others.omitted;
        self.extend(others);
        self.omitted = self.omitted.saturating_add(omitted);
    }

    /// Puts `pointer` in front of all paths, for a larger document that contains this one. [`Violation::new`] describes how `pointer` is
    /// read. The name of the schema is removed.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let violations = u8::SCHEMA.validate(&300).unwrap_err().within("/lines/3");
    /// assert_eq!(violations.to_string(), "1 violation\n  /lines/3  300 is more than the maximum of 255");
    /// ```
    #[must_use]
    pub fn within(mut self, pointer: impl AsRef<str>) -> Self {
        let (around, mut names) = (Pointer::of_text(pointer.as_ref()), LongNames::default());
        self.schema = None;
        self.kept.iter_mut().for_each(|violation| violation.put_within(&around, &mut names));
        self
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self::new(None, vec![violation], 0)
    }
}

impl From<Failure> for Violations {
    fn from(failure: Failure) -> Self {
        Self::from(Violation::from(failure))
    }
}

/// [`push`](Violations::push) adds each violation.
impl Extend<Violation> for Violations {
    fn extend<L: IntoIterator<Item = Violation>>(&mut self, violations: L) {
        violations.into_iter().for_each(|violation| self.push(violation));
    }
}
