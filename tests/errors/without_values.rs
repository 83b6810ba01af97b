//! The switch that leaves out what was found: no output holds anything of the document, and each message stays a sentence.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::net::IpAddr;

use annotate_snippets::Renderer;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value, json};
use wireform::ndjson::LineError;
use wireform::{Failure, JsonError, Schema, SchemaObject, Violation, Violations};
use wireform_tests::{JobState, JobStatus, Random};

use super::german::German;
use super::kinds;

/// Every string and every free key holds the first, every number the second.
const MARK: &str = "Mrk";
const DIGITS: &str = "77177";

#[derive(Debug, Deserialize, Serialize, Schema)]
struct Person {
    #[schema(min_length = 200, pattern = "^[0-9]*$", format = "email")]
    name: String,
    #[schema(maximum = 100, multiple_of = 0.5)]
    age: f64,
    #[schema(max_items = 1, unique_items)]
    tags: Vec<String>,
    #[schema(max_properties = 1, keys(max_length = 2), values(maximum = 9))]
    scores: BTreeMap<String, u32>,
    by_number: BTreeMap<u32, BTreeMap<Colour, u8>>,
    state: JobState,
    event: Event,
    choice: Choice,
    #[schema(custom = quoting)]
    own: String,
    word: Word,
    address: IpAddr,
    #[serde(skip_serializing_if = "Option::is_none")]
    inner: Option<Box<Self>>,
    #[schema(format = "password", min_length = 300)]
    password: String,
}

#[derive(Debug, Deserialize, Serialize, Schema)]
#[serde(deny_unknown_fields)]
#[schema(required_if(state = "failed", reason))]
struct Closed {
    state: JobState,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<Vec<Person>>,
}

#[derive(Debug, Deserialize, Serialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    Paid { total: u8 },
    Sent { to: Vec<String> },
}

#[derive(Debug, Deserialize, Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Choice {
    Total(u8),
    Name { tags: Vec<u8> },
    Nothing,
}

#[derive(Debug, Deserialize, Serialize, Schema)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    choice: Choice,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Debug, Deserialize, Serialize, Schema)]
#[serde(untagged)]
enum Either {
    Number(u8),
    Person(Box<Person>),
    Map(BTreeMap<String, bool>),
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, Schema)]
#[serde(rename_all = "snake_case")]
enum Colour {
    Red,
    Blue,
}

/// Its `Deserialize` quotes, as serde does in `invalid value: string "x"`.
#[derive(Debug, Serialize, Schema)]
struct Word(String);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(D::Error::invalid_value(serde::de::Unexpected::Str(&text), &"a word"))
    }
}

fn quoting(text: &str) -> Result<(), Failure> {
    Err(Failure::new("own", format!("{text} is wrong")).with_parameter("text", text.to_owned()))
}

/// A document that no schema accepts, with the names of properties among its keys.
fn document(random: &mut Random, depth: usize, count: &mut u32) -> Value {
    const NAMES: &[&str] = &[
        "id",
        "name",
        "age",
        "tags",
        "scores",
        "by_number",
        "state",
        "event",
        "choice",
        "own",
        "word",
        "address",
        "inner",
        "password",
        "type",
        "total",
        "to",
        "nothing",
        "reason",
        "people",
    ];
    let shape = if depth == 0 { random.below(3) } else { random.below(8) };
    *count += 1;
    match shape {
        0 => json!(format!("{MARK}{count}")),
        1 => json!(format!("{DIGITS}{count}").parse::<i64>().unwrap()),
        2 => match random.below(4) {
            0 => json!(format!("-{DIGITS}{count}.25").parse::<f64>().unwrap()),
            1 => json!(format!("{MARK}/\"\u{202E}~{}", "x".repeat(random.below(120)))),
            2 => json!(format!("{{\"{MARK}\": 1}}")),
            _ => json!(format!("{DIGITS}{count}")),
        },
        3 => (0..random.below(4)).map(|_| document(random, depth - 1, count)).collect(),
        _ => {
            let mut object = Map::new();
            for _ in 0..random.below(9) {
                let key = match random.below(4) {
                    0 => format!("{MARK}~/{count}{}", "y".repeat(random.below(2) * 100)),
                    1 if random.one_in(3) => format!("{DIGITS}{count}"),
                    _ => random.pick(NAMES).to_owned(),
                };
                object.insert(key, document(random, depth - 1, count));
            }
            Value::Object(object)
        }
    }
}

