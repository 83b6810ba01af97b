//! Expressions that branch → the same, with a type for the bare numbers that they come to.
//!
//! What a keyword takes is found by the type of its constant, and `if debug { 1 } else { 2 }` has none yet. They are read as tokens:
//! syn knows them only with a feature that is too dear to ask for, and that another crate may turn on.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Expr, ExprBinary, ExprUnary, Lit, Token, UnOp, token};

/// What an expression comes to, as far as its tokens say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Numbers without a type, to which this one can be given.
    Bare(&'static str),
    /// Nothing: it panics.
    Never,
    /// Something that has a type, or else only the compiler knows it.
    Typed,
}

/// A block, an `if` or a `match`; absent where something else follows.
pub(super) fn parse(input: ParseStream<'_>) -> Option<syn::Result<Expr>> {
    let starts_block = (input.peek(Token![const]) || input.peek(Token![unsafe])) && input.peek2(token::Brace);
    if input.peek(token::Brace) || input.peek(Token![if]) || input.peek(Token![match]) || starts_block {
        return Some(tokens(input).map(Expr::Verbatim));
    }
    None
}

/// Up to the last brace.
fn tokens(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut found = TokenStream::new();
    loop {
        let is_braced = input.peek(token::Brace);
        found.extend([input.parse::<TokenTree>()?]);
        if is_braced && !input.peek(Token![else]) {
            return Ok(found);
        }
    }
}

/// The same expression, with a type for all that it may come to, where they are bare numbers.
pub(super) fn typed(expression: Expr) -> Expr {
    let tokens = quote::ToTokens::to_token_stream(&expression);
    let mut outcomes = Vec::new();
    ends(&tokens, &mut |end| {
        outcomes.push(outcome(&end));
        end
    });
    outcomes.retain(|outcome| *outcome != Outcome::Never);
    match outcomes.as_slice() {
        [Outcome::Bare(of), others @ ..] if others.iter().all(|other| *other == Outcome::Bare(of)) => {
            let is_number = |end: &TokenStream| outcome(end) != Outcome::Never;
            Expr::Verbatim(ends(&tokens, &mut |end| if is_number(&end) { with_type(end, of) } else { end }))
        }
        _ => expression,
    }
}

/// The same tokens, but for each expression that the whole may come to, which is changed.
fn ends(tokens: &TokenStream, change: &mut dyn FnMut(TokenStream) -> TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let changed = match trees.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() != Delimiter::Bracket => {
            Some(TokenTree::Group(of_group(group, change)).into())
        }
        [TokenTree::Ident(word), rest @ ..] if word == "if" => of_if(word, rest, change),
        [TokenTree::Ident(word), before @ .., TokenTree::Group(arms)] if word == "match" => {
            let arms = around(arms, of_arms(arms.stream(), change));
            let before = before.iter().cloned();
            Some(std::iter::once(word.clone().into()).chain(before).chain([arms.into()]).collect())
        }
        [TokenTree::Ident(word), TokenTree::Group(block)] if word == "const" || word == "unsafe" => {
            Some([word.clone().into(), TokenTree::Group(of_group(block, change))].into_iter().collect())
        }
        _ => None,
    };
    changed.unwrap_or_else(|| change(tokens.clone()))
}

fn of_group(group: &Group, change: &mut dyn FnMut(TokenStream) -> TokenStream) -> Group {
    let inside = match group.delimiter() {
        Delimiter::Brace => of_block(group.stream(), change),
        _ => ends(&group.stream(), change),
    };
    around(group, inside)
}

fn around(group: &Group, inside: TokenStream) -> Group {
    let mut changed = Group::new(group.delimiter(), inside);
    changed.set_span(group.span());
    changed
}

fn is_block(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

fn is_mark(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(found) if found.as_char() == mark)
}

