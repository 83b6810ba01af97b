//! Enums with data → compositions, a branch for each variant.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;
use syn::ext::IdentExt;

use super::object::TagPosition;
use super::{keywords, names, object};
use crate::describe::{Content, Metadata, Representation, WireUnion, WireVariant, is_list_of_strings};

/// The composition: of the variants that are told apart, then of the others.
pub(super) fn schema(private: &TokenStream, union: &WireUnion<'_>, metadata: &Metadata) -> TokenStream {
    let untagged = union.untagged.iter().map(|variant| {
        let branch = bare(private, &variant.content);
        titled(private, &branch, variant, &variant.ident.unraw().to_string())
    });
    let chosen = ["one_of", "any_of"].into_iter().find(|word| metadata.keyword(word).is_some());
    if union.tagged.is_empty() {
        let word = Ident::new(chosen.unwrap_or("any_of"), Span::call_site());
        return quote!(#private::SchemaObject::#word(const { &[#(const { &#untagged }),*] }));
    }
    if union.untagged.is_empty() {
        return tagged(private, union, chosen.unwrap_or("one_of"));
    }
    let tagged = tagged(private, union, "one_of");
    let word = Ident::new(chosen.unwrap_or("any_of"), Span::call_site());
    quote!(#private::SchemaObject::#word(const { &[const { &#tagged } #(, const { &#untagged })*] }))
}

/// The variants that a tag tells apart.
fn tagged(private: &TokenStream, union: &WireUnion<'_>, word: &str) -> TokenStream {
    if is_list_of_strings(&union.representation, &union.tagged) {
        return list_of_strings(private, union);
    }
    let branches = union.tagged.iter().map(|variant| {
        let branch = match &union.representation {
            Representation::Internal(tag) => internal(private, tag, variant),
            Representation::Adjacent(tag, content) => adjacent(private, tag, content, variant, union.closed),
            Representation::External | Representation::Untagged => external(private, variant),
        };
        titled(private, &branch, variant, &variant.name.name)
    });
    let values = union.tagged.iter().flat_map(WireVariant::names).map(|name| &name.name);
    let table = names::variants(private, &union.tagged);
    let by = match &union.representation {
        Representation::Internal(tag) => quote!(.tagged_by(#tag, &[#(#values),*], #table)),
        Representation::Adjacent(tag, content) => {
            quote!(.tagged_by(#tag, &[#(#values),*], #table).with_content(#content))
        }
        Representation::External | Representation::Untagged => quote!(.tagged_externally(&[#(#values),*], #table)),
    };
    let otherwise = union.tagged.iter().position(|variant| variant.other).map(|place| {
        let place = proc_macro2::Literal::usize_unsuffixed(place);
        quote!(.otherwise(#place))
    });
    let word = Ident::new(word, Span::call_site());
    quote!(#private::SchemaObject::#word(const { &[#(const { &#branches }),*] }) #by #otherwise)
}

fn list_of_strings(private: &TokenStream, union: &WireUnion<'_>) -> TokenStream {
    let strings = names::strings(private, &union.tagged);
    if !union.tagged.iter().any(|variant| variant.other) {
        return strings;
    }
    let names: Vec<&str> = union.tagged.iter().flat_map(WireVariant::names).map(|name| name.name.as_str()).collect();
    let table = names::leading_to_the_first(private, &names);
    let any = quote!(#private::SchemaObject::string());
    quote! {
        #private::SchemaObject::any_of(const { &[const { &#strings }, const { &#any }] })
            .tagged_externally(&[#(#names),*], #table)
            .otherwise(1)
    }
}

/// `{"Variant": …}`, or `"Variant"` where it holds nothing.
fn external(private: &TokenStream, variant: &WireVariant<'_>) -> TokenStream {
    let names: Vec<&str> = variant.names().map(|name| name.name.as_str()).collect();
    if let Content::Nothing = variant.content {
        return if variant.other {
            quote!(#private::SchemaObject::string())
        } else {
            quote!(#private::SchemaObject::enumeration(&[#(#names),*]))
        };
    }
    let (name, aliases) = (&variant.name.name, variant.aliases.iter().map(|alias| &alias.name));
    let aliases = (!variant.aliases.is_empty()).then(|| quote!(.with_aliases(&[#(#aliases),*])));
    let content = bare(private, &variant.content);
    let property = object::bare_property(private, name, &content);
    let property = quote!(#property #aliases);
    object::of_one(private, &names, &property)
}

/// `{"tag": "Variant", …}`.
fn internal(private: &TokenStream, tag: &str, variant: &WireVariant<'_>) -> TokenStream {
    let alone = || object::own(private, Some(&variant.tag(tag)), &[]);
    match &variant.content {
        // serde reads past anything beside the tag of a variant without fields, whatever the enum denies
        Content::Nothing | Content::Tuple(_) => alone(),
        Content::Value(item) => {
            let (tag, content, of) = (alone(), object::item(private, item), &item.of);
            quote! {
                #private::internally_tagged::<#of>(const { &#tag }, const { &[const { &#tag }, const { &#content }] })
            }
        }
        Content::Object(fields) => object::schema(private, fields, TagPosition::FirstPart),
    }
}

/// `{"tag": "Variant", "content": …}`.
fn adjacent(private: &TokenStream, tag: &str, content: &str, variant: &WireVariant<'_>, closed: bool) -> TokenStream {
    let names = [tag, content];
    let tag = object::tag(private, &variant.tag(tag));
    let content = match &variant.content {
        // serde reads `null` there, and nothing else
        Content::Nothing => {
            let null = object::bare_property(private, content, &quote!(#private::SchemaObject::null()));
            quote!(#null.required(false))
        }
        Content::Value(item) => {
            let item = object::absent_item(private, item);
            object::bare_property(private, content, &item)
        }
        Content::Tuple(_) | Content::Object(_) => {
            let bare = bare(private, &variant.content);
            object::bare_property(private, content, &bare)
        }
    };
    let closed = closed.then(|| quote!(.deny_unknown_properties()));
    let object = object::of_properties(private, &names, &[tag, content]);
    quote!(#object #closed)
}

/// What a variant holds, without a word of which one it is.
fn bare(private: &TokenStream, content: &Content<'_>) -> TokenStream {
    match content {
        Content::Nothing => quote!(#private::SchemaObject::null()),
        Content::Value(item) => object::item(private, item),
        Content::Tuple(items) => object::tuple(private, items),
        Content::Object(fields) => object::schema(private, fields, TagPosition::OwnProperty),
    }
}

/// `branch` under the name of its variant, with what is said of that.
fn titled(private: &TokenStream, branch: &TokenStream, variant: &WireVariant<'_>, title: &str) -> TokenStream {
    let titled = quote!(#private::titled(#branch, #title));
    keywords::annotated(private, titled, &variant.metadata, &[])
}
