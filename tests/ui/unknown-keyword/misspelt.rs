use wireform::Schema;

#[derive(Schema)]
struct Limits {
    #[schema(maxmum = 100)]
    misspelt: u8,
    #[schema(maxLength = 100)]
    another_handwriting: String,
    #[schema(items(min_lenght = 1))]
    inside: Vec<String>,
}

fn main() {}
