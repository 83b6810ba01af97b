//! The pipeline: a type → what was written → what goes over the wire → what cannot stand → its `impl Schema`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{DeriveInput, LitStr, Path, Token};

use crate::diagnostics::{Diagnostics, problem};
use crate::{check, describe, read, write};

/// The implementation, beside one compile error for each mistake.
///
/// A mistake takes out only what it touches; the rest is written all the same, so that what needs types is checked too, and
/// every mistake is reported at once.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let written = read::read(input, &mut diagnostics);
    let wire = describe::describe(written, &mut diagnostics);
    let wire = check::check(wire, &mut diagnostics);
    let mut tokens = diagnostics.finish();
    tokens.extend(write::write(&wire));
    tokens
}

/// What `pattern!` is called with: the path of the runtime, and the pattern.
pub(crate) struct PatternInput {
    runtime: Path,
    literal: LitStr,
}

impl Parse for PatternInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let runtime = input.call(Path::parse_mod_style)?;
        let _: Token![,] = input.parse()?;
        let literal = input.parse().map_err(|error| {
            problem(error.span(), "`pattern!` takes a string literal", "write `pattern!(\"^[a-z]+$\")`")
        })?;
        let _: Option<Token![,]> = input.parse()?;
        Ok(Self { runtime, literal })
    }
}

/// The pattern as a constant expression, or a compile error.
pub(crate) fn pattern(input: &PatternInput) -> TokenStream {
    let runtime = &input.runtime;
    match read::translated(&input.literal) {
        Ok(pattern) => write::pattern(&quote!(#runtime::__private), &pattern),
        Err(problem) => problem.to_compile_error(),
    }
}
