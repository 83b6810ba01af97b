//! Enums: lists of strings where every variant is a unit, else unions of their variants, told apart as serde tells them apart.

use std::borrow::Cow;

use serde_derive_internals::attr::TagType;

use super::container::Container;
use super::field::{self, Around};
use super::{
    Bounds, Content, Form, Metadata, Representation, WireItem, WireUnion, WireVariant, bounds, conversion, dependency,
    later,
};
use crate::diagnostics::Diagnostics;
use crate::read::{Style, WrittenField, WrittenVariant};

/// What an enum writes.
pub(super) fn describe<'a>(
    container: &Container<'_>,
    metadata: &Metadata,
    variants: Vec<WrittenVariant<'a>>,
    diagnostics: &mut Diagnostics,
) -> Form<'a> {
    let representation = match container.attributes.tag() {
        TagType::External => Representation::External,
        TagType::Internal { tag } => Representation::Internal(tag.clone()),
        TagType::Adjacent { tag, content } => Representation::Adjacent(tag.clone(), content.clone()),
        TagType::None => Representation::Untagged,
    };
    let around = Around {
        defaulted: false,
        ..Around::of(container.attributes)
    };
    let mut unknown = false;
    let (mut tagged, mut untagged) = (Vec::new(), Vec::new());
    for variant in variants {
        let attributes = &variant.serde.attrs;
        if attributes.skip_serializing() && attributes.skip_deserializing() {
            refuse_keywords_of_skipped(&variant, diagnostics);
            continue;
        }
        let is_untagged = attributes.untagged() || matches!(representation, Representation::Untagged);
        match self::variant(around, is_untagged, variant, diagnostics) {
            Some(mut variant) if is_untagged => {
                settle_rules(&mut variant, diagnostics);
                untagged.push(variant);
            }
            Some(mut variant) => {
                if let Representation::Internal(property) = &representation {
                    let tag = variant.tag(property);
                    if let Content::Object(object) = &mut variant.content {
                        object.tag = Some(tag);
                    }
                }
                settle_rules(&mut variant, diagnostics);
                tagged.push(variant);
            }
            None => unknown = true,
        }
    }
    if unknown {
        return Form::Unknown;
    }
    let is_list = untagged.is_empty() && is_list_of_strings(&representation, &tagged);
    if is_list && !tagged.iter().any(|variant| variant.other) {
        refuse_keywords_of_strings(metadata, &tagged, diagnostics);
        return Form::Strings(tagged);
    }
    Form::Union(WireUnion {
        representation,
        tagged,
        untagged,
        closed: around.closed,
    })
}

fn settle_rules(variant: &mut WireVariant<'_>, diagnostics: &mut Diagnostics) {
    if let Content::Object(object) = &mut variant.content {
        dependency::settle(&mut variant.metadata, object, diagnostics);
    }
}

/// Whether the variants that are told apart are strings, and nothing else.
pub(crate) fn is_list_of_strings(representation: &Representation, variants: &[WireVariant<'_>]) -> bool {
    matches!(representation, Representation::External)
        && variants.iter().all(|variant| matches!(variant.content, Content::Nothing))
}

fn variant<'a>(
    around: Around,
    is_untagged: bool,
    variant: WrittenVariant<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<WireVariant<'a>> {
    let WrittenVariant {
        serde,
        words,
        keywords,
        documentation,
        deprecated,
        style,
        fields,
    } = variant;
    let mut metadata = Metadata {
        documentation,
        deprecated,
        bounds: Bounds::of(&keywords, bounds::of_variant(&serde.attrs)),
        keywords,
    };
    if later::refuses_one_sided(&words, diagnostics) {
        return None;
    }
    let name = later::one_name(serde.attrs.name(), is_untagged, &words, diagnostics)?;
    let aliases = later::aliases(&serde.attrs, &name);
    let hiding = words.iter().find(|word| field::HIDING.iter().any(|hiding| *word == hiding));
    let content = match (conversion::taken_as(&mut metadata), hiding) {
        (Some(of), _) => Content::Value(Box::new(WireItem {
            of: Cow::Owned(of),
            source: None,
            metadata: nothing_said(),
        })),
        (None, Some(word)) => {
            field::refuse_hidden(
                word,
                &format!("serde({word})"),
                &format!("the variant `{}`", serde.original.ident),
                diagnostics,
            );
            return None;
        }
        (None, None) => content(around, style, fields, diagnostics)?,
    };
    Some(WireVariant {
        ident: &serde.original.ident,
        name,
        aliases,
        content,
        other: serde.attrs.other(),
        metadata,
    })
}

fn content<'a>(
    around: Around,
    style: Style,
    fields: Vec<WrittenField<'a>>,
    diagnostics: &mut Diagnostics,
) -> Option<Content<'a>> {
    Some(match style {
        Style::Unit => Content::Nothing,
        Style::Newtype => {
            let field = fields.into_iter().next()?;
            if field.serde.attrs.skip_serializing() && field.serde.attrs.skip_deserializing() {
                // as serde has it, the variant is then a unit
                field::refuse_keywords_of_skipped(&field, diagnostics);
                return Some(Content::Nothing);
            }
            if later::refuses_one_sided(&field.words, diagnostics) || later::refuses_at_times(&field.words, diagnostics)
            {
                return None;
            }
            Content::Value(Box::new(field::item(field, diagnostics)?))
        }
        Style::Tuple => Content::Tuple(field::tuple(around, fields, diagnostics)?),
        Style::Named => Content::Object(field::object(around, None, fields, diagnostics)?),
    })
}

fn nothing_said() -> Metadata {
    Metadata {
        documentation: None,
        deprecated: false,
        keywords: Vec::new(),
        bounds: Bounds::Inferred,
    }
}

fn refuse_keywords_of_skipped(variant: &WrittenVariant<'_>, diagnostics: &mut Diagnostics) {
    let of_fields = variant.fields.iter().flat_map(|field| &field.keywords);
    if let Some(spelled) = variant.keywords.iter().chain(of_fields).next() {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a variant that serde skips", spelled.word),
            "leave it out: the variant is not on the wire",
        );
    }
}

/// What is said of one string of a list has no place in a schema.
fn refuse_keywords_of_strings(metadata: &Metadata, variants: &[WireVariant<'_>], diagnostics: &mut Diagnostics) {
    for spelled in variants.iter().flat_map(|variant| &variant.metadata.keywords) {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a variant, which is one string of a list", spelled.word),
            "write it on the enum, or where the enum is used",
        );
    }
    for spelled in ["one_of", "any_of"].iter().filter_map(|word| metadata.keyword(word)) {
        diagnostics.error(
            spelled.span(),
            format_args!("`{}` says nothing about a list of strings", spelled.word),
            "leave it out: an enum of which no variant holds data is no composition",
        );
    }
}
