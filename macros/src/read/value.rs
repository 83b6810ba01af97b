//! What stands behind a keyword → its value: a number, a string, JSON, a constant expression.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprLit, Lit, LitStr, Token, Type, UnOp, WherePredicate, token};

use super::arithmetic::{Evaluated, evaluate};
use super::branches;
use super::format_names;
use super::keyword_table::Keyword;
use super::pattern::{Translated, translated};
use super::shape::Shape;
use crate::diagnostics::{Diagnostics, problem, problem_of};
use crate::nearest::{as_snake_case, nearest};

pub(crate) use super::arithmetic::Decimal;

/// A string, or a constant that is one.
#[derive(Debug, Clone)]
pub(crate) enum Text {
    Written(String),
    Constant(Expr),
}

/// A number, or a constant that is one.
#[derive(Debug, Clone)]
pub(crate) enum Number {
    Written(Decimal),
    /// A float that is known only when it has been rounded: `1.0 / 3.0`.
    Float(Expr),
    Constant(Expr),
}

/// A length or a count, or a constant that is one.
#[derive(Debug, Clone)]
pub(crate) enum Count {
    Written(u64),
    Constant(Expr),
}

/// The value of `format`.
#[derive(Debug, Clone)]
pub(crate) enum Format {
    /// `none`: without the format that the type implies.
    None,
    OfStrings(&'static str),
    OfNumbers(&'static str),
    /// A constant of the type `Format` or `NumberFormat`.
    Constant(Expr),
}

/// The value of `pattern`.
#[derive(Debug, Clone)]
pub(crate) enum Pattern {
    Written(Translated),
    /// A constant of the type `Pattern`.
    Constant(Expr),
}

/// A JSON value.
#[derive(Debug, Clone)]
pub(crate) enum Literal {
    Null,
    Boolean(bool),
    Number(Number),
    String(String),
    Array(Vec<Literal>),
    Object(Vec<(String, Literal)>),
    Constant(Expr),
}

pub(super) fn text(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Text> {
    let expression = expression(keyword, input)?;
    match written(&expression) {
        Some(Lit::Str(text)) => Ok(Text::Written(text.value())),
        Some(other) => Err(wrong(keyword, &expression, "a string", other, other.as_string())),
        None if is_negative(&expression) => Err(problem_of(
            &expression,
            format_args!("`{}` takes a string, not a number", keyword.word),
            format_args!("write `{}`", keyword.sample),
        )),
        None => Ok(Text::Constant(expression)),
    }
}

pub(super) fn name(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<String> {
    let sample = keyword.sample;
    let at = input.span();
    let name =
        input.parse::<LitStr>().map_err(|_| problem(at, "`name` takes a string", format_args!("write `{sample}`")))?;
    let value = name.value();
    if is_name(&value) {
        return Ok(value);
    }
    Err(problem(
        name.span(),
        format_args!("`{value}` cannot be the name of a schema"),
        "a name is made of letters, digits, `_`, `-` and `.`",
    ))
}

/// Whether every document that a schema is exported to can call it so.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'))
}

pub(super) fn wire_type(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Type> {
    let at = input.span();
    if input.peek(LitStr) {
        let written: LitStr = input.parse()?;
        let help = format_args!("write it without quotes: `{} = {}`", keyword.word, written.value());
        return Err(problem(at, format_args!("`{}` takes a type", keyword.word), help));
    }
    let of: syn::Result<Type> = input.parse();
    of.map_err(|_| {
        problem(at, format_args!("`{}` takes a type", keyword.word), format_args!("write `{}`", keyword.sample))
    })
}

pub(super) fn path(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<syn::Path> {
    let at = input.span();
    let path = if input.peek(LitStr) {
        input.parse::<LitStr>()?.parse_with(syn::Path::parse_mod_style)
    } else {
        input.call(syn::Path::parse_mod_style)
    };
    path.map_err(|_| problem(at, "`crate` takes the path of this library", format_args!("write `{}`", keyword.sample)))
}

/// The conditions that a `where` clause would hold, none too, as serde's `bound` takes them.
pub(super) fn bounds(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Vec<WherePredicate>> {
    let (at, sample) = (input.span(), keyword.sample);
    let text: LitStr = input.parse().map_err(|_| {
        problem(at, format_args!("`{}` takes a string", keyword.word), format_args!("write `{sample}`"))
    })?;
    let conditions = text.parse_with(Punctuated::<WherePredicate, Token![,]>::parse_terminated);
    conditions.map(|conditions| conditions.into_iter().collect()).map_err(|_| {
        let value = text.value();
        problem(at, format_args!("`{value}` is not what stands behind `where`"), format_args!("write `{sample}`"))
    })
}

pub(super) fn format(
    keyword: &Keyword,
    input: ParseStream<'_>,
    shape: Shape<'_>,
    diagnostics: &mut Diagnostics,
) -> syn::Result<Option<Format>> {
    let at = input.span();
    if let Some(word) = bare_word(input) {
        return if word == "none" { Ok(Some(Format::None)) } else { Err(without_quotes(keyword, at, &word, shape)) };
    }
    let expression = expression(keyword, input)?;
    let word = match written(&expression) {
        Some(Lit::Str(word)) => word.value(),
        Some(other) => return Err(wrong(keyword, &expression, "the name of a format", other, None)),
        None => return Ok(Some(Format::Constant(expression))),
    };
    let format = known_format(&word, shape);
    if format.is_none() {
        let own = if matches!(shape, Shape::Number | Shape::Integer(_)) { "NumberFormat" } else { "Format" };
        let more = format!("; for one of your own write `format = wireform::{own}::annotation({word:?})`");
        let more = if own == "Format" { more + ", or `Format::new` with a check" } else { more };
        diagnostics.unknown_or(at, "format", &word, &formats_of(shape), &more);
    }
    Ok(format)
}

/// Some words are names of both kinds: what is known of the value decides.
fn known_format(word: &str, shape: Shape<'_>) -> Option<Format> {
    let find = |known: &[&'static str]| known.iter().copied().find(|known| *known == word);
    let of_strings = find(format_names::OF_STRINGS).map(Format::OfStrings);
    let of_numbers = find(format_names::OF_NUMBERS).map(Format::OfNumbers);
    match shape {
        Shape::Number | Shape::Integer(_) => of_numbers.or(of_strings),
        _ => of_strings.or(of_numbers),
    }
}

/// The name of a format stands there without quotes.
fn without_quotes(keyword: &Keyword, at: Span, word: &str, shape: Shape<'_>) -> syn::Error {
    let help = match nearest(word, &formats_of(shape)) {
        Some(meant) => format!("write `format = \"{meant}\"`"),
        None => format!(
            "write `{}`; a constant has capitals: `format = {}`",
            keyword.sample,
            as_snake_case(word).to_uppercase()
        ),
    };
    problem(at, "`format` takes the name of a format, as a string, a constant, or `none`", help)
}

pub(super) fn pattern(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Pattern> {
    let expression = expression(keyword, input)?;
    match written(&expression) {
        Some(Lit::Str(text)) => translated(text).map(Pattern::Written),
        Some(other) => Err(wrong(keyword, &expression, "a string", other, None)),
        None => Ok(Pattern::Constant(expression)),
    }
}

/// The formats of such a value: those of strings and those of numbers, where it may be either.
pub(crate) fn formats_of(shape: Shape<'_>) -> Vec<&'static str> {
    match shape {
        Shape::String => format_names::OF_STRINGS.to_vec(),
        Shape::Number | Shape::Integer(_) => format_names::OF_NUMBERS.to_vec(),
        _ => [format_names::OF_STRINGS, format_names::OF_NUMBERS].concat(),
    }
}

/// A word with small letters, perhaps with dashes in it: the name of a format without its quotes. Constants have capitals.
fn bare_word(input: ParseStream<'_>) -> Option<String> {
    let ahead = input.fork();
    let mut word = String::new();
    while !ahead.is_empty() && !ahead.peek(Token![,]) {
        word += &ahead.parse::<TokenTree>().ok()?.to_string();
    }
    let is_bare = word.starts_with(|first: char| first.is_ascii_alphabetic())
        && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
        && word.contains(|letter: char| letter.is_ascii_lowercase());
    if is_bare {
        input.advance_to(&ahead);
    }
    is_bare.then_some(word)
}

pub(super) fn number(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Number> {
    let expression = expression(keyword, input)?;
    match written(&expression) {
        Some(literal) if !literal.is_number() => {
            Err(wrong(keyword, &expression, "a number", literal, literal.as_number()))
        }
        _ => number_of(expression),
    }
}

fn number_of(expression: Expr) -> syn::Result<Number> {
    Ok(match evaluate(&expression) {
        Evaluated::Decimal(decimal) => Number::Written(decimal),
        Evaluated::TooLarge => {
            return Err(problem_of(
                &expression,
                "this number has more digits, or a larger exponent, than a schema can hold",
                "38 digits are kept, and exponents up to 32767",
            ));
        }
        Evaluated::Float => Number::Float(expression),
        Evaluated::Unknown => Number::Constant(branches::typed(expression)),
    })
}

pub(super) fn count(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Count> {
    let word = keyword.word;
    let expression = expression(keyword, input)?;
    let refuse = |problem: String, help: &str| Err(problem_of(&expression, problem, help));
    let instead = |number: &str| format!("write `{word} = {number}`");
    if let Some(literal) = written(&expression).filter(|literal| !literal.is_number()) {
        return Err(wrong(keyword, &expression, "a whole number", literal, literal.as_number()));
    }
    match evaluate(&expression) {
        Evaluated::Decimal(decimal) => match decimal.as_count() {
            Some(count) => Ok(Count::Written(count)),
            None if decimal.is_negative() => {
                refuse(format!("`{word}` cannot be negative"), &format!("write `{word} = 0`, or leave it out"))
            }
            None if decimal.is_whole() => refuse(format!("`{word}` is more than 2^64 - 1"), "leave it out"),
            None => refuse(format!("`{word}` takes a whole number"), &instead(&decimal.rounded_up())),
        },
        Evaluated::TooLarge => refuse(format!("`{word}` is more than 2^64 - 1"), "leave it out"),
        Evaluated::Float => refuse(format!("`{word}` takes a whole number"), &instead("1")),
        Evaluated::Unknown => Ok(Count::Constant(branches::typed(expression))),
    }
}

pub(super) fn literal(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Literal> {
    if input.peek(token::Bracket) {
        let content;
        syn::bracketed!(content in input);
        return separated(&content, |content| literal(keyword, content)).map(Literal::Array);
    }
    if is_object(input) {
        let content;
        syn::braced!(content in input);
        return separated(&content, |content| {
            let name = content.parse::<LitStr>()?.value();
            content.parse::<Token![:]>()?;
            Ok((name, literal(keyword, content)?))
        })
        .map(Literal::Object);
    }
    literal_of(keyword, expression(keyword, input)?)
}

/// Scalars, with `|` between them.
pub(super) fn scalars(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Vec<(Span, Literal)>> {
    if input.is_empty() || input.peek(Token![,]) || input.peek(token::Bracket) || is_object(input) {
        let help = format_args!("write `{}`", keyword.sample);
        return Err(problem(input.span(), "a rule compares strings, numbers, `true`, `false` or `null`", help));
    }
    let mut expressions = Vec::new();
    alternatives(expression(keyword, input)?, &mut expressions);
    let scalar = |expression: Expr| Ok((expression.span(), literal_of(keyword, expression)?));
    expressions.into_iter().map(scalar).collect()
}

fn alternatives(expression: Expr, found: &mut Vec<Expr>) {
    match expression {
        Expr::Binary(binary) if matches!(binary.op, BinOp::BitOr(_)) => {
            alternatives(*binary.left, found);
            alternatives(*binary.right, found);
        }
        other => found.push(other),
    }
}

fn literal_of(keyword: &Keyword, expression: Expr) -> syn::Result<Literal> {
    match written(&expression) {
        Some(Lit::Str(text)) => return Ok(Literal::String(text.value())),
        Some(Lit::Char(letter)) => return Ok(Literal::String(letter.value().to_string())),
        Some(Lit::Bool(value)) => return Ok(Literal::Boolean(value.value)),
        Some(Lit::Int(_) | Lit::Float(_)) => {}
        Some(_) => {
            return Err(problem_of(
                &expression,
                format_args!("`{}` takes a JSON value", keyword.word),
                "write a string, a number, `true`, `false`, `null`, `[…]` or `{ \"name\": … }`",
            ));
        }
        None if matches!(&expression, Expr::Path(path) if path.path.is_ident("null")) => return Ok(Literal::Null),
        None => {}
    }
    Ok(match number_of(expression)? {
        Number::Constant(expression) => Literal::Constant(expression),
        number => Literal::Number(number),
    })
}

/// Whether braces follow that are empty or start with `"name":`, which no block does.
fn is_object(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let braces = |input: ParseStream<'_>| -> syn::Result<bool> {
        let content;
        syn::braced!(content in input);
        Ok(content.is_empty() || content.peek(LitStr) && content.peek2(Token![:]))
    };
    input.peek(token::Brace) && braces(&ahead).unwrap_or(false)
}

/// Parts of a value with commas between them; after a mistake the rest is passed over, as there is nothing to say of it.
pub(super) fn separated<T>(
    content: ParseStream<'_>,
    part: impl Fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<T>> {
    let mut parts = Vec::new();
    let mut read = || {
        while !content.is_empty() {
            parts.push(part(content)?);
            if !content.is_empty() {
                let at = content.span();
                let comma = content.parse::<Token![,]>();
                comma.map_err(|_| problem(at, "expected `,` between two values", "put a comma here"))?;
            }
        }
        Ok(())
    };
    let outcome = read();
    while content.parse::<TokenTree>().is_ok() {}
    outcome.map(|()| parts)
}

/// A constant expression: whatever syn reads without its feature `full`, or a block, an `if` or a `match`, left to the compiler.
fn expression(keyword: &Keyword, input: ParseStream<'_>) -> syn::Result<Expr> {
    let at = input.span();
    let (word, sample) = (keyword.word, keyword.sample);
    if input.peek(Token![loop]) || input.peek(Token![while]) || input.peek(Token![for]) {
        return Err(problem(
            at,
            format_args!("`{word}` cannot tell the type of what a loop comes to"),
            format_args!("give it one in a constant, `const LIMIT: u32 = …;`, and write `{word} = LIMIT`"),
        ));
    }
    branches::parse(input).unwrap_or_else(|| input.parse()).map_err(|_| {
        problem(
            at,
            format_args!("`{word}` takes a literal or a constant expression"),
            format_args!("write `{sample}`, or put the expression in braces: `{word} = {{ … }}`"),
        )
    })
}

/// The literal that `expression` is, if it is one.
fn written(expression: &Expr) -> Option<&Lit> {
    match expression {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        Expr::Group(group) => written(&group.expr),
        Expr::Paren(parentheses) => written(&parentheses.expr),
        _ => None,
    }
}

fn is_negative(expression: &Expr) -> bool {
    match expression {
        Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && written(&unary.expr).is_some(),
        Expr::Group(group) => is_negative(&group.expr),
        _ => false,
    }
}

/// A literal of the wrong kind; `instead` is what was probably meant.
fn wrong(keyword: &Keyword, found: &Expr, wanted: &str, literal: &Lit, instead: Option<String>) -> syn::Error {
    let word = keyword.word;
    let help = instead.map_or_else(|| keyword.sample.to_owned(), |value| format!("{word} = {value}"));
    problem_of(found, format_args!("`{word}` takes {wanted}, not {}", literal.kind()), format_args!("write `{help}`"))
}

/// What the messages say of a literal.
trait Described {
    fn kind(&self) -> &'static str;
    fn is_number(&self) -> bool;
    /// The number in quotes.
    fn as_number(&self) -> Option<String>;
    /// With quotes.
    fn as_string(&self) -> Option<String>;
}

impl Described for Lit {
    fn kind(&self) -> &'static str {
        match self {
            Lit::Str(_) => "a string",
            Lit::Int(_) | Lit::Float(_) => "a number",
            Lit::Bool(_) => "a boolean",
            Lit::Char(_) => "a character",
            _ => "bytes",
        }
    }

    fn is_number(&self) -> bool {
        matches!(self, Lit::Int(_) | Lit::Float(_))
    }

    fn as_number(&self) -> Option<String> {
        let Lit::Str(text) = self else { return None };
        let number: Expr = text.parse().ok()?;
        matches!(evaluate(&number), Evaluated::Decimal(_)).then(|| text.value())
    }

    fn as_string(&self) -> Option<String> {
        let tokens: TokenStream = quote::ToTokens::to_token_stream(self);
        Some(format!("\"{}\"", tokens.to_string().trim_matches('\'')))
    }
}
