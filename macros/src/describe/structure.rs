//! Structs: named fields, newtypes, units, and what serde sees through.

use serde_derive_internals::attr;
use syn::Ident;

use super::presence::{access, presence};
use super::{Form, Said, WireName, WireObject, WireProperty, later};
use crate::diagnostics::Diagnostics;
use crate::read::{Style, WrittenField};

/// The struct around the fields.
pub(super) struct Container<'a> {
    pub(super) attributes: &'a attr::Container,
    pub(super) ident: &'a Ident,
}

/// What a struct writes.
pub(super) fn describe<'a>(
    container: &Container<'_>,
    said: &mut Said,
    style: Style,
    fields: Vec<WrittenField<'a>>,
    diagnostics: &mut Diagnostics,
) -> Form<'a> {
    if container.attributes.transparent() {
        return transparent(said, fields, diagnostics);
    }
    match style {
        Style::Named => object(container, fields, diagnostics),
        Style::Newtype => newtype(said, fields, diagnostics),
        Style::Unit => Form::Null,
        Style::Tuple => {
            let ident = container.ident;
            diagnostics.error(
                ident.span(),
                format_args!("`{ident}` is a tuple struct: of those only newtypes are supported yet"),
                "name the fields, or implement `wireform::Schema` by hand",
            );
            Form::Unknown
        }
    }
}

/// The one field that serde writes in place of the struct.
fn transparent<'a>(said: &mut Said, fields: Vec<WrittenField<'a>>, diagnostics: &mut Diagnostics) -> Form<'a> {
    let (seen, unseen): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| field.serde.attrs.transparent());
    for field in &unseen {
        refuse_keywords_of_skipped(field, diagnostics);
    }
    wrapper(said, seen, true, diagnostics)
}

/// What the only field writes.
fn newtype<'a>(said: &mut Said, fields: Vec<WrittenField<'a>>, diagnostics: &mut Diagnostics) -> Form<'a> {
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
    wrapper(said, fields, false, diagnostics)
}

/// The keywords of the only field are keywords of the type.
fn wrapper<'a>(
    said: &mut Said,
    fields: Vec<WrittenField<'a>>,
    transparent: bool,
    diagnostics: &mut Diagnostics,
) -> Form<'a> {
    let Some(field) = fields.into_iter().next() else {
        return Form::Unknown;
    };
    if later::refuses_field(&field.words, diagnostics) {
        return Form::Unknown;
    }
    said.keywords.extend(field.keywords);
    if said.documentation.is_none() {
        said.documentation = field.documentation;
    }
    said.deprecated |= field.deprecated;
    Form::Wrapper {
        of: field.serde.ty,
        transparent,
    }
}

fn object<'a>(container: &Container<'_>, fields: Vec<WrittenField<'a>>, diagnostics: &mut Diagnostics) -> Form<'a> {
    let mut properties = Vec::new();
    let mut unknown = false;
    for field in fields {
        if field.serde.attrs.skip_serializing() && field.serde.attrs.skip_deserializing() {
            refuse_keywords_of_skipped(&field, diagnostics);
        } else if later::refuses_field(&field.words, diagnostics) {
            // without this field the object would be described wrongly
            unknown = true;
        } else {
            properties.extend(property(container, field, diagnostics));
        }
    }
    if unknown {
        return Form::Unknown;
    }
    Form::Object(WireObject {
        properties,
        closed: container.attributes.deny_unknown_fields(),
    })
}

fn property<'a>(
    container: &Container<'_>,
    field: WrittenField<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<WireProperty<'a>> {
    let attributes = &field.serde.attrs;
    let name = later::one_name(attributes.name(), &field.words, diagnostics)?;
    let aliases = attributes.aliases().iter().filter(|alias| alias.value != name.name);
    let aliases = aliases
        .map(|alias| WireName {
            name: alias.value.clone(),
            span: alias.span,
        })
        .collect();
    let said = Said {
        documentation: field.documentation,
        deprecated: field.deprecated,
        keywords: field.keywords,
    };
    let defaulted = !container.attributes.default().is_none();
    Some(WireProperty {
        name,
        aliases,
        of: field.serde.ty,
        presence: presence(attributes, defaulted, &field.words, &said),
        access: access(attributes),
        said,
    })
}

fn refuse_keywords_of_skipped(field: &WrittenField<'_>, diagnostics: &mut Diagnostics) {
    if let Some(spelled) = field.keywords.first() {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a field that serde skips", spelled.word),
            "leave it out: the field is not on the wire",
        );
    }
}
