//! Known properties: missing, unknown, under other names, given twice; and names of every length and script.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeStruct, Serializer};
use serde_json::{Map, Value, json};
use wireform::{Property, Schema, SchemaObject};

use crate::{broken, check};

#[derive(Serialize, Schema)]
struct Open {
    first: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<u8>,
    third: Option<u8>,
    fourth: u8,
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Closed {
    created_at: u8,
    id: Option<u8>,
}

#[test]
fn what_is_missing_is_reported_at_the_end_in_declaration_order() {
    check(
        Open::OBJECT,
        [
            (json!({ "first": 1, "fourth": 4 }), "", "what may be absent is"),
            (json!({}), "/first required, /fourth required", "nothing is there"),
            (json!({ "fourth": 4 }), "/first required", "the first is missing"),
            (json!({ "first": 1 }), "/fourth required", "the last is missing"),
            (json!({ "first": "1" }), "/first type, /fourth required", "what is there comes first"),
            (json!({ "first": null, "fourth": 4 }), "/first type", "null is not a missing value"),
            (json!({ "first": 1, "second": null, "fourth": 4 }), "/second type", "left out, or a value; never null"),
            (json!({ "first": 1, "third": null, "fourth": 4 }), "", "null, as serde writes it"),
            (json!([1, 2, 3, 4]), "type", "an array"),
            (json!(null), "type", "null"),
            (json!("{}"), "type", "a string"),
        ],
    );
    let typed = |second, third| Open {
        first: 1,
        second,
        third,
        fourth: 4,
    };
    for value in [typed(None, None), typed(Some(2), Some(3)), typed(None, Some(3)), typed(Some(2), None)] {
        assert_eq!(broken(Open::OBJECT, &value), "");
    }
}

#[test]
fn unknown_properties_are_let_pass_unless_they_are_denied() {
    check(Open::OBJECT, [(json!({ "first": 1, "fourth": 4, "fifth": [{}] }), "", "open")]);
    check(
        Closed::OBJECT,
        [
            (json!({ "created_at": 1 }), "", "nothing unknown"),
            (json!({ "created_at": 1, "colour": 2 }), "/colour additionalProperties", "unknown"),
            (json!({ "created_at": 1, "": 2 }), "/ additionalProperties", "an empty name"),
            (json!({ "created_at": 1, "ID": null }), "/ID additionalProperties", "another case"),
            (json!({ "createdAt": 1 }), "/createdAt additionalProperties, /created_at required", "misspelt"),
        ],
    );
}

#[test]
fn a_misspelt_name_is_explained() {
    let table = [
        ("createdAt", "is not a known property; did you mean `created_at`?"),
        ("created_att", "is not a known property; did you mean `created_at`?"),
        ("ID", "is not a known property; did you mean `id`?"),
        ("colour", "is not a known property"),
        ("", "is not a known property"),
    ];
    for (name, expected) in table {
        let violations = Closed::SCHEMA.validate(&json!({ name: 2 })).unwrap_err();
        assert_eq!(violations.iter().next().unwrap().message(), expected, "{name:?}");
    }
    let long = "x".repeat(1_000_000);
    assert_eq!(Closed::SCHEMA.validate(&json!({ "created_at": 1, long: 2 })).unwrap_err().len(), 1);
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "here for its schema")]
struct Contact {
    #[serde(alias = "telephone", alias = "mobile")]
    phone: u8,
    name: Option<u8>,
}

/// Entries as they stand here, twice the same name too.
struct Entries(&'static [(&'static str, u16)]);

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The same as a map whose keys come apart from their values.
struct Apart(&'static [(&'static str, u16)]);

impl Serialize for Apart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(0))?;
        for (name, value) in self.0 {
            map.serialize_key(name)?;
            map.serialize_value(value)?;
        }
        map.end()
    }
}

/// The same as a struct, which says nothing of what it leaves out.
struct Fields(&'static [(&'static str, u16)]);

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Fields", 100)?;
        for (name, value) in self.0 {
            fields.serialize_field(name, value)?;
        }
        fields.end()
    }
}

/// Entries, what they break, and why.
type Row = (&'static [(&'static str, u16)], &'static str, &'static str);

fn check_entries(schema: &SchemaObject, table: &[Row]) {
    for (entries, expected, reason) in table {
        assert_eq!(broken(schema, &Entries(entries)), *expected, "a map {entries:?}: {reason}");
        assert_eq!(broken(schema, &Apart(entries)), *expected, "keys apart {entries:?}: {reason}");
        assert_eq!(broken(schema, &Fields(entries)), *expected, "a struct {entries:?}: {reason}");
    }
}

#[test]
fn any_of_its_names_will_do_and_two_of_them_are_one_too_many() {
    check_entries(
        Contact::OBJECT,
        &[
            (&[("phone", 1)], "", "the name"),
            (&[("telephone", 1)], "", "an alias"),
            (&[("mobile", 1)], "", "the other alias"),
            (&[("mobile", 300)], "/mobile maximum", "an alias has the same limits"),
            (&[("phone", 1), ("mobile", 1)], "/mobile oneOf", "both"),
            (&[("mobile", 1), ("telephone", 1)], "/telephone oneOf", "two aliases"),
            (&[("mobile", 1), ("telephone", 1), ("phone", 1)], "/telephone oneOf, /phone oneOf", "all three"),
            (&[("name", 1)], "/phone required", "none of them"),
            (&[("fax", 1)], "/fax additionalProperties, /phone required", "a stranger"),
        ],
    );
}

