//! The pipeline: a type → what was written → what goes over the wire → what cannot stand → its `impl Schema`.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::diagnostics::Diagnostics;
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
