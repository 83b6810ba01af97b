//! Types whose schema, `Serialize` and `Deserialize` do not say the same: what `schema_agrees!` says of each.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wireform::testing::{Agreement, agreement};
use wireform::{Property, Schema, SchemaObject, schema_agrees};

/// What is said of a type.
fn said<T: Schema + Serialize + serde::de::DeserializeOwned>() -> String {
    agreement::<T>().unwrap_err().to_string()
}

mod as_string {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(id: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(id)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The schema says a number, and `with` reads and writes a string.
#[derive(Serialize, Deserialize, Schema)]
struct LyingAs {
    name: String,
    #[serde(with = "as_string")]
    #[schema(as = u64)]
    id: u64,
}

#[test]
fn an_as_that_is_not_what_is_read_is_shown_with_the_smallest_document() {
    assert_eq!(
        said::<LyingAs>(),
        r#"serde and the schema of `testing::lies::LyingAs` do not agree: the schema accepts a document that serde does not read

document:
  {
    "id": 0,
    "name": ""
  }

serde:       refuses it: invalid type: integer `0`, expected a string at line 1 column 7
schema:      accepts it
JSON Schema: accepts it

help: the schema says another form than `Deserialize` reads: look at `#[schema(as = …)]`, at `with` and `deserialize_with`, and at a `Schema` or `Deserialize` written by hand; what the type refuses on purpose is allowed by `may_refuse = "words of its message"`
again: schema_agrees!(testing::lies::LyingAs, seed = 0)"#,
    );
}

#[test]
#[should_panic(expected = "the schema accepts a document that serde does not read")]
fn the_macro_panics_with_the_text() {
    schema_agrees!(LyingAs, documents = 10, seed = 3);
}

/// The schema says a number, and a number or a string that holds one is read.
#[derive(Serialize, Deserialize, Schema)]
struct Lenient {
    #[serde(deserialize_with = "number_or_text")]
    #[schema(as = u64)]
    id: u64,
}

fn number_or_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u64),
        Text(String),
    }

    match Either::deserialize(deserializer)? {
        Either::Number(number) => Ok(number),
        Either::Text(text) => text.parse().map_err(serde::de::Error::custom),
    }
}

#[test]
fn a_form_that_only_serde_reads_is_told_and_can_be_allowed() {
    let said = said::<Lenient>();
    assert!(said.contains("serde reads a document that the schema refuses"), "{said}");
    assert!(
        said.contains(
            r#"{
    "id": "0"
  }"#
        ),
        "{said}"
    );
    assert!(said.contains(r#"schema:      refuses it: /id  "0" is not an integer"#), "{said}");
    schema_agrees!(Lenient, stricter = "/id");
}

mod written_as_string {
    use serde::Serializer;
    pub(crate) use u64_read as deserialize;

    pub(crate) fn serialize<S: Serializer>(id: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(id)
    }

    pub(crate) fn u64_read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

/// `with` reads a number and writes a string.
#[derive(Serialize, Deserialize, Schema)]
struct Changing {
    name: String,
    #[serde(with = "written_as_string")]
    #[schema(as = u64)]
    id: u64,
}

#[test]
fn a_with_module_that_changes_the_type_is_shown_with_what_it_writes() {
    assert_eq!(
        said::<Changing>(),
        r#"serde and the schema of `testing::lies::Changing` do not agree: serde writes what the schema refuses

document:
  {
    "id": 0,
    "name": ""
  }

serde:       reads it
serde:       writes {"name":"","id":"0"}
schema:      accepts it
JSON Schema: accepts it
note: the schema says of what is written: /id  "0" is not an integer

help: `Serialize` writes another form than the schema says: look at `#[schema(as = …)]`, at `with` and `serialize_with`, and at a `Serialize` written by hand
again: schema_agrees!(testing::lies::Changing, seed = 0)"#,
    );
}

/// The schema lacks the alias.
struct Forgotten {
    color: String,
    size: Option<u8>,
}

impl Schema for Forgotten {
    const NAME: &'static str = "Forgotten";
    const OBJECT: &'static SchemaObject = &SchemaObject::object(
        const { &[Property::new("color", String::PLACE), Property::new("size", Option::<u8>::PLACE)] },
    )
    .named(Self::NAME);
}

#[derive(Deserialize)]
#[serde(rename = "Forgotten")]
struct ForgottenForm {
    #[serde(alias = "colour")]
    color: String,
    size: Option<u8>,
}

impl<'de> Deserialize<'de> for Forgotten {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ForgottenForm { color, size } = Deserialize::deserialize(deserializer)?;
        Ok(Self { color, size })
    }
}

impl Serialize for Forgotten {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut written = serializer.serialize_struct("Forgotten", 2)?;
        written.serialize_field("color", &self.color)?;
        written.serialize_field("size", &self.size)?;
        written.end()
    }
}

