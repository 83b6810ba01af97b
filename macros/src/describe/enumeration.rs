//! Enums: those whose every variant is a unit, so far.

use super::{Form, WireVariant, later};
use crate::diagnostics::Diagnostics;
use crate::read::{Style, WrittenVariant};

/// The strings that serde writes and reads.
pub(super) fn describe<'a>(variants: Vec<WrittenVariant<'_>>, diagnostics: &mut Diagnostics) -> Form<'a> {
    let mut unknown = false;
    let mut names = Vec::new();
    for variant in variants {
        if variant.serde.attrs.skip_serializing() && variant.serde.attrs.skip_deserializing() {
            continue;
        }
        unknown |= later::refuses_variant(&variant.words, diagnostics);
        refuse_keywords(&variant, diagnostics);
        if variant.style != Style::Unit {
            if !unknown {
                refuse_data(&variant, diagnostics);
            }
            unknown = true;
            continue;
        }
        let name = later::one_name(variant.serde.attrs.name(), &variant.words, diagnostics);
        names.extend(name.map(|name| WireVariant { name }));
    }
    if unknown { Form::Unknown } else { Form::Strings(names) }
}

fn refuse_data(variant: &WrittenVariant<'_>, diagnostics: &mut Diagnostics) {
    let ident = &variant.serde.ident;
    diagnostics.error(
        ident.span(),
        format_args!("`{ident}` holds data: enums with data are not supported yet"),
        "implement `wireform::Schema` by hand for this enum",
    );
}

fn refuse_keywords(variant: &WrittenVariant<'_>, diagnostics: &mut Diagnostics) {
    for spelled in &variant.keywords {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a variant, which is one string of a list", spelled.word),
            "write it on the enum, or where the enum is used",
        );
    }
}
