//! Which property was meant by one that is unknown: none of one letter, and none that is there.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};
use wireform::{Property, Schema, SchemaObject};

use crate::told::{refused, told};

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Box {
    #[serde(default)]
    x: u8,
    #[serde(default)]
    width: u8,
    #[serde(default)]
    height: u8,
}

/// A map with its entries in this order.
struct InOrder(Vec<(&'static str, Value)>);

impl Serialize for InOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[test]
fn a_name_of_one_letter_is_neither_proposed_nor_corrected() {
    refused::<Box>(&[
        (json!({"z": 2}), "/z  is not a known property"),
        (json!({"xx": 2}), "/xx  is not a known property"),
        (json!({"widht": 2}), "/widht  is not a known property; did you mean `width`?"),
        (json!({"heigth": 2}), "/heigth  is not a known property; did you mean `height`?"),
    ]);
}

#[test]
fn a_property_that_is_there_is_not_proposed_whichever_comes_first() {
    let unknown = "/widht  is not a known property";
    let meant = format!("{unknown}; did you mean `width`?");
    let [wrong, right, other] = [("widht", json!(1)), ("width", json!(2)), ("height", json!(3))];
    for (entries, expected) in [
        (vec![wrong.clone(), right.clone()], unknown),
        (vec![right.clone(), wrong.clone()], unknown),
        (vec![wrong.clone(), other.clone(), right.clone()], unknown),
        (vec![wrong.clone()], &meant),
        (vec![other.clone(), wrong.clone()], &meant),
    ] {
        assert_eq!(told(Box::OBJECT, &InOrder(entries.clone())), [expected], "{entries:?}");
        let inside = json!([entries.iter().cloned().collect::<std::collections::BTreeMap<_, _>>()]);
        assert_eq!(told(<Vec<Box>>::OBJECT, &inside), [expected.replacen("/widht", "/0/widht", 1)]);
    }
}

#[test]
fn what_is_in_an_object_says_nothing_about_the_object_around_it() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(deny_unknown_fields)]
    struct Around {
        inner: Box,
        #[serde(default)]
        width: u8,
    }
    let entries = |last: Option<&'static str>| {
        let entries = [("widht", json!(1)), ("inner", json!({"widht": 1}))].into_iter();
        InOrder(entries.chain(last.map(|name| (name, json!(1)))).collect())
    };
    let meant = " is not a known property; did you mean `width`?";
    assert_eq!(told(Around::OBJECT, &entries(None)), [format!("/widht {meant}"), format!("/inner/widht {meant}")]);
    assert_eq!(
        told(Around::OBJECT, &entries(Some("width"))),
        ["/widht  is not a known property".to_owned(), format!("/inner/widht {meant}")],
    );
}

#[test]
fn properties_of_flattened_parts_are_proposed_unless_they_are_there() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(tag = "kind")]
    enum Shape {
        Circle { radius: u8 },
    }
    const NAMED: SchemaObject = SchemaObject::object(const { &[Property::new("name", String::PLACE)] });
    const FLATTENED: SchemaObject = SchemaObject::all_of(&[&NAMED, Shape::OBJECT]).deny_unknown_properties();
    let known = |extra: &[(&'static str, Value)]| {
        let known = [("name", json!("x")), ("kind", json!("Circle")), ("radius", json!(1))];
        InOrder(known.into_iter().chain(extra.iter().cloned()).collect())
    };
    assert_eq!(told(&FLATTENED, &known(&[("raduis", json!(1))])), ["/raduis  is not a known property"]);
    assert_eq!(
        told(&FLATTENED, &InOrder(vec![("name", json!("x")), ("kind", json!("Circle")), ("raduis", json!(1))])),
        ["/raduis  is not a known property; did you mean `radius`?", "/radius  is required"],
    );
}

#[test]
fn a_variant_of_one_letter_is_not_proposed() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(tag = "type")]
    enum Letters {
        A,
        B,
    }
    refused::<Letters>(&[(json!({"type": "Z"}), r#"/type  "Z" is none of "A", "B""#)]);
    refused::<Vec<Letters>>(&[(json!([{"type": "a"}]), r#"/0/type  "a" is none of "A", "B""#)]);
}
