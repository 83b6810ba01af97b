use wireform::Schema;

#[derive(Schema)]
struct Formats {
    #[schema(format = "datetime")]
    misspelt: String,
    #[schema(format = "telephone")]
    unheard_of: String,
}

fn main() {}
