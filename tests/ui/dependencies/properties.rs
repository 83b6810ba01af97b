//! Properties that do not exist, that ask for themselves, or that are there anyway.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(state = "failed", resaon))]
#[schema(required_if(stat = "failed", reason), dependent_required("createdAt", "reasons"))]
#[serde(rename_all = "camelCase")]
struct Unknown {
    state: String,
    reason: Option<String>,
    created_at: Option<String>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(dependent_required("created_at", "reply"), dependent_required(createdAt, reply_to))]
#[serde(rename_all = "camelCase")]
struct OtherNames {
    created_at: Option<String>,
    #[serde(alias = "reply")]
    reply_to: Option<String>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(dependent_required(a, b), dependent_required(c, a, d))]
struct NotOnTheWire {
    a: Option<u8>,
    #[serde(skip)]
    b: Option<u8>,
    c: Option<u8>,
    #[serde(flatten)]
    d: Part,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(dependent_required(a, written, read))]
struct OneWay {
    a: Option<u8>,
    #[serde(skip_deserializing)]
    written: Option<u8>,
    #[serde(skip_serializing)]
    read: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(dependent_required(a, b))]
struct TwoNames {
    a: Option<u8>,
    #[serde(rename(serialize = "b1", deserialize = "b2"))]
    b: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Part {
    inside: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, a), dependent_required(b, c, b, c))]
struct Itself {
    a: Option<u8>,
    b: Option<u8>,
    c: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(a = 1, b, c, d))]
struct AlwaysThere {
    a: Option<u8>,
    b: u8,
    #[schema(required)]
    c: Option<u8>,
    d: Newtype,
}

#[derive(Serialize, Deserialize, Schema)]
struct Newtype(Option<u8>);

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Tagged {
    #[schema(required_if("type" = "First", a))]
    First { a: Option<u8> },
    #[schema(dependent_required(a, "type"))]
    Second { a: Option<u8> },
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(dependent_required(a, b))]
struct Empty {}

fn main() {}
