use wireform::Schema;

const STEP: f64 = -0.5;

#[derive(Schema)]
struct Steps {
    #[schema(multiple_of = 0)]
    nothing: f64,
    #[schema(multiple_of = -0.01)]
    negative: f64,
    #[schema(multiple_of = STEP)]
    constant: f64,
}

fn main() {}
