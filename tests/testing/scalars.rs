//! Formats, patterns and limits: what is made for each is what a validator that is not ours takes it for.

use wireform::testing::Documents;
use wireform::{
    Annotations, Format, Literal, Number, NumberKeywords, Pattern, SchemaObject, StringKeywords, format, pattern,
};

use crate::documents::agree;

fn leaked(schema: SchemaObject) -> &'static SchemaObject {
    Box::leak(Box::new(schema))
}

#[test]
fn every_format_has_texts_that_are_of_it_and_texts_that_are_not() {
    let mut problems = Vec::new();
    for format in format::ALL {
        let schema = leaked(SchemaObject::string().with_string(StringKeywords::new().format(format)));
        let exported = schema.to_json_schema();
        let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&exported).unwrap();
        let valid: Vec<_> = Documents::by(schema).take(60).collect();
        assert_eq!(valid.len(), 60, "{}", format.name());
        problems.extend(valid.into_iter().filter(|text| !validator.is_valid(text)));
        let mut invalid = Documents::by(schema).invalid();
        let refused = invalid.by_ref().take(100).map(wireform::testing::InvalidDocument::into_document);
        // JSON Schema has no word for Base64 (OpenAPI 3.0 has `byte`): who validates by it accepts every text
        let is_asserted = format.name() != "byte";
        problems.extend(refused.filter(|text| is_asserted && validator.is_valid(text)));
        assert_eq!(invalid.coverage().to_string(), "", "{}", format.name());
    }
    assert!(problems.is_empty(), "{problems:?}");
}

const PLATE: Format = Format::new("x-plate", |text| text.starts_with("B-")).with_example("B-1");
static ODD: Format = PLATE;

#[test]
fn a_format_of_ones_own_is_made_by_its_example() {
    let schema = leaked(SchemaObject::string().with_string(StringKeywords::new().format(&ODD)));
    assert!(Documents::by(schema).take(10).all(|text| text == "B-1"));
    assert!(Documents::by(schema).invalid().take(10).all(|refused| !schema.is_valid(refused.document())));
}

static PATTERNS: &[(&str, Pattern)] = &[
    ("anywhere", pattern!("ab+c")),
    ("whole", pattern!("^[a-z0-9-]{1,64}$")),
    ("beginning", pattern!("^https?://")),
    ("end", pattern!("\\.(png|jpe?g)$")),
    ("classes", pattern!("^\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{Ll}+)*$")),
    ("negated", pattern!("^[^a-zA-Z0-9]+$")),
    ("counts", pattern!("^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$")),
    ("choices", pattern!("^(?:one|two|three){2,3}$")),
    ("words", pattern!("^\\w+\\s\\w+$")),
    ("escapes", pattern!("^\\u{1F600}\\x41\\t$")),
    ("semver", pattern!("^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$")),
    ("long", pattern!("^a{100}b{50,60}$")),
    ("beyond_ascii", pattern!("^[à-ö]{3}$")),
];

/// `regress` is an engine of ECMA-262.
#[test]
fn every_pattern_is_found_in_what_is_made_of_it_and_not_in_what_is_refused() {
    for (name, pattern) in PATTERNS {
        let schema = leaked(SchemaObject::string().with_string(StringKeywords::new().pattern(pattern)));
        let engine = regress::Regex::with_flags(pattern.source(), "u").unwrap();
        let made: Vec<String> = Documents::by(schema).take(60).map(|text| text.as_str().unwrap().to_owned()).collect();
        assert_eq!(made.len(), 60, "{name}");
        let lost = made.iter().find(|text| engine.find(text).is_none());
        assert_eq!(lost, None, "{name}");
        let refused = Documents::by(schema).invalid().take(60).filter(|refused| refused.keyword() == "pattern");
        let refused: Vec<String> = refused.map(|refused| refused.document().as_str().unwrap().to_owned()).collect();
        assert!(refused.len() > 10, "{name}: {refused:?}");
        let found = refused.iter().find(|text| engine.find(text).is_some());
        assert_eq!(found, None, "{name}");
    }
}

#[test]
fn a_pattern_that_everything_meets_is_told_to_be_unbroken() {
    static ANY: Pattern = pattern!("");
    let schema = leaked(SchemaObject::string().with_string(StringKeywords::new().pattern(&ANY)));
    let mut invalid = Documents::by(schema).invalid();
    assert_eq!(invalid.by_ref().take(50).filter(|refused| refused.keyword() == "pattern").count(), 0);
    assert_eq!(invalid.coverage().to_string(), "(root): `pattern` was not broken (a value that the keyword refuses)\n",);
}

#[test]
fn a_pattern_and_a_length_are_met_together() {
    static LETTERS: Pattern = pattern!("^[a-z]+( [a-z]+)*$");
    let keywords = StringKeywords::new().pattern(&LETTERS).min_length(20).max_length(24);
    agree("letters", leaked(SchemaObject::string().with_string(keywords)), &[]);
}

