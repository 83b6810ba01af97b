//! What the derive writes paths to. Nothing here is for anybody else, and all of it may change in any version.

pub use alloc::borrow::Cow;
pub use alloc::string::String;
pub use alloc::vec::Vec;
pub use core;

#[cfg(feature = "schemars1")]
pub use ::schemars;
#[cfg(feature = "utoipa5")]
pub use ::utoipa;

#[cfg(feature = "schemars1")]
pub use crate::export::json_schema::schemars1;
#[cfg(feature = "utoipa5")]
pub use crate::export::openapi::utoipa5;
pub use crate::format;
pub use crate::keyword::{Annotations, ArrayKeywords, DictionaryKeywords, NumberKeywords, StringKeywords};
pub use crate::literal::Literal;
pub use crate::number::Number;
pub use crate::pattern::{Automaton, Pattern, Transitions};
pub use crate::schema::review;
use crate::schema::{Adds, Nullability, Shape, Tag, TagPlace, Takes, of};
pub use crate::schema::{
    Among, AnyFormat, Argument, Constant, DependentRequired, Flat, FormatConstant, GenericName, Held, Listed,
    ListedConstants, NameTable, Names, NoConstant, Origin, Placement, Property, PropertyTable, RequiredIf, Run, Schema,
    SchemaObject, StringTable, ValueRules, WithoutSchema, Word,
};
#[cfg(feature = "derive")]
pub use wireform_macros::pattern;

// The compiler's interpreter runs all of this for every type of a program, at a microsecond a call: so the most frequent steps are one
// call each.

/// The schema of a type whose derive has reported an error: anything, and nothing more is said about it.
#[must_use]
pub const fn unknown(name: &'static str) -> SchemaObject {
    SchemaObject::any().named(name)
}

/// Under this name, which is that of a type declared there.
#[must_use]
pub const fn named(schema: SchemaObject, name: &'static str, origin: &'static Origin) -> SchemaObject {
    schema.named_at(name, origin)
}

/// The schema of a type that has rules over its Rust values.
#[must_use]
pub const fn ruled(schema: SchemaObject) -> SchemaObject {
    schema.with_value_rules()
}

/// What a variant writes where its enum is the key of a map.
#[must_use]
pub fn key_of_variant(name: &str) -> Option<String> {
    Some(String::from(name))
}

/// What a parameter that stands for `T` adds to the name of a generic type.
#[must_use]
pub const fn argument<T: Schema + ?Sized>() -> Argument {
    Argument::Type(of::<T>)
}

/// An object with these properties.
#[must_use]
pub const fn object<const SIZE: usize, const COUNT: usize>(table: &'static PropertyTable<SIZE, COUNT>) -> SchemaObject {
    let mut object = SchemaObject::object(table.properties());
    if let Shape::Object(object) = &mut object.shape {
        object.names = table.names();
    }
    object
}

/// An object of these parts, which are written in this order.
#[must_use]
pub const fn parts(parts: &'static [&'static SchemaObject], runs: &'static [Run]) -> SchemaObject {
    SchemaObject::all_of(parts).written_in(runs)
}

/// A property, with its name as two words.
#[must_use]
pub const fn property(name: &'static str, first: u64, last: u64, schema: SchemaObject) -> Property {
    Property::packed(name, first, last, schema)
}

/// One of these strings.
#[must_use]
pub const fn strings<const SIZE: usize, const COUNT: usize>(table: &'static StringTable<SIZE, COUNT>) -> SchemaObject {
    let mut strings = SchemaObject::enumeration(table.values());
    if let Shape::Enum(enumeration) = &mut strings.shape {
        enumeration.names = table.names();
    }
    strings
}

/// One of these numbers, the values of a `T`.
#[must_use]
pub const fn numbers<T: Schema>(values: &'static [Number]) -> SchemaObject {
    let mut numbers = SchemaObject::enumeration_of_numbers(values);
    if let (Shape::Integer(numeric), Shape::Integer(of_type)) = (&mut numbers.shape, &T::OBJECT.shape) {
        numeric.keywords.format = of_type.keywords.format;
    }
    numbers
}

/// Under this title.
#[must_use]
pub const fn titled(mut schema: SchemaObject, title: &'static str) -> SchemaObject {
    schema.annotations.title = Some(title);
    schema
}

/// With this description, instead of another.
#[must_use]
pub const fn described(mut schema: SchemaObject, text: &'static str) -> SchemaObject {
    schema.annotations.description = Some(text);
    schema
}

/// A limit; what is none is reviewed where it stands.
#[must_use]
pub const fn limit(constant: Option<Number>) -> Number {
    match constant {
        Some(number) => number,
        None => Number::ZERO,
    }
}

/// A length, or a number of items; what is none is reviewed where it stands.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared first")]
#[must_use]
pub const fn length(constant: i128) -> u64 {
    if constant < 0 {
        0
    } else if constant > u64::MAX as i128 {
        u64::MAX
    } else {
        constant as u64
    }
}

