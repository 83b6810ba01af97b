//! A type → what each side says of a document: serde, the schema, and a JSON Schema validator that is not ours.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::any::type_name;

use ::serde_json::Value;
use jsonschema::Validator;
use serde_core::de::DeserializeOwned;
use serde_core::ser::Serialize;

use super::probe::{Asked, Probe};
use crate::error::JsonError;
use crate::schema::{Schema, SchemaObject};
use crate::violation::Violations;

/// What serde makes of a document that it reads.
#[derive(Debug)]
pub(super) struct Built {
    /// The value, written again; nothing for a type that is only read.
    pub(super) written: Option<Result<String, String>>,
    /// What the schema says of the value itself.
    pub(super) verdict: Option<Result<(), Violations>>,
}

/// serde_json's way from a text to a value.
type Read = fn(&str) -> Result<Built, String>;
/// `from_json`.
type Build = fn(&str) -> Result<Built, JsonError>;

/// The functions of one type. Everything else is compiled once for all of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Functions {
    pub(super) name: fn() -> &'static str,
    /// What stands behind the type in `schema_agrees!`, where it goes one way only.
    pub(super) only: Option<&'static str>,
    pub(super) schema: &'static SchemaObject,
    pub(super) read: Option<Read>,
    pub(super) build: Option<Build>,
    pub(super) ask: Option<fn(&Value) -> Vec<Asked>>,
}

impl Functions {
    pub(super) const fn of<T: Schema + Serialize + DeserializeOwned>() -> Self {
        Self {
            name: type_name::<T>,
            only: None,
            schema: crate::schema::of::<T>(),
            read: Some(|text| read::<T>(text).map(|value| Built::of(&value))),
            build: Some(|text| Ok(Built::of(&T::SCHEMA.from_json(text)?))),
            ask: Some(asked::<T>),
        }
    }

    pub(super) const fn of_read<T: Schema + DeserializeOwned>() -> Self {
        Self {
            name: type_name::<T>,
            only: Some("deserialize only"),
            schema: crate::schema::of::<T>(),
            read: Some(|text| read::<T>(text).map(|_| Built::UNWRITTEN)),
            build: Some(|text| T::SCHEMA.from_json(text).map(|_| Built::UNWRITTEN)),
            ask: Some(asked::<T>),
        }
    }

    pub(super) const fn of_written<T: Schema + Serialize>() -> Self {
        Self {
            name: type_name::<T>,
            only: Some("serialize only"),
            schema: crate::schema::of::<T>(),
            read: None,
            build: None,
            ask: None,
        }
    }
}

impl Built {
    const UNWRITTEN: Self = Self {
        written: None,
        verdict: None,
    };

    pub(super) fn of<T: Schema + Serialize + ?Sized>(value: &T) -> Self {
        Self {
            written: Some(::serde_json::to_string(value).map_err(|error| error.to_string())),
            verdict: Some(T::SCHEMA.validate(value)),
        }
    }

    /// The value, written again, as a document.
    pub(super) fn document(&self) -> Option<Value> {
        ::serde_json::from_str(self.written.as_ref()?.as_ref().ok()?).ok()
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    ::serde_json::from_str(text).map_err(|error| error.to_string())
}

fn asked<T: DeserializeOwned>(document: &Value) -> Vec<Asked> {
    Probe::asked(document, &|probe| _ = T::deserialize(probe))
}

/// What all sides are asked by.
#[derive(Debug)]
pub(super) struct Sides {
    pub(super) functions: Functions,
    pub(super) schema: &'static SchemaObject,
    validator: Validator,
}

impl Sides {
    /// Or why there is no JSON Schema validator.
    pub(super) fn of(functions: Functions) -> Result<Self, String> {
        let exported = functions.schema.to_json_schema();
        let options = jsonschema::draft202012::options().should_validate_formats(true);
        Ok(Self {
            functions,
            schema: functions.schema,
            validator: options.build(&exported).map_err(|error| error.to_string())?,
        })
    }

    pub(super) fn json_schema(&self, document: &Value) -> Result<(), String> {
        self.validator.validate(document).map_err(|error| {
            let place = error.instance_path().to_string();
            if place.is_empty() { error.to_string() } else { alloc::format!("{place}: {error}") }
        })
    }
}
