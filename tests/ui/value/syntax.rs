use wireform::Schema;

#[derive(Schema)]
#[schema]
struct Syntax {
    #[schema = "maximum"]
    equals: u8,
    #[schema("maximum")]
    string: u8,
    #[schema(maximum = 3 minimum = 1)]
    comma: u8,
    #[schema(maximum = if true { 3 } else { 4 })]
    expression: u8,
    #[schema(maximum = if true { "3" } else { "4" })]
    text: u8,
    #[schema(maximum = if true)]
    nothing: u8,
    #[schema(maximum = loop { break 3 })]
    repeated: u8,
    #[schema(default = [1 2])]
    list: u8,
}

fn main() {}
