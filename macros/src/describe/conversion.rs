//! Types that serde writes and reads as another type: `from`, `try_from`, `into`, and `as`, which says it to us.

use std::borrow::Cow;

use quote::ToTokens;
use syn::{Ident, Type};

use super::container::Container;
use super::{Form, Metadata};
use crate::diagnostics::Diagnostics;
use crate::read::{Body, Spelled, Style, Value};

/// The type that stands on the wire instead of the one that derives; nothing where that one does.
pub(super) fn describe<'a>(
    container: &Container<'_>,
    metadata: &mut Metadata,
    body: &Body<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Form<'a>> {
    let of = match taken_as(metadata) {
        Some(of) => of,
        None => match converted(container, body) {
            Converted::Never => return None,
            Converted::To(of) => of.clone(),
            Converted::Differently(read, written) => {
                refuse(container, read, written, diagnostics);
                return Some(Form::Unknown);
            }
        },
    };
    refuse_keywords(body, &of, diagnostics);
    Some(Form::Wrapper {
        of: Cow::Owned(of),
        transparent: true,
        source: None,
    })
}

/// The type that `as` names, taken out of what is metadata.
pub(super) fn taken_as(metadata: &mut Metadata) -> Option<Type> {
    let place = metadata.keywords.iter().position(|spelled| spelled.keyword.word == "as")?;
    match metadata.keywords.remove(place).value {
        Value::Type(of) => Some(*of),
        _ => None,
    }
}

/// What serde makes of a type before it is written, and after it was read.
enum Converted<'c> {
    Never,
    To(&'c Type),
    /// What it is read from and what it is written as; absent: itself.
    Differently(Option<&'c Type>, Option<&'c Type>),
}

fn converted<'c>(container: &Container<'c>, body: &'c Body<'_>) -> Converted<'c> {
    let attributes = container.attributes;
    let read = attributes.type_from().or(attributes.type_try_from());
    let written = attributes.type_into();
    let words = |of: &Type| of.to_token_stream().to_string();
    match (read, written) {
        (None, None) => Converted::Never,
        (Some(read), Some(written)) if words(read) == words(written) => Converted::To(read),
        (Some(one), None) | (None, Some(one))
            if held(container, body).is_some_and(|held| words(held) == words(one)) =>
        {
            Converted::To(one)
        }
        (read, written) => Converted::Differently(read, written),
    }
}

/// What a newtype writes by itself.
fn held<'c>(container: &Container<'_>, body: &'c Body<'_>) -> Option<&'c Type> {
    match body {
        Body::Struct(Style::Newtype, fields) => fields.first().map(|field| field.serde.ty),
        Body::Struct(_, fields) if container.attributes.transparent() => {
            fields.iter().find(|field| field.serde.attrs.transparent()).map(|field| field.serde.ty)
        }
        _ => None,
    }
}

fn refuse(container: &Container<'_>, read: Option<&Type>, written: Option<&Type>, diagnostics: &mut Diagnostics) {
    let word = container.words.iter().find(|word| ["from", "try_from", "into"].iter().any(|known| *word == known));
    let span = word.map_or_else(|| container.ident.span(), Ident::span);
    let shown = |of: Option<&Type>| of.map_or_else(|| "itself".to_owned(), |of| format!("`{}`", tokens(of)));
    let one = read.or(written).map_or_else(String::new, tokens);
    diagnostics.error(
        span,
        format_args!(
            "`{}` is read as {} and written as {}: the schema cannot be both",
            container.ident,
            shown(read),
            shown(written)
        ),
        format_args!("convert in both directions, or say which of them the schema is about: `#[schema(as = {one})]`"),
    );
}

/// A type as somebody would write it.
pub(super) fn tokens(of: &Type) -> String {
    let mut text = of.to_token_stream().to_string();
    for (spaced, close) in [(" < ", "<"), (" > ", ">"), (" >", ">"), (" :: ", "::"), (" ,", ","), ("& ", "&")] {
        text = text.replace(spaced, close);
    }
    text
}

/// What is said of fields and variants that are not on the wire would be lost.
fn refuse_keywords(body: &Body<'_>, of: &Type, diagnostics: &mut Diagnostics) {
    let of = tokens(of);
    let mut refuse = |keywords: &[Spelled<Value>]| {
        for spelled in keywords {
            diagnostics.error(
                spelled.span(),
                format_args!(
                    "`{}` says nothing about a field that is not on the wire: there stands a `{of}`",
                    spelled.word
                ),
                "write it on the type",
            );
        }
    };
    match body {
        Body::Struct(_, fields) => fields.iter().for_each(|field| refuse(&field.keywords)),
        Body::Enum(variants) => {
            for variant in variants {
                refuse(&variant.keywords);
                variant.fields.iter().for_each(|field| refuse(&field.keywords));
            }
        }
    }
}
