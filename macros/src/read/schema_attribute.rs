//! `#[schema(...)]` as syntax: `word`, `word = value` and `word(...)`, separated by commas → keywords with their values.

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitBool, Meta, Token, Type, token};

use super::dependency::{self, Dependency};
use super::foreign;
use super::keyword_table::{Keyword, Subject, Takes};
use super::listed::{self, ListedValue};
use super::rule::{self, Over, Rule};
use super::shape::{Shape, TypeShape};
use super::value::{self, Count, Format, Literal, Number, Pattern, Text};
use crate::diagnostics::{Diagnostics, problem};

/// A value, with the keyword and the word that it was written at.
#[derive(Debug, Clone)]
pub(crate) struct Spelled<T> {
    pub(crate) keyword: &'static Keyword,
    pub(crate) word: Ident,
    pub(crate) value: T,
    /// Whether tokens settle that it can stand here, so that no type need be asked.
    pub(crate) settled: bool,
}

impl<T> Spelled<T> {
    pub(crate) fn span(&self) -> Span {
        self.word.span()
    }
}

impl Spelled<Value> {
    /// What the keyword speaks about: a format, what its name says; a rule of a user's, what it is asked about.
    pub(crate) fn subject(&self) -> Subject {
        match self.value {
            Value::Format(Format::OfStrings(_)) => Subject::Strings,
            Value::Format(Format::OfNumbers(_)) => Subject::Numbers,
            Value::Rule(ref rule) => match rule.over {
                Some(Over::Text) => Subject::Strings,
                Some(Over::Number) => Subject::Numbers,
                Some(Over::Value) | None => self.keyword.subject,
            },
            _ => self.keyword.subject,
        }
    }

    /// Whether it says what a value on the wire must be like.
    pub(crate) fn is_a_limit(&self) -> bool {
        use Subject::{Arrays, Dictionaries, Formatted, Listed, Numbers, Strings};
        matches!(self.subject(), Numbers | Strings | Arrays | Dictionaries | Formatted | Listed)
    }
}

/// The value of a keyword.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Nothing,
    Switch(bool),
    Text(Text),
    Name(String),
    Path(syn::Path),
    Type(Box<Type>),
    Format(Format),
    Pattern(Box<Pattern>),
    Number(Number),
    Count(Count),
    Literal(Literal),
    /// The only values there are.
    Listed(Vec<ListedValue>),
    Bounds(Vec<syn::WherePredicate>),
    Keywords(Vec<Spelled<Value>>),
    Dependency(Box<Dependency>),
    Rule(Box<Rule>),
}

/// serde's words, where somebody may look for them here, and how they are written.
const OF_SERDE: &[(&str, &str)] = &[
    ("alias", "alias = \"…\""),
    ("deny_unknown_fields", "deny_unknown_fields"),
    ("flatten", "flatten"),
    ("rename", "rename = \"…\""),
    ("rename_all", "rename_all = \"camelCase\""),
    ("skip", "skip"),
    ("skip_deserializing", "skip_deserializing"),
    ("skip_serializing", "skip_serializing"),
    ("skip_serializing_if", "skip_serializing_if = \"Option::is_none\""),
    ("tag", "tag = \"type\""),
    ("transparent", "transparent"),
    ("untagged", "untagged"),
    ("with", "with = \"module\""),
];

/// The keywords of every `#[schema(...)]` among `attributes`, in order; they are said of a value of the type `about`, where there is
/// one.
pub(super) fn read(
    attributes: &[Attribute],
    about: Option<&Type>,
    diagnostics: &mut Diagnostics,
) -> Vec<Spelled<Value>> {
    let shape = shape(about);
    let mut keywords = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("schema")) {
        let Meta::List(list) = &attribute.meta else {
            let at = syn::spanned::Spanned::span(&attribute.meta);
            diagnostics.error(at, "`schema` takes keywords in parentheses", "write `#[schema(maximum = 100)]`");
            continue;
        };
        let read = list.parse_args_with(|input: ParseStream<'_>| {
            keywords.extend(keywords_of(input, shape, diagnostics));
            Ok(())
        });
        if let Err(complaint) = read {
            diagnostics.pass(complaint);
        }
    }
    keywords
}

fn shape(about: Option<&Type>) -> Shape<'_> {
    about.map_or(Shape::Unknown, |about| TypeShape::of(about).shape)
}

/// The keywords up to the end of `input`; after a mistake, reading goes on behind the next comma.
fn keywords_of(input: ParseStream<'_>, shape: Shape<'_>, diagnostics: &mut Diagnostics) -> Vec<Spelled<Value>> {
    let mut keywords = Vec::new();
    while !input.is_empty() {
        match keyword(input, shape, diagnostics) {
            Ok(keyword) if input.is_empty() || input.peek(Token![,]) => keywords.extend(keyword),
            Ok(_) => diagnostics.error(input.span(), "expected `,` between two keywords", "put a comma here"),
            Err(complaint) => diagnostics.pass(complaint),
        }
        skip_to_comma(input);
    }
    keywords
}

/// Past the next comma, or to the end.
fn skip_to_comma(input: ParseStream<'_>) {
    while let Ok(token) = input.parse::<TokenTree>() {
        if matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ',') {
            return;
        }
    }
}

