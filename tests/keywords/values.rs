//! Enums, booleans, null and any value; what an `Option` adds.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::{Schema, SchemaObject};

use crate::{broken, check};

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Schema)]
#[serde(rename_all = "kebab-case")]
enum State {
    Waiting,
    InProgress,
    #[serde(rename = "")]
    Empty,
    #[serde(rename = "a name of more than sixteen bytes")]
    Long,
    #[serde(rename = "fini ✓")]
    Done,
    #[serde(skip)]
    #[expect(dead_code, reason = "skipped")]
    Internal,
}

#[test]
fn an_enum_accepts_its_values_and_nothing_else() {
    for state in [State::Waiting, State::InProgress, State::Empty, State::Long, State::Done] {
        assert_eq!(broken(State::OBJECT, &state), "");
        assert_eq!(broken(State::OBJECT, &serde_json::to_value(state).unwrap()), "");
    }
    check(
        State::OBJECT,
        [
            (json!("in-progress"), "", "as it is written"),
            (json!("InProgress"), "enum", "as it is called in Rust"),
            (json!("in_progress"), "enum", "by another rule"),
            (json!("IN-PROGRESS"), "enum", "in another case"),
            (json!("in-progress "), "enum", "with a space"),
            (json!("internal"), "enum", "a variant that is skipped"),
            (json!("a name of more than sixteen bites"), "enum", "like a long one"),
            (json!(0), "type", "the number of a variant"),
            (json!(null), "type", "null"),
            (json!(["waiting"]), "type", "in an array"),
            (json!({ "waiting": null }), "type", "as serde writes a variant with data"),
        ],
    );
}

#[test]
fn the_variant_of_another_enum_is_judged_by_its_name() {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Other {
        InProgress,
        Waiting,
        Unheard,
    }
    assert_eq!(broken(State::OBJECT, &Other::Waiting), "");
    assert_eq!(broken(State::OBJECT, &Other::InProgress), "");
    assert_eq!(broken(State::OBJECT, &Other::Unheard), "enum");
    assert_eq!(broken(String::OBJECT, &Other::Unheard), "", "to others a variant is a string");
    assert_eq!(broken(char::OBJECT, &Other::Unheard), "maxLength");
    assert_eq!(broken(u8::OBJECT, &Other::Unheard), "type");
}

#[test]
fn an_enum_by_hand_needs_no_table() {
    check(
        &SchemaObject::enumeration(&["b", "a", ""]),
        [
            ("a", "", "listed"),
            ("b", "", "listed"),
            ("", "", "listed"),
            ("c", "enum", "not listed"),
            ("ab", "enum", "two"),
        ],
    );
    assert_eq!(broken(&SchemaObject::enumeration(&[]), "a"), "enum", "an enum of nothing");
}

#[test]
fn a_boolean_is_true_or_false() {
    check(
        bool::OBJECT,
        [
            (json!(true), "", "true"),
            (json!(false), "", "false"),
            (json!(1), "type", "a number"),
            (json!("true"), "type", "a string"),
            (json!(null), "type", "null"),
        ],
    );
}

#[test]
fn null_is_a_value_of_its_own() {
    check(
        <()>::OBJECT,
        [
            (json!(null), "", "null"),
            (json!(false), "type", "false"),
            (json!(0), "type", "0"),
            (json!(""), "type", "an empty string"),
            (json!([]), "type", "an empty array"),
            (json!({}), "type", "an empty object"),
        ],
    );
    assert_eq!(broken(<()>::OBJECT, &()), "");
    assert_eq!(broken(<()>::OBJECT, &None::<u8>), "");
    assert_eq!(broken(std::marker::PhantomData::<u8>::OBJECT, &std::marker::PhantomData::<u8>), "");
}

