//! A rule of a user's → what it is asked about: what is on the wire, where tokens say that this is a string or a number; else the Rust
//! value.

use crate::diagnostics::Diagnostics;
use crate::read::{Over, Rule, Shape, Spelled, Stands, Value};

/// Decides it, where it is not written; whether the rule can stand here. The `shape` is known only of a value of a type.
pub(super) fn decide(
    spelled: &mut Spelled<Value>,
    shape: Shape<'_>,
    stands: Stands,
    diagnostics: &mut Diagnostics,
) -> bool {
    let span = spelled.span();
    let Value::Rule(rule) = &mut spelled.value else { return true };
    let on_the_wire = match shape {
        Shape::String => Some(Over::Text),
        Shape::Number | Shape::Integer(_) => Some(Over::Number),
        _ => None,
    };
    let is_inside = stands == Stands::Inside;
    match (rule.over, on_the_wire) {
        (None, None) if is_inside => diagnostics.error(
            span,
            "the type does not say whether the rule is about a text or a number",
            "write `custom(text = path)` or `custom(number = path)`; a rule over a Rust value stands on its type, or on the field",
        ),
        (Some(Over::Value), _) if is_inside => diagnostics.error(
            span,
            "a rule over a Rust value cannot stand inside another keyword",
            "write it on the type of the value, or on the field, whose rule is handed all that the field holds",
        ),
        (None, decided) => {
            rule.over = decided.or(Some(Over::Value));
            return true;
        }
        (Some(_), _) => return true,
    }
    false
}

/// The rule as it can be written.
pub(super) fn spelled(rule: &Rule) -> String {
    rule.over.map_or_else(|| "`custom`".to_owned(), |over| format!("`custom({} = …)`", over.word()))
}

/// What to write about a value of another kind.
pub(super) fn instead(shape: Shape<'_>) -> String {
    let over = match shape {
        Shape::String => Over::Text,
        Shape::Number | Shape::Integer(_) => Over::Number,
        _ => Over::Value,
    };
    format!("write `custom({} = …)`", over.word())
}
