//! The bridges: what utoipa and schemars have of a type is what our own exports say of it.

#![expect(clippy::indexing_slicing, reason = "tests fail by panicking")]
#![expect(dead_code, reason = "only the schemas of these types are read")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::{Value, json};
use utoipa::OpenApi;
use wireform::json_schema::Schemas;
use wireform::openapi::{Components, Version};
use wireform::{Schema, schemars, utoipa};

/// Of all kinds, as far as they are said in their own way.
#[derive(Schema)]
struct Order {
    #[schema(exclusive_minimum = 0, multiple_of = 0.01)]
    total: f64,
    /// Who pays
    buyer: Buyer,
    gift_for: Option<Buyer>,
    #[schema(min_items = 1)]
    lines: Vec<Line>,
    pair: (u8, String),
    #[schema(min_properties = 1)]
    notes: BTreeMap<u8, String>,
    anything: Value,
    state: State,
    payment: Payment,
    flat: Flat,
    nothing: Nothing,
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Buyer {
    #[schema(pattern = "^[a-z]+$", min_length = 1, example = "ann")]
    name: Option<String>,
    #[schema(deprecated, default = 18)]
    age: u8,
}

#[derive(Schema)]
struct Line {
    parts: Vec<Line>,
}

#[derive(Schema)]
enum State {
    Open,
    Closed,
}

#[derive(Schema)]
#[serde(tag = "by")]
enum Payment {
    Card { number: String },
    Bill(Buyer),
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Flat {
    id: u64,
    #[serde(flatten)]
    buyer: Buyer,
}

#[derive(Schema)]
struct Nothing {}

utoipa!(Order, Line, Payment);
schemars!(Order, Line);

/// A type that the other crate describes, and that holds one of ours.
#[derive(utoipa::ToSchema, schemars::JsonSchema)]
struct Shop {
    orders: Vec<Order>,
    first: Line,
}

#[derive(OpenApi)]
#[openapi(components(schemas(Shop, Payment)))]
struct Document;

#[test]
fn the_document_of_utoipa_has_our_components_word_for_word() {
    let document = serde_json::to_value(Document::openapi()).unwrap();
    let theirs = document["components"]["schemas"].as_object().unwrap();
    let mut ours = Components::new(Version::V3_1).with::<Order>().schemas();
    // utoipa knows no schema that is `true`
    assert_eq!(ours["Order"]["properties"]["anything"].take(), true);
    ours["Order"]["properties"]["anything"] = json!({});

    let mut names: Vec<&str> = ours.keys().map(String::as_str).collect();
    for name in &names {
        assert_eq!(theirs[*name], ours[*name], "{name}");
    }
    names.push("Shop");
    names.sort_unstable();
    assert_eq!(theirs.keys().map(String::as_str).collect::<Vec<_>>(), names);
    assert_eq!(theirs["Shop"]["properties"]["first"], json!({"$ref": "#/components/schemas/Line"}));
}

#[test]
fn schemars_has_our_definitions() {
    let theirs = schemars::SchemaGenerator::default().into_root_schema_for::<Shop>().to_value();
    let ours = Schemas::new().with::<Order>().bundle();

    let definitions = theirs["$defs"].as_object().unwrap();
    for (name, ours) in ours["$defs"].as_object().unwrap() {
        assert_eq!(&definitions[name], ours, "{name}");
    }
    assert_eq!(theirs["properties"]["first"], json!({"$ref": "#/$defs/Line"}));
    // among the components of a document, as aide has them
    let settings = schemars::generate::SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "#/components/schemas/".into());
    let mut generator = settings.into_generator();
    let place = generator.subschema_for::<Order>().to_value();
    assert_eq!(place, json!({"$ref": "#/components/schemas/Order"}));
    let order = &generator.definitions()["Order"];
    assert_eq!(order["properties"]["lines"]["items"], json!({"$ref": "#/components/schemas/Line"}));
}

#[test]
fn a_type_that_holds_itself_is_among_the_definitions_of_schemars() {
    let theirs = schemars::SchemaGenerator::default().into_root_schema_for::<Line>().to_value();

    let validator = jsonschema::draft202012::options().build(&theirs).unwrap();
    assert!(validator.is_valid(&json!({"parts": [{"parts": []}]})));
    assert!(!validator.is_valid(&json!({"parts": [{"parts": [1]}]})));
    assert_eq!(Line::schema_name(), "Line");
}
