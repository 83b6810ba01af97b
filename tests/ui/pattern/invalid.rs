//! A pattern that ECMA-262 does not have: the message says at which character.

#[derive(wireform::Schema)]
struct Article {
    #[schema(pattern = "^(a|b")]
    unclosed: String,
    #[schema(pattern = r"\d{3,2}")]
    out_of_order: String,
    #[schema(items(pattern = r"\p{letter}"))]
    unknown_property: Vec<String>,
    #[schema(keys(pattern = r"[\w-z]"))]
    range: std::collections::BTreeMap<String, u8>,
}

const SLUG: wireform::Pattern = wireform::pattern!("a{2");

fn main() {}
