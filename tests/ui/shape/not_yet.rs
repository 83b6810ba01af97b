use wireform::Schema;

#[derive(Schema)]
struct Point(u8, u8);

#[derive(Schema)]
enum Shape {
    Nothing,
    Circle(f64),
    Square { side: f64 },
}

#[derive(Schema)]
struct Holder {
    #[schema(maximum = 3)]
    no_mistake_of_its_own: Shape,
}

fn main() {}
