use wireform::Schema;

#[derive(Schema)]
struct Evident {
    #[schema(maximum = 3)]
    string: String,
    #[schema(min_length = 3)]
    list: Vec<u8>,
    #[schema(format = "uuid")]
    number: Option<u64>,
    #[schema(multiple_of = 2)]
    boolean: bool,
    #[schema(keys(max_length = 3))]
    array: [u8; 4],
    #[schema(values(items(maximum = 3)))]
    deep: std::collections::HashMap<String, u8>,
}

fn main() {}