/// One keyword; nothing where it has been reported already.
fn keyword(
    input: ParseStream<'_>,
    shape: Shape<'_>,
    diagnostics: &mut Diagnostics,
) -> syn::Result<Option<Spelled<Value>>> {
    if !input.peek(Ident::peek_any) {
        return Err(problem(input.span(), "expected a keyword", "write `#[schema(maximum = 100)]`"));
    }
    let word = input.call(Ident::parse_any)?;
    let name = word.unraw().to_string();
    let Some(keyword) = Keyword::named(&name) else {
        unknown(&word, &name, foreign::help(&name, input, shape), diagnostics);
        skip_value(input);
        return Ok(None);
    };
    let value = value_of(keyword, &word, input, shape, diagnostics)?;
    Ok(value.map(|value| Spelled {
        keyword,
        word,
        value,
        settled: false,
    }))
}

/// Reports a word that is no keyword; `help` is what stands for it here.
fn unknown(word: &Ident, name: &str, help: Option<String>, diagnostics: &mut Diagnostics) {
    let of_serde = OF_SERDE
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, sample)| format!("serde has it, and the schema follows serde: `#[serde({sample})]`"));
    match help.or(of_serde) {
        Some(help) => diagnostics.error(word.span(), format_args!("unknown schema keyword `{name}`"), help),
        None => diagnostics.unknown(word.span(), "schema keyword", name, &Keyword::words()),
    }
}

/// Up to the next comma, which stays.
fn skip_value(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<TokenTree>().is_err() {
            return;
        }
    }
}

/// What follows the word; nothing where it has been reported already.
fn value_of(
    keyword: &'static Keyword,
    word: &Ident,
    input: ParseStream<'_>,
    shape: Shape<'_>,
    diagnostics: &mut Diagnostics,
) -> syn::Result<Option<Value>> {
    match keyword.takes {
        Takes::Nothing | Takes::Switch => {}
        Takes::Keywords => needs_parentheses(keyword, "keywords", word, input)?,
        Takes::Condition | Takes::Properties => needs_parentheses(keyword, "properties", word, input)?,
        Takes::Rule if input.peek(token::Paren) || input.peek(Token![=]) => {}
        _ => needs_equals(keyword, word, input)?,
    }
    Ok(Some(match keyword.takes {
        Takes::Nothing => nothing(keyword, input)?,
        Takes::Switch => switch(keyword, input)?,
        Takes::Text => Value::Text(value::text(keyword, input)?),
        Takes::Name => Value::Name(value::name(keyword, input)?),
        Takes::Path => Value::Path(value::path(keyword, input)?),
        Takes::Type => Value::Type(Box::new(value::wire_type(keyword, input)?)),
        Takes::Format => return Ok(value::format(keyword, input, shape, diagnostics)?.map(Value::Format)),
        Takes::Pattern => Value::Pattern(Box::new(value::pattern(keyword, input)?)),
        Takes::Number => Value::Number(value::number(keyword, input)?),
        Takes::Count => Value::Count(value::count(keyword, input)?),
        Takes::Bounds => Value::Bounds(value::bounds(keyword, input)?),
        Takes::Literal => Value::Literal(value::literal(keyword, input)?),
        Takes::List => Value::Listed(listed::several(keyword, input)?),
        Takes::Single => Value::Listed(vec![listed::one(keyword, input)?]),
        Takes::Keywords => {
            let inside;
            syn::parenthesized!(inside in input);
            Value::Keywords(keywords_of(&inside, self::shape(shape.part(keyword.word)), diagnostics))
        }
        Takes::Condition | Takes::Properties => {
            let inside;
            syn::parenthesized!(inside in input);
            Value::Dependency(Box::new(dependency::read(keyword, keyword.takes == Takes::Condition, &inside)?))
        }
        Takes::Rule => Value::Rule(Box::new(rule::rule(input)?)),
    }))
}

fn nothing(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Value> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(Value::Nothing);
    }
    let word = keyword.word;
    Err(problem(input.span(), format_args!("`{word}` takes no value"), format_args!("write `{word}` alone")))
}

fn switch(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Value> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(Value::Switch(true));
    }
    let word = keyword.word;
    let wrong = |at| {
        problem(
            at,
            format_args!("`{word}` stands alone, or takes `true` or `false`"),
            format_args!("write `{word}` or `{word} = false`"),
        )
    };
    if !input.peek(Token![=]) {
        return Err(wrong(input.span()));
    }
    input.parse::<Token![=]>()?;
    let at = input.span();
    input.parse::<LitBool>().map(|value| Value::Switch(value.value)).map_err(|_| wrong(at))
}

/// Takes the `=` before a value that must be there.
fn needs_equals(keyword: &Keyword, word: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    let missing = |at| problem(at, format_args!("`{word}` needs a value"), format_args!("write `{}`", keyword.sample));
    if !input.peek(Token![=]) {
        return Err(missing(word.span()));
    }
    input.parse::<Token![=]>()?;
    if input.is_empty() || input.peek(Token![,]) {
        return Err(missing(word.span()));
    }
    Ok(())
}

/// That parentheses follow a word that needs them.
fn needs_parentheses(keyword: &Keyword, what: &str, word: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(token::Paren) {
        return Ok(());
    }
    Err(problem(
        word.span(),
        format_args!("`{word}` takes {what} in parentheses"),
        format_args!("write `{}`", keyword.sample),
    ))
}
