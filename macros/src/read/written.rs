//! A type, its fields and its variants as they were written: what the other stages are given.

use serde_derive_internals::{ast, attr};
use syn::{DeriveInput, Ident};

use super::documentation::Documentation;
use super::schema_attribute::{Spelled, Value};

/// A type as it was written.
pub(crate) struct Written<'a> {
    pub(crate) input: &'a DeriveInput,
    /// What stands in all its `#[schema(...)]`.
    pub(crate) keywords: Vec<Spelled<Value>>,
    pub(crate) documentation: Option<Documentation>,
    /// Whether it has Rust's own `#[deprecated]`.
    pub(crate) deprecated: bool,
    /// The integer type in its `#[repr(...)]`.
    pub(crate) integer: Option<Ident>,
    /// Whether its `#[repr(...)]` says `packed`.
    pub(crate) is_packed: bool,
    /// What serde makes of it; absent where serde has refused it.
    pub(crate) serde: Option<WrittenForSerde<'a>>,
}

/// What serde's own reader says of a type.
pub(crate) struct WrittenForSerde<'a> {
    pub(crate) attributes: attr::Container,
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

impl From<ast::Style> for Style {
    fn from(style: ast::Style) -> Self {
        match style {
            ast::Style::Struct => Self::Named,
            ast::Style::Tuple => Self::Tuple,
            ast::Style::Newtype => Self::Newtype,
            ast::Style::Unit => Self::Unit,
        }
    }
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
