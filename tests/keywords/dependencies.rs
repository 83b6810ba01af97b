//! Rules between properties: what asks for others, and what is there; in objects, variants and flattened parts, in any order.

use std::collections::BTreeMap;

use serde::ser::{SerializeMap, SerializeStruct, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{DependentRequired, Literal, Number, Parameter, Property, RequiredIf, Schema, SchemaObject};

use crate::{broken, check};

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum State {
    Pending,
    Failed,
    Aborted,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(state = "failed" | "aborted", reason))]
#[schema(required_if(state = "failed", code, attempt), dependent_required(reply_to, reason))]
struct Job {
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    state: State,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<i32>,
    #[serde(default)]
    attempt: u8,
    #[serde(rename = "replyTo", alias = "reply", skip_serializing_if = "Option::is_none")]
    reply_to: Option<String>,
}

#[test]
fn a_value_asks_for_other_properties() {
    check(
        Job::OBJECT,
        [
            (json!({ "state": "pending" }), "", "nothing is asked for"),
            (json!({ "state": "aborted", "reason": "" }), "", "what is asked for is there"),
            (json!({ "state": "aborted" }), "/reason if", "what is asked for is not"),
            (json!({ "state": "failed" }), "/reason if, /code if, /attempt if", "by two rules"),
            (json!({ "state": "failed", "code": 1, "attempt": 0, "reason": "x" }), "", "all of it"),
            (json!({ "attempt": 0, "code": 1, "reason": "x", "state": "failed" }), "", "before the value that asks"),
            (json!({ "state": "failed", "code": "1", "attempt": 0 }), "/code type, /reason if", "wrong, but there"),
            (json!({ "state": "Failed" }), "/state enum", "another value"),
            (json!({ "state": ["failed"] }), "/state type", "inside another"),
            (json!({ "state": { "failed": null } }), "/state type", "inside another"),
            (json!({ "state": null }), "/state type", "null"),
            (json!({}), "/state required", "an absent property has no value"),
        ],
    );
    let job = |state, reason: Option<&str>, code| Job {
        state,
        reason: reason.map(Into::into),
        code,
        attempt: 0,
        reply_to: None,
    };
    assert_eq!(broken(Job::OBJECT, &job(State::Pending, None, None)), "");
    assert_eq!(broken(Job::OBJECT, &job(State::Aborted, Some("x"), None)), "");
    assert_eq!(broken(Job::OBJECT, &job(State::Aborted, None, Some(1))), "/reason if");
    assert_eq!(broken(Job::OBJECT, &job(State::Failed, None, None)), "/reason if, /code if");
    assert_eq!(broken(Job::OBJECT, &job(State::Failed, Some("x"), Some(1))), "");
}

#[test]
fn a_property_asks_for_others_under_whichever_name_it_comes() {
    check(
        Job::OBJECT,
        [
            (json!({ "state": "pending", "replyTo": "a" }), "/reason dependentRequired", "under its own name"),
            (json!({ "state": "pending", "reply": "a" }), "/reason dependentRequired", "under another of its names"),
            (json!({ "state": "pending", "reply_to": "a" }), "", "under its name in Rust, which is not on the wire"),
            (json!({ "state": "pending", "replyTo": "a", "reason": "x" }), "", "with the other one"),
            (json!({ "state": "pending", "reason": "x" }), "", "the other one alone"),
            (json!({ "state": "aborted", "reply": "a" }), "/reason if, /reason dependentRequired", "asked for twice"),
        ],
    );
}

#[test]
fn null_is_there() {
    #[derive(Serialize, Schema)]
    #[schema(dependent_required(card, address))]
    struct Payment {
        card: Option<String>,
        address: Option<String>,
    }
    check(
        Payment::OBJECT,
        [
            (json!({ "card": null }), "/address dependentRequired", "null asks"),
            (json!({ "card": "4242", "address": null }), "", "null is an answer"),
            (json!({}), "", "nothing"),
        ],
    );
    let payment = Payment {
        card: None,
        address: None,
    };
    assert_eq!(broken(Payment::OBJECT, &payment), "");
}

