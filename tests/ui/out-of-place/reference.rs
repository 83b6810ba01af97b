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

#[derive(Schema)]
struct Bytes(Vec<u8>);

#[derive(Schema)]
struct Narrowed {
    #[schema(max_length = 3)]
    bytes: Bytes,
    #[schema(max_properties = 3)]
    optional: Option<Bytes>,
}

/// Every tree has at most so many children, not only those inside of another.
#[derive(Schema)]
struct Tree(#[schema(items(max_items = 3, description = "A branch"))] Vec<Tree>);

fn main() {}
