//! A translated pattern → the constant expression that it is.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::read::Translated;

/// A table as a literal of bytes: one token, however large it is.
pub(crate) fn pattern(private: &TokenStream, pattern: &Translated) -> TokenStream {
    let Translated { source, automaton } = pattern;
    let ascii = Literal::byte_string(&automaton.ascii);
    let starts: Vec<u8> = automaton.ranges.iter().flat_map(|(start, _)| start.to_le_bytes()).collect();
    let classes: Vec<u8> = automaton.ranges.iter().map(|(_, class)| *class).collect();
    let (starts, classes) = (Literal::byte_string(&starts), Literal::byte_string(&classes));
    let narrow: Result<Vec<u8>, _> = automaton.transitions.iter().map(|state| u8::try_from(*state)).collect();
    let transitions = if let Ok(states) = narrow {
        let states = Literal::byte_string(&states);
        quote!(Narrow(#states))
    } else {
        let states: Vec<u8> = automaton.transitions.iter().flat_map(|state| state.to_le_bytes()).collect();
        let states = Literal::byte_string(&states);
        quote!(Wide(#states.as_chunks().0))
    };
    let stride = Literal::usize_unsuffixed(automaton.stride);
    let start = Literal::u16_unsuffixed(automaton.start);
    let first_accepting = Literal::u16_unsuffixed(automaton.first_accepting);
    quote! {
        #private::Pattern::new(#source, #private::Automaton {
            ascii: #ascii,
            starts: #starts.as_chunks().0,
            classes: #classes,
            stride: #stride,
            transitions: #private::Transitions::#transitions,
            start: #start,
            first_accepting: #first_accepting,
        })
    }
}
