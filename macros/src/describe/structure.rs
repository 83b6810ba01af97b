//! Structs: named fields, newtypes, tuples, units, and what serde sees through.

use serde_derive_internals::attr::TagType;
use syn::Ident;

use super::container::Container;
use super::field::{self, Around};
use super::{Form, Metadata, Source, WireTag, dependency};
use crate::diagnostics::Diagnostics;
use crate::read::{Style, Value, WrittenField};

/// What a struct writes.
pub(super) fn describe<'a>(
    container: &Container<'_>,
    metadata: &mut Metadata,
    style: Style,
    fields: Vec<WrittenField<'a>>,
    diagnostics: &mut Diagnostics,
) -> Form<'a> {
    let around = Around::of(container.attributes);
    if container.attributes.transparent() {
        return transparent(metadata, fields, diagnostics);
    }
    let form = match style {
        Style::Named => field::object(around, tag(container), fields, diagnostics).map(|mut object| {
            dependency::settle(metadata, &mut object, diagnostics);
            Form::Object(object)
        }),
        Style::Newtype => return newtype(metadata, fields, diagnostics),
        Style::Unit => Some(Form::Null),
        Style::Tuple => field::tuple(around, fields, diagnostics).map(Form::Tuple),
    };
    form.unwrap_or(Form::Unknown)
}

/// The property that says the name of the struct.
fn tag(container: &Container<'_>) -> Option<WireTag> {
    let TagType::Internal { tag } = container.attributes.tag() else { return None };
    let name = container.attributes.name().serialize_name();
    let word = container.words.iter().find(|word| *word == "tag");
    Some(WireTag {
        property: tag.clone(),
        values: vec![name.value.clone()],
        span: word.map_or(name.span, Ident::span),
    })
}

/// The one field that serde writes in place of the struct.
fn transparent<'a>(metadata: &mut Metadata, fields: Vec<WrittenField<'a>>, diagnostics: &mut Diagnostics) -> Form<'a> {
    let (seen, unseen): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| field.serde.attrs.transparent());
    for field in &unseen {
        field::refuse_keywords_of_skipped(field, diagnostics);
    }
    wrapper(metadata, seen, true, diagnostics)
}

/// What the only field writes.
fn newtype<'a>(metadata: &mut Metadata, fields: Vec<WrittenField<'a>>, diagnostics: &mut Diagnostics) -> Form<'a> {
    for word in fields.iter().flat_map(|field| &field.words) {
        let name = word.to_string();
        if name.starts_with("skip") {
            diagnostics.error(
                word.span(),
                format_args!("`#[serde({name})]` says nothing about the only field of a newtype"),
                "leave it out, or write a unit struct",
            );
        }
    }
    wrapper(metadata, fields, false, diagnostics)
}

/// The keywords of the only field are keywords of the type.
fn wrapper<'a>(
    metadata: &mut Metadata,
    fields: Vec<WrittenField<'a>>,
    transparent: bool,
    diagnostics: &mut Diagnostics,
) -> Form<'a> {
    let Some(field) = fields.into_iter().next() else {
        return Form::Unknown;
    };
    let member = field.serde.member.clone();
    let Some((of, mut of_field)) = field::seen(field, diagnostics) else {
        return Form::Unknown;
    };
    for spelled in &mut of_field.keywords {
        if let Value::Rule(rule) = &mut spelled.value {
            rule.of_only_field = true;
        }
    }
    metadata.keywords.extend(of_field.keywords);
    metadata.bounds = metadata.bounds.or(&of_field.bounds).clone();
    if metadata.documentation.is_none() {
        metadata.documentation = of_field.documentation;
    }
    metadata.deprecated |= of_field.deprecated;
    Form::Wrapper {
        source: Some(Source::of(member, &of)),
        of,
        transparent,
    }
}
