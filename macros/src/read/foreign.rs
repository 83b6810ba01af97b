//! A word that other crates have, and `#[schema(...)]` has not → what to write instead.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Token, token};

use super::keyword_table::Keyword;
use super::shape::{Shape, TypeShape};
use crate::nearest::as_snake_case;

/// The help line for `word`, which `input` follows, beside a value that looks like `about`; nothing where no crate has the word.
pub(super) fn help(word: &str, input: ParseStream<'_>, about: Shape<'_>) -> Option<String> {
    Some(match meaning(&as_snake_case(word), &arguments(&input.fork()), about)? {
        Instead::Write(keywords) => format!("write `{keywords}`"),
        Instead::Do(sentence) => sentence,
    })
}

/// What stands here for a word of another crate.
enum Instead {
    /// These keywords.
    Write(String),
    /// Something that is no keyword, as a sentence.
    Do(String),
}

/// `min = 1`, or a value without a name.
struct Argument {
    name: Option<String>,
    value: TokenStream,
}

/// The words of garde, validator, schemars, utoipa, serde_valid and nutype, and those of JSON Schema that no keyword has.
fn meaning(word: &str, arguments: &[Argument], about: Shape<'_>) -> Option<Instead> {
    let written = |keywords: &str| Some(Instead::Write(keywords.to_owned()));
    let done = |sentence: &str| Some(Instead::Do(sentence.to_owned()));
    match word {
        "length" | "len" | "size" => Some(length(arguments, about)),
        "range" => Some(range(arguments)),
        "min" | "max" => Some(one_side(word, arguments, about)),
        "enumerate" => written("enum = [\"a\", \"b\"]"),
        "ge" | "gte" | "greater_or_equal" => Some(limit("minimum", arguments)),
        "gt" | "greater" => Some(limit("exclusive_minimum", arguments)),
        "le" | "lte" | "less_or_equal" => Some(limit("maximum", arguments)),
        "lt" | "less" => Some(limit("exclusive_maximum", arguments)),
        "if" | "then" | "required_when" => written("required_if(state = \"failed\", reason)"),
        "dependencies" | "dependent_schemas" | "requires" => written("dependent_required(card, address)"),
        "positive" => written("exclusive_minimum = 0"),
        "negative" => written("exclusive_maximum = 0"),
        "non_negative" | "nonnegative" => written("minimum = 0"),
        "not_empty" | "non_empty" | "nonempty" => Some(sized(Some("1"), None, about)),
        "len_char_min" => Some(limit("min_length", arguments)),
        "len_char_max" => Some(limit("max_length", arguments)),
        "unique" => written("unique_items"),
        "examples" => Some(limit("example", arguments)),
        "value_type" | "type" => Some(limit("as", arguments)),
        "inner" | "each" => Some(inner(arguments, about)),
        "url" | "uri" => written("format = \"uri\""),
        "date" | "time" | "duration" | "email" | "hostname" | "ipv4" | "ipv6" | "uuid" | "password" => {
            Some(Instead::Write(format!("format = \"{word}\"")))
        }
        "datetime" | "date_time" => written("format = \"date-time\""),
        "ip" => done("make the type `std::net::IpAddr`"),
        "base64" => written("format = \"byte\""),
        "credit_card" | "phone_number" => done(
            "make it a format of your own, `const FORMAT: Format = Format::new(…)`, and write `format = FORMAT`; or write a rule: `custom = path::to::function`",
        ),
        "regex" => Some(regex(arguments)),
        "ascii" => written(r#"pattern = r"^\p{ASCII}*$""#),
        "alphanumeric" => written(r#"pattern = r"^[\p{Alphabetic}\p{N}]*$""#),
        "prefix" | "starts_with" => written("pattern = \"^…\""),
        "suffix" | "ends_with" => written("pattern = \"…$\""),
        "contains" => written("pattern = \"…\""),
        "non_control_character" => written(r#"pattern = r"^\P{Cc}*$""#),
        "does_not_contain" => done("say with `pattern` what may stand there: `pattern = \"^[^…]*$\"`"),
        "nested" | "dive" => done("leave it out: the schema of the field's type is part of this one"),
        "must_match" | "matches" => {
            done("compare the two in a rule on the type: `#[schema(custom = path::to::function)]`")
        }
        "function" | "predicate" | "validate" => written("custom = path::to::function"),
        "message" | "code" | "error" => done("leave it out: each keyword has its message and its code"),
        "allow_unvalidated" | "skip_on_field_errors" => done("leave it out: a field needs no keyword"),
        "ignore" => done("leave the field out of the document: `#[serde(skip)]`"),
        "optional" => done("make the type an `Option`, or write `required = false`"),
        "additional_properties" => done(
            "refuse unknown properties with `#[serde(deny_unknown_fields)]`, or keep them in a map with `#[serde(flatten)]`",
        ),
        "property_names" => done("what is said of each key of a map stands in `keys(…)`"),
        "prefix_items" => done("make the type a tuple"),
        "discriminator" => done("the tag is serde's: `#[serde(tag = \"…\")]`"),
        "schema_with" => done("implement `wireform::Schema` by hand for the type of the field"),
        _ => None,
    }
}

/// `(min = 1, max = 3)` or `= 3`.
fn arguments(input: ParseStream<'_>) -> Vec<Argument> {
    if input.peek(token::Paren) {
        let inside = |input: ParseStream<'_>| {
            let content;
            syn::parenthesized!(content in input);
            Ok(separated(&content))
        };
        return inside(input).unwrap_or_default();
    }
    if input.parse::<Token![=]>().is_err() {
        return Vec::new();
    }
    vec![Argument {
        name: None,
        value: up_to_comma(input),
    }]
}

fn separated(content: ParseStream<'_>) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !content.is_empty() {
        let is_named = content.peek(Ident::peek_any) && content.peek2(Token![=]);
        let name = is_named.then(|| content.call(Ident::parse_any).map(|name| name.to_string()).unwrap_or_default());
        if is_named {
            let _: syn::Result<Token![=]> = content.parse();
        }
        let value = up_to_comma(content);
        let _: syn::Result<Option<Token![,]>> = content.parse();
        arguments.push(Argument { name, value });
    }
    arguments
}

/// The pattern, where it is written in place.
fn regex(arguments: &[Argument]) -> Instead {
    let in_place = arguments.iter().find(|argument| argument.name.is_none()).map(|argument| text(&argument.value));
    let pattern = in_place.filter(|pattern| pattern.starts_with(['"', 'r']));
    Instead::Write(format!("pattern = {}", pattern.as_deref().unwrap_or("\"…\"")))
}

fn up_to_comma(input: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        let Ok(token) = input.parse::<TokenTree>() else { break };
        tokens.extend([token]);
    }
    tokens
}

