//! A named type stands inside another by its name, with what is said at the place itself.

use wireform::{Annotations, Number, NumberKeywords, Placement, Property, Schema, SchemaObject};

use crate::gallery::{Alias, Name, Node};

fn data(schema: &SchemaObject) -> String {
    serde_json::to_string(schema).unwrap()
}

/// A number that is known by its name, and can be narrowed where it stands.
struct Share;

impl Schema for Share {
    const NAME: &'static str = "Share";
    const PLACEMENT: Placement = Placement::Named;
    const OBJECT: &'static SchemaObject = &SchemaObject::place::<f64>()
        .with_number(NumberKeywords::new().minimum(Number::integer(0)).maximum(Number::integer(1)))
        .with_annotations(Annotations::new().description("A share of the whole").read_only())
        .named(Self::NAME);
}

#[test]
fn a_type_that_holds_itself_ends_at_its_name() {
    let expected = concat!(
        r#"{"properties":{"next":{"type":"Node"},"#,
        r#""children":{"type":"array","contains":{"type":"Node"},"isRequired":true}}}"#,
    );

    assert_eq!(data(&Node::SCHEMA), expected);
    assert_eq!(
        format!("{:?}", Node::SCHEMA),
        "{ properties: { next: { type: 'Node' }, children: { type: 'array', contains: { type: 'Node' }, isRequired: true } } }",
    );
}

#[test]
fn a_name_for_another_type_is_a_constant_that_refers_to_it() {
    assert_eq!(Alias::SCHEMA.to_typescript(), "export const $Alias = {\n    type: 'Empty',\n} as const;\n");
}

#[test]
fn a_name_says_all_that_its_type_says() {
    assert_eq!(data(&SchemaObject::place::<Share>()), r#"{"type":"Share"}"#);
    assert_eq!(data(&SchemaObject::place::<Name>()), r#"{"type":"Name"}"#);
}

#[test]
fn beside_a_name_stands_what_the_place_adds() {
    let narrowed = SchemaObject::place::<Share>()
        .with_number(NumberKeywords::new().minimum(Number::integer(0)).exclusive_maximum(Number::integer(1)))
        .with_annotations(Annotations::new().description("Not all of it"))
        .nullable();

    assert_eq!(
        data(&narrowed),
        r#"{"type":"Share","description":"Not all of it","isNullable":true,"maximum":1,"exclusiveMaximum":true}"#,
    );
}

#[test]
fn a_name_is_cleaned_in_the_data_as_in_the_constant() {
    struct Dotted;

    impl Schema for Dotted {
        const NAME: &'static str = "9 Page.of—User";
        const OBJECT: &'static SchemaObject = &SchemaObject::object(&[]).named(Self::NAME);
    }

    assert_eq!(data(&SchemaObject::place::<Dotted>()), r#"{"type":"Page_of_User"}"#);
    assert_eq!(Dotted::SCHEMA.name(), Some("9 Page.of—User"));
    assert!(Dotted::SCHEMA.to_typescript().starts_with("export const $Page_of_User = {"));
}

#[test]
fn a_property_can_be_debugged_without_following_its_type() {
    let property = Property::new("next", SchemaObject::reference::<Node>());

    assert!(format!("{property:?}").ends_with("schema: { type: 'Node' } }"));
}
