//! [`SchemaObject`]: the constant itself, and the const builder that makes one.

use super::dependency::Dependencies;
use super::kind::{AllOfKind, Array, BITS, Dictionary, Numeric, Object, Reference, Shape};
use super::names::{NameTable, Names};
use super::origin::Origin;
use super::property::{Property, Required};
use super::{Placement, Schema};
use crate::keyword::{Annotations, ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};

/// A schema as constant data: which JSON values are valid.
///
/// It is made by `#[derive(Schema)]`, or by hand with the builder functions below, which are all `const`. The functions with the names of
/// the keywords of JSON Schema return what it contains. [`validate`](Self::validate) checks a value.
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
    pub(super) origin: Option<&'static Origin>,
    pub(crate) shape: Shape,
    pub(crate) nullability: Nullability,
    /// Whether serde takes an absent property of this for a value of its own: `None`.
    pub(super) absent: bool,
    /// Whether the type has rules over its Rust values.
    pub(super) value_rules: bool,
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
    pub(super) const fn new(shape: Shape) -> Self {
        Self {
            name: "",
            origin: None,
            shape,
            nullability: Nullability::Never,
            absent: false,
            value_rules: false,
            written_as: None,
            annotations: Annotations::new(),
        }
    }

    /// Any JSON value.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::any().is_valid(&(1, "two", None::<u8>)));
    /// ```
    #[must_use]
    pub const fn any() -> Self {
        Self::new(Shape::Any)
    }

    /// `null`.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::null().is_valid(&()));
    /// assert!(!SchemaObject::null().is_valid(&0));
    /// ```
    #[must_use]
    pub const fn null() -> Self {
        Self::new(Shape::Null)
    }

    /// `true` or `false`.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::boolean().is_valid(&true));
    /// assert!(!SchemaObject::boolean().is_valid("true"));
    /// ```
    #[must_use]
    pub const fn boolean() -> Self {
        Self::new(Shape::Boolean)
    }

    /// Any string.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::string().is_valid("Ann"));
    /// assert!(!SchemaObject::string().is_valid(&7));
    /// ```
    #[must_use]
    pub const fn string() -> Self {
        Self::new(Shape::String(StringKeywords::new()))
    }

    /// Any number.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::number().is_valid(&0.5));
    /// assert!(!SchemaObject::number().is_valid(&f64::NAN));
    /// ```
    #[must_use]
    pub const fn number() -> Self {
        Self::new(Shape::Number(Numeric::new(NumberKeywords::new())))
    }

    /// Any number without a fraction: `100.0` is one (JSON Schema 2020-12 Core, section 6.3).
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::integer().is_valid(&100.0));
    /// assert!(!SchemaObject::integer().is_valid(&0.5));
    /// ```
    #[must_use]
    pub const fn integer() -> Self {
        Self::new(Shape::Integer(Numeric::new(NumberKeywords::new())))
    }

    /// An array whose every item `items` accepts.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const NAMES: SchemaObject = SchemaObject::array(String::OBJECT);
    ///
    /// assert!(NAMES.is_valid(&["Ann", "Bob"]));
    /// assert!(!NAMES.is_valid(&[1, 2]));
    /// ```
    #[must_use]
    pub const fn array(items: &'static SchemaObject) -> Self {
        Self::new(Shape::Array(Array {
            prefix: &[],
            items,
            keywords: ArrayKeywords::new(),
        }))
    }

    /// An array of exactly as many items as there are `items`, each of which meets the schema at its position.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const ENTRY: SchemaObject = SchemaObject::tuple(&[String::OBJECT, u8::OBJECT]);
    ///
    /// assert!(ENTRY.is_valid(&("Ann", 7)));
    /// assert!(!ENTRY.is_valid(&("Ann", 7, 8)));
    /// ```
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
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const AGES: SchemaObject = SchemaObject::dictionary(String::OBJECT, u8::OBJECT);
    ///
    /// assert!(AGES.is_valid(&BTreeMap::from([("Ann", 7)])));
    /// assert!(!AGES.is_valid(&BTreeMap::from([("Ann", "seven")])));
    /// ```
    #[must_use]
    pub const fn dictionary(keys: &'static SchemaObject, values: &'static SchemaObject) -> Self {
        Self::new(Shape::Dictionary(Dictionary {
            keys,
            values,
            keywords: DictionaryKeywords::new(),
        }))
    }

    /// An object with `properties`; others are let pass.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::{Property, Schema, SchemaObject};
    ///
    /// const PERSON: SchemaObject = SchemaObject::object(&[Property::new("name", String::PLACE)]);
    ///
    /// assert!(PERSON.is_valid(&BTreeMap::from([("name", "Ann"), ("age", "7")])));
    /// assert!(!PERSON.is_valid(&BTreeMap::from([("age", "7")])));
    /// ```
    #[must_use]
    pub const fn object(properties: &'static [Property]) -> Self {
        Self::new(Shape::Object(Object {
            properties,
            names: Names::NONE,
            required: Required::of(properties),
            closed: false,
            plain: properties.len() <= BITS,
            ruled: false,
            bits: properties.len(),
            rules: Dependencies::NONE,
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
            Placement::Named => Self::placed::<T>(),
            Placement::Reference => Self::reference::<T>(),
        }
    }

    /// A function of its own, since the compiler evaluates every constant that a function names before it runs any of it: were
    /// `T::OBJECT` named in `place`, types could not refer to each other in a circle.
    const fn copied<T: Schema + ?Sized>() -> Self {
        T::OBJECT.copy().anonymous()
    }

    /// The schema of `T`, where keywords narrow it: in place, though by its name in exports.
    pub(super) const fn narrowed<T: Schema + ?Sized>() -> Self {
        match T::PLACEMENT {
            Placement::Reference if T::NARROWABLE => Self::placed::<T>(),
            _ => T::PLACE,
        }
    }

    const fn placed<T: Schema + ?Sized>() -> Self {
        Self::copied::<T>().written_as::<T>()
    }

    /// By the name of `T` in exports.
    pub(crate) const fn written_as<T: Schema + ?Sized>(self) -> Self {
        let mut placed = self.anonymous();
        placed.written_as = Some(Reference::to::<T>());
        placed
    }

    /// A reference to the schema of `T`.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// #[derive(Schema)]
    /// struct User {
    ///     name: String,
    /// }
    ///
    /// assert_eq!(SchemaObject::reference::<User>().resolve().name(), Some("User"));
    /// ```
    #[must_use]
    pub const fn reference<T: Schema + ?Sized>() -> Self {
        let mut reference = Self::new(Shape::Reference(Reference::to::<T>()));
        reference.absent = T::CAN_BE_ABSENT;
        reference
    }

    /// Under the name `name`.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert_eq!(SchemaObject::string().named("Label").name(), Some("Label"));
    /// ```
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self.origin = None;
        self.written_as = None;
        self
    }

    /// With these titles, descriptions and so on; what stood there before stays where `annotations` says nothing.
    ///
    /// ```
    /// use wireform::{Annotations, SchemaObject};
    ///
    /// const LABEL: SchemaObject = SchemaObject::string().with_annotations(Annotations::new().title("Label"));
    ///
    /// assert_eq!(LABEL.title(), Some("Label"));
    /// ```
    #[must_use]
    pub const fn with_annotations(mut self, annotations: Annotations) -> Self {
        self.annotations = self.annotations.overlaid(annotations);
        self
    }

    /// `null` is accepted too.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// assert!(SchemaObject::string().nullable().is_valid(&None::<String>));
    /// ```
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
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::{Property, SchemaObject};
    ///
    /// const PERSON: SchemaObject =
    ///     SchemaObject::object(&[Property::new("name", SchemaObject::string())]).deny_unknown_properties();
    ///
    /// assert!(!PERSON.is_valid(&BTreeMap::from([("name", "Ann"), ("age", "7")])));
    /// ```
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
    /// Of a string whose format is [`decimal`](crate::format::DECIMAL) they limit the number in it.
    ///
    /// # Panics
    ///
    /// Where the schema is not one of numbers, nor of such strings; of strings, also where `keywords` are more than limits and a divisor.
    ///
    /// ```
    /// use wireform::{Number, NumberKeywords, SchemaObject};
    ///
    /// const SHARE: SchemaObject = SchemaObject::number().with_number(NumberKeywords::new().maximum(Number::integer(1)));
    ///
    /// assert!(SHARE.is_valid(&0.5));
    /// assert!(!SHARE.is_valid(&1.5));
    /// ```
    ///
    /// ```
    /// use wireform::{Number, NumberKeywords, SchemaObject, StringKeywords, format};
    ///
    /// const PRICE: SchemaObject = SchemaObject::string()
    ///     .with_string(StringKeywords::new().format(&format::DECIMAL))
    ///     .with_number(NumberKeywords::new().minimum(Number::integer(0)).multiple_of(Number::decimal(1, -2)));
    ///
    /// assert!(PRICE.is_valid("12.50"));
    /// assert!(!PRICE.is_valid("-5") && !PRICE.is_valid("0.125") && !PRICE.is_valid("12,50"));
    /// ```
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
    /// Where the schema is not one of strings, or has a pattern and is given another.
    ///
    /// ```
    /// use wireform::{SchemaObject, StringKeywords};
    ///
    /// const CODE: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().max_length(3));
    ///
    /// assert!(CODE.is_valid("EUR"));
    /// assert!(!CODE.is_valid("EURO"));
    /// ```
    #[expect(clippy::panic, reason = "at compile time, where a constant is what it should be")]
    #[track_caller]
    #[must_use]
    pub const fn with_string(self, keywords: StringKeywords) -> Self {
        assert!(
            self.pattern().is_none() || keywords.pattern.is_none(),
            "the schema has a pattern already, and a string has one"
        );
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
    ///
    /// ```
    /// use wireform::{ArrayKeywords, Schema, SchemaObject};
    ///
    /// const PAIR: SchemaObject = SchemaObject::array(u8::OBJECT).with_array(ArrayKeywords::new().min_items(2).max_items(2));
    ///
    /// assert!(PAIR.is_valid(&[1, 2]));
    /// assert!(!PAIR.is_valid(&[1]));
    /// ```
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
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use wireform::{DictionaryKeywords, Schema, SchemaObject};
    ///
    /// const SOME: SchemaObject = SchemaObject::dictionary(String::OBJECT, u8::OBJECT)
    ///     .with_dictionary(DictionaryKeywords::new().min_properties(1));
    ///
    /// assert!(!SOME.is_valid(&BTreeMap::<String, u8>::new()));
    /// ```
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
