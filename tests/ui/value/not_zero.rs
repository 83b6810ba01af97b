use std::num::{NonZeroI8, NonZeroU8};

use wireform::Schema;

#[derive(Schema)]
struct NotZero {
    #[schema(default = 0)]
    signed: NonZeroI8,
    #[schema(default = 0)]
    unsigned: NonZeroU8,
    #[schema(example = [1, 0])]
    item: Vec<NonZeroI8>,
}

fn main() {}
