use wireform::Schema;

type Numbers = Vec<u8>;
type Users = Option<User>;

#[derive(Schema)]
struct User {
    name: String,
}

#[derive(Schema)]
struct Places {
    #[schema(inline)]
    evident: Vec<u8>,
    #[schema(inline = false)]
    by_alias: Numbers,
    #[schema(inline)]
    hidden: Users,
}

fn main() {}