/// The blocks of `if … { } else if … { } else { }`; nothing where something follows them.
fn of_if(
    word: &syn::Ident,
    rest: &[TokenTree],
    change: &mut dyn FnMut(TokenStream) -> TokenStream,
) -> Option<TokenStream> {
    let place = rest.iter().position(is_block)?;
    let (condition, TokenTree::Group(block), after) = (rest.get(..place)?, rest.get(place)?, rest.get(place + 1..)?)
    else {
        return None;
    };
    let [TokenTree::Ident(other), otherwise @ ..] = after else { return None };
    let mut changed: TokenStream = std::iter::once(word.clone().into()).chain(condition.iter().cloned()).collect();
    changed.extend([TokenTree::Group(of_group(block, change)), other.clone().into()]);
    changed.extend(match otherwise {
        [TokenTree::Group(block)] => TokenTree::Group(of_group(block, change)).into(),
        [TokenTree::Ident(word), rest @ ..] if word == "if" => of_if(word, rest, change)?,
        _ => return None,
    });
    Some(changed)
}

/// What stands behind each `=>`.
fn of_arms(arms: TokenStream, change: &mut dyn FnMut(TokenStream) -> TokenStream) -> TokenStream {
    let mut changed = TokenStream::new();
    let mut trees = arms.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let is_arrow = is_mark(&tree, '=') && trees.peek().is_some_and(|next| is_mark(next, '>'));
        changed.extend([tree]);
        if !is_arrow {
            continue;
        }
        changed.extend(trees.next());
        let mut body = TokenStream::new();
        while let Some(tree) = trees.next_if(|tree| !is_mark(tree, ',')) {
            let is_whole = body.is_empty() && is_block(&tree);
            body.extend([tree]);
            if is_whole {
                break;
            }
        }
        changed.extend(ends(&body, change));
    }
    changed
}

/// The last expression of a block; or the variable that it names, where that was set to a number.
fn of_block(block: TokenStream, change: &mut dyn FnMut(TokenStream) -> TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = block.into_iter().collect();
    let mut last = trees.iter().rposition(|tree| is_mark(tree, ';')).map_or(0, |place| place + 1);
    // a loop or a condition before it, which ends without a semicolon
    if let Some(place) = trees.iter().rposition(is_block).filter(|place| *place >= last)
        && matches!(trees.get(place + 1), Some(TokenTree::Ident(_) | TokenTree::Literal(_)))
    {
        last = place + 1;
    }
    let (before, end) = trees.split_at(last);
    if let [TokenTree::Ident(variable)] = end
        && let Some((start, length)) = set(before, variable)
    {
        let value = trees.iter().skip(start).take(length).cloned().collect();
        let mut changed: TokenStream = trees.iter().take(start).cloned().collect();
        changed.extend(ends(&value, change));
        changed.extend(trees.iter().skip(start + length).cloned());
        return changed;
    }
    let mut changed: TokenStream = before.iter().cloned().collect();
    changed.extend(ends(&end.iter().cloned().collect(), change));
    changed
}

/// Where `let variable = …;` says what it is, without a type: the first token of the value, and how many there are.
fn set(statements: &[TokenTree], variable: &syn::Ident) -> Option<(usize, usize)> {
    let is_word = |tree: &TokenTree, word: &str| matches!(tree, TokenTree::Ident(found) if found == word);
    let equals = statements.windows(3).rposition(|window| match window {
        [before, name, mark] => {
            (is_word(before, "let") || is_word(before, "mut"))
                && matches!(name, TokenTree::Ident(found) if found == variable)
                && is_mark(mark, '=')
        }
        _ => false,
    })? + 2;
    let length = statements.iter().skip(equals + 1).position(|tree| is_mark(tree, ';'))?;
    Some((equals + 1, length))
}

fn outcome(end: &TokenStream) -> Outcome {
    let mut trees = end.clone().into_iter();
    if let (Some(TokenTree::Ident(word)), Some(mark)) = (trees.next(), trees.next())
        && ["panic", "unreachable", "todo", "unimplemented"].iter().any(|panics| word == panics)
        && is_mark(&mark, '!')
    {
        return Outcome::Never;
    }
    syn::parse2(end.clone()).map_or(Outcome::Typed, |expression| of_expression(&expression))
}

