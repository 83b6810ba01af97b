//! Components of several types: their names, their order, discriminators, merging; and JSON Schemas of several types.

#![expect(clippy::indexing_slicing, reason = "tests fail by panicking")]
#![expect(dead_code, reason = "only the schemas of these types are read")]

use serde_json::{Value, json};
use wireform::json_schema::Schemas;
use wireform::openapi::{Components, MergeError, Version};
use wireform::{Property, Schema, SchemaObject};

use crate::{gallery, julep_derived};

#[derive(Schema)]
struct Order {
    id: u64,
    buyer: Buyer,
    lines: Vec<Line>,
}

#[derive(Schema)]
struct Line {
    product: String,
    of: Option<Box<Line>>,
}

#[derive(Schema)]
struct Buyer {
    name: String,
}

mod shop {
    #[derive(wireform::Schema)]
    pub(super) struct Config {
        url: String,
    }
}

mod bank {
    #[derive(wireform::Schema)]
    pub(super) struct Config {
        limit: u32,
    }
}

fn keys(schemas: &serde_json::Map<String, Value>) -> Vec<&str> {
    schemas.keys().map(String::as_str).collect()
}

#[test]
fn everything_that_is_reached_stands_there_once() {
    let components = Components::new(Version::V3_1).with::<Order>().with::<Vec<Line>>().with::<Buyer>();

    assert_eq!(keys(&components.schemas()), ["Buyer", "Line", "Order"]);
    assert_eq!(components.place::<Line>(), json!({"$ref": "#/components/schemas/Line"}));
}

#[test]
fn the_order_of_the_roots_changes_nothing() {
    let schemas: Vec<&SchemaObject> = gallery::ALL.iter().chain(julep_derived::ALL).copied().collect();
    let (mut turned, mut cut) = (schemas.clone(), schemas.clone());
    turned.reverse();
    cut.rotate_left(schemas.len() / 3);
    for version in [Version::V3_0, Version::V3_1] {
        let text = |schemas: &[&'static SchemaObject]| {
            let components = schemas.iter().fold(Components::new(version), |all, schema| all.with_schema(schema));
            components.with_named_variants().document("d", "1").to_string()
        };
        assert_eq!(text(&schemas), text(&turned));
        assert_eq!(text(&schemas), text(&cut));
    }
    let bundle = |schemas: &[&'static SchemaObject]| {
        schemas.iter().fold(Schemas::new(), |all, schema| all.with_schema(schema)).bundle().to_string()
    };
    assert_eq!(bundle(&schemas), bundle(&turned));
    assert_eq!(bundle(&schemas), bundle(&cut));
}

#[test]
fn one_type_of_two_constants_is_written_in_the_same_way_whichever_comes_first() {
    static FIRST: SchemaObject = SchemaObject::object(
        const { &[Property::new("a", SchemaObject::string()), Property::new("b", SchemaObject::string())] },
    )
    .named("One");
    static OTHER: SchemaObject = SchemaObject::object(
        const { &[Property::new("b", SchemaObject::string()), Property::new("a", SchemaObject::string())] },
    )
    .named("One");

    let text = |one, other| {
        let components = Components::new(Version::V3_1).with_schema(one).with_schema(other);
        Value::from(components.schemas()).to_string()
    };
    assert_eq!(text(&FIRST, &OTHER), text(&OTHER, &FIRST));
}

#[test]
fn a_name_means_one_type() {
    let components = Components::new(Version::V3_1).with::<shop::Config>().with::<bank::Config>();

    assert_eq!(keys(&components.schemas()), ["bank_Config", "shop_Config"]);
    assert_eq!(components.place::<shop::Config>(), json!({"$ref": "#/components/schemas/shop_Config"}));
    let bundle = Schemas::new().with::<shop::Config>().with::<bank::Config>().bundle();
    assert_eq!(keys(bundle["$defs"].as_object().unwrap()), ["bank_Config", "shop_Config"]);
}

