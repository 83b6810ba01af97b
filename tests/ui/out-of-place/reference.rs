use wireform::Schema;

#[derive(Schema)]
struct User {
    name: String,
}

#[derive(Schema)]
struct Group {
    #[schema(max_length = 3)]
    owner: User,
    #[schema(items(max_properties = 3))]
    members: Vec<User>,
}

fn main() {}
