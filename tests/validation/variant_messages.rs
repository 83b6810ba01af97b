//! What is said of a value that is no variant of an enum with data, or not in the form in which that variant is written.

use serde::{Deserialize, Serialize};
use serde_json::json;
use wireform::{Schema, SchemaObject};

use crate::told::{accepted, codes, in_property, refused, told};

#[derive(Debug, Serialize, Deserialize, Schema)]
enum Outside {
    #[serde(alias = "Number")]
    Count(u8),
    Point {
        x: u8,
    },
    Pair(u8, u8),
    None,
    All,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Inside {
    Circle { radius: u8 },
    Dot,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "kind", content = "data")]
enum Adjacent {
    Circle { radius: u8 },
    Count(u8),
    Dot,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Property<T> {
    f: T,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Flattened<T> {
    y: u8,
    #[serde(flatten)]
    t: T,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(tag = "t")]
enum Around {
    V(Outside),
}

#[test]
fn two_variants_at_once_are_two_where_one_may_be() {
    let second = r#"is a second variant: "Count" is there already, and only one is accepted"#;
    refused::<Outside>(&[
        (json!({"Count": 1, "Point": {"x": 1}}), &format!("/Point  {second}")),
        (json!({"Count": 1, "None": null}), &format!("/None  {second}")),
    ]);
    refused::<Property<Option<Outside>>>(&[(
        in_property(&json!({"Count": 1, "Pair": [1, 2]})),
        &format!("/f/Pair  {second}"),
    )]);
    refused::<Around>(&[(json!({"t": "V", "Count": 1, "Point": {"x": 1}}), &format!("/Point  {second}"))]);
    // serde takes the first of several, which nobody may count on
    assert_eq!(
        told(Flattened::<Outside>::OBJECT, &json!({"y": 1, "Count": 1, "Point": {"x": 1}})),
        [format!("/Point  {second}")]
    );
    assert_eq!(
        told(Flattened::<Outside>::OBJECT, &json!({"y": 1, "All": null, "None": null})),
        [r#"/None  is a second variant: "All" is there already, and only one is accepted"#],
    );
    assert_eq!(
        codes(Outside::OBJECT, &json!({"Count": 1, "Point": {"x": 1}})),
        [("second_variant".to_owned(), json!({"first": "Count", "second": "Point"}))],
    );
}

#[test]
fn what_else_stands_beside_a_variant_is_no_property_of_its_object() {
    refused::<Outside>(&[(
        json!({"Count": 1, "Couunt": 1}),
        "/Couunt  is not a known property\nnote: the variant \"Count\" is the only property of its object",
    )]);
}

#[test]
fn a_variant_is_told_with_the_form_it_is_written_in() {
    refused::<Outside>(&[
        (json!("Count"), r#"(root)  "Count" is a variant with a value: write {"Count": …}"#),
        (json!("Number"), r#"(root)  "Number" is a variant with a value: write {"Number": …}"#),
        (json!("Point"), r#"(root)  "Point" is a variant with a value: write {"Point": …}"#),
        (json!({"None": 3}), r#"(root)  {"None": …} is a variant without a value: write "None""#),
        (json!({"None": {"x": 1}}), r#"(root)  {"None": …} is a variant without a value: write "None""#),
    ]);
    refused::<Property<Option<Outside>>>(&[
        (in_property(&json!("Pair")), r#"/f  "Pair" is a variant with a value: write {"Pair": …}"#),
        (in_property(&json!({"All": [1]})), r#"/f  {"All": …} is a variant without a value: write "All""#),
    ]);
    // which serde reads, and never writes
    assert_eq!(
        told(Outside::OBJECT, &json!({"None": null})),
        [r#"(root)  {"None": …} is a variant without a value: write "None""#]
    );
    accepted::<Outside>(&[
        json!({"Count": 1}),
        json!({"Number": 1}),
        json!({"Point": {"x": 1}}),
        json!({"Pair": [1, 2]}),
        json!("None"),
        json!("All"),
    ]);
    for (document, form) in [(json!("Count"), json!("object")), (json!({"Count": 1, "x": 1}), json!(null))] {
        let said = codes(Outside::OBJECT, &document);
        assert_eq!(said[0].1["expected"], form, "{said:?}");
    }
    assert_eq!(
        codes(Outside::OBJECT, &json!({"None": 3})),
        [("variant_form".to_owned(), json!({"variant": "None", "expected": "string"}))],
    );
}

#[test]
fn what_is_no_variant_is_told_beside_the_forms_of_all() {
    let forms = r#"none of {"Count": …}, {"Number": …}, {"Point": …}, {"Pair": …}, "None", "All""#;
    refused::<Outside>(&[
        (json!(3), &format!("(root)  3 is {forms}")),
        (json!(null), &format!("(root)  null is {forms}")),
        (json!([1]), &format!("(root)  an array is {forms}")),
        (json!({}), &format!("(root)  an object of 0 properties is {forms}")),
        (json!("Pairs"), &format!(r#"(root)  "Pairs" is {forms}; did you mean {{"Pair": …}}?"#)),
        (json!("none"), &format!(r#"(root)  "none" is {forms}; did you mean "None"?"#)),
        (json!({"Pont": 1}), &format!(r#"/Pont  "Pont" is {forms}; did you mean {{"Point": …}}?"#)),
    ]);
    let or_null = forms.replacen("none of", "neither null nor one of", 1);
    refused::<Property<Option<Outside>>>(&[(in_property(&json!(3)), &format!("/f  3 is {or_null}"))]);
    assert_eq!(
        codes(Property::<Option<Outside>>::OBJECT, &in_property(&json!(true))),
        [(
            "variant".to_owned(),
            json!({
                "values": ["Count", "Number", "Point", "Pair", "None", "All"],
                "with_value": ["Count", "Number", "Point", "Pair"],
                "or": "null",
            }),
        )],
    );
}

#[test]
fn an_object_that_lacks_a_variant_among_its_properties_says_which_it_needs() {
    let needs = r#"(root)  an object has none of "Count", "Number", "Point", "Pair", "None", "All", and needs one"#;
    refused::<Flattened<Outside>>(&[(json!({"y": 1}), needs), (json!({"y": 1, "Q": 1}), needs)]);
    refused::<Around>(&[(json!({"t": "V"}), needs)]);
    assert_eq!(codes(Around::OBJECT, &json!({"t": "V"}))[0].0, "required_variant");
}

#[test]
fn a_tag_of_another_type_is_shown_beside_the_tags() {
    let is_none = r#"is none of "Circle", "Dot""#;
    refused::<Inside>(&[
        (json!({"type": 3}), &format!("/type  3 {is_none}")),
        (json!({"type": null}), &format!("/type  null {is_none}")),
        (json!({"type": ["Dot"]}), &format!("/type  an array {is_none}")),
        (json!({"type": {"x": 1}}), &format!("/type  an object {is_none}")),
        (json!({"radius": 1, "type": true}), &format!("/type  true {is_none}")),
        (json!({"radius": 1, "type": {"x": 1}}), &format!("/type  an object {is_none}")),
        (json!({"type": "dot"}), &format!(r#"/type  "dot" {is_none}; did you mean "Dot"?"#)),
    ]);
    refused::<Adjacent>(&[
        (json!({"kind": 3}), r#"/kind  3 is none of "Circle", "Count", "Dot""#),
        (json!({"data": 3, "kind": 4}), r#"/kind  4 is none of "Circle", "Count", "Dot""#),
    ]);
    refused::<Flattened<Inside>>(&[(json!({"y": 1, "type": 3}), &format!("/type  3 {is_none}"))]);
}

#[test]
fn every_string_is_a_tag_where_one_variant_is_for_all_others() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    #[serde(tag = "type")]
    enum Open {
        Circle {
            radius: u8,
        },
        #[serde(other)]
        Unknown,
    }
    refused::<Open>(&[
        (json!({"type": 3}), "/type  3 is not a string"),
        (json!(3), r#"(root)  3 is not an object with "type""#),
    ]);
    accepted::<Open>(&[json!({"type": "Hexagon"})]);
}

#[test]
fn what_is_no_object_is_told_beside_the_tag_that_is_wanted() {
    let wanted = r#"is not an object with "type": one of "Circle", "Dot""#;
    refused::<Inside>(&[
        (json!("Dot"), &format!(r#"(root)  "Dot" {wanted}"#)),
        (json!(3), &format!("(root)  3 {wanted}")),
        (json!(null), &format!("(root)  null {wanted}")),
        (json!([1]), &format!("(root)  an array {wanted}")),
    ]);
    refused::<Adjacent>(&[(json!(3), r#"(root)  3 is not an object with "kind": one of "Circle", "Count", "Dot""#)]);
    let or_null = r#"is neither null nor an object with "type": one of "Circle", "Dot""#;
    refused::<Property<Option<Inside>>>(&[
        (in_property(&json!("Dot")), &format!(r#"/f  "Dot" {or_null}"#)),
        (in_property(&json!([])), &format!("/f  an array {or_null}")),
    ]);
    assert_eq!(
        codes(Property::<Option<Inside>>::OBJECT, &in_property(&json!(3))),
        [("type".to_owned(), json!({"expected": "object", "tag": "type", "values": ["Circle", "Dot"], "or": "null"}),)],
    );
    // serde reads arrays as structs, too
    for document in [json!(3), json!("x"), json!([1])] {
        let [said] = told(Flattened::<Inside>::OBJECT, &document).try_into().unwrap();
        assert!(said.ends_with("is not an object"), "{said}");
    }
    let json = Inside::SCHEMA.validate(r#"{"type": "Dot"}"#).unwrap_err();
    assert!(json.iter().next().unwrap().help().is_some(), "{json}");
}

#[test]
fn words_around_a_schema_that_can_be_null_say_so() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    struct Composed {
        #[schema(all_of)]
        inside: Option<Inside>,
        #[schema(all_of)]
        outside: Option<Outside>,
        #[schema(all_of)]
        object: Option<Point>,
    }
    #[derive(Debug, Serialize, Deserialize, Schema)]
    struct Point {
        x: u8,
    }
    const NUMBER: SchemaObject = SchemaObject::number();
    const INNER: SchemaObject = SchemaObject::around(&[&NUMBER]).nullable();
    const OUTER: SchemaObject = SchemaObject::around(&[&INNER]);
    for value in [json!(3), json!("x"), json!([])] {
        let said = told(Composed::OBJECT, &json!({"inside": value, "outside": value, "object": value}));
        assert_eq!(said.len(), 3);
        assert!(said.iter().all(|one| one.contains("null")), "{said:?}");
    }
    assert_eq!(told(&OUTER, "x"), [r#"(root)  "x" is not a number or null"#]);
    assert_eq!(told(&OUTER, &[1]), ["(root)  an array is not a number or null"]);
    assert!(OUTER.is_valid(&json!(null)));
}

#[test]
fn nothing_of_a_secret_variant_is_told() {
    #[derive(Debug, Serialize, Deserialize, Schema)]
    struct Secret {
        #[schema(write_only)]
        f: Outside,
    }
    for hidden in
        [json!("Count"), json!("Pairs"), json!({"None": 3}), json!({"Count": 1, "Pair": [1, 2]}), json!({"Pont": 1})]
    {
        let violations = Secret::OBJECT.validate(&in_property(&hidden)).unwrap_err();
        for violation in &violations {
            let said = serde_json::to_value(violation).unwrap();
            assert!(!["variant_form", "second_variant"].contains(&violation.code()), "{said}");
            assert_eq!(said["parameters"].get("nearest"), None, "{said}");
            assert_eq!(violation.notes().count(), 0, "{said}");
        }
    }
}
