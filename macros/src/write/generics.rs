//! The parameters of a type → the bounds of its implementation, and the part that they have in its name.

use proc_macro2::TokenStream;
use quote::quote;
use syn::GenericParam;

use super::bounds::Asked;
use crate::describe::WireType;

/// What the types on the wire say of the parameters.
pub(super) struct Parameters<'a> {
    wire: &'a WireType<'a>,
    asked: Asked<'a>,
}

impl<'a> Parameters<'a> {
    pub(super) fn of(wire: &'a WireType<'a>) -> Self {
        Self {
            wire,
            asked: Asked::by(wire),
        }
    }

    /// Whether the constants of the implementation are known only where the type is used.
    pub(super) fn are_there(&self) -> bool {
        self.wire.generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
    }

    /// The type's own conditions, and that what stands on the wire has a schema.
    pub(super) fn where_clause(&self, private: &TokenStream) -> TokenStream {
        let own = self.wire.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let bounds: Vec<TokenStream> =
            own.map(|predicate| quote!(#predicate)).chain(self.asked.predicates(private)).collect();
        if bounds.is_empty() { TokenStream::new() } else { quote!(where #(#bounds),*) }
    }

    /// The name of the type: `Page`, or `Page_User` where a parameter is a `User`.
    pub(super) fn name(&self, private: &TokenStream) -> TokenStream {
        let stem = &self.wire.name;
        let mut arguments: Vec<TokenStream> = Vec::new();
        for argument in self.wire.generics.params.iter().flat_map(|parameter| self.words(parameter, private)) {
            // a type of several parameters is named once
            if !arguments.iter().any(|known| known.to_string() == argument.to_string()) {
                arguments.push(argument);
            }
        }
        if arguments.is_empty() {
            return quote!(#stem);
        }
        quote! {
            const { &#private::GenericName::new(#stem, &[#(const { &#arguments }.as_str()),*]) }.as_str()
        }
    }

    /// What a parameter is called in the name: nothing, where it does not stand on the wire.
    fn words(&self, parameter: &'a GenericParam, private: &TokenStream) -> Vec<TokenStream> {
        match parameter {
            GenericParam::Lifetime(_) => Vec::new(),
            GenericParam::Const(parameter) => {
                let ident = &parameter.ident;
                vec![quote!(#private::Constant { value: #ident }.word())]
            }
            GenericParam::Type(parameter) => {
                let named = self.asked.named_by(&parameter.ident);
                named.into_iter().map(|of| quote!(#private::Word::of::<#of>())).collect()
            }
        }
    }
}
