//! A type → what utoipa 5 wants to know of it: its schema, its name, and the components that it refers to.
//!
//! utoipa has a field for most words, and puts the others back as it finds them, as extensions: its document says what ours does.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use ::serde_json::{Map, Value, from_value};
use ::utoipa::openapi::extensions::Extensions;
use ::utoipa::openapi::schema::{
    AdditionalProperties, AllOf, AnyOf, Array, ArrayItems, Object, OneOf, Schema as Written,
};
use ::utoipa::openapi::{Ref, RefOr};

use super::components::Components;
use super::version::Version;
use crate::schema::{Schema, SchemaObject};

/// The words that utoipa has fields for, by what a schema is.
const OF_COMPOSITIONS: [&str; 5] = ["title", "description", "default", "examples", "discriminator"];
const OF_ARRAYS: [&str; 9] =
    ["type", "title", "description", "deprecated", "examples", "default", "maxItems", "minItems", "uniqueItems"];
const OF_OBJECTS: [&str; 20] = [
    "type",
    "title",
    "format",
    "description",
    "default",
    "enum",
    "required",
    "deprecated",
    "examples",
    "writeOnly",
    "readOnly",
    "multipleOf",
    "maximum",
    "minimum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxProperties",
];

type Keywords = Map<String, Value>;

/// The name of `T` among utoipa's components.
#[must_use]
pub fn name<T: Schema + ?Sized>() -> Cow<'static, str> {
    Cow::Owned(of(crate::schema::of::<T>()).0)
}

/// The component that `T` is.
#[must_use]
pub fn schema<T: Schema + ?Sized>() -> RefOr<Written> {
    let (name, mut schemas) = of(crate::schema::of::<T>());
    written(&schemas.remove(&name).unwrap_or_default())
}

/// Adds the components that `T` refers to.
pub fn schemas<T: Schema + ?Sized>(all: &mut Vec<(String, RefOr<Written>)>) {
    let (name, schemas) = of(crate::schema::of::<T>());
    let others = schemas.into_iter().filter(|(other, _)| *other != name);
    all.extend(others.map(|(other, said)| (other, written(&said))));
}

/// The name of a type, and all components that it needs.
fn of(schema: &'static SchemaObject) -> (String, Keywords) {
    let components = Components::new(Version::V3_1).with_schema(schema);
    (components.root().unwrap_or_default(), components.schemas())
}

fn written(said: &Value) -> RefOr<Written> {
    let mut keywords = match said {
        Value::Object(keywords) => keywords.clone(),
        Value::Bool(false) => Keywords::from_iter([("not".into(), Keywords::new().into())]),
        _ => Keywords::new(),
    };
    if let (1, Some(Value::String(reference))) = (keywords.len(), keywords.get("$ref")) {
        return RefOr::Ref(Ref::new(reference.clone()));
    }
    RefOr::T(composition(&mut keywords).or_else(|| array(&mut keywords)).unwrap_or_else(|| object(&mut keywords)))
}

/// What is made of several schemas; nothing, where a type or properties stand beside them.
fn composition(keywords: &mut Keywords) -> Option<Written> {
    if keywords.contains_key("type") {
        return None;
    }
    let word = ["oneOf", "anyOf", "allOf"].into_iter().find(|word| keywords.contains_key(*word))?;
    let Some(Value::Array(branches)) = keywords.remove(word) else { return None };
    let items = branches.iter().map(written).collect();
    let mut known = taken(&OF_COMPOSITIONS, keywords);
    known.insert(word.into(), Vec::<Value>::new().into());
    macro_rules! made {
        ($kind:ident) => {{
            let mut made: $kind = from_value(known.into()).unwrap_or_default();
            made.items = items;
            made.extensions = others(keywords);
            Some(Written::$kind(made))
        }};
    }
    match word {
        "oneOf" => made!(OneOf),
        "anyOf" => made!(AnyOf),
        _ => made!(AllOf),
    }
}

/// An array whose items have one schema.
fn array(keywords: &mut Keywords) -> Option<Written> {
    let is_array = keywords.get("type").is_some_and(|of| *of == "array");
    if !is_array || keywords.contains_key("prefixItems") || !keywords.get("items")?.is_object() {
        return None;
    }
    let items = ArrayItems::RefOrSchema(Box::new(written(&keywords.remove("items")?)));
    let mut known = taken(&OF_ARRAYS, keywords);
    known.insert("items".into(), Keywords::from_iter([("type".into(), "string".into())]).into());
    let mut made: Array = from_value(known.into()).unwrap_or_default();
    made.items = items;
    made.extensions = others(keywords);
    Some(Written::Array(made))
}

/// All else: what has no field is an extension.
fn object(keywords: &mut Keywords) -> Written {
    let mut known = taken(&OF_OBJECTS, keywords);
    let is_typed = known.contains_key("type");
    if !is_typed {
        known.insert("type".into(), "object".into());
    }
    let mut made: Object = from_value(known.into()).unwrap_or_default();
    if !is_typed {
        made.schema_type = ::utoipa::openapi::schema::SchemaType::AnyValue;
    }
    if keywords.get("properties").and_then(Value::as_object).is_some_and(|properties| !properties.is_empty())
        && let Some(Value::Object(properties)) = keywords.remove("properties")
    {
        made.properties.extend(properties.into_iter().map(|(name, said)| {
            let said = written(&said);
            (name, said)
        }));
    }
    made.additional_properties = keywords.remove("additionalProperties").map(|others| {
        Box::new(match others {
            Value::Bool(any) => AdditionalProperties::FreeForm(any),
            others => AdditionalProperties::RefOr(written(&others)),
        })
    });
    made.extensions = others(keywords);
    Written::Object(made)
}

/// Takes the words that there is a field for.
fn taken(known: &[&str], keywords: &mut Keywords) -> Keywords {
    known.iter().filter_map(|word| Some(((*word).into(), keywords.remove(*word)?))).collect()
}

fn others(keywords: &mut Keywords) -> Option<Extensions> {
    let others = core::mem::take(keywords);
    (!others.is_empty()).then(|| others.into_iter().collect())
}
