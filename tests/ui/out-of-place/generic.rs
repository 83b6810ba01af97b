use wireform::Schema;

#[derive(Schema)]
struct Limited<T> {
    #[schema(maximum = 3)]
    value: T,
}

const _: &wireform::SchemaObject = Limited::<u8>::SCHEMA.object();
const _: &wireform::SchemaObject = Limited::<String>::SCHEMA.object();

fn main() {}
