use wireform::Schema;

#[derive(Schema)]
struct Later {
    #[schema(pattern = "^a*$")]
    pattern: String,
    #[schema(as = String)]
    other: u8,
    #[schema(custom = check)]
    custom: u8,
}

fn main() {}
