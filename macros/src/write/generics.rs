//! The parameters of a type → the bounds of its implementation, and the part that they have in its name.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericParam, Ident};

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
        let arguments: Vec<TokenStream> = self.arguments().iter().map(|argument| argument.word(private)).collect();
        if arguments.is_empty() {
            return quote!(#stem);
        }
        quote! {
            const { &#private::GenericName::new(#stem, &[#(const { &#arguments }.as_str()),*]) }.as_str()
        }
    }

    /// Where the type is declared, with what its name is made of.
    pub(super) fn origin(&self, private: &TokenStream) -> TokenStream {
        let module = quote!(#private::core::module_path!());
        let stem = &self.wire.name;
        let arguments: Vec<TokenStream> =
            self.arguments().iter().map(|argument| argument.called_anew(private)).collect();
        if arguments.is_empty() {
            // promoted by the compiler, which is less work for it than a constant of its own
            return quote!(&#private::Origin { module: #module, stem: "", arguments: &[] });
        }
        quote! {
            const { &#private::Origin { module: #module, stem: #stem, arguments: const { &[#(#arguments),*] } } }
        }
    }

    /// What the name is made of beside its stem: what parameters stand for on the wire, each once.
    fn arguments(&self) -> Vec<Argument<'a>> {
        let mut arguments: Vec<Argument<'a>> = Vec::new();
        for parameter in &self.wire.generics.params {
            match parameter {
                GenericParam::Lifetime(_) => {}
                GenericParam::Const(parameter) => arguments.push(Argument::Constant(&parameter.ident)),
                GenericParam::Type(parameter) => {
                    for of in self.asked.named_by(&parameter.ident) {
                        let is_known = |known: &Argument<'_>| matches!(known, Argument::Type(known) if known.to_string() == of.to_string());
                        // a type of several parameters is named once
                        if !arguments.iter().any(is_known) {
                            arguments.push(Argument::Type(of));
                        }
                    }
                }
            }
        }
        arguments
    }
}

/// A part of a generic name.
enum Argument<'a> {
    /// The value of a const parameter.
    Constant(&'a Ident),
    Type(TokenStream),
}

impl Argument<'_> {
    /// What it is called in the name.
    fn word(&self, private: &TokenStream) -> TokenStream {
        match self {
            Self::Constant(ident) => quote!(#private::Constant { value: #ident }.word()),
            Self::Type(of) => quote!(#private::Word::of::<#of>()),
        }
    }

    /// The same, to be called anew.
    fn called_anew(&self, private: &TokenStream) -> TokenStream {
        match self {
            Self::Constant(_) => {
                let word = self.word(private);
                quote!(#private::Argument::Constant(const { &#word }.as_str()))
            }
            Self::Type(of) => quote!(#private::argument::<#of>()),
        }
    }
}
