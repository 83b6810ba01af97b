use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Position {
    x: u8,
    y: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Size {
    #[serde(alias = "x")]
    width: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Own {
    #[serde(flatten)]
    position: Position,
    y: u8,
}

#[derive(Serialize, Deserialize, Schema)]
struct Parts {
    #[serde(flatten)]
    position: Position,
    #[serde(flatten)]
    size: Option<Size>,
}

#[derive(Serialize, Deserialize, Schema)]
struct AliasFirst {
    #[serde(flatten)]
    size: Size,
    #[serde(flatten)]
    position: Position,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "kind")]
enum Tagged {
    One { one: bool },
}

#[derive(Serialize, Deserialize, Schema)]
struct NamedLikeTheTag {
    kind: String,
    #[serde(flatten)]
    tagged: Tagged,
}

fn main() {}
