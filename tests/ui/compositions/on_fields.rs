use wireform::Schema;

#[derive(Schema)]
struct Id(String);

#[derive(Schema)]
struct Holder {
    id: Id,
    #[schema(any_of)]
    other: Id,
}

fn main() {}
