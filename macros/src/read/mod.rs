//! Stage 1, what was written: a `DeriveInput` → [`Written`], every value with the token it was written at.

mod arithmetic;
mod branches;
pub(crate) mod depth;
mod documentation;
mod format_names;
mod keyword_table;
mod schema_attribute;
mod serde;
mod value;

use serde_derive_internals::ast;
use syn::{Attribute, DeriveInput, Ident};

pub(crate) use documentation::{Documentation, Part};
pub(crate) use keyword_table::{Keyword, Stands, Subject};
pub(crate) use schema_attribute::{Spelled, Value};
pub(crate) use value::{Count, Decimal, Format, Literal, Number, Text, is_name};

use crate::diagnostics::Diagnostics;

/// A type as it was written.
pub(crate) struct Written<'a> {
    pub(crate) input: &'a DeriveInput,
    /// What stands in all its `#[schema(...)]`.
    pub(crate) keywords: Vec<Spelled<Value>>,
    pub(crate) documentation: Option<Documentation>,
    /// Whether it has Rust's own `#[deprecated]`.
    pub(crate) deprecated: bool,
    /// What serde makes of it; absent where serde has refused it.
    pub(crate) serde: Option<WrittenForSerde<'a>>,
}

/// What serde's own reader says of a type.
pub(crate) struct WrittenForSerde<'a> {
    pub(crate) attributes: serde_derive_internals::attr::Container,
    /// The words of its `#[serde(...)]`.
    pub(crate) words: Vec<Ident>,
    pub(crate) body: Body<'a>,
}

/// The fields or the variants of a type.
pub(crate) enum Body<'a> {
    Struct(Style, Vec<WrittenField<'a>>),
    Enum(Vec<WrittenVariant<'a>>),
}

/// How the fields of a struct or of a variant are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Named,
    Tuple,
    Newtype,
    Unit,
}

/// A field as it was written.
pub(crate) struct WrittenField<'a> {
    pub(crate) serde: ast::Field<'a>,
    /// The words of its `#[serde(...)]`.
    pub(crate) words: Vec<Ident>,
    pub(crate) keywords: Vec<Spelled<Value>>,
    pub(crate) documentation: Option<Documentation>,
    /// Whether it has Rust's own `#[deprecated]`.
    pub(crate) deprecated: bool,
}

/// A variant as it was written.
pub(crate) struct WrittenVariant<'a> {
    pub(crate) serde: ast::Variant<'a>,
    /// The words of its `#[serde(...)]`.
    pub(crate) words: Vec<Ident>,
    pub(crate) keywords: Vec<Spelled<Value>>,
    pub(crate) documentation: Option<Documentation>,
    /// Whether it has Rust's own `#[deprecated]`.
    pub(crate) deprecated: bool,
    pub(crate) style: Style,
    pub(crate) fields: Vec<WrittenField<'a>>,
}

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

fn is_deprecated(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}
