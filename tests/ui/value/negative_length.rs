use wireform::Schema;

const LENGTH: i32 = -3;

#[derive(Schema)]
struct Lengths {
    #[schema(min_length = -1)]
    written: String,
    #[schema(max_items = LENGTH)]
    constant: Vec<u8>,
    #[schema(max_length = 18446744073709551616)]
    long: String,
}

fn main() {}
