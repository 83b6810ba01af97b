use wireform::Schema;

#[derive(Schema)]
union Either {
    number: u32,
    float: f32,
}

fn main() {}
