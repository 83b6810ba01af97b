//! Names on which serde's rule `camelCase` panics → an error at each, and the input with a name of its own for each.
//!
//! serde's reader takes the first byte of a name for its first letter (`RenameRule` in `serde_derive_internals`). With a `rename` the
//! rule is not applied, so that the rest of the type can be read, and its other mistakes are reported too.

use std::borrow::Cow;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::parse::Parser;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, LitStr, Token};

use crate::diagnostics::Diagnostics;

/// The input as serde's reader can read it.
pub(crate) fn readable<'a>(input: &'a DeriveInput, diagnostics: &mut Diagnostics) -> Cow<'a, DeriveInput> {
    let rules = Directions::of(&input.attrs, "rename_all");
    let mut named = Cow::Borrowed(input);
    if !mentions_camel_case(input) {
        return named;
    }
    match &mut named.to_mut().data {
        Data::Struct(data) => name_fields(&mut data.fields, &rules, diagnostics),
        Data::Enum(data) => {
            let of_fields = Directions::of(&input.attrs, "rename_all_fields");
            for variant in &mut data.variants {
                let name = variant.ident.unraw().to_string();
                if !name.starts_with(|first: char| first.is_ascii()) {
                    name_apart(&mut variant.attrs, &variant.ident, &rules, diagnostics);
                }
                let rules = Directions::of(&variant.attrs, "rename_all").or(&of_fields);
                name_fields(&mut variant.fields, &rules, diagnostics);
            }
        }
        Data::Union(_) => {}
    }
    named
}

fn mentions_camel_case(input: &DeriveInput) -> bool {
    let variants = match &input.data {
        Data::Enum(data) => data.variants.iter().map(|variant| &variant.attrs).collect(),
        Data::Struct(_) | Data::Union(_) => Vec::new(),
    };
    variants.into_iter().chain([&input.attrs]).any(|attributes| {
        ["rename_all", "rename_all_fields"]
            .iter()
            .any(|word| Directions::of(attributes, word).are_camel_case() != [false; 2])
    })
}

fn name_fields(fields: &mut Fields, rules: &Directions, diagnostics: &mut Diagnostics) {
    for field in fields {
        let Some(ident) = field.ident.clone() else { continue };
        let name = ident.unraw().to_string();
        if !name.trim_start_matches('_').starts_with(|first: char| first.is_ascii()) {
            name_apart(&mut field.attrs, &ident, rules, diagnostics);
        }
    }
}

/// Gives a field or a variant its own name in the directions in which the rule would be applied to it.
fn name_apart(attributes: &mut Vec<Attribute>, ident: &Ident, rules: &Directions, diagnostics: &mut Diagnostics) {
    let [written, read] = Directions::of(attributes, "rename").are_said();
    let [for_written, for_read] = rules.are_camel_case();
    let (is_written, is_read) = (for_written && !written, for_read && !read);
    if !is_written && !is_read {
        return;
    }
    let name = ident.unraw().to_string();
    diagnostics.error(
        ident.span(),
        format_args!("serde cannot make camel case of `{name}`: it does not start with a letter of ASCII"),
        format_args!("say its name: `#[serde(rename = \"{name}\")]`"),
    );
    for direction in [("serialize", is_written), ("deserialize", is_read)].into_iter().filter(|(_, applies)| *applies) {
        attributes.extend(rename(direction.0, &name, ident.span()));
    }
}

/// `#[serde(rename(direction = "name"))]`
fn rename(direction: &str, name: &str, span: Span) -> Vec<Attribute> {
    let tokens: TokenStream = format!("#[serde(rename({direction} = {name:?}))]").parse().unwrap_or_default();
    Attribute::parse_outer.parse2(at(tokens, span)).unwrap_or_default()
}

fn at(tokens: TokenStream, span: Span) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                token = TokenTree::Group(Group::new(group.delimiter(), at(group.stream(), span)));
            }
            token.set_span(span);
            token
        })
        .collect()
}

/// What one of serde's words says, when a value is written and when it is read.
struct Directions([Option<String>; 2]);

impl Directions {
    fn of(attributes: &[Attribute], word: &str) -> Self {
        let mut said = [None, None];
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            // what is wrong with it, serde's reader says
            let _: syn::Result<()> = attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident(word) {
                    return in_each(&meta, &mut said);
                }
                while !meta.input.is_empty() && !meta.input.peek(Token![,]) {
                    meta.input.parse::<TokenTree>()?;
                }
                Ok(())
            });
        }
        Self(said)
    }

    fn or(self, other: &Self) -> Self {
        let [written, read] = self.0;
        let [of_written, of_read] = other.0.clone();
        Self([written.or(of_written), read.or(of_read)])
    }

    fn are_said(&self) -> [bool; 2] {
        self.0.each_ref().map(Option::is_some)
    }

    fn are_camel_case(&self) -> [bool; 2] {
        self.0.each_ref().map(|rule| rule.as_deref() == Some("camelCase"))
    }
}

/// `word = "…"`, or `word(serialize = "…", deserialize = "…")`.
fn in_each(meta: &ParseNestedMeta<'_>, said: &mut [Option<String>; 2]) -> syn::Result<()> {
    let [written, read] = said;
    if meta.input.peek(Token![=]) {
        let value = meta.value()?.parse::<LitStr>()?.value();
        (*written, *read) = (Some(value.clone()), Some(value));
        return Ok(());
    }
    meta.parse_nested_meta(|meta| {
        let value = Some(meta.value()?.parse::<LitStr>()?.value());
        if meta.path.is_ident("serialize") {
            *written = value;
        } else {
            *read = value;
        }
        Ok(())
    })
}
