//! `inline` and `inline = false`, on types and on fields.

use wireform::{Kind, Schema};

#[derive(Schema)]
struct User {
    name: String,
}

/// A point.
#[derive(Schema)]
#[schema(inline)]
struct Point {
    x: f64,
    y: f64,
}

#[derive(Schema)]
#[schema(inline = false)]
enum Colour {
    Red,
    Blue,
}

#[derive(Schema)]
enum Size {
    Small,
    Large,
}

#[derive(Schema)]
#[schema(inline)]
struct Label(String);

#[derive(Schema)]
struct Places {
    user: User,
    point: Point,
    colour: Colour,
    size: Size,
    label: Label,
    #[schema(inline)]
    user_in_place: User,
    #[schema(inline)]
    optional_user_in_place: Option<Box<User>>,
    #[schema(inline = false)]
    size_by_name: Size,
    #[schema(inline = false)]
    optional_size_by_name: Option<Size>,
    #[schema(inline = false)]
    optional_itself: Option<Box<Places>>,
}

#[test]
fn a_field_stands_as_its_type_says_unless_it_says_otherwise_itself() {
    for (name, kind) in [
        ("user", Kind::Reference),
        ("point", Kind::Object),
        ("colour", Kind::Reference),
        ("size", Kind::Enum),
        ("label", Kind::String),
        ("user_in_place", Kind::Object),
        ("optional_user_in_place", Kind::Object),
        ("size_by_name", Kind::Reference),
        ("optional_size_by_name", Kind::Reference),
        ("optional_itself", Kind::Reference),
    ] {
        let property = Places::SCHEMA.object().property(name).unwrap();
        assert_eq!(property.schema().kind(), kind, "{name}");
        assert_eq!(property.is_required(), !name.starts_with("optional"), "{name}");
        assert_eq!(property.is_nullable(), name.starts_with("optional"), "{name}");
    }
}

#[test]
fn what_stands_in_place_has_no_name_and_says_nothing_of_the_type() {
    let point = Places::SCHEMA.object().property("point").unwrap().schema();
    assert_eq!((point.name(), point.description()), (None, None));
    assert_eq!(Point::SCHEMA.description(), Some("A point."));
    let by_name = Places::SCHEMA.object().property("size_by_name").unwrap().schema();
    assert_eq!(by_name.name(), Some("Size"));
    assert_eq!(by_name.resolve().enum_values(), ["Small", "Large"]);
}
