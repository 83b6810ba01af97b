use wireform::Schema;

#[derive(Schema)]
struct Ranges {
    #[schema(minimum = 10, maximum = 5)]
    numbers: f64,
    #[schema(exclusive_minimum = 0.5, maximum = 0.5)]
    touching: f64,
    #[schema(max_length = 3, min_length = 4)]
    strings: String,
    #[schema(min_items = 4, max_items = 3)]
    arrays: Vec<u8>,
    #[schema(min_properties = 4, max_properties = 3)]
    maps: std::collections::HashMap<String, u8>,
}

fn main() {}
