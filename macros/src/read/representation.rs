//! `#[repr(...)]` → the integer type that it names, and whether it packs the fields.

use syn::{Attribute, Ident, Token, parenthesized, token};

const INTEGERS: &[&str] = &["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

/// The integer type of an enum's numbers; absent where the type leaves it to the compiler. What rustc refuses is passed over.
pub(super) fn read(attributes: &[Attribute]) -> Option<Ident> {
    words(attributes).into_iter().rfind(|word| INTEGERS.iter().any(|known| *word == known))
}

/// Whether the fields stand without room between them.
pub(super) fn is_packed(attributes: &[Attribute]) -> bool {
    words(attributes).iter().any(|word| *word == "packed")
}

fn words(attributes: &[Attribute]) -> Vec<Ident> {
    let mut words = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let _ = attribute.parse_nested_meta(|meta| {
            words.extend(meta.path.get_ident().cloned());
            if meta.input.peek(token::Paren) {
                let inside;
                parenthesized!(inside in meta.input);
                inside.parse::<proc_macro2::TokenStream>()?;
            }
            if meta.input.peek(Token![=]) {
                return Err(meta.error("rustc says what is wrong"));
            }
            Ok(())
        });
    }
    words
}
