//! One mistake, one violation: of several limits on one side, the narrowest is told.

use std::num::{NonZeroI8, NonZeroU8};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Number, NumberKeywords, Schema, SchemaObject};

use crate::told::{codes, told};

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Limited {
    #[schema(minimum = 1)]
    least: u8,
    #[schema(maximum = 10, exclusive_maximum = 10)]
    both: u8,
    #[schema(exclusive_minimum = 0)]
    above: u8,
    #[schema(minimum = 1)]
    nonzero: NonZeroU8,
    either: NonZeroI8,
    #[schema(minimum = -1, maximum = 1)]
    single: f32,
    #[schema(multiple_of = 7, maximum = 100)]
    sevens: u8,
}

#[test]
fn a_number_that_passes_several_limits_passes_the_narrowest() {
    for (name, found, expected) in [
        ("least", json!(-1), "-1 is less than the minimum of 1"),
        ("least", json!(256), "256 is more than the maximum of 255"),
        ("both", json!(300), "300 is not less than 10"),
        ("above", json!(-1), "-1 is not more than 0"),
        ("nonzero", json!(0), "0 is less than the minimum of 1"),
        ("nonzero", json!(-1), "-1 is less than the minimum of 1"),
        ("either", json!(0), "0 is zero, which is not allowed"),
        ("either", json!(200), "200 is more than the maximum of 127"),
        ("single", json!(1e40), "1e+40 is more than the maximum of 1"),
        ("single", json!(-1e40), "-1e+40 is less than the minimum of -1"),
        ("sevens", json!(700), "700 is more than the maximum of 100"),
    ] {
        let mut document =
            json!({"least": 1, "both": 1, "above": 1, "nonzero": 1, "either": 1, "single": 1, "sevens": 7});
        document[name] = found;
        assert_eq!(told(Limited::OBJECT, &document), [format!("/{name}  {expected}")]);
        assert!(serde_json::from_value::<Limited>(document).is_ok() || !expected.is_empty());
    }
}

#[test]
fn two_mistakes_are_two_violations() {
    let mut document =
        json!({"least": 1, "both": 1, "above": 1, "nonzero": 1, "either": 1, "single": 1, "sevens": 300});
    assert_eq!(
        told(Limited::OBJECT, &document),
        ["/sevens  300 is not a multiple of 7", "/sevens  300 is more than the maximum of 100"],
    );
    document["sevens"] = json!(7);
    assert_eq!(told(Limited::OBJECT, &document), [""; 0]);
}

const fn limits(keywords: NumberKeywords) -> SchemaObject {
    SchemaObject::integer().with_number(keywords)
}

/// Whatever the limits are: what is told of a number is one limit on its side, and the number next to it is accepted, by us and by
/// another validator.
#[test]
fn the_limit_that_is_told_is_the_last_one_that_has_to_be_met() {
    let number = Number::integer;
    for (minimum, exclusive, type_minimum) in
        [(1, 0, 0), (1, 1, 0), (5, 7, 0), (7, 5, 0), (-9, -9, -8), (-3, -200, -128), (3, -200, -128), (0, 0, 0)]
    {
        for nonzero in [false, true] {
            let keywords = NumberKeywords::new()
                .minimum(number(minimum))
                .exclusive_minimum(number(exclusive))
                .maximum(number(-minimum + 60))
                .exclusive_maximum(number(-exclusive + 60))
                .range(type_minimum, 127);
            let schema = limits(if nonzero { keywords.nonzero() } else { keywords });
            let other = jsonschema::validator_for(&schema.to_json_schema()).unwrap();
            for found in -300..300 {
                let document = json!(found);
                let said = codes(&schema, &document);
                assert_eq!(said.is_empty(), other.is_valid(&document), "{found}: {said:?}");
                let Some((code, parameters)) = said.first() else { continue };
                assert_eq!(said.len(), 1, "{found}: {said:?}");
                let next = match code.as_str() {
                    "minimum" => limit(parameters, "minimum"),
                    "exclusive_minimum" => limit(parameters, "minimum") + 1,
                    "maximum" => limit(parameters, "maximum"),
                    "exclusive_maximum" => limit(parameters, "maximum") - 1,
                    _ => 1,
                };
                let next = if nonzero && next == 0 { if found < 0 { 1 } else { -1 } } else { next };
                assert!(other.is_valid(&json!(next)), "{found} breaks {code} {parameters}, and {next} is invalid");
            }
        }
    }
}

fn limit(parameters: &Value, side: &str) -> i64 {
    parameters[side].as_i64().unwrap()
}
