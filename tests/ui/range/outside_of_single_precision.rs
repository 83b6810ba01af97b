use wireform::Schema;

const MOST: f64 = 1e39;

type Share = f32;

#[derive(Schema)]
struct Outside {
    #[schema(maximum = 1e39)]
    above: f32,
    #[schema(minimum = -1e39)]
    below: f32,
    #[schema(exclusive_maximum = 3.5e38)]
    alias: Share,
    #[schema(maximum = MOST)]
    constant: f32,
    #[schema(maximum = 3.4028235e38)]
    greatest: f32,
    #[schema(maximum = 1e39)]
    double: f64,
}

fn main() {}
