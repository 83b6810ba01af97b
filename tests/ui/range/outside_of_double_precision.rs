use wireform::Schema;

type Price = f64;

#[derive(Schema)]
struct Outside {
    #[schema(maximum = 1e999)]
    above: f64,
    #[schema(minimum = -1e309)]
    below: Option<f64>,
    #[schema(exclusive_maximum = 1.8e308)]
    alias: Price,
    #[schema(items(exclusive_minimum = -1.8e308))]
    items: Vec<f64>,
    #[schema(multiple_of = 1e999)]
    divisor: f64,
    #[schema(default = 1e999)]
    default: f64,
    #[schema(example = [0, -1e999])]
    example: Vec<f64>,
    #[schema(maximum = 1e999)]
    integer: u8,
    #[schema(default = 1e999)]
    default_of_an_integer: u8,
    #[schema(default = 1e39)]
    default_of_a_single: f32,
    #[schema(multiple_of = 300)]
    divisor_of_an_integer: u8,
    #[schema(maximum = 1e40000)]
    beyond_a_schema: f64,
    #[schema(maximum = 1.7976931348623157e308, minimum = -1.7976931348623158e308, multiple_of = 5e-324)]
    greatest: f64,
}

fn main() {}
