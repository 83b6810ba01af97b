//! Fields: those with a name → properties, those without → items, flattened ones → parts.

use std::borrow::Cow;

use serde_derive_internals::attr;
use serde_derive_internals::name::Name;
use syn::ext::IdentExt;
use syn::{Ident, Member, Type};

use super::presence::{Access, Presence, access, presence};
use super::{
    Bounds, Metadata, Source, WireItem, WireName, WireObject, WirePart, WireProperty, WireTag, WireTuple, bounds,
    conversion,
};
use crate::diagnostics::Diagnostics;
use crate::read::WrittenField;

/// What is true of all fields beside each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// Whether the container has a default.
    pub(super) defaulted: bool,
    /// Whether properties that nobody knows are refused.
    pub(super) closed: bool,
}

impl Around {
    pub(super) fn of(attributes: &attr::Container) -> Self {
        Self {
            defaulted: !attributes.default().is_none(),
            closed: attributes.deny_unknown_fields(),
        }
    }
}

/// The object that named fields make; nothing where that has been reported.
pub(super) fn object<'a>(
    around: Around,
    tag: Option<WireTag>,
    fields: Vec<WrittenField<'a>>,
    diagnostics: &mut Diagnostics,
) -> Option<WireObject<'a>> {
    let mut object = WireObject {
        tag,
        parts: Vec::new(),
        properties: Vec::new(),
        skipped: Vec::new(),
        dependencies: Vec::new(),
        closed: around.closed,
    };
    // without one of its fields the object would be described wrongly
    let mut unknown = false;
    for field in fields {
        if is_skipped(&field, diagnostics) {
            object.skipped.extend(field.serde.original.ident.clone());
            continue;
        }
        if field.serde.attrs.flatten() {
            match part(field, object.properties.len(), diagnostics) {
                Some(part) => object.parts.push(part),
                None => unknown = true,
            }
        } else {
            match properties(around, field, diagnostics) {
                Some(properties) => object.properties.extend(properties),
                None => unknown = true,
            }
        }
    }
    (!unknown).then_some(object)
}

/// The array that several fields without names make.
pub(super) fn tuple<'a>(
    around: Around,
    fields: Vec<WrittenField<'a>>,
    diagnostics: &mut Diagnostics,
) -> Option<WireTuple<'a>> {
    let mut tuple = WireTuple {
        items: Vec::new(),
        required: 0,
    };
    let mut unknown = false;
    for field in fields {
        if is_skipped(&field, diagnostics) {
            continue;
        }
        let required = !around.defaulted && field.serde.attrs.default().is_none();
        match moves_none(&field, diagnostics).then(|| item(field, diagnostics)).flatten() {
            Some(item) => {
                tuple.items.push(item);
                // serde reads the items in order: those before one that must be there must be there, too
                if required {
                    tuple.required = tuple.items.len();
                }
            }
            None => unknown = true,
        }
    }
    (!unknown).then_some(tuple)
}

/// A value without a name of its own.
pub(super) fn item<'a>(field: WrittenField<'a>, diagnostics: &mut Diagnostics) -> Option<WireItem<'a>> {
    let member = field.serde.member.clone();
    let (of, metadata) = seen(field, diagnostics)?;
    let source = Some(Source::of(member, &of));
    Some(WireItem {
        of,
        source,
        metadata,
    })
}

/// What stands on the wire for a field, and what is said of it; nothing where serde's attributes hide it.
pub(super) fn seen<'a>(field: WrittenField<'a>, diagnostics: &mut Diagnostics) -> Option<(Cow<'a, Type>, Metadata)> {
    let mut metadata = Metadata {
        documentation: field.documentation,
        deprecated: field.deprecated,
        bounds: Bounds::of(&field.keywords, bounds::of_field(&field.serde.attrs)),
        keywords: field.keywords,
    };
    if let Some(of) = conversion::taken_as(&mut metadata) {
        return Some((Cow::Owned(of), metadata));
    }
    let hiding = field.words.iter().find(|word| HIDING.iter().any(|hiding| *word == hiding));
    if let Some(word) = hiding {
        let name = match &field.serde.member {
            Member::Named(name) => format!("the field `{name}`"),
            Member::Unnamed(place) => format!("the field `{}`", place.index),
        };
        // the attribute macro `serde_as` has put the word at its own place
        let serde_as = field.serde.original.attrs.iter().find(|attribute| attribute.path().is_ident("serde_as"));
        match serde_as.and_then(|attribute| attribute.path().get_ident()) {
            Some(word) => refuse_hidden(word, "serde_as", &name, diagnostics),
            None => refuse_hidden(word, &format!("serde({word})"), &name, diagnostics),
        }
        return None;
    }
    Some((Cow::Borrowed(field.serde.ty), metadata))
}

/// serde's attributes that put a function between the type and the wire.
pub(super) const HIDING: [&str; 3] = ["with", "serialize_with", "deserialize_with"];