#[test]
fn a_component_is_called_as_openapi_allows_it() {
    static DOLLAR: SchemaObject = SchemaObject::string().named("a$b");
    static SPELLED: SchemaObject = SchemaObject::boolean().named("aU0024b");
    static OTHER: SchemaObject = SchemaObject::null().named("日本");

    let components =
        [&DOLLAR, &SPELLED, &OTHER].into_iter().fold(Components::new(Version::V3_1), Components::with_schema);
    let schemas = components.schemas();
    assert_eq!(schemas["aU0024b"], json!({"type": "boolean"}));
    assert_eq!(schemas["aU0024b_"], json!({"type": "string"}));
    assert_eq!(schemas["U65E5U672C"], json!({"type": "null"}));
}

#[derive(Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Internal {
    Nothing,
    OfBuyer(Buyer),
    #[serde(alias = "strukt")]
    Struct {
        x: bool,
    },
}

#[derive(Schema)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Newtype(Buyer),
}

#[derive(Schema)]
enum External {
    One(Buyer),
    Two(bool),
}

#[derive(Schema)]
#[serde(tag = "type")]
enum Open {
    Known {
        x: bool,
    },
    #[serde(other)]
    Other,
}

#[test]
fn a_variant_with_a_name_is_told_by_a_discriminator() {
    let reference = |name: &str| format!("#/components/schemas/{name}");
    for version in [Version::V3_0, Version::V3_1] {
        let components = Components::new(version).with::<Internal>().with::<Adjacent>().with_named_variants();
        let schemas = components.schemas();
        assert_eq!(
            schemas["Internal"],
            json!({
                "oneOf": [
                    {"$ref": reference("Internal_nothing")},
                    {"$ref": reference("Internal_of_buyer")},
                    {"$ref": reference("Internal_struct")},
                ],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {
                        "nothing": reference("Internal_nothing"),
                        "of_buyer": reference("Internal_of_buyer"),
                        "struct": reference("Internal_struct"),
                        "strukt": reference("Internal_struct"),
                    },
                },
            }),
        );
        assert_eq!(
            schemas["Adjacent"]["discriminator"],
            json!({
                "propertyName": "t",
                "mapping": {"Unit": reference("Adjacent_Unit"), "Newtype": reference("Adjacent_Newtype")},
            }),
        );
        // each is what stood in place of the reference
        let in_place = Components::new(version).with::<Internal>().schemas();
        assert_eq!(schemas["Internal_struct"], in_place["Internal"]["oneOf"][2]);
        assert!(in_place["Internal"].get("discriminator").is_none());
    }
}

#[test]
fn what_no_discriminator_can_say_has_none() {
    let components = Components::new(Version::V3_1).with::<External>().with::<Open>().with_named_variants();
    let schemas = components.schemas();

    assert_eq!(keys(&schemas), ["Buyer", "External", "Open"]);
    assert!(schemas.values().all(|schema| schema.get("discriminator").is_none()));
}

#[test]
fn no_variant_is_called_as_a_type_is() {
    #[derive(Schema)]
    #[schema(name = "Adjacent_Unit")]
    struct Taken {
        x: bool,
    }

    let schemas = Components::new(Version::V3_1).with::<Adjacent>().with::<Taken>().with_named_variants().schemas();
    assert_eq!(schemas["Adjacent_Unit"]["required"], json!(["x"]));
    let mapping = &schemas["Adjacent"]["discriminator"]["mapping"];
    assert_eq!(mapping["Unit"], "#/components/schemas/Adjacent_Unit_");
    assert_eq!(schemas["Adjacent_Unit_"]["required"], json!(["t"]));
}

