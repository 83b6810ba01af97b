//! What the fields and the variants of a type need to know of the type around them.

use serde_derive_internals::attr;
use syn::Ident;

/// The type around the fields or the variants.
pub(super) struct Container<'a> {
    pub(super) attributes: &'a attr::Container,
    /// The words of its `#[serde(...)]`.
    pub(super) words: &'a [Ident],
    pub(super) ident: &'a Ident,
    /// The integer type in its `#[repr(...)]`.
    pub(super) integer: Option<&'a Ident>,
}
