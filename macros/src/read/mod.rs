//! Stage 1, what was written: a `DeriveInput` → [`Written`], every value with the token it was written at.

mod arithmetic;
mod branches;
pub(crate) mod depth;
mod documentation;
mod format_names;
mod keyword_table;
mod schema_attribute;
mod serde;
mod shape;
mod value;
mod written;

use syn::DeriveInput;

pub(crate) use documentation::{Documentation, Part};
pub(crate) use keyword_table::{Keyword, Stands, Subject};
pub(crate) use schema_attribute::{Spelled, Value};
pub(crate) use shape::{Integer, Shape, TypeShape, is_option};
pub(crate) use value::{Count, Decimal, Format, Literal, Number, Text, is_name};
pub(crate) use written::{Body, Style, Written, WrittenField, WrittenForSerde, WrittenVariant};

use crate::diagnostics::Diagnostics;
use documentation::is_deprecated;

/// Everything that stands in and around `input`; what cannot be read is reported and left out.
pub(crate) fn read<'a>(input: &'a DeriveInput, diagnostics: &mut Diagnostics) -> Written<'a> {
    Written {
        input,
        keywords: schema_attribute::read(&input.attrs, diagnostics),
        documentation: documentation::read(&input.attrs),
        deprecated: is_deprecated(&input.attrs),
        serde: serde::read(input, diagnostics),
    }
}
