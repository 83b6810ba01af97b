//! Rules of a user's over a string or a number: the functions beside the keywords, and which of them fail.

use crate::failure::Failure;
use crate::number::Number;

/// A rule of a user's over the text of a string.
pub(crate) type TextRule = fn(&str) -> Result<(), Failure>;
/// A rule of a user's over a number.
pub(crate) type NumberRule = fn(Number) -> Result<(), Failure>;

/// So many rules one value can have: that of its type, and that of the field. Each is a word in every property of a program.
const MOST: usize = 2;

/// The rules of one value, in the order in which they were said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OwnRules<R: Copy> {
    rules: [Option<R>; MOST],
}

impl<R: Copy> OwnRules<R> {
    pub(crate) const NONE: Self = Self {
        rules: [None; MOST],
    };

    pub(crate) const fn are_none(&self) -> bool {
        self.rules[0].is_none()
    }

    /// With `rule` behind the others.
    #[expect(clippy::panic, clippy::indexing_slicing, reason = "at compile time; const has no iterators")]
    pub(super) const fn and(mut self, rule: R) -> Self {
        let mut place = 0;
        while place < MOST {
            if self.rules[place].is_none() {
                self.rules[place] = Some(rule);
                return self;
            }
            place += 1;
        }
        panic!("a value has two rules of its own at most\nhelp: call several rules from one function");
    }

    /// With `others` behind them.
    #[expect(clippy::indexing_slicing, reason = "below the length; const has no iterators")]
    pub(super) const fn and_all(mut self, others: Self) -> Self {
        let mut place = 0;
        while place < MOST {
            if let Some(rule) = others.rules[place] {
                self = self.and(rule);
            }
            place += 1;
        }
        self
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = R> {
        self.rules.iter().copied().flatten()
    }
}

/// Whether some rule refuses `text`.
#[cold]
#[inline(never)]
pub(super) fn refuse_text(rules: &OwnRules<TextRule>, text: &str) -> bool {
    rules.iter().any(|rule| rule(text).is_err())
}

/// Whether some rule refuses `number`; absent, a number that has too many digits to be handed to one.
#[cold]
#[inline(never)]
pub(super) fn refuse_number(rules: &OwnRules<NumberRule>, number: Option<Number>) -> bool {
    !rules.are_none() && number.is_none_or(|number| rules.iter().any(|rule| rule(number).is_err()))
}
