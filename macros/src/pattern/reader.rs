//! The characters of a pattern, read one after the other.

use std::ops::RangeInclusive;

use super::problem::Problem;

/// What was read, or what is wrong.
pub(super) type Parsed<T> = Result<T, Problem>;

/// A pattern, and how far it has been read.
pub(super) struct Reader {
    pub(super) characters: Vec<char>,
    pub(super) at: usize,
}

impl Reader {
    pub(super) fn of(pattern: &str) -> Self {
        Self {
            characters: pattern.chars().collect(),
            at: 0,
        }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek();
        self.at += usize::from(next.is_some());
        next
    }

    /// Reads `text` if it comes next.
    pub(super) fn takes(&mut self, text: &str) -> bool {
        let is_next = text.chars().enumerate().all(|(i, wanted)| self.characters.get(self.at + i) == Some(&wanted));
        if is_next {
            self.at += text.chars().count();
        }
        is_next
    }

    /// A decimal number; one that is too large for the type is too large for every text.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number = None;
        while let Some(digit) = self.peek().and_then(|next| next.to_digit(10)) {
            self.at += 1;
            number = Some(number.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit));
        }
        number
    }

    pub(super) fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        let read = self.characters.get(self.at..self.at + digits)?;
        let number = read.iter().try_fold(0, |number, digit| Some(number * 16 + digit.to_digit(16)?))?;
        self.at += digits;
        Some(number)
    }

    pub(super) fn ends(&self, what: &str) -> Problem {
        Problem::at(self.at, format_args!("{what} ends too early"), "write the rest of it")
    }

    pub(super) fn text(&self, range: RangeInclusive<usize>) -> String {
        self.characters.get(range).unwrap_or_default().iter().collect()
    }
}
