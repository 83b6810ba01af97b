//! What serde offers and the schema cannot follow yet → an error at the word, so that no schema is silently wrong.

use serde_derive_internals::attr::RenameAllRules;
use serde_derive_internals::name::MultiName;
use syn::Ident;

use super::WireName;
use crate::diagnostics::Diagnostics;

/// Words on a type, each with what to do until it is supported.
const ON_TYPES: &[(&str, &str)] = &[
    ("tag", WRITE_BY_HAND),
    ("untagged", WRITE_BY_HAND),
    ("content", WRITE_BY_HAND),
    ("remote", "derive `Schema` for a type of your own, and use that as the field's type"),
    ("from", WRITE_BY_HAND),
    ("try_from", WRITE_BY_HAND),
    ("into", WRITE_BY_HAND),
    ("field_identifier", WRITE_BY_HAND),
    ("variant_identifier", WRITE_BY_HAND),
];

/// Words on a variant.
const ON_VARIANTS: &[(&str, &str)] = &[
    ("alias", "rename the variant, or accept its other name as a variant of its own"),
    ("other", WRITE_BY_HAND),
    ("untagged", WRITE_BY_HAND),
    ("with", WRITE_BY_HAND),
    ("serialize_with", WRITE_BY_HAND),
    ("deserialize_with", WRITE_BY_HAND),
    ("skip_serializing", "`#[serde(skip)]` leaves the variant out in both directions"),
    ("skip_deserializing", "`#[serde(skip)]` leaves the variant out in both directions"),
];

/// Words on a field.
const ON_FIELDS: &[(&str, &str)] = &[
    ("flatten", "write the fields of the inner type here, or keep it as a property"),
    ("with", WRAP),
    ("serialize_with", WRAP),
    ("deserialize_with", WRAP),
    ("getter", WRAP),
];

const WRITE_BY_HAND: &str = "implement `wireform::Schema` by hand for this type";
const WRAP: &str = "give the field a type of its own, and implement `wireform::Schema` by hand for that";

/// Whether a word on the type is one of those.
pub(super) fn refuses_container(words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    // a tag and its content are one thing
    let tagged = words.iter().any(|word| word == "tag");
    let words = words.iter().filter(|word| !(tagged && *word == "content"));
    refuses(words, ON_TYPES, diagnostics)
}

/// Whether a word on a variant is one of those.
pub(super) fn refuses_variant(words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    refuses(words.iter(), ON_VARIANTS, diagnostics)
}

/// Whether a word on a field is one of those.
pub(super) fn refuses_field(words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    refuses(words.iter(), ON_FIELDS, diagnostics)
}

/// Whether there is one rule for the names that are written and another for those that are read.
pub(super) fn refuses_two_rules(rules: RenameAllRules, words: &[Ident], diagnostics: &mut Diagnostics) -> bool {
    if rules.serialize == rules.deserialize {
        return false;
    }
    if let Some(word) = words.iter().find(|word| *word == "rename_all") {
        diagnostics.error(
            word.span(),
            "one rule for what is written and another for what is read: that is not supported yet",
            "write one rule for both directions: `#[serde(rename_all = \"…\")]`",
        );
    }
    true
}

/// The name of a field or of a variant on the wire; nothing where it has two of them, one for each direction.
pub(super) fn one_name(names: &MultiName, words: &[Ident], diagnostics: &mut Diagnostics) -> Option<WireName> {
    let (written, read) = (names.serialize_name(), names.deserialize_name());
    if written == read {
        return Some(WireName {
            name: written.value.clone(),
            span: written.span,
        });
    }
    let span = words.iter().find(|word| *word == "rename").map_or(written.span, Ident::span);
    diagnostics.error(
        span,
        format_args!("`{written}` when it is written and `{read}` when it is read: two names are not supported yet"),
        format_args!("keep one name, and let serde read the other one too: `#[serde(alias = \"{read}\")]`"),
    );
    None
}

fn refuses<'a>(words: impl Iterator<Item = &'a Ident>, known: &[(&str, &str)], diagnostics: &mut Diagnostics) -> bool {
    let mut refused = false;
    for word in words {
        if let Some((name, help)) = known.iter().find(|(name, _)| word == name) {
            diagnostics.error(word.span(), format_args!("`#[serde({name})]` is not supported yet"), help);
            refused = true;
        }
    }
    refused
}