#[test]
fn an_alias_that_the_schema_lacks_is_told_by_what_serde_says_it_reads() {
    assert_eq!(
        said::<Forgotten>(),
        r#"serde and the schema of `testing::lies::Forgotten` do not agree: serde reads a name that the schema does not know

document:
  {
    "color": ""
  }

serde:       reads it
serde:       writes {"color":"","size":null}
schema:      accepts it
JSON Schema: accepts it
note: it is the property `colour` at the root; serde says that it reads `color`, `colour`, `size` there

help: `Deserialize` reads an alias that the schema lacks: add it by `Property::with_aliases`, or `#[serde(alias = "…")]`, or take it from `Deserialize`
again: schema_agrees!(testing::lies::Forgotten, seed = 0)"#,
    );
}

/// Reads a map itself, `colour` too, and refuses what it does not know.
struct ByHand(String);

impl Schema for ByHand {
    const OBJECT: &'static SchemaObject =
        &SchemaObject::object(const { &[Property::new("color", String::PLACE)] }).deny_unknown_properties();
}

impl<'de> Deserialize<'de> for ByHand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;

        let members = std::collections::BTreeMap::<String, serde_json::Value>::deserialize(deserializer)?;
        let mut color = None;
        for (name, value) in members {
            match name.as_str() {
                "color" | "colour" => color = Some(String::deserialize(value).map_err(Error::custom)?),
                other => return Err(Error::unknown_field(other, &["color", "colour"])),
            }
        }
        color.map(Self).ok_or_else(|| Error::missing_field("color"))
    }
}

impl Serialize for ByHand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        std::collections::BTreeMap::from([("color", &self.0)]).serialize(serializer)
    }
}

#[test]
fn an_alias_that_the_schema_lacks_is_told_by_the_message_about_an_unknown_field() {
    let said = said::<ByHand>();
    assert!(said.contains("serde reads a name that the schema does not know"), "{said}");
    assert!(said.contains("note: serde says that it reads `colour`, and the schema knows no such name"), "{said}");
}

/// The schema has an alias that nothing reads.
#[derive(Serialize, Deserialize)]
struct Promised {
    color: String,
    size: Option<u8>,
}

impl Schema for Promised {
    const NAME: &'static str = "Promised";
    const OBJECT: &'static SchemaObject = &SchemaObject::object(
        const {
            &[
                Property::new("color", String::PLACE),
                Property::new("size", Option::<u8>::PLACE).with_aliases(&["magnitude"]),
            ]
        },
    )
    .named(Self::NAME);
}

#[test]
fn an_alias_that_serde_lacks_is_told() {
    let said = said::<Promised>();
    assert!(said.contains("the schema knows a name that serde does not read"), "{said}");
    assert!(
        said.contains("it is the property `magnitude` at the root; serde says that it reads `color`, `size` there"),
        "{said}"
    );
}

/// The same of a type that does not say what it reads.
#[derive(Serialize)]
struct Unsaid {
    size: Option<u8>,
}

impl Schema for Unsaid {
    const OBJECT: &'static SchemaObject =
        &SchemaObject::object(const { &[Property::new("size", Option::<u8>::PLACE).with_aliases(&["magnitude"])] });
}

impl<'de> Deserialize<'de> for Unsaid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = std::collections::BTreeMap::<String, serde_json::Value>::deserialize(deserializer)?;
        let size = members.remove("size").map(Option::deserialize).transpose().map_err(serde::de::Error::custom)?;
        Ok(Self {
            size: size.flatten(),
        })
    }
}

#[test]
fn an_alias_that_is_not_read_as_its_property_is_told() {
    let said = said::<Unsaid>();
    assert!(said.contains("an alias and its property are not read alike"), "{said}");
    assert!(said.contains(r#""magnitude": 0"#), "{said}");
    assert!(said.contains(r#"it writes {"size":0}, and here {"size":null}"#), "{said}");
}

/// `Serialize` writes seconds, `Deserialize` reads milliseconds.
#[derive(Deserialize, Schema)]
#[serde(transparent)]
struct Wait(u32);

impl Serialize for Wait {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.0 / 1000).serialize(serializer)
    }
}

#[test]
fn a_serialize_in_another_unit_is_told_by_reading_again() {
    let said = said::<Wait>();
    assert!(said.contains("what serde writes changes when it is read and written again"), "{said}");
    assert!(said.contains("writes 1\n") && said.contains("note: read and written once more: 0\n"), "{said}");
}

/// `Serialize` writes a name that the schema does not know.
#[derive(Deserialize, Schema)]
struct Renamed {
    first_name: String,
}

impl Serialize for Renamed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        std::collections::BTreeMap::from([("firstName", &self.first_name)]).serialize(serializer)
    }
}

