//! A schema → the object that a TypeScript SDK has for it, entry by entry; and that object as data, for serde.
//!
//! The object is the one that openapi-typescript-codegen writes with `--exportSchemas true`. Each key is named once, in
//! [`View::entries`] or in the row of its keyword, in the order of the generator's templates, which never disagree about two
//! keys. What that generator loses stands where its templates would have it: limits of 0, numbers as exact as they were
//! written, the lines of a description, the description of an array, a dictionary or an enum, and the limits of arrays and
//! dictionaries. It has no key for `title`, `default`, `example`, `deprecated`, `writeOnly`, the values of an enum, the keys
//! of a dictionary and the refusal of unknown properties: they come last, and only where [`Detail::Whole`] is asked for. Rules between
//! properties are left out. The limits of a decimal number that a string holds stand under the keys that those of a number have; in a
//! JSON Schema, where they would say nothing, under others.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::names::{Names, TypeName};
use super::referent::Referent;
use crate::keyword::{Limit, rows};
use crate::literal::Literal;
use crate::number::Number;
use crate::schema::{Kind, Property, SchemaObject, Shape};

/// The data of the TypeScript object `$Name`, its keys in the order of openapi-typescript-codegen.
///
/// A named schema stands inside another as `"type": "Name"`, so a schema that leads back to itself ends there; two types of one
/// name are [kept apart](crate::guide::type_names). A limit that is exclusive is written as in OpenAPI 3.0: `"maximum": 1,
/// "exclusiveMaximum": true`. Title, default, example and deprecation have no key there, nor do the values of an enum, nor rules
/// between properties.
///
/// ```
/// use wireform::{Number, NumberKeywords, SchemaObject};
///
/// const SHARE: SchemaObject = SchemaObject::number()
///     .with_number(NumberKeywords::new().minimum(Number::integer(0)).exclusive_maximum(Number::integer(1)));
///
/// assert_eq!(
///     serde_json::to_string(&SHARE)?,
///     r#"{"type":"number","maximum":1,"exclusiveMaximum":true,"minimum":0}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for SchemaObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        View::of(self, &Names::of(self)).serialize(serializer)
    }
}

/// How much the object says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// What the generator says, and no more.
    Generated,
    /// Everything that the generator has a key for.
    Keyed,
    /// Everything.
    Whole,
}

/// A schema where it stands, as the generator's object.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'schema> {
    schema: &'schema SchemaObject,
    names: &'schema Names,
    detail: Detail,
    required: bool,
}

