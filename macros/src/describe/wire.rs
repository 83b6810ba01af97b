//! What goes over the wire, as data: a type, its properties, its variants.

use std::borrow::Cow;

use proc_macro2::Span;
use syn::{Generics, Ident, Member, Path, Type};

use super::bounds::Bounds;
use super::presence::{Access, Presence};
use crate::read::{Compared, Documentation, Over, Spelled, Value, is_option};

/// A type as it is on the wire.
#[derive(Debug)]
pub(crate) struct WireType<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The path of the runtime crate, where it is not `::wireform`.
    pub(crate) runtime: Option<Path>,
    pub(crate) name: String,
    /// Whether fields can only be copied, not borrowed: `#[repr(packed)]`.
    pub(crate) is_packed: bool,
    /// How many variants the Rust type has, those too that are never on the wire.
    pub(crate) variants: usize,
    pub(crate) metadata: Metadata,
    pub(crate) form: Form<'a>,
}

/// What is said of a type or of a property: its doc comment, and every keyword beside it, those included that were decided on.
#[derive(Debug, Clone)]
pub(crate) struct Metadata {
    pub(crate) documentation: Option<Documentation>,
    /// Whether Rust's own `#[deprecated]` says so.
    pub(crate) deprecated: bool,
    pub(crate) keywords: Vec<Spelled<Value>>,
    pub(crate) bounds: Bounds,
}

/// What kind of thing is written.
#[derive(Debug)]
pub(crate) enum Form<'a> {
    Object(WireObject<'a>),
    /// What `of` writes, under a name.
    Wrapper {
        of: Cow<'a, Type>,
        transparent: bool,
        /// Absent where serde converts the type.
        source: Option<Source>,
    },
    Tuple(WireTuple<'a>),
    Null,
    /// One of a list of strings.
    Strings(Vec<WireVariant<'a>>),
    /// One of a list of numbers.
    Numbers(WireNumbers<'a>),
    Union(WireUnion<'a>),
    /// What could not be described; it has been reported.
    Unknown,
}

/// An enum that is written as a number.
#[derive(Debug)]
pub(crate) struct WireNumbers<'a> {
    /// The integer type that the number is of.
    pub(crate) integer: Ident,
    pub(crate) variants: Vec<&'a Ident>,
}

/// An object with known properties.
#[derive(Debug)]
pub(crate) struct WireObject<'a> {
    /// The property that says which type or variant the object is.
    pub(crate) tag: Option<WireTag>,
    /// The types whose properties stand among the object's own.
    pub(crate) parts: Vec<WirePart<'a>>,
    pub(crate) properties: Vec<WireProperty<'a>>,
    /// The fields that are not on the wire.
    pub(crate) skipped: Vec<Ident>,
    /// The rules between the object's own properties.
    pub(crate) dependencies: Vec<WireDependency>,
    pub(crate) closed: bool,
}

/// A property whose value names what it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct WireTag {
    pub(crate) property: String,
    /// Any string, where there is none.
    pub(crate) values: Vec<String>,
    pub(crate) span: Span,
}

/// The field of the Rust type that a value on the wire is made of.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) member: Member,
    /// Whether the field is of the type that stands on the wire, rather than of one that is written as it.
    pub(crate) is_of_wire_type: bool,
}

/// A type whose properties stand among those of another.
#[derive(Debug)]
pub(crate) struct WirePart<'a> {
    /// The name of the field.
    pub(crate) field: String,
    pub(crate) of: Cow<'a, Type>,
    pub(crate) source: Source,
    /// How many of the object's own properties are written before it.
    pub(crate) after: usize,
    /// `flatten`, where it was written.
    pub(crate) span: Span,
    /// Where serde leaves the part out at times.
    pub(crate) skipped: Option<Span>,
    pub(crate) metadata: Metadata,
}

/// A property.
#[derive(Debug)]
pub(crate) struct WireProperty<'a> {
    /// The name of the field.
    pub(crate) field: String,
    pub(crate) name: WireName,
    /// The other names that serde reads it by.
    pub(crate) aliases: Vec<WireName>,
    pub(crate) of: Cow<'a, Type>,
    /// Absent of the second property of a field that has two.
    pub(crate) source: Option<Source>,
    pub(crate) presence: Presence,
    pub(crate) access: Access,
    pub(crate) metadata: Metadata,
}

