use wireform::Schema;

struct Unknown;

#[derive(Schema)]
enum Shape {
    Circle(Unknown),
}

#[derive(Schema)]
struct Pair(u8, Unknown);

fn main() {}
