use serde::Serialize;
use wireform::Schema;

#[derive(Serialize, Schema)]
struct Outer {
    #[serde(flatten, serialize_with = "as_map")]
    number: u8,
    #[serde(flatten, serialize_with = "as_map")]
    #[schema(as = String)]
    other: u8,
}

fn as_map<S: serde::Serializer>(_: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map([("a", 1)])
}

fn main() {}
