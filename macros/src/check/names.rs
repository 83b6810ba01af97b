//! Two things under one name: no document could hold both.

use std::collections::HashMap;

use proc_macro2::Span;
use syn::Ident;

use crate::describe::{WireName, WireObject, WireVariant};
use crate::diagnostics::Diagnostics;

/// What the runtime's table of names can number.
const MOST_NAMES: usize = 0xFFFF;

/// That no name, by whichever attribute, is that of two properties; and that there are not too many.
pub(super) fn check_properties(object: &WireObject<'_>, diagnostics: &mut Diagnostics) {
    if let Some(first_too_many) = object.properties.get(MOST_NAMES) {
        diagnostics.error(
            first_too_many.name.span,
            format_args!("an object has at most {MOST_NAMES} properties"),
            "put some of them into a struct of their own",
        );
    }
    let mut taken = HashMap::new();
    if let Some(tag) = &object.tag {
        taken.insert(tag.property.clone(), tag.span);
    }
    for property in &object.properties {
        for name in std::iter::once(&property.name).chain(&property.aliases) {
            check(name, &property.name, "property", &mut taken, diagnostics);
        }
    }
}

/// That no two variants are told by one name.
pub(super) fn check_variants(
    ident: &Ident,
    variants: &[WireVariant<'_>],
    must_be_there: bool,
    diagnostics: &mut Diagnostics,
) {
    if variants.is_empty() && must_be_there {
        diagnostics.error(
            ident.span(),
            format_args!("`{ident}` has no variant on the wire, so no value of it could be written"),
            "add a variant",
        );
    }
    if variants.len() > MOST_NAMES {
        diagnostics.error(ident.span(), format_args!("an enum has at most {MOST_NAMES} values"), "use a string");
    }
    let mut taken = HashMap::new();
    for variant in variants {
        for name in variant.names() {
            check(name, &variant.name, "variant", &mut taken, diagnostics);
        }
    }
}

/// That `name` of the thing `owner` is not taken by another.
fn check(
    name: &WireName,
    owner: &WireName,
    what: &str,
    taken: &mut HashMap<String, Span>,
    diagnostics: &mut Diagnostics,
) {
    if taken.insert(name.name.clone(), owner.span).is_none() {
        return;
    }
    let name_on_the_wire = &name.name;
    diagnostics.error(
        name.span,
        format_args!("another {what} is called `{name_on_the_wire}` on the wire"),
        "give one of the two another name: `#[serde(rename = \"…\")]`",
    );
}
