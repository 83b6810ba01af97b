//! The tokens of an input → a problem, where they nest so deep that whoever walks them runs out of stack.
//!
//! Every reader of types calls itself, syn's too; so this one looks at tokens, before anything is read.

use proc_macro2::{Spacing, TokenStream, TokenTree};

use crate::diagnostics::problem;

/// Levels of `<`, `(` and `[` in a type. The compiler itself gives up on constants of a few more.
const MOST: usize = 60;

/// The levels around the type of a struct's field: the input, and its braces.
const AROUND: usize = 2;

/// That no type in `input` is nested too deep.
pub(crate) fn check(input: TokenStream) -> syn::Result<()> {
    let mut open = vec![(input.into_iter().peekable(), 0_usize)];
    while let Some((tokens, depth)) = open.last_mut() {
        let Some(token) = tokens.next() else {
            open.pop();
            continue;
        };
        let is_followed_by = |tokens: &mut std::iter::Peekable<_>, marks: &[char]| matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if marks.contains(&mark.as_char()));
        match &token {
            // `->` and `=>` close nothing, `<<` and `<=` open nothing
            TokenTree::Punct(mark)
                if mark.spacing() == Spacing::Joint
                    && (matches!(mark.as_char(), '-' | '=') && is_followed_by(tokens, &['>'])
                        || mark.as_char() == '<' && is_followed_by(tokens, &['<', '='])) =>
            {
                tokens.next();
            }
            TokenTree::Punct(mark) if mark.as_char() == '<' => *depth += 1,
            TokenTree::Punct(mark) if mark.as_char() == '>' => *depth = depth.saturating_sub(1),
            TokenTree::Punct(mark) if mark.as_char() == ';' => *depth = 0,
            _ => {}
        }
        let depth = *depth;
        if depth + open.len() > MOST + AROUND {
            return Err(problem(
                token.span(),
                format_args!("this type is nested more than {MOST} levels deep"),
                "give a part of it a name: a struct or an enum that derives `Schema` as well",
            ));
        }
        if let TokenTree::Group(group) = token {
            open.push((group.stream().into_iter().peekable(), depth));
        }
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may fail by panicking")]
mod tests {
    use super::*;

    fn field(of: &str) -> bool {
        check(format!("struct Deep {{ field: {of}, other: u8 }}").parse().unwrap()).is_ok()
    }

    #[test]
    fn a_type_may_nest_so_deep_and_no_deeper() {
        let nested = |open: &str, close: &str, depth| format!("{}u8{}", open.repeat(depth), close.repeat(depth));
        for (open, close) in [("Vec<", ">"), ("(", ",)"), ("[", "]"), ("Option<fn() -> ", ">")] {
            assert!(field(&nested(open, close, 50)), "{open}");
            assert!(!field(&nested(open, close, 70)), "{open}");
            assert!(!field(&nested(open, close, 100_000)), "{open}");
        }
    }

    #[test]
    fn what_only_looks_like_a_bracket_does_not_count() {
        let flags: Vec<String> = (0..200).map(|bit| format!("Flag{bit} = 1 << {bit}")).collect();
        let input = format!("enum Flags {{ {} }}", flags.join(", "));
        assert!(check(input.parse().unwrap()).is_ok());
    }
}
