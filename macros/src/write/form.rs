//! What a type writes → the builder chain of its schema, and how it stands in others.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::{keywords, names, object, union};
use crate::describe::{Content, Form, Representation, WireObject, WireType};

/// The `SchemaObject` of the type.
pub(super) fn object(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let metadata = &wire.metadata;
    let schema = match &wire.form {
        Form::Object(fields) => object::schema(private, fields, object::TagPosition::OwnProperty),
        Form::Wrapper { of, transparent } => wrapper(private, of, *transparent, wire),
        Form::Tuple(tuple) => object::tuple(private, tuple),
        Form::Null => quote!(#private::SchemaObject::null()),
        Form::Strings(variants) => names::strings(private, variants),
        Form::Union(variants) => union::schema(private, variants, metadata),
        Form::Unknown => return quote!(#private::unknown(Self::NAME)),
    };
    keywords::annotated(private, quote!(#schema.named(Self::NAME)), metadata, &[])
}

/// The constant `PLACEMENT`, where the trait's own does not do.
pub(super) fn placement(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let inline = wire.metadata.switch("inline");
    let placement = match (&wire.form, inline) {
        (Form::Unknown, _) | (Form::Strings(_), Some(false)) => quote!(#private::Placement::Named),
        (_, Some(true)) | (Form::Strings(_), None) => quote!(#private::Placement::Inline),
        (Form::Wrapper { of, .. }, _) => {
            quote!(#private::placement_of_newtype(<#of as #private::Schema>::SCALAR))
        }
        (Form::Object(_) | Form::Tuple(_) | Form::Union(_) | Form::Null, _) => return TokenStream::new(),
    };
    quote!(const PLACEMENT: #private::Placement = #placement;)
}

/// The constants of a type that serde sees through, where the trait's own do not do.
pub(super) fn seen_through(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let scalar = match &wire.form {
        Form::Strings(_) => quote!(true),
        Form::Wrapper { of, .. } => quote!(<#of as #private::Schema>::SCALAR),
        Form::Object(_) | Form::Tuple(_) | Form::Union(_) | Form::Null | Form::Unknown => return TokenStream::new(),
    };
    let narrowable = match &wire.form {
        Form::Wrapper { of, transparent } => {
            let narrowed = keywords::may_be_a_reference(of, &wire.metadata.keywords).then(|| {
                quote! {
                    const NARROWED: #private::SchemaObject =
                        #private::narrowed_newtype::<Self>(<#of as #private::Schema>::NARROWED, #transparent);
                }
            });
            quote! {
                const NARROWABLE: #private::core::primitive::bool = <#of as #private::Schema>::NARROWABLE;
                #narrowed
            }
        }
        _ => TokenStream::new(),
    };
    let absent = match &wire.form {
        Form::Wrapper {
            of,
            transparent: true,
        } => {
            quote!(const CAN_BE_ABSENT: #private::core::primitive::bool = <#of as #private::Schema>::CAN_BE_ABSENT;)
        }
        _ => TokenStream::new(),
    };
    quote! {
        const SCALAR: #private::core::primitive::bool = #scalar;
        #narrowable
        #absent
    }
}

/// The constant `CLOSED`, where the trait's own does not do.
pub(super) fn closed(private: &TokenStream, wire: &WireType<'_>) -> TokenStream {
    let closed = match &wire.form {
        Form::Object(WireObject { closed: true, .. }) => quote!(true),
        // an object with one property, and no other
        Form::Union(union) if union.closed || matches!(union.representation, Representation::External) => quote!(true),
        Form::Union(union) => {
            let held = union.untagged.iter().filter_map(|variant| match &variant.content {
                Content::Value(item) => Some(&item.of),
                _ => None,
            });
            quote!(false #(|| <#held as #private::Schema>::CLOSED)*)
        }
        Form::Wrapper { of, .. } => quote!(<#of as #private::Schema>::CLOSED),
        Form::Object(_) | Form::Tuple(_) | Form::Null | Form::Strings(_) | Form::Unknown => return TokenStream::new(),
    };
    quote!(const CLOSED: #private::core::primitive::bool = #closed;)
}

fn wrapper(private: &TokenStream, of: &Type, transparent: bool, wire: &WireType<'_>) -> TokenStream {
    let place = keywords::place(private, of, &wire.metadata.keywords);
    let schema = if transparent { place.clone() } else { quote!(#private::newtype(#place)) };
    keywords::limited(private, schema, Some(of), &place, &wire.metadata.keywords)
}
