use wireform::Schema;

#[derive(Schema)]
struct Later {
    #[schema(pattern = "^a*$")]
    pattern: String,
    #[schema(custom = check)]
    custom: u8,
}

fn main() {}