/// A rule between the properties of one object.
#[derive(Debug)]
pub(crate) struct WireDependency {
    pub(crate) word: Ident,
    /// The property that asks.
    pub(crate) subject: DependencyProperty,
    /// The values of it for which it asks; absent where any does.
    pub(crate) values: Option<Vec<Compared>>,
    /// The properties that it asks for.
    pub(crate) required: Vec<DependencyProperty>,
}

/// A property in a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DependencyProperty {
    /// Its place among the object's own.
    pub(crate) place: usize,
    pub(crate) span: Span,
}

/// An array with a schema for each position.
#[derive(Debug)]
pub(crate) struct WireTuple<'a> {
    pub(crate) items: Vec<WireItem<'a>>,
    /// How many of them must be there: all up to the last one without a default.
    pub(crate) required: usize,
}

/// A value without a name: an item of a tuple, or what a newtype variant holds.
#[derive(Debug)]
pub(crate) struct WireItem<'a> {
    pub(crate) of: Cow<'a, Type>,
    /// Absent where a whole variant is written as a type.
    pub(crate) source: Option<Source>,
    pub(crate) metadata: Metadata,
}

/// An enum that is more than a list of strings.
#[derive(Debug)]
pub(crate) struct WireUnion<'a> {
    pub(crate) representation: Representation,
    /// The variants that the representation tells apart.
    pub(crate) tagged: Vec<WireVariant<'a>>,
    /// Those that nothing tells apart, tried in order after the others.
    pub(crate) untagged: Vec<WireVariant<'a>>,
    pub(crate) closed: bool,
}

/// How serde tells the variants of an enum apart: its four enum representations.
#[derive(Debug, Clone)]
pub(crate) enum Representation {
    /// Externally tagged: by the name of the only property, or by the string itself.
    External,
    /// Internally tagged: by this property among the variant's own.
    Internal(String),
    /// Adjacently tagged: by the first property; the variant stands under the second one.
    Adjacent(String, String),
    /// Untagged: by nothing.
    Untagged,
}

/// A variant.
#[derive(Debug)]
pub(crate) struct WireVariant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) name: WireName,
    pub(crate) aliases: Vec<WireName>,
    pub(crate) content: Content<'a>,
    /// Whether it stands for every name that is not listed.
    pub(crate) other: bool,
    pub(crate) metadata: Metadata,
}

/// What a variant holds.
#[derive(Debug)]
pub(crate) enum Content<'a> {
    Nothing,
    Value(Box<WireItem<'a>>),
    Tuple(WireTuple<'a>),
    Object(WireObject<'a>),
}

/// A name on the wire, and where it came from.
#[derive(Debug, Clone)]
pub(crate) struct WireName {
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl Metadata {
    /// The keyword `word`, where it first stands.
    pub(crate) fn keyword(&self, word: &str) -> Option<&Spelled<Value>> {
        self.keywords.iter().find(|spelled| spelled.keyword.word == word)
    }

    fn has_value_rule(&self) -> bool {
        let keyword = self.keyword("custom");
        keyword.is_some_and(|spelled| matches!(&spelled.value, Value::Rule(rule) if rule.over == Some(Over::Value)))
    }

    /// What the keyword `word` switches on or off.
    pub(crate) fn switch(&self, word: &str) -> Option<bool> {
        match self.keyword(word)?.value {
            Value::Switch(on) => Some(on),
            _ => None,
        }
    }
}

impl Source {
    /// Where `of` comes from, which stands on the wire for the field: a type that is borrowed is the field's own.
    #[expect(clippy::ptr_arg, reason = "it is asked whether it is borrowed")]
    pub(super) fn of(member: Member, of: &Cow<'_, Type>) -> Self {
        Self {
            member,
            is_of_wire_type: matches!(of, Cow::Borrowed(_)),
        }
    }
}

impl WireType<'_> {
    /// Whether the type or something in it has a rule over Rust values.
    pub(crate) fn has_value_rules(&self) -> bool {
        let of_form = match &self.form {
            Form::Object(object) => object.has_value_rules(),
            Form::Tuple(tuple) => tuple.has_value_rules(),
            Form::Union(union) => union.variants().any(|variant| match &variant.content {
                Content::Nothing => false,
                Content::Value(item) => item.metadata.has_value_rule(),
                Content::Tuple(tuple) => tuple.has_value_rules(),
                Content::Object(object) => object.has_value_rules(),
            }),
            Form::Wrapper { .. } | Form::Null | Form::Strings(_) | Form::Numbers(_) | Form::Unknown => false,
        };
        of_form || self.metadata.has_value_rule()
    }

    /// Every type whose schema this one is made of, with the bounds that are written nearest to it.
    pub(crate) fn held(&self) -> Vec<(&Type, &Bounds)> {
        self.form.held(&self.metadata.bounds)
    }

    /// All the bounds that are written, on the type and in it.
    pub(crate) fn bounds(&self) -> Vec<&Bounds> {
        let variants = match &self.form {
            Form::Union(union) => union.variants().map(|variant| &variant.metadata.bounds).collect(),
            _ => Vec::new(),
        };
        let fields = self.form.held(&Bounds::Inferred).into_iter().map(|(_, bounds)| bounds);
        std::iter::once(&self.metadata.bounds).chain(variants).chain(fields).collect()
    }
}

impl Form<'_> {
    /// Every type whose schema this one is made of.
    pub(crate) fn types(&self) -> Vec<&Type> {
        self.held(&Bounds::Inferred).into_iter().map(|(of, _)| of).collect()
    }

    fn held<'w>(&'w self, around: &'w Bounds) -> Vec<(&'w Type, &'w Bounds)> {
        match self {
            Self::Object(object) => object.held(around),
            Self::Wrapper { of, .. } => vec![(of, around)],
            Self::Tuple(tuple) => tuple.held(around),
            Self::Union(union) => union.variants().flat_map(|variant| variant.held(around)).collect(),
            Self::Null | Self::Strings(_) | Self::Numbers(_) | Self::Unknown => Vec::new(),
        }
    }
}

