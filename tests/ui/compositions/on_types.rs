use wireform::Schema;

#[derive(Schema)]
#[schema(one_of)]
struct Point {
    x: u8,
}

#[derive(Schema)]
#[schema(any_of)]
enum Colour {
    Red,
}

#[derive(Schema)]
#[schema(one_of, any_of)]
enum Shape {
    Circle(u8),
}

#[derive(Schema)]
#[schema(all_of)]
enum All {
    Circle(u8),
}

fn main() {}
