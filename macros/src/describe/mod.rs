//! Stage 2, what goes over the wire: [`Written`] → [`WireType`].
//!
//! Names are final, and every attribute is decided: nothing later looks at one.

mod bounds;
mod container;
mod conversion;
mod dependency;
mod enumeration;
mod field;
mod later;
mod numbered;
mod presence;
mod structure;
mod wire;

use syn::Ident;

pub(crate) use bounds::Bounds;
pub(crate) use enumeration::is_list_of_strings;
pub(crate) use presence::{Access, Presence};
pub(crate) use wire::{
    Content, DependencyProperty, Form, Metadata, Representation, Source, WireDependency, WireItem, WireName,
    WireNumbers, WireObject, WirePart, WireProperty, WireTag, WireTuple, WireType, WireUnion, WireVariant,
};

use crate::diagnostics::Diagnostics;
use crate::read::{Body, Spelled, Value, Written, WrittenForSerde, is_name};
use container::Container;

/// What `written` is on the wire; what cannot be described is reported, and left unknown.
pub(crate) fn describe<'a>(written: Written<'a>, diagnostics: &mut Diagnostics) -> WireType<'a> {
    let metadata = Metadata {
        documentation: written.documentation,
        deprecated: written.deprecated,
        bounds: Bounds::of(
            &written.keywords,
            written.serde.as_ref().map(|serde| bounds::of_type(&serde.attributes)).unwrap_or_default(),
        ),
        keywords: written.keywords,
    };
    let runtime = metadata.keywords.iter().find_map(|spelled| match &spelled.value {
        Value::Path(path) => Some(path.clone()),
        _ => None,
    });
    let input = written.input;
    let mut wire = WireType {
        ident: &input.ident,
        generics: &input.generics,
        runtime,
        name: syn::ext::IdentExt::unraw(&input.ident).to_string(),
        is_packed: written.is_packed,
        variants: if let syn::Data::Enum(data) = &input.data { data.variants.len() } else { 0 },
        metadata,
        form: Form::Unknown,
    };
    if let Some(serde) = written.serde {
        wire.name = name(&wire, &serde, diagnostics);
        wire.form = form(&mut wire.metadata, serde, &input.ident, written.integer.as_ref(), diagnostics);
    }
    wire
}

fn form<'a>(
    metadata: &mut Metadata,
    serde: WrittenForSerde<'a>,
    ident: &Ident,
    integer: Option<&Ident>,
    diagnostics: &mut Diagnostics,
) -> Form<'a> {
    let WrittenForSerde {
        attributes,
        words,
        body,
    } = serde;
    let container = Container {
        attributes: &attributes,
        words: &words,
        ident,
        integer,
    };
    if later::refuses_container(&words, diagnostics) {
        return Form::Unknown;
    }
    if let Some(converted) = conversion::describe(&container, metadata, &body, diagnostics) {
        numbered::refuse_of_converted(metadata, diagnostics);
        return converted;
    }
    if let Some(numbered) = numbered::describe(&container, metadata, &body, diagnostics) {
        return numbered;
    }
    match body {
        Body::Struct(style, fields) => structure::describe(&container, metadata, style, fields, diagnostics),
        Body::Enum(variants) => enumeration::describe(&container, metadata, variants, diagnostics),
    }
}

/// The name of the schema: as `name` says, or serde's `rename`, or the type itself.
fn name(wire: &WireType<'_>, serde: &WrittenForSerde<'_>, diagnostics: &mut Diagnostics) -> String {
    if let Some(Spelled {
        value: Value::Name(name),
        ..
    }) = wire.metadata.keyword("name")
    {
        return name.clone();
    }
    let renamed = serde.attributes.name().serialize_name();
    if !is_name(&renamed.value) {
        diagnostics.error(
            renamed.span,
            format_args!("`{renamed}` cannot be the name of a schema"),
            format_args!("say what to call the schema: `#[schema(name = \"{}\")]`", wire.name),
        );
    }
    renamed.value.clone()
}
