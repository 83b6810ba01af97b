use wireform::Schema;

#[derive(Schema)]
struct Later {
    #[schema(custom = check)]
    custom: u8,
}

fn main() {}
