use wireform::Schema;

#[derive(Schema)]
#[schema(max_items = 3)]
struct Pair(u8, u8);

#[derive(Schema)]
struct Limits(
    #[schema(max_length = 3)] u8,
    #[schema(maximum = 300)] u8,
    #[schema(read_only)] u8,
    #[schema(min_length = 1)] Label,
);

#[derive(Schema)]
struct Label(u8);

fn main() {}