fn of_expression(expression: &Expr) -> Outcome {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) if number.suffix().is_empty() && number.base10_parse::<i128>().is_ok() => {
                Outcome::Bare("i128")
            }
            Lit::Float(number) if number.suffix().is_empty() => Outcome::Bare("f64"),
            _ => Outcome::Typed,
        },
        Expr::Group(group) => of_expression(&group.expr),
        Expr::Paren(parentheses) => of_expression(&parentheses.expr),
        Expr::Unary(ExprUnary {
            op: UnOp::Neg(_),
            expr,
            ..
        }) => of_expression(expr),
        Expr::Binary(ExprBinary { left, right, .. }) => {
            let (left, right) = (of_expression(left), of_expression(right));
            if left == right { left } else { Outcome::Typed }
        }
        _ => Outcome::Typed,
    }
}

/// The same tokens, each number with `of` behind it.
fn with_type(tokens: TokenStream, of: &str) -> TokenStream {
    tokens
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Literal(number) => TokenTree::Literal(suffixed(&number, of).unwrap_or(number)),
            TokenTree::Group(group) => TokenTree::Group(around(&group, with_type(group.stream(), of))),
            other => other,
        })
        .collect()
}

fn suffixed(number: &Literal, of: &str) -> Option<Literal> {
    let written = number.to_string();
    // `1.f64` would be a field of 1
    let zero = if written.ends_with('.') { "0" } else { "" };
    let mut suffixed: Literal = format!("{written}{zero}{of}").parse().ok()?;
    suffixed.set_span(number.span());
    Some(suffixed)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "tests may fail by panicking")]
mod tests {
    use super::*;

    fn tokens(text: &str) -> TokenStream {
        text.parse().expect("tokens")
    }

    #[test]
    fn bare_numbers_have_a_type_wherever_the_expression_ends() {
        for (written, expected) in [
            ("if cfg!(test) { 1 } else { 2 }", "if cfg!(test) { 1i128 } else { 2i128 }"),
            (
                "if a { 1 } else if b { -2 } else { (3 + 4) }",
                "if a { 1i128 } else if b { -2i128 } else { (3i128 + 4i128) }",
            ),
            ("if a { 0.5 } else { 1. }", "if a { 0.5f64 } else { 1.0f64 }"),
            ("match A { 0 => 1, 1 if b => { 2 } _ => 3 }", "match A { 0 => 1i128, 1 if b => { 2i128 } _ => 3i128 }"),
            ("match A { 0 => 1, _ => panic!(\"1, 2\") }", "match A { 0 => 1i128, _ => panic!(\"1, 2\") }"),
            ("{ let x = 3; x }", "{ let x = 3i128; x }"),
            ("{ let mut x = 1; while x < 9 { x *= 2; } x }", "{ let mut x = 1i128; while x < 9 { x *= 2; } x }"),
            ("{ let a = B > 1; if a { 1 } else { 2 } }", "{ let a = B > 1; if a { 1i128 } else { 2i128 } }"),
            ("const { 3 }", "const { 3i128 }"),
            ("(if a { 0x1 } else { 1_0 })", "(if a { 0x1i128 } else { 1_0i128 })"),
        ] {
            let typed = typed(Expr::Verbatim(tokens(written)));
            assert_eq!(quote::ToTokens::to_token_stream(&typed).to_string(), tokens(expected).to_string(), "{written}");
        }
    }

    #[test]
    fn what_has_a_type_is_left_alone() {
        for written in [
            "LIMIT",
            "2 * LIMIT",
            "if a { 1 } else { LIMIT }",
            "if a { 1u8 } else { 2 }",
            "if a { 1 } else { 2.5 }",
            "if a { 1 } else { 2 } + 3",
            "if a { \"x\" } else { \"y\" }",
            "match A { 0 => LIMITS::<1, 2>::get(), _ => 3 }",
            "{ let x: u8 = 3; x }",
            "{ const X: u8 = 3; X }",
            "{ 1; }",
        ] {
            let typed = typed(Expr::Verbatim(tokens(written)));
            assert_eq!(quote::ToTokens::to_token_stream(&typed).to_string(), tokens(written).to_string());
        }
    }
}
