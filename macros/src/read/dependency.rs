//! The words of a rule between properties, as syntax: `(state = "failed", reason)` → [`Dependency`].

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

use super::keyword_table::Keyword;
use super::value::{self, Literal};
use crate::diagnostics::problem;

/// A rule between the properties of one object.
#[derive(Debug, Clone)]
pub(crate) struct Dependency {
    /// The property that asks.
    pub(crate) subject: PropertyWord,
    /// The values of it for which it asks; absent where any does.
    pub(crate) values: Option<Vec<Compared>>,
    /// The properties that it asks for.
    pub(crate) required: Vec<PropertyWord>,
}

/// A property, by the name of its field, or by its name on the wire in quotes.
#[derive(Debug, Clone)]
pub(crate) struct PropertyWord {
    pub(crate) name: String,
    pub(crate) is_field: bool,
    pub(crate) span: Span,
}

/// A value that a property is compared with.
#[derive(Debug, Clone)]
pub(crate) struct Compared {
    pub(crate) value: Literal,
    pub(crate) span: Span,
}

/// What stands in the parentheses behind `keyword`; `is_condition`: the first property is compared with values.
pub(super) fn read(keyword: &Keyword, is_condition: bool, input: ParseStream<'_>) -> syn::Result<Dependency> {
    let rule = rule(keyword, is_condition, input);
    // after a mistake there is nothing to say of the rest
    while input.parse::<TokenTree>().is_ok() {}
    rule
}

fn rule(keyword: &Keyword, is_condition: bool, input: ParseStream<'_>) -> syn::Result<Dependency> {
    let (word, sample) = (keyword.word, keyword.sample);
    let subject = property(keyword, input)?;
    if !is_condition && input.peek(Token![=]) {
        return Err(problem(
            input.span(),
            format_args!("`{word}` compares no values"),
            format_args!("write `{sample}`, or `required_if({} = …)`", subject.name),
        ));
    }
    let values = if is_condition {
        if !input.peek(Token![=]) || input.peek(Token![==]) {
            return Err(problem(
                if input.is_empty() { subject.span } else { input.span() },
                format_args!("`{word}` compares a property with a value, behind one `=`"),
                format_args!("write `{sample}`"),
            ));
        }
        input.parse::<Token![=]>()?;
        Some(value::scalars(keyword, input)?.into_iter().map(|(span, value)| Compared { value, span }).collect())
    } else {
        None
    };
    let mut required = Vec::new();
    while !input.is_empty() {
        if !input.peek(Token![,]) {
            return Err(problem(input.span(), "expected `,` between two properties", "put a comma here"));
        }
        input.parse::<Token![,]>()?;
        if !input.is_empty() {
            required.push(property(keyword, input)?);
        }
    }
    if required.is_empty() {
        return Err(problem(
            subject.span,
            format_args!("`{word}` names no property that must be there"),
            format_args!("write `{sample}`"),
        ));
    }
    Ok(Dependency {
        subject,
        values,
        required,
    })
}

fn property(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<PropertyWord> {
    let span = input.span();
    if input.peek(LitStr) {
        return Ok(PropertyWord {
            name: input.parse::<LitStr>()?.value(),
            is_field: false,
            span,
        });
    }
    match input.call(Ident::parse_any) {
        Ok(field) => Ok(PropertyWord {
            name: field.unraw().to_string(),
            is_field: true,
            span,
        }),
        Err(_) => Err(problem(
            span,
            format_args!("`{}` takes the names of fields, or names on the wire in quotes", keyword.word),
            format_args!("write `{}`", keyword.sample),
        )),
    }
}
