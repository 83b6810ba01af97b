//! The limits that tokens settle: written as literals, and about a type that looks like one of Rust's own.
//!
//! Any other is reviewed by the runtime, which asks the type; each review is a constant of its own, and so a cost to whoever builds it.

use syn::{Path, Type};

use crate::read::{Count, Decimal, Format, Number, Shape, Spelled, Subject, TypeShape, Value};

/// Marks the keywords said of a value of the type `about` that leave nothing to review.
pub(super) fn mark(keywords: &mut [Spelled<Value>], about: &Type) {
    let TypeShape { shape, inside, .. } = TypeShape::of(about);
    for subject in [Subject::Numbers, Subject::Strings, Subject::Arrays, Subject::Dictionaries] {
        // the limits of one kind are compared with each other
        let group: Vec<_> = keywords.iter_mut().filter(|spelled| spelled.subject() == subject).collect();
        if group.iter().all(|spelled| is_settled(spelled, shape, inside)) {
            for spelled in group {
                spelled.settled = true;
            }
        }
    }
}

fn is_settled(spelled: &Spelled<Value>, shape: Shape<'_>, inside: &Type) -> bool {
    match (&spelled.value, shape) {
        // of one code point
        (_, Shape::String) if is(inside, "char") => false,
        // of so many items
        (_, Shape::Array(_)) if matches!(inside, Type::Array(_)) => false,
        (Value::Count(Count::Written(_)), Shape::String | Shape::Array(_) | Shape::Dictionary(..))
        | (Value::Switch(_), Shape::Array(_))
        | (Value::Format(Format::OfStrings(_)), Shape::String) => true,
        (Value::Number(Number::Written(_)), Shape::Number | Shape::Integer(_))
            if spelled.keyword.word == "multiple_of" =>
        {
            true
        }
        (Value::Number(Number::Written(limit)), Shape::Number) => !is(inside, "f32") || is_small(*limit),
        // between two of them may be no integer, though numbers are
        (Value::Number(Number::Written(limit)), Shape::Integer(_)) => {
            limit.is_whole() && matches!(spelled.keyword.word, "minimum" | "maximum")
        }
        _ => false,
    }
}

/// Whether single precision surely holds it.
fn is_small(limit: Decimal) -> bool {
    let bound = Decimal::from_unsigned(u128::MAX / 4);
    let magnitude = if limit.is_negative() { limit.negated() } else { limit };
    magnitude.compared(bound).is_le()
}

/// Whether the last word of a type is `word`.
fn is(written: &Type, word: &str) -> bool {
    let last = |path: &Path| path.segments.last().is_some_and(|segment| segment.ident == word);
    matches!(written, Type::Path(path) if last(&path.path))
}