/// What stands under a key of the object.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'schema> {
    /// A word or a short text.
    Text(&'schema str),
    /// A reference.
    Name(TypeName<'schema>),
    /// A text for readers, of many lines perhaps.
    Prose(&'schema str),
    /// `true`; what is false is left out, but for `additionalProperties`.
    True,
    False,
    Number(Number),
    Count(u64),
    /// One schema, in place.
    Schema(View<'schema>),
    /// The schemas of a composition.
    Schemas(Views<'schema, &'schema [&'static SchemaObject]>),
    /// The properties of an object, in declaration order.
    Properties(Views<'schema, &'schema [Property]>),
    /// A value that was written into the schema.
    Literal(Literal),
    Words(&'schema [&'static str]),
    Numbers(&'schema [Number]),
    /// The property that tells the branches of a union apart.
    Discriminator(&'schema str),
}

/// Several, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Views<'schema, L> {
    list: L,
    names: &'schema Names,
    detail: Detail,
}

impl<'schema> Views<'schema, &'schema [&'static SchemaObject]> {
    pub(super) fn iter(self) -> impl ExactSizeIterator<Item = View<'schema>> {
        self.list.iter().map(move |schema| View::of(schema, self.names).saying(self.detail))
    }
}

impl<'schema> Views<'schema, &'schema [Property]> {
    /// Each with the name of the property that holds it.
    pub(super) fn iter(self) -> impl ExactSizeIterator<Item = (&'static str, View<'schema>)> {
        self.list.iter().map(move |property| {
            let view = View {
                required: property.required,
                ..View::of(&property.schema, self.names).saying(self.detail)
            };
            (property.name, view)
        })
    }
}

impl<'schema> View<'schema> {
    /// A schema that no property holds, with the types that it refers to called by `names`.
    pub(super) const fn of(schema: &'schema SchemaObject, names: &'schema Names) -> Self {
        Self {
            schema,
            names,
            detail: Detail::Keyed,
            required: false,
        }
    }

    /// The same, with so much said.
    pub(super) const fn saying(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    pub(super) const fn detail(self) -> Detail {
        self.detail
    }

    /// The keys and values of the object, in order.
    pub(super) fn entries(self) -> impl Iterator<Item = (&'static str, Value<'schema>)> + Clone {
        let (above, below) = (self.said(above), self.said(below));
        let exclusive = |end: Option<Limited>| flag(end.is_some_and(|(_, is_exclusive)| is_exclusive));
        let first = [
            ("type", self.kind()),
            ("description", self.description().map(Value::Prose)),
            ("contains", self.contained()),
            ("properties", self.properties()),
            ("isReadOnly", flag(self.is_read_only())),
            ("isRequired", flag(self.required)),
            ("isNullable", flag(self.says(SchemaObject::is_nullable))),
            ("format", self.format().map(Value::Text)),
            ("maximum", above.map(|(limit, _)| Value::Number(limit))),
            ("exclusiveMaximum", exclusive(above)),
            ("minimum", below.map(|(limit, _)| Value::Number(limit))),
            ("exclusiveMinimum", exclusive(below)),
        ];
        let limits = rows::ALL.iter().filter_map(move |row| {
            Some((row.typescript?, self.said(|schema| schema.limit(row.keyword)).map(Value::from)))
        });
        let last = [
            ("pattern", self.said(pattern).map(Value::Text)),
            ("uniqueItems", flag(self.says(SchemaObject::unique_items))),
        ];
        let all = first.into_iter().chain(limits).chain(last).chain(self.without_key());
        let is_said =
            move |value: &Value<'_>, key: &str| self.detail != Detail::Generated || self.is_generated(key, value);
        all.filter_map(move |(key, value)| Some((key, value.filter(|value| is_said(value, key))?)))
    }

    /// What the generator has no key for, by the words of JSON Schema and OpenAPI.
    fn without_key(self) -> impl Iterator<Item = (&'static str, Option<Value<'schema>>)> + Clone {
        let kind = self.schema.kind();
        let entries = (self.detail == Detail::Whole).then(|| {
            [
                // an integer is a number there, which its format tells, if it has one
                ("multipleOf", self.is_whole_number().then_some(Value::Count(1))),
                ("title", self.said(SchemaObject::title).map(Value::Text)),
                ("default", self.said(SchemaObject::default).map(|value| Value::Literal(*value))),
                ("example", self.said(SchemaObject::example).map(|value| Value::Literal(*value))),
                ("deprecated", flag(self.says(SchemaObject::is_deprecated))),
                ("isWriteOnly", flag(self.says(|schema| schema.annotations.write_only))),
                ("enum", self.values()),
                ("prefixItems", self.schemas(self.schema.prefix_items()).filter(|_| kind == Kind::Array)),
                ("propertyNames", self.keys().filter(|_| kind == Kind::Dictionary)),
                ("discriminator", self.schema.tag().filter(|_| kind != Kind::Reference).map(Value::Discriminator)),
                ("additionalProperties", self.says(SchemaObject::denies_unknown_properties).then_some(Value::False)),
            ]
        });
        entries.into_iter().flatten()
    }

    /// What stands here for readers.
    pub(super) fn description(self) -> Option<&'schema str> {
        self.said(SchemaObject::description)
    }

    pub(super) fn is_read_only(self) -> bool {
        self.says(|schema| schema.annotations.read_only)
    }

    fn is_whole_number(self) -> bool {
        self.schema.kind() == Kind::Integer && self.schema.format().is_none() && self.schema.multiple_of().is_none()
    }

    /// The values of an enum.
    fn values(self) -> Option<Value<'schema>> {
        let words = |schema: &SchemaObject| Some(schema.enum_values()).filter(|values| !values.is_empty());
        let numbers = |schema: &SchemaObject| Some(schema.enum_numbers()).filter(|values| !values.is_empty());
        self.said(words).map(Value::Words).or_else(|| self.said(numbers).map(Value::Numbers))
    }

    /// What the keys of a dictionary are like, where not every text is one.
    fn keys(self) -> Option<Value<'schema>> {
        let keys = self.schema.keys().filter(|keys| !keys.is_any_text())?;
        Some(Value::Schema(Self::of(keys, self.names).saying(self.detail)))
    }

    fn schemas(self, list: &'schema [&'static SchemaObject]) -> Option<Value<'schema>> {
        (!list.is_empty()).then_some(Value::Schemas(Views {
            list,
            names: self.names,
            detail: self.detail,
        }))
    }

    /// Whether the generator writes this of what it is told: it takes 0 for nothing said, and each of its templates has some keys.
    fn is_generated(self, key: &str, value: &Value<'_>) -> bool {
        let is_empty = match value {
            Value::Number(number) => number.is_zero(),
            Value::Count(count) => *count == 0,
            Value::Prose(text) | Value::Text(text) => text.is_empty(),
            _ => false,
        };
        let has_key = match self.schema.kind() {
            Kind::Array | Kind::Dictionary | Kind::Enum => {
                matches!(key, "type" | "contains" | "isReadOnly" | "isRequired" | "isNullable")
            }
            Kind::Reference => key != "contains",
            _ => true,
        };
        has_key && !is_empty
    }

    fn kind(self) -> Option<Value<'schema>> {
        let word = match self.schema.kind() {
            // told apart from the others by `properties`
            Kind::Any | Kind::Object => return None,
            Kind::Reference => {
                let names = self.names;
                return Referent::of(self.schema).map(|referent| Value::Name(TypeName { names, referent }));
            }
            Kind::Null => "null",
            Kind::Boolean => "boolean",
            Kind::String => "string",
            Kind::Number | Kind::Integer => "number",
            Kind::Enum => "Enum",
            Kind::Array => "array",
            Kind::Dictionary => "dictionary",
            Kind::AnyOf => "any-of",
            Kind::OneOf => "one-of",
            Kind::AllOf => "all-of",
        };
        Some(Value::Text(word))
    }

    /// What an array or a dictionary holds, or a composition is made of.
    fn contained(self) -> Option<Value<'schema>> {
        match self.schema.kind() {
            Kind::Array | Kind::Dictionary => self.held().map(Value::Schema),
            Kind::Reference => {
                let named = self.schema.written_as.and_then(|reference| {
                    Self::of((reference.target)().judged(), self.names).saying(self.detail).held()
                });
                self.held().filter(|held| named.is_some_and(|named| !held.is_same(named))).map(Value::Schema)
            }
            Kind::AnyOf | Kind::OneOf | Kind::AllOf => Some(Value::Schemas(Views {
                list: self.schema.branches(),
                names: self.names,
                detail: self.detail,
            })),
            _ => None,
        }
    }

    /// What every item or every value of an array or a dictionary is.
    fn held(self) -> Option<Self> {
        let held = self.schema.items().or(self.schema.values());
        held.map(|held| Self::of(held, self.names).saying(self.detail))
    }

    /// Whether the same is said of both, which are not of this one's making: a copy of a constant has another address.
    fn is_same(self, other: View<'_>) -> bool {
        let (mut own, mut others) = (self.entries(), other.entries());
        loop {
            match (own.next(), others.next()) {
                (None, None) => return true,
                (Some((key, value)), Some((other_key, other))) if key == other_key && value.is_same(&other) => {}
                _ => return false,
            }
        }
    }

    /// The properties of an object; none, but said, of what can be anything.
    fn properties(self) -> Option<Value<'schema>> {
        match self.schema.kind() {
            Kind::Object | Kind::Any => Some(Value::Properties(Views {
                list: self.schema.properties_in_place(),
                names: self.names,
                detail: self.detail,
            })),
            _ => None,
        }
    }

    /// The format, which an enum has no key for.
    fn format(self) -> Option<&'schema str> {
        match self.schema.kind() {
            Kind::Enum => None,
            _ => self.said(SchemaObject::format),
        }
    }

    /// What the schema says itself: of a named one with keywords of its own, what its name does not say already.
    fn said<T: PartialEq>(self, question: impl Fn(&SchemaObject) -> Option<T>) -> Option<T> {
        let named = self.schema.written_as.and_then(|reference| question((reference.target)()));
        question(self.schema).filter(|answer| named.as_ref() != Some(answer))
    }

    fn says(self, question: impl Fn(&SchemaObject) -> bool) -> bool {
        self.said(|schema| question(schema).then_some(())).is_some()
    }
}

