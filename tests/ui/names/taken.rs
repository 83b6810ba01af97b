use wireform::Schema;

#[derive(Schema)]
struct Fields {
    name: u8,
    #[serde(rename = "name")]
    other: u8,
    #[serde(alias = "name")]
    third: u8,
}

#[derive(Schema)]
enum Variants {
    Red,
    #[serde(rename = "Red")]
    Other,
}

fn main() {}
