//! Keys of maps that serde_json cannot write: JSON has no other keys than strings.

use syn::Type;

use crate::diagnostics::{Diagnostics, problem_of};
use crate::read::{Shape, TypeShape, map_keys};

/// Reports the maps in `written` whose keys are evidently no strings.
pub(super) fn check(written: &Type, diagnostics: &mut Diagnostics) {
    for key in map_keys(written) {
        let Some(noun) = no_key(key) else { continue };
        diagnostics.pass(problem_of(
            key,
            format_args!("{noun} cannot be the key of a map: the keys of JSON objects are strings"),
            "use a string, an integer, a `bool`, a `char`, an enum without data, or a newtype of one of them",
        ));
    }
}

/// What a key is, where it is evident that no string comes of it.
fn no_key(key: &Type) -> Option<&'static str> {
    let TypeShape {
        shape, optional, ..
    } = TypeShape::of(key);
    match (key, shape) {
        _ if optional => Some("an `Option`"),
        (Type::Tuple(tuple), _) if tuple.elems.is_empty() => Some("`()`"),
        (Type::Tuple(_), _) => Some("a tuple"),
        (_, Shape::Array(_)) => Some("an array"),
        (_, Shape::Dictionary(..)) => Some("a map"),
        _ => None,
    }
}
