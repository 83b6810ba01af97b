use serde::{Deserialize, Deserializer, Serialize};
use wireform::Schema;

mod text {
    pub fn serialize<S: serde::Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let text: String = serde::Deserialize::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn lenient<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    text::deserialize(deserializer)
}

#[derive(Serialize, Deserialize, Schema)]
struct Fields {
    #[serde(with = "text")]
    both: u8,
    #[serde(deserialize_with = "lenient")]
    read: u8,
}

#[derive(Serialize, Deserialize, Schema)]
enum Variants {
    #[serde(with = "text")]
    Both(u8),
    #[serde(deserialize_with = "lenient")]
    Read(u8),
}

fn main() {}
