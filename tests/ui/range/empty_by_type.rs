use wireform::Schema;

const LEAST: f64 = 10.5;

#[derive(Schema)]
struct Percentage(#[schema(minimum = 0, maximum = 100)] f64);

type Count = u8;

#[derive(Schema)]
struct Ranges {
    #[schema(minimum = LEAST, maximum = 5)]
    constant: f64,
    #[schema(minimum = 101)]
    narrowed: Percentage,
    #[schema(minimum = 0.2, maximum = 0.8)]
    no_integer: Count,
    #[schema(min_length = 4, max_length = { 1 + Self::LONGEST })]
    length: String,
}

impl Ranges {
    const LONGEST: usize = 2;
}

fn main() {}
