//! The values of `enum` and `const` → the runtime's list of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{expression, names};
use crate::read::{ListedValue, Literal};

/// A `Listed`: of strings, with the look-up among them; of numbers; or of what only the compiler knows.
pub(super) fn list(private: &TokenStream, values: &[ListedValue]) -> TokenStream {
    if let [
        ListedValue {
            literal: Literal::Boolean(value),
            ..
        },
    ] = values
    {
        return quote!(#private::Listed::boolean(#value));
    }
    let texts: Option<Vec<&str>> = values
        .iter()
        .map(|value| match &value.literal {
            Literal::String(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    if let Some(texts) = texts {
        let (size, multiplier) = names::layout(&texts);
        let table = quote!(#private::StringTable::<#size, _>::new(#multiplier, [#(#texts),*]));
        return quote!(#private::Listed::strings(const { &#table }));
    }
    let numbers: Option<Vec<TokenStream>> = values
        .iter()
        .map(|value| match &value.literal {
            Literal::Number(number) => Some(expression::number(private, number)),
            _ => None,
        })
        .collect();
    if let Some(numbers) = numbers {
        return quote!(#private::Listed::numbers(const { &[#(#numbers),*] }));
    }
    let literals = values.iter().map(|value| expression::literal(private, &value.literal));
    quote!(#private::Listed::constants(const { &#private::ListedConstants::new([#(#literals),*]) }))
}
