//! The parameters of a type → the bounds of its implementation, and the part that they have in its name.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit::{self, Visit};
use syn::{ConstParam, GenericParam, Ident, Path, PathArguments, Type, TypePath};

use crate::describe::WireType;

/// What the types on the wire say of the parameters.
pub(super) struct Parameters<'a> {
    wire: &'a WireType<'a>,
    /// The parameters, and types made of them such as `T::Item`, that stand on the wire.
    written: Written<'a>,
}

impl<'a> Parameters<'a> {
    pub(super) fn of(wire: &'a WireType<'a>) -> Self {
        let mut written = Written {
            parameters: wire.generics.type_params().map(|parameter| &parameter.ident).collect(),
            themselves: Vec::new(),
            projections: Vec::new(),
        };
        wire.form.types().into_iter().for_each(|of| written.visit_type(of));
        Self { wire, written }
    }

    /// Whether the constants of the implementation are known only where the type is used.
    pub(super) fn are_there(&self) -> bool {
        self.wire.generics.params.iter().any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
    }

    /// The type's own conditions, and that what stands on the wire has a schema.
    pub(super) fn where_clause(&self, private: &TokenStream) -> TokenStream {
        let own = self.wire.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let themselves = self.written.in_order();
        let projections = &self.written.projections;
        let bounds: Vec<TokenStream> = own
            .map(|predicate| quote!(#predicate))
            .chain(themselves.map(|parameter| quote!(#parameter: #private::Schema)))
            .chain(projections.iter().map(|projection| quote!(#projection: #private::Schema)))
            .collect();
        if bounds.is_empty() { TokenStream::new() } else { quote!(where #(#bounds),*) }
    }

    /// The name of the type: `Page`, or `Page_User` where a parameter is a `User`.
    pub(super) fn name(&self, private: &TokenStream) -> TokenStream {
        let stem = &self.wire.name;
        let arguments: Vec<TokenStream> =
            self.wire.generics.params.iter().flat_map(|parameter| self.words(parameter, private)).collect();
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
            self.wire.generics.params.iter().flat_map(|parameter| self.arguments(parameter, private)).collect();
        if arguments.is_empty() {
            return quote!(const { &#private::Origin::new(#module) });
        }
        quote!(const { &#private::Origin::generic(#module, #stem, const { &[#(#arguments),*] }) })
    }

    /// What a parameter is called in the name: nothing, where it does not stand on the wire.
    fn words(&self, parameter: &GenericParam, private: &TokenStream) -> Vec<TokenStream> {
        match parameter {
            GenericParam::Const(parameter) => vec![constant(parameter, private)],
            parameter => self.types(parameter).map(|of| quote!(#private::Word::of::<#of>())).collect(),
        }
    }

    /// The same, to be called anew.
    fn arguments(&self, parameter: &GenericParam, private: &TokenStream) -> Vec<TokenStream> {
        match parameter {
            GenericParam::Const(parameter) => {
                let word = constant(parameter, private);
                vec![quote!(#private::Argument::Constant(const { &#word }.as_str()))]
            }
            parameter => self.types(parameter).map(|of| quote!(#private::argument::<#of>())).collect(),
        }
    }

    /// The types that stand for a parameter in the name: itself, or those made of it, as far as they are on the wire.
    fn types(&self, parameter: &GenericParam) -> impl Iterator<Item = TokenStream> {
        let parameter = match parameter {
            GenericParam::Type(parameter) => Some(&parameter.ident),
            GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
        };
        let itself = parameter.filter(|ident| self.written.themselves.contains(ident));
        let projections = self.written.projections.iter().filter(move |projection| {
            itself.is_none() && parameter.is_some_and(|parameter| mentions(projection, parameter))
        });
        itself.map(|ident| quote!(#ident)).into_iter().chain(projections.map(|projection| quote!(#projection)))
    }
}

/// The value of a const parameter, as a word.
fn constant(parameter: &ConstParam, private: &TokenStream) -> TokenStream {
    let ident = &parameter.ident;
    quote!(#private::Constant { value: #ident }.word())
}

/// The parameters met on a walk through types.
struct Written<'a> {
    parameters: Vec<&'a Ident>,
    themselves: Vec<&'a Ident>,
    projections: Vec<&'a TypePath>,
}

impl<'a> Written<'a> {
    fn in_order(&self) -> impl Iterator<Item = &&'a Ident> {
        self.parameters.iter().filter(|parameter| self.themselves.contains(parameter))
    }

    fn parameter(&self, path: &Path) -> Option<&'a Ident> {
        let first = path.segments.first()?;
        self.parameters.iter().copied().find(|parameter| **parameter == first.ident)
    }
}

impl<'a> Visit<'a> for Written<'a> {
    fn visit_type_path(&mut self, written: &'a TypePath) {
        let is_projection = match &written.qself {
            Some(of) => self.parameters.iter().any(|parameter| type_mentions(&of.ty, parameter)),
            None => written.path.segments.len() > 1 && self.parameter(&written.path).is_some(),
        };
        if is_projection {
            let last = |path: &TypePath| path.path.segments.last().map(|segment| segment.ident.clone());
            // `T::Item` and `<T as Iterator>::Item` are one type
            if !self.projections.iter().any(|known| last(known) == last(written)) {
                self.projections.push(written);
            }
            return;
        }
        if let Some(parameter) = self.parameter(&written.path)
            && !self.themselves.contains(&parameter)
        {
            self.themselves.push(parameter);
        }
        visit::visit_type_path(self, written);
    }

    /// What only marks a type does not stand on the wire.
    fn visit_path(&mut self, path: &'a Path) {
        let marks = path.segments.last().is_some_and(|segment| {
            segment.ident == "PhantomData" && matches!(segment.arguments, PathArguments::AngleBracketed(_))
        });
        if !marks {
            visit::visit_path(self, path);
        }
    }
}

fn mentions(projection: &TypePath, parameter: &Ident) -> bool {
    match &projection.qself {
        Some(of) => type_mentions(&of.ty, parameter),
        None => projection.path.segments.first().is_some_and(|segment| segment.ident == *parameter),
    }
}

fn type_mentions(written: &Type, parameter: &Ident) -> bool {
    let mut found = Written {
        parameters: vec![parameter],
        themselves: Vec::new(),
        projections: Vec::new(),
    };
    found.visit_type(written);
    !found.themselves.is_empty() || !found.projections.is_empty()
}