fn is_marked(output: &str) -> bool {
    output.contains(MARK) || output.contains(DIGITS)
}

/// All that can be asked of violations.
fn outputs(violations: &Violations) -> Vec<String> {
    let mut out = vec![
        violations.to_string(),
        format!("{violations:?}"),
        format!("{violations:#?}"),
        serde_json::to_string(violations).unwrap(),
        serde_json::to_string(&violations.by_property()).unwrap(),
        format!("{:?}", violations.by_property()),
        violations.translated(&German).to_string(),
    ];
    for violation in violations {
        out.extend([
            violation.to_string(),
            violation.path().to_owned(),
            violation.segments().collect::<Vec<_>>().join(" "),
            violation.message(),
            violation.expected().to_string(),
            format!("{:?} {:?}", violation.found(), violation.found_type()),
            format!("{:?}", violation.parameters().collect::<Vec<_>>()),
            violation.notes().chain(violation.help()).collect(),
        ]);
    }
    out
}

fn outputs_of_text(schema: &SchemaObject, text: &str, error: &JsonError) -> Vec<String> {
    let mut out = vec![
        error.to_string(),
        format!("{error:?}"),
        serde_json::to_string(error).unwrap(),
        error.translated(&German).to_string(),
        schema.annotate(text, error, &Renderer::plain()),
    ];
    if let JsonError::Malformed(malformed) = error {
        out.extend([malformed.to_string(), format!("{malformed:?} {:?}", malformed.found())]);
        out.push(format!("{:?}", malformed.parameters().collect::<Vec<_>>()));
    }
    out.extend(error.violations().into_iter().flat_map(outputs));
    out
}

/// Fails where an output without values has a mark; says whether one with values has.
#[track_caller]
fn holds_nothing(outputs: &[String], document: &str) {
    for output in outputs {
        assert!(!is_marked(output), "{document}\n{output}");
    }
}

fn tried<T: Schema + DeserializeOwned + Debug>(document: &Value, random: &mut Random) -> usize {
    let (schema, text) = (T::OBJECT, document.to_string());
    let mut marked = 0;
    if let Err(violations) = schema.validate(document) {
        marked += usize::from(outputs(&violations).iter().any(|output| is_marked(output)));
        holds_nothing(&outputs(&violations.without_values()), &text);
    }
    let pretty = serde_json::to_string_pretty(document).unwrap();
    let cut = pretty.floor_char_boundary(random.below(pretty.len()));
    let broken = format!("{};{}", &pretty[..cut], &pretty[cut..]);
    for text in [&text, &pretty, &pretty[..cut], &broken] {
        for error in [T::SCHEMA.validate_json(text).err(), T::SCHEMA.from_json(text).err()].into_iter().flatten() {
            marked += usize::from(outputs_of_text(schema, text, &error).iter().any(|output| is_marked(output)));
            holds_nothing(&outputs_of_text(schema, text, &error.without_values()), text);
        }
    }
    for line in T::SCHEMA.ndjson(text.as_bytes()).map(|line| line.map_err(LineError::without_values)) {
        let error = line.map(|_| ()).err();
        let outputs =
            error.map(|error| [error.to_string(), format!("{error:?}"), serde_json::to_string(&error).unwrap()]);
        holds_nothing(outputs.as_ref().map_or(&[], |outputs| outputs), &text);
    }
    marked
}

#[test]
fn no_output_without_values_holds_anything_of_the_document() {
    let (mut random, mut count, mut marked) = (Random(15), 0, 0);
    for _ in 0..60 {
        let document = document(&mut random, 4, &mut count);
        marked += tried::<Person>(&document, &mut random);
        marked += tried::<Closed>(&document, &mut random);
        marked += tried::<Flat>(&document, &mut random);
        marked += tried::<Either>(&document, &mut random);
        marked += tried::<BTreeMap<String, Either>>(&document, &mut random);
        marked += tried::<Vec<Event>>(&document, &mut random);
        marked += tried::<JobStatus>(&document, &mut random);
        let words = BTreeMap::from([(format!("{MARK}{count}"), vec![format!("{MARK}/{count}")])]);
        marked += tried::<BTreeMap<String, Vec<Word>>>(&json!(words), &mut random);
    }
    assert!(marked > 1_000, "{marked}: with values, there are marks");
}

