//! What keeps a pattern from being used.

use std::fmt::Display;

/// What keeps a pattern from being used.
#[derive(Debug)]
pub(crate) struct Problem {
    /// The character of the pattern, counted from 1, at which it is; absent where it is the whole.
    pub(crate) at: Option<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Problem {
    pub(super) fn at(place: usize, message: impl Display, help: impl Display) -> Self {
        Self {
            at: Some(place + 1),
            message: message.to_string(),
            help: help.to_string(),
        }
    }
}

/// The automaton has more states than are allowed.
#[derive(Debug)]
pub(super) struct TooLarge;
