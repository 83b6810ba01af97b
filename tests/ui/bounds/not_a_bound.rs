use wireform::Schema;

#[derive(Schema)]
#[schema(bound = T)]
struct NoString<T> {
    value: T,
}

#[derive(Schema)]
#[schema(bound = "T Schema")]
struct NoCondition<T> {
    value: T,
}

#[derive(Schema)]
struct OfField<T> {
    #[schema(bound)]
    value: T,
    #[schema(bound(serialize = "T: Schema"))]
    other: T,
    #[schema(bound = "T: Schema", bound = "T: Schema")]
    third: T,
    #[schema(items(bound = "T: Schema"))]
    items: Vec<T>,
    #[serde(skip)]
    #[schema(bound = "T: Schema")]
    skipped: T,
}

#[derive(Schema)]
#[schema(bound = "String: Schema")]
struct WithoutParameters<'a> {
    value: &'a str,
}

fn main() {}