#[test]
fn what_serde_says_is_left_out_whole() {
    struct Quoting;

    impl Serialize for Quoting {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom(format!("cannot write {MARK}")))
        }
    }

    let refused = <Vec<Word>>::SCHEMA.from_json(r#"["Mrk"]"#).unwrap_err();
    assert!(refused.to_string().contains(r#"invalid value: string "Mrk""#), "{refused}");
    let refused = refused.without_values();
    let expected = "1 violation\n  /0  cannot be deserialized: the reason is not shown   line 1, column 2";
    assert_eq!(refused.to_string(), expected);
    let failed = String::SCHEMA.validate(&Quoting).unwrap_err();
    assert!(failed.to_string().contains(MARK), "{failed}");
    let failed = failed.without_values();
    assert_eq!(failed.to_string(), "1 violation\n  (root)  cannot be serialized: the reason is not shown");
    for violations in [refused.violations().unwrap(), &failed] {
        holds_nothing(&outputs(violations), "what serde says");
    }
}

#[test]
fn what_is_found_becomes_its_type() {
    let schema = <BTreeMap<String, Vec<u8>>>::OBJECT;
    let document = json!({ "Ann": [300, "x", null, true, {"a": 1}, [1]], "Bob": 5 });
    let violations = schema.validate(&document).unwrap_err().without_values();
    assert_eq!(
        violations.to_string(),
        "7 violations
  /*/0  the number is more than the maximum of 255
  /*/1  the string is not an integer
  /*/2  null is not an integer
  /*/3  the value is not an integer
  /*/4  the object is not an integer
  /*/5  the array is not an integer
  /*    the number is not an array",
    );
    let types: Vec<_> = violations.iter().map(Violation::found_type).collect();
    let expected = [Some("number"), Some("string"), Some("null"), None, Some("object"), Some("array"), Some("number")];
    assert_eq!(types, expected);
    assert!(violations.iter().all(|violation| violation.found().is_none() && violation.found_count().is_none()));
    assert!(violations.iter().all(|violation| !violation.path().contains("Ann")));
}

#[test]
fn names_of_the_schema_stay_and_names_of_the_document_do_not() {
    for (schema, document, paths) in [
        (Closed::OBJECT, json!({ "state": "x", "reasn": 1 }), &["/*", "/state"][..]),
        (Event::OBJECT, json!({}), &["/type"]),
        (Event::OBJECT, json!({ "type": "paid", "total": 300, "more": 1 }), &["/total"]),
        (Choice::OBJECT, json!({ "name": { "tags": [300] } }), &["/name/tags/0"]),
        (Choice::OBJECT, json!({ "Name": { "tags": [300] } }), &["/*"]),
        (Choice::OBJECT, json!({ "total": 1, "name": { "tags": [] } }), &["/total"]),
        (Choice::OBJECT, json!({ "name": { "tags": [] }, "nothing": null }), &["/nothing"]),
        (Choice::OBJECT, json!({ "name": { "tags": [] }, "other": null }), &["/*"]),
        (Flat::OBJECT, json!({ "id": 300, "total": 300, "other": 300 }), &["/id", "/*", "/total"]),
        (Flat::OBJECT, json!({ "nothing": 1, "id": 2 }), &["/nothing"]),
        (Either::OBJECT, json!({ "a": 5 }), &["/*"]),
        (<BTreeMap<JobState, u8>>::OBJECT, json!({ "failed": 300, "x": 1 }), &["/*", "/*"]),
        (<Vec<BTreeMap<String, Event>>>::OBJECT, json!([{ "a": { "type": "paid", "total": "x" } }]), &["/0/*/total"]),
    ] {
        let plain = schema.validate(&document).unwrap_err();
        let violations = plain.clone().without_values();
        assert_eq!(violations.iter().map(Violation::path).collect::<Vec<_>>(), paths, "{plain}");
    }
}

/// A rule that holds for one value only tells that this one was found, or the other one.
#[test]
fn no_rule_tells_which_of_the_values_was_found() {
    for (schema, document, left) in [
        (Closed::OBJECT, json!({ "state": "failed" }), "/reason  is required"),
        (Choice::OBJECT, json!("total"), "(root)  the string is none of what is accepted here"),
        (Choice::OBJECT, json!("name"), "(root)  the string is none of what is accepted here"),
    ] {
        let plain = schema.validate(&document).unwrap_err();
        let said = plain.to_string();
        assert!(said.contains("failed") || said.contains("total") || said.contains("name"), "{said}");
        let without = plain.without_values();
        assert_eq!(without.first().to_string(), left);
        assert_eq!(without.first().parameters().count(), 0, "{without:?}");
    }
    let refused = [(true, false), (false, true)]
        .map(|(only, found)| SchemaObject::one_boolean(only).validate(&found).unwrap_err().without_values());
    assert_eq!(refused[0], refused[1]);
}

/// Beside each message with the value there is one that says the same rule without it.
#[test]
fn a_message_without_the_value_says_the_same_rule() {
    for (code, violation) in kinds::each() {
        let plain = violation.clone();
        let without = violation.without_value();
        // of a rule that tells the value, a wider one is left
        let expected = match code {
            "required_if" => ("required", "required"),
            "variant_form" => ("one_of", "oneOf"),
            _ => (code, plain.keyword()),
        };
        assert_eq!((without.code(), without.keyword(), without.found()), (expected.0, expected.1, None));
        assert_eq!((without.help(), without.position()), (plain.help(), plain.position()));
        assert!(without.notes().eq(plain.notes()));
        assert!(!without.message().contains("  ") && !without.message().is_empty());
        assert_eq!(without.clone().without_value(), without, "{code}");
    }
}

#[test]
fn a_rule_of_ones_own_keeps_words_that_were_written_beforehand() {
    fn fixed(_: &str) -> Result<(), Failure> {
        Err(Failure::new("fixed", "is taken").with_parameter("limit", 3))
    }

    #[derive(Serialize, Schema)]
    struct Form {
        #[schema(custom = fixed)]
        fixed: String,
        #[schema(custom = quoting)]
        quoting: String,
    }

    let form = Form {
        fixed: "ann".to_owned(),
        quoting: "bob".to_owned(),
    };
    let violations = Form::SCHEMA.validate(&form).unwrap_err().without_values();
    assert_eq!(
        violations.to_string(),
        "2 violations of Form\n  /fixed    the string is taken\n  /quoting  the string breaks a rule, which is not shown",
    );
    assert!(violations.iter().all(|violation| violation.parameters().count() == 0));
    let own = Violation::new("/name", "taken", "this name is taken").step("ann").without_value();
    assert_eq!(own.to_string(), "/name/ann  this name is taken");
}

#[test]
fn rules_over_rust_values_say_no_key_of_a_map() {
    fn positive(ages: &BTreeMap<String, u8>) -> Result<(), Violations> {
        Violations::none_of(ages.keys().map(|name| Violation::new("", "ages.zero", "is zero").step(name)))
    }

    #[derive(Serialize, Schema)]
    struct Team {
        #[schema(custom = positive)]
        ages: BTreeMap<String, u8>,
    }

    let team = Team {
        ages: BTreeMap::from([("ann".to_owned(), 0)]),
    };
    let violations = Team::SCHEMA.check(&team).unwrap_err();
    assert_eq!(violations.first().to_string(), "/ages/ann  is zero");
    assert_eq!(violations.without_values().first().to_string(), "/ages/*  is zero");
}

#[test]
fn what_is_shown_of_a_text_has_brackets_and_names_of_the_schema() {
    let text = r#"{"name": "ann", "age": 300, "scores": {"bob": 30}, "unknown": [true, null, -1.5e3], "event": {"type": "paid"}}"#;
    let error = Person::SCHEMA.validate_json(text).unwrap_err().without_values();
    let shown = Person::SCHEMA.annotate(text, &error, &Renderer::plain());
    assert!(
        shown.starts_with(
            "\
error[minLength]: the string is shorter than the minimum of 200 characters
  |
1 | {\"name\": ***, \"age\": ***, \"scores\": {***: ***}, ***: [***, ***, ***], \"event\": {\"type\": ***}…
  |          ^^^ /name"
        ),
        "{shown}"
    );
    let text = "[1, 2 3]";
    let error = <Vec<u8>>::SCHEMA.validate_json(text).unwrap_err().without_values();
    assert_eq!(
        <Vec<u8>>::SCHEMA.annotate(text, &error, &Renderer::plain()),
        "\
error: not JSON
  |
1 | [***, ***
  |       ^^^ expected `,` or `]`",
    );
}

#[test]
fn a_text_that_is_no_json_says_what_may_stand_there_and_not_what_does() {
    for error in kinds::malformed() {
        let without = error.without_values();
        let JsonError::Malformed(malformed) = &without else { panic!() };
        assert_eq!(malformed.found(), None);
        assert!(malformed.parameters().all(|(name, _)| name == "maximum"));
        let expected = format!(
            "not JSON at line {}, column {}: expected {}",
            malformed.line(),
            malformed.column(),
            malformed.expected()
        );
        assert_eq!(without.to_string(), expected);
    }
}
