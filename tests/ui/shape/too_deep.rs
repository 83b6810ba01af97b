use wireform::Schema;

// a level a line, so that the error shows which is one too many
#[derive(Schema)]
struct Deep {
    other: u8,
    deep:
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    Vec<
    Box<
    Option<
    u8
    >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>,
}

fn main() {}
