use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
enum Plain {
    A,
    #[serde(alias = "b")]
    B,
}

#[derive(Serialize, Deserialize, Schema)]
enum Data {
    B(u8),
    C,
}

#[derive(Serialize, Deserialize, Schema)]
struct Own {
    b: u8,
    #[serde(flatten)]
    plain: Plain,
}

#[derive(Serialize, Deserialize, Schema)]
struct Two {
    #[serde(flatten)]
    plain: Plain,
    #[serde(flatten)]
    data: Option<Data>,
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "C")]
enum Tagged {
    Data(Data),
}

fn main() {}
