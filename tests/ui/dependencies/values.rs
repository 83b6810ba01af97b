//! Values that a property never has.

use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum State {
    Pending,
    Failed,
}

type Alias = State;

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(state = "faild" | "failed", reason))]
#[schema(required_if(other = "Pending", reason))]
#[schema(required_if(perhaps = 1, reason))]
struct OfEnum {
    state: State,
    other: Alias,
    perhaps: Option<State>,
    reason: Option<String>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(text = 1, asked))]
#[schema(required_if(number = "1", asked))]
#[schema(required_if(number = 300, asked))]
#[schema(required_if(whole = 0.5, asked))]
#[schema(required_if(flag = null, asked))]
#[schema(required_if(short = "four", asked))]
#[schema(required_if(id = "no uuid", asked))]
#[schema(required_if(list = 1, asked))]
#[schema(required_if(part = "x", asked))]
#[schema(required_if(perhaps = "x", asked))]
struct OfOthers {
    text: String,
    number: u8,
    whole: Option<i64>,
    flag: bool,
    #[schema(max_length = 3)]
    short: String,
    #[schema(format = "uuid")]
    id: String,
    list: Vec<u8>,
    part: Part,
    perhaps: Option<Part>,
    asked: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Part {
    inside: u8,
}

#[derive(Serialize, Deserialize, Schema)]
enum External {
    Plain,
    Data(u8),
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Internal {
    Plain,
    Data { a: u8 },
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(external = "plain", asked))]
#[schema(required_if(external = 1, asked))]
#[schema(required_if(internal = "Plain", asked))]
struct OfUnions {
    external: External,
    internal: Internal,
    asked: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(value = "x", asked))]
struct Generic<T> {
    value: u8,
    more: T,
    asked: Option<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
struct Holds {
    generic: Generic<u8>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(value = f64::NAN, asked), required_if(value = LIST, asked))]
struct Constants {
    value: f64,
    asked: Option<u8>,
}

const LIST: [u8; 2] = [1, 2];

fn main() {}
