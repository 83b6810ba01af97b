use wireform::Schema;

#[derive(Schema)]
#[schema(min_properties = 1, format = "uuid", required)]
struct Named {
    value: u8,
}

#[derive(Schema)]
#[schema(max_length = 3)]
enum Colour {
    #[schema(title = "Red")]
    Red,
}

#[derive(Schema)]
#[schema(nullable)]
struct Newtype(#[schema(read_only)] u8);

fn main() {}
