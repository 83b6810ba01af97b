//! serde's names are the names: renamed, by rule, by alias, raw identifiers; and what a schema is called.

use serde::{Deserialize, Serialize};
use wireform::{Property, Schema};

#[derive(Serialize, Deserialize, Default, Schema)]
#[serde(rename_all = "camelCase")]
struct Names {
    first_name: u8,
    #[serde(rename = "SURNAME")]
    last_name: u8,
    r#type: u8,
    #[serde(alias = "telephone", alias = "mobile")]
    phone: u8,
    größe: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
enum Colour {
    DarkRed,
    #[serde(rename = "blue")]
    Azure,
    #[serde(skip)]
    Internal,
}

#[derive(Schema)]
#[serde(rename = "Other")]
struct RenamedBySerde {
    x: u8,
}

#[derive(Schema)]
#[serde(rename = "Other")]
#[schema(name = "Third")]
struct RenamedBySchema {
    x: u8,
}

#[derive(Schema)]
struct r#Raw {
    x: u8,
}

fn names<T: Schema>() -> Vec<&'static str> {
    T::SCHEMA.object().properties().iter().map(Property::name).collect()
}

#[test]
fn properties_are_called_what_serde_calls_them() {
    let written = serde_json::to_value(Names::default()).unwrap();
    let mut names = names::<Names>();
    assert_eq!(names, ["firstName", "SURNAME", "type", "phone", "größe"]);
    let mut keys: Vec<_> = written.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    keys.sort_unstable();
    assert_eq!(names, keys);
}

#[test]
fn aliases_stand_beside_the_name() {
    let phone = Names::SCHEMA.object().property("phone").unwrap();
    assert_eq!(phone.aliases(), ["mobile", "telephone"]);
    assert_eq!(Names::SCHEMA.object().property("firstName").unwrap().aliases(), [""; 0]);
}

#[test]
fn variants_are_called_what_serde_calls_them_and_a_skipped_one_is_none() {
    assert_eq!(Colour::SCHEMA.enum_values(), ["DARK-RED", "blue"]);
    assert_eq!(serde_json::to_value(Colour::DarkRed).unwrap(), "DARK-RED");
    assert!(serde_json::to_value(Colour::Internal).is_err());
}

#[test]
fn a_schema_is_called_what_serde_calls_the_type_unless_the_keyword_says_otherwise() {
    assert_eq!(RenamedBySerde::SCHEMA.name(), Some("Other"));
    assert_eq!(RenamedBySchema::SCHEMA.name(), Some("Third"));
    assert_eq!(r#Raw::SCHEMA.name(), Some("Raw"));
}
