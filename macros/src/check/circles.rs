//! Limits of a newtype that are said of the newtype itself, inside what it holds: its schema would be made of its schema.

use syn::{Ident, Type};

use crate::diagnostics::Diagnostics;
use crate::read::{Shape, Spelled, TypeShape, Value};

/// Reports each limit inside `items`, `keys` or `values` that is about the type `ident` itself, which holds an `of`, and takes it out.
pub(super) fn check(keywords: &mut [Spelled<Value>], of: &Type, ident: &Ident, diagnostics: &mut Diagnostics) {
    let shape = TypeShape::of(of).shape;
    for spelled in keywords {
        let Some(part) = shape.part(spelled.keyword.word) else { continue };
        let Value::Keywords(inside) = &mut spelled.value else { continue };
        if is(part, ident) {
            inside.retain(|spelled| is_about_another(spelled, ident, diagnostics));
        }
        check(inside, part, ident, diagnostics);
    }
}

fn is(written: &Type, ident: &Ident) -> bool {
    let TypeShape { shape, inside, .. } = TypeShape::of(written);
    let is_named =
        |path: &syn::Path| path.segments.last().is_some_and(|last| last.ident == *ident || last.ident == "Self");
    matches!((shape, inside), (Shape::Unknown, Type::Path(path)) if is_named(&path.path))
}

fn is_about_another(spelled: &Spelled<Value>, ident: &Ident, diagnostics: &mut Diagnostics) -> bool {
    let word = &spelled.word;
    if spelled.is_a_limit() {
        diagnostics.error(
            spelled.span(),
            format_args!("`{word}` limits every `{ident}`, and here it would limit those inside of one alone"),
            format_args!("write it on the type, outside of the parentheses: `{}`", spelled.keyword.sample),
        );
    }
    !spelled.is_a_limit()
}
