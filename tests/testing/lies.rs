//! Types whose schema, `Serialize` and `Deserialize` do not say the same: what `schema_agrees!` says of each.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wireform::testing::agreement;
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
fn a_lying_as() {
    println!("{}", said::<LyingAs>());
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
fn a_with_module_that_changes_the_type() {
    println!("{}", said::<Changing>());
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
fn an_alias_that_the_schema_lacks() {
    println!("{}", said::<Forgotten>());
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
fn an_alias_that_serde_lacks() {
    println!("{}", said::<Promised>());
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
fn a_wrong_serialize_of_the_same_type() {
    println!("{}", said::<Wait>());
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
fn a_wrong_serialize() {
    println!("{}", said::<Renamed>());
}
