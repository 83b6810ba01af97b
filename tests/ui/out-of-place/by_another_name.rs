use wireform::Schema;

// somebody's own, called as Rust's is
#[derive(Schema)]
struct String(u8);

#[derive(Schema)]
struct Option<T>(T);

#[derive(Schema)]
struct Person {
    #[schema(min_length = 1, max_length = 3)]
    name: String,
}

#[derive(Schema)]
struct Job {
    #[serde(skip_serializing_if = "never")]
    reason: Option<u8>,
}

fn never<T>(_: &T) -> bool {
    false
}

fn main() {}
