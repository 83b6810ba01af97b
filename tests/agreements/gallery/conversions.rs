//! Types that are written as another one.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Debug, Clone, Serialize, Deserialize, Schema, proptest_derive::Arbitrary)]
#[serde(from = "Wire", into = "Wire")]
struct Inner {
    sum: u8,
}

#[derive(Debug, Clone, Serialize, Deserialize, Schema, proptest_derive::Arbitrary)]
struct Wire {
    one: u8,
    two: bool,
}

impl From<Wire> for Inner {
    fn from(wire: Wire) -> Self {
        Self { sum: wire.one }
    }
}

impl From<Inner> for Wire {
    fn from(inner: Inner) -> Self {
        Self {
            one: inner.sum,
            two: true,
        }
    }
}

/// A number that is text on the wire.
mod as_text {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    pub(super) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&"x".repeat(usize::from(*value % 5)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        u8::try_from(String::deserialize(deserializer)?.len() % 5).map_err(D::Error::custom)
    }
}

wire! {
    struct Converted {
        inner: Inner,
        #[serde(with = "as_text")]
        #[schema(as = String)]
        text: u8,
    }

    struct Renaming {
        #[serde(rename(serialize = "out", deserialize = "in"), default)]
        both: u8,
    }
}

laws! {
    inner: Inner;
    converted: Converted;
    renaming: Renaming;
}
