//! A schema → JSON Schema 2020-12, as data.
//!
//! `writer` says what a schema says, keyword by keyword; `composition` what several say together; `dependencies` which properties ask
//! for others; `key` what the keys of a map are like; `dialect` which way is taken of two that say the same; `number` how limits and
//! other constants are written. `set` names the types that several roots lead to, and `schemas` makes documents of them.

mod composition;
mod dependencies;
pub(in crate::export) mod dialect;
mod key;
mod number;
#[cfg(feature = "schemars1")]
pub mod schemars1;
mod schemas;
pub(in crate::export) mod set;
mod variants;
mod writer;

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use ::serde_json::{Map, Value};

use self::dialect::Dialect;
pub use self::schemas::Schemas;
use self::writer::Writer;
use super::names::Names;
use super::referent::Referent;
use crate::schema::SchemaObject;

/// What names the dialect (JSON Schema 2020-12 Core, section 8.1.1).
const URI: &str = "https://json-schema.org/draft/2020-12/schema";

impl SchemaObject {
    /// This schema as JSON Schema 2020-12: what [`validate`](Self::validate) accepts, and nothing else.
    ///
    /// What the schema says itself stands at the top. `$defs` holds every other named type that it leads to, each once, in the
    /// order in which they are met, and the type itself if something leads back to it. What each is called, and how two types of
    /// one name are kept apart, is [the same in every document](crate::guide::type_names). Beside a `$ref` stands what is said at
    /// its place.
    ///
    /// ```
    /// use serde_json::json;
    /// use wireform::{Annotations, Property, Schema, SchemaObject, StringKeywords};
    ///
    /// struct Name;
    ///
    /// impl Schema for Name {
    ///     const NAME: &'static str = "Name";
    ///     const OBJECT: &'static SchemaObject =
    ///         &SchemaObject::string().with_string(StringKeywords::new().max_length(80)).named(Self::NAME);
    /// }
    ///
    /// const USER: SchemaObject = SchemaObject::object(const {
    ///     &[
    ///         Property::new("name", SchemaObject::place::<Name>().with_annotations(Annotations::new().description("In full"))),
    ///         Property::new("age", SchemaObject::place::<u8>()).required(false),
    ///     ]
    /// });
    ///
    /// assert_eq!(
    ///     USER.to_json_schema(),
    ///     json!({
    ///         "$schema": "https://json-schema.org/draft/2020-12/schema",
    ///         "type": "object",
    ///         "properties": {
    ///             "name": {"$ref": "#/$defs/Name", "description": "In full"},
    ///             "age": {"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255},
    ///         },
    ///         "required": ["name"],
    ///         "$defs": {
    ///             "Name": {"type": "string", "maxLength": 80},
    ///         },
    ///     }),
    /// );
    /// ```
    ///
    /// # With ajv
    ///
    /// ajv in strict mode refuses a schema with a format that it does not know. Its plugin `ajv-formats` knows the formats of strings
    /// except `decimal`, `iri`, `iri-reference`, `idn-email` and `idn-hostname`, and of those of numbers `int32`, `int64`, `float` and
    /// `double`. Declare the others, and those of your own:
    ///
    /// ```js
    /// import Ajv from 'ajv/dist/2020';
    /// import addFormats from 'ajv-formats';
    ///
    /// const numbers = { int8: true, int16: true, uint8: true, uint16: true, uint32: true, uint64: true, 'double-int': true };
    /// const annotations = { decimal128: true, unixtime: true };
    /// const texts = { decimal: true, iri: true, 'iri-reference': true, 'idn-email': true, 'idn-hostname': true };
    /// const ajv = new Ajv({ formats: { ...numbers, ...annotations, ...texts } });
    /// addFormats(ajv);
    /// // the limits of decimal numbers in strings
    /// ajv.addVocabulary(['x-maximum', 'x-exclusiveMaximum', 'x-minimum', 'x-exclusiveMinimum', 'x-multipleOf']);
    /// ```
    ///
    /// For the formats of numbers `true` loses nothing: `minimum` and `maximum` say the same; nor for `decimal`, whose form is a `pattern`
    /// as well. For the others of strings, `true` accepts every text.
    ///
    /// # What a JSON Schema cannot say
    ///
    /// A validator that takes `format` for an annotation, which is the default of the specification, accepts texts of any format.
    /// `minimum` and its like say nothing about a string, so the limits of a decimal number in a string (`format = "decimal"`) are
    /// annotations, `"x-minimum": "0"`, in the form that the number has itself: a validator knows nothing of them.
    /// How many properties a flattened map has at least and at most is left out.
    /// The limits of map keys that are numbers become a pattern, but for a `multiple_of`, and for any limit of keys that are
    /// floats. A limit that neither 64 bits nor a float can hold, such as the greatest `u128`, is widened to the next float, unless
    /// serde_json keeps numbers as they are written (its feature `arbitrary_precision`).
    ///
    /// serde_json sorts the keys of its objects, unless its feature `preserve_order` is on: then they come in the order of
    /// declaration, and each schema's own from its title to its annotations.
    #[must_use]
    pub fn to_json_schema(&self) -> Value {
        let names = Names::of(self);
        let mut definitions = Definitions::of(&names);
        let mut document = Map::new();
        document.insert("$schema".into(), URI.into());
        if let Value::Object(said) = definitions.write(self) {
            document.extend(said);
        }
        let mut written = Map::new();
        while let Some((name, schema)) = definitions.met.get(written.len()).cloned() {
            let said = definitions.write(schema);
            written.insert(name, said);
        }
        if !written.is_empty() {
            document.insert("$defs".into(), written.into());
        }
        document.into()
    }
}

/// The schemas that a document refers to, in the order in which they are met.
struct Definitions<'names> {
    names: &'names Names,
    known: BTreeSet<String>,
    met: Vec<(String, &'static SchemaObject)>,
}

impl<'names> Definitions<'names> {
    const fn of(names: &'names Names) -> Self {
        Self {
            names,
            known: BTreeSet::new(),
            met: Vec::new(),
        }
    }

    fn write(&mut self, schema: &SchemaObject) -> Value {
        // a portable name needs no escapes, be it in a pointer or in the fragment of a URI
        Writer::new(Dialect::JsonSchema, &mut |referent| String::from("#/$defs/") + &self.name(referent)).place(schema)
    }

    fn name(&mut self, referent: Referent) -> String {
        let name = self.names.name(referent).into_owned();
        if self.known.insert(name.clone()) {
            self.met.push((name.clone(), referent.schema));
        }
        name
    }
}