#[test]
fn a_property_given_twice_is_found_in_whatever_order_they_come() {
    check_entries(
        Open::OBJECT,
        &[
            (&[("first", 1), ("first", 1), ("fourth", 1)], "/first oneOf", "at once"),
            (&[("first", 1), ("fourth", 1), ("first", 1)], "/first oneOf", "later"),
            (&[("fourth", 1), ("fourth", 1), ("first", 1)], "/fourth oneOf", "before its turn"),
            (&[("third", 1), ("first", 1), ("second", 1), ("third", 1), ("fourth", 1)], "/third oneOf", "in its turn"),
            (&[("second", 1), ("first", 1), ("second", 1), ("fourth", 1)], "/second oneOf", "an optional one"),
            (&[("fourth", 1), ("third", 1), ("second", 1), ("first", 1)], "", "backwards, each once"),
            (&[("first", 1), ("stranger", 1), ("stranger", 1), ("fourth", 1)], "", "strangers are not counted"),
            (
                &[("second", 1), ("second", 1)],
                "/second oneOf, /first required, /fourth required",
                "and some are missing",
            ),
        ],
    );
}

/// Names that share their first and last bytes, their length, or all but one letter.
const NAMES: [&str; 22] = [
    "",
    "a",
    "b",
    "aa",
    "ab",
    "ba",
    "aaa",
    "aba",
    "abcdefgh",
    "abcdefgi",
    "bbcdefgh",
    "exactly-sixteen!",
    "exactly-sixteen?",
    "more than sixteen bytes",
    "more than sixteen bites",
    "more then sixteen bytes",
    "more than sixteen bytes, which is long",
    "ß",
    "größe",
    "grösse",
    "日本語日本語日本語",
    "a/b~c",
];

static PROPERTIES: [Property; 22] = {
    let mut properties = [const { Property::new("", SchemaObject::boolean()) }; 22];
    let mut i = 0;
    while i < NAMES.len() {
        properties[i] = Property::new(NAMES[i], SchemaObject::boolean());
        i += 1;
    }
    properties
};

#[test]
fn names_are_told_apart_whatever_they_share() {
    let schema = SchemaObject::object(&PROPERTIES).deny_unknown_properties();
    let complete: Map<String, Value> = NAMES.iter().map(|name| ((*name).to_owned(), json!(true))).collect();
    assert_eq!(broken(&schema, &complete), "");
    for name in NAMES {
        let escaped = name.replace('~', "~0").replace('/', "~1");
        let mut document = complete.clone();
        document.insert(name.to_owned(), json!(1));
        assert_eq!(broken(&schema, &document), format!("/{escaped} type"), "{name:?} has its own schema");
        document.remove(name);
        assert_eq!(broken(&schema, &document), format!("/{escaped} required"), "{name:?} is missed");
    }
    for stranger in
        ["c", "ac", "abcdefg", "abcdefghi", "exactly-sixteen", "more than sixteen bytez", "GRÖSSE", "日本語"]
    {
        let mut document = complete.clone();
        document.insert(stranger.to_owned(), json!(true));
        assert_eq!(broken(&schema, &document), format!("/{stranger} additionalProperties"), "{stranger:?}");
    }
}

/// The same names through the derive, which makes a table of them.
#[derive(Serialize, Schema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "the names are what is tested")]
struct Derived {
    #[serde(rename = "")]
    empty: bool,
    a: bool,
    aa: bool,
    aba: bool,
    aaa: bool,
    #[serde(rename = "more than sixteen bytes")]
    bytes: bool,
    #[serde(rename = "more than sixteen bites")]
    bites: bool,
    #[serde(rename = "more then sixteen bytes")]
    then: bool,
    größe: bool,
    #[serde(rename = "a/b~c")]
    escaped: bool,
}

#[test]
fn the_table_of_the_derive_tells_them_apart_too() {
    let names: Vec<_> = Derived::SCHEMA.properties().iter().map(Property::name).collect();
    let complete: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), json!(true))).collect();
    assert_eq!(broken(Derived::OBJECT, &complete), "");
    for name in names {
        let escaped = name.replace('~', "~0").replace('/', "~1");
        let mut document = complete.clone();
        document.insert(name.to_owned(), json!(1));
        assert_eq!(broken(Derived::OBJECT, &document), format!("/{escaped} type"));
        document.remove(name);
        assert_eq!(broken(Derived::OBJECT, &document), format!("/{escaped} required"));
        document.insert(format!("{name}a"), json!(true));
        assert_eq!(
            Derived::SCHEMA.validate(&document).unwrap_err().len(),
            if name == "a" || name.len() < 3 { 1 } else { 2 }
        );
    }
}