/// Compared with values of every kind.
const COMPARED: SchemaObject = SchemaObject::object(
    const {
        &[
            Property::new("value", SchemaObject::any()).required(false),
            Property::new("asked", SchemaObject::any()).required(false),
            Property::new("a_long_name_of_more_than_16_bytes", SchemaObject::any()).required(false),
        ]
    },
);

#[test]
fn values_are_compared_as_json_values() {
    const ONE: &[Literal] = &[Literal::Number(Number::integer(1))];
    const CASES: &[(&[Literal], &[&str], &[&str])] = &[
        (ONE, &["1", "1.0", "10e-1"], &["1.5", "\"1\"", "true", "null", "[1]", "-1", "1.0000001"]),
        (&[Literal::Number(Number::decimal(1, -1))], &["0.1", "1e-1"], &["0.10000001", "1"]),
        (&[Literal::Number(Number::integer(0))], &["0", "-0.0", "0.0"], &["null", "false", "\"\""]),
        (&[Literal::Number(Number::unsigned(u64::MAX as u128))], &["18446744073709551615"], &["18446744073709551614"]),
        (&[Literal::Null], &["null"], &["0", "false", "\"null\"", "[]", "{}"]),
        (&[Literal::Boolean(true)], &["true"], &["false", "1", "\"true\""]),
        (&[Literal::String("é")], &["\"é\""], &["\"e\u{301}\"", "\"\"", "\"É\""]),
        (&[Literal::String(""), Literal::Boolean(false)], &["\"\"", "false"], &["null", "0", "true"]),
    ];
    for (values, met, not_met) in CASES {
        for subject in ["value", "a_long_name_of_more_than_16_bytes"] {
            let rules: &'static [RequiredIf] = vec![RequiredIf::new(subject, values, &["asked"])].leak();
            let schema = COMPARED.with_required_if(rules);
            let document = |text: &str| -> Value { json!({ subject: serde_json::from_str::<Value>(text).unwrap() }) };
            for text in *met {
                assert_eq!(broken(&schema, &document(text)), "/asked if", "{text} is {values:?}");
                let mut answered = document(text);
                answered["asked"] = json!([]);
                assert_eq!(broken(&schema, &answered), "", "{text} is answered");
            }
            for text in *not_met {
                assert_eq!(broken(&schema, &document(text)), "", "{text} is not {values:?}");
            }
        }
    }
}

#[test]
fn numbers_of_every_type_are_compared() {
    #[derive(Serialize)]
    struct Of<T> {
        value: T,
    }
    const RULES: &[RequiredIf] = &[RequiredIf::new("value", &[Literal::Number(Number::decimal(5, -1))], &["asked"])];
    const TWO: &[RequiredIf] = &[RequiredIf::new("value", &[Literal::Number(Number::integer(2))], &["asked"])];
    let (half, two) = (COMPARED.with_required_if(RULES), COMPARED.with_required_if(TWO));
    assert_eq!(broken(&half, &Of { value: 0.5_f32 }), "/asked if");
    assert_eq!(broken(&half, &Of { value: Some(0.5) }), "/asked if");
    assert_eq!(broken(&half, &Of { value: f64::NAN }), "/value type");
    assert_eq!(broken(&two, &Of { value: 2_u8 }), "/asked if");
    assert_eq!(broken(&two, &Of { value: 2_u128 }), "/asked if");
    assert_eq!(
        broken(
            &two,
            &Of {
                value: Some(Some(2_i64))
            }
        ),
        "/asked if"
    );
    assert_eq!(broken(&two, &Of { value: 2.0 }), "/asked if");
    assert_eq!(broken(&two, &Of { value: (2,) }), "");
    assert_eq!(broken(&two, &Of { value: None::<u8> }), "");
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(kind = "card", number), dependent_required(number, holder))]
struct Method {
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    holder: Option<String>,
}

