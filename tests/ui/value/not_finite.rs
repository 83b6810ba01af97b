use wireform::Schema;

#[derive(Schema)]
struct Infinite {
    #[schema(maximum = f64::INFINITY)]
    infinite: f64,
    #[schema(default = f64::NAN)]
    undefined: f64,
    #[schema(maximum = 1.0 / 0.0)]
    divided: f64,
}

fn main() {}
