//! Rules between properties, as they were written → the same with the properties that they name.

use syn::ext::IdentExt;

use super::{Access, DependencyProperty, Metadata, WireDependency, WireObject, WireProperty};
use crate::diagnostics::Diagnostics;
use crate::read::{Dependency, PropertyWord, Spelled, Value};

/// Moves the rules among what is said of `object` to it. What they name that is no property of its own is reported, and left out.
pub(super) fn settle(metadata: &mut Metadata, object: &mut WireObject<'_>, diagnostics: &mut Diagnostics) {
    let (rules, others): (Vec<_>, Vec<_>) =
        metadata.keywords.drain(..).partition(|spelled| matches!(spelled.value, Value::Dependency(_)));
    metadata.keywords = others;
    for Spelled { word, value, .. } in rules {
        let Value::Dependency(rule) = value else { continue };
        let Dependency {
            subject,
            values,
            required,
        } = *rule;
        let subject = find(object, &subject, diagnostics);
        let required = required.iter().filter_map(|property| find_required(object, property, diagnostics)).collect();
        let Some(subject) = subject else { continue };
        object.dependencies.push(WireDependency {
            word,
            subject,
            values,
            required,
        });
    }
}

/// A property that a rule asks for: both who writes the object and who reads it can have it.
fn find_required(
    object: &WireObject<'_>,
    word: &PropertyWord,
    diagnostics: &mut Diagnostics,
) -> Option<DependencyProperty> {
    let found = find(object, word, diagnostics)?;
    let skipped = match object.properties.get(found.place)?.access {
        Access::Both => return Some(found),
        Access::ReadOnly => "read",
        Access::WriteOnly => "written",
    };
    diagnostics.error(
        word.span,
        format_args!("`{}` is never {skipped}, so that no rule can ask for it", word.name),
        "leave it out",
    );
    None
}

fn find(object: &WireObject<'_>, word: &PropertyWord, diagnostics: &mut Diagnostics) -> Option<DependencyProperty> {
    let is_named = |property: &&WireProperty<'_>| {
        if word.is_field { property.field == word.name } else { property.name.name == word.name }
    };
    let mut named = object.properties.iter().enumerate().filter(|(_, property)| is_named(property));
    match (named.next(), named.next()) {
        (Some((place, _)), None) => Some(DependencyProperty {
            place,
            span: word.span,
        }),
        (Some((_, written)), Some((_, read))) => {
            diagnostics.error(
                word.span,
                format_args!("`{}` has one name where it is written, and another where it is read", word.name),
                format_args!("write the one that is meant: `\"{}\"` or `\"{}\"`", written.name.name, read.name.name),
            );
            None
        }
        (None, _) => {
            refuse(object, word, diagnostics);
            None
        }
    }
}

/// Reports a name that is none of a property.
fn refuse(object: &WireObject<'_>, word: &PropertyWord, diagnostics: &mut Diagnostics) {
    let name = &word.name;
    if object.tag.as_ref().is_some_and(|tag| tag.property == *name) {
        return diagnostics.error(
            word.span,
            format_args!("`{name}` is the tag, which is always there and has one value"),
            "leave the rule out; a field that must be there needs no rule",
        );
    }
    if object.skipped.iter().any(|field| word.is_field && field.unraw() == name) {
        return diagnostics.error(
            word.span,
            format_args!("the field `{name}` is not on the wire"),
            "leave it out: serde skips the field",
        );
    }
    if object.parts.iter().any(|part| word.is_field && part.field == *name) {
        return diagnostics.error(
            word.span,
            format_args!("the field `{name}` is flattened: its properties are those of its type"),
            "write a rule between them on that type; there is none between its properties and those beside them",
        );
    }
    let other = object.properties.iter().find(|property| {
        let aliases = property.aliases.iter().any(|alias| alias.name == *name);
        aliases || property.name.name == *name || property.field == *name
    });
    if let Some(property) = other {
        let on_the_wire = &property.name.name;
        return diagnostics.error(
            word.span,
            format_args!("unknown property `{name}`"),
            format_args!("write the field `{}`, or its name on the wire, `\"{on_the_wire}\"`", property.field),
        );
    }
    let known: Vec<&str> = if word.is_field {
        object.properties.iter().map(|property| property.field.as_str()).collect()
    } else {
        object.properties.iter().map(|property| property.name.name.as_str()).collect()
    };
    if known.is_empty() {
        return diagnostics.error(
            word.span,
            format_args!("unknown property `{name}`"),
            "leave the rule out: there are no properties",
        );
    }
    diagnostics.unknown(word.span, "property", name, &known);
}
