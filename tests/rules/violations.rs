//! Violations made by users: pointers, codes, lists.

use serde_json::json;
use wireform::{Failure, Parameter, Requirement, Schema, Violation, Violations};

use super::told;

/// Every pointer is what serde_json's own reader of pointers makes of it.
#[test]
fn a_pointer_is_read_by_rfc_6901_and_a_word_is_one_name() {
    let document = json!({"": 1, "a/b": [2, {"m~n": 3}], "~01": 4, "total": 5, "~": 6, "~x": 7});
    for (written, path, value) in [
        ("/", "/", Some(json!(1))),
        ("/a~1b/0", "/a~1b/0", Some(json!(2))),
        ("/a~1b/1/m~0n", "/a~1b/1/m~0n", Some(json!(3))),
        ("/~001", "/~001", Some(json!(4))),
        ("total", "/total", Some(json!(5))),
        ("/~", "/~0", Some(json!(6))),
        ("/~x", "/~0x", Some(json!(7))),
        ("a/b", "/a~1b", Some(document["a/b"].clone())),
        ("", "", Some(document.clone())),
        ("//", "//", None),
    ] {
        let violation = Violation::new(written, "code", "message");
        assert_eq!(violation.path(), path, "{written}");
        assert_eq!(document.pointer(violation.path()).cloned(), value, "{written}");
        assert_eq!(Violation::new(violation.path(), "code", "message").path(), path, "{path} once more");
    }
}

#[test]
fn steps_are_names_as_they_are() {
    let long = "x~/".repeat(100);
    let violation = Violation::new("", "code", "message").step("~0").step("a/b").step(3).step(&long).step("");
    assert!(violation.segments().eq(["~0", "a/b", "3", &long, ""]));
    let within = violation.within("/outer");
    assert!(within.segments().eq(["outer", "~0", "a/b", "3", &long, ""]));
    assert!(within.path().starts_with("/outer/~00/a~1b/3/x~0~1"));
}

#[test]
fn a_violation_of_a_user_is_told_like_any_other() {
    let violation = Violation::new("/name", "users.name-taken", "the name is taken")
        .with_parameter("name", "ann")
        .with_parameter("count", 3)
        .with_parameter("share", 0.1)
        .with_parameter("final", true);
    assert_eq!((violation.keyword(), violation.code()), ("custom", "users.name-taken"));
    assert_eq!((violation.found(), violation.line()), (None, None));
    assert!(matches!(violation.expected(), Requirement::Custom(failure) if failure.message() == "the name is taken"));
    assert_eq!(violation.parameters().next(), Some(("name", Parameter::Text("ann"))));
    assert_eq!(
        serde_json::to_value(&violation).unwrap(),
        json!({
            "path": "/name",
            "keyword": "custom",
            "code": "users.name-taken",
            "parameters": {"name": "ann", "count": 3, "share": 0.1, "final": true},
            "message": "the name is taken",
        }),
    );
    assert_eq!(violation.to_string(), "/name  the name is taken");
}

#[test]
fn a_code_of_wireforms_is_not_given_to_a_rule_of_a_user() {
    for (code, given) in [
        ("maximum", "custom"),
        ("max_length", "custom"),
        ("required", "custom"),
        ("serialize", "custom"),
        ("luhn", "luhn"),
        ("max-length", "max-length"),
    ] {
        let violation = Violation::new("", code, "message");
        assert_eq!((violation.code(), violation.keyword()), (given, "custom"), "{code}");
    }
}

#[test]
fn a_message_is_shown_on_one_line_and_bounded() {
    let wild = Violation::new("", "code", "two\nlines \u{202E}turned");
    assert_eq!(wild.message(), "two\\u000alines \\u202eturned");
    let long = Violation::new("", "code", "ä".repeat(5000));
    assert_eq!(long.message().chars().count(), 1001);
}

#[test]
fn lists_are_made_merged_and_nested() {
    let mut list = Violations::of("Order", Violation::new("/total", "order.total", "the total is not the sum"));
    list.push(Violation::new("/lines", "order.lines", "there are no lines"));
    let of_values = <[u8; 1]>::SCHEMA.validate(&[300]).unwrap_err();
    list.append(of_values.clone().within("/lines"));
    list.extend([Failure::new("order.late", "the order is late").into()]);
    assert_eq!(list.schema(), Some("Order"));
    assert_eq!(
        told(&list),
        [
            "/total order.total the total is not the sum",
            "/lines order.lines there are no lines",
            "/lines/0 maximum 300 is more than the maximum of 255",
            " order.late the order is late",
        ],
    );
    let nested = list.within("/orders/7");
    assert_eq!(nested.iter().map(Violation::path).last(), Some("/orders/7"));
    assert_eq!(nested.iter().map(Violation::path).next(), Some("/orders/7/total"));
    assert_eq!(Violations::from(Failure::new("a", "b")).schema(), None);
    assert_eq!(Violations::none_of([]), Ok(()));
    assert_eq!(Violations::none_of(of_values.clone()), Err(of_values));
}

#[test]
fn a_list_keeps_a_hundred_and_counts_the_rest() {
    let mut list = Violations::from(Violation::new("", "code", "first"));
    list.extend((0..150).map(|place| Violation::new("", "code", "more").step(place)));
    assert_eq!((list.len(), list.omitted()), (100, 51));
    let mut twice = list.clone();
    twice.append(list);
    assert_eq!((twice.len(), twice.omitted()), (100, 202));
    assert!(twice.to_string().starts_with("302 violations\n"));
    assert!(twice.to_string().ends_with("… and 202 more"));
}
