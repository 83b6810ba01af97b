//! [`SchemaObject`]: the constant itself, and the const builder that makes one.

use super::kind::{AllOfKind, Array, Dictionary, Enumeration, Numeric, Object, Reference, Shape};
use super::names::{NameTable, Names};
use super::property::{Property, Required};
use super::{Placement, Schema, of};
use crate::keyword::{Annotations, ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};

/// A schema as constant data: what one value on the wire must be like.
///
/// It is made by `#[derive(Schema)]`, or by hand with the builder functions below, all of which are `const`. What it says is read
/// with the functions of the same names as the keywords of JSON Schema; a value is checked with [`validate`](Self::validate).
///
/// ```
/// use wireform::{Number, NumberKeywords, SchemaObject};
///
/// const PERCENTAGE: SchemaObject = SchemaObject::number()
///     .with_number(NumberKeywords::new().minimum(Number::integer(0)).maximum(Number::integer(100)));
///
/// assert_eq!(PERCENTAGE.maximum().unwrap(), 100);
/// ```
pub struct SchemaObject {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) nullability: Nullability,
    /// Whether serde takes an absent property of this for a value of its own: `None`.
    absent: bool,
    /// The named type that stands here, where `shape` is a copy of its own.
    pub(crate) written_as: Option<Reference>,
    pub(crate) annotations: Annotations,
}

/// Whether `null` is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nullability {
    Never,
    /// An `Option`: `null`, or no value at all.
    WhenNone,
    Always,
}

impl SchemaObject {
    #[expect(clippy::large_types_passed_by_value, reason = "at compile time, which constants are made")]
    pub(super) const fn new(shape: Shape) -> Self {
        Self {
            name: "",
            shape,
            nullability: Nullability::Never,
            absent: false,
            written_as: None,
            annotations: Annotations::new(),
        }
    }

    /// Any JSON value.
    #[must_use]
    pub const fn any() -> Self {
        Self::new(Shape::Any)
    }

    /// `null`.
    #[must_use]
    pub const fn null() -> Self {
        Self::new(Shape::Null)
    }

    /// `true` or `false`.
    #[must_use]
    pub const fn boolean() -> Self {
        Self::new(Shape::Boolean)
    }

    /// Any string.
    #[must_use]
    pub const fn string() -> Self {
        Self::new(Shape::String(StringKeywords::new()))
    }

    /// Any number.
    #[must_use]
    pub const fn number() -> Self {
        Self::new(Shape::Number(Numeric::new(NumberKeywords::new())))
    }

    /// Any number without a fraction: `100.0` is one (JSON Schema 2020-12 Core, section 6.3).
    #[must_use]
    pub const fn integer() -> Self {
        Self::new(Shape::Integer(Numeric::new(NumberKeywords::new())))
    }

    /// One of `values`, in the order given.
    #[must_use]
    pub const fn enumeration(values: &'static [&'static str]) -> Self {
        Self::new(Shape::Enum(Enumeration {
            values,
            names: Names::NONE,
        }))
    }

    /// An array whose every item `items` accepts.
    #[must_use]
    pub const fn array(items: &'static SchemaObject) -> Self {
        Self::new(Shape::Array(Array {
            prefix: &[],
            items,
            keywords: ArrayKeywords::new(),
        }))
    }

    /// An array of exactly as many items as there are `items`, each of which meets the schema at its position.
    #[must_use]
    pub const fn tuple(items: &'static [&'static SchemaObject]) -> Self {
        let count = items.len() as u64;
        Self::new(Shape::Array(Array {
            prefix: items,
            items: const { &Self::any() },
            keywords: ArrayKeywords::new().min_items(count).max_items(count),
        }))
    }

    /// An object whose every name `keys` accepts, and whose every value `values` accepts.
    #[must_use]
    pub const fn dictionary(keys: &'static SchemaObject, values: &'static SchemaObject) -> Self {
        Self::new(Shape::Dictionary(Dictionary {
            keys,
            values,
            keywords: DictionaryKeywords::new(),
        }))
    }

    /// An object with `properties`; others are let pass.
    #[must_use]
    pub const fn object(properties: &'static [Property]) -> Self {
        Self::new(Shape::Object(Object {
            properties,
            names: Names::NONE,
            required: Required::of(properties),
            closed: false,
        }))
    }

    /// The schema of `T`, as a type that holds a `T` writes it: in place, or as a reference to its name.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// const NAMES: SchemaObject = SchemaObject::array(const { &SchemaObject::place::<String>() });
    /// assert!(NAMES.is_valid(&["Ann", "Bob"]));
    /// ```
    #[must_use]
    pub const fn place<T: Schema + ?Sized>() -> Self {
        match T::PLACEMENT {
            Placement::Inline => Self::copied::<T>(),
            Placement::Named => {
                let mut placed = Self::copied::<T>();
                placed.written_as = Some(Reference {
                    name: T::NAME,
                    target: of::<T>,
                    closed: T::CLOSED,
                });
                placed
            }
            Placement::Reference => Self::reference::<T>(),
        }
    }

    /// A function of its own, since the compiler evaluates every constant that a function names before it runs any of it: were
    /// `T::OBJECT` named in `place`, types could not refer to each other in a circle.
    const fn copied<T: Schema + ?Sized>() -> Self {
        T::OBJECT.copy().anonymous()
    }

    /// A reference to the schema of `T`.
    #[must_use]
    pub const fn reference<T: Schema + ?Sized>() -> Self {
        let mut reference = Self::new(Shape::Reference(Reference {
            name: T::NAME,
            target: of::<T>,
            closed: T::CLOSED,
        }));
        reference.absent = T::CAN_BE_ABSENT;
        reference
    }

    /// Under the name `name`.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self.written_as = None;
        self
    }

    /// With these titles, descriptions and so on; what stood there before stays where `annotations` says nothing.
    #[must_use]
    pub const fn with_annotations(mut self, annotations: Annotations) -> Self {
        self.annotations = self.annotations.overlaid(annotations);
        self
    }

    /// `null` is accepted too.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.nullability = Nullability::Always;
        self
    }

    /// An object that accepts no other properties than its own.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of an object with known properties.
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[must_use]
    pub const fn deny_unknown_properties(mut self) -> Self {
        match &mut self.shape {
            Shape::Object(object) => object.closed = true,
            Shape::AllOf(parts) => {
                parts.closed = true;
                if let AllOfKind::Around = parts.kind {
                    parts.kind = AllOfKind::Flattened;
                }
            }
            _ => panic!("only an object with known properties can deny unknown ones"),
        }
        self
    }

    /// With these limits, beside those it has.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of numbers.
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_number(self, keywords: NumberKeywords) -> Self {
        match self.try_number(keywords) {
            (schema, true) => schema,
            (_, false) => panic!("keywords of numbers say nothing about this schema"),
        }
    }

    /// With these limits, beside those it has.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of strings.
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_string(self, keywords: StringKeywords) -> Self {
        match self.try_string(keywords) {
            (schema, true) => schema,
            (_, false) => panic!("keywords of strings say nothing about this schema"),
        }
    }

    /// With these limits, beside those it has.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of arrays.
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_array(self, keywords: ArrayKeywords) -> Self {
        match self.try_array(keywords) {
            (schema, true) => schema,
            (_, false) => panic!("keywords of arrays say nothing about this schema"),
        }
    }

    /// With these limits, beside those it has.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of dictionaries.
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_dictionary(self, keywords: DictionaryKeywords) -> Self {
        match self.try_dictionary(keywords) {
            (schema, true) => schema,
            (_, false) => panic!("keywords of dictionaries say nothing about this schema"),
        }
    }

    /// With a look-up that finds its properties, or its enum values, without searching; `SIZE` as [`NameTable`] wants it.
    #[must_use]
    pub const fn with_names<const SIZE: usize>(mut self, table: &'static NameTable<SIZE>) -> Self {
        match &mut self.shape {
            Shape::Object(object) => object.names = Names::new(table),
            Shape::Enum(enumeration) => enumeration.names = Names::new(table),
            _ => {}
        }
        self
    }
}

