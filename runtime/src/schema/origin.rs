//! Where a type is declared, and what a generic one is made of → what its name does not say: by it, types of one name are told apart.

use super::SchemaObject;

/// Where the type of a schema is declared.
///
/// Exports call a type by its module too, where another type that they hold has the same name. The derive gives each type its
/// origin; beside a schema that is written by hand it stands after the name:
///
/// ```
/// use wireform::{Origin, Schema, SchemaObject};
///
/// struct Temperature(f64);
///
/// impl Schema for Temperature {
///     const NAME: &'static str = "Temperature";
///     const OBJECT: &'static SchemaObject =
///         &SchemaObject::number().named(Self::NAME).with_origin(const { &Origin::new(module_path!()) });
/// }
///
/// assert_eq!(Temperature::SCHEMA.origin().map(Origin::module), Some(module_path!()));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    #[doc(hidden)]
    pub module: &'static str,
    /// A generic type's name without its arguments.
    #[doc(hidden)]
    pub stem: &'static str,
    /// What a generic type is made of; of any other type, nothing.
    #[doc(hidden)]
    pub arguments: &'static [Argument],
}

/// What stands for a parameter in the name of a generic type.
#[derive(Debug, Clone, Copy)]
pub enum Argument {
    /// A type: its schema, as a function, as every reference is.
    Type(fn() -> &'static SchemaObject),
    /// The value of a const parameter, as a word.
    Constant(&'static str),
}

impl Origin {
    /// A type declared in `module`, which is the value of `module_path!()`.
    #[must_use]
    pub const fn new(module: &'static str) -> Self {
        Self {
            module,
            stem: "",
            arguments: &[],
        }
    }

    /// The path of the module, from the crate's name on.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        self.module
    }
}

impl SchemaObject {
    /// Sets where the type is declared. Call it after [`named`](Self::named), which removes the origin.
    #[must_use]
    pub const fn with_origin(mut self, origin: &'static Origin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Both in one step, which the compiler's interpreter takes for every type of a program.
    pub(crate) const fn named_at(mut self, name: &'static str, origin: &'static Origin) -> Self {
        self.name = name;
        self.origin = Some(origin);
        self.written_as = None;
        self
    }

    /// Where the type is declared, where that is known.
    #[must_use]
    pub const fn origin(&self) -> Option<&'static Origin> {
        self.origin
    }
}
