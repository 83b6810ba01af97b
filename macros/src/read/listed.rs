//! What stands behind `enum` and `const` → the values that are listed, each with its place.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::token;

use super::keyword_table::Keyword;
use super::value::{self, Literal};
use crate::diagnostics::problem;

/// A string or a number, or a constant that is one.
#[derive(Debug, Clone)]
pub(crate) struct ListedValue {
    pub(crate) literal: Literal,
    pub(crate) span: Span,
}

/// Values in brackets.
pub(super) fn several(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Vec<ListedValue>> {
    if !input.peek(token::Bracket) {
        let (word, sample) = (keyword.word, keyword.sample);
        let help = format_args!("write `{sample}`, or `const = \"a\"` for a single value");
        return Err(problem(input.span(), format_args!("`{word}` takes values in brackets"), help));
    }
    let content;
    syn::bracketed!(content in input);
    value::separated(&content, |content| one(keyword, content))
}

/// One value.
pub(super) fn one(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<ListedValue> {
    let (word, span) = (keyword.word, input.span());
    let literal = value::literal(keyword, input)?;
    let (kind, help) = match &literal {
        Literal::String(_) | Literal::Number(_) | Literal::Constant(_) => return Ok(ListedValue { literal, span }),
        Literal::Null => ("`null`", "leave it out: what may be `null` is an `Option`, or has `nullable` beside it"),
        Literal::Boolean(_) if word == "const" => return Ok(ListedValue { literal, span }),
        Literal::Boolean(_) => {
            ("a boolean", "write `const = true` where a boolean has one value, and nothing where it has both")
        }
        Literal::Array(_) if word == "const" => ("an array", "write `enum = [\"a\", \"b\"]` for several values"),
        Literal::Array(_) => ("an array", "write the values of its items in `items(enum = [\"a\", \"b\"])`"),
        Literal::Object(_) => ("an object", "say it of the fields of a type: `const = \"a\"` on each of them"),
    };
    Err(problem(span, format_args!("`{word}` takes strings or numbers, not {kind}"), help))
}