/// Tokens as somebody would write them.
fn text(value: &TokenStream) -> String {
    value.to_string().replace("- ", "-").replace(" :: ", "::")
}

fn named(arguments: &[Argument], name: &str) -> Option<String> {
    arguments.iter().find(|argument| argument.name.as_deref() == Some(name)).map(|argument| text(&argument.value))
}

/// The value that has no name.
fn alone(arguments: &[Argument]) -> Option<String> {
    match arguments {
        [Argument { name: None, value }] => Some(text(value)),
        _ => None,
    }
}

/// `keyword`, with the value that was written, else with that of its sample.
fn limit(keyword: &str, arguments: &[Argument]) -> Instead {
    let sample = || Keyword::named(keyword).map_or_else(|| keyword.to_owned(), |keyword| keyword.sample.to_owned());
    Instead::Write(alone(arguments).map_or_else(sample, |value| format!("{keyword} = {value}")))
}

fn length(arguments: &[Argument], about: Shape<'_>) -> Instead {
    let exactly = named(arguments, "equal").or_else(|| alone(arguments));
    let (least, most) = (named(arguments, "min"), named(arguments, "max"));
    let (least, most) = (least.or_else(|| exactly.clone()), most.or(exactly));
    match (&least, &most) {
        (None, None) => sized(Some("1"), Some("100"), about),
        _ => sized(least.as_deref(), most.as_deref(), about),
    }
}