#[derive(Serialize, Deserialize, Schema)]
#[schema(required_if(paid = true, receipt))]
struct Order {
    paid: bool,
    #[serde(flatten)]
    method: Method,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<u8>,
}

#[test]
fn rules_hold_among_the_properties_of_a_flattened_part() {
    check(
        Order::OBJECT,
        [
            (json!({ "paid": false, "kind": "cash" }), "", "nothing is asked for"),
            (json!({ "paid": false, "kind": "card" }), "/number if", "by the part"),
            (json!({ "paid": true, "kind": "cash" }), "/receipt if", "by the object"),
            (json!({ "receipt": 1, "kind": "card", "paid": true }), "/number if", "in another order"),
            (json!({ "paid": true, "kind": "card" }), "/number if, /receipt if", "by both, in the order of the wire"),
            (
                json!({ "paid": true, "kind": "cash", "number": "1" }),
                "/holder dependentRequired, /receipt if",
                "by each",
            ),
            (
                json!({ "number": "1" }),
                "/paid required, /kind required, /holder dependentRequired",
                "and what is missing",
            ),
        ],
    );
    let order = Order {
        paid: true,
        method: Method {
            kind: "card".into(),
            number: None,
            holder: None,
        },
        receipt: None,
    };
    assert_eq!(broken(Order::OBJECT, &order), "/number if, /receipt if");
}

#[test]
fn a_part_that_is_absent_as_a_whole_asks_for_nothing() {
    #[derive(Serialize, Schema)]
    struct Perhaps {
        id: u8,
        #[serde(flatten)]
        method: Option<Method>,
    }
    check(
        Perhaps::OBJECT,
        [
            (json!({ "id": 1 }), "", "absent"),
            (json!({ "id": 1, "kind": "cash" }), "", "there"),
            (json!({ "id": 1, "kind": "card" }), "/number if", "there, and lacking"),
        ],
    );
}

#[derive(Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    #[schema(required_if(level = 3, contact))]
    Alert {
        level: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        contact: Option<String>,
    },
    Moved(Method),
    Nothing,
}

struct TagLast(u8);
impl Serialize for TagLast {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("level", &self.0)?;
        map.serialize_entry("type", "alert")?;
        map.end()
    }
}

#[derive(Serialize, Schema)]
#[schema(required_if(at = 9, note))]
struct Logged {
    #[serde(flatten)]
    event: Event,
    at: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<u8>,
}

#[test]
fn rules_hold_in_variants_whenever_the_tag_comes() {
    check(
        Event::OBJECT,
        [
            (json!({ "type": "alert", "level": 1 }), "", "nothing is asked for"),
            (json!({ "type": "alert", "level": 3 }), "/contact if", "after the tag"),
            (json!({ "type": "alert", "level": 3, "contact": "a" }), "", "and answered"),
            (json!({ "type": "moved", "kind": "card" }), "/number if", "of the type in the variant"),
            (json!({ "type": "nothing", "level": 3 }), "", "another variant"),
        ],
    );
    assert_eq!(broken(Event::OBJECT, &TagLast(3)), "/contact if");
    assert_eq!(broken(Event::OBJECT, &TagLast(1)), "");
    let alert = Event::Alert {
        level: 3,
        contact: None,
    };
    assert_eq!(broken(Event::OBJECT, &alert), "/contact if");
    let logged = |event| Logged {
        event,
        at: 1,
        note: None,
    };
    assert_eq!(broken(Logged::OBJECT, &logged(alert)), "/contact if");
    let alert = Event::Alert {
        level: 3,
        contact: Some("a".into()),
    };
    assert_eq!(broken(Logged::OBJECT, &logged(alert)), "");
    check(
        Logged::OBJECT,
        [
            (json!({ "level": 3, "at": 1, "type": "alert" }), "/contact if", "before the tag"),
            (json!({ "at": 1, "type": "alert", "contact": "a", "level": 3 }), "", "answered"),
            (json!({ "at": 1, "type": "nothing", "level": 3 }), "", "another variant"),
            (
                json!({ "at": 9, "level": 3, "type": "alert" }),
                "/contact if, /note if",
                "beside the variant, before its tag",
            ),
            (json!({ "at": 9, "level": 1, "note": 0, "type": "alert" }), "", "and answered"),
        ],
    );
}

