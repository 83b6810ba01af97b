//! Which keys stand in the object, in which order, and what decides about each.

use wireform::format;
use wireform::{
    Annotations, ArrayKeywords, DictionaryKeywords, Literal, Number, NumberKeywords, Property, Schema, SchemaObject,
    StringKeywords,
};

use crate::gallery::{Kept, Name};

const ITEM: &SchemaObject = &SchemaObject::string();

fn data(schema: &SchemaObject) -> String {
    serde_json::to_string(schema).unwrap()
}

/// The data of a required property that says all that can be said of any value.
fn data_of_property(schema: SchemaObject) -> String {
    let said = Annotations::new().description("d").read_only();
    let property = Property::new("p", schema.with_annotations(said).nullable());
    let object = data(&SchemaObject::object(Box::leak(Box::new([property]))));

    object.strip_prefix(r#"{"properties":{"p":"#).unwrap().strip_suffix("}}").unwrap().to_owned()
}

#[test]
fn each_kind_has_its_keys_in_the_order_of_the_generators_template() {
    let number = NumberKeywords::new()
        .minimum(Number::integer(1))
        .exclusive_maximum(Number::integer(9))
        .multiple_of(Number::integer(2));
    let string = StringKeywords::new().min_length(1).max_length(9).format(&format::PASSWORD);
    let array = ArrayKeywords::new().min_items(1).max_items(9).unique_items();
    let dictionary = DictionaryKeywords::new().min_properties(1).max_properties(9);
    let said = r#""isReadOnly":true,"isRequired":true,"isNullable":true"#;
    let cases = [
        (SchemaObject::boolean(), format!(r#"{{"type":"boolean","description":"d",{said}}}"#)),
        (SchemaObject::null(), format!(r#"{{"type":"null","description":"d",{said}}}"#)),
        (SchemaObject::any(), format!(r#"{{"description":"d","properties":{{}},{said}}}"#)),
        (SchemaObject::object(&[]), format!(r#"{{"description":"d","properties":{{}},{said}}}"#)),
        (SchemaObject::enumeration(&["a"]), format!(r#"{{"type":"Enum","description":"d",{said}}}"#)),
        (SchemaObject::reference::<Name>(), format!(r#"{{"type":"Name","description":"d",{said}}}"#)),
        (
            SchemaObject::place::<i32>().with_number(number),
            format!(
                r#"{{"type":"number","description":"d",{said},"format":"int32","maximum":9,"exclusiveMaximum":true,"minimum":1,"multipleOf":2}}"#
            ),
        ),
        (
            SchemaObject::string().with_string(string),
            format!(r#"{{"type":"string","description":"d",{said},"format":"password","maxLength":9,"minLength":1}}"#),
        ),
        (
            SchemaObject::array(ITEM).with_array(array),
            format!(
                r#"{{"type":"array","description":"d","contains":{{"type":"string"}},{said},"maxItems":9,"minItems":1,"uniqueItems":true}}"#
            ),
        ),
        (
            SchemaObject::dictionary(ITEM, ITEM).with_dictionary(dictionary),
            format!(
                r#"{{"type":"dictionary","description":"d","contains":{{"type":"string"}},{said},"maxProperties":9,"minProperties":1}}"#
            ),
        ),
    ];
    for (schema, expected) in cases {
        assert_eq!(data_of_property(schema), expected);
    }
}

#[test]
fn an_exclusive_limit_is_the_limit_and_a_flag_and_of_two_limits_the_stricter_one_stands() {
    let one = Number::integer(1);
    let two = Number::integer(2);
    let cases = [
        (NumberKeywords::new().maximum(one), r#""maximum":1"#),
        (NumberKeywords::new().exclusive_maximum(one), r#""maximum":1,"exclusiveMaximum":true"#),
        (NumberKeywords::new().maximum(one).exclusive_maximum(two), r#""maximum":1"#),
        (NumberKeywords::new().maximum(two).exclusive_maximum(one), r#""maximum":1,"exclusiveMaximum":true"#),
        (NumberKeywords::new().maximum(one).exclusive_maximum(one), r#""maximum":1,"exclusiveMaximum":true"#),
        (NumberKeywords::new().minimum(two), r#""minimum":2"#),
        (NumberKeywords::new().exclusive_minimum(two), r#""minimum":2,"exclusiveMinimum":true"#),
        (NumberKeywords::new().minimum(two).exclusive_minimum(one), r#""minimum":2"#),
        (NumberKeywords::new().minimum(one).exclusive_minimum(two), r#""minimum":2,"exclusiveMinimum":true"#),
        (NumberKeywords::new().minimum(two).exclusive_minimum(two), r#""minimum":2,"exclusiveMinimum":true"#),
    ];
    for (keywords, expected) in cases {
        let schema = SchemaObject::number().with_number(keywords);
        assert_eq!(data(&schema), format!(r#"{{"type":"number",{expected}}}"#));
    }
}

#[test]
fn what_the_generator_loses_is_kept() {
    let expected = [
        r#"{"properties":{"zero":{"type":"number","maximum":0,"minimum":0},"#,
        r#""above_zero":{"type":"number","maximum":1,"minimum":0,"exclusiveMinimum":true},"#,
        r#""nothing":{"type":"string","maxLength":0,"minLength":0},"#,
        r#""list":{"type":"array","description":"a list","contains":{"type":"string"},"isNullable":true,"#,
        r#""maxItems":3,"minItems":0,"uniqueItems":true},"#,
        r#""map":{"type":"dictionary","description":"a map","contains":{"type":"number"},"isNullable":true,"#,
        r#""maxProperties":2,"minProperties":1},"#,
        r#""state":{"type":"Enum","description":"a state","isNullable":true}}}"#,
    ];

    assert_eq!(data(&Kept::SCHEMA), expected.concat());
}

#[test]
fn what_the_generator_has_no_key_for_is_left_out() {
    let said = Annotations::new()
        .title("t")
        .default(&Literal::Boolean(true))
        .example(&Literal::Boolean(false))
        .deprecated()
        .write_only();

    assert_eq!(data(&SchemaObject::boolean().with_annotations(said)), r#"{"type":"boolean"}"#);
    assert_eq!(data(&SchemaObject::object(&[]).deny_unknown_properties()), r#"{"properties":{}}"#);
}

#[test]
fn the_range_of_an_integer_is_said_by_its_format_alone() {
    assert_eq!(data(&u8::SCHEMA), r#"{"type":"number","format":"uint8"}"#);
    assert_eq!(data(&i128::SCHEMA), r#"{"type":"number"}"#);
}

#[test]
fn the_handle_and_the_object_have_the_same_data() {
    assert_eq!(serde_json::to_string(&Name::SCHEMA).unwrap(), data(Name::OBJECT));
}
