//! [`Schemas`]: some types → JSON Schemas of them and of all that they lead to, as one document or as one for each type.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ::serde_json::{Map, Value};

use super::URI;
use super::dialect::Dialect;
use super::set::{SchemaSet, document};
use crate::schema::{Schema, SchemaObject};

/// JSON Schemas (2020-12) of several types, and of every named type that they lead to.
///
/// A name means one type in all of them: [how types are called](crate::guide::type_names). The order in which types are added changes
/// nothing. What a schema says is what [`to_json_schema`](SchemaObject::to_json_schema) says of it.
///
/// | call | documents | a reference |
/// | --- | --- | --- |
/// | [`bundle`](Self::bundle) | one, each type under `$defs` | `#/$defs/Order` |
/// | [`documents`](Self::documents) | one for each type | `Order.json` |
/// | either, with a [`base`](Self::base) | the same, each type with an `$id` | `https://example.com/schemas/Order.json` |
///
/// ```
/// use serde_json::json;
/// use wireform::json_schema::Schemas;
/// use wireform::{Property, Schema, SchemaObject};
///
/// struct Unit;
///
/// impl Schema for Unit {
///     const NAME: &'static str = "Unit";
///     const OBJECT: &'static SchemaObject = &SchemaObject::enumeration(&["kg", "g"]).named(Self::NAME);
/// }
///
/// struct Weight;
///
/// impl Schema for Weight {
///     const NAME: &'static str = "Weight";
///     const OBJECT: &'static SchemaObject =
///         &SchemaObject::object(const { &[Property::new("unit", SchemaObject::reference::<Unit>())] }).named(Self::NAME);
/// }
///
/// assert_eq!(
///     Schemas::new().with::<Weight>().bundle(),
///     json!({
///         "$schema": "https://json-schema.org/draft/2020-12/schema",
///         "$defs": {
///             "Unit": {"type": "string", "enum": ["kg", "g"]},
///             "Weight": {"type": "object", "properties": {"unit": {"$ref": "#/$defs/Unit"}}, "required": ["unit"]},
///         },
///     }),
/// );
/// ```
#[derive(Debug, Clone, Default)]
pub struct Schemas {
    roots: Vec<&'static SchemaObject>,
    base: Option<String>,
}

impl Schemas {
    /// No types yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            roots: Vec::new(),
            base: None,
        }
    }

    /// And `T`, with all that it leads to. A type without a name, such as `Vec<Order>`, has no document of its own.
    #[must_use]
    pub fn with<T: Schema + ?Sized>(self) -> Self {
        self.with_schema(crate::schema::of::<T>())
    }

    /// The same for a schema that is at hand as data.
    #[must_use]
    pub fn with_schema(mut self, schema: &'static SchemaObject) -> Self {
        self.roots.push(schema);
        self
    }

    /// Where the documents will be found: a URI without a fragment. A `/` is added where it does not end with one.
    ///
    /// Each type gets the identifier `<base><name>.json` (`$id`; JSON Schema 2020-12 Core, section 8.2.1), and each `$ref` is the
    /// identifier of what it refers to.
    #[must_use]
    pub fn base(mut self, base: impl Into<String>) -> Self {
        let mut base = base.into();
        if !base.ends_with('/') {
            base.push('/');
        }
        self.base = Some(base);
        self
    }

    /// One document, which holds each type under `$defs`.
    ///
    /// With a [`base`](Self::base) it is a compound document (JSON Schema 2020-12 Core, section 9.3): a validator that has read it
    /// knows each type by its identifier, and fetches nothing.
    #[must_use]
    pub fn bundle(&self) -> Value {
        let set = SchemaSet::of(Dialect::JsonSchema, &self.roots);
        let reference = |name: &str| match self.base {
            Some(_) => self.location(name),
            None => format!("#/$defs/{name}"),
        };
        let definitions = set.definitions(&reference);
        let definitions: Map<_, _> =
            definitions.map(|(name, _, said)| (name.into(), self.identified(name, said).into())).collect();
        document([("$schema", URI.into()), ("$defs", definitions.into())]).into()
    }

    /// One document for each type, with the name of its file, `Order.json`, in the order of names.
    ///
    /// Without a [`base`](Self::base) a reference is the name of the file that it refers to, `Order.json`: the documents have to
    /// stand beside each other, wherever that is.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use wireform::Schema;
    /// use wireform::json_schema::Schemas;
    ///
    /// #[derive(Schema)]
    /// struct Name(String);
    ///
    /// #[derive(Schema)]
    /// struct User {
    ///     name: Name,
    /// }
    ///
    /// let documents = Schemas::new().with::<User>().base("https://example.com/schemas").documents();
    ///
    /// let (file, user) = &documents[1];
    /// assert_eq!(file, "User.json");
    /// assert_eq!(user["$id"], "https://example.com/schemas/User.json");
    /// assert_eq!(user["properties"]["name"]["$ref"], "https://example.com/schemas/Name.json");
    /// # }
    /// ```
    #[must_use]
    pub fn documents(&self) -> Vec<(String, Value)> {
        let set = SchemaSet::of(Dialect::JsonSchema, &self.roots);
        let reference = |name: &str| self.location(name);
        set.definitions(&reference)
            .map(|(name, _, said)| {
                let mut whole = document([("$schema", URI.into())]);
                whole.extend(self.identified(name, said));
                (file(name), whole.into())
            })
            .collect()
    }

    /// Where the document of a type is found.
    fn location(&self, name: &str) -> String {
        let base = self.base.as_deref().unwrap_or_default();
        format!("{base}{}", file(name))
    }

    /// What a type says, with its identifier if it has one.
    fn identified(&self, name: &str, said: Value) -> Map<String, Value> {
        let identifier = self.base.as_ref().map(|_| ("$id".into(), self.location(name).into()));
        let mut whole: Map<_, _> = identifier.into_iter().collect();
        match said {
            Value::Object(keywords) => whole.extend(keywords),
            Value::Bool(false) => _ = whole.insert("not".into(), Map::new().into()),
            // anything
            _ => {}
        }
        whole
    }
}

fn file(name: &str) -> String {
    format!("{name}.json")
}