impl Value<'_> {
    fn is_same(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (
                Self::Text(own) | Self::Prose(own) | Self::Discriminator(own),
                Value::Text(other) | Value::Prose(other) | Value::Discriminator(other),
            ) => own == other,
            (Self::Name(own), Value::Name(other)) => own.is_same(*other),
            (Self::True, Value::True) | (Self::False, Value::False) => true,
            (Self::Number(own), Value::Number(other)) => own == other,
            (Self::Count(own), Value::Count(other)) => own == other,
            (Self::Schema(own), Value::Schema(other)) => own.is_same(*other),
            (Self::Schemas(own), Value::Schemas(other)) => {
                own.iter().len() == other.iter().len()
                    && own.iter().zip(other.iter()).all(|(own, other)| own.is_same(other))
            }
            (Self::Properties(own), Value::Properties(other)) => {
                own.iter().len() == other.iter().len()
                    && own.iter().zip(other.iter()).all(|((name, own), (other_name, other))| {
                        name == other_name && own.required == other.required && own.is_same(other)
                    })
            }
            (Self::Literal(own), Value::Literal(other)) => own == other,
            (Self::Words(own), Value::Words(other)) => own == other,
            (Self::Numbers(own), Value::Numbers(other)) => own == other,
            _ => false,
        }
    }
}

