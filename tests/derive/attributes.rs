//! serde's attributes that change nothing on the wire are accepted, and change nothing.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use wireform::{Property, Schema};

#[derive(Serialize, Deserialize, Schema)]
#[serde(crate = "::serde", expecting = "harmless things", bound(serialize = "T: Serialize"))]
#[non_exhaustive]
struct Harmless<'a, T> {
    #[serde(borrow)]
    borrowed: &'a str,
    #[serde(borrow = "'a")]
    either: Cow<'a, str>,
    #[serde(bound(deserialize = "T: Deserialize<'de>"))]
    bounded: T,
    #[serde()]
    empty: u8,
    #[serde(rename(serialize = "same", deserialize = "same"))]
    one_name: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename = "Colour", expecting = "a colour", rename_all_fields = "UPPERCASE")]
#[schema(repr = false)]
#[repr(u8)]
enum Colour {
    #[serde(bound = "")]
    Red = 1,
    #[serde(rename_all = "UPPERCASE")]
    Blue = 2,
}

#[test]
fn harmless_attributes_do_no_harm() {
    let names: Vec<_> = Harmless::<u8>::SCHEMA.object().properties().iter().map(Property::name).collect();
    assert_eq!(names, ["borrowed", "either", "bounded", "empty", "same"]);
    assert_eq!(Colour::SCHEMA.enum_values(), ["Red", "Blue"]);
}
