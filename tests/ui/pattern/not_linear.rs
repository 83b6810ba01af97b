//! What no automaton can match in linear time, and what makes one that is too large.

#[derive(wireform::Schema)]
struct Password {
    #[schema(pattern = r"^(?=.*\d).{8,}$")]
    look_ahead: String,
    #[schema(pattern = r"(?<!-)a")]
    look_behind: String,
    #[schema(pattern = r"^(.)\1$")]
    back_reference: String,
    #[schema(pattern = "(?:a{1000}){1000}")]
    too_large: String,
}

fn main() {}