#[test]
fn a_serialize_that_writes_another_name_is_shown_with_what_it_writes() {
    assert_eq!(
        said::<Renamed>(),
        r#"serde and the schema of `testing::lies::Renamed` do not agree: serde writes what the schema refuses

document:
  {
    "first_name": ""
  }

serde:       reads it
serde:       writes {"firstName":""}
schema:      accepts it
JSON Schema: accepts it
note: the schema says of what is written: /first_name  is required

help: `Serialize` writes another form than the schema says: look at `#[schema(as = …)]`, at `with` and `serialize_with`, and at a `Serialize` written by hand
again: schema_agrees!(testing::lies::Renamed, seed = 0)"#,
    );
}

/// `Serialize` forgets a property that need not be there.
#[derive(Deserialize, Schema)]
#[allow(dead_code, reason = "it is what is forgotten")]
struct Forgetful {
    name: String,
    size: Option<u8>,
}

impl Serialize for Forgetful {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        std::collections::BTreeMap::from([("name", &self.name)]).serialize(serializer)
    }
}

#[test]
fn a_property_that_serialize_forgets_is_told() {
    let said = said::<Forgetful>();
    assert!(said.contains("a property is read, and never written"), "{said}");
    assert!(said.contains("note: `/size` was in many documents, and serde has written it in none"), "{said}");
    assert!(
        said.contains(
            r#""name": "",
    "size": 0"#
        ),
        "{said}"
    );
}

/// Only written, and by another name than the schema says.
#[derive(Schema)]
struct Answer {
    text: String,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        std::collections::BTreeMap::from([("words", &self.text)]).serialize(serializer)
    }
}

#[test]
fn a_value_of_a_type_that_is_only_written_is_tried() {
    let answer = Answer {
        text: "yes".to_owned(),
    };
    let said = Agreement::<Answer>::of_written().value(&answer).check().unwrap_err().to_string();
    assert!(said.contains(r#"serde:       writes {"words":"yes"}"#), "{said}");
    assert!(said.contains("note: the schema says of what is written: /text  is required"), "{said}");
}

/// Refuses what its schema accepts, and says so.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(try_from = "[u8; 2]", into = "[u8; 2]")]
#[derive(Clone)]
struct Ascending([u8; 2]);

impl From<Ascending> for [u8; 2] {
    fn from(Ascending(pair): Ascending) -> Self {
        pair
    }
}

impl TryFrom<[u8; 2]> for Ascending {
    type Error = &'static str;

    fn try_from(pair: [u8; 2]) -> Result<Self, Self::Error> {
        if pair.is_sorted() { Ok(Self(pair)) } else { Err("the pair does not ascend") }
    }
}

#[test]
fn what_a_type_refuses_on_purpose_can_be_allowed() {
    let said = said::<Ascending>();
    assert!(said.contains("serde:       refuses it: the pair does not ascend"), "{said}");
    assert!(said.contains("document:\n  [\n    1,\n    0\n  ]"), "{said}");
    schema_agrees!(Ascending, may_refuse = "does not ascend", value = &Ascending([1, 2]));
}

/// No document of it is found.
#[derive(Serialize, Deserialize, Schema)]
struct Hard {
    #[schema(pattern = "^a", format = "uuid", custom = ends_in_b)]
    id: String,
}

fn ends_in_b(text: &str) -> Result<(), wireform::Failure> {
    if text.ends_with("bbbbbbbbbbbb") { Ok(()) } else { Err(wireform::Failure::new("b", "does not end in b")) }
}

#[test]
fn a_type_of_which_nothing_was_tried_does_not_pass_unless_a_document_is_given() {
    let said = said::<Hard>();
    assert!(said.contains("no document could be made, so nothing was tried"), "{said}");
    assert!(said.contains("note: /id: no value was found that all of its keywords accept"), "{said}");
    let example = serde_json::json!({"id": "a0000000-0000-4000-8000-bbbbbbbbbbbb"});
    schema_agrees!(Hard, example = example);
}

#[test]
fn the_line_that_tries_again_has_every_setting() {
    let agreement = Agreement::<LyingAs>::of().documents(10).seed(3).depth(2).example(serde_json::json!(null));
    let agreement = agreement.may_refuse("some \"words\"").stricter("/name");
    let said = agreement.check().unwrap_err().to_string();
    let line = r#"LyingAs, documents = 10, seed = 3, depth = 2, example = …, may_refuse = "some \"words\"", stricter = "/name")"#;
    assert!(said.ends_with(line), "{said}");

    let value = LyingAs {
        name: String::new(),
        id: 1,
    };
    let said = Agreement::<LyingAs>::of_written().value(&value).check().unwrap_err().to_string();
    assert!(said.ends_with("LyingAs, serialize only, seed = 0, value = …)"), "{said}");
    let said = Agreement::<LyingAs>::of_read().check().unwrap_err().to_string();
    assert!(said.ends_with("LyingAs, deserialize only, seed = 0)"), "{said}");
}
