use wireform::Schema;

#[derive(Schema)]
#[schema(name = "my type")]
struct Spaced {
    value: u8,
}

#[derive(Schema)]
#[schema(name = "")]
struct Empty {
    value: u8,
}

#[derive(Schema)]
#[serde(rename = "a/b")]
struct Renamed {
    value: u8,
}

fn main() {}
