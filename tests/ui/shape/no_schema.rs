use wireform::Schema;

struct Foreign;

#[derive(Schema)]
struct Holder {
    foreign: Foreign,
    list: Vec<Foreign>,
}

#[derive(Schema)]
struct Newtype(Foreign);

#[derive(Schema)]
#[serde(transparent)]
struct Transparent {
    inner: Option<Foreign>,
}

fn main() {}
