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
    let input = read::readable(input, &mut diagnostics);
    let written = read::read(&input, &mut diagnostics);
    let wire = describe::describe(written, &mut diagnostics);
    let wire = check::check(wire, &mut diagnostics);
    let mut tokens = diagnostics.finish();
    tokens.extend(write::write(&wire));
    tokens
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn attributes_of_other_derives_are_theirs() {
        let input: DeriveInput = parse_quote! {
            #[garde(allow_unvalidated)]
            #[validate(schema(function = "check"))]
            #[schemars(deny_unknown_fields)]
            struct Order {
                #[garde(length(min = 1))]
                #[validate(length(min = 1))]
                #[schemars(length(min = 1))]
                #[schema(min_length = 1)]
                name: String,
            }
        };
        let written = derive(&input).to_string();
        assert!(!written.contains("compile_error"), "{written}");
    }
}
