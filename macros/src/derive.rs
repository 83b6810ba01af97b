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
    let input = read::readable(input, &mut diagnostics);
    let written = read::read(&input, &mut diagnostics);
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

    /// The errors, without their help.
    fn errors(input: &DeriveInput) -> Vec<String> {
        let written = derive(input).to_string();
        let errors = written.split("compile_error").skip(1);
        errors.filter_map(|error| Some(error.split_once('"')?.1.split_once("\\n")?.0.to_owned())).collect()
    }

    #[test]
    fn macros_that_change_the_fields_stand_above() {
        let below: DeriveInput = parse_quote! {
            #[serde_with::serde_as]
            #[derive(Serialize, Deserialize)]
            struct Order {
                #[serde_as(as = "DisplayFromStr")]
                id: u32,
                #[serde_as(as = "Hex")]
                token: Vec<u8>,
            }
        };
        let unseen: DeriveInput = parse_quote! {
            struct Order {
                #[serde_as(as = "DisplayFromStr")]
                id: u32,
                #[serde_as(as = "Hex")]
                token: Vec<u8>,
            }
        };
        let applied: DeriveInput = parse_quote! {
            #[serde_with::apply(Option => #[serde(default)])]
            #[skip_serializing_none]
            #[apply(other)]
            struct Order {
                id: Option<u32>,
            }
        };
        for (input, expected) in [
            (
                below,
                vec![
                    "`#[serde_with::serde_as]` must stand above the derive, which otherwise does not see what it changes",
                ],
            ),
            (
                unseen,
                vec!["`#[serde_as]` has not changed this field yet, and the derive does not see what it will do"; 2],
            ),
            (
                applied,
                vec![
                    "`#[serde_with::apply]` must stand above the derive, which otherwise does not see what it changes",
                    "`#[skip_serializing_none]` must stand above the derive, which otherwise does not see what it changes",
                ],
            ),
        ] {
            assert_eq!(errors(&input), expected);
        }
    }

    #[test]
    fn fields_that_a_macro_has_changed_say_their_type() {
        let above: DeriveInput = parse_quote! {
            #[derive(Serialize, Deserialize)]
            #[derive(::serde_with::__private_consume_serde_as_attributes)]
            struct Order {
                #[serde_as(r#as = "DisplayFromStr")]
                #[serde(with = "::serde_with::As::<DisplayFromStr>")]
                id: u32,
                #[serde_as(r#as = "DisplayFromStr")]
                #[serde(with = "::serde_with::As::<DisplayFromStr>")]
                #[schema(as = String)]
                said: u32,
            }
        };
        assert_eq!(errors(&above), ["`#[serde_as]` hides from the schema what the field `id` is on the wire"]);
    }

    #[test]
    fn derives_of_another_form_say_their_type() {
        let untold: DeriveInput = parse_quote! {
            #[derive(SerializeDisplay, serde_with::DeserializeFromStr, Clone)]
            struct Version {
                major: u8,
            }
        };
        let told: DeriveInput = parse_quote! {
            #[derive(SerializeDisplay, DeserializeFromStr)]
            #[schema(as = String)]
            struct Version {
                major: u8,
            }
        };
        assert_eq!(
            errors(&untold),
            [
                "`SerializeDisplay` writes or reads the type in another form than its fields or variants say",
                "`DeserializeFromStr` writes or reads the type in another form than its fields or variants say",
            ]
        );
        assert_eq!(errors(&told), Vec::<String>::new());
    }
}
