//! Keywords that cannot stand where they stand: repeated, out of place, about another kind of value, a range that is empty.

use std::collections::HashSet;

use syn::Type;

use super::{listed, ranges, rules, settled};
use crate::diagnostics::{Diagnostics, listed};
use crate::read::{Format, Keyword, Shape, Spelled, Stands, Subject, TypeShape, Value, formats_of};

/// What keywords are said of.
#[derive(Debug, Clone, Copy)]
pub(super) enum About<'a> {
    /// A value of a type, as far as its tokens tell.
    Type(&'a Type),
    /// Something that no limit speaks about.
    Kind(&'static str),
    /// Something that was not understood.
    Unknown,
}

/// Reports each keyword that cannot stand, and takes it out.
pub(super) fn check(
    keywords: &mut Vec<Spelled<Value>>,
    about: About<'_>,
    stands: Stands,
    diagnostics: &mut Diagnostics,
) {
    let shape = match about {
        About::Type(written) => TypeShape::of(written).shape,
        About::Kind(_) | About::Unknown => Shape::Unknown,
    };
    let mut seen = HashSet::new();
    let holds_decimal =
        keywords.iter().any(|spelled| matches!(spelled.value, Value::Format(Format::OfStrings("decimal"))));
    keywords.retain_mut(|spelled| {
        is_first(spelled, &mut seen, diagnostics)
            && is_in_place(spelled, stands, diagnostics)
            && rules::decide(spelled, shape, stands, diagnostics)
            && speaks_about(spelled, about, shape, holds_decimal, diagnostics)
            && moves_something(spelled, stands, shape, diagnostics)
            && ranges::is_possible(spelled, shape, diagnostics)
            && listed::is_possible(spelled, shape, diagnostics)
    });
    listed::refuse_beside(keywords, diagnostics);
    ranges::check(keywords, diagnostics);
    if let About::Type(written) = about {
        settled::mark(keywords, written);
    }
    for spelled in keywords {
        if let Value::Keywords(inside) = &mut spelled.value {
            let about = shape.part(spelled.keyword.word).map_or(About::Unknown, About::Type);
            check(inside, about, Stands::Inside, diagnostics);
        }
    }
}

fn is_first(spelled: &Spelled<Value>, seen: &mut HashSet<&'static str>, diagnostics: &mut Diagnostics) -> bool {
    let word = spelled.keyword.word;
    if seen.insert(word) || spelled.keyword.subject == Subject::Objects {
        return true;
    }
    diagnostics.error(spelled.span(), format_args!("`{word}` stands here twice"), "leave one of the two out");
    false
}

fn is_in_place(spelled: &Spelled<Value>, stands: Stands, diagnostics: &mut Diagnostics) -> bool {
    let Keyword {
        word,
        stands: places,
        ..
    } = spelled.keyword;
    if places.contains(&stands) {
        return true;
    }
    let (problem, help) = match (*word, stands) {
        ("name", Stands::Field) => (
            "`name` names a type, and this is a field".to_owned(),
            "what a field is called on the wire is serde's: `#[serde(rename = \"…\")]`",
        ),
        (_, Stands::Variant) => {
            (format!("`{word}` says nothing about a variant"), "write it on the fields of the variant, or on the enum")
        }
        (_, Stands::Type) => {
            (format!("`{word}` speaks about a field, and this is a type"), "write it on the fields of this type")
        }
        (_, Stands::Field) => (format!("`{word}` speaks about a type, and this is a field"), "write it on the type"),
        (_, Stands::Inside) => {
            (format!("`{word}` cannot stand inside another keyword"), "write it on the field or on the type")
        }
    };
    diagnostics.error(spelled.span(), problem, help);
    false
}

/// Whether a limit says something about values of this kind. Where the tokens leave it open, the runtime's review asks the type.
fn speaks_about(
    spelled: &Spelled<Value>,
    about: About<'_>,
    shape: Shape<'_>,
    holds_decimal: bool,
    diagnostics: &mut Diagnostics,
) -> bool {
    let subject = spelled.subject();
    let Keyword { word, .. } = spelled.keyword;
    if let About::Kind(noun) = about {
        if spelled.is_a_limit() {
            diagnostics.error(
                spelled.span(),
                format_args!("`{word}` says nothing about {noun}"),
                "leave it out, or write it on the fields that it is about",
            );
            return false;
        }
        return true;
    }
    let fits = match (subject, shape) {
        (_, Shape::Unknown)
        | (Subject::Annotation | Subject::Place | Subject::Implementation | Subject::Formatted | Subject::Objects, _) => {
            true
        }
        (Subject::Listed, Shape::Boolean) => spelled.keyword.word == "const",
        (Subject::Listed, _) => matches!(shape, Shape::String | Shape::Number | Shape::Integer(_)),
        (Subject::Numbers, Shape::String) => holds_decimal && !matches!(spelled.value, Value::Format(_)),
        (Subject::Numbers, _) => matches!(shape, Shape::Number | Shape::Integer(_)),
        (Subject::Strings, _) => matches!(shape, Shape::String),
        (Subject::Arrays, _) => matches!(shape, Shape::Array(_)),
        (Subject::Dictionaries, _) => matches!(shape, Shape::Dictionary(..)),
    };
    if !fits {
        let noun = shape.noun();
        let said = match &spelled.value {
            Value::Rule(rule) => rules::spelled(rule),
            Value::Format(Format::OfStrings(format) | Format::OfNumbers(format)) => format!("`{word} = \"{format}\"`"),
            _ => format!("`{word}`"),
        };
        diagnostics.error(
            spelled.span(),
            format_args!("{said} says nothing about {noun}"),
            instead(word, subject, shape),
        );
    }
    fits
}

/// Whether `inline` on a field has two ways to choose from.
fn moves_something(spelled: &Spelled<Value>, stands: Stands, shape: Shape<'_>, diagnostics: &mut Diagnostics) -> bool {
    if spelled.keyword.word != "inline" || stands != Stands::Field || matches!(shape, Shape::Unknown) {
        return true;
    }
    diagnostics.error(
        spelled.span(),
        format_args!("`inline` says nothing about {}, which is always written in place", shape.noun()),
        "leave it out",
    );
    false
}

/// A struct is written as one thing; what it is composed of are its flattened fields.
pub(super) fn refuse_compositions_of_structs(keywords: &mut Vec<Spelled<Value>>, diagnostics: &mut Diagnostics) {
    refuse(keywords, &["one_of", "any_of"], diagnostics, |word| {
        (
            format!("`{word}` chooses the composition of an enum, and this is a struct"),
            "leave it out, or write it on the enum",
        )
    });
}

/// What is asked of the parameters of a type that has none.
pub(super) fn refuse_bounds(keywords: &mut Vec<Spelled<Value>>, diagnostics: &mut Diagnostics) {
    refuse(keywords, &["bound"], diagnostics, |word| {
        (format!("`{word}` says what must be true of a type's parameters, and this one has none"), "leave it out")
    });
}

/// What is said of a field whose properties stand among others.
pub(super) fn refuse_of_parts(keywords: &mut Vec<Spelled<Value>>, diagnostics: &mut Diagnostics) {
    let words = ["required", "read_only", "write_only", "all_of", "one_of", "nullable", "default", "example"];
    refuse(keywords, &words, diagnostics, |word| {
        (
            format!("`{word}` speaks about a property, and the properties of a flattened field are those of its type"),
            "write it on the fields of that type",
        )
    });
}

/// What is said of a value that is no property.
pub(super) fn refuse_of_items(keywords: &mut Vec<Spelled<Value>>, diagnostics: &mut Diagnostics) {
    refuse(keywords, &["required", "read_only", "write_only"], diagnostics, |word| {
        (format!("`{word}` speaks about a property, and a field without a name is none"), "leave it out")
    });
}

fn refuse(
    keywords: &mut Vec<Spelled<Value>>,
    words: &[&str],
    diagnostics: &mut Diagnostics,
    say: impl Fn(&str) -> (String, &'static str),
) {
    keywords.retain(|spelled| {
        let stays = !words.contains(&spelled.keyword.word);
        if !stays {
            let (problem, help) = say(spelled.keyword.word);
            diagnostics.error(spelled.span(), problem, help);
        }
        stays
    });
}

/// The keyword that sets this kind of limit for values of that kind, else those that there are.
fn instead(word: &str, subject: Subject, shape: Shape<'_>) -> String {
    let side = if word.contains("max") {
        "max"
    } else if word.contains("min") {
        "min"
    } else {
        ""
    };
    let twin = match (side, shape) {
        ("", _) => None,
        (_, Shape::String) => Some(format!("{side}_length")),
        (_, Shape::Array(_)) => Some(format!("{side}_items")),
        (_, Shape::Dictionary(..)) => Some(format!("{side}_properties")),
        (_, Shape::Number | Shape::Integer(_)) => Some(format!("{side}imum")),
        _ => None,
    };
    let limits_a_number =
        matches!((subject, shape), (Subject::Numbers, Shape::String)) && !["format", "custom"].contains(&word);
    match twin {
        Some(twin) if limits_a_number => {
            format!("did you mean `{twin}`? A string that holds a decimal number has `format = \"decimal\"` beside it")
        }
        None if limits_a_number => {
            "it is a keyword of numbers, and of strings that hold a decimal number: those have `format = \"decimal\"` beside it".to_owned()
        }
        Some(twin) => format!("did you mean `{twin}`?"),
        None if word == "custom" => rules::instead(shape),
        None if word == "format" && matches!(shape, Shape::String | Shape::Number | Shape::Integer(_)) => {
            format!("the formats of {} are {}", plural_of(shape), listed(&formats_of(shape)))
        }
        None if matches!((subject, shape), (Subject::Listed, Shape::Array(_))) => {
            format!("it is a keyword of strings and numbers: of each item, it stands in `items({word} = …)`")
        }
        None if matches!((subject, shape), (Subject::Listed, Shape::Dictionary(..))) => {
            format!("it is a keyword of strings and numbers: of each value, it stands in `values({word} = …)`")
        }
        None => format!("it is a keyword of {}", plural(subject)),
    }
}

fn plural_of(shape: Shape<'_>) -> &'static str {
    if matches!(shape, Shape::String) { "strings" } else { "numbers" }
}

fn plural(subject: Subject) -> &'static str {
    match subject {
        Subject::Numbers => "numbers",
        Subject::Strings => "strings",
        Subject::Arrays => "arrays",
        Subject::Dictionaries => "maps",
        Subject::Objects => "structs",
        Subject::Formatted | Subject::Listed => "strings and numbers",
        Subject::Annotation | Subject::Place | Subject::Implementation => "any value",
    }
}