/// For the derive, which reports a keyword out of place by itself, at the keyword.
impl SchemaObject {
    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_number(mut self, keywords: NumberKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::Number(numeric) | Shape::Integer(numeric) => {
                *numeric = Numeric::new(numeric.keywords.merged(keywords));
                true
            }
            _ => false,
        };
        (self, fits)
    }

    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_string(mut self, keywords: StringKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::String(own) => {
                *own = own.merged(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_array(mut self, keywords: ArrayKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::Array(array) => {
                array.keywords = array.keywords.merged(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    /// And whether the keywords say anything about this schema.
    pub(crate) const fn try_dictionary(mut self, keywords: DictionaryKeywords) -> (Self, bool) {
        let fits = match &mut self.shape {
            Shape::Dictionary(dictionary) => {
                dictionary.keywords = dictionary.keywords.merged(keywords);
                true
            }
            _ => false,
        };
        (self, fits)
    }

    pub(crate) const fn try_items(mut self, items: &'static SchemaObject) -> Self {
        if let Shape::Array(array) = &mut self.shape {
            array.items = items;
        }
        self
    }

    pub(crate) const fn try_keys(mut self, keys: &'static SchemaObject) -> Self {
        if let Shape::Dictionary(dictionary) = &mut self.shape {
            dictionary.keys = keys;
        }
        self
    }

    pub(crate) const fn try_values(mut self, values: &'static SchemaObject) -> Self {
        if let Shape::Dictionary(dictionary) = &mut self.shape {
            dictionary.values = values;
        }
        self
    }

    /// Without its format: a type's own, which `format = none` drops.
    pub(crate) const fn without_format(mut self) -> Self {
        match &mut self.shape {
            Shape::String(keywords) => *keywords = keywords.no_format(),
            Shape::Number(numeric) | Shape::Integer(numeric) => numeric.keywords = numeric.keywords.no_format(),
            _ => {}
        }
        self
    }

    /// What an `Option` of this accepts.
    pub(crate) const fn optional(mut self) -> Self {
        self.nullability = match self.nullability {
            Nullability::Never => Nullability::WhenNone,
            Nullability::WhenNone | Nullability::Always => Nullability::Always,
        };
        self.absent = true;
        self
    }

    /// What is written where an `Option` that is left out when it is `None` is there.
    pub(crate) const fn present(mut self) -> Self {
        if let Nullability::WhenNone = self.nullability {
            self.nullability = Nullability::Never;
        }
        self
    }

    /// What a newtype of this accepts: the same, but serde wants it to be there.
    pub(crate) const fn wrapped(mut self) -> Self {
        self.absent = false;
        if let Nullability::WhenNone = self.nullability {
            self.nullability = Nullability::Always;
        }
        self
    }

    pub(crate) const fn can_be_absent(&self) -> bool {
        self.absent
    }

    pub(crate) const fn copy(&self) -> Self {
        Self {
            name: self.name,
            shape: self.shape,
            nullability: self.nullability,
            absent: self.absent,
            written_as: self.written_as,
            annotations: self.annotations,
        }
    }

    /// Without what is said of the type rather than of the value: its name, title and description.
    const fn anonymous(mut self) -> Self {
        self.name = "";
        self.annotations.title = None;
        self.annotations.description = None;
        self
    }
}
