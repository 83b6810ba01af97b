//! A JSON text with several mistakes → what is reported of it: by serde and a validator of values, by a JSON Schema validator, by us.

use serde::Deserialize;
use serde_json::Value;
use wireform::Schema;

#[derive(Debug, Deserialize, Schema, schemars::JsonSchema, garde::Validate, validator::Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Order {
    #[schema(max_length = 5)]
    #[schemars(length(max = 5))]
    #[garde(length(max = 5))]
    #[validate(length(max = 5))]
    buyer_name: String,
    #[schema(maximum = 10)]
    #[schemars(range(max = 10))]
    #[garde(range(max = 10))]
    #[validate(range(max = 10))]
    count: u8,
}

/// A limit is broken, a type is wrong, a property is unknown.
const THREE_MISTAKES: &str = r#"{
  "buyerName": "Ann of Green Gables",
  "count": "many",
  "size": 5
}"#;

fn validator_by_schemars<T: schemars::JsonSchema>() -> jsonschema::Validator {
    jsonschema::validator_for(schemars::schema_for!(T).as_value()).unwrap()
}

#[test]
fn serde_stops_at_the_first_mistake_that_it_sees_so_garde_and_validator_are_not_asked() {
    let error = serde_json::from_str::<Order>(THREE_MISTAKES).unwrap_err();
    assert_eq!(error.to_string(), r#"invalid type: string "many", expected u8 at line 3 column 17"#);
}

#[test]
fn a_json_schema_validator_reports_all_of_them_without_a_line() {
    let document: Value = serde_json::from_str(THREE_MISTAKES).unwrap();
    let validator = validator_by_schemars::<Order>();
    let mut messages: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    messages.sort();
    assert_eq!(
        messages,
        [
            r#""Ann of Green Gables" is longer than 5 characters"#,
            r#""many" is not of type "integer""#,
            "Additional properties are not allowed ('size' was unexpected)",
        ],
    );
}

#[test]
fn wireform_reports_all_of_them_with_line_and_column() {
    assert_eq!(
        Order::SCHEMA.from_json(THREE_MISTAKES).unwrap_err().to_string(),
        r#"3 violations of Order
  /buyerName  "Ann of Green Gables" is longer than the maximum of 5 characters   line 2, column 16
  /count      "many" is not an integer                                           line 3, column 12
  /size       is not a known property                                            line 4, column 3"#,
    );
}

#[test]
fn only_who_reads_the_text_sees_that_a_property_is_given_twice() {
    let text = r#"{"buyerName": "Ann", "count": 1, "count": 2}"#;
    assert_eq!(
        serde_json::from_str::<Order>(text).unwrap_err().to_string(),
        "duplicate field `count` at line 1 column 40"
    );
    assert!(validator_by_schemars::<Order>().is_valid(&serde_json::from_str(text).unwrap()));
    assert_eq!(
        Order::SCHEMA.validate_json(text).unwrap_err().to_string(),
        "1 violation of Order\n  /count  is given twice   line 1, column 34",
    );
}

#[derive(Debug, Deserialize, Schema, schemars::JsonSchema, garde::Validate, validator::Validate)]
struct Account {
    #[schema(maximum = 9_007_199_254_740_992_i64)]
    #[schemars(range(max = 9_007_199_254_740_992_f64))]
    #[garde(range(max = 9_007_199_254_740_992.0))]
    #[validate(range(max = 9_007_199_254_740_992.0))]
    balance: f64,
}

/// 2^53 + 1, and a decimal that a double cannot tell from 2^53.
#[test]
fn a_number_is_compared_as_it_is_written_and_not_as_the_double_that_it_becomes() {
    for text in [r#"{"balance": 9007199254740993.0}"#, r#"{"balance": 9007199254740992.1}"#] {
        let account: Account = serde_json::from_str(text).unwrap();
        assert!(garde::Validate::validate(&account).is_ok());
        assert!(validator::Validate::validate(&account).is_ok());
        assert!(validator_by_schemars::<Account>().is_valid(&serde_json::from_str(text).unwrap()));
        assert!(Account::SCHEMA.from_json(text).is_err());
    }
}

#[derive(Debug, Deserialize, Schema, schemars::JsonSchema, garde::Validate, validator::Validate)]
struct Login {
    #[schema(write_only, min_length = 12)]
    #[schemars(length(min = 12))]
    #[garde(length(min = 12))]
    #[validate(length(min = 12))]
    password: String,
}

#[test]
fn a_password_is_in_the_messages_of_jsonschema_and_validator_and_in_none_of_garde_and_wireform() {
    let text = r#"{"password": "hunter2"}"#;
    let login: Login = serde_json::from_str(text).unwrap();
    let document: Value = serde_json::from_str(text).unwrap();

    let validator = validator_by_schemars::<Login>();
    let error = validator.validate(&document).unwrap_err();
    assert_eq!(error.to_string(), r#""hunter2" is shorter than 12 characters"#);
    assert_eq!(error.masked().to_string(), "value is shorter than 12 characters");
    let error = validator::Validate::validate(&login).unwrap_err();
    assert!(error.to_string().contains("hunter2"), "{error}");

    let report = garde::Validate::validate(&login).unwrap_err();
    assert_eq!(report.to_string(), "password: length is lower than 12\n");
    let error = Login::SCHEMA.from_json(text).unwrap_err();
    assert!(!error.to_string().contains("hunter2"), "{error}");
}
