use wireform::Schema;

#[derive(Schema)]
struct Values {
    #[schema(deprecated = true)]
    deprecated: u8,
    #[schema(nullable(true))]
    nullable: u8,
}

fn main() {}
