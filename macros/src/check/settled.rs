//! The limits that tokens settle: written as literals, and about a type that looks like one of Rust's own.
//!
//! Any other is reviewed by the runtime, which asks the type; each review is a constant of its own, and so a cost to whoever builds it.

use syn::{Path, Type};

use crate::read::{Count, Decimal, Format, ListedValue, Literal, Number, Shape, Spelled, Subject, TypeShape, Value};

/// Marks the keywords said of a value of the type `about` that leave nothing to review.
pub(super) fn mark(keywords: &mut [Spelled<Value>], about: &Type) {
    let TypeShape { shape, inside, .. } = TypeShape::of(about);
    for spelled in keywords.iter_mut() {
        if let Value::Listed(values) = &spelled.value {
            spelled.settled = !is(inside, "char") && values.iter().all(|value| is_listed_surely(value, shape, inside));
        }
    }
    for subject in [Subject::Numbers, Subject::Strings, Subject::Arrays, Subject::Dictionaries] {
        // the limits of one kind are compared with each other
        let group: Vec<_> = keywords.iter_mut().filter(|spelled| spelled.subject() == subject).collect();
        if group.iter().all(|spelled| is_settled(spelled, shape, inside)) && !is_scarce(&group, shape, inside) {
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
        | (Value::Format(Format::OfStrings(_)) | Value::Pattern(_) | Value::Rule(_), Shape::String)
        | (Value::Rule(_), Shape::Number | Shape::Integer(_)) => true,
        (Value::Number(Number::Written(limit)), Shape::Number) => is_small(*limit, inside),
        // one beyond the type is reported already
        (Value::Number(Number::Written(_)), Shape::Integer(_)) if spelled.keyword.word == "multiple_of" => true,
        // between two of them may be no integer, though numbers are
        (Value::Number(Number::Written(limit)), Shape::Integer(_)) => {
            limit.is_whole() && matches!(spelled.keyword.word, "minimum" | "maximum")
        }
        _ => false,
    }
}

/// Whether tokens say that a value is one of the type's; an integer outside of its range has been reported.
fn is_listed_surely(value: &ListedValue, shape: Shape<'_>, inside: &Type) -> bool {
    match (&value.literal, shape) {
        (Literal::String(_), Shape::String)
        | (Literal::Boolean(_), Shape::Boolean)
        | (Literal::Number(Number::Written(_)), Shape::Integer(_)) => true,
        (Literal::Number(Number::Written(number)), Shape::Number) => is_small(*number, inside),
        _ => false,
    }
}

/// Whether limits that are possible, each by itself, may leave nothing together: what is left of multiples by the ends, of texts of a
/// format by their length, of different items or keys by the kind of them.
fn is_scarce(group: &[&mut Spelled<Value>], shape: Shape<'_>, inside: &Type) -> bool {
    let has = |word: &str| group.iter().any(|spelled| spelled.keyword.word == word);
    let is_one_of_few =
        |of: &Type| matches!(TypeShape::of(of).shape, Shape::Unknown | Shape::Boolean | Shape::Integer(_));
    match shape {
        Shape::Number | Shape::Integer(_) => has("multiple_of") && group.len() > 1,
        Shape::String => has("format") && group.len() > 1,
        Shape::Array(item) => {
            let is_set = ["BTreeSet", "HashSet"].iter().any(|set| is(inside, set));
            has("min_items") && (is_set || has("unique_items")) && is_one_of_few(item)
        }
        Shape::Dictionary(key, _) => has("min_properties") && is_one_of_few(key),
        Shape::Boolean | Shape::Unknown => false,
    }
}

/// Whether the float surely holds it.
fn is_small(limit: Decimal, of: &Type) -> bool {
    let bound = if is(of, "f32") { Decimal::from_unsigned(u128::MAX / 4) } else { Decimal::power_of_ten(308) };
    let magnitude = if limit.is_negative() { limit.negated() } else { limit };
    magnitude.compared(bound).is_le()
}

/// Whether the last word of a type is `word`.
fn is(written: &Type, word: &str) -> bool {
    let last = |path: &Path| path.segments.last().is_some_and(|segment| segment.ident == word);
    matches!(written, Type::Path(path) if last(&path.path))
}
