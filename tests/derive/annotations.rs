//! Keywords that describe.

use wireform::Schema;

/// Described.
#[derive(Schema)]
#[schema(title = "A type", deprecated)]
struct Annotated {
    #[schema(title = "A field", deprecated)]
    old: u8,
    #[schema(read_only)]
    read: u8,
    #[schema(write_only, description = "said")]
    write: u8,
    #[schema(nullable, example = null)]
    maybe: u8,
}

#[test]
fn a_type_and_a_field_are_described() {
    let of = |name| Annotated::SCHEMA.object().property(name).unwrap();
    assert_eq!(Annotated::SCHEMA.title(), Some("A type"));
    assert!(Annotated::SCHEMA.is_deprecated());
    assert_eq!(Annotated::SCHEMA.description(), Some("Described."));
    assert_eq!(of("old").schema().title(), Some("A field"));
    assert!(of("old").schema().is_deprecated() && !of("read").schema().is_deprecated());
    assert!(of("read").is_read_only() && !of("read").is_write_only());
    assert!(of("write").is_write_only());
    assert!(of("maybe").is_nullable());
    // A keyword that says who sends a value does not say that it may be left out.
    assert!(of("read").is_required() && of("write").is_required());
}