pub(super) fn refuse_hidden(word: &Ident, attribute: &str, what: &str, diagnostics: &mut Diagnostics) {
    diagnostics.error(
        word.span(),
        format_args!("`#[{attribute}]` hides from the schema what {what} is on the wire"),
        "say which type is written the same way: `#[schema(as = String)]`",
    );
}

/// Whether the field is on the wire in no direction.
fn is_skipped(field: &WrittenField<'_>, diagnostics: &mut Diagnostics) -> bool {
    let skipped = field.serde.attrs.skip_serializing() && field.serde.attrs.skip_deserializing();
    if skipped {
        refuse_keywords_of_skipped(field, diagnostics);
    }
    skipped
}

pub(super) fn refuse_keywords_of_skipped(field: &WrittenField<'_>, diagnostics: &mut Diagnostics) {
    if let Some(spelled) = field.keywords.first() {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a field that serde skips", spelled.word),
            "leave it out: the field is not on the wire",
        );
    }
}

/// Whether the field has the same position in both directions, and always.
fn moves_none(field: &WrittenField<'_>, diagnostics: &mut Diagnostics) -> bool {
    let Some(word) = field.words.iter().find(|word| word.to_string().starts_with("skip")) else { return true };
    diagnostics.error(
        word.span(),
        format_args!("`#[serde({word})]` would move the fields behind this one to other positions"),
        "name the fields, or skip this one in both directions: `#[serde(skip)]`",
    );
    false
}

/// A part of the object around it, after so many of that one's own properties.
fn part<'a>(field: WrittenField<'a>, after: usize, diagnostics: &mut Diagnostics) -> Option<WirePart<'a>> {
    let word = |wanted: &str| field.words.iter().find(|word| *word == wanted);
    let one_sided = word("skip_serializing").or_else(|| word("skip_deserializing"));
    if let Some(word) = one_sided {
        diagnostics.error(
            word.span(),
            "a flattened field that goes one way only is not supported yet",
            format_args!("flatten a type of which each field has the attribute: `#[serde({word})]`"),
        );
        return None;
    }
    let span = word("flatten").map_or_else(|| syn::spanned::Spanned::span(field.serde.ty), Ident::span);
    let skipped = word("skip_serializing_if").map(Ident::span);
    let name = name_in_rust(&field);
    let member = field.serde.member.clone();
    let (of, metadata) = seen(field, diagnostics)?;
    Some(WirePart {
        field: name,
        source: Source::of(member, &of),
        of,
        after,
        span,
        skipped,
        metadata,
    })
}

fn name_in_rust(field: &WrittenField<'_>) -> String {
    field.serde.original.ident.as_ref().map_or_else(String::new, |ident| ident.unraw().to_string())
}

/// The property that a field makes; or two, where it is written under one name and read under another.
fn properties<'a>(
    around: Around,
    field: WrittenField<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<WireProperty<'a>>> {
    let attributes = &field.serde.attrs;
    let wire_name = |name: &Name| WireName {
        name: name.value.clone(),
        span: name.span,
    };
    let written = wire_name(attributes.name().serialize_name());
    let read = wire_name(attributes.name().deserialize_name());
    let aliases: Vec<WireName> = attributes.aliases().iter().map(wire_name).collect();
    let access = access(attributes);
    // where a function reads the value, serde does not ask the type what to do without one
    let asks_a_function =
        attributes.deserialize_with().is_some() && attributes.default().is_none() && !around.defaulted;
    let presence = presence(attributes, around.defaulted, &field.words, &field.keywords).read_by(asks_a_function);
    let field_name = name_in_rust(&field);
    let member = field.serde.member.clone();
    let (of, metadata) = seen(field, diagnostics)?;
    let source = Source::of(member, &of);
    let property = |name: WireName, presence, access, aliases: Vec<WireName>| WireProperty {
        field: field_name.clone(),
        aliases: aliases.into_iter().filter(|alias| alias.name != name.name).collect(),
        name,
        of: of.clone(),
        source: Some(source.clone()),
        presence,
        access,
        metadata: metadata.clone(),
    };
    let is_read_as_written = read.name == written.name || aliases.iter().any(|alias| alias.name == written.name);
    Some(match access {
        Access::WriteOnly => vec![property(read, presence, access, aliases)],
        Access::ReadOnly => vec![property(written, presence, access, Vec::new())],
        Access::Both if is_read_as_written => {
            let others = aliases.into_iter().filter(|alias| alias.name != read.name).collect::<Vec<_>>();
            let aliases = std::iter::once(read).chain(others).collect();
            vec![property(written, presence, access, aliases)]
        }
        Access::Both => {
            let at_times = Presence::Decided {
                required: false,
                skipped: presence.is_skipped(),
            };
            let second = property(read, at_times, Access::WriteOnly, aliases);
            vec![
                property(written, at_times, Access::ReadOnly, Vec::new()),
                WireProperty {
                    source: None,
                    ..second
                },
            ]
        }
    })
}
