//! A pattern where none can stand, of the wrong kind, twice, or against a default.

#[derive(wireform::Schema)]
#[schema(pattern = "^[a-z]+$")]
struct Slug(String);

type Count = u8;

#[derive(wireform::Schema)]
struct Article {
    #[schema(pattern = "^1")]
    number: u8,
    #[schema(pattern = "^1")]
    alias: Count,
    #[schema(pattern = 'a')]
    character: String,
    #[schema(pattern = "a", pattern = "b")]
    twice: String,
    #[schema(pattern = "^b")]
    replaced: Slug,
    #[schema(pattern = "^[A-Z]", default = "untitled")]
    title: String,
}

fn main() {}