#[test]
fn any_value_is_accepted() {
    let values =
        [json!(null), json!(true), json!(-1), json!(0.5), json!("a"), json!([1, [2]]), json!({ "a": { "b": [] } })];
    for value in values {
        assert_eq!(broken(Value::OBJECT, &value), "", "{value}");
        let is_object = value.is_object();
        assert_eq!(broken(serde_json::Map::<String, Value>::OBJECT, &value).is_empty(), is_object, "{value}");
        assert_eq!(broken(serde_json::Number::OBJECT, &value).is_empty(), value.is_number(), "{value}");
    }
}

#[test]
fn an_option_accepts_null_and_one_of_an_option_too() {
    check(
        <Option<u8>>::OBJECT,
        [
            (json!(null), "", "null"),
            (json!(1), "", "a value"),
            (json!(300), "maximum", "its limits stay"),
            (json!("1"), "type", "its type too"),
        ],
    );
    assert_eq!(broken(<Option<Option<u8>>>::OBJECT, &Some(None::<u8>)), "");
    assert_eq!(broken(<Option<Option<u8>>>::OBJECT, &Some(Some(300))), "maximum");
    assert_eq!(broken(<Option<State>>::OBJECT, &json!(null)), "");
    assert_eq!(broken(<Option<State>>::OBJECT, &json!("unheard")), "enum");
    assert_eq!(broken(<Option<Vec<Option<State>>>>::OBJECT, &json!([null, "waiting", 1])), "/2 type");
}

#[test]
fn what_is_wanted_is_said_with_null_where_null_is_wanted() {
    let message = |schema: &SchemaObject| schema.validate(&true).unwrap_err().iter().next().unwrap().message();
    assert_eq!(message(u8::OBJECT), "true is not an integer");
    assert_eq!(message(<Option<u8>>::OBJECT), "true is not an integer or null");
    assert_eq!(message(<Option<State>>::OBJECT), "true is not a string or null");
    assert_eq!(message(<()>::OBJECT), "true is not null");
}

#[derive(Serialize, Schema)]
struct Inner {
    #[schema(maximum = 9)]
    value: u8,
}

/// A newtype of an option of a reference.
#[derive(Serialize, Schema)]
struct Perhaps(Option<Inner>);

#[derive(Serialize, Schema)]
struct Twice(Perhaps);

#[derive(Serialize, Schema)]
#[serde(transparent)]
struct Through(Option<Box<Inner>>);

#[derive(Serialize, Schema)]
struct Holder {
    plain: Perhaps,
    twice: Twice,
    through: Through,
    list: Vec<Perhaps>,
    map: std::collections::BTreeMap<String, Twice>,
    array: [Perhaps; 2],
}

#[test]
fn a_newtype_of_an_option_accepts_null_wherever_it_stands() {
    let inner = |value| Inner { value };
    let all = |value: fn() -> Option<Inner>| Holder {
        plain: Perhaps(value()),
        twice: Twice(Perhaps(value())),
        through: Through(value().map(Box::new)),
        list: vec![Perhaps(value()), Perhaps(Some(inner(1)))],
        map: [("a".to_owned(), Twice(Perhaps(value())))].into(),
        array: [Perhaps(value()), Perhaps(Some(inner(1)))],
    };
    assert_eq!(broken(Perhaps::OBJECT, &Perhaps(None)), "");
    assert_eq!(broken(Twice::OBJECT, &Twice(Perhaps(None))), "");
    for holder in [all(|| None), all(|| Some(Inner { value: 1 }))] {
        assert_eq!(broken(Holder::OBJECT, &holder), "");
        assert_eq!(broken(Holder::OBJECT, &serde_json::to_value(holder).unwrap()), "");
    }
    let broken_inside = all(|| Some(Inner { value: 10 }));
    let expected = "/plain/value maximum, /twice/value maximum, /through/value maximum, /list/0/value maximum, \
                    /map/a/value maximum, /array/0/value maximum";
    assert_eq!(broken(Holder::OBJECT, &broken_inside), expected);
}
