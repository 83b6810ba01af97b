//! All the problems of one input, each at its token → compile errors, all of them at once.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use crate::nearest::nearest;

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    problems: Vec<syn::Error>,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// A problem at `at`, and what to do about it.
    pub(crate) fn error(&mut self, at: Span, problem: impl Display, help: impl Display) {
        self.pass(self::problem(at, problem, help));
    }

    /// A problem that another reader found, in its own words.
    pub(crate) fn pass(&mut self, problem: syn::Error) {
        self.problems.extend(problem);
    }

    /// An unknown word: the nearest known one where a slip explains it, else all of them.
    pub(crate) fn unknown(&mut self, at: Span, what: &str, word: &str, known: &[&str]) {
        self.unknown_or(at, what, word, known, "");
    }

    /// The same, with `more` behind the list of all of them.
    pub(crate) fn unknown_or(&mut self, at: Span, what: &str, word: &str, known: &[&str], more: &str) {
        let problem = format!("unknown {what} `{word}`");
        match nearest(word, known) {
            Some(meant) => self.error(at, problem, format_args!("did you mean `{meant}`?")),
            None => self.error(at, problem, format_args!("the known ones are {}{more}", listed(known))),
        }
    }

    /// One `compile_error!` for each problem, in the order of the source; nothing where there was none.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.problems.sort_by_key(|problem| place(problem.span()));
        self.problems.iter().flat_map(syn::Error::to_compile_error).collect()
    }
}

/// A problem at `at`, and what to do about it, for a reader that stops at it.
pub(crate) fn problem(at: Span, problem: impl Display, help: impl Display) -> syn::Error {
    syn::Error::new(at, format_args!("{problem}\nhelp: {help}"))
}

/// A problem of all the tokens of `found`: a span of several tokens is that of the first of them.
pub(crate) fn problem_of(found: &impl ToTokens, problem: impl Display, help: impl Display) -> syn::Error {
    syn::Error::new_spanned(found, format_args!("{problem}\nhelp: {help}"))
}

/// Line and column, which only the compiler knows.
fn place(span: Span) -> (usize, usize) {
    if !proc_macro::is_available() {
        return (0, 0);
    }
    let span = span.unwrap();
    (span.line(), span.column())
}

/// Each in backticks.
pub(crate) fn listed(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
