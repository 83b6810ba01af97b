//! What a [`SchemaObject`] says, keyword by keyword; `const`, so that other constants can be built on it.

use super::SchemaObject;
use super::among::Adds;
use super::kind::{Kind, Shape};
use super::object::Nullability;
use crate::literal::Literal;
use crate::number::Number;

/// References that lead to references are followed so far.
pub(crate) const LONGEST_CHAIN: usize = 64;

impl SchemaObject {
    /// The name of the type; of a reference, the name of the type that it refers to. Absent where the schema has no name.
    ///
    /// ```
    /// use wireform::{Schema, SchemaObject};
    ///
    /// const JOB: SchemaObject = SchemaObject::string().named("Job");
    /// assert_eq!(JOB.name(), Some("Job"));
    /// assert_eq!(String::SCHEMA.name(), None);
    /// ```
    #[must_use]
    pub const fn name(&self) -> Option<&'static str> {
        let name = match (&self.written_as, &self.shape) {
            (Some(reference), _) | (None, Shape::Reference(reference)) if self.name.is_empty() => reference.name(),
            _ => self.name,
        };
        if name.is_empty() { None } else { Some(name) }
    }

    /// What kind of value the schema describes.
    ///
    /// ```
    /// use wireform::{Kind, Schema};
    ///
    /// assert_eq!(<Vec<u8>>::SCHEMA.kind(), Kind::Array);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match (&self.written_as, &self.shape) {
            (Some(_), _) | (None, Shape::Reference(_)) => Kind::Reference,
            (None, Shape::Any) => Kind::Any,
            (None, Shape::Null) => Kind::Null,
            (None, Shape::Boolean | Shape::OneBoolean(_)) => Kind::Boolean,
            (None, Shape::String(_)) => Kind::String,
            (None, Shape::Number(numeric) | Shape::Integer(numeric)) if numeric.keywords.is_list() => Kind::Enum,
            (None, Shape::Number(_)) => Kind::Number,
            (None, Shape::Integer(_)) => Kind::Integer,
            (None, Shape::Enum(_)) => Kind::Enum,
            (None, Shape::Array(_)) => Kind::Array,
            (None, Shape::Dictionary(_)) => Kind::Dictionary,
            (None, Shape::Object(_)) => Kind::Object,
            (None, Shape::AnyOf(_)) => Kind::AnyOf,
            (None, Shape::OneOf(_)) => Kind::OneOf,
            (None, Shape::AllOf(_)) => Kind::AllOf,
        }
    }

    /// A short name for readers.
    ///
    /// ```
    /// use wireform::{Annotations, SchemaObject};
    ///
    /// const SIZE: SchemaObject = SchemaObject::integer().with_annotations(Annotations::new().title("Size"));
    /// assert_eq!(SIZE.title(), Some("Size"));
    /// ```
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.annotations.title
    }

    /// What the value means: the doc comment, unless `description` says otherwise.
    ///
    /// ```
    /// use wireform::{Annotations, SchemaObject};
    ///
    /// const SIZE: SchemaObject = SchemaObject::integer().with_annotations(Annotations::new().description("In bytes"));
    /// assert_eq!(SIZE.description(), Some("In bytes"));
    /// ```
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        self.annotations.description
    }

    /// The value that stands for an absent one.
    ///
    /// ```
    /// use wireform::{Annotations, Literal, SchemaObject};
    ///
    /// const OPEN: SchemaObject =
    ///     SchemaObject::boolean().with_annotations(Annotations::new().default(const { &Literal::Boolean(true) }));
    /// assert!(matches!(OPEN.default(), Some(Literal::Boolean(true))));
    /// ```
    #[must_use]
    pub const fn default(&self) -> Option<&'static Literal> {
        self.annotations.default
    }

    /// A valid value, for readers.
    ///
    /// ```
    /// use wireform::{Annotations, Literal, SchemaObject};
    ///
    /// const NAME: SchemaObject =
    ///     SchemaObject::string().with_annotations(Annotations::new().example(const { &Literal::String("Ann") }));
    /// assert!(matches!(NAME.example(), Some(Literal::String("Ann"))));
    /// ```
    #[must_use]
    pub const fn example(&self) -> Option<&'static Literal> {
        self.annotations.example
    }

    /// Whether the value should no longer be used.
    ///
    /// ```
    /// use wireform::{Annotations, SchemaObject};
    ///
    /// const FAX: SchemaObject = SchemaObject::string().with_annotations(Annotations::new().deprecated());
    /// assert!(FAX.is_deprecated());
    /// ```
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.annotations.deprecated
    }

    /// Whether `null` is accepted.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// assert!(<Option<u8>>::SCHEMA.is_nullable() && !u8::SCHEMA.is_nullable());
    /// ```
    #[must_use]
    pub const fn is_nullable(&self) -> bool {
        !matches!(self.nullability, Nullability::Never)
    }

    /// The format, by its word.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// assert_eq!(u8::SCHEMA.format(), Some("uint8"));
    /// ```
    #[must_use]
    pub const fn format(&self) -> Option<&'static str> {
        match &self.shape {
            Shape::String(keywords) => match keywords.format {
                Some(format) => Some(format.name()),
                None => None,
            },
            Shape::Number(numeric) | Shape::Integer(numeric) => match numeric.keywords.format {
                Some(format) => Some(format.name()),
                None => None,
            },
            _ => None,
        }
    }

    /// Whether zero is refused, as by Rust's `NonZero`.
    ///
    /// ```
    /// use std::num::NonZero;
    /// use wireform::Schema;
    ///
    /// assert!(<NonZero<i8>>::SCHEMA.is_nonzero());
    /// assert_eq!(<NonZero<u8>>::SCHEMA.minimum().unwrap(), 1);
    /// ```
    #[must_use]
    pub const fn is_nonzero(&self) -> bool {
        match self.number_keywords() {
            Some(keywords) => keywords.nonzero,
            None => false,
        }
    }

    /// The regular expression (ECMA-262, with the flag `u`) that must be found in a string.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// #[derive(Schema)]
    /// #[schema(pattern = "^[a-z-]+$")]
    /// struct Slug(String);
    ///
    /// assert_eq!(Slug::SCHEMA.pattern(), Some("^[a-z-]+$"));
    /// ```
    #[must_use]
    pub const fn pattern(&self) -> Option<&'static str> {
        match &self.shape {
            Shape::String(keywords) => match keywords.pattern {
                Some(pattern) => Some(pattern.source()),
                None => None,
            },
            _ => None,
        }
    }

    /// Whether the string or the number has a rule of its own (`custom`): a function that every way in asks, and that no export shows.
    ///
    /// Rules over the Rust value are another question: [`has_value_rules`](Self::has_value_rules).
    ///
    /// ```
    /// use wireform::{Failure, SchemaObject, StringKeywords};
    ///
    /// fn lower_case(text: &str) -> Result<(), Failure> {
    ///     if text.chars().any(char::is_uppercase) { Err(Failure::new("lower-case", "is not in lower case")) } else { Ok(()) }
    /// }
    ///
    /// const NAME: SchemaObject = SchemaObject::string().with_string(StringKeywords::new().custom(lower_case));
    /// assert!(NAME.has_custom() && !SchemaObject::string().has_custom());
    /// ```
    #[must_use]
    pub const fn has_custom(&self) -> bool {
        match &self.shape {
            Shape::String(keywords) => !keywords.own.are_none(),
            Shape::Number(numeric) | Shape::Integer(numeric) => !numeric.keywords.own.are_none(),
            _ => false,
        }
    }

    /// Whether no two items may be equal.
    ///
    /// ```
    /// use std::collections::BTreeSet;
    /// use wireform::Schema;
    ///
    /// assert!(<BTreeSet<u8>>::SCHEMA.unique_items());
    /// ```
    #[must_use]
    pub const fn unique_items(&self) -> bool {
        match self.array_keywords() {
            Some(keywords) => keywords.unique_items,
            None => false,
        }
    }

    /// The strings of an enum, in declaration order; empty where the schema is not one, and where the enum is one of
    /// [numbers](Self::enum_numbers).
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// const STATE: SchemaObject = SchemaObject::enumeration(&["open", "closed"]);
    /// assert_eq!(STATE.enum_values(), ["open", "closed"]);
    /// ```
    #[must_use]
    pub const fn enum_values(&self) -> &'static [&'static str] {
        match &self.shape {
            Shape::Enum(enumeration) => enumeration.values,
            _ => &[],
        }
    }

    /// The numbers of an enum that is written as a number, in declaration order; empty where the schema is not one.
    ///
    /// ```
    /// use wireform::{Number, SchemaObject};
    ///
    /// const LEVEL: SchemaObject = SchemaObject::enumeration_of_numbers(&[Number::integer(1), Number::integer(10)]);
    /// assert_eq!(LEVEL.enum_numbers(), [1, 10]);
    /// ```
    #[must_use]
    pub const fn enum_numbers(&self) -> &'static [Number] {
        match self.shape.numbers() {
            Some(values) => values,
            None => &[],
        }
    }

    /// Whether the part of an object may be absent as a whole: it is an `Option`, or refers to a newtype of one.
    pub(crate) const fn may_add_nothing(&self) -> bool {
        match &self.shape {
            Shape::Reference(reference) if matches!(reference.among.flattened, Adds::PerhapsNothing) => true,
            _ => self.is_nullable(),
        }
    }

    /// Whether an object accepts no other properties than its own.
    ///
    /// ```
    /// use wireform::SchemaObject;
    ///
    /// const NOTHING: SchemaObject = SchemaObject::object(&[]).deny_unknown_properties();
    /// assert!(NOTHING.denies_unknown_properties());
    /// ```
    #[must_use]
    pub const fn denies_unknown_properties(&self) -> bool {
        match &self.shape {
            Shape::Object(object) => object.closed,
            Shape::AllOf(parts) => parts.closed,
            _ => false,
        }
    }

    /// The schemas of an array's first items, each for its position; empty unless the array is a tuple.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// let items = <(u8, bool)>::SCHEMA.prefix_items();
    /// assert_eq!((items.len(), items[0].format()), (2, Some("uint8")));
    /// ```
    #[must_use]
    pub const fn prefix_items(&self) -> &'static [&'static SchemaObject] {
        match &self.shape {
            Shape::Array(array) => array.prefix,
            _ => &[],
        }
    }

    /// The schema of an array's items: of a tuple, of those after the ones that have a schema of their own.
    ///
    /// ```
    /// use wireform::Schema;
    ///
    /// assert_eq!(<Vec<u8>>::SCHEMA.items().unwrap().format(), Some("uint8"));
    /// ```
    #[must_use]
    pub const fn items(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Array(array) => Some(array.items),
            _ => None,
        }
    }

    /// The schema of a dictionary's values.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use wireform::Schema;
    ///
    /// assert_eq!(<BTreeMap<String, u8>>::SCHEMA.values().unwrap().format(), Some("uint8"));
    /// ```
    #[must_use]
    pub const fn values(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Dictionary(dictionary) => Some(dictionary.values),
            _ => None,
        }
    }

    /// The schema of a dictionary's keys.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use wireform::{Kind, Schema};
    ///
    /// assert_eq!(<BTreeMap<String, u8>>::SCHEMA.keys().unwrap().kind(), Kind::String);
    /// ```
    #[must_use]
    pub const fn keys(&self) -> Option<&'static SchemaObject> {
        match &self.shape {
            Shape::Dictionary(dictionary) => Some(dictionary.keys),
            _ => None,
        }
    }

    /// The schema that a reference leads to; any other schema leads to itself.
    ///
    /// This is the one question that a constant cannot ask: types may refer to each other in a circle, constants may not, so a
    /// reference is a function, and Rust does not call functions by pointer while it compiles. A type that is known by its name
    /// has its schema in constants too: `User::SCHEMA.object()`.
    ///
    /// ```
    /// use wireform::{Kind, Schema, SchemaObject};
    ///
    /// struct User;
    ///
    /// impl Schema for User {
    ///     const OBJECT: &'static SchemaObject = &SchemaObject::string().named(Self::NAME);
    ///     const NAME: &'static str = "User";
    /// }
    ///
    /// const PLACE: SchemaObject = SchemaObject::place::<User>();
    /// assert_eq!(PLACE.kind(), Kind::Reference);
    /// assert_eq!(PLACE.resolve().kind(), Kind::String);
    /// ```
    #[must_use]
    pub fn resolve(&self) -> &SchemaObject {
        let mut schema = self;
        for _ in 0..LONGEST_CHAIN {
            match (&schema.written_as, &schema.shape) {
                (Some(reference), _) | (None, Shape::Reference(reference)) => schema = (reference.target)(),
                _ => return schema,
            }
        }
        schema
    }

    /// The schema by which a value is judged: references that the copy in place stands for are not followed.
    #[inline(always)]
    pub(crate) fn judged(&self) -> &SchemaObject {
        match &self.shape {
            Shape::Reference(reference) => {
                let target = (reference.target)();
                if let Shape::Reference(_) = target.shape { target.judged_far() } else { target }
            }
            _ => self,
        }
    }

    #[cold]
    #[inline(never)]
    fn judged_far(&self) -> &SchemaObject {
        let mut schema = self;
        for _ in 0..LONGEST_CHAIN {
            match &schema.shape {
                Shape::Reference(reference) => schema = (reference.target)(),
                _ => return schema,
            }
        }
        schema
    }
}
