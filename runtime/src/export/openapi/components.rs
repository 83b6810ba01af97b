//! [`Components`]: some types → what stands under `components/schemas` of an OpenAPI document.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use ::serde_json::{Map, Value, json};

use super::discriminator::Discriminators;
use super::merge::{self, MergeError};
use super::reference::reference;
use super::v3_0::Weak;
use super::version::Version;
use crate::export::json_schema::dialect::Dialect;
use crate::export::json_schema::set::{SchemaSet, document};
use crate::schema::{Schema, SchemaObject};

/// Schemas of several types, and of every named type that they lead to, as components of an OpenAPI document.
///
/// Each type stands there once, and a name means one type: [how types are called](crate::guide::type_names). The order in which types
/// are added changes nothing. [The guide](crate::guide::openapi) lists what is written how in each version, and what 3.0.3 cannot say.
///
/// ```
/// use serde_json::json;
/// use wireform::openapi::{Components, Version};
/// use wireform::{Number, NumberKeywords, Property, Schema, SchemaObject};
///
/// struct Share;
///
/// impl Schema for Share {
///     const NAME: &'static str = "Share";
///     const OBJECT: &'static SchemaObject = &SchemaObject::number()
///         .with_number(NumberKeywords::new().exclusive_minimum(Number::integer(0)))
///         .named(Self::NAME);
/// }
///
/// struct Fund;
///
/// impl Schema for Fund {
///     const NAME: &'static str = "Fund";
///     const OBJECT: &'static SchemaObject = &SchemaObject::object(const {
///         &[Property::new("share", SchemaObject::reference::<Share>().nullable())]
///     })
///     .named(Self::NAME);
/// }
///
/// let fund = |version| Components::new(version).with::<Fund>().schemas();
/// assert_eq!(
///     fund(Version::V3_1)["Fund"]["properties"]["share"],
///     json!({"anyOf": [{"$ref": "#/components/schemas/Share"}, {"type": "null"}]}),
/// );
/// assert_eq!(
///     fund(Version::V3_0)["Fund"]["properties"]["share"],
///     json!({"allOf": [{"$ref": "#/components/schemas/Share"}], "nullable": true}),
/// );
/// assert_eq!(fund(Version::V3_0)["Share"], json!({"type": "number", "minimum": 0, "exclusiveMinimum": true}));
/// ```
#[derive(Debug, Clone)]
pub struct Components {
    version: Version,
    roots: Vec<&'static SchemaObject>,
    named_variants: bool,
}

impl Components {
    /// No types yet.
    #[must_use]
    pub const fn new(version: Version) -> Self {
        Self {
            version,
            roots: Vec::new(),
            named_variants: false,
        }
    }

    /// And `T`, with all that it leads to. A type without a name, such as `Vec<Order>`, is no component itself.
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

    /// Gives each variant of an internally or adjacently tagged enum a component of its own, `Shape_circle`, and the enum a
    /// `discriminator`.
    ///
    /// A discriminator speaks of named schemas only (OpenAPI 3.1, section 4.8.25: "inline schemas will not be considered"), and a
    /// variant of an enum has no name. Without this call a union has a discriminator where each of its branches is a type with a name.
    /// An enum with a variant for every other tag (`#[serde(other)]`) has none, for OpenAPI has no word for that variant.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use serde_json::json;
    /// use wireform::Schema;
    /// use wireform::openapi::{Components, Version};
    ///
    /// #[derive(Schema)]
    /// #[serde(tag = "kind", rename_all = "snake_case")]
    /// enum Shape {
    ///     Circle { radius: f64 },
    ///     Square { side: f64 },
    /// }
    ///
    /// let schemas = Components::new(Version::V3_1).with::<Shape>().with_named_variants().schemas();
    /// assert_eq!(
    ///     schemas["Shape"],
    ///     json!({
    ///         "oneOf": [{"$ref": "#/components/schemas/Shape_circle"}, {"$ref": "#/components/schemas/Shape_square"}],
    ///         "discriminator": {
    ///             "propertyName": "kind",
    ///             "mapping": {
    ///                 "circle": "#/components/schemas/Shape_circle",
    ///                 "square": "#/components/schemas/Shape_square",
    ///             },
    ///         },
    ///     }),
    /// );
    /// assert_eq!(schemas["Shape_circle"]["properties"]["kind"]["enum"], json!(["circle"]));
    /// # }
    /// ```
    #[must_use]
    pub const fn with_named_variants(mut self) -> Self {
        self.named_variants = true;
        self
    }

    /// What stands under `components/schemas`: the schema of each type by its name, in the order of names.
    #[must_use]
    pub fn schemas(&self) -> Map<String, Value> {
        let written = self.written(&Types::of(&self.roots));
        match self.version {
            Version::V3_1 => written.into_iter().collect(),
            Version::V3_0 => {
                let weak = Weak::of(&written);
                written.into_iter().map(|(name, said)| (name, weak.schema(&said))).collect()
            }
        }
    }

    /// The schema that stands for `T` where a document speaks of it, as in the body of a request: a reference if `T` has a name.
    ///
    /// It refers to components, so `T`, or a type that leads to it, has to be [among them](Self::with).
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use serde_json::json;
    /// use wireform::Schema;
    /// use wireform::openapi::{Components, Version};
    ///
    /// #[derive(Schema)]
    /// struct Order {
    ///     id: u64,
    /// }
    ///
    /// let components = Components::new(Version::V3_1).with::<Order>();
    /// assert_eq!(
    ///     components.place::<Vec<Order>>(),
    ///     json!({"type": "array", "items": {"$ref": "#/components/schemas/Order"}}),
    /// );
    /// # }
    /// ```
    #[must_use]
    pub fn place<T: Schema + ?Sized>(&self) -> Value {
        self.place_of(&SchemaObject::place::<T>())
    }

