//! A type with flattened fields is asked for its properties, as a form asks for their limits: in constants too.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Kind, Property, Schema, SchemaObject};

#[derive(Serialize, Deserialize, Schema)]
struct Address {
    #[schema(max_length = 80)]
    street: String,
    #[serde(rename = "postalCode", alias = "zip")]
    postal_code: String,
}

#[derive(Serialize, Deserialize, Schema)]
struct Audit {
    #[schema(minimum = 1)]
    version: u32,
    #[serde(flatten)]
    author: Box<Author>,
    changed: bool,
}

#[derive(Serialize, Deserialize, Schema)]
struct Author {
    author: String,
}

#[derive(Serialize, Deserialize, Schema)]
struct Order {
    #[schema(minimum = 1, maximum = 999)]
    id: u64,
    #[serde(flatten)]
    address: Address,
    paid: bool,
    note: Option<String>,
    #[serde(flatten)]
    audit: Audit,
    last: u8,
}

const ORDER: &SchemaObject = Order::SCHEMA.object();
const ID: &Property = ORDER.property("id").unwrap();
const STREET: &Property = ORDER.property("street").unwrap();
const _: () = assert!(ORDER.property("author").is_some() && ORDER.property("nobody").is_none());
const _: () = assert!(matches!(STREET.schema().max_length(), Some(80)));
const _: () = assert!(ORDER.requires("street") && ORDER.requires("id") && !ORDER.requires("note"));

/// The names, as a constant lists them.
const NAMES: [&str; 9] = {
    let mut names = [""; 9];
    let mut i = 0;
    while i < names.len() {
        names[i] = ORDER.property_at(i).unwrap().name();
        i += 1;
    }
    names
};
const _: () = assert!(ORDER.property_at(9).is_none());

fn order() -> Order {
    Order {
        id: 1,
        address: Address {
            street: "High Street".to_owned(),
            postal_code: "1".to_owned(),
        },
        paid: true,
        note: None,
        audit: Audit {
            version: 1,
            author: Box::new(Author {
                author: "Ann".to_owned(),
            }),
            changed: false,
        },
        last: 1,
    }
}

/// The names in the text that serde writes, in its order.
fn written<T: Serialize>(value: &T) -> Vec<String> {
    let text = serde_json::to_string(value).unwrap();
    let names: Vec<String> = serde_json::from_str::<Names>(&text).unwrap().0;
    names
}

/// The names of an object, in the order of its text.
struct Names(Vec<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Names;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
                let mut names = Vec::new();
                while let Some((name, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                    names.push(name);
                }
                Ok(Names(names))
            }
        }

        deserializer.deserialize_map(Visitor)
    }
}

fn asked<T: Schema>() -> Vec<&'static str> {
    let schema = T::SCHEMA.object();
    for property in schema.all_properties() {
        let found = schema.property(property.name()).unwrap();
        assert!(std::ptr::eq(found, property), "{}", property.name());
    }
    schema.all_properties().map(Property::name).collect()
}

#[test]
fn own_and_flattened_properties_are_found_in_the_order_in_which_serde_writes_them() {
    assert_eq!(NAMES.as_slice(), written(&order()));
    assert_eq!(asked::<Order>(), NAMES);
    assert_eq!(ID.schema().maximum().unwrap(), 999);
    assert_eq!(ORDER.property("version").unwrap().schema().minimum().unwrap(), 1);
    assert_eq!(ORDER.property("postalCode").unwrap().aliases(), ["zip"]);
    let own: Vec<_> = ORDER.properties().iter().map(Property::name).collect();
    assert_eq!(own, ["id", "paid", "note", "last"]);
    assert!(ORDER.additional_properties().is_none() && ORDER.flattened_unions().is_empty());
}

#[derive(Serialize, Deserialize, Schema)]
struct Paged<T> {
    total: u64,
    #[serde(flatten)]
    content: T,
    #[serde(flatten)]
    cursor: Cursor<T>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Cursor<T> {
    next: Option<T>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Wrapped(Rc<Address>);

#[derive(Serialize, Deserialize, Schema)]
struct Around<'a> {
    #[serde(flatten, borrow)]
    label: Label<'a>,
    #[serde(flatten)]
    wrapped: Wrapped,
}

#[derive(Serialize, Deserialize, Schema)]
struct Label<'a> {
    label: &'a str,
}

