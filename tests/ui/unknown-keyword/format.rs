use wireform::Schema;

#[derive(Schema)]
struct Formats {
    #[schema(format = "datetime")]
    misspelt: String,
    #[schema(format = "telephone")]
    unheard_of: String,
    #[schema(format = "decimal")]
    of_a_number: f64,
    #[schema(format = "telephone")]
    of_either: Text,
    #[schema(format = date)]
    bare: String,
    #[schema(format = date-time)]
    bare_with_dash: String,
    #[schema(items(format = uint_8))]
    bare_and_misspelt: Vec<u8>,
    #[schema(format = telephone)]
    bare_and_unheard_of: String,
    #[schema(format = "uuid")]
    of_another_kind: u8,
    #[schema(format = "int32")]
    of_another_kind_too: String,
}

type Text = String;

fn main() {}
