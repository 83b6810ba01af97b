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
mod problem;
mod reader;

pub(crate) use deterministic::Automaton;
pub(crate) use problem::Problem;
use problem::TooLarge;

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