impl WireObject<'_> {
    fn has_value_rules(&self) -> bool {
        self.parts.iter().any(|part| part.metadata.has_value_rule())
            || self.properties.iter().any(|property| property.metadata.has_value_rule())
    }

    fn held<'w>(&'w self, around: &'w Bounds) -> Vec<(&'w Type, &'w Bounds)> {
        let parts = self.parts.iter().map(|part| (&*part.of, part.metadata.bounds.or(around)));
        let properties = self.properties.iter().map(|property| (&*property.of, property.metadata.bounds.or(around)));
        parts.chain(properties).collect()
    }
}

impl WireProperty<'_> {
    /// Whether its tokens say `Option`.
    pub(crate) fn is_option(&self) -> bool {
        is_option(&self.of)
    }
}

impl WireItem<'_> {
    fn held<'w>(&'w self, around: &'w Bounds) -> (&'w Type, &'w Bounds) {
        (&self.of, self.metadata.bounds.or(around))
    }
}

impl WireTuple<'_> {
    fn has_value_rules(&self) -> bool {
        self.items.iter().any(|item| item.metadata.has_value_rule())
    }

    fn held<'w>(&'w self, around: &'w Bounds) -> Vec<(&'w Type, &'w Bounds)> {
        self.items.iter().map(|item| item.held(around)).collect()
    }
}

impl<'a> WireUnion<'a> {
    /// All of them, in the order in which serde tries them.
    pub(crate) fn variants(&self) -> impl Iterator<Item = &WireVariant<'a>> {
        self.tagged.iter().chain(&self.untagged)
    }
}

impl WireVariant<'_> {
    /// Its name, and the others by which serde reads it.
    pub(crate) fn names(&self) -> impl Iterator<Item = &WireName> {
        std::iter::once(&self.name).chain(&self.aliases)
    }

    fn held<'w>(&'w self, around: &'w Bounds) -> Vec<(&'w Type, &'w Bounds)> {
        let around = self.metadata.bounds.or(around);
        match &self.content {
            Content::Nothing => Vec::new(),
            Content::Value(item) => vec![item.held(around)],
            Content::Tuple(tuple) => tuple.held(around),
            Content::Object(object) => object.held(around),
        }
    }

    /// The property `property` that says it is this variant.
    pub(crate) fn tag(&self, property: &str) -> WireTag {
        let values = if self.other { Vec::new() } else { self.names().map(|name| name.name.clone()).collect() };
        WireTag {
            property: property.to_owned(),
            values,
            span: self.name.span,
        }
    }
}
