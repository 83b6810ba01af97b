//! The text as a whole: lines, indentation, names, numbers.

use wireform::{Annotations, Number, NumberKeywords, Schema, SchemaObject};

use crate::gallery::{self, Class, DottedName, Empty, JobStatus, Lives, Percentage, Words};

#[test]
fn nested_objects_are_indented_by_four_spaces_and_an_empty_one_is_broken_too() {
    const NESTED: SchemaObject = SchemaObject::array(const { &SchemaObject::array(const { &SchemaObject::any() }) });

    assert_eq!(
        NESTED.named("Nested").to_typescript(),
        "\
export const $Nested = {
    type: 'array',
    contains: {
        type: 'array',
        contains: {
            properties: {
            },
        },
    },
} as const;
",
    );
}

#[test]
fn the_constant_is_called_as_the_generator_would_call_it() {
    let first_line = |schema: &SchemaObject| schema.to_typescript().lines().next().unwrap_or_default().to_owned();
    let cases = [
        (Words::OBJECT, "export const $Words = {"),
        (DottedName::OBJECT, "export const $My_Dotted_Name = {"),
        (Lives::OBJECT, "export const $Lives = {"),
        (Class::OBJECT, "export const $_class = {"),
    ];
    for (schema, expected) in cases {
        assert_eq!(first_line(schema), expected);
    }
    assert_eq!(first_line(&SchemaObject::any().named("日本")), "export const $U65E5U672C = {");
    assert_eq!(first_line(&SchemaObject::any().named("$a_1")), "export const $$a_1 = {");
}

#[test]
fn a_schema_without_a_name_is_the_default_of_its_module() {
    let expected = "export default {\n    type: 'string',\n} as const;\n";

    assert_eq!(String::SCHEMA.to_typescript(), expected);
    assert_eq!(
        SchemaObject::reference::<Empty>().to_typescript(),
        "export default {\n    type: 'Empty',\n} as const;\n",
    );
}

#[test]
fn whatever_a_schema_holds_its_module_is_one_statement() {
    for schema in gallery::ALL {
        let typescript = schema.to_typescript();
        assert!(
            typescript.starts_with("export const $") || typescript.starts_with("export default {\n"),
            "{typescript}"
        );
        assert!(typescript.ends_with("\n} as const;\n"), "{typescript}");
        assert_eq!(typescript.lines().filter(|line| *line == "} as const;").count(), 1, "{typescript}");
    }
}

#[test]
fn numbers_have_all_their_digits() {
    let cases = [
        (Number::integer(0), "0"),
        (Number::integer(-1), "-1"),
        (Number::decimal(1, -1), "0.1"),
        (Number::decimal(-1999, -2), "-19.99"),
        (Number::integer(9_007_199_254_740_993), "9007199254740993"),
        (Number::unsigned(u128::MAX), "340282366920938463463374607431768211455"),
        (Number::integer(i128::MIN), "-170141183460469231731687303715884105728"),
    ];
    for (number, expected) in cases {
        let schema = SchemaObject::number().with_number(NumberKeywords::new().maximum(number));
        assert_eq!(
            schema.to_typescript(),
            format!("export default {{\n    type: 'number',\n    maximum: {expected},\n}} as const;\n"),
        );
    }
}

#[test]
fn debug_is_the_same_object_on_one_line() {
    assert_eq!(format!("{:?}", Percentage::SCHEMA), "{ type: 'number', maximum: 100, minimum: 0 }");
    assert_eq!(format!("{:?}", Empty::SCHEMA), "{ properties: {} }");

    let described = SchemaObject::any().with_annotations(Annotations::new().description("two\nlines"));
    assert_eq!(format!("{described:?}"), "{ description: `two\\nlines`, properties: {} }");
}

#[test]
fn alternate_debug_is_the_same_object_on_many_lines() {
    let typescript = JobStatus::SCHEMA.to_typescript();

    assert_eq!(format!("export const $JobStatus = {:#?} as const;\n", JobStatus::SCHEMA), typescript);
}
