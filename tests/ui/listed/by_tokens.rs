use std::collections::BTreeMap;

use wireform::Schema;

type Mixed = String;

#[derive(Schema)]
struct Lists {
    #[schema(enum = [])]
    nothing: String,
    #[schema(enum = ["a", "b", "a"])]
    twice: String,
    #[schema(enum = [1, 2.0, 1.0])]
    number_twice: f64,
    #[schema(enum = ["a", 1])]
    mixed: Mixed,
    #[schema(enum = [1, 2])]
    numbers: String,
    #[schema(enum = ["1", "one"])]
    strings: u8,
    #[schema(enum = [1, 256, -1])]
    too_large: u8,
    #[schema(enum = [1, 1.5])]
    not_whole: u8,
    #[schema(enum = ["a", null, true, ["b"]])]
    others: String,
    #[schema(const = ["a"])]
    several: String,
    #[schema(enum = "a")]
    bare: String,
    #[schema(enum("a", "b"))]
    parentheses: String,
    #[schema(enum = ["a", "b"], const = "a")]
    both: String,
    #[schema(max_length = 1, enum = ["a", "b"], pattern = "^[a-z]$")]
    beside: String,
    #[schema(enum = ["a"])]
    array: Vec<String>,
    #[schema(enum = ["a"])]
    map: BTreeMap<String, String>,
    #[schema(enum = ["a"])]
    flag: bool,
    #[schema(items(enum = ["a"], const = "a"))]
    items: Vec<String>,
    #[schema(enmu = ["a"])]
    misspelt: String,
    #[schema(enum = [true])]
    boolean_list: bool,
    #[schema(const = "true")]
    text_for_boolean: bool,
    #[schema(const = true)]
    boolean_for_text: String,
}

#[derive(Schema)]
#[schema(enum = ["A"])]
enum Letters {
    A,
    B,
}

#[derive(Schema)]
#[schema(const = "a")]
struct Object {
    a: u8,
}

fn main() {}
