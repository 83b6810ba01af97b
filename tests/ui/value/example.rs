use wireform::Schema;

#[derive(Schema)]
#[schema(example = { "name": "Ann", "age": "thirty" })]
struct Person {
    name: String,
    age: u8,
}

#[derive(Schema)]
#[schema(example = { "born": "yesterday" })]
struct Born {
    #[schema(format = "date-time", example = "2024-05-32T12:00:00Z")]
    born: String,
    name: String,
}

#[derive(Schema)]
#[schema(example = "Green")]
enum Colour {
    Red,
}

fn main() {}
