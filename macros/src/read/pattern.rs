//! A literal → the pattern that it is, translated; or a compile error that says where in the literal the mistake is.

use syn::LitStr;

use crate::diagnostics::problem;
use crate::pattern::{Automaton, compile};

/// A pattern, and what finds it in a text.
#[derive(Debug, Clone)]
pub(crate) struct Translated {
    pub(crate) source: String,
    pub(crate) automaton: Automaton,
}

/// Patterns that are longer are not repeated in the message.
const MOST_SHOWN: usize = 60;

pub(crate) fn translated(literal: &LitStr) -> syn::Result<Translated> {
    let source = literal.value();
    let found = match compile(&source) {
        Ok(automaton) => return Ok(Translated { source, automaton }),
        Err(found) => found,
    };
    let is_shown = source.chars().count() <= MOST_SHOWN && !source.contains(char::is_control);
    let shown = if is_shown { format!(" `{source}`") } else { String::new() };
    let message = match found.at {
        Some(at) => format!("{}, at character {at} of the pattern{shown}", found.message),
        None => found.message,
    };
    Err(problem(literal.span(), message, found.help))
}
