//! `#[repr(...)]` → the integer type that it names.

use syn::{Attribute, Ident, Token, parenthesized, token};

const INTEGERS: &[&str] = &["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

/// The integer type of an enum's numbers; absent where the type leaves it to the compiler. What rustc refuses is passed over.
pub(super) fn read(attributes: &[Attribute]) -> Option<Ident> {
    let mut integer = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let _ = attribute.parse_nested_meta(|meta| {
            if let Some(word) = meta.path.get_ident().filter(|word| INTEGERS.iter().any(|known| *word == known)) {
                integer = Some(word.clone());
            }
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
    integer
}