#[test]
fn limits_and_divisors_of_numbers_are_met_together() {
    let numbers = [
        NumberKeywords::new().minimum(Number::integer(-7)).exclusive_maximum(Number::integer(-3)),
        NumberKeywords::new().exclusive_minimum(Number::decimal(1, -3)).maximum(Number::decimal(2, -3)),
        NumberKeywords::new()
            .multiple_of(Number::decimal(1, -2))
            .minimum(Number::integer(19))
            .maximum(Number::integer(20)),
        NumberKeywords::new().multiple_of(Number::integer(1_000_000)),
        NumberKeywords::new().minimum(Number::decimal(1, 15)),
        NumberKeywords::new().maximum(Number::decimal(-1, 6)).multiple_of(Number::integer(17)),
    ];
    for keywords in numbers {
        agree("number", leaked(SchemaObject::number().with_number(keywords)), &[]);
    }
    let integers = [
        NumberKeywords::new().multiple_of(Number::decimal(15, -1)).minimum(Number::integer(1)),
        NumberKeywords::new().format(&format::INT8).nonzero(),
        NumberKeywords::new().format(&format::UINT64),
        NumberKeywords::new().format(&format::INT64).maximum(Number::decimal(95, -1)),
    ];
    for keywords in integers {
        agree("integer", leaked(SchemaObject::integer().with_number(keywords)), &[]);
    }
}

#[test]
fn a_format_that_json_schema_has_no_word_for_is_no_disagreement() {
    #[derive(serde::Serialize, serde::Deserialize, wireform::Schema)]
    struct Bytes {
        #[schema(format = "byte")]
        bytes: String,
        #[schema(format = ODD_NUMBERS)]
        odd: String,
    }

    const ODD_NUMBERS: Format =
        Format::new("x-odd", |text| text.ends_with(['1', '3', '5', '7', '9'])).with_example("1");

    wireform::schema_agrees!(Bytes);
}

/// Limits that no integer of 128 bits has room for, or one more digit than it has room for.
#[test]
fn no_limit_is_too_large_for_documents_to_be_made() {
    let (large, negative) = (Number::decimal(1, 37), Number::decimal(-1, 37));
    let limits = [
        NumberKeywords::new().maximum(large),
        NumberKeywords::new().minimum(negative),
        NumberKeywords::new().minimum(negative).maximum(large),
        NumberKeywords::new().exclusive_minimum(negative).exclusive_maximum(large),
        NumberKeywords::new().maximum(Number::decimal(1, 20)).multiple_of(Number::decimal(1, -18)),
        NumberKeywords::new().minimum(Number::decimal(-1, 20)).multiple_of(Number::decimal(1, -18)),
        NumberKeywords::new().multiple_of(large),
        NumberKeywords::new().multiple_of(Number::decimal(1, 38)),
        NumberKeywords::new().multiple_of(Number::integer(i128::MAX)),
        NumberKeywords::new().minimum(Number::integer(i128::MIN)).maximum(Number::integer(i128::MAX)),
        NumberKeywords::new().minimum(Number::decimal(1, 300)),
        NumberKeywords::new().maximum(Number::decimal(-1, 300)),
        NumberKeywords::new().multiple_of(Number::decimal(1, 300)),
        NumberKeywords::new().maximum(Number::decimal(1, -300)),
        NumberKeywords::new().multiple_of(Number::decimal(1, -300)),
        NumberKeywords::new().maximum(large).multiple_of(Number::decimal(3, 36)),
    ];
    for keywords in limits {
        for schema in [SchemaObject::number().with_number(keywords), SchemaObject::integer().with_number(keywords)] {
            let schema = leaked(schema);
            for seed in 0..5 {
                let made: Vec<_> = Documents::by(schema).seed(seed).take(40).collect();
                assert!(made.iter().all(|number| schema.is_valid(number)), "{keywords:?}: {made:?}");
                let mut refused = Documents::by(schema).seed(seed).invalid().take(40);
                assert!(refused.all(|refused| !schema.is_valid(refused.document())), "{keywords:?}");
            }
        }
        let schema = leaked(SchemaObject::number().with_number(keywords));
        assert_eq!(Documents::by(schema).take(40).count(), 40, "{keywords:?}");
    }
}

#[test]
fn a_long_text_by_a_pattern_is_quick() {
    static LETTERS: Pattern = pattern!("^[a-z]+( [a-z]+)*$");
    let long: &'static str = Box::leak("a".repeat(50_000).into_boxed_str());
    let keywords = StringKeywords::new().pattern(&LETTERS).min_length(50_000);
    let schema = leaked(
        SchemaObject::string()
            .with_string(keywords)
            .with_annotations(Annotations::new().example(Box::leak(Box::new(Literal::String(long))))),
    );
    let started = std::time::Instant::now();
    assert_eq!(Documents::by(schema).take(5).count(), 5);
    assert_eq!(Documents::by(schema).invalid().take(20).count(), 20);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
