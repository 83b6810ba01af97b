//! serde's view of a type, through serde's own reader: final names, defaults, tagging; and where each word was written.
//!
//! The reader keeps no spans of flags, and none of a word that it understood: [`words`] finds them again.

use proc_macro2::Span;
use serde_derive_internals::{Ctxt, Derive, ast};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, DeriveInput, Ident, Token};

use super::documentation::{self, is_deprecated};
use super::schema_attribute;
use super::written::{Body, WrittenField, WrittenForSerde, WrittenVariant};
use crate::diagnostics::Diagnostics;

/// What serde makes of `input`. Its complaints are passed on as they are: where serde's derives make the same ones, in the same
/// words at the same tokens, rustc shows them once.
///
/// `is_number`: an enum that is written as its number, by the derives of serde_repr, which are content with more than serde's.
pub(super) fn read<'a>(
    input: &'a DeriveInput,
    is_number: bool,
    diagnostics: &mut Diagnostics,
) -> Option<WrittenForSerde<'a>> {
    // The two directions differ in what they ask of a transparent type; one of them may not be derived at all.
    let container = container(input, Derive::Deserialize, is_number)
        .or_else(|complaints| container(input, Derive::Serialize, is_number).map_err(|_| complaints));
    let container = match container {
        Ok(container) => container,
        Err(complaints) => {
            diagnostics.pass(complaints);
            read_keywords_only(input, diagnostics);
            return None;
        }
    };
    let body = match container.data {
        ast::Data::Struct(style, fields) => Body::Struct(style.into(), read_fields(fields, diagnostics)),
        ast::Data::Enum(variants) => {
            Body::Enum(variants.into_iter().map(|variant| read_variant(variant, diagnostics)).collect())
        }
    };
    Some(WrittenForSerde {
        attributes: container.attrs,
        words: words(&input.attrs),
        body,
    })
}

/// What serde's reader says of `other`, and serde_repr does not.
const OTHER_IS_LAST: &str = "#[serde(other)] must be on the last variant";

fn container(input: &DeriveInput, derive: Derive, is_number: bool) -> syn::Result<ast::Container<'_>> {
    let context = Ctxt::new();
    // Only used in paths to serde's private functions, which we do not write.
    let private = Ident::new("_private", Span::call_site());
    let container = ast::Container::from_ast(&context, input, derive, &private);
    if let Err(complaints) = context.check() {
        let minds = |complaint: &syn::Error| !is_number || complaint.to_string() != OTHER_IS_LAST;
        let minded = complaints.into_iter().filter(minds).reduce(|mut all, complaint| {
            all.combine(complaint);
            all
        });
        minded.map_or(Ok(()), Err)?;
    }
    container.ok_or_else(|| syn::Error::new_spanned(input, "serde cannot read this type"))
}

fn read_fields<'a>(fields: Vec<ast::Field<'a>>, diagnostics: &mut Diagnostics) -> Vec<WrittenField<'a>> {
    fields
        .into_iter()
        .map(|field| WrittenField {
            words: words(&field.original.attrs),
            keywords: schema_attribute::read(&field.original.attrs, Some(field.ty), diagnostics),
            documentation: documentation::read(&field.original.attrs),
            deprecated: is_deprecated(&field.original.attrs),
            serde: field,
        })
        .collect()
}

fn read_variant<'a>(mut variant: ast::Variant<'a>, diagnostics: &mut Diagnostics) -> WrittenVariant<'a> {
    let attributes = &variant.original.attrs;
    WrittenVariant {
        words: words(attributes),
        keywords: schema_attribute::read(attributes, None, diagnostics),
        documentation: documentation::read(attributes),
        deprecated: is_deprecated(attributes),
        style: variant.style.into(),
        fields: read_fields(std::mem::take(&mut variant.fields), diagnostics),
        serde: variant,
    }
}

/// So that a mistake in our attributes is not hidden behind one in serde's.
fn read_keywords_only(input: &DeriveInput, diagnostics: &mut Diagnostics) {
    if let syn::Data::Enum(data) = &input.data {
        for variant in &data.variants {
            schema_attribute::read(&variant.attrs, None, diagnostics);
        }
    }
    let fields: Vec<_> = match &input.data {
        syn::Data::Struct(data) => data.fields.iter().collect(),
        syn::Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.fields).collect(),
        syn::Data::Union(_) => Vec::new(),
    };
    for field in fields {
        schema_attribute::read(&field.attrs, Some(&field.ty), diagnostics);
    }
}

/// The words of every `#[serde(...)]` among `attributes`, in order.
fn words(attributes: &[Attribute]) -> Vec<Ident> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .filter_map(|attribute| attribute.parse_args::<Words>().ok())
        .flat_map(|Words(words)| words)
        .collect()
}

/// `word`, `word = value` and `word(...)`, separated by commas; serde has already said what is wrong with them.
struct Words(Vec<Ident>);

impl Parse for Words {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut words = Vec::new();
        while !input.is_empty() {
            words.push(input.call(Ident::parse_any)?);
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<proc_macro2::TokenTree>()?;
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self(words))
    }
}