    /// The same for a schema that is at hand as data: what it says in place, which is a reference only where it is one.
    #[must_use]
    pub fn place_of(&self, schema: &SchemaObject) -> Value {
        let types = Types::of(&self.roots);
        let said = types.set.place(schema, &|name| types.reference(name));
        match self.version {
            Version::V3_1 => said,
            Version::V3_0 => Weak::of(&self.written(&types)).schema(&said),
        }
    }

    /// A whole document that has these components and no paths: `title` and `version` are those of the described interface
    /// (`info`; OpenAPI 3.1, section 4.8.2).
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use serde_json::json;
    /// use wireform::Schema;
    /// use wireform::openapi::{Components, Version};
    ///
    /// #[derive(Schema)]
    /// struct Order {
    ///     paid: bool,
    /// }
    ///
    /// assert_eq!(
    ///     Components::new(Version::V3_0).with::<Order>().document("Shop", "2.1"),
    ///     json!({
    ///         "openapi": "3.0.3",
    ///         "info": {"title": "Shop", "version": "2.1"},
    ///         "paths": {},
    ///         "components": {
    ///             "schemas": {
    ///                 "Order": {"type": "object", "properties": {"paid": {"type": "boolean"}}, "required": ["paid"]},
    ///             },
    ///         },
    ///     }),
    /// );
    /// # }
    /// ```
    #[must_use]
    pub fn document(&self, title: &str, version: &str) -> Value {
        document([
            ("openapi", self.version.number().into()),
            ("info", json!({"title": title, "version": version})),
            ("paths", Map::new().into()),
            ("components", document([("schemas", self.schemas().into())]).into()),
        ])
        .into()
    }

    /// Adds these components to a document that something else wrote, utoipa or aide for example.
    ///
    /// A component that is there already with the same content stays. What the document lacks, `components` or `schemas`, is added.
    ///
    /// # Errors
    ///
    /// The document is left as it was if it has a component of the same name with other content, says in `openapi` that it is of
    /// another version, or is no object where one has to be.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use serde_json::json;
    /// use wireform::Schema;
    /// use wireform::openapi::{Components, Version};
    ///
    /// #[derive(Schema)]
    /// struct Order {
    ///     paid: bool,
    /// }
    ///
    /// let mut document = json!({
    ///     "openapi": "3.1.0",
    ///     "info": {"title": "Shop", "version": "2.1"},
    ///     "components": {"schemas": {"User": {"type": "string"}}},
    /// });
    /// Components::new(Version::V3_1).with::<Order>().merge_into(&mut document)?;
    /// assert_eq!(document["components"]["schemas"]["Order"]["required"], json!(["paid"]));
    /// assert_eq!(document["components"]["schemas"]["User"]["type"], "string");
    ///
    /// document["components"]["schemas"]["Order"] = json!({});
    /// let error = Components::new(Version::V3_1).with::<Order>().merge_into(&mut document).unwrap_err();
    /// assert!(error.to_string().starts_with("the document has other schemas of the same name: `Order`"));
    /// # }
    /// # Ok::<(), wireform::openapi::MergeError>(())
    /// ```
    pub fn merge_into(&self, document: &mut Value) -> Result<(), MergeError> {
        merge::merge(self.version, self.schemas(), document)
    }

    /// What the first root is called; nothing, where it has no name.
    #[cfg(feature = "utoipa5")]
    pub(super) fn root(&self) -> Option<String> {
        let types = Types::of(&self.roots);
        Some(types.component(types.set.root()?).into())
    }

    /// Every component in the words of 3.1, by its name.
    fn written(&self, types: &Types) -> BTreeMap<String, Value> {
        let taken = types.set.names().map(|name| types.component(name).into());
        let mut discriminators = Discriminators::new(self.named_variants, taken.collect());
        let reference = |name: &str| types.reference(name);
        let mut components = BTreeMap::new();
        for (name, schema, said) in types.set.definitions(&reference) {
            let name = types.component(name);
            components.insert(name.into(), discriminators.union(name, schema, said));
        }
        components.extend(discriminators.variants());
        components
    }
}

/// The types of a document, and what its components are called.
struct Types {
    set: SchemaSet,
    /// The names in which something may not be in that of a component: `$`, which an identifier can have.
    renamed: BTreeMap<String, String>,
}

impl Types {
    fn of(roots: &[&'static SchemaObject]) -> Self {
        let set = SchemaSet::of(Dialect::OpenApi, roots);
        let mut taken: BTreeSet<String> = set.names().map(String::from).collect();
        let renamed = set.names().filter(|name| name.contains('$')).map(|name| {
            let mut component = name.replace('$', "U0024");
            while !taken.insert(component.clone()) {
                component.push('_');
            }
            (String::from(name), component)
        });
        Self {
            renamed: renamed.collect(),
            set,
        }
    }

    fn component<'names>(&'names self, name: &'names str) -> &'names str {
        self.renamed.get(name).map_or(name, String::as_str)
    }

    fn reference(&self, name: &str) -> String {
        reference(self.component(name))
    }
}
