use wireform::Schema;

#[derive(Schema)]
struct Values {
    #[schema(maximum)]
    nothing: u8,
    #[schema(maximum = )]
    nothing_behind: u8,
    #[schema(max_length(3))]
    parentheses: String,
    #[schema(items)]
    items: Vec<u8>,
}

fn main() {}
