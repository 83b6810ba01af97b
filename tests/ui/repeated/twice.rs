use wireform::Schema;

#[derive(Schema)]
struct Repeated {
    #[schema(maximum = 3, maximum = 4)]
    together: u8,
    #[schema(description = "one")]
    #[schema(description = "two")]
    apart: u8,
    #[schema(items(maximum = 3, maximum = 4))]
    inside: Vec<u8>,
}

#[derive(Schema)]
#[schema(max_length = 3)]
struct Newtype(#[schema(max_length = 4)] String);

fn main() {}
