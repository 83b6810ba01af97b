use serde::{Deserialize, Serialize};
use wireform::Schema;

type Label = String;

#[derive(Serialize, Deserialize, Schema)]
#[schema(max_properties = 3)]
struct JobStatus {
    #[schema(max_lenght = 10)]
    name: String,
    #[schema(format = "datetime", title = 3)]
    created_at: String,
    #[schema(maximum = 100, maximum = 99, minimum = 101)]
    progress: Option<f64>,
    #[schema(maximum = 3)]
    by_tokens: String,
    #[schema(maximum = 3)]
    by_type: Label,
    #[schema(default = "x")]
    default: u8,
    #[serde(rename = "name")]
    taken: u8,
    #[schema(pattern = "x(")]
    later: String,
}

fn main() {}
