//! The constant: a Rust type → a [`SchemaObject`] that everything else reads.

mod among;
mod composition;
mod constant;
mod dependencies;
mod dependency;
mod enumeration;
mod flattened;
mod handle;
mod kind;
mod limits;
mod listed;
mod name;
mod names;
mod object;
mod origin;
mod packed_name;
mod placing;
mod property;
mod reading;
#[doc(hidden)]
pub mod review;
mod ruled;
mod tables;
mod value_rules;
mod word;

use alloc::string::String;

pub use among::Among;
pub(crate) use among::{Adds, Takes};
pub use constant::{AnyFormat, Constant, FormatConstant, NoConstant};
pub use dependency::{DependentRequired, RequiredIf};
pub use handle::SchemaOf;
pub(crate) use kind::{AllOfKind, Array, BITS, Dictionary, Enumeration, Object, Parts, Shape, Tag, TagPlace, Union};
pub use kind::{Flat, Kind, Run};
pub use listed::{Listed, ListedConstants};
pub use name::GenericName;
pub use names::{NameTable, Names};
pub(crate) use object::Nullability;
pub use object::SchemaObject;
pub use origin::{Argument, Origin};
pub(crate) use packed_name::PackedName;
pub use property::Property;
pub(crate) use reading::LONGEST_CHAIN;
pub use tables::{PropertyTable, StringTable};
pub(crate) use value_rules::Broken;
pub use value_rules::{Held, ValueRules, WithoutSchema};
pub use word::Word;

/// A type whose JSON form has a schema.
///
/// Derive it. Write it by hand for a type with a hand-written `Serialize`, so that the schema describes what this writes:
///
/// ```
/// use wireform::{Annotations, Number, NumberKeywords, Schema, SchemaObject};
///
/// /// Written as a number of degrees.
/// struct Temperature(f64);
///
/// impl Schema for Temperature {
///     const NAME: &'static str = "Temperature";
///     const OBJECT: &'static SchemaObject = &SchemaObject::number()
///         .named(Self::NAME)
///         .with_number(NumberKeywords::new().minimum(Number::decimal(-27315, -2)))
///         .with_annotations(Annotations::new().description("Degrees Celsius"));
/// }
///
/// assert!(Temperature::SCHEMA.is_valid(&21.5));
/// assert!(!Temperature::SCHEMA.is_valid(&-300));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema",
    label = "wireform does not know what `{Self}` is on the wire",
    note = "for a type of yours, add `#[derive(Schema)]` to it, or implement `wireform::Schema` by hand",
    note = "for a type of another crate, enable wireform's feature for it (`uuid1`, `chrono04`, …), or name a type of the same JSON at the field: `#[schema(as = String)]`",
    note = "for a parameter that is never on the wire, say on the generic type what must have a schema: `#[schema(bound = \"…\")]`"
)]
pub trait Schema {
    /// The schema: what serde writes and reads for this type.
    const OBJECT: &'static SchemaObject;

    /// The name by which other types refer to this one. It is empty for a type whose schema is always written where it is used. If two
    /// types have the same name, [exports change it](crate::guide::type_names).
    const NAME: &'static str = "";

    /// Whether a type that uses this one contains its schema or a reference to it.
    const PLACEMENT: Placement = if Self::NAME.is_empty() { Placement::Inline } else { Placement::Reference };

    /// The handle with the functions that validate, read and export. Do not write this constant yourself.
    const SCHEMA: SchemaOf<Self> = SchemaOf::new();

    /// The schema as it stands where a type holds this one.
    #[doc(hidden)]
    const PLACE: SchemaObject = SchemaObject::place::<Self>();

    /// A reference to the schema, wherever it would stand otherwise.
    #[doc(hidden)]
    const REFERENCE: SchemaObject = SchemaObject::reference::<Self>();

    /// What judges every item, where the type is an array of one type of items.
    #[doc(hidden)]
    const ITEMS: Option<&'static SchemaObject> = None;

    /// Whether serde takes an absent property of this type for a value of its own: `None`.
    #[doc(hidden)]
    const CAN_BE_ABSENT: bool = false;

    /// What serde writes of the type among the properties of an object.
    #[doc(hidden)]
    const AMONG: Among = if Self::SCALAR { Among::NEVER } else { Among::OPEN };

    /// The type where its properties stand among those of another.
    #[doc(hidden)]
    const FLAT: Flat = Flat::of(Self::OBJECT);

    /// Whether the type is a string, a number, a boolean or an enum of strings or numbers.
    #[doc(hidden)]
    const SCALAR: bool = false;

    /// Whether keywords can narrow the type where it stands in another: a scalar, an array, a map, and what is written as one.
    #[doc(hidden)]
    const NARROWABLE: bool = Self::SCALAR;

    /// The schema as it stands where a field narrows it: of what keywords can narrow, never a reference.
    #[doc(hidden)]
    const NARROWED: SchemaObject = SchemaObject::narrowed::<Self>();

    /// The checks that need types: evaluated, for a generic type, wherever it is used.
    #[doc(hidden)]
    const REVIEW: () = ();

    /// Whether a value of the type may have something to ask [`check_value_rules`](Self::check_value_rules) for.
    #[doc(hidden)]
    const HAS_VALUE_RULES: bool = false;

    /// Asks the rules over the Rust value: those of the type, and those of what it holds.
    #[doc(hidden)]
    #[inline]
    fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
        let _ = rules;
    }

    /// What serde writes where the value is the key of a map; absent where that is not known.
    #[doc(hidden)]
    #[inline]
    fn text_as_key(&self) -> Option<String> {
        None
    }
}

/// How the schema of a type is written where another type uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Placement {
    /// The schema itself.
    Inline,
    /// A reference by name in exports. A field may still add keywords to it.
    Named,
    /// Always a reference by name.
    Reference,
}

/// The schema of `T`, as a function. References to other types are such functions.
///
/// ```
/// use wireform::{SchemaObject, schema_of};
///
/// static SCHEMAS: [fn() -> &'static SchemaObject; 2] = [schema_of::<String>, schema_of::<u8>];
/// assert_eq!(SCHEMAS[1]().format(), Some("uint8"));
/// ```
#[must_use]
pub const fn of<T: Schema + ?Sized>() -> &'static SchemaObject {
    const { T::REVIEW };
    T::OBJECT
}