/// The limits of a length, of whatever has one.
fn sized(least: Option<&str>, most: Option<&str>, about: Shape<'_>) -> Instead {
    let of = |unit: &str| {
        let least = least.map(|least| format!("min_{unit} = {least}"));
        let most = most.map(|most| format!("max_{unit} = {most}"));
        least.into_iter().chain(most).collect::<Vec<_>>().join(", ")
    };
    match about {
        Shape::String => Instead::Write(of("length")),
        Shape::Array(_) => Instead::Write(of("items")),
        Shape::Dictionary(..) => Instead::Write(of("properties")),
        _ => Instead::Do(format!(
            "write `{}` for a string, `{}` for an array, `{}` for a map",
            of("length"),
            of("items"),
            of("properties")
        )),
    }
}

fn range(arguments: &[Argument]) -> Instead {
    let written: Vec<String> = arguments
        .iter()
        .filter_map(|argument| {
            let value = text(&argument.value);
            Some(match argument.name.as_deref()? {
                "min" => format!("minimum = {value}"),
                "max" => format!("maximum = {value}"),
                "equal" => format!("minimum = {value}, maximum = {value}"),
                "exclusive_min" => format!("exclusive_minimum = {value}"),
                "exclusive_max" => format!("exclusive_maximum = {value}"),
                _ => return None,
            })
        })
        .collect();
    let sample = || "minimum = 0, maximum = 100".to_owned();
    Instead::Write(if written.is_empty() { sample() } else { written.join(", ") })
}

/// `min` or `max`: of a number itself, else of a length.
fn one_side(word: &str, arguments: &[Argument], about: Shape<'_>) -> Instead {
    let value = alone(arguments).unwrap_or_else(|| "1".to_owned());
    let (least, most) = if word == "min" { (Some(&*value), None) } else { (None, Some(&*value)) };
    match (about, sized(least, most, about)) {
        (Shape::Number | Shape::Integer(_), _) => Instead::Write(format!("{word}imum = {value}")),
        (_, Instead::Do(_)) => Instead::Do(format!(
            "write `{word}imum = {value}` for a number, `{word}_length = {value}` for a string, `{word}_items = {value}` for an array"
        )),
        (_, written) => written,
    }
}

/// What is said of each item of an array, or of each value of a map.
fn inner(arguments: &[Argument], about: Shape<'_>) -> Instead {
    let (part, of) = match about {
        Shape::Array(item) => ("items", TypeShape::of(item).shape),
        Shape::Dictionary(_, value) => ("values", TypeShape::of(value).shape),
        _ => ("items", Shape::Unknown),
    };
    let inside: Option<Vec<String>> = arguments.iter().map(|argument| keyword_inside(argument, of)).collect();
    match inside {
        Some(keywords) if !keywords.is_empty() => Instead::Write(format!("{part}({})", keywords.join(", "))),
        _ => Instead::Do(format!("the keywords of each of them stand in `{part}(…)`")),
    }
}

/// An argument that is a keyword itself, or a word of another crate that keywords stand for.
fn keyword_inside(argument: &Argument, about: Shape<'_>) -> Option<String> {
    let value = &argument.value;
    let read = |word: &str, arguments: &[Argument], whole: String| match meaning(word, arguments, about) {
        Some(Instead::Write(keywords)) => Some(keywords),
        Some(Instead::Do(_)) => None,
        None => Keyword::named(word).map(|_| whole),
    };
    if let Some(name) = &argument.name {
        let alone = Argument {
            name: None,
            value: value.clone(),
        };
        return read(name, &[alone], format!("{name} = {}", text(value)));
    }
    let parser = |input: ParseStream<'_>| {
        let word = input.call(Ident::parse_any)?.to_string();
        let found = read(&word, &arguments(&input.fork()), text(value));
        while input.parse::<TokenTree>().is_ok() {}
        Ok(found)
    };
    parser.parse2(value.clone()).ok().flatten()
}
