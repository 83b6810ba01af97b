//! Rules between properties → the builder calls that set them.

use proc_macro2::TokenStream;
use quote::quote;

use super::expression;
use crate::describe::{DependencyProperty, WireObject};

/// `schema`, that of the object's own properties, with the rules between them.
pub(super) fn ruled(private: &TokenStream, schema: &TokenStream, object: &WireObject<'_>) -> TokenStream {
    let name =
        |property: &DependencyProperty| object.properties.get(property.place).map(|property| &property.name.name);
    let mut conditions = Vec::new();
    let mut dependencies = Vec::new();
    // of a rule whose properties have all been refused, the values are reviewed
    for rule in object.dependencies.iter().filter(|rule| !rule.required.is_empty()) {
        let (subject, required) = (name(&rule.subject), rule.required.iter().map(name));
        match &rule.values {
            Some(values) => {
                let values = values.iter().map(|compared| expression::literal(private, &compared.value));
                conditions.push(quote! {
                    #private::RequiredIf::new(#subject, const { &[#(#values),*] }, &[#(#required),*])
                });
            }
            None => dependencies.push(quote!(#private::DependentRequired::new(#subject, &[#(#required),*]))),
        }
    }
    let conditions = (!conditions.is_empty()).then(|| quote!(.with_required_if(const { &[#(#conditions),*] })));
    let dependencies =
        (!dependencies.is_empty()).then(|| quote!(.with_dependent_required(const { &[#(#dependencies),*] })));
    quote!(#schema #conditions #dependencies)
}
