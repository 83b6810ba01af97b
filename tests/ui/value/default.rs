use wireform::Schema;

#[derive(Schema)]
enum Colour {
    Red,
    Blue,
}

type Label = String;

#[derive(Schema)]
struct Defaults {
    #[schema(default = "three")]
    kind: u8,
    #[schema(default = 300)]
    range: u8,
    #[schema(default = 2.5)]
    fraction: i64,
    #[schema(default = 101, maximum = 100)]
    maximum: f64,
    #[schema(default = "abcdef", max_length = 5)]
    length: Label,
    #[schema(default = "Green")]
    colour: Colour,
    #[schema(default = null)]
    null: u8,
    #[schema(default = [1, 2, 300])]
    item: Vec<u8>,
    #[schema(default = [1, 1])]
    unique: std::collections::HashSet<u8>,
}

fn main() {}
