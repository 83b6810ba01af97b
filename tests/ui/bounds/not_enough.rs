use wireform::{Schema, SchemaObject};

struct Marker;

struct Tagged<T>(T);

impl<T: Clone> Schema for Tagged<T> {
    const OBJECT: &'static SchemaObject = &SchemaObject::string();
}

// `T: Schema` is asked, and `T: Clone` is what is needed
#[derive(Schema)]
struct Order<T> {
    id: Tagged<T>,
}

// what is written is not enough
#[derive(Schema)]
#[schema(bound = "")]
struct Value<T> {
    value: T,
}

#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
}

trait Kind {
    type Id;
}

impl Kind for Marker {
    type Id = Marker;
}

#[derive(Schema)]
struct Row<K: Kind> {
    id: K::Id,
}

#[derive(Schema)]
struct Table<K: Kind> {
    rows: Vec<Row<K>>,
}

fn main() {
    let _ = Page::<Marker>::SCHEMA;
    let _ = Table::<Marker>::SCHEMA;
}
