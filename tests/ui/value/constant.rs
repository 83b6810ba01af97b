use wireform::Schema;

const NAME: &str = "three";

#[derive(Schema)]
struct Constants {
    #[schema(maximum = NAME)]
    number: u8,
    #[schema(max_length = 1.0 / 2.0)]
    fraction: String,
    #[schema(max_length = NAME)]
    length: String,
    #[schema(default = Some(3))]
    default: u8,
    #[schema(title = LENGTH)]
    title: u8,
}

const LENGTH: usize = 3;

fn main() {}
