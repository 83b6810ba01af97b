use serde::Serialize;
use wireform::Schema;

#[derive(Serialize, Schema)]
struct Outer {
    #[serde(serialize_with = "as_text")]
    number: u8,
}

#[derive(Serialize, Schema)]
struct Newtype(#[serde(serialize_with = "as_text")] u8);

#[derive(Serialize, Schema)]
enum Event {
    #[serde(serialize_with = "as_text")]
    Counted(u8),
    Field {
        #[serde(serialize_with = "as_text")]
        number: u8,
    },
}

fn as_text<S: serde::Serializer>(_: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("")
}

fn main() {}