#[test]
fn a_union_without_a_tag_takes_the_branch_whose_rules_are_met() {
    #[derive(Serialize, Schema)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "here for its schema")]
    enum Either {
        #[schema(required_if(a = 1, b))]
        First {
            a: u8,
            b: Option<u8>,
        },
        Second {
            a: u8,
            c: u8,
        },
    }
    #[derive(Serialize)]
    struct Plain {
        a: u8,
    }
    check(
        Either::OBJECT,
        [
            (json!({ "a": 2 }), "", "the first"),
            (json!({ "a": 1, "b": 1 }), "", "the first, answered"),
            (json!({ "a": 1, "c": 1 }), "", "the second, since the first lacks a property"),
            (json!({ "a": 1 }), "/b if", "neither"),
        ],
    );
    assert_eq!(broken(Either::OBJECT, &Plain { a: 2 }), "");
    assert_eq!(broken(Either::OBJECT, &Plain { a: 1 }), "/b if");
}

#[test]
fn rules_hold_in_objects_of_many_properties() {
    const MANY: usize = 70;
    let names: Vec<&'static str> = (0..MANY).map(|number| &*format!("p{number}").leak()).collect();
    let properties: Vec<Property> =
        names.iter().map(|name| Property::new(name, SchemaObject::integer()).required(false)).collect();
    let values: &'static [Literal] = vec![Literal::Number(Number::integer(7))].leak();
    let conditions: Vec<RequiredIf> =
        (0..MANY - 1).map(|at| RequiredIf::new(names[at], values, vec![names[at + 1]].leak())).collect();
    let schema = SchemaObject::object(properties.leak()).with_required_if(conditions.leak());
    for (document, expected) in [
        (json!({ "p0": 7 }), "/p1 if"),
        (json!({ "p68": 7, "p3": 7, "p69": 1 }), "/p4 if"),
        (json!({ "p68": 7 }), "/p69 if"),
        (json!({ "p68": 6, "p69": 7 }), ""),
    ] {
        assert_eq!(broken(&schema, &document), expected, "{document}");
        let part: &'static SchemaObject = Box::leak(Box::new(SchemaObject::object(&[])));
        let own: &'static SchemaObject =
            Box::leak(Box::new(SchemaObject::object(schema.properties()).with_required_if(schema.required_if())));
        assert_eq!(broken(&SchemaObject::all_of(vec![part, own].leak()), &document), expected, "of parts: {document}");
    }
}

#[test]
fn a_property_that_comes_twice_has_its_first_value() {
    struct Twice;
    impl Serialize for Twice {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut object = serializer.serialize_struct("Twice", 2)?;
            object.serialize_field("state", "pending")?;
            object.serialize_field("state", "failed")?;
            object.end()
        }
    }
    assert_eq!(broken(Job::OBJECT, &Twice), "/state oneOf");
}

#[test]
fn a_violation_says_what_asks_for_the_property() {
    let violations = Job::SCHEMA.validate(&json!({ "state": "failed", "replyTo": "a" })).unwrap_err();
    let said: Vec<_> = violations.iter().map(|violation| (violation.message(), violation.code())).collect();
    assert_eq!(
        said,
        [
            ("is required where `state` is \"failed\" or \"aborted\"".to_owned(), "required_if"),
            ("is required where `replyTo` is present".to_owned(), "dependent_required"),
            ("is required where `state` is \"failed\"".to_owned(), "required_if"),
            ("is required where `state` is \"failed\"".to_owned(), "required_if"),
        ],
    );
    let first = violations.iter().next().unwrap();
    let values = [Literal::String("failed"), Literal::String("aborted")];
    assert!(first.parameters().eq([("property", Parameter::Text("state")), ("values", Parameter::Literals(&values))]));
    assert_eq!(serde_json::to_value(first).unwrap()["parameters"]["values"], json!(["failed", "aborted"]));
}

