//! A pattern in the syntax of ECMA-262, with the flag `u` → the tables of a deterministic automaton, which reads a text once,
//! character by character, and can be a constant.
//!
//! `parse` reads the syntax, `escape` what stands behind a backslash and in brackets, `class` has the sets of characters. `alphabet`,
//! `nondeterministic`, `deterministic` and `minimal` build the automaton.

mod alphabet;
mod class;
mod deterministic;
mod escape;
mod minimal;
mod nondeterministic;
mod parse;
mod reader;

use std::fmt::Display;

pub(crate) use deterministic::Automaton;

/// What keeps a pattern from being used.
#[derive(Debug)]
pub(crate) struct Problem {
    /// The character of the pattern, counted from 1, at which it is; absent where it is the whole.
    pub(crate) at: Option<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Problem {
    fn at(place: usize, message: impl Display, help: impl Display) -> Self {
        Self {
            at: Some(place + 1),
            message: message.to_string(),
            help: help.to_string(),
        }
    }
}

/// The automaton that finds `pattern` anywhere in a text.
pub(crate) fn compile(pattern: &str) -> Result<Automaton, Problem> {
    let parsed = parse::parse(pattern)?;
    let built = nondeterministic::build(&parsed).and_then(|automaton| deterministic::build(&automaton));
    built.map_err(|TooLarge| Problem {
        at: None,
        message: "this pattern makes an automaton that is too large".to_owned(),
        help: "write smaller repeat counts, or limit the length with `max_length`; begin the pattern with `^`"
            .to_owned(),
    })
}

/// The automaton has more states than are allowed.
#[derive(Debug)]
struct TooLarge;
