use wireform::Schema;

#[derive(Schema)]
struct Renamed {
    #[schema(rename = "other")]
    value: u8,
}

fn main() {}
