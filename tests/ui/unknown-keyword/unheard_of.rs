use wireform::Schema;

#[derive(Schema)]
struct Limits {
    #[schema(colour = "red")]
    value: u8,
}

fn main() {}
