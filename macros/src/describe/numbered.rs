//! Enums that are written as a number: `#[schema(repr)]`, as serde_repr's derives write them.

use std::borrow::Cow;

use serde_derive_internals::attr::TagType;
use syn::{Ident, Path, Type, TypePath};

use super::container::Container;
use super::{Form, Metadata, WireNumbers};
use crate::diagnostics::Diagnostics;
use crate::read::{Body, Spelled, Style, Value, WrittenVariant};

/// The numbers of an enum whose `#[schema(repr)]` says that it is written as one; nothing where it is written by names.
pub(super) fn describe<'a>(
    container: &Container<'_>,
    metadata: &Metadata,
    body: &Body<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<Form<'a>> {
    let keyword = metadata.keyword("repr");
    let Body::Enum(variants) = body else {
        refuse(keyword?, "a struct", diagnostics);
        return None;
    };
    match keyword.map(|spelled| (spelled, &spelled.value)) {
        Some((spelled, Value::Switch(true))) => {
            Some(numbers(container, metadata, spelled, variants, diagnostics).unwrap_or(Form::Unknown))
        }
        Some(_) => None,
        None => {
            refuse_to_guess(container, variants, diagnostics);
            None
        }
    }
}

/// `repr` on a type whose wire form another keyword or attribute says.
pub(super) fn refuse_of_converted(metadata: &Metadata, diagnostics: &mut Diagnostics) {
    if let Some(spelled) = metadata.keyword("repr") {
        refuse(spelled, "a type that is written as another", diagnostics);
    }
}

fn refuse(spelled: &Spelled<Value>, what: &str, diagnostics: &mut Diagnostics) {
    diagnostics.error(
        spelled.span(),
        format_args!("`repr` says whether an enum is written as its number, and this is {what}"),
        "leave it out",
    );
}

/// Nothing where it has been reported already.
fn numbers<'a>(
    container: &Container<'_>,
    metadata: &Metadata,
    keyword: &Spelled<Value>,
    variants: &[WrittenVariant<'a>],
    diagnostics: &mut Diagnostics,
) -> Option<Form<'a>> {
    let Some(integer) = container.integer else {
        diagnostics.error(
            keyword.span(),
            format_args!("`{}` has no integer type that its number could be written as", container.ident),
            "say it as serde_repr wants it: `#[repr(u8)]`",
        );
        return None;
    };
    refuse_keywords(metadata, variants, diagnostics);
    refuse_words_of_serde(container.words, diagnostics);
    let mut has_other = false;
    for variant in variants {
        if variant.style != Style::Unit {
            diagnostics.error(
                variant.serde.original.ident.span(),
                format_args!("`{}` holds data, and a number holds none", variant.serde.original.ident),
                "leave `repr` out of `#[schema(…)]`, and let serde write the variants by their names",
            );
            return None;
        }
        let (other, passed_over): (Vec<_>, Vec<_>) = variant.words.iter().cloned().partition(|word| word == "other");
        refuse_words_of_serde(&passed_over, diagnostics);
        has_other |= !other.is_empty();
    }
    if has_other {
        // any number of the type is one of the enum's
        return Some(Form::Wrapper {
            of: Cow::Owned(Type::Path(TypePath {
                attrs: Vec::new(),
                qself: None,
                path: Path::from(integer.clone()),
            })),
            transparent: true,
            source: None,
        });
    }
    Some(Form::Numbers(WireNumbers {
        integer: integer.clone(),
        variants: variants.iter().map(|variant| &variant.serde.original.ident).collect(),
    }))
}

/// serde_repr's derives know no attribute but `other`.
fn refuse_words_of_serde(words: &[Ident], diagnostics: &mut Diagnostics) {
    for word in words {
        diagnostics.error(
            word.span(),
            format_args!("`{word}` says nothing about an enum that is written as a number: serde_repr passes over it"),
            "leave it out; of serde's attributes, serde_repr knows `other` on a variant",
        );
    }
}

/// What is said of one number of a list has no place in a schema.
fn refuse_keywords(metadata: &Metadata, variants: &[WrittenVariant<'_>], diagnostics: &mut Diagnostics) {
    for spelled in variants.iter().flat_map(|variant| &variant.keywords) {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a variant, which is one number of a list", spelled.word),
            "write it on the enum, or where the enum is used",
        );
    }
    for spelled in ["one_of", "any_of"].iter().filter_map(|word| metadata.keyword(word)) {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a list of numbers", spelled.word),
            "leave it out: an enum of which no variant holds data is no composition",
        );
    }
}

/// An enum that looks as serde_repr's derives want it, and does not say whether it is one: its schema would be one of names.
fn refuse_to_guess(container: &Container<'_>, variants: &[WrittenVariant<'_>], diagnostics: &mut Diagnostics) {
    let Some(integer) = container.integer else { return };
    let has_numbers = variants.iter().any(|variant| variant.serde.original.discriminant.is_some());
    let is_list = matches!(container.attributes.tag(), TagType::External)
        && variants.iter().all(|variant| variant.style == Style::Unit && !variant.serde.attrs.untagged());
    if has_numbers && is_list {
        diagnostics.error(
            integer.span(),
            format_args!("`{}` has names and numbers: the schema has to be told which of them are written", container.ident),
            "write `#[schema(repr)]` where they are the numbers, by serde_repr's derives, or `#[schema(repr = false)]` where \
             they are the names, by serde's own",
        );
    }
}
