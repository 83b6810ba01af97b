//! Stage 3, what cannot stand: a [`WireType`] → problems, and the same type without what made them.

mod circles;
mod dependencies;
mod keys;
mod keywords;
mod listed;
mod names;
mod ranges;
mod rules;
mod settled;

use crate::describe::{
    Access, Content, Form, Metadata, WireItem, WireObject, WireProperty, WireTuple, WireType, WireUnion,
};
use crate::diagnostics::Diagnostics;
use crate::read::{Stands, TypeShape};

use keywords::About;

/// Every rule that tokens decide. What needs types is reviewed by the runtime, in constants that the next stage writes.
pub(crate) fn check<'a>(mut wire: WireType<'a>, diagnostics: &mut Diagnostics) -> WireType<'a> {
    let about = match &wire.form {
        Form::Object(_) => About::Kind("a struct with named fields"),
        Form::Tuple(_) => About::Kind("a tuple struct, whose every field has its own place"),
        Form::Null => About::Kind("a unit struct"),
        Form::Strings(_) | Form::Numbers(_) | Form::Union(_) => About::Kind("an enum"),
        Form::Wrapper { of, .. } => About::Type(of),
        Form::Unknown => About::Unknown,
    };
    let without_fields = match &wire.form {
        Form::Object(_) | Form::Unknown => None,
        Form::Wrapper { .. } => Some("a type that is written as another"),
        Form::Tuple(_) => Some("a tuple struct, whose fields have no names"),
        Form::Null => Some("a unit struct"),
        Form::Strings(_) | Form::Numbers(_) | Form::Union(_) => Some("an enum"),
    };
    if let Some(noun) = without_fields {
        dependencies::refuse(&mut wire.metadata.keywords, noun, diagnostics);
    }
    let is_struct = !matches!(wire.form, Form::Strings(_) | Form::Numbers(_) | Form::Union(_) | Form::Unknown);
    keywords::check(&mut wire.metadata.keywords, about, Stands::Type, diagnostics);
    if is_struct {
        keywords::refuse_compositions_of_structs(&mut wire.metadata.keywords, diagnostics);
    }
    if wire.generics.type_params().next().is_none() {
        keywords::refuse_bounds(&mut wire.metadata.keywords, diagnostics);
    }
    for of in wire.form.types() {
        keys::check(of, diagnostics);
    }
    match &mut wire.form {
        Form::Object(object) => {
            check_tag(object, diagnostics);
            refuse_itself(wire.ident, object, diagnostics);
            check_object(object, diagnostics);
        }
        Form::Tuple(tuple) => check_tuple(tuple, diagnostics),
        Form::Strings(variants) => names::check_variants(wire.ident, variants, true, diagnostics),
        Form::Union(union) => check_union(&mut wire.metadata, wire.ident, union, diagnostics),
        Form::Wrapper { of, .. } => circles::check(&mut wire.metadata.keywords, of, wire.ident, diagnostics),
        Form::Numbers(_) | Form::Null | Form::Unknown => {}
    }
    wire
}

fn check_union(metadata: &mut Metadata, ident: &syn::Ident, union: &mut WireUnion<'_>, diagnostics: &mut Diagnostics) {
    if let (Some(_), Some(second)) = (metadata.keyword("one_of"), metadata.keyword("any_of")) {
        diagnostics.error(second.span(), "one of them, or any of them: not both", "leave one of the two out");
    }
    let must_be_there = union.untagged.is_empty();
    names::check_variants(ident, &union.tagged, must_be_there, diagnostics);
    for variant in union.tagged.iter_mut().chain(&mut union.untagged) {
        dependencies::refuse(&mut variant.metadata.keywords, "a variant without named fields", diagnostics);
        keywords::check(&mut variant.metadata.keywords, About::Unknown, Stands::Variant, diagnostics);
        match &mut variant.content {
            Content::Nothing => {}
            Content::Value(item) => check_item(item, diagnostics),
            Content::Tuple(tuple) => check_tuple(tuple, diagnostics),
            Content::Object(object) => check_object(object, diagnostics),
        }
    }
}

/// That serde, which writes the tag of a struct and does not look for it, is not told to refuse it.
fn check_tag(object: &WireObject<'_>, diagnostics: &mut Diagnostics) {
    if let Some(tag) = object.tag.as_ref().filter(|_| object.closed) {
        diagnostics.error(
            tag.span,
            format_args!("serde writes `{}` first, and `deny_unknown_fields` refuses it when it is read", tag.property),
            "leave one of the two attributes out",
        );
    }
}

/// That no struct is flattened into itself.
fn refuse_itself(ident: &syn::Ident, object: &mut WireObject<'_>, diagnostics: &mut Diagnostics) {
    object.parts.retain(|part| {
        let is_itself = match TypeShape::of(&part.of).inside {
            syn::Type::Path(of) => match of.path.segments.first() {
                Some(only) if of.path.segments.len() == 1 => only.ident == "Self" || only.ident == *ident,
                _ => false,
            },
            _ => false,
        };
        if is_itself {
            diagnostics.error(
                part.span,
                format_args!("the properties of `{ident}` would stand among themselves"),
                "keep this as a property: leave `flatten` out",
            );
        }
        !is_itself
    });
}

fn check_object(object: &mut WireObject<'_>, diagnostics: &mut Diagnostics) {
    names::check_properties(object, diagnostics);
    dependencies::check(object, diagnostics);
    for property in &mut object.properties {
        keywords::check(&mut property.metadata.keywords, About::Type(&property.of), Stands::Field, diagnostics);
        check_access(property, diagnostics);
    }
    for part in &mut object.parts {
        keywords::check(&mut part.metadata.keywords, About::Type(&part.of), Stands::Field, diagnostics);
        keywords::refuse_of_parts(&mut part.metadata.keywords, diagnostics);
    }
}

fn check_tuple(tuple: &mut WireTuple<'_>, diagnostics: &mut Diagnostics) {
    for item in &mut tuple.items {
        check_item(item, diagnostics);
    }
}

fn check_item(item: &mut WireItem<'_>, diagnostics: &mut Diagnostics) {
    keywords::check(&mut item.metadata.keywords, About::Type(&item.of), Stands::Field, diagnostics);
    keywords::refuse_of_items(&mut item.metadata.keywords, diagnostics);
}

/// Somebody must be able to write a property, and somebody to read it.
fn check_access(property: &WireProperty<'_>, diagnostics: &mut Diagnostics) {
    let read_only = property.metadata.keyword("read_only");
    let write_only = property.metadata.keyword("write_only");
    let contradicts = match property.access {
        Access::ReadOnly => write_only,
        Access::WriteOnly => read_only,
        Access::Both => write_only.filter(|_| read_only.is_some()),
    };
    if let Some(spelled) = contradicts {
        diagnostics.error(
            spelled.span(),
            "a property that is read only and write only goes nowhere",
            "leave one of the two out, or skip the field: `#[serde(skip)]`",
        );
    }
}
