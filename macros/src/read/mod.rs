//! Stage 1, what was written: a `DeriveInput` → [`Written`], every value with the token it was written at.

mod arithmetic;
mod attribute_macros;
mod branches;
mod camel_case;
mod dependency;
pub(crate) mod depth;
mod documentation;
mod foreign;
mod format_names;
mod keyword_table;
mod listed;
mod pattern;
mod representation;
mod rule;
mod schema_attribute;
mod serde;
mod shape;
mod value;
mod written;

use syn::DeriveInput;

pub(crate) use camel_case::readable;
pub(crate) use dependency::{Compared, Dependency, PropertyWord};
pub(crate) use documentation::{Documentation, Part};
pub(crate) use keyword_table::{Keyword, Stands, Subject};
pub(crate) use listed::ListedValue;
pub(crate) use pattern::{Translated, translated};
pub(crate) use rule::{Over, Rule};
pub(crate) use schema_attribute::{Spelled, Value};
pub(crate) use shape::{Integer, Shape, TypeShape, is_option, map_keys};
pub(crate) use value::{Count, Decimal, Format, Literal, Number, Pattern, Text, formats_of, is_name};
pub(crate) use written::{Body, Style, Written, WrittenField, WrittenForSerde, WrittenVariant};

use crate::diagnostics::Diagnostics;
use documentation::is_deprecated;

/// The type of the field that a newtype's keywords are about.
fn only_field(input: &DeriveInput) -> Option<&syn::Type> {
    let syn::Data::Struct(data) = &input.data else { return None };
    let mut fields = data.fields.iter();
    fields.next().filter(|field| field.ident.is_none() && fields.next().is_none()).map(|field| &field.ty)
}

/// Everything that stands in and around `input`; what cannot be read is reported and left out.
pub(crate) fn read<'a>(input: &'a DeriveInput, diagnostics: &mut Diagnostics) -> Written<'a> {
    let keywords = schema_attribute::read(&input.attrs, only_field(input), diagnostics);
    if !keywords.iter().any(|spelled| spelled.keyword.word == "as") {
        attribute_macros::check(input, diagnostics);
    }
    let is_number =
        keywords.iter().any(|spelled| spelled.keyword.word == "repr" && matches!(spelled.value, Value::Switch(true)));
    Written {
        input,
        keywords,
        documentation: documentation::read(&input.attrs),
        deprecated: is_deprecated(&input.attrs),
        integer: representation::read(&input.attrs),
        is_packed: representation::is_packed(&input.attrs),
        serde: serde::read(input, is_number, diagnostics),
    }
}
