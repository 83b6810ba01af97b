//! A constant behind `pattern` is a `Pattern`.

use wireform::{Pattern, pattern};

const TEXT: &str = "^a";
const SLUG: Pattern = pattern!("^[a-z-]+$");

#[derive(wireform::Schema)]
struct Article {
    #[schema(pattern = SLUG)]
    slug: String,
    #[schema(pattern = TEXT)]
    text: String,
}

fn main() {}
