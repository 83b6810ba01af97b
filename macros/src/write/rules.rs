//! Rules between properties → the builder calls that set them, and the reviews of what only types tell.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::expression;
use super::review::Reviews;
use crate::describe::{RuleProperty, WireObject};

/// `schema`, that of the object's own properties, with the rules between them.
pub(super) fn ruled(private: &TokenStream, schema: TokenStream, object: &WireObject<'_>) -> TokenStream {
    let name = |property: &RuleProperty| object.properties.get(property.place).map(|property| &property.name.name);
    let mut conditions = Vec::new();
    let mut dependencies = Vec::new();
    for rule in &object.rules {
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

impl Reviews<'_> {
    /// That the properties of the rules can be absent, and have the values that they are compared with. The first of the object's
    /// properties is the one at `first` of the schema `own`.
    pub(super) fn of_rules(&mut self, own: &TokenStream, object: &WireObject<'_>, first: usize) {
        for rule in &object.rules {
            let subject = self.inside("property", own, first + rule.subject.place);
            let of = object.properties.get(rule.subject.place).map(|property| self.schema_of(&property.of));
            for compared in rule.values.iter().flatten() {
                let word = rule.word.to_string();
                self.of_constants(compared.span, &compared.value, &word);
                let value = expression::literal(self.private, &compared.value);
                self.call(compared.span, "condition", &quote!(#subject, #of, &#value, #word));
            }
            for property in &rule.required {
                let place = Literal::usize_unsuffixed(first + property.place);
                self.call(property.span, "asked_for", &quote!(#own, #place));
            }
        }
    }
}
