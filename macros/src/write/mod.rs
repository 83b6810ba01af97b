//! Stage 4: a [`WireType`] → its `impl Schema`, and the reviews beside it. Quotes only, decides nothing.

mod bounds;
mod dependencies;
mod expression;
mod form;
mod generics;
mod keywords;
mod lints;
mod listed;
mod names;
mod object;
mod pattern;
mod review;
mod review_of_dependencies;
mod review_of_parts;
mod rules;
mod union;

use proc_macro2::TokenStream;
use quote::quote;

use crate::describe::WireType;
use generics::Parameters;
pub(crate) use pattern::pattern;

/// The implementation, with every path absolute: the surroundings may call their own types `Option`, `String` or `core`.
///
/// It stands in a constant, where the one long path has a short name: each token that is written costs the user's build.
pub(crate) fn write(wire: &WireType<'_>) -> TokenStream {
    let ident = wire.ident;
    let (runtime, private) = (&runtime(wire), &quote!(_wireform));
    let parameters = Parameters::of(wire);
    let (of_impl, of_type, _) = wire.generics.split_for_impl();
    let bounds = parameters.where_clause(private);
    let name = parameters.name(private);
    let object = form::object(private, wire, &parameters.origin(private));
    let placement = form::placement(private, wire);
    let among = form::among(private, wire);
    let seen_through = form::seen_through(private, wire);
    let rules = rules::rules(private, wire);
    let (inside, beside) = review::review(runtime, private, wire, &parameters);
    let allowed = lints::allowed();
    quote! {
        #[allow(#allowed)]
        const _: () = {
            use #runtime as _wireform;
            #[automatically_derived]
            impl #of_impl #private::Schema for #ident #of_type #bounds {
            const NAME: &'static #private::core::primitive::str = #name;
            const OBJECT: &'static #private::SchemaObject = &#object;
            #placement
            #among
            #seen_through
            #inside
            #rules
            }
        };
        #beside
    }
}

/// The path of what only the expansion uses.
fn runtime(wire: &WireType<'_>) -> TokenStream {
    wire.runtime.as_ref().map_or_else(|| quote!(::wireform::__private), |runtime| quote!(#runtime::__private))
}
