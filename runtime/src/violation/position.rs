//! Where in a text a violation is: an offset in bytes, which is also told as a line and a column.

use alloc::vec::Vec;

use super::{HELP_FOR_TEXT, HELP_IN_TEXT, Requirement, Violation, Violations};

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1. A line ends behind its `\n`, so that `\r\n` ends one too.
    pub line: usize,
    /// The column, from 1, in bytes.
    pub column: usize,
    /// The offset from the beginning of the text, from 0, in bytes.
    pub offset: usize,
}

/// What a violation points at, of the value that its path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    Value,
    /// The name in front of the value.
    Name,
    /// The object that lacks it.
    Object,
}

/// Where a violation was met, which leads to where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Located {
    /// The beginning of the value at the violation's path, or of one inside of it; of the object that lacks it.
    pub(crate) offset: usize,
    /// The length of the path.
    pub(crate) steps: usize,
    pub(crate) point: Point,
}

impl Violation {
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

    /// It is of the name in front of the value.
    pub(crate) fn is_met_at_name(&mut self) {
        self.is_at_name = true;
    }

    /// The place in the text; absent where values were checked rather than text.
    ///
    /// It is where the value begins. What an object lacks is at the object's beginning; an unknown property, one that is given twice,
    /// a second variant, and a key of a map that is wrong are at the name.
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

    /// The offset in the text, from 0, in bytes; absent where values were checked rather than text.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        self.position.map(|position| position.offset)
    }

    fn located(&self) -> Option<Located> {
        let point = match &self.requirement {
            _ if self.is_of_key || self.is_at_name => Point::Name,
            Requirement::AdditionalProperties { .. }
            | Requirement::Duplicate { .. }
            | Requirement::SecondVariant { .. } => Point::Name,
            Requirement::Required | Requirement::RequiredTag { .. } => Point::Object,
            _ => Point::Value,
        };
        Some(Located {
            offset: self.position?.offset,
            steps: self.steps(),
            point,
        })
    }
}

impl Violations {
    /// Each violation says where it is, as `locate` finds out for all of them.
    pub(crate) fn locate(&mut self, locate: impl FnOnce(&[Located]) -> Vec<Position>) {
        let met: Vec<(usize, Located)> =
            (self.iter().enumerate()).filter_map(|(number, violation)| Some((number, violation.located()?))).collect();
        let located: Vec<Located> = met.iter().map(|(_, located)| *located).collect();
        for ((number, _), position) in met.into_iter().zip(locate(&located)) {
            if let Some(violation) = self.kept_mut().get_mut(number) {
                violation.position = Some(position);
            }
        }
    }
}
