//! Lists of values, `enum` and `const`, that cannot be meant: nothing in them, something twice, values of another type, limits beside them.

use std::cmp::Ordering;

use super::ranges;
use crate::diagnostics::Diagnostics;
use crate::read::{ListedValue, Literal, Number, Shape, Spelled, Subject, Value};

/// Whether the list may stand for a value that looks like `shape`; reports each value that may not.
pub(super) fn is_possible(spelled: &Spelled<Value>, shape: Shape<'_>, diagnostics: &mut Diagnostics) -> bool {
    let Value::Listed(values) = &spelled.value else { return true };
    let word = spelled.keyword.word;
    if values.is_empty() {
        let help = format_args!("write those that are accepted: `{}`", spelled.keyword.sample);
        diagnostics.error(spelled.span(), format_args!("`{word}` lists no value, and none would be left"), help);
        return false;
    }
    let mut is_possible = true;
    for (place, value) in values.iter().enumerate() {
        let earlier = values.get(..place).unwrap_or_default();
        let is_fine = is_of_shape(value, word, shape, diagnostics)
            && is_of_one_kind(value, word, earlier, diagnostics)
            && is_new(value, earlier, diagnostics);
        is_possible &= is_fine;
    }
    is_possible
}

fn is_of_shape(value: &ListedValue, word: &str, shape: Shape<'_>, diagnostics: &mut Diagnostics) -> bool {
    match (&value.literal, shape) {
        (Literal::String(text), Shape::Number | Shape::Integer(_)) => {
            let help = if text.parse::<f64>().is_ok() {
                format!("write `{text}` without quotes")
            } else {
                "write numbers".to_owned()
            };
            let problem = format_args!("`{word}` lists a string, and this is {}", shape.noun());
            diagnostics.error(value.span, problem, help);
            false
        }
        (Literal::Number(number), Shape::String) => {
            let help = match number {
                Number::Written(number) => format!("write `\"{number}\"`"),
                _ => "write a string".to_owned(),
            };
            diagnostics.error(value.span, format_args!("`{word}` lists a number, and this is a string"), help);
            false
        }
        (Literal::Boolean(_), Shape::String | Shape::Number | Shape::Integer(_))
        | (Literal::String(_) | Literal::Number(_), Shape::Boolean) => {
            let found = if matches!(value.literal, Literal::Boolean(_)) { "a boolean" } else { "no boolean" };
            let problem = format_args!("`{word}` is {found}, and this is {}", shape.noun());
            let help = if matches!(shape, Shape::Boolean) { "write `const = true`" } else { "write such a value" };
            diagnostics.error(value.span, problem, help);
            false
        }
        (Literal::Number(Number::Written(number)), Shape::Integer(integer)) => {
            if !number.is_whole() {
                let problem = format_args!("`{word}` lists {number}, and this is an integer");
                diagnostics.error(value.span, problem, "write a whole number, or make the type an `f64`");
                return false;
            }
            ranges::is_in_range((word, value.span), *number, integer, diagnostics)
        }
        _ => true,
    }
}

fn is_of_one_kind(value: &ListedValue, word: &str, earlier: &[ListedValue], diagnostics: &mut Diagnostics) -> bool {
    let is_mixed = earlier.iter().any(|earlier| {
        matches!(
            (&earlier.literal, &value.literal),
            (Literal::String(_), Literal::Number(_)) | (Literal::Number(_), Literal::String(_))
        )
    });
    if is_mixed {
        let problem = format_args!("`{word}` lists strings or numbers, and not both");
        diagnostics.error(value.span, problem, "make the type an untagged enum of both");
    }
    !is_mixed
}

fn is_new(value: &ListedValue, earlier: &[ListedValue], diagnostics: &mut Diagnostics) -> bool {
    let same = |earlier: &ListedValue| match (&earlier.literal, &value.literal) {
        (Literal::String(one), Literal::String(other)) => one == other,
        (Literal::Number(Number::Written(one)), Literal::Number(Number::Written(other))) => {
            one.compared(*other) == Ordering::Equal
        }
        _ => false,
    };
    let is_new = !earlier.iter().any(same);
    if !is_new {
        diagnostics.error(value.span, "this value stands in the list already", "leave one of the two out");
    }
    is_new
}

/// Reports the limits beside a list, which says all there is, and takes them out.
pub(super) fn refuse_beside(keywords: &mut Vec<Spelled<Value>>, diagnostics: &mut Diagnostics) {
    let Some(list) = keywords.iter().position(|spelled| spelled.subject() == Subject::Listed) else { return };
    let word = keywords.get(list).map_or("enum", |list| list.keyword.word);
    let mut place = 0;
    keywords.retain(|spelled| {
        let is_list = place == list;
        place += 1;
        let is_beside = !is_list
            && matches!(spelled.subject(), Subject::Listed | Subject::Numbers | Subject::Strings | Subject::Formatted);
        if is_beside {
            let beside = &spelled.word;
            diagnostics.error(
                spelled.span(),
                format_args!("`{word}` says which values there are, and `{beside}` says nothing more"),
                format_args!("leave `{beside}` out, and list the values that it accepts"),
            );
        }
        !is_beside
    });
}
