//! What each form of type writes: objects, newtypes, units, enums of strings; open and closed.

use serde::{Deserialize, Serialize};
use wireform::{Kind, Placement, Schema};

#[derive(Serialize, Deserialize, Schema)]
struct Empty {}

#[derive(Serialize, Deserialize, Schema)]
struct Unit;

/// A name.
#[derive(Serialize, Deserialize, Schema)]
#[schema(max_length = 5)]
struct Name(String);

#[derive(Serialize, Deserialize, Schema)]
struct Percentage(#[schema(minimum = 0, maximum = 100)] f64);

#[derive(Serialize, Deserialize, Schema)]
struct Nick(Name);

#[derive(Serialize, Deserialize, Schema)]
struct Names(Vec<Name>);

#[derive(Serialize, Deserialize, Schema)]
struct Perhaps(Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(transparent)]
struct Transparent(Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(transparent)]
#[schema(inline)]
struct TransparentInPlace(Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(transparent)]
struct Seen {
    value: u8,
    #[serde(skip)]
    cache: Option<String>,
}

/// Only written, so serde does not mind the default.
#[derive(Serialize, Schema)]
#[serde(transparent)]
struct OnlyWritten {
    #[serde(default)]
    value: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct Closed {
    name: Name,
    percentage: Percentage,
    nick: Nick,
    names: Names,
    unit: Unit,
    #[schema(min_length = 2)]
    narrowed: Name,
    perhaps: Perhaps,
    transparent: Transparent,
    phantom: std::marker::PhantomData<Unit>,
}

#[derive(Serialize, Deserialize, Schema)]
enum Single {
    Only,
}

fn kind_of(name: &str) -> Kind {
    Closed::SCHEMA.object().property(name).unwrap().schema().kind()
}

#[test]
fn each_form_has_its_kind() {
    assert_eq!(Empty::SCHEMA.kind(), Kind::Object);
    assert!(Empty::SCHEMA.properties().is_empty());
    assert_eq!(Unit::SCHEMA.kind(), Kind::Null);
    assert_eq!(Name::SCHEMA.kind(), Kind::String);
    assert_eq!(Percentage::SCHEMA.kind(), Kind::Number);
    assert_eq!(Names::SCHEMA.kind(), Kind::Array);
    assert_eq!(Seen::SCHEMA.kind(), Kind::Integer);
    assert_eq!(OnlyWritten::SCHEMA.kind(), Kind::Integer);
    assert_eq!(Single::SCHEMA.enum_values(), ["Only"]);
}

#[test]
fn a_newtype_is_what_it_holds_under_its_own_name_and_its_own_description() {
    assert_eq!(Name::SCHEMA.name(), Some("Name"));
    assert_eq!(Name::SCHEMA.description(), Some("A name."));
    assert_eq!(Name::SCHEMA.max_length(), Some(5));
    assert_eq!(Nick::SCHEMA.name(), Some("Nick"));
    assert_eq!(Nick::SCHEMA.max_length(), Some(5));
    assert_eq!(Nick::SCHEMA.description(), None);
    assert_eq!(Percentage::SCHEMA.maximum().unwrap(), 100);
}

#[test]
fn a_newtype_of_a_scalar_can_be_narrowed_where_it_is_used() {
    assert_eq!(Name::PLACEMENT, Placement::Named);
    assert_eq!(Nick::PLACEMENT, Placement::Named);
    assert_eq!(Names::PLACEMENT, Placement::Reference);
    let narrowed = Closed::SCHEMA.object().property("narrowed").unwrap().schema();
    assert_eq!((narrowed.min_length(), narrowed.max_length()), (Some(2), Some(5)));
    assert_eq!(narrowed.name(), Some("Name"));
}

#[test]
fn fields_of_named_types_are_references() {
    for name in ["name", "percentage", "nick", "names", "unit"] {
        assert_eq!(kind_of(name), Kind::Reference, "{name}");
    }
    assert_eq!(kind_of("phantom"), Kind::Null);
    let names = Closed::SCHEMA.object().property("names").unwrap().schema();
    assert_eq!(names.resolve().kind(), Kind::Array);
}

#[test]
fn only_a_closed_object_denies_the_unknown() {
    assert!(Closed::SCHEMA.denies_unknown_properties());
    assert!(!Empty::SCHEMA.denies_unknown_properties());
}

/// Held against serde: a newtype of an option must be there, a transparent one need not be.
#[test]
fn a_newtype_of_an_option_must_be_there_and_a_transparent_one_need_not() {
    #[derive(Serialize, Deserialize, Schema)]
    struct Both {
        newtype: Perhaps,
        transparent: Transparent,
        in_place: TransparentInPlace,
    }
    let is_required = |name| Both::SCHEMA.object().property(name).unwrap().is_required();
    let is_missed = |without| {
        let mut document = serde_json::json!({ "newtype": 1, "transparent": 1, "in_place": 1 });
        document.as_object_mut().unwrap().remove(without);
        Both::deserialize(&document).is_err()
    };
    for name in ["newtype", "transparent", "in_place"] {
        assert_eq!(is_required(name), is_missed(name), "{name}");
    }
}
