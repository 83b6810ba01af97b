use serde::{Deserialize, Serialize};
use wireform::Schema;

#[derive(Serialize, Deserialize, Schema)]
struct Upload {
    /// Name of the file
    #[schema(min_length = 1, maximum = 80)]
    name: String,
    /// How much of it has arrived, in percent
    #[schema(maximum = 100)]
    progress: u8,
}

fn main() {}
