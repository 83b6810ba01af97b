use wireform::Schema;

#[derive(Schema)]
enum Never {}

fn main() {}