/// A JSON value; what is none is reviewed where it stands.
#[must_use]
pub const fn value(constant: Option<Literal>) -> Literal {
    match constant {
        Some(literal) => literal,
        None => Literal::Null,
    }
}

/// The schema of a newtype around what stands in `place`: serde wants it to be there, even where that alone could be absent.
#[must_use]
pub const fn newtype(place: SchemaObject) -> SchemaObject {
    place.wrapped()
}

/// How a newtype stands in other types: as what it holds if that is a scalar, so that its limits can be narrowed there.
#[must_use]
pub const fn placement_of_newtype(holds_scalar: bool) -> Placement {
    if holds_scalar { Placement::Named } else { Placement::Reference }
}

/// The schema of `T`, a newtype that adds no limit to what it holds, where keywords narrow it; what is held may be a newtype as well.
#[must_use]
pub const fn narrowed_newtype<T: Schema + ?Sized>(held: SchemaObject, transparent: bool) -> SchemaObject {
    if !T::NARROWABLE || !matches!(T::PLACEMENT, Placement::Reference) {
        return T::PLACE;
    }
    let own = if transparent { held } else { held.wrapped() };
    own.written_as::<T>()
}

/// The schema in `place`, which is that of an `Option`, where serde leaves a `None` out.
#[track_caller]
#[must_use]
pub const fn left_out_when_none(mut place: SchemaObject) -> SchemaObject {
    if !place.can_be_absent() {
        review::refuse_to_leave_out();
    }
    if let Nullability::WhenNone = place.nullability {
        place.nullability = Nullability::Never;
    }
    place
}

/// The schema in `place`, where serde leaves a `None` out.
#[must_use]
pub const fn skipped_when_none(place: SchemaObject) -> SchemaObject {
    place.present()
}

/// What an `Option` of `schema` accepts.
#[must_use]
pub const fn optional(schema: SchemaObject) -> SchemaObject {
    schema.optional()
}

/// A named schema, written in place.
#[must_use]
pub const fn inlined(object: &SchemaObject) -> SchemaObject {
    let mut placed = object.copy().named("");
    placed.annotations.title = None;
    placed.annotations.description = None;
    placed
}

/// The schema of `T` by its name, whether or not it is written in place otherwise; it can be narrowed all the same.
#[must_use]
pub const fn referred<T: Schema + ?Sized>() -> SchemaObject {
    if T::NARROWABLE { placed_by_name::<T>() } else { T::REFERENCE }
}

/// A function of its own, since the compiler evaluates every constant that a function names before it runs any of it.
const fn placed_by_name<T: Schema + ?Sized>() -> SchemaObject {
    let mut placed = inlined(T::OBJECT);
    if let Shape::Reference(reference) = T::REFERENCE.shape
        && !reference.name().is_empty()
    {
        placed.written_as = Some(reference);
    }
    placed
}

/// With `keywords`, if they say anything about `schema`; where they do not, the review reports it at the keyword.
#[must_use]
pub const fn try_with_number(schema: SchemaObject, keywords: NumberKeywords) -> SchemaObject {
    schema.try_number(keywords).0
}

/// With `keywords`, which tokens say fit.
#[track_caller]
#[must_use]
pub const fn with_number(schema: SchemaObject, keywords: NumberKeywords) -> SchemaObject {
    match schema.try_number(keywords) {
        (schema, true) => schema,
        (_, false) => review::refuse_another_type("numbers"),
    }
}

/// With `keywords`, if they say anything about `schema`.
#[must_use]
pub const fn try_with_string(schema: SchemaObject, keywords: StringKeywords) -> SchemaObject {
    schema.try_string(keywords).0
}

/// With `keywords`, which tokens say fit.
#[track_caller]
#[must_use]
pub const fn with_string(schema: SchemaObject, keywords: StringKeywords) -> SchemaObject {
    match schema.try_string(keywords) {
        (schema, true) => schema,
        (_, false) => review::refuse_another_type("strings"),
    }
}

/// With `keywords`, if they say anything about `schema`.
#[must_use]
pub const fn try_with_array(schema: SchemaObject, keywords: ArrayKeywords) -> SchemaObject {
    schema.try_array(keywords).0
}

/// With `keywords`, which tokens say fit.
#[track_caller]
#[must_use]
pub const fn with_array(schema: SchemaObject, keywords: ArrayKeywords) -> SchemaObject {
    match schema.try_array(keywords) {
        (schema, true) => schema,
        (_, false) => review::refuse_another_type("arrays"),
    }
}

/// With `keywords`, if they say anything about `schema`.
#[must_use]
pub const fn try_with_dictionary(schema: SchemaObject, keywords: DictionaryKeywords) -> SchemaObject {
    schema.try_dictionary(keywords).0
}

