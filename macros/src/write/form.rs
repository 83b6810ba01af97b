//! What a type writes → the builder chain of its schema, and how it stands in others.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::{keywords, names, object, union};
use crate::describe::{Content, Form, Representation, WireNumbers, WireObject, WireType, WireUnion};

/// The `SchemaObject` of the type.
pub(super) fn object(private: &TokenStream, wire: &WireType<'_>, origin: &TokenStream) -> TokenStream {
    let metadata = &wire.metadata;
    let schema = match &wire.form {
        Form::Object(fields) => object::schema(private, fields, object::TagPosition::OwnProperty),
        Form::Wrapper {
            of, transparent, ..
        } => wrapper(private, of, *transparent, wire),
        Form::Tuple(tuple) => object::tuple(private, tuple),
        Form::Null => quote!(#private::SchemaObject::null()),
        Form::Strings(variants) => names::strings(private, variants),
        Form::Numbers(numbers) => self::numbers(private, numbers),
        Form::Union(variants) => union::schema(private, variants, metadata),
        Form::Unknown => return quote!(#private::unknown(Self::NAME)),
    };
    let named = quote!(#private::named(#schema, Self::NAME, #origin));
    let ruled = if wire.has_value_rules() { quote!(#private::ruled(#named)) } else { named };
    keywords::annotated(private, ruled, metadata, &[])
}

/// The constant `PLACEMENT`, where the trait's own does not do.
pub(super) fn placement(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let inline = wire.metadata.switch("inline");
    let placement = match (&wire.form, inline) {
        (Form::Unknown, _) | (Form::Strings(_) | Form::Numbers(_), Some(false)) => quote!(#private::Placement::Named),
        (_, Some(true)) | (Form::Strings(_) | Form::Numbers(_), None) => quote!(#private::Placement::Inline),
        (Form::Wrapper { of, .. }, _) => {
            quote!(#private::placement_of_newtype(<#of as #private::Schema>::SCALAR))
        }
        (Form::Object(_) | Form::Tuple(_) | Form::Union(_) | Form::Null, _) => return TokenStream::new(),
    };
    quote!(const PLACEMENT: #private::Placement = #placement;)
}

/// The constants that say what a type is where serde sees through it, where the trait's own do not do.
pub(super) fn seen_through(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let boolean = quote!(#private::core::primitive::bool);
    match &wire.form {
        Form::Strings(_) | Form::Numbers(_) => quote!(const SCALAR: #boolean = true;),
        Form::Wrapper {
            of: written,
            transparent,
            ..
        } => {
            let of = &quote!(<#written as #private::Schema>);
            let narrowed = keywords::may_be_a_reference(written, &wire.metadata.keywords).then(|| {
                quote! {
                    const NARROWED: #private::SchemaObject =
                        #private::narrowed_newtype::<Self>(#of::NARROWED, #transparent);
                }
            });
            let absent = transparent.then(|| quote!(const CAN_BE_ABSENT: #boolean = #of::CAN_BE_ABSENT;));
            quote! {
                const SCALAR: #boolean = #of::SCALAR;
                const FLAT: #private::Flat = #of::FLAT;
                const NARROWABLE: #boolean = #of::NARROWABLE;
                #narrowed
                #absent
            }
        }
        // enums can flatten each other in a circle, and constants cannot go round in one
        Form::Union(_) => quote!(const FLAT: #private::Flat = #private::Flat::of(const { &Self::REFERENCE });),
        Form::Object(_) | Form::Tuple(_) | Form::Null | Form::Unknown => TokenStream::new(),
    }
}

/// The constant `AMONG`, where the trait's own does not do.
pub(super) fn among(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let among = match &wire.form {
        Form::Object(WireObject { closed: true, .. }) => quote!(#private::Among::CLOSED),
        Form::Wrapper { of, .. } => quote!(<#of as #private::Schema>::AMONG),
        Form::Tuple(_) | Form::Numbers(_) => quote!(#private::Among::NEVER),
        Form::Null => quote!(#private::Among::NOTHING),
        Form::Strings(_) => quote!(#private::Among::VARIANT),
        Form::Union(union) => of_union(private, union),
        Form::Object(_) | Form::Unknown => return TokenStream::new(),
    };
    quote!(const AMONG: #private::Among = #among;)
}

fn of_object(private: &TokenStream, closed: bool) -> TokenStream {
    if closed { quote!(#private::Among::CLOSED) } else { quote!(#private::Among::OPEN) }
}

fn of_union(private: &TokenStream, union: &WireUnion<'_>) -> TokenStream {
    let tagged = match union.representation {
        Representation::External => quote!(#private::Among::VARIANT),
        _ => of_object(private, union.closed),
    };
    if union.untagged.is_empty() {
        return tagged;
    }
    let tagged = (!union.tagged.is_empty()).then_some(tagged);
    let untagged = union.untagged.iter().map(|variant| match &variant.content {
        Content::Nothing => quote!(#private::Among::NOTHING),
        Content::Value(item) => {
            let of = &item.of;
            quote!(<#of as #private::Schema>::AMONG)
        }
        Content::Tuple(_) => quote!(#private::Among::NEVER),
        Content::Object(object) => of_object(private, object.closed),
    });
    let each = tagged.into_iter().chain(untagged);
    quote!(#private::Among::untagged(&[#(#each),*]))
}

fn numbers(private: &TokenStream, numbers: &WireNumbers<'_>) -> TokenStream {
    let WireNumbers { integer, variants } = numbers;
    let integer = quote!(#private::core::primitive::#integer);
    let values =
        variants.iter().map(|variant| quote!(#private::Constant { value: Self::#variant as #integer }.exact()));
    quote!(#private::numbers::<#integer>(const { &[#(#values),*] }))
}

fn wrapper(private: &TokenStream, of: &Type, transparent: bool, wire: &WireType<'_>) -> TokenStream {
    let place = keywords::place(private, of, &wire.metadata.keywords);
    let schema = if transparent { place.clone() } else { quote!(#private::newtype(#place)) };
    keywords::limited(private, schema, Some(of), &place, &wire.metadata.keywords)
}
