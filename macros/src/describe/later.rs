//! What serde offers and the schema cannot follow → an error at the word, so that no schema is silently wrong.

use serde_derive_internals::attr;
use serde_derive_internals::name::MultiName;
use syn::Ident;

use super::WireName;
use crate::diagnostics::Diagnostics;

/// Words on a type.
const ON_TYPES: &[&str] = &["field_identifier", "variant_identifier"];

/// Whether a word on the type is one of those.
pub(super) fn refuses_container(words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    let mut refused = false;
    for word in words.iter().filter(|word| ON_TYPES.iter().any(|known| *word == known)) {
        diagnostics.error(
            word.span(),
            format_args!("`#[serde({word})]` is not supported yet"),
            "implement `wireform::Schema` by hand for this type",
        );
        refused = true;
    }
    refused
}

/// Whether a variant, or the only field of one, goes one way only.
pub(super) fn refuses_one_sided(words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    let Some(word) = words.iter().find(|word| *word == "skip_serializing" || *word == "skip_deserializing") else {
        return false;
    };
    if ["skip_serializing", "skip_deserializing"].iter().all(|skip| words.iter().any(|word| word == skip)) {
        return false;
    }
    let (never, still) = if word == "skip_serializing" { ("written", "read") } else { ("read", "written") };
    diagnostics.error(
        word.span(),
        format_args!("never {never} and still {still}: one schema cannot say that of a variant"),
        "leave it out in both directions, `#[serde(skip)]`, or in none",
    );
    true
}

/// Whether the only field of a variant is said to be left out at times, which serde passes over in silence.
pub(super) fn refuses_at_times(words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    let Some(word) = words.iter().find(|word| *word == "skip_serializing_if") else { return false };
    diagnostics.error(
        word.span(),
        "`#[serde(skip_serializing_if)]` says nothing about the only field of a variant: serde always writes it",
        "leave it out, or give the field a name",
    );
    true
}

/// The name of a variant on the wire; nothing where it has two of them, one for each direction.
pub(super) fn one_name(
    names: &MultiName,
    is_untagged: bool,
    words: &[Ident],
    diagnostics: &mut Diagnostics,
) -> Option<WireName> {
    let (written, read) = (names.serialize_name(), names.deserialize_name());
    if written == read || is_untagged {
        return Some(WireName {
            name: written.value.clone(),
            span: written.span,
        });
    }
    let span = words.iter().find(|word| *word == "rename").map_or(written.span, Ident::span);
    diagnostics.error(
        span,
        format_args!("`{written}` when it is written and `{read}` when it is read: a variant has one name in a schema"),
        format_args!("keep one name, and let serde read the other one too: `#[serde(alias = \"{read}\")]`"),
    );
    None
}

/// The other names by which serde reads a variant.
pub(super) fn aliases(attributes: &attr::Variant, name: &WireName) -> Vec<WireName> {
    let aliases = attributes.aliases().iter().filter(|alias| alias.value != name.name);
    aliases
        .map(|alias| WireName {
            name: alias.value.clone(),
            span: alias.span,
        })
        .collect()
}