#[test]
fn components_are_added_to_what_is_there_or_nothing_is() {
    let components = Components::new(Version::V3_1).with::<Order>();
    let schemas = components.schemas();

    let mut empty = json!({});
    components.merge_into(&mut empty).unwrap();
    assert_eq!(empty, json!({"components": {"schemas": schemas}}));
    // the same once more
    components.merge_into(&mut empty).unwrap();
    assert_eq!(empty, json!({"components": {"schemas": schemas}}));

    let cases = [
        (json!({"openapi": "3.0.3"}), "the document is of OpenAPI `3.0.3`, and the components are of 3.1.0"),
        (json!({"openapi": 3}), "the document is of OpenAPI `3`, and the components are of 3.1.0"),
        (json!([]), "the document is no object at ``"),
        (json!({"components": null}), "the document is no object at `/components`"),
        (json!({"components": {"schemas": 1}}), "the document is no object at `/components/schemas`"),
        (
            json!({"components": {"schemas": {"Line": {}, "Buyer": {}, "Order": schemas["Order"]}}}),
            "the document has other schemas of the same name: `Buyer`, `Line`\n\
             help: give the type another name, `#[schema(name = \"…\")]`, or take the other schema out of the document",
        ),
    ];
    for (document, expected) in cases {
        let mut merged = document.clone();
        assert_eq!(components.merge_into(&mut merged).unwrap_err().to_string(), expected);
        assert_eq!(merged, document);
    }
    for version in ["3.1.0", "3.1.1"] {
        components.merge_into(&mut json!({"openapi": version})).unwrap();
    }
    let conflict = Components::new(Version::V3_0).with::<Buyer>().merge_into(&mut json!({"openapi": "3.1.0"}));
    assert!(matches!(conflict, Err(MergeError::OtherVersion { .. })));
}

/// The verdict of a validator that knows the documents by their identifiers.
fn is_valid(schema: &Value, document: &Value) -> bool {
    jsonschema::draft202012::options().build(schema).unwrap().is_valid(document)
}

#[test]
fn a_bundle_is_one_set_of_definitions() {
    let order = json!({"id": 1, "buyer": {"name": "Ann"}, "lines": [{"product": "tea", "of": {"product": "tin"}}]});
    let wrong = json!({"id": 1, "buyer": {"name": "Ann"}, "lines": [{"product": "tea", "of": {"product": 1}}]});
    for (base, reference) in
        [(None, "#/$defs/Order"), (Some("https://example.com/s"), "https://example.com/s/Order.json")]
    {
        let schemas = Schemas::new().with::<Order>().with::<Adjacent>();
        let mut bundle = base.map_or(schemas.clone(), |base| schemas.base(base)).bundle();
        assert!(jsonschema::draft202012::meta::is_valid(&bundle));
        assert_eq!(keys(bundle["$defs"].as_object().unwrap()), ["Adjacent", "Buyer", "Line", "Order"]);
        bundle["$ref"] = reference.into();
        assert!(is_valid(&bundle, &order));
        assert!(!is_valid(&bundle, &wrong));
    }
}

#[test]
fn a_document_for_each_type_refers_to_the_others_by_where_they_are() {
    let (beside, found) =
        (Schemas::new().with::<Order>(), Schemas::new().with::<Order>().base("https://example.com/s/"));
    let files: Vec<_> = beside.documents().into_iter().map(|(file, _)| file).collect();
    assert_eq!(files, ["Buyer.json", "Line.json", "Order.json"]);
    assert_eq!(beside.documents()[2].1["properties"]["buyer"], json!({"$ref": "Buyer.json"}));
    assert_eq!(beside.documents()[2].1.get("$id"), None);

    let documents = found.documents();
    assert_eq!(documents[2].1["$id"], "https://example.com/s/Order.json");
    assert_eq!(documents[2].1["properties"]["buyer"], json!({"$ref": "https://example.com/s/Buyer.json"}));
    let registry = documents.iter().fold(jsonschema::Registry::new(), |registry, (file, document)| {
        registry.add(format!("https://example.com/s/{file}"), document).unwrap()
    });
    let registry = registry.prepare().unwrap();
    let validator = jsonschema::draft202012::options().with_registry(&registry).build(&documents[2].1).unwrap();
    assert!(validator.is_valid(&json!({"id": 1, "buyer": {"name": "Ann"}, "lines": [{"product": "tea"}]})));
    assert!(!validator.is_valid(&json!({"id": 1, "buyer": {"name": 1}, "lines": []})));
}
