//! A schema → JSON Schema 2020-12, as data.
//!
//! `writer` says what a schema says, keyword by keyword; `composition` what several say together; `key` what the keys of a map
//! are like; `number` how limits and other constants are written.

mod composition;
mod key;
mod number;
mod writer;

use alloc::borrow::ToOwned;
use alloc::string::String;

use ::serde_json::{Map, Value};

use self::writer::Writer;
use super::reachable::{Reachable, Referent};
use crate::schema::SchemaObject;

/// The dialect (JSON Schema 2020-12 Core, section 8.1.1).
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

impl SchemaObject {
    /// This schema as JSON Schema 2020-12: what [`validate`](Self::validate) accepts, and nothing else.
    ///
    /// What the schema says itself stands at the top. `$defs` holds every other named type that it leads to, each once, in the
    /// order in which they are met, and the type itself if something leads back to it. Two different types of one name are kept
    /// apart: the second one is called `Name_2`. Beside a `$ref` stands what is said at its place.
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
    /// ajv is strict, and refuses a schema with a format that it does not know. Its plugin `ajv-formats` knows those of strings and
    /// `int32`, `int64`, `float` and `double`; it has to be told the others of OpenAPI's registry:
    ///
    /// ```js
    /// import Ajv from 'ajv/dist/2020';
    /// import addFormats from 'ajv-formats';
    ///
    /// const ajv = new Ajv({ formats: { int8: true, int16: true, uint8: true, uint16: true, uint32: true, uint64: true } });
    /// addFormats(ajv);
    /// ```
    ///
    /// Nothing is lost by `true`: what these formats demand is said by `minimum` and `maximum` as well.
    ///
    /// # What a JSON Schema cannot say
    ///
    /// A validator that takes `format` for an annotation, which is the default of the specification, accepts texts of any format.
    /// How many properties a flattened map has at least and at most is left out.
    /// The limits of map keys that are numbers become a pattern, but for a `multiple_of`, and for any limit of keys that are
    /// floats. A limit that neither 64 bits nor a float can hold, such as the greatest `u128`, is widened to the next float, unless
    /// serde_json keeps numbers as they are written (its feature `arbitrary_precision`).
    ///
    /// serde_json sorts the keys of its objects, unless its feature `preserve_order` is on: then they come in the order of
    /// declaration, and each schema's own from its title to its annotations.
    #[must_use]
    pub fn to_json_schema(&self) -> Value {
        let reachable = Reachable::from(self, |schema, namer| Writer::new(namer).place(schema));
        let mut namer = |referent: Referent| reachable.name(referent).to_owned();
        let mut document = Map::new();
        document.insert("$schema".into(), DIALECT.into());
        if let Value::Object(said) = Writer::new(&mut namer).place(self) {
            document.extend(said);
        }
        let definitions: Map<String, Value> =
            reachable.iter().map(|(name, schema)| (name.to_owned(), Writer::new(&mut namer).place(schema))).collect();
        if !definitions.is_empty() {
            document.insert("$defs".into(), definitions.into());
        }
        document.into()
    }
}
