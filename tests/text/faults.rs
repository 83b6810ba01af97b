//! What is said of a text that is no JSON.

use std::collections::BTreeMap;

use serde_json::Value;
use wireform::{JsonError, Schema};
use wireform_tests::JobStatus;

fn said(text: &[u8]) -> String {
    Value::SCHEMA.validate_json(text).unwrap_err().to_string()
}

#[test]
fn a_fault_says_where_it_is_what_may_be_there_and_what_is() {
    for (text, expected) in [
        (&b""[..], "not JSON at line 1, column 1: expected a value, found the end of the text"),
        (b"\n\n  ", "not JSON at line 3, column 3: expected a value, found the end of the text"),
        (b"\xEF\xBB\xBF{}", "not JSON at line 1, column 1: expected a value, found a byte order mark"),
        (b"[1,\n]", "not JSON at line 2, column 1: expected a value, found `]`"),
        (b"[", "not JSON at line 1, column 2: expected a value or `]`, found the end of the text"),
        (b"{\"a\": 1,\r\n}", "not JSON at line 2, column 1: expected a name in double quotes, found `}`"),
        (
            b"{'a': 1}",
            "not JSON at line 1, column 2: expected a name in double quotes or `}`, found a single quote: JSON has double quotes only",
        ),
        (
            b"{a: 1}",
            "not JSON at line 1, column 2: expected a name in double quotes or `}`, found a letter outside of a string",
        ),
        (b"{\"a\" 1}", "not JSON at line 1, column 6: expected `:`, found a number"),
        (b"[1 2]", "not JSON at line 1, column 4: expected `,` or `]`, found a number"),
        (b"{\"a\": 1 \"b\": 2}", "not JSON at line 1, column 9: expected `,` or `}`, found a string"),
        (b"[1] 2", "not JSON at line 1, column 5: expected the end of the text, found a number"),
        (
            b"1 // one",
            "not JSON at line 1, column 3: expected the end of the text, found a comment, which JSON does not have",
        ),
        (
            b"[/* */]",
            "not JSON at line 1, column 2: expected a value or `]`, found a comment, which JSON does not have",
        ),
        (b"# one", "not JSON at line 1, column 1: expected a value, found a comment, which JSON does not have"),
        (b"+1", "not JSON at line 1, column 1: expected a value, found `+`, which no number begins with"),
        (b"01", "not JSON at line 1, column 2: expected no more digits after a leading zero"),
        (b"1.", "not JSON at line 1, column 3: expected a digit, found the end of the text"),
        (b"-x", "not JSON at line 1, column 2: expected a digit, found a letter outside of a string"),
        (b"NaN", "not JSON at line 1, column 1: expected a value, found `NaN` or `Infinity`, which JSON does not have"),
        (b"True", "not JSON at line 1, column 1: expected a value, found a word that is not `true`, `false` or `null`"),
        (b"nul", "not JSON at line 1, column 4: expected a value, found the end of the text"),
        (b"\"a", "not JSON at line 1, column 3: expected `\"` at the end of the string, found the end of the text"),
        (
            b"\"\\x\"",
            "not JSON at line 1, column 3: expected one of `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` after a backslash",
        ),
        (b"\"\\u12\"", "not JSON at line 1, column 6: expected four hexadecimal digits after `\\u`"),
        (
            b"\"\\ud800\"",
            "not JSON at line 1, column 8: expected the second half of a surrogate pair, `\\udc00` to `\\udfff`",
        ),
        (
            b"\"\\udc00\"",
            "not JSON at line 1, column 2: expected the first half of a surrogate pair, `\\ud800` to `\\udbff`, before the second",
        ),
        (
            b"\"a\tb\"",
            "not JSON at line 1, column 3: expected control characters in a string to be escaped, as `\\n` or `\\u001f`",
        ),
        (b"\"\xC3\xA4\xE4\"", "not JSON at line 1, column 4: expected UTF-8"),
        (b"\xC2\xA01", "not JSON at line 1, column 1: expected a value, found U+00A0"),
    ] {
        assert_eq!(said(text), expected);
    }
}

