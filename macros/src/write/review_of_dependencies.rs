//! The reviews of rules between properties: of what only types tell.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::expression;
use super::review::Reviews;
use crate::describe::WireObject;

impl Reviews<'_> {
    /// That the properties of the rules can be absent, and have the values that they are compared with. The first of the object's
    /// properties is the one at `first` of the schema `own`.
    pub(super) fn of_rules(&mut self, own: &TokenStream, object: &WireObject<'_>, first: usize) {
        for rule in &object.dependencies {
            let subject = self.inside("property", own, first + rule.subject.place);
            let of = object.properties.get(rule.subject.place).map(|property| self.schema_of(&property.of));
            for compared in rule.values.iter().flatten() {
                let word = rule.word.to_string();
                self.of_constants(compared.span, &compared.value, &word);
                let value = expression::literal(self.private, &compared.value);
                self.call_with(&value, compared.span, "condition", &quote!(#subject, #of, &value, #word));
            }
            for property in &rule.required {
                let place = Literal::usize_unsuffixed(first + property.place);
                self.call(property.span, "asked_for", &quote!(#own, #place));
            }
        }
    }
}
