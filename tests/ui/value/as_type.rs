use wireform::Schema;

#[derive(Schema)]
struct Holder {
    #[schema(as)]
    one: u8,
    #[schema(as = "String")]
    two: u8,
    #[schema(as = 3)]
    three: u8,
    #[schema(as = Vec<u8>, maximum = 3)]
    four: u8,
}

fn main() {}
