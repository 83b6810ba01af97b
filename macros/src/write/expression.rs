//! Values as they were written → the expressions that make them: numbers, counts, texts, JSON values.

use proc_macro2::{Literal as Token, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned;

use crate::read::{Count, Decimal, Documentation, Format, Literal, Number, Part, Text, Value};

/// A `Number`.
pub(super) fn number(private: &TokenStream, number: &Number) -> TokenStream {
    match number {
        Number::Written(decimal) => written(private, *decimal),
        Number::Float(_) | Number::Constant(_) => {
            let constant = numeric(private, number);
            quote!(#private::limit({ use #private::NoConstant as _; #constant }))
        }
    }
}

fn written(private: &TokenStream, decimal: Decimal) -> TokenStream {
    if let Some(integer) = decimal.as_i128() {
        let integer = Token::i128_unsuffixed(integer);
        return quote!(#private::Number::integer(#integer));
    }
    let (negative, coefficient, exponent) = decimal.parts();
    let Ok(magnitude) = i128::try_from(coefficient) else {
        let coefficient = Token::u128_unsuffixed(coefficient);
        return quote!(#private::Number::unsigned(#coefficient));
    };
    let coefficient = Token::i128_unsuffixed(if negative { -magnitude } else { magnitude });
    let exponent = Token::i16_unsuffixed(exponent);
    quote!(#private::Number::decimal(#coefficient, #exponent))
}

/// A `u64`.
pub(super) fn count(private: &TokenStream, count: &Count) -> TokenStream {
    match count {
        Count::Written(count) => {
            let count = Token::u64_unsuffixed(*count);
            quote!(#count)
        }
        Count::Constant(expression) => {
            let constant = constant(private, expression, "count");
            quote!(#private::length({ use #private::NoConstant as _; #constant }))
        }
    }
}

/// What the compiler makes of a constant, by its type; `of`: the function for what is wanted.
///
/// Its tokens are the same wherever they are written, so that a constant of the wrong type makes one error. (A field, since rustc
/// has no lint against braces around one.)
fn constant(private: &TokenStream, expression: &Expr, of: &str) -> TokenStream {
    let of = syn::Ident::new(of, expression.span());
    quote_spanned!(expression.span()=> #private::Constant { value: #expression }.#of())
}

/// What the constant behind `format` is, if there is one. For where `NoConstant` is in scope.
pub(super) fn format(private: &TokenStream, value: &Value) -> Option<TokenStream> {
    let Value::Format(Format::Constant(expression)) = value else { return None };
    let span = expression.span();
    Some(quote_spanned!(span=> #private::FormatConstant { value: const { &#expression } }.format()))
}

/// The constant that a number is, if it is not written out.
fn numeric(private: &TokenStream, number: &Number) -> Option<TokenStream> {
    match number {
        Number::Written(_) => None,
        Number::Float(expression) => {
            Some(quote!(#private::Constant::<#private::core::primitive::f64> { value: #expression }.number()))
        }
        Number::Constant(expression) => Some(constant(private, expression, "number")),
    }
}

/// A `&'static str`.
pub(super) fn text(text: &Text) -> TokenStream {
    match text {
        Text::Written(text) => quote!(#text),
        Text::Constant(expression) => quote!(#expression),
    }
}

/// A `&'static str`.
pub(super) fn documentation(private: &TokenStream, documentation: &Documentation) -> TokenStream {
    match documentation {
        Documentation::Written(text) => quote!(#text),
        Documentation::Composed(parts) => {
            let parts = parts.iter().map(|part| match part {
                Part::Text(text) => quote!(#text),
                Part::Expression(expression) => quote!(#expression),
            });
            quote!(#private::core::concat!(#(#parts),*))
        }
    }
}

/// A `Literal`.
pub(super) fn literal(private: &TokenStream, value: &Literal) -> TokenStream {
    match value {
        Literal::Null => quote!(#private::Literal::Null),
        Literal::Boolean(value) => quote!(#private::Literal::Boolean(#value)),
        Literal::Number(value) => {
            let value = number(private, value);
            quote!(#private::Literal::Number(#value))
        }
        Literal::String(value) => quote!(#private::Literal::String(#value)),
        Literal::Array(items) => {
            let items = items.iter().map(|item| literal(private, item));
            quote!(#private::Literal::Array(const { &[#(#items),*] }))
        }
        Literal::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = literal(private, value);
                quote!((#name, #value))
            });
            quote!(#private::Literal::Object(const { &[#(#members),*] }))
        }
        Literal::Constant(expression) => {
            let constant = constant(private, expression, "literal");
            quote!(#private::value({ use #private::NoConstant as _; #constant }))
        }
    }
}

/// The constants in a value, each with the check of the review that it is what the keyword takes. For where `NoConstant` is in
/// scope.
pub(super) fn constants(private: &TokenStream, value: &Value) -> Vec<(&'static str, TokenStream)> {
    match value {
        Value::Number(number) => numeric(private, number).map(|constant| ("limit", constant)).into_iter().collect(),
        Value::Count(Count::Constant(expression)) => vec![("length", constant(private, expression, "count"))],
        Value::Literal(literal) => of_literal(private, literal),
        Value::Listed(values) => values.iter().flat_map(|value| of_literal(private, &value.literal)).collect(),
        _ => Vec::new(),
    }
}

/// The constants in a JSON value, likewise.
pub(super) fn of_literal(private: &TokenStream, literal: &Literal) -> Vec<(&'static str, TokenStream)> {
    match literal {
        Literal::Number(number) => numeric(private, number).map(|constant| ("limit", constant)).into_iter().collect(),
        Literal::Constant(expression) => vec![("value", constant(private, expression, "literal"))],
        Literal::Array(items) => items.iter().flat_map(|item| of_literal(private, item)).collect(),
        Literal::Object(members) => members.iter().flat_map(|(_, value)| of_literal(private, value)).collect(),
        Literal::Null | Literal::Boolean(_) | Literal::String(_) => Vec::new(),
    }
}
