use wireform::{Failure, Schema};

fn text(_: &str) -> Result<(), Failure> {
    Ok(())
}

#[derive(Schema)]
struct Written {
    #[schema(custom)]
    alone: String,
    #[schema(custom = "text")]
    quoted: String,
    #[schema(custom = |text: &str| Ok(()))]
    closure: String,
    #[schema(custom = 3)]
    number: u8,
    #[schema(custom = text, custom = text)]
    twice: String,
    #[schema(custom(txt = text))]
    misspelled: String,
    #[schema(custom(function = "text"))]
    other_crate: String,
    #[schema(custom())]
    empty: String,
    #[schema(custom(text))]
    without_path: String,
    #[schema(custom(text = "text"))]
    quoted_inside: String,
    #[schema(custom(text = text, text = text))]
    two_inside: String,
}

fn main() {}
