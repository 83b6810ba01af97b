//! What a type writes → the builder chain of its schema, and how it stands in others.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Type;

use super::keywords;
use crate::describe::{Access, Form, Presence, TypeShape, WireName, WireObject, WireProperty, WireType, WireVariant};

/// The `SchemaObject` of the type.
pub(super) fn object(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let said = &wire.said;
    let (schema, names) = match &wire.form {
        Form::Object(object) => (properties(private, object), property_names(private, object)),
        Form::Wrapper { of, transparent } => (wrapper(private, of, *transparent, wire), TokenStream::new()),
        Form::Null => (quote!(#private::SchemaObject::null()), TokenStream::new()),
        Form::Strings(variants) => (strings(private, variants), variant_names(private, variants)),
        Form::Unknown => return quote!(#private::unknown(Self::NAME)),
    };
    let annotations = keywords::annotations(private, said, &[]);
    quote!(#schema.named(Self::NAME) #names #annotations)
}

/// The constant `PLACEMENT`, where the trait's own does not do.
pub(super) fn placement(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let inline = wire.said.switch("inline");
    let placement = match (&wire.form, inline) {
        (Form::Unknown, _) | (Form::Strings(_), Some(false)) => quote!(#private::Placement::Named),
        (_, Some(true)) | (Form::Strings(_), None) => quote!(#private::Placement::Inline),
        (Form::Wrapper { of, .. }, _) => {
            quote!(#private::placement_of_newtype(<#of as #private::Schema>::SCALAR))
        }
        (Form::Object(_) | Form::Null, _) => return TokenStream::new(),
    };
    quote!(const PLACEMENT: #private::Placement = #placement;)
}

/// The constants of a type that serde sees through, where the trait's own do not do.
pub(super) fn seen_through(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let scalar = match &wire.form {
        Form::Strings(_) => quote!(true),
        Form::Wrapper { of, .. } => quote!(<#of as #private::Schema>::SCALAR),
        Form::Object(_) | Form::Null | Form::Unknown => return TokenStream::new(),
    };
    let absent = match &wire.form {
        Form::Wrapper { of, transparent: true } => {
            quote!(const CAN_BE_ABSENT: #private::core::primitive::bool = <#of as #private::Schema>::CAN_BE_ABSENT;)
        }
        _ => TokenStream::new(),
    };
    quote! {
        const SCALAR: #private::core::primitive::bool = #scalar;
        #absent
    }
}

fn properties(private: &TokenStream, object: &WireObject<'_>) -> TokenStream {
    let properties = object.properties.iter().map(|property| self::property(private, property));
    let closed = object.closed.then(|| quote!(.deny_unknown_properties()));
    quote!(#private::SchemaObject::object(const { &[#(#properties),*] }) #closed)
}

fn property(private: &TokenStream, property: &WireProperty<'_>) -> TokenStream {
    let name = &property.name.name;
    let said = &property.said;
    let bare = place(private, property);
    let schema = if property.presence.is_skipped() {
        quote!(#private::skipped_when_none(#bare))
    } else {
        bare.clone()
    };
    let limited = keywords::limited(private, schema, &bare, &said.keywords);
    let nullable = said.keyword("nullable").map(|_| quote!(.nullable()));
    let access: &[&str] = match property.access {
        Access::Both => &[],
        Access::ReadOnly => &["read_only"],
        Access::WriteOnly => &["write_only"],
    };
    let annotations = keywords::annotations(private, said, access);
    let aliases = property.aliases.iter().map(|alias| &alias.name);
    let aliases = (!property.aliases.is_empty()).then(|| quote!(.with_aliases(&[#(#aliases),*])));
    let required = match property.presence {
        Presence::Decided { required, .. } => quote!(.required(#required)),
        Presence::ByType | Presence::ByTypeAndSkipped(_) => TokenStream::new(),
    };
    quote!(#private::Property::new(#name, #limited #nullable #annotations) #required #aliases)
}

/// The schema of a field's type, as it stands where the field is. The type is named once, in a path that needs nothing but its
/// `Schema`, so that a type without one makes one error.
fn place(private: &TokenStream, property: &WireProperty<'_>) -> TokenStream {
    let Some(inline) = property.said.switch("inline") else {
        let of = property.of;
        return quote!(<#of as #private::Schema>::PLACE);
    };
    let TypeShape { inside, optional, .. } = TypeShape::of(property.of);
    let schema = if inline {
        quote!(#private::inlined(<#inside as #private::Schema>::OBJECT))
    } else {
        quote!(#private::referred::<#inside>())
    };
    if optional { quote!(#private::optional(#schema)) } else { schema }
}

fn wrapper(private: &TokenStream, of: &Type, transparent: bool, wire: &WireType<'_>) -> TokenStream {
    let place = quote!(<#of as #private::Schema>::PLACE);
    let schema = if transparent { place.clone() } else { quote!(#private::newtype(#place)) };
    keywords::limited(private, schema, &place, &wire.said.keywords)
}

fn strings(private: &TokenStream, variants: &[WireVariant]) -> TokenStream {
    let names = variants.iter().map(|variant| &variant.name.name);
    quote!(#private::SchemaObject::enumeration(&[#(#names),*]))
}

/// The look-up of the properties by their names.
fn property_names(private: &TokenStream, object: &WireObject<'_>) -> TokenStream {
    let names = object.properties.iter().enumerate().flat_map(|(place, property)| {
        std::iter::once(&property.name).chain(&property.aliases).map(move |name| (name, place))
    });
    table(private, names)
}

fn variant_names(private: &TokenStream, variants: &[WireVariant]) -> TokenStream {
    table(private, variants.iter().enumerate().map(|(place, variant)| (&variant.name, place)))
}

/// A table at most half full: names that meet are rare there.
fn table<'a>(private: &TokenStream, names: impl Iterator<Item = (&'a WireName, usize)>) -> TokenStream {
    let names: Vec<_> = names.map(|(name, place)| (&name.name, Literal::usize_unsuffixed(place))).collect();
    if names.is_empty() {
        return TokenStream::new();
    }
    let size = Literal::usize_unsuffixed((2 * names.len()).next_power_of_two());
    let entries = names.iter().map(|(name, place)| quote!((#name, #place)));
    quote!(.with_names(const { &#private::NameTable::<#size>::new(&[#(#entries),*]) }))
}
