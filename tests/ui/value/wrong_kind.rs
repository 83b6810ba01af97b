use wireform::Schema;

#[derive(Schema)]
struct Values {
    #[schema(maximum = "3")]
    string: u8,
    #[schema(maximum = "three")]
    word: u8,
    #[schema(minimum = true)]
    boolean: u8,
    #[schema(min_length = "3")]
    length: String,
    #[schema(max_length = 2.5)]
    fraction: String,
    #[schema(title = 3)]
    title: u8,
    #[schema(description = -3)]
    description: u8,
    #[schema(format = uuid)]
    format: String,
    #[schema(required = 3)]
    required: u8,
    #[schema(default = b"bytes")]
    default: u8,
}

#[derive(Schema)]
#[schema(name = Other, crate = 3)]
struct Name {
    value: u8,
}

fn main() {}
