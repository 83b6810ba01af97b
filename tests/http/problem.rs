//! Problem documents: what they say, what they leave out, and that they are what their schema says.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::openapi::{Components, Version};
use wireform::problem::{Problem, ProblemOptions, ProblemParameter};
use wireform::typescript::Module;
use wireform::{Failure, JsonError, Number, Schema, Violation, Violations};

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Order {
    #[schema(min_length = 1)]
    customer_name: String,
    #[schema(multiple_of = 0.01, exclusive_minimum = 0)]
    total: f64,
    #[schema(maximum = 170141183460469231731687303715884105727)]
    serial: u128,
    #[schema(custom = even)]
    count: Option<i64>,
    #[schema(max_length = 3, write_only)]
    secret: Option<String>,
    kind: Kind,
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Small,
    Large,
}

fn even(number: Number) -> Result<(), Failure> {
    match number.as_i128() {
        Some(number) if number % 2 == 0 => Ok(()),
        _ => Err(Failure::new("orders.even", format!("is {number}, which is odd")).with_parameter("given", number)),
    }
}

/// A type that says something of a value itself.
#[derive(Debug, Deserialize, Schema)]
#[serde(try_from = "String")]
#[schema(as = String)]
struct Word;

impl TryFrom<String> for Word {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Err(format!("{text} is no word"))
    }
}

const WRONG: &str = r#"{
  "customerName": "",
  "total": 0.001,
  "serial": 170141183460469231731687303715884105728,
  "count": 7,
  "secret": "hunter2",
  "kind": "smal",
  "other": 1
}"#;

fn of(text: &str) -> JsonError {
    Order::SCHEMA.from_json(text).unwrap_err()
}

fn document(problem: &Problem) -> Value {
    Problem::SCHEMA.validate_json(problem.to_json()).unwrap();
    Problem::SCHEMA.check(problem).unwrap();
    serde_json::from_slice(&problem.to_json()).unwrap()
}

#[test]
fn each_violation_is_an_error_with_its_place_its_code_and_its_parameters() {
    let document = document(&Problem::from(of(WRONG)));
    assert_eq!(document["type"], "about:blank");
    assert_eq!(document["title"], "Unprocessable Content");
    assert_eq!(document["status"], 422);
    assert_eq!(document["detail"], "7 violations of Order");
    assert_eq!(document.get("omitted"), None);
    assert_eq!(
        document["errors"][0],
        json!({
            "pointer": "/customerName",
            "detail": "\"\" is shorter than the minimum of 1 character",
            "code": "min_length",
            "params": {"minimum": 1},
            "line": 2,
            "column": 19,
        }),
    );
    let told =
        |name: &str| document["errors"].as_array().unwrap().iter().map(|error| error[name].clone()).collect::<Vec<_>>();
    assert_eq!(told("pointer"), ["/customerName", "/total", "/serial", "/count", "/secret", "/kind", "/other"]);
    assert_eq!(
        told("code"),
        ["min_length", "multiple_of", "maximum", "orders.even", "max_length", "enum", "unknown_property"],
    );
    assert_eq!(document["errors"][5]["params"], json!({"values": ["small", "large"], "nearest": "small"}));
    assert_eq!(document["errors"][3]["params"], json!({"given": 7}));
}