/// With `keywords`, which tokens say fit.
#[track_caller]
#[must_use]
pub const fn with_dictionary(schema: SchemaObject, keywords: DictionaryKeywords) -> SchemaObject {
    match schema.try_dictionary(keywords) {
        (schema, true) => schema,
        (_, false) => review::refuse_another_type("maps"),
    }
}

/// With a format that a constant says, if it says anything about `schema`.
#[must_use]
pub const fn with_format(schema: SchemaObject, format: AnyFormat) -> SchemaObject {
    match format {
        AnyFormat::OfStrings(format) => schema.try_string(StringKeywords::new().format(format)).0,
        AnyFormat::OfNumbers(format) => schema.try_number(NumberKeywords::new().format(format)).0,
    }
}

/// Narrowed to the values of `list`, if `schema` describes such values.
#[must_use]
pub const fn try_with_listed(schema: SchemaObject, list: Listed) -> SchemaObject {
    schema.try_listed(list).0
}

/// Narrowed to the values of `list`, which tokens say fit.
#[track_caller]
#[must_use]
pub const fn with_listed(schema: SchemaObject, list: Listed) -> SchemaObject {
    match schema.try_listed(list) {
        (schema, true) => schema,
        (_, false) => review::refuse_another_type("strings and numbers"),
    }
}

/// Without the format that the type implies.
#[must_use]
pub const fn without_format(schema: SchemaObject) -> SchemaObject {
    schema.without_format()
}

/// The schema of an array's items, or anything where `schema` is no array.
#[must_use]
pub const fn items_of(schema: &SchemaObject) -> SchemaObject {
    match schema.items() {
        Some(items) => items.copy(),
        None => SchemaObject::any(),
    }
}

/// The schema of a dictionary's keys, or anything where `schema` is no dictionary.
#[must_use]
pub const fn keys_of(schema: &SchemaObject) -> SchemaObject {
    match schema.keys() {
        Some(keys) => keys.copy(),
        None => SchemaObject::any(),
    }
}

/// The schema of a dictionary's values, or anything where `schema` is no dictionary.
#[must_use]
pub const fn values_of(schema: &SchemaObject) -> SchemaObject {
    match schema.values() {
        Some(values) => values.copy(),
        None => SchemaObject::any(),
    }
}

/// With `items` for every item.
#[must_use]
pub const fn with_items(schema: SchemaObject, items: &'static SchemaObject) -> SchemaObject {
    schema.try_items(items)
}

/// With `keys` for every key.
#[must_use]
pub const fn with_keys(schema: SchemaObject, keys: &'static SchemaObject) -> SchemaObject {
    schema.try_keys(keys)
}

/// With `values` for every value.
#[must_use]
pub const fn with_values(schema: SchemaObject, values: &'static SchemaObject) -> SchemaObject {
    schema.try_values(values)
}

/// An array of which serde reads the first `least` items at least.
#[must_use]
pub const fn tuple_of_at_least(least: u64, mut schema: SchemaObject) -> SchemaObject {
    if let Shape::Array(array) = &mut schema.shape {
        array.keywords.min_items = Some(least);
    }
    schema
}

/// What an internally tagged newtype variant around a `T` writes: the properties of the `T` beside the tag, which `tag` is alone.
#[must_use]
pub const fn internally_tagged<T: Schema + ?Sized>(
    tag: &'static SchemaObject,
    parts: &'static [&'static SchemaObject],
) -> SchemaObject {
    match Beside::of::<T>() {
        Beside::Nothing => tag.copy().deny_unknown_properties(),
        Beside::Known => beside::<T>(parts).deny_unknown_properties(),
        Beside::Anything => beside::<T>(parts),
    }
}

const fn beside<T: Schema + ?Sized>(parts: &'static [&'static SchemaObject]) -> SchemaObject {
    SchemaObject::all_of(parts).internally_tagged().written_in(const { &[Run::Own(0, 0, 1), Run::Flat(T::FLAT)] })
}

/// What serde lets stand beside the tag.
enum Beside {
    /// A unit.
    Nothing,
    /// Only what the type knows.
    Known,
    Anything,
}

impl Beside {
    const fn of<T: Schema + ?Sized>() -> Self {
        match (T::AMONG.tagged, T::AMONG.takes) {
            (Adds::PerhapsNothing, _) => Self::Nothing,
            // the name of the variant is the only key that serde takes there
            (_, Takes::Variant) => Self::Known,
            (_, Takes::Anything | Takes::Known | Takes::Entries) => Self::of_shape(&T::OBJECT.shape),
        }
    }

    const fn of_shape(shape: &Shape) -> Self {
        match shape {
            Shape::Null => Self::Nothing,
            Shape::Object(object) if object.closed => Self::Known,
            Shape::AllOf(parts) if parts.closed => Self::Known,
            Shape::OneOf(union) | Shape::AnyOf(union) => match union.tag {
                Some(Tag {
                    place: TagPlace::External,
                    ..
                }) => Self::Known,
                _ => Self::Anything,
            },
            _ => Self::Anything,
        }
    }
}
