//! The one table of presence: `Option` × default × skip × `required`.

use serde::{Deserialize, Serialize};
use wireform::{Property, Schema};

type Perhaps<T> = Option<T>;

#[derive(Serialize, Deserialize, Schema)]
struct Presence {
    plain: u8,
    optional: Option<u8>,
    by_alias: Perhaps<u8>,
    boxed: Box<Option<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped_by_alias: Perhaps<u8>,
    #[serde(default)]
    defaulted: u8,
    #[serde(default = "nine")]
    defaulted_by_function: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    list: Vec<u8>,
    #[schema(required)]
    required: Option<u8>,
    #[schema(required = false)]
    not_required: u8,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    written_only: Vec<u8>,
    #[schema(nullable)]
    nullable: u8,
    #[serde(skip_deserializing)]
    read_only: u8,
    #[serde(skip_serializing, default)]
    write_only: u8,
    #[serde(skip)]
    absent: u8,
}

fn nine() -> u8 {
    9
}

#[derive(Serialize, Deserialize, Default, Schema)]
#[serde(default)]
struct Defaulted {
    one: u8,
    two: Option<u8>,
    #[schema(required)]
    three: u8,
}

fn of<T: Schema>(name: &str) -> &'static Property {
    T::SCHEMA.object().property(name).unwrap()
}

#[test]
fn the_table_says_what_must_be_there_and_what_may_be_null() {
    for (name, required, nullable) in [
        ("plain", true, false),
        ("optional", false, true),
        ("by_alias", false, true),
        ("boxed", false, true),
        ("skipped", false, false),
        ("skipped_by_alias", false, false),
        ("defaulted", false, false),
        ("defaulted_by_function", false, false),
        ("list", false, false),
        ("required", true, true),
        ("not_required", false, false),
        ("written_only", false, false),
        ("nullable", true, true),
        ("read_only", false, false),
        ("write_only", false, false),
    ] {
        let property = of::<Presence>(name);
        assert_eq!((property.is_required(), property.is_nullable()), (required, nullable), "{name}");
    }
}

#[test]
fn a_default_of_the_type_is_one_of_every_field() {
    assert!(!of::<Defaulted>("one").is_required());
    assert!(!of::<Defaulted>("two").is_required());
    assert!(of::<Defaulted>("three").is_required());
}

#[test]
fn a_one_sided_skip_gives_a_direction_and_a_skip_leaves_nothing() {
    let read_only = of::<Presence>("read_only");
    let write_only = of::<Presence>("write_only");
    assert!(read_only.is_read_only() && !read_only.is_write_only());
    assert!(write_only.is_write_only() && !write_only.is_read_only());
    assert!(Presence::SCHEMA.object().property("absent").is_none());
}

/// serde is the judge of what must be there: each property in turn is left out of a document that is complete.
#[test]
fn serde_misses_exactly_what_is_required() {
    let complete = serde_json::json!({
        "plain": 1, "optional": 1, "by_alias": 1, "boxed": 1, "skipped": 1, "skipped_by_alias": 1, "defaulted": 1,
        "defaulted_by_function": 1, "list": [], "nullable": 1, "required": 1, "not_required": 1, "written_only": [],
    });
    // Here the attribute overrules serde on purpose.
    let overruled = ["required", "not_required", "written_only"];
    for name in complete.as_object().unwrap().keys() {
        let mut document = complete.clone();
        document.as_object_mut().unwrap().remove(name);
        let is_missed = Presence::deserialize(&document).is_err();
        if !overruled.contains(&name.as_str()) {
            assert_eq!(is_missed, of::<Presence>(name).is_required(), "{name}");
        }
    }
}
