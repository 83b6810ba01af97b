use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Clone, Schema)]
#[serde(from = "u8", into = "String")]
struct Differently {
    value: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(try_from = "Wire")]
struct OneWay {
    value: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Wire {
    value: u8,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(from = "Wire")]
#[schema(as = Wire)]
struct Said {
    #[schema(maximum = 3)]
    value: u8,
}

impl From<u8> for Differently {
    fn from(value: u8) -> Self {
        Self { value }
    }
}

impl From<Differently> for String {
    fn from(_: Differently) -> Self {
        Self::new()
    }
}

impl TryFrom<Wire> for OneWay {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        Ok(Self { value: wire.value })
    }
}

impl From<Wire> for Said {
    fn from(wire: Wire) -> Self {
        Self { value: wire.value }
    }
}

fn main() {}