#[test]
fn generic_parts_newtypes_and_pointers_are_seen_through() {
    const TOTAL: &Property = <Paged<Author>>::SCHEMA.object().property("author").unwrap();
    assert!(TOTAL.is_required());
    assert_eq!(asked::<Paged<Author>>(), ["total", "author", "next"]);
    assert_eq!(asked::<Paged<Audit>>(), ["total", "version", "author", "changed", "next"]);
    assert_eq!(asked::<Around<'_>>(), ["label", "street", "postalCode"]);
    assert_eq!(asked::<Box<Option<Order>>>(), [""; 0], "a reference: it is resolved first");
    assert_eq!(<Box<Option<Order>>>::SCHEMA.resolve().all_properties().count(), 9);
}

#[derive(Serialize, Deserialize, Schema)]
struct Perhaps {
    #[serde(flatten)]
    address: Option<Box<Address>>,
    id: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Optional(Option<Author>);

#[derive(Serialize, Deserialize, Schema)]
struct AroundOptional {
    #[serde(flatten)]
    author: Optional,
    #[serde(flatten)]
    perhaps: Perhaps,
}

#[test]
fn what_is_required_in_a_part_that_may_be_absent_is_not_required_of_the_whole() {
    const PERHAPS: &SchemaObject = Perhaps::SCHEMA.object();
    const _: () = assert!(!PERHAPS.requires("street") && PERHAPS.requires("id"));
    assert!(PERHAPS.property("street").unwrap().is_required());
    assert!(!PERHAPS.requires("nobody"));
    for (document, valid) in [(json!({"id": 1}), true), (json!({"street": "a", "postalCode": "b"}), false)] {
        assert_eq!(PERHAPS.is_valid(&document), valid);
        assert_eq!(serde_json::from_value::<Perhaps>(document).is_ok(), valid);
    }
    let around = AroundOptional::SCHEMA.object();
    assert!(!around.requires("author") && !around.requires("street") && around.requires("id"));
    assert!(serde_json::from_value::<AroundOptional>(json!({"id": 1})).is_ok());
}

#[derive(Serialize, Deserialize, Schema)]
struct Extended {
    id: u8,
    #[serde(flatten)]
    more: HashMap<String, bool>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Outer {
    #[serde(flatten)]
    extended: Extended,
    name: String,
}

#[derive(Serialize, Deserialize, Schema)]
struct Anything {
    id: u8,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Loose {
    id: u8,
    #[serde(flatten)]
    more: Value,
}

#[test]
fn a_flattened_map_says_what_its_values_are_like() {
    const MORE: &SchemaObject = Outer::SCHEMA.object().additional_properties().unwrap();
    assert_eq!(MORE.kind(), Kind::Boolean);
    assert_eq!(asked::<Outer>(), ["id", "name"]);
    assert_eq!(Anything::SCHEMA.additional_properties().unwrap().kind(), Kind::Any);
    assert_eq!(Loose::SCHEMA.additional_properties().unwrap().kind(), Kind::Any);
    assert_eq!(<HashMap<String, bool>>::SCHEMA.additional_properties().unwrap().kind(), Kind::Boolean);
    assert!(Order::SCHEMA.additional_properties().is_none() && Address::SCHEMA.additional_properties().is_none());
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Event {
    Created {
        at: u64,
        #[serde(flatten)]
        author: Author,
    },
    Moved(Address),
    Gone,
}

#[derive(Serialize, Deserialize, Schema)]
struct Logged {
    id: u8,
    #[serde(flatten)]
    event: Event,
    #[serde(flatten)]
    filter: Option<Box<Filter>>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Filter {
    #[serde(flatten)]
    operation: Box<Operation>,
}

/// Flattens what flattens it.
#[derive(Serialize, Deserialize, Schema)]
enum Operation {
    Not {
        #[serde(flatten)]
        inner: Filter,
    },
    Never {
        #[serde(flatten)]
        inner: Box<Operation>,
    },
    Equal {
        value: u8,
    },
}

#[test]
fn a_flattened_union_is_asked_for_its_branches() {
    let unions = Logged::SCHEMA.flattened_unions();
    assert_eq!(unions.iter().map(|union| union.tag()).collect::<Vec<_>>(), [Some("kind"), None]);
    let branches: Vec<Vec<_>> =
        unions[0].branches().iter().map(|branch| branch.all_properties().map(Property::name).collect()).collect();
    assert_eq!(branches, [vec!["kind", "at", "author"], vec!["kind", "street", "postalCode"], vec!["kind"]]);
    let created = Event::Created {
        at: 1,
        author: Author {
            author: "Ann".to_owned(),
        },
    };
    assert_eq!(branches[0], written(&created));
    assert!(unions[0].branches()[1].property("postalCode").is_some());
    assert_eq!(asked::<Logged>(), ["id"]);

    let inside = unions[1].branches()[0].property("Not").unwrap().schema();
    assert_eq!(inside.flattened_unions()[0].name(), Some("Operation"));
    let document = json!({"Not": {"Never": {"Equal": {"value": 1}}}});
    assert!(Filter::SCHEMA.is_valid(&document) && serde_json::from_value::<Filter>(document).is_ok());
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
struct Tagged {
    #[serde(flatten)]
    address: Address,
    id: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Split {
    #[serde(rename(serialize = "out", deserialize = "in"))]
    both: u8,
    #[serde(flatten)]
    author: Author,
    #[serde(skip)]
    skipped: u8,
    end: u8,
}

#[test]
fn the_tag_of_a_struct_and_a_field_of_two_names_have_their_places() {
    let tagged = Tagged {
        address: order().address,
        id: 1,
    };
    assert_eq!(asked::<Tagged>(), ["type", "street", "postalCode", "id"]);
    assert_eq!(asked::<Tagged>(), written(&tagged));
    assert_eq!(asked::<Split>(), ["out", "in", "author", "end"]);
}

#[test]
fn parts_that_are_written_by_hand_are_known_as_far_as_they_stand_in_place() {
    const NAMED: SchemaObject = SchemaObject::object(const { &[Property::new("name", SchemaObject::string())] });
    const TOWN: SchemaObject = SchemaObject::object(const { &[Property::new("town", SchemaObject::string())] });
    const PERSON: SchemaObject =
        SchemaObject::all_of(const { &[&NAMED, &TOWN, &SchemaObject::reference::<Address>()] });

    let names: Vec<_> = PERSON.all_properties().map(Property::name).collect();
    assert_eq!(names, ["name", "town"]);
    assert!(PERSON.property("street").is_none());
}
