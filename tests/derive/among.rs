//! Enums among the properties of an object: flattened, and beside a tag.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Schema)]
enum Plain {
    A,
    #[serde(alias = "b")]
    B,
}

#[derive(Serialize, Deserialize, Schema)]
struct Beside<T> {
    x: u8,
    #[serde(flatten)]
    of: T,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "when")]
enum When<T> {
    Flat(T),
    Never,
}

fn beside<T: Schema + Serialize>(of: T) -> Beside<T> {
    Beside { x: 1, of }
}

#[test]
fn a_variant_of_an_enum_without_data_is_a_property_that_holds_null() {
    writes(&beside(Plain::A), &json!({"x": 1, "A": null}));
    reads::<Beside<Plain>>(&json!({"x": 1, "b": null, "other": 2}));
    for refused in [json!({"x": 1}), json!({"x": 1, "A": 1}), json!({"x": 1, "C": null}), json!({"A": null})] {
        refuses::<Beside<Plain>>(&refused);
    }
    writes(&When::Flat(Plain::B), &json!({"when": "Flat", "B": null}));
    reads::<When<Plain>>(&json!({"b": null, "when": "Flat"}));
    for refused in [
        json!({"when": "Flat"}),
        json!({"when": "Flat", "A": 1}),
        json!({"when": "Flat", "C": null}),
        json!({"when": "Flat", "A": null, "B": null}),
        json!({"when": "Flat", "A": null, "other": 1}),
    ] {
        refuses::<When<Plain>>(&refused);
    }
}

#[test]
fn an_enum_without_data_may_be_absent_in_an_option() {
    writes(&beside(Some(Plain::A)), &json!({"x": 1, "A": null}));
    writes(&beside(None::<Plain>), &json!({"x": 1}));
    // serde takes what it cannot read for an absent part
    assert!(!Beside::<Option<Plain>>::SCHEMA.is_valid(&json!({"x": 1, "A": 1})));
}

#[test]
fn an_enum_without_data_is_written_as_it_stands_elsewhere() {
    let [part, own] = Beside::<Plain>::SCHEMA.object().branches() else { panic!("two parts") };
    assert_eq!((part.kind(), own.kind()), (Kind::Enum, Kind::Object));
    assert_eq!(
        serde_json::to_string(Beside::<Plain>::SCHEMA.object()).unwrap(),
        concat!(
            r#"{"type":"all-of","contains":[{"type":"Enum"},"#,
            r#"{"properties":{"x":{"type":"number","isRequired":true,"format":"uint8"}}}]}"#
        )
    );
}

#[derive(Serialize, Deserialize, Schema)]
enum Data {
    A(u8),
    #[serde(other, alias = "others")]
    Rest,
}

#[derive(Serialize, Deserialize, Schema)]
enum Listed {
    A,
    #[serde(other)]
    Rest,
}

#[test]
fn a_flattened_enum_has_the_names_that_are_written_and_no_other() {
    writes(&beside(Data::A(2)), &json!({"x": 1, "A": 2}));
    writes(&beside(Data::Rest), &json!({"x": 1, "Rest": null}));
    reads::<Beside<Data>>(&json!({"x": 1, "others": null, "more": 1}));
    writes(&beside(Listed::A), &json!({"x": 1, "A": null}));
    writes(&beside(Listed::Rest), &json!({"x": 1, "Rest": null}));
    for refused in [json!({"x": 1}), json!({"x": 1, "Az": null}), json!({"x": 1, "Rest": 1}), json!({"x": 1, "A": {}})]
    {
        refuses::<Beside<Data>>(&refused);
    }
    for refused in [json!({"x": 1}), json!({"x": 1, "Az": null}), json!({"x": 1, "Rest": 1}), json!({"x": 1, "A": 1})] {
        refuses::<Beside<Listed>>(&refused);
    }
}

#[test]
fn beside_a_tag_any_one_name_is_the_other_variant() {
    fn other_names<T: Schema + Serialize + for<'de> Deserialize<'de>>() {
        for read in [
            json!({"when": "Flat", "Rest": null}),
            json!({"when": "Flat", "Az": null}),
            json!({"": null, "when": "Flat"}),
        ] {
            reads::<When<T>>(&read);
        }
        for refused in [
            json!({"when": "Flat"}),
            json!({"when": "Flat", "Az": 1}),
            json!({"when": "Flat", "Az": null, "Rest": null}),
            json!({"when": "Flat", "A": null, "Az": null}),
            json!({"when": "Flat", "A": [], "Az": null}),
            json!({"when": "Flat", "Az": null, "more": null}),
        ] {
            refuses::<When<T>>(&refused);
        }
    }
    writes(&When::Flat(Data::A(1)), &json!({"when": "Flat", "A": 1}));
    writes(&When::Flat(Data::Rest), &json!({"when": "Flat", "Rest": null}));
    refuses::<When<Data>>(&json!({"when": "Flat", "A": null}));
    writes(&When::Flat(Listed::A), &json!({"when": "Flat", "A": null}));
    writes(&When::Flat(Listed::Rest), &json!({"when": "Flat", "Rest": null}));
    other_names::<Data>();
    other_names::<Listed>();
}

#[test]
fn the_other_variant_beside_a_tag_is_told_from_the_properties_around() {
    reads::<Beside<When<Data>>>(&json!({"x": 1, "when": "Flat", "Az": null}));
    writes(&beside(When::Flat(Listed::Rest)), &json!({"x": 1, "when": "Flat", "Rest": null}));
    for refused in [
        json!({"x": 1, "when": "Flat"}),
        json!({"when": "Flat", "Az": null}),
        json!({"x": 1, "when": "Flat", "Az": null, "By": null}),
        json!({"x": 1, "when": "Flat", "A": 1, "By": null}),
    ] {
        refuses::<Beside<When<Data>>>(&refused);
    }
    let judged = |document: &Value| Beside::<When<Data>>::SCHEMA.validate(document).unwrap_err().to_string();
    assert!(judged(&json!({"x": 1, "when": "Flat", "Az": 2})).contains("/Az  2 is not null"));
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Loose {
    Full { key: u16 },
    Empty {},
}

#[test]
fn a_variant_without_a_tag_that_adds_no_property_is_read_from_any_object() {
    writes(&beside(Loose::Full { key: 1 }), &json!({"x": 1, "key": 1}));
    writes(&beside(Loose::Empty {}), &json!({"x": 1}));
    reads::<Beside<Loose>>(&json!({"x": 1, "key": "no number"}));
    writes(&When::Flat(Loose::Empty {}), &json!({"when": "Flat"}));
}
