use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[repr(u8)]
enum Level {
    Low = 1,
    High = 10,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all = "lowercase")]
#[repr(align(8), i16)]
enum Direction {
    Left = -1,
    Right,
}

#[derive(Serialize, Deserialize, Schema)]
#[repr(i64)]
enum Open {
    One = 1,
    #[serde(other)]
    Other,
}

// what is not a list of names, or has no numbers, is not asked
#[derive(Serialize, Deserialize, Schema)]
#[repr(u8)]
enum Data {
    One(u8) = 1,
    Two = 2,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "t")]
#[repr(u8)]
enum Tagged {
    One = 1,
}

#[derive(Serialize, Deserialize, Schema)]
#[repr(u8)]
enum Small {
    One,
}

#[derive(Serialize, Deserialize, Schema)]
enum NoType {
    One = 1,
}

#[derive(Clone, Serialize, Deserialize, Schema)]
#[serde(into = "u8", from = "u8")]
#[repr(u8)]
enum Converted {
    One = 1,
}

impl From<u8> for Converted {
    fn from(_: u8) -> Self {
        Self::One
    }
}

impl From<Converted> for u8 {
    fn from(converted: Converted) -> Self {
        converted as Self
    }
}

fn main() {}
