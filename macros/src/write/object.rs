//! Objects and tuples → the builder chains of their schemas.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::keywords::at;
use super::{dependencies, keywords, names};
use crate::describe::{Access, Metadata, Presence, WireItem, WireObject, WirePart, WireProperty, WireTag, WireTuple};
use crate::read::TypeShape;

/// Where the tag of an object with parts stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagPosition {
    /// Among the object's own properties.
    OwnProperty,
    /// In a part of its own, the first one.
    FirstPart,
}

/// The object, with its parts where it has some.
pub(super) fn schema(private: &TokenStream, object: &WireObject<'_>, tag_position: TagPosition) -> TokenStream {
    let closed = object.closed.then(|| quote!(.deny_unknown_properties()));
    if object.parts.is_empty() {
        let own = own(private, object.tag.as_ref(), &object.properties);
        let ruled = dependencies::ruled(private, &own, object);
        return quote!(#ruled #closed);
    }
    let (apart, inside) = match tag_position {
        TagPosition::FirstPart => (object.tag.as_ref(), None),
        TagPosition::OwnProperty => (None, object.tag.as_ref()),
    };
    let mut parts: Vec<TokenStream> = apart.map(|tag| own(private, Some(tag), &[])).into_iter().collect();
    parts.extend(object.parts.iter().map(|part| self::part(private, part)));
    if inside.is_some() || !object.properties.is_empty() {
        parts.push(dependencies::ruled(private, &own(private, inside, &object.properties), object));
    }
    let runs = runs(private, object, apart.is_some(), inside.is_some());
    quote!(#private::parts(const { &[#(const { &#parts }),*] }, &[#(#runs),*]) #closed)
}

/// Which properties follow each other on the wire: of the tag in a part of its own, of the flattened parts, and of the last part,
/// which are the object's own, the tag among them if it is inside.
fn runs(private: &TokenStream, object: &WireObject<'_>, is_apart: bool, is_inside: bool) -> Vec<TokenStream> {
    let own = |part: usize, from: usize, to: usize| {
        let [part, from, count] = [part, from, to - from].map(Literal::usize_unsuffixed);
        quote!(#private::Run::Own(#part, #from, #count))
    };
    let last = usize::from(is_apart) + object.parts.len();
    let mut runs: Vec<TokenStream> = is_apart.then(|| own(0, 0, 1)).into_iter().collect();
    let mut written = 0;
    for part in &object.parts {
        let before = part.after + usize::from(is_inside);
        if before > written {
            runs.push(own(last, written, before));
            written = before;
        }
        let of = &part.of;
        runs.push(quote!(#private::Run::Flat(<#of as #private::Schema>::FLAT)));
    }
    let all = object.properties.len() + usize::from(is_inside);
    if all > written {
        runs.push(own(last, written, all));
    }
    runs
}

/// An object of the tag and `properties`.
pub(super) fn own(private: &TokenStream, tag: Option<&WireTag>, properties: &[WireProperty<'_>]) -> TokenStream {
    let written = properties.iter().map(|property| self::property(private, property));
    let written: Vec<TokenStream> = tag.map(|tag| self::tag(private, tag)).into_iter().chain(written).collect();
    let names = properties.iter().flat_map(|property| std::iter::once(&property.name).chain(&property.aliases));
    let tag = tag.map(|tag| tag.property.as_str());
    let names: Vec<&str> = tag.into_iter().chain(names.map(|name| name.name.as_str())).collect();
    of_properties(private, &names, &written)
}

/// An object of `properties`, which have these `names`.
pub(super) fn of_properties(private: &TokenStream, names: &[&str], properties: &[TokenStream]) -> TokenStream {
    if properties.is_empty() {
        return quote!(#private::SchemaObject::object(&[]));
    }
    let (size, multiplier) = names::layout(names);
    quote!(#private::object(const { &#private::PropertyTable::<#size, _>::new(#multiplier, [#(#properties),*]) }))
}

/// The property that says what the object is.
pub(super) fn tag(private: &TokenStream, tag: &WireTag) -> TokenStream {
    let WireTag {
        property, values, ..
    } = tag;
    let schema = if values.is_empty() {
        quote!(#private::SchemaObject::string())
    } else {
        quote!(#private::SchemaObject::enumeration(&[#(#values),*]))
    };
    bare_property(private, property, &schema)
}

/// An object with the one property `name`.
pub(super) fn of_one(private: &TokenStream, names: &[&str], property: &TokenStream) -> TokenStream {
    let object = of_properties(private, names, std::slice::from_ref(property));
    quote!(#object.deny_unknown_properties())
}

/// An array with a schema for each position.
pub(super) fn tuple(private: &TokenStream, tuple: &WireTuple<'_>) -> TokenStream {
    let items = tuple.items.iter().map(|item| self::item(private, item));
    let tokens = quote!(#private::SchemaObject::tuple(const { &[#(const { &#items }),*] }));
    if tuple.required == tuple.items.len() {
        return tokens;
    }
    let required = Literal::usize_unsuffixed(tuple.required);
    quote!(#private::tuple_of_at_least(#required, #tokens))
}

/// A value without a name, which serde wants to be there.
pub(super) fn item(private: &TokenStream, item: &WireItem<'_>) -> TokenStream {
    let bare = place(private, &item.of, &item.metadata);
    said_of(private, quote!(#private::newtype(#bare)), (&item.of, &bare), &item.metadata, &[])
}

/// The same, where serde makes do without one if its type can be absent.
pub(super) fn absent_item(private: &TokenStream, item: &WireItem<'_>) -> TokenStream {
    let bare = place(private, &item.of, &item.metadata);
    said_of(private, bare.clone(), (&item.of, &bare), &item.metadata, &[])
}

fn part(private: &TokenStream, part: &WirePart<'_>) -> TokenStream {
    let bare = place(private, &part.of, &part.metadata);
    said_of(private, bare.clone(), (&part.of, &bare), &part.metadata, &[])
}

/// `schema` with everything that is said of it: of a value of the type `of`, whose schema is `bare` before anything is said.
fn said_of(
    private: &TokenStream,
    schema: TokenStream,
    (of, bare): (&syn::Type, &TokenStream),
    metadata: &Metadata,
    access: &[&str],
) -> TokenStream {
    let limited = keywords::limited(private, schema, Some(of), bare, &metadata.keywords);
    let nullable = metadata.keyword("nullable").map(|_| quote!(.nullable()));
    keywords::annotated(private, quote!(#limited #nullable), metadata, access)
}

fn property(private: &TokenStream, property: &WireProperty<'_>) -> TokenStream {
    let name = &property.name.name;
    let bare = place(private, &property.of, &property.metadata);
    let schema = match property.presence {
        Presence::ByTypeAndSkipped(span) if property.is_option() => {
            let left_out = at(private, span, "left_out_when_none");
            quote_spanned!(span=> #left_out(#bare))
        }
        presence if presence.is_skipped() => quote!(#private::skipped_when_none(#bare)),
        _ => bare.clone(),
    };
    let access: &[&str] = match property.access {
        Access::Both => &[],
        Access::ReadOnly => &["read_only"],
        Access::WriteOnly => &["write_only"],
    };
    let metadata = said_of(private, schema, (&property.of, &bare), &property.metadata, access);
    let aliases = property.aliases.iter().map(|alias| &alias.name);
    let aliases = (!property.aliases.is_empty()).then(|| quote!(.with_aliases(&[#(#aliases),*])));
    let required = match property.presence {
        Presence::Decided { required, .. } => quote!(.required(#required)),
        Presence::ByType | Presence::ByTypeAndSkipped(_) => TokenStream::new(),
    };
    let bare = bare_property(private, name, &metadata);
    quote!(#bare #required #aliases)
}

/// The property `name` with this schema.
pub(super) fn bare_property(private: &TokenStream, name: &str, schema: &TokenStream) -> TokenStream {
    let (first, last) = names::packed(name);
    quote!(#private::property(#name, #first, #last, #schema))
}

/// The schema of a field's type, as it stands where the field is. The type is named once, in a path that needs nothing but its
/// `Schema`, so that a type without one makes one error.
fn place(private: &TokenStream, of: &syn::Type, metadata: &Metadata) -> TokenStream {
    let inline = metadata.switch("inline");
    let composed = ["all_of", "one_of"].into_iter().find(|word| metadata.keyword(word).is_some());
    if inline.is_none() && composed.is_none() {
        return keywords::place(private, of, &metadata.keywords);
    }
    let TypeShape {
        inside, optional, ..
    } = TypeShape::of(of);
    let inlined = inline == Some(true);
    let schema = if inlined {
        quote!(#private::inlined(<#inside as #private::Schema>::OBJECT))
    } else {
        quote!(#private::referred::<#inside>())
    };
    let schema = match composed {
        Some("all_of") => quote!(#private::SchemaObject::around(const { &[const { &#schema }] })),
        Some(word) => {
            let word = syn::Ident::new(word, proc_macro2::Span::call_site());
            quote!(#private::SchemaObject::#word(const { &[const { &#schema }] }))
        }
        None => schema,
    };
    if optional { quote!(#private::optional(#schema)) } else { schema }
}
