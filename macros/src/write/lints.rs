//! The lints that what is written must not set off in the user's crate.

use proc_macro2::TokenStream;
use quote::quote;

/// Lints that the user's crate may have turned on and that mind what must be written so: whole paths, tables as large as the type,
/// parts that are deprecated, and numbers as the user wrote them.
pub(super) fn allowed() -> TokenStream {
    quote!(
        deprecated,
        unused_qualifications,
        clippy::absolute_paths,
        clippy::default_numeric_fallback,
        clippy::large_stack_arrays
    )
}
