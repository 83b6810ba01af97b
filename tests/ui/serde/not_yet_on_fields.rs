use serde::Serialize;
use wireform::Schema;

#[derive(Serialize, Schema)]
struct Inner {
    value: u8,
}

#[derive(Serialize, Schema)]
struct Outer {
    #[serde(flatten)]
    inner: Inner,
    #[serde(serialize_with = "as_text")]
    number: u8,
}

fn as_text<S: serde::Serializer>(_: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("")
}

fn main() {}
