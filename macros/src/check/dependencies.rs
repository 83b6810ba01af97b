//! Rules between properties that say nothing, or say it twice; and those that stand where there are no properties.

use crate::describe::{DependencyProperty, Presence, WireDependency, WireObject};
use crate::diagnostics::Diagnostics;
use crate::read::{Compared, Literal, Number, Spelled, Value};

/// Reports what the rules of `object` say that is not new, and takes it out.
pub(super) fn check(object: &mut WireObject<'_>, diagnostics: &mut Diagnostics) {
    let mut kept: Vec<WireDependency> = Vec::new();
    for mut rule in std::mem::take(&mut object.dependencies) {
        keep_others(&mut rule, object, diagnostics);
        let compares_once = compares_once(&rule, diagnostics);
        if is_new(&rule, &kept, object, diagnostics) && compares_once {
            kept.push(rule);
        }
    }
    object.dependencies = kept;
}

/// Reports the rules among `keywords`, which are said of `noun`, and takes them out.
pub(super) fn refuse(keywords: &mut Vec<Spelled<Value>>, noun: &str, diagnostics: &mut Diagnostics) {
    keywords.retain(|spelled| {
        let is_rule = matches!(spelled.value, Value::Dependency(_));
        if is_rule {
            diagnostics.error(
                spelled.span(),
                format_args!("`{}` says nothing about {noun}", spelled.word),
                "it is a rule between the fields of a struct, or of a variant with named fields: write it there",
            );
        }
        !is_rule
    });
}

/// Leaves of what the rule asks for the other properties, which may be absent, each once.
fn keep_others(rule: &mut WireDependency, object: &WireObject<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = Vec::new();
    rule.required.retain(|property| {
        let Some(WirePropertyName { name, presence }) = named(object, property) else { return false };
        let (problem, help) = if property.place == rule.subject.place {
            (format!("`{name}` would ask for itself"), "leave it out here")
        } else if seen.contains(&property.place) {
            (format!("`{name}` stands here twice"), "leave one of the two out")
        } else if matches!(presence, Presence::Decided { required: true, .. }) {
            (
                format!("`{name}` is always required, so that no rule need ask for it"),
                "leave it out here, or leave `required` out where the field is",
            )
        } else {
            seen.push(property.place);
            return true;
        };
        diagnostics.error(property.span, problem, help);
        false
    });
}

struct WirePropertyName<'o> {
    name: &'o str,
    presence: Presence,
}

fn named<'o>(object: &'o WireObject<'_>, property: &DependencyProperty) -> Option<WirePropertyName<'o>> {
    object.properties.get(property.place).map(|property| WirePropertyName {
        name: &property.name.name,
        presence: property.presence,
    })
}

fn compares_once(rule: &WireDependency, diagnostics: &mut Diagnostics) -> bool {
    let values = rule.values.as_deref().unwrap_or_default();
    let twice = values.iter().enumerate().find(|(position, value)| is_among(value, values.get(..*position)));
    if let Some((_, value)) = twice {
        diagnostics.error(value.span, "this value stands here twice", "leave one of the two out");
    }
    twice.is_none()
}

/// Whether no earlier rule has the same condition, or asks for the same property then.
fn is_new(
    rule: &WireDependency,
    earlier: &[WireDependency],
    object: &WireObject<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(WirePropertyName { name: subject, .. }) = named(object, &rule.subject) else { return true };
    let word = &rule.word;
    for other in earlier.iter().filter(|other| other.subject.place == rule.subject.place) {
        if same_values(rule.values.as_deref(), other.values.as_deref()) {
            diagnostics.error(
                word.span(),
                format_args!("two rules `{word}` have the same condition on `{subject}`"),
                "write one rule, with the properties of both",
            );
            return false;
        }
        let is_asked_for = |property: &&DependencyProperty| other.required.iter().any(|it| it.place == property.place);
        let overlaps = match (rule.values.as_deref(), other.values.as_deref()) {
            (Some(values), Some(others)) => values.iter().any(|value| is_among(value, Some(others))),
            _ => true,
        };
        if let Some(property) = rule.required.iter().find(is_asked_for).filter(|_| overlaps) {
            let name = named(object, property).map_or("", |property| property.name);
            diagnostics.error(
                property.span,
                format_args!("another rule on `{subject}` asks for `{name}` already"),
                "leave it out in one of the two",
            );
            return false;
        }
    }
    true
}

fn same_values(values: Option<&[Compared]>, others: Option<&[Compared]>) -> bool {
    match (values, others) {
        (None, None) => true,
        (Some(values), Some(others)) => {
            values.iter().all(|value| is_among(value, Some(others)))
                && others.iter().all(|value| is_among(value, Some(values)))
        }
        _ => false,
    }
}

fn is_among(value: &Compared, others: Option<&[Compared]>) -> bool {
    others.is_some_and(|others| others.iter().any(|other| is_same(&value.value, &other.value)))
}

/// Whether tokens tell that two scalars are equal.
fn is_same(value: &Literal, other: &Literal) -> bool {
    match (value, other) {
        (Literal::Null, Literal::Null) => true,
        (Literal::Boolean(value), Literal::Boolean(other)) => value == other,
        (Literal::String(value), Literal::String(other)) => value == other,
        (Literal::Number(Number::Written(value)), Literal::Number(Number::Written(other))) => value == other,
        _ => false,
    }
}
