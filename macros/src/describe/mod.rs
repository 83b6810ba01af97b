//! Stage 2, what goes over the wire: [`Written`] → [`WireType`].
//!
//! Names are final, and every attribute is decided: nothing later looks at one.

mod enumeration;
mod later;
mod presence;
mod shape;
mod structure;

use proc_macro2::Span;
use syn::{Generics, Ident, Path, Type};

pub(crate) use presence::{Access, Presence};
pub(crate) use shape::{Integer, Shape, TypeShape};

use crate::diagnostics::Diagnostics;
use crate::read::{Body, Documentation, Spelled, Value, Written, WrittenForSerde, is_name};

/// A type as it is on the wire.
#[derive(Debug)]
pub(crate) struct WireType<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The path of the runtime crate, where it is not `::wireform`.
    pub(crate) runtime: Option<Path>,
    pub(crate) name: String,
    pub(crate) said: Said,
    pub(crate) form: Form<'a>,
}

/// What is said of a type or of a property: its doc comment, and every keyword beside it, those included that were decided on.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) documentation: Option<Documentation>,
    /// Whether Rust's own `#[deprecated]` says so.
    pub(crate) deprecated: bool,
    pub(crate) keywords: Vec<Spelled<Value>>,
}

/// What kind of thing is written.
#[derive(Debug)]
pub(crate) enum Form<'a> {
    Object(WireObject<'a>),
    /// What `of` writes, under a name.
    Wrapper {
        of: &'a Type,
        transparent: bool,
    },
    Null,
    /// One of a list of strings.
    Strings(Vec<WireVariant>),
    /// What could not be described; it has been reported.
    Unknown,
}

/// An object with known properties.
#[derive(Debug)]
pub(crate) struct WireObject<'a> {
    pub(crate) properties: Vec<WireProperty<'a>>,
    pub(crate) closed: bool,
}

/// A property.
#[derive(Debug)]
pub(crate) struct WireProperty<'a> {
    pub(crate) name: WireName,
    /// The other names that serde reads it by.
    pub(crate) aliases: Vec<WireName>,
    pub(crate) of: &'a Type,
    pub(crate) presence: Presence,
    pub(crate) access: Access,
    pub(crate) said: Said,
}

/// A variant of an enum of strings.
#[derive(Debug)]
pub(crate) struct WireVariant {
    pub(crate) name: WireName,
}

/// A name on the wire, and where it came from.
#[derive(Debug, Clone)]
pub(crate) struct WireName {
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl Said {
    /// The keyword `word`, where it first stands.
    pub(crate) fn keyword(&self, word: &str) -> Option<&Spelled<Value>> {
        self.keywords.iter().find(|spelled| spelled.keyword.word == word)
    }

    /// What the keyword `word` switches on or off.
    pub(crate) fn switch(&self, word: &str) -> Option<bool> {
        match self.keyword(word)?.value {
            Value::Switch(on) => Some(on),
            _ => None,
        }
    }
}

/// What `written` is on the wire; what cannot be described yet is reported, and left unknown.
pub(crate) fn describe<'a>(written: Written<'a>, diagnostics: &mut Diagnostics) -> WireType<'a> {
    let said = Said {
        documentation: written.documentation,
        deprecated: written.deprecated,
        keywords: written.keywords,
    };
    let runtime = said.keywords.iter().find_map(|spelled| match &spelled.value {
        Value::Path(path) => Some(path.clone()),
        _ => None,
    });
    let input = written.input;
    let mut wire = WireType {
        ident: &input.ident,
        generics: &input.generics,
        runtime,
        name: syn::ext::IdentExt::unraw(&input.ident).to_string(),
        said,
        form: Form::Unknown,
    };
    if let Some(serde) = written.serde {
        wire.name = name(&wire, &serde, diagnostics);
        wire.form = form(&mut wire.said, serde, &input.ident, diagnostics);
    }
    wire
}

fn form<'a>(said: &mut Said, serde: WrittenForSerde<'a>, ident: &Ident, diagnostics: &mut Diagnostics) -> Form<'a> {
    let WrittenForSerde {
        attributes,
        words,
        body,
    } = serde;
    if later::refuses_container(&words, diagnostics)
        || later::refuses_two_rules(attributes.rename_all_rules(), &words, diagnostics)
    {
        return Form::Unknown;
    }
    match body {
        Body::Struct(style, fields) => {
            let container = structure::Container {
                attributes: &attributes,
                ident,
            };
            structure::describe(&container, said, style, fields, diagnostics)
        }
        Body::Enum(variants) => enumeration::describe(variants, diagnostics),
    }
}

/// The name of the schema: as `name` says, or serde's `rename`, or the type itself.
fn name(wire: &WireType<'_>, serde: &WrittenForSerde<'_>, diagnostics: &mut Diagnostics) -> String {
    if let Some(Spelled {
        value: Value::Name(name),
        ..
    }) = wire.said.keyword("name")
    {
        return name.clone();
    }
    let renamed = serde.attributes.name().serialize_name();
    if !is_name(&renamed.value) {
        diagnostics.error(
            renamed.span,
            format_args!("`{renamed}` cannot be the name of a schema"),
            format_args!("say what to call the schema: `#[schema(name = \"{}\")]`", wire.name),
        );
    }
    renamed.value.clone()
}