#[test]
fn a_text_cut_anywhere_is_no_json_and_ends_at_its_end() {
    let text = "{\"n\u{e4}me\": [1, -2.5e+3, true, null, \"\\u00e4\\ud83d\\ude00 \u{4e00}\"], \"b\": {}}".as_bytes();
    assert!(Value::SCHEMA.validate_json(text).is_ok());
    for end in 0..text.len() {
        let cut = &text[..end];
        let Err(JsonError::Malformed(malformed)) = Value::SCHEMA.validate_json(cut) else {
            panic!("{}", cut.escape_ascii())
        };
        // a character that is cut is none from its beginning
        let whole = core::str::from_utf8(cut).map_or_else(|error| error.valid_up_to(), str::len);
        assert_eq!(malformed.offset(), whole, "{}", cut.escape_ascii());
        assert_eq!((malformed.line(), malformed.column()), (1, whole + 1));
    }
}

#[test]
fn what_is_wrong_before_the_fault_is_told_too() {
    let text = "{\n  \"name\": 7,\n  \"created_at\": \"yesterday\",\n  \"id\": }";
    let error = JobStatus::SCHEMA.validate_json(text).unwrap_err();
    assert_eq!(
        error.to_string(),
        "not JSON at line 4, column 9: expected a value, found `}`\n\
         before that, 2 violations of JobStatus\n  \
           /name        7 is not a string                                                             line 2, column 11\n  \
           /created_at  \"yesterday\" is not a date-time (RFC 3339), for example 2024-05-01T12:00:00Z   line 3, column 17",
    );
    let JsonError::Malformed(malformed) = &error else { panic!("{error}") };
    assert_eq!(malformed.violations().map(wireform::Violations::len), Some(2));
    assert_eq!(error.violations(), malformed.violations());
}

#[test]
fn a_fault_in_a_part_that_is_not_read_is_one() {
    for text in ["{\"unknown\": [1, {\"a\": tru}]}", "{\"unknown\": \"\\ud800\"}", "{\"unknown\": 01}"] {
        assert!(matches!(JobStatus::SCHEMA.validate_json(text), Err(JsonError::Malformed(_))), "{text}");
    }
}

#[derive(serde::Serialize, Schema)]
struct Login {
    #[schema(format = "password")]
    password: String,
}

#[test]
fn nothing_that_may_be_a_secret_is_told_of_what_stands_there() {
    let secret = "hunter2";
    for text in [
        format!("{{\"password\": {secret}}}"),
        format!("{{\"password\": \"{secret}"),
        format!("{{\"password\": \"{secret}\t\"}}"),
        format!("{{\"password\": \"\\{secret}\"}}"),
        format!("{{\"password\": 4{secret}}}"),
        format!("{{\"password\": ['{secret}']}}"),
    ] {
        let error = Login::SCHEMA.validate_json(&text).unwrap_err();
        let shown = format!("{error} {error:?} {}", serde_json::to_string(&error).unwrap());
        assert!(matches!(error, JsonError::Malformed(_)), "{text}");
        assert!(!shown.contains("unter") && !shown.contains("hun"), "{shown}");
    }
}

#[test]
fn the_same_fault_is_found_whatever_the_schema_is() {
    let text = b"{\"a\": [1, {\"b\": \"c\" \"d\"}]}";
    let offsets = [
        Value::SCHEMA.validate_json(text),
        JobStatus::SCHEMA.validate_json(text),
        u8::SCHEMA.validate_json(text),
        BTreeMap::<String, Vec<Value>>::SCHEMA.validate_json(text),
    ]
    .map(|said| match said {
        Err(JsonError::Malformed(malformed)) => malformed.offset(),
        other => panic!("{other:?}"),
    });
    assert_eq!(offsets, [20; 4]);
}
