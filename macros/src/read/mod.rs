//! Stage 1, what was written: a `DeriveInput` → [`Written`], every value with the token it was written at.

mod arithmetic;
mod branches;
pub(crate) mod depth;
mod documentation;
mod format_names;
mod keyword_table;
mod pattern;
mod representation;
mod schema_attribute;
mod serde;
mod value;
mod written;

use syn::DeriveInput;

pub(crate) use documentation::{Documentation, Part};
pub(crate) use keyword_table::{Keyword, Stands, Subject};
pub(crate) use pattern::{Translated, translated};
pub(crate) use schema_attribute::{Spelled, Value};
pub(crate) use value::{Count, Decimal, Format, Literal, Number, Pattern, Text, is_name};
pub(crate) use written::{Body, Style, Written, WrittenField, WrittenForSerde, WrittenVariant};

use crate::diagnostics::Diagnostics;
use documentation::is_deprecated;

/// Everything that stands in and around `input`; what cannot be read is reported and left out.
pub(crate) fn read<'a>(input: &'a DeriveInput, diagnostics: &mut Diagnostics) -> Written<'a> {
    let keywords = schema_attribute::read(&input.attrs, diagnostics);
    let is_number =
        keywords.iter().any(|spelled| spelled.keyword.word == "repr" && matches!(spelled.value, Value::Switch(true)));
    Written {
        input,
        keywords,
        documentation: documentation::read(&input.attrs),
        deprecated: is_deprecated(&input.attrs),
        integer: representation::read(&input.attrs),
        serde: serde::read(input, is_number, diagnostics),
    }
}
