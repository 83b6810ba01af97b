//! What stands on the wire is another type: `from`, `into`, `with`, `remote`, and `as`, which says so.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::json;
use wireform::{Kind, Schema};

use crate::oracle::{reads, refuses, writes};

#[derive(Serialize, Deserialize, Clone, Schema)]
#[serde(from = "u8", into = "u8")]
struct Converted {
    value: u8,
}

impl From<u8> for Converted {
    fn from(value: u8) -> Self {
        Self { value }
    }
}

impl From<Converted> for u8 {
    fn from(converted: Converted) -> Self {
        converted.value
    }
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(try_from = "String")]
#[schema(max_length = 5)]
struct Checked(String);

impl TryFrom<String> for Checked {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.len() > 5 { Err("too long") } else { Ok(Self(text)) }
    }
}

#[derive(Deserialize, Schema)]
#[serde(from = "Wire")]
#[schema(as = Wire)]
struct ReadOnly {
    sum: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Wire {
    one: u8,
}

impl From<Wire> for ReadOnly {
    fn from(wire: Wire) -> Self {
        Self { sum: wire.one }
    }
}

#[test]
fn a_converted_type_is_what_it_is_converted_to() {
    writes(&Converted { value: 1 }, &json!(1));
    refuses::<Converted>(&json!({"value": 1}));
    refuses::<Converted>(&json!(300));
    writes(&Checked("abc".to_owned()), &json!("abc"));
    refuses::<Checked>(&json!("abcdef"));
    reads::<ReadOnly>(&json!({"one": 1}));
    refuses::<ReadOnly>(&json!({"sum": 1}));
}

mod text {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        number.to_string().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

fn perhaps<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    Option::deserialize(deserializer)
}

#[derive(Serialize, Deserialize, Schema)]
struct With {
    #[serde(with = "text")]
    #[schema(as = String, max_length = 3)]
    number: u8,
    #[serde(deserialize_with = "perhaps")]
    #[schema(as = Option<u8>)]
    optional: Option<u8>,
    #[serde(deserialize_with = "perhaps", default)]
    #[schema(as = Option<u8>)]
    defaulted: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
enum WithInside {
    #[serde(with = "text")]
    #[schema(as = String)]
    Variant(u8),
    Field(
        #[serde(with = "text")]
        #[schema(as = String)]
        u8,
    ),
}

#[test]
fn a_function_writes_what_as_says() {
    let value = With {
        number: 1,
        optional: None,
        defaulted: None,
    };
    writes(&value, &json!({"number": "1", "optional": null, "defaulted": null}));
    refuses::<With>(&json!({"number": 1, "optional": null}));
    // a function is not asked what an absent value is
    refuses::<With>(&json!({"number": "1"}));
    reads::<With>(&json!({"number": "1", "optional": null}));
    writes(&WithInside::Variant(1), &json!({"Variant": "1"}));
    writes(&WithInside::Field(1), &json!({"Field": "1"}));
    refuses::<WithInside>(&json!({"Field": 1}));
}

mod theirs {
    pub(super) struct Duration {
        pub(super) seconds: u64,
    }

    impl Duration {
        pub(super) fn seconds(&self) -> u64 {
            self.seconds
        }
    }
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(remote = "theirs::Duration")]
struct Duration {
    #[serde(getter = "theirs::Duration::seconds")]
    seconds: u64,
}

impl From<Duration> for theirs::Duration {
    fn from(duration: Duration) -> Self {
        Self {
            seconds: duration.seconds,
        }
    }
}

#[derive(Serialize, Deserialize, Schema)]
struct Job {
    #[serde(with = "Duration")]
    #[schema(as = Duration)]
    duration: theirs::Duration,
}

#[test]
fn a_remote_type_has_the_schema_of_its_double() {
    writes(
        &Job {
            duration: theirs::Duration { seconds: 1 },
        },
        &json!({"duration": {"seconds": 1}}),
    );
    refuses::<Job>(&json!({"duration": 1}));
    assert_eq!(Job::SCHEMA.object().property("duration").unwrap().schema().kind(), Kind::Reference);
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all(serialize = "camelCase"))]
struct TwoNames {
    #[serde(rename(serialize = "written", deserialize = "read"))]
    both: Option<u8>,
    #[serde(rename(serialize = "new", deserialize = "old"), alias = "new")]
    renamed: u8,
    one_rule: Option<u8>,
}

#[test]
fn a_name_for_each_direction_makes_two_properties() {
    let object = TwoNames::SCHEMA.object();
    let names: Vec<_> = object.properties().iter().map(wireform::Property::name).collect();
    assert_eq!(names, ["written", "read", "new", "oneRule", "one_rule"]);
    let (written, read) = (object.property("written").unwrap(), object.property("read").unwrap());
    assert!(written.is_read_only() && !written.is_required() && read.is_write_only() && !read.is_required());
    writes(
        &TwoNames {
            both: Some(1),
            renamed: 2,
            one_rule: None,
        },
        &json!({"written": 1, "new": 2, "oneRule": null}),
    );
    reads::<TwoNames>(&json!({"read": 1, "old": 2}));
    refuses::<TwoNames>(&json!({"read": "x", "old": 2}));
}

#[derive(Serialize, Deserialize, Schema)]
struct Odd {
    r#type: u8,
    #[cfg(any())]
    never: Vec<NoSchema>,
    #[cfg_attr(all(), serde(rename = "always"))]
    sometimes: u8,
}

#[test]
fn raw_names_and_what_is_not_compiled() {
    writes(
        &Odd {
            r#type: 1,
            sometimes: 2,
        },
        &json!({"type": 1, "always": 2}),
    );
    assert_eq!(Odd::SCHEMA.object().properties().len(), 2);
}