#[test]
fn numbers_are_written_with_all_their_digits() {
    let text = String::from_utf8(Problem::from(of(WRONG)).to_json()).unwrap();
    assert!(text.contains(r#""params":{"maximum":170141183460469231731687303715884105727}"#), "{text}");
    assert!(text.contains(r#""params":{"multiple_of":0.01}"#), "{text}");
}

#[test]
fn what_was_found_is_left_out_of_a_problem_without_values() {
    let text = r#"{"customerName": "", "total": 0.012345, "serial": 1, "count": 7777, "kind": "whale"}"#;
    let shown = String::from_utf8(Problem::from(of(text)).to_json()).unwrap();
    let valueless = ProblemOptions::new().without_values().problem(&of(text));
    let written = String::from_utf8(valueless.to_json()).unwrap();
    for found in ["0.012345", "7777", "whale"] {
        assert!(shown.contains(found) && !written.contains(found), "{written}");
    }
    let details: Vec<&str> = valueless.errors.iter().map(|error| &*error.detail).collect();
    assert_eq!(details[2], "the number breaks a rule, which is not shown");
    assert_eq!(details[3], "the string is none of \"small\", \"large\"");
    assert_eq!(valueless.errors[3].params["values"], ProblemParameter::List(vec!["small".into(), "large".into()]));

    // what a type of one's own says of a value
    let error = Word::SCHEMA.from_json(r#""hunter2""#).unwrap_err();
    assert!(String::from_utf8(Problem::from(&error).to_json()).unwrap().contains("hunter2"));
    let valueless = ProblemOptions::new().without_values().problem(&error);
    assert!(!String::from_utf8(valueless.to_json()).unwrap().contains("hunter2"), "{valueless:?}");
}

#[test]
fn a_secret_is_in_no_problem() {
    let problem = Problem::from(of(WRONG));
    assert!(!String::from_utf8(problem.to_json()).unwrap().contains("hunter2"));
    assert!(!format!("{problem:?}").contains("hunter2"));
}

#[test]
fn a_text_that_is_no_json_has_status_400_and_its_place() {
    let document = document(&Problem::from(of("{\n  \"customerName\": \"\",\n  nonsense")));
    assert_eq!(document["status"], 400);
    assert_eq!(document["title"], "Bad Request");
    assert!(document["detail"].as_str().unwrap().starts_with("not JSON at line 3, column 3: expected "), "{document}");
    assert_eq!(document["errors"][0]["code"], "min_length");
    let last = &document["errors"][1];
    assert_eq!((&last["pointer"], &last["code"]), (&json!(""), &json!("expected_name")));
    assert_eq!((&last["line"], &last["column"]), (&json!(3), &json!(3)));
    assert_eq!(last["params"], json!({"found": "letter"}));
}

#[test]
fn errors_that_are_not_listed_are_counted() {
    let error = <Vec<u8>>::SCHEMA.from_json(&format!("[{}]", vec!["256"; 250].join(","))).unwrap_err();
    let told = |problem: Problem| (problem.errors.len(), problem.omitted, problem.detail.unwrap());
    assert_eq!(told(Problem::from(&error)), (100, 150, "250 violations, of which the first 100 are listed".into()),);
    let few = |most| told(ProblemOptions::new().with_errors(most).problem(&error));
    assert_eq!(few(3), (3, 247, "250 violations, of which the first 3 are listed".into()));
    assert_eq!(few(0), (0, 250, "250 violations, not listed".into()));
    assert_eq!(few(1_000).0, 100);
    document(&ProblemOptions::new().with_errors(1).problem(&error));
}

#[test]
fn own_words_stand_in_the_details_and_see_no_value_where_none_is_shown() {
    fn words(violation: &Violation) -> Option<String> {
        (violation.code() == "enum").then(|| format!("inconnu: {:?}", violation.found()))
    }
    let options = ProblemOptions::new().translated_by(words);
    assert_eq!(options.problem(&of(WRONG)).errors[5].detail, "inconnu: Some(\"\\\"smal\\\"\")");
    assert_eq!(options.without_values().problem(&of(WRONG)).errors[5].detail, "inconnu: None");
}

#[test]
fn a_problem_of_values_has_no_lines() {
    let violations = Violations::of("Order", Violation::new("/total", "orders.sum", "is not the sum of the lines"));
    let problem = ProblemOptions::new()
        .with_status(400)
        .with_type("https://example.com/p/order", "The order is not accepted")
        .problem_of(&violations)
        .with_instance("/orders/7");
    assert_eq!(
        document(&problem),
        json!({
            "type": "https://example.com/p/order",
            "title": "The order is not accepted",
            "status": 400,
            "detail": "1 violation of Order",
            "instance": "/orders/7",
            "errors": [{
                "pointer": "/total",
                "detail": "is not the sum of the lines",
                "code": "orders.sum",
                "params": {},
            }],
        }),
    );
}

#[test]
fn a_long_pointer_is_shown_by_its_ends() {
    let name = "n".repeat(1_000_000);
    let text = format!("{{\"{name}\": -1}}");
    let error = std::collections::BTreeMap::<String, u8>::SCHEMA.from_json(&text).unwrap_err();
    assert!(Problem::from(&error).to_json().len() < 1_000);
}

#[test]
fn a_problem_that_is_read_back_is_the_same() {
    for text in [WRONG, "{", "[]"] {
        let problem = Problem::from(of(text));
        if text != WRONG {
            assert_eq!(serde_json::from_slice::<Problem>(&problem.to_json()).unwrap(), problem);
        }
        assert_eq!(Problem::SCHEMA.from_json(&problem.to_json()).unwrap().errors.len(), problem.errors.len());
    }
    assert_eq!(document(&Problem::new(404))["errors"], json!([]));
}

#[test]
fn a_problem_is_a_component_and_a_type_of_typescript() {
    let schemas = Components::new(Version::V3_1).with::<Problem>().schemas();
    assert_eq!(schemas.keys().collect::<Vec<_>>(), ["Problem", "ProblemError", "ProblemParameter"]);
    assert_eq!(schemas["Problem"]["required"], Value::Null, "a problem of another service may lack any");
    let described = schemas.values().map(|schema| schema["description"].as_str().unwrap());
    assert!(
        described.clone().all(|words| !words.contains('`') && words.len() < 80),
        "{:?}",
        described.collect::<Vec<_>>()
    );
    let module = Module::new().with::<Problem>().to_string();
    assert!(module.contains("    errors?: Array<ProblemError>;\n    /**\n"), "{module}");
    assert!(module.contains("    params?: Record<string, ProblemParameter>;\n"), "{module}");
}

/// A language with words for everything.
struct French;

impl wireform::Translate for French {
    fn translate(&self, violation: &Violation) -> Option<String> {
        (violation.code() == "min_length").then(|| "trop court".into())
    }

    fn translate_heading(&self, violations: &Violations) -> Option<String> {
        Some(format!("{} fautes", violations.len()))
    }

    fn translate_malformed(&self, malformed: &wireform::Malformed) -> Option<String> {
        Some(format!("pas de JSON, ligne {}", malformed.line()))
    }
}

#[test]
fn the_detail_of_the_problem_is_translated_too() {
    let options = ProblemOptions::new().translated_by(French);
    let problem = options.problem(&of(WRONG));
    assert_eq!((problem.detail.as_deref(), &*problem.errors[0].detail), (Some("7 fautes"), "trop court"));
    assert_eq!(problem.errors[1].detail, "0.001 is not a multiple of 0.01");
    let problem = options.problem(&of("{"));
    assert_eq!(problem.detail.as_deref(), Some("pas de JSON, ligne 1"));
    assert_eq!(problem.errors.last().unwrap().detail, "pas de JSON, ligne 1");
}

#[test]
fn a_problem_of_another_service_may_lack_any_member() {
    // the example of RFC 9457, section 3, and what its section 3.1 lets be absent
    let text = r##"{
        "type": "https://example.net/validation-error",
        "title": "Your request is not valid.",
        "errors": [{"detail": "must be a positive integer", "pointer": "#/age"}]
    }"##;
    let problem = Problem::SCHEMA.from_json(text).unwrap();
    assert_eq!(problem, serde_json::from_str(text).unwrap());
    assert_eq!(problem.to_string(), "Your request is not valid.");
    assert_eq!((problem.status, &*problem.errors[0].pointer, &*problem.errors[0].code), (0, "#/age", ""));
    assert_eq!(document(&problem).get("status"), None);

    let empty = Problem::SCHEMA.from_json("{}").unwrap();
    assert_eq!((&*empty.kind, &*empty.title, empty.errors.len()), (Problem::ABOUT_BLANK, "", 0));
    let status = Problem::SCHEMA.from_json(r#"{"status": 404, "detail": "no job"}"#).unwrap();
    assert_eq!(status.to_string(), "Not Found: no job");
    assert_eq!(Problem::SCHEMA.from_json(r#"{"status": 99}"#).unwrap_err().violations().unwrap().len(), 1);
}

#[test]
fn the_title_of_about_blank_is_the_phrase_of_the_status() {
    for (status, phrase) in [
        (423, "Locked"),
        (424, "Failed Dependency"),
        (425, "Too Early"),
        (451, "Unavailable For Legal Reasons"),
        (506, "Variant Also Negotiates"),
        (507, "Insufficient Storage"),
        (508, "Loop Detected"),
        (511, "Network Authentication Required"),
    ] {
        assert_eq!((&*Problem::new(status).title, &*Problem::new(422).with_status(status).title), (phrase, phrase));
    }
    // by the table of the crate `http`, which has older words for a few
    for status in 400..600_u16 {
        let expected = axum::http::StatusCode::from_u16(status).unwrap().canonical_reason().unwrap_or("Error");
        let title = Problem::new(status).title;
        let renamed = [413, 418, 422, 510].contains(&status);
        assert!(title == expected || renamed, "{status}: {title}, {expected}");
    }
    assert_eq!(Problem::from(of(WRONG)).with_status(400).title, "Bad Request");
    assert_eq!(Problem::new(404).with_type("/no-job", "No such job").with_status(410).title, "No such job");
}

#[test]
fn the_detail_of_a_text_that_is_no_json_counts_what_is_not_listed() {
    let error = <Vec<u8>>::SCHEMA.from_json("[256, 257, 258, x]").unwrap_err();
    let detail = |most| ProblemOptions::new().with_errors(most).problem(&error).detail.unwrap();
    let sentence = detail(3);
    assert!(sentence.starts_with("not JSON at line 1, column 17: ") && !sentence.contains("before that"), "{sentence}");
    assert_eq!(detail(1), format!("{sentence}; before that, 3 violations, of which the first is listed"));
    assert_eq!(detail(0), format!("{sentence}; before that, 3 violations, not listed"));
    let translated = ProblemOptions::new().with_errors(1).translated_by(French).problem(&error);
    assert_eq!(translated.detail.unwrap(), "pas de JSON, ligne 1; 3 fautes");
    assert_eq!((translated.omitted, &*translated.errors[1].detail), (2, "pas de JSON, ligne 1"));
}

#[test]
fn a_problem_has_members_of_its_own_behind_the_standard_ones() {
    let problem = Problem::from(of("[]")).with_extension("trace", "a1").with_extension("trace", json!({"id": [7]}));
    let written = document(&problem);
    assert_eq!(written["trace"], json!({"id": [7]}));
    assert_eq!(Problem::SCHEMA.from_json(&problem.to_json()).unwrap(), problem);
    // every member that a problem can have, each of which is no extension
    let full = problem.with_instance("/x").with_detail("y");
    let mut names: Vec<String> = document(&full).as_object().unwrap().keys().cloned().collect();
    names.retain(|name| name != "trace");
    names.push("omitted".into());
    assert_eq!(names.len(), 7);
    for name in names {
        let refused = std::panic::catch_unwind(|| Problem::new(404).with_extension(name.clone(), 1).to_json());
        assert_eq!(refused.is_err(), cfg!(debug_assertions), "{name}");
        if let Ok(json) = refused {
            assert_eq!(json, Problem::new(404).to_json(), "{name}");
        }
    }
}
