//! A Rust value → what garde and validator say of it, what wireform says, and what those two can and wireform cannot.

use serde::Serialize;
use validator::ValidateArgs;
use wireform::Schema;

#[derive(Debug, Serialize, Schema, garde::Validate, validator::Validate)]
#[serde(rename_all = "camelCase")]
struct Order {
    #[schema(max_length = 5)]
    #[garde(length(max = 5))]
    #[validate(length(max = 5))]
    buyer_name: String,
    #[schema(maximum = 10)]
    #[garde(range(max = 10))]
    #[validate(range(max = 10))]
    item_count: u8,
}

#[test]
fn garde_and_validator_call_a_field_as_rust_does_and_wireform_as_it_is_on_the_wire() {
    let order = Order {
        buyer_name: "Leonard".to_owned(),
        item_count: 11,
    };
    assert_eq!(
        garde::Validate::validate(&order).unwrap_err().to_string(),
        "buyer_name: length is greater than 5\nitem_count: greater than 10\n",
    );
    let errors = validator::Validate::validate(&order).unwrap_err();
    let mut names: Vec<_> = errors.field_errors().into_keys().collect();
    names.sort();
    assert_eq!(names, ["buyer_name", "item_count"]);
    let violations = Order::SCHEMA.validate(&order).unwrap_err();
    assert_eq!(violations.iter().map(wireform::Violation::path).collect::<Vec<_>>(), ["/buyerName", "/itemCount"]);
}

/// Five characters, six bytes. `length(chars, …)` has garde count characters.
#[test]
fn a_length_is_counted_in_bytes_by_garde_and_in_characters_by_validator_and_wireform() {
    let order = Order {
        buyer_name: "häuse".to_owned(),
        item_count: 1,
    };
    assert!(garde::Validate::validate(&order).is_err());
    assert!(validator::Validate::validate(&order).is_ok());
    assert!(Order::SCHEMA.is_valid(&order));
}

/// garde and validator match with the crate `regex`, where `\d` is every digit of Unicode; a browser matches ten.
#[test]
fn a_pattern_means_what_it_means_in_javascript_only_to_wireform() {
    #[derive(Serialize, Schema, garde::Validate, validator::Validate)]
    struct Pin {
        #[schema(pattern = r"^\d{4}$")]
        #[garde(pattern(r"^\d{4}$"))]
        #[validate(regex(path = FOUR_DIGITS))]
        pin: String,
    }

    static FOUR_DIGITS: std::sync::LazyLock<regex::Regex> =
        std::sync::LazyLock::new(|| regex::Regex::new(r"^\d{4}$").unwrap());

    let pin = Pin {
        pin: "٣٣٣٣".to_owned(),
    };
    assert!(garde::Validate::validate(&pin).is_ok());
    assert!(validator::Validate::validate(&pin).is_ok());
    assert!(!Pin::SCHEMA.is_valid(&pin));
}

#[test]
fn garde_and_validator_compile_a_range_without_values() {
    #[derive(garde::Validate, validator::Validate)]
    struct Empty {
        #[garde(range(min = 10, max = 5))]
        #[validate(range(min = 10, max = 5))]
        count: u8,
    }

    for count in [0, 7, 255] {
        assert!(garde::Validate::validate(&Empty { count }).is_err());
        assert!(validator::Validate::validate(&Empty { count }).is_err());
    }
}

struct Limits {
    most: u64,
}

#[derive(garde::Validate, validator::Validate)]
#[garde(context(Limits))]
#[validate(context = Limits)]
struct Upload {
    #[garde(custom(|size: &u64, limits: &Limits| {
        if *size > limits.most { Err(garde::Error::new("is too large")) } else { Ok(()) }
    }))]
    #[validate(custom(function = "not_too_large", use_context))]
    size: u64,
}

fn not_too_large(size: u64, limits: &Limits) -> Result<(), validator::ValidationError> {
    if size > limits.most { Err(validator::ValidationError::new("too-large")) } else { Ok(()) }
}

#[test]
fn garde_and_validator_take_limits_that_are_known_only_at_run_time() {
    let upload = Upload { size: 11 };
    assert!(garde::Validate::validate_with(&upload, &Limits { most: 10 }).is_err());
    assert!(garde::Validate::validate_with(&upload, &Limits { most: 11 }).is_ok());
    assert!(upload.validate_with_args(&Limits { most: 10 }).is_err());
    assert!(upload.validate_with_args(&Limits { most: 11 }).is_ok());
}

#[test]
fn garde_and_validator_need_no_serde_and_compare_two_fields_by_one_word() {
    #[derive(garde::Validate, validator::Validate)]
    struct Signup {
        #[garde(skip)]
        password: String,
        #[garde(matches(password))]
        #[validate(must_match(other = "password"))]
        repeated: String,
    }

    let signup = Signup {
        password: "one".to_owned(),
        repeated: "two".to_owned(),
    };
    assert!(garde::Validate::validate(&signup).is_err());
    assert!(validator::Validate::validate(&signup).is_err());
}
