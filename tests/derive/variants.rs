//! Attributes of variants.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
enum Colour {
    #[serde(alias = "rouge", alias = "rot")]
    Red,
    #[serde(rename = "blau")]
    Blue,
    #[serde(skip)]
    Never,
}

#[test]
fn a_list_of_strings_has_the_aliases_behind_the_names() {
    writes(&Colour::Red, &json!("Red"));
    reads::<Colour>(&json!("rot"));
    refuses::<Colour>(&json!("Blue"));
    refuses::<Colour>(&json!("Never"));
    assert_eq!(Colour::SCHEMA.enum_values(), ["Red", "rot", "rouge", "blau"]);
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Aliased {
    #[serde(alias = "one")]
    First { a: u8 },
    #[serde(alias = "two", rename_all = "UPPERCASE")]
    Second { a: u8 },
    #[serde(skip)]
    Never(u8),
}

#[derive(Serialize, Deserialize, Schema)]
enum AliasedOutside {
    #[serde(alias = "one")]
    First(u8),
    #[serde(alias = "two")]
    Second(#[serde(skip)] u8),
}

#[test]
fn an_alias_leads_to_the_branch() {
    writes(&Aliased::First { a: 1 }, &json!({"type": "First", "a": 1}));
    reads::<Aliased>(&json!({"type": "one", "a": 1}));
    reads::<Aliased>(&json!({"type": "two", "A": 1}));
    refuses::<Aliased>(&json!({"type": "two", "a": 1}));
    refuses::<Aliased>(&json!({"type": "Never"}));
    reads::<AliasedOutside>(&json!({"one": 1}));
    reads::<AliasedOutside>(&json!("two"));
    writes(&AliasedOutside::Second(0), &json!("Second"));
    refuses::<AliasedOutside>(&json!({"two": 1}));
    refuses::<AliasedOutside>(&json!({"one": 1, "First": 1}));
}

#[derive(Serialize, Deserialize, Schema)]
enum OtherOutside {
    Known,
    #[serde(other)]
    Unknown,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum OtherInside {
    Known {
        a: u8,
    },
    #[serde(other)]
    Unknown,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t", content = "c")]
enum OtherBeside {
    Known(u8),
    #[serde(other)]
    Unknown,
}

#[test]
fn one_variant_stands_for_all_others() {
    writes(&OtherOutside::Known, &json!("Known"));
    reads::<OtherOutside>(&json!("whatever"));
    refuses::<OtherOutside>(&json!(1));
    writes(&OtherInside::Unknown, &json!({"type": "Unknown"}));
    reads::<OtherInside>(&json!({"type": "whatever", "a": "x"}));
    refuses::<OtherInside>(&json!({"type": "Known", "a": "x"}));
    refuses::<OtherInside>(&json!({"type": 1}));
    reads::<OtherBeside>(&json!({"t": "whatever"}));
    refuses::<OtherBeside>(&json!({"t": "whatever", "c": 1}));
    refuses::<OtherBeside>(&json!({"t": "Known", "c": "x"}));
}

#[derive(Serialize, Deserialize, Schema)]
enum Model {
    Small,
    Large,
    #[serde(untagged)]
    Named(String),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Mixed {
    Known {
        a: u8,
    },
    #[serde(untagged)]
    List(Vec<u8>),
    #[serde(untagged)]
    Object {
        b: u8,
    },
}

#[test]
fn some_variants_are_untagged() {
    writes(&Model::Small, &json!("Small"));
    writes(&Model::Named("x".to_owned()), &json!("x"));
    refuses::<Model>(&json!(1));
    assert_eq!(Model::SCHEMA.object().branches()[0].kind(), Kind::Enum);
    writes(&Mixed::Known { a: 1 }, &json!({"type": "Known", "a": 1}));
    writes(&Mixed::List(vec![1, 2]), &json!([1, 2]));
    writes(&Mixed::Object { b: 2 }, &json!({"b": 2}));
    refuses::<Mixed>(&json!({"type": "Known", "a": "x"}));
    refuses::<Mixed>(&json!(["x"]));
    assert_eq!(Mixed::SCHEMA.kind(), Kind::AnyOf);
}

#[derive(Serialize, Deserialize, Schema)]
enum Said {
    /// What it is about.
    #[schema(title = "The first")]
    First {
        /// Of the field.
        #[schema(maximum = 3)]
        a: u8,
    },
    #[deprecated]
    Second(
        /// Of the content.
        #[schema(max_length = 2)]
        String,
    ),
}

#[test]
#[allow(deprecated, reason = "it says what it is")]
fn what_is_said_of_a_variant_is_said_of_its_branch() {
    let [first, second] = Said::SCHEMA.object().branches() else { panic!("two branches") };
    assert_eq!((first.title(), first.description()), (Some("The first"), Some("What it is about.")));
    assert!(second.is_deprecated() && second.title() == Some("Second"));
    assert_eq!(second.property("Second").unwrap().schema().description(), Some("Of the content."));
    let valid = |document: Value| Said::SCHEMA.is_valid(&document);
    assert!(valid(json!({"First": {"a": 3}})) && !valid(json!({"First": {"a": 4}})));
    assert!(valid(json!({"Second": "ab"})) && !valid(json!({"Second": "abc"})));
}
