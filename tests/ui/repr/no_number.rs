use wireform::Schema;

#[derive(Schema)]
#[schema(repr)]
struct NoEnum {
    level: u8,
}

#[derive(Schema)]
#[schema(repr)]
enum NoType {
    Low = 1,
}

#[derive(Schema)]
#[schema(repr)]
#[repr(C)]
enum OfC {
    Low = 1,
}

#[derive(Schema)]
#[schema(repr)]
#[repr(u8)]
enum Data {
    Low = 1,
    High(u8) = 2,
}

#[derive(Schema)]
#[schema(repr, one_of)]
#[serde(rename_all = "lowercase", tag = "t")]
#[repr(u8)]
enum Words {
    #[serde(rename = "low", alias = "lowest")]
    Low = 1,
    #[serde(skip)]
    #[schema(title = "High")]
    High = 2,
}

#[derive(Schema)]
#[schema(repr, as = u8)]
#[repr(u8)]
enum Converted {
    Low = 1,
}

#[derive(Schema)]
struct Field {
    #[schema(repr)]
    level: u8,
}

fn main() {}