#[test]
fn a_value_that_is_not_shown_is_not_told_by_what_it_asks_for() {
    #[derive(Schema)]
    #[schema(required_if(pin = "1234", hint), dependent_required(pin, owner))]
    #[expect(dead_code, reason = "here for its schema")]
    struct Locked {
        #[schema(format = "password")]
        pin: String,
        hint: Option<String>,
        owner: Option<String>,
    }
    let violations = Locked::SCHEMA.validate(&json!({ "pin": "1234" })).unwrap_err();
    assert_eq!(
        violations.to_string(),
        "2 violations of Locked\n  /hint   is required beside this value of `pin`\n  /owner  is required where `pin` is present",
    );
    assert!(!format!("{violations:?}").contains("1234"));
}

#[test]
fn the_rules_can_be_read_back() {
    const JOB: &SchemaObject = Job::SCHEMA.object();
    const FIRST: RequiredIf = JOB.required_if()[0];
    assert_eq!((FIRST.property(), FIRST.required()), ("state", ["reason"].as_slice()));
    assert_eq!(FIRST.values(), [Literal::String("failed"), Literal::String("aborted")]);
    assert_eq!(JOB.required_if().len(), 2);
    assert_eq!(JOB.dependent_required(), [DependentRequired::new("replyTo", &["reason"])]);
    assert_eq!(Order::OBJECT.required_if()[0].property(), "paid");
    assert_eq!(Method::OBJECT.dependent_required()[0].property(), "number");
    assert!(State::OBJECT.required_if().is_empty() && BTreeMap::<String, u8>::OBJECT.dependent_required().is_empty());
}

#[test]
fn the_export_says_the_same() {
    assert_eq!(
        Job::SCHEMA.to_json_schema()["allOf"],
        json!([
            { "not": { "required": ["replyTo", "reply"] } },
            {
                "if": { "properties": { "state": { "enum": ["failed", "aborted"] } }, "required": ["state"] },
                "then": { "required": ["reason"] },
            },
            {
                "if": { "properties": { "state": { "const": "failed" } }, "required": ["state"] },
                "then": { "required": ["code", "attempt"] },
            },
        ]),
    );
    assert_eq!(
        Job::SCHEMA.to_json_schema()["dependentRequired"],
        json!({ "replyTo": ["reason"], "reply": ["reason"] }),
    );
}

#[test]
#[should_panic(expected = "a rule names a property that the object does not have")]
fn a_rule_by_hand_is_about_a_property_that_there_is() {
    let _ = COMPARED.with_dependent_required(const { &[DependentRequired::new("other", &["asked"])] });
}

#[test]
#[should_panic(expected = "a rule asks for a property that the object does not have")]
fn a_rule_by_hand_asks_for_a_property_that_there_is() {
    let _ = COMPARED.with_dependent_required(const { &[DependentRequired::new("value", &["other"])] });
}

#[test]
#[should_panic(expected = "a rule asks for the property that it is about")]
fn a_rule_by_hand_asks_for_another_property() {
    let _ = COMPARED.with_required_if(const { &[RequiredIf::new("value", &[Literal::Null], &["value"])] });
}

#[test]
#[should_panic(expected = "a rule compares a property with at least one value")]
fn a_rule_by_hand_compares_with_something() {
    let _ = COMPARED.with_required_if(const { &[RequiredIf::new("value", &[], &["asked"])] });
}

#[test]
#[should_panic(expected = "a rule compares a property with strings, numbers, booleans or null")]
fn a_rule_by_hand_compares_with_scalars() {
    let _ = COMPARED.with_required_if(const { &[RequiredIf::new("value", &[Literal::Array(&[])], &["asked"])] });
}