impl From<Limit> for Value<'_> {
    fn from(limit: Limit) -> Self {
        match limit {
            Limit::Number(number) => Self::Number(number),
            Limit::Count(count) => Self::Count(count),
        }
    }
}

fn flag<'schema>(is_set: bool) -> Option<Value<'schema>> {
    is_set.then_some(Value::True)
}

/// What is said, or else what the format comes to.
fn pattern(schema: &SchemaObject) -> Option<&'static str> {
    schema.pattern().or_else(|| match &schema.shape {
        Shape::String(keywords) => keywords.format?.pattern(),
        _ => None,
    })
}

/// An end of the range of a number: its limit, and whether that is exclusive.
type Limited = (Number, bool);

/// The upper end: of two limits, the lower one; of two that are equal, the exclusive one.
fn above(schema: &SchemaObject) -> Option<Limited> {
    schema.numeric_limits()?.ends().1.map(|end| (end.number, !end.is_included))
}

/// The lower end.
fn below(schema: &SchemaObject) -> Option<Limited> {
    schema.numeric_limits()?.ends().0.map(|end| (end.number, !end.is_included))
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = self.entries();
        let mut object = serializer.serialize_map(Some(entries.clone().count()))?;
        for (key, value) in entries {
            object.serialize_entry(key, &value)?;
        }
        object.end()
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Prose(text) => serializer.serialize_str(text),
            Self::Name(name) => serializer.collect_str(name),
            Self::True => serializer.serialize_bool(true),
            Self::False => serializer.serialize_bool(false),
            Self::Number(number) => number.serialize(serializer),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Schema(view) => view.serialize(serializer),
            Self::Schemas(schemas) => serializer.collect_seq(schemas.iter()),
            Self::Properties(properties) => serializer.collect_map(properties.iter()),
            Self::Literal(value) => value.serialize(serializer),
            Self::Words(words) => serializer.collect_seq(*words),
            Self::Numbers(numbers) => serializer.collect_seq(*numbers),
            Self::Discriminator(property) => serializer.collect_map([("propertyName", property)]),
        }
    }
}
