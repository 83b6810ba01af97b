//! What stands behind `custom` → the path of a function, and what the function is asked about.

use std::fmt::Display;

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{ExprPath, Ident, LitStr, Token, token};

use crate::diagnostics::problem;
use crate::nearest::nearest;

/// A rule of a user's.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) path: ExprPath,
    /// What the function is handed; absent where that has not been decided.
    pub(crate) over: Option<Over>,
    /// Of a rule over a Rust value, whether it stands on a field that is the whole of its type.
    pub(crate) of_only_field: bool,
}

/// What a rule is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Over {
    /// The text of a string on the wire.
    Text,
    /// A number on the wire.
    Number,
    /// The Rust value.
    Value,
}

impl Over {
    /// The word in the parentheses of `custom(…)`.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Value => "value",
        }
    }
}

const ALL: [Over; 3] = [Over::Text, Over::Number, Over::Value];

/// `= path`, or `(text = path)` and the like.
pub(super) fn rule(input: ParseStream<'_>) -> syn::Result<Rule> {
    if !input.peek(token::Paren) {
        input.parse::<Token![=]>()?;
        return path(input, "custom").map(|path| of(None, path));
    }
    let inside;
    let at = syn::parenthesized!(inside in input).span.join();
    let read = one(&inside, at);
    while inside.parse::<proc_macro2::TokenTree>().is_ok() {}
    read
}

fn one(inside: ParseStream<'_>, at: proc_macro2::Span) -> syn::Result<Rule> {
    let help = "write `custom(text = path)`, `custom(number = path)` or `custom(value = path)`";
    if !inside.peek(Ident::peek_any) {
        return Err(problem(at, "`custom` takes what the function is asked about, and the function", help));
    }
    let word = inside.call(Ident::parse_any)?;
    let name = word.unraw().to_string();
    let words = ALL.map(Over::word);
    let Some(over) = ALL.into_iter().find(|over| over.word() == name) else {
        let message = format_args!("a rule is about a `text`, a `number` or a `value`, not a `{name}`");
        let is_path = ["function", "with", "by", "path"].contains(&name.as_str());
        return Err(match nearest(&name, &words) {
            Some(meant) => problem(word.span(), message, format_args!("did you mean `{meant}`?")),
            None if is_path => problem(word.span(), message, "write the path of the function: `custom = path`"),
            None => problem(word.span(), message, help),
        });
    };
    if !inside.peek(Token![=]) {
        return Err(problem(word.span(), format_args!("`{name}` needs the path of a function"), help));
    }
    inside.parse::<Token![=]>()?;
    let path = path(inside, format_args!("custom({name}"))?;
    if !inside.is_empty() {
        let help = "call several rules from one function";
        return Err(problem(inside.span(), "`custom` takes one function", help));
    }
    Ok(of(Some(over), path))
}

const fn of(over: Option<Over>, path: ExprPath) -> Rule {
    Rule {
        path,
        over,
        of_only_field: false,
    }
}

fn path(input: ParseStream<'_>, before: impl Display) -> syn::Result<ExprPath> {
    let at = input.span();
    let close = if before.to_string().contains('(') { ")" } else { "" };
    if input.peek(LitStr) {
        let written: LitStr = input.parse()?;
        let help = format_args!("write it without quotes: `{before} = {}{close}`", written.value());
        return Err(problem(at, "`custom` takes the path of a function, not a string", help));
    }
    input.parse().map_err(|_| {
        let help = format_args!("write `{before} = path::to::function{close}`");
        problem(at, "`custom` takes the path of a function", help)
    })
}
