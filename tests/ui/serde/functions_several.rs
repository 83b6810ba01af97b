use serde::{Deserialize, Serialize};
use wireform::Schema;

/// An attribute macro such as `serde_as` puts its `with` at one place for all fields.
macro_rules! converted {
    ($with:meta) => {
        #[derive(Serialize, Deserialize, Schema)]
        struct Times {
            #[$with]
            first: u64,
            #[$with]
            second: u64,
        }

        #[derive(Schema)]
        enum Either {
            A(#[$with] u64),
            #[$with]
            B(u64),
        }
    };
}

converted!(serde(with = "seconds"));

mod seconds {
    pub fn serialize<S: serde::Serializer>(value: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(*value)
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

fn main() {}
