//! `from_json`: whatever serde's types ask for, and all that is wrong where nothing is built.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use wireform::{Checked, JsonError, MAX_DEPTH, Schema};
use wireform_tests::JobStatus;

/// As serde_json reads it.
pub(crate) fn is_read<T: Schema + DeserializeOwned + PartialEq + Debug>(text: &str) -> T {
    let ours = T::SCHEMA.from_json(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(ours, serde_json::from_str(text).unwrap(), "{text}");
    ours
}

/// Each violation of the text: path, keyword, and line and column.
pub(crate) fn broken<T: Schema + DeserializeOwned>(text: &str) -> String {
    let Err(JsonError::Invalid(violations)) = T::SCHEMA.from_json(text) else { panic!("{text} is valid, or no JSON") };
    let each = violations.iter().map(|violation| {
        let position = violation.position().unwrap();
        format!("{} {} {}:{}", violation.path(), violation.keyword(), position.line, position.column)
    });
    each.collect::<Vec<_>>().join(", ")
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Borrowed<'t> {
    plain: &'t str,
    #[serde(borrow)]
    either: Cow<'t, str>,
    #[serde(borrow)]
    list: Vec<&'t str>,
    #[serde(borrow)]
    by_name: BTreeMap<&'t str, Option<&'t str>>,
}

#[test]
fn a_text_is_borrowed_where_nothing_in_it_is_escaped() {
    let text = String::from(r#"{"plain":"größe","either":"a","list":["b"],"by_name":{"c":"d","e":null}}"#);
    let borrowed = Borrowed::SCHEMA.from_json(&text).unwrap();
    let inside = text.as_bytes().as_ptr_range();
    assert!(inside.contains(&borrowed.plain.as_ptr()));
    assert!(matches!(borrowed.either, Cow::Borrowed("a")));
    assert_eq!((borrowed.list[0], borrowed.by_name["c"]), ("b", Some("d")));

    let escaped = String::from(r#"{"plain":"a","either":"\u0061","list":[],"by_name":{}}"#);
    assert!(matches!(Borrowed::SCHEMA.from_json(&escaped).unwrap().either, Cow::Owned(text) if text == "a"));
    // serde lends no text that is decoded
    let error = Borrowed::SCHEMA.from_json(r#"{"plain":"\u0061","either":"","list":[],"by_name":{}}"#).unwrap_err();
    assert!(error.to_string().contains("/plain  cannot be deserialized"), "{error}");
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Bytes<'t>(#[schema(as = String)] &'t [u8]);

#[test]
fn bytes_are_borrowed_from_a_string() {
    assert_eq!(Bytes::SCHEMA.from_json(r#""abc""#).unwrap(), Bytes(b"abc"));
    assert_eq!(is_read::<Vec<u8>>("[1, 2, 255]"), [1, 2, 255]);
}

#[test]
fn any_bytes_are_a_text() {
    assert_eq!(u8::SCHEMA.from_json(b"1".as_slice()).unwrap(), 1);
    assert_eq!(u8::SCHEMA.from_json(&vec![b'1']).unwrap(), 1);
    assert_eq!(u8::SCHEMA.from_json(b"1").unwrap(), 1);
    assert_eq!(u8::SCHEMA.from_json("\n 1 \t").unwrap(), 1);
}

#[test]
fn integers_are_exact_and_floats_the_nearest() {
    for number in [i128::MIN, -1, 0, i128::from(u64::MAX) + 1, i128::MAX] {
        assert_eq!(is_read::<i128>(&number.to_string()), number);
        assert_eq!(is_read::<Vec<Option<i128>>>(&format!("[{number},null]")), [Some(number), None]);
    }
    assert_eq!(is_read::<u128>(&u128::MAX.to_string()), u128::MAX);
    assert_eq!(is_read::<u64>(&u64::MAX.to_string()), u64::MAX);
    assert_eq!(is_read::<i64>(&i64::MIN.to_string()), i64::MIN);
    for text in [
        "0.1",
        "-0.0",
        "-0",
        "1e22",
        "1e23",
        "9007199254740993",
        "9007199254740993.0",
        "123456789012345678901234567890",
        "3.141592653589793238462643383279",
        "2.2250738585072011e-308",
        "4.9e-324",
        "1e-400",
        "1.7976931348623157e308",
        "8.5",
        "1E5",
        "100000000000000000000e-2",
        "0.000000000000000000000000000001",
        "18446744073709551615",
    ] {
        assert_eq!(f64::SCHEMA.from_json(text).unwrap().to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        is_read::<f64>(text);
        is_read::<Value>(text);
    }
    for text in ["0.1", "16777217", "3.4028235e38", "1.17549435e-38", "7.038531e-26", "-0.0", "1e-60"] {
        assert_eq!(f32::SCHEMA.from_json(text).unwrap().to_bits(), text.parse::<f32>().unwrap().to_bits(), "{text}");
        is_read::<f32>(text);
    }
    assert_eq!(broken::<f64>("1e400"), " deserialize 1:1");
    assert_eq!(broken::<Value>("[1, 1e400]"), "/1 deserialize 1:5");
    assert_eq!(broken::<u64>("18446744073709551616"), " maximum 1:1");
    assert_eq!(broken::<u128>("-1"), " minimum 1:1");
    // an integer to JSON Schema, and none to serde
    assert_eq!(broken::<u8>("1.0"), " deserialize 1:1");
    assert_eq!(broken::<i128>("1e2"), " deserialize 1:1");
}

#[test]
fn raw_json_is_passed_on_as_it_is_written() {
    #[derive(Deserialize, Schema)]
    struct Passed<'t> {
        #[serde(borrow)]
        raw: &'t RawValue,
        owned: Box<RawValue>,
        after: u8,
    }

    let text = r#"{"raw": {"a" : [1e400, "\u0061"]} , "owned":  -0.10 ,"after":1}"#;
    let passed = Passed::SCHEMA.from_json(text).unwrap();
    assert_eq!(passed.raw.get(), r#"{"a" : [1e400, "\u0061"]}"#);
    assert_eq!((passed.owned.get(), passed.after), ("-0.10", 1));
    let deep = format!(r#"{{"raw":{0}{1},"owned":1,"after":1}}"#, "[".repeat(127), "]".repeat(127));
    assert!(matches!(Passed::SCHEMA.from_json(&deep), Err(JsonError::Malformed(_))));
}

#[test]
fn any_value_is_read_as_serde_json_reads_it() {
    let value = is_read::<Value>(
        r#" {"a": [null, true, -1, 1.5, "\ud83d\ude00", {}], "": {"": []}, "a longer name than fits": 1} "#,
    );
    assert_eq!(value["a"][4], "😀");
    is_read::<serde_json::Map<String, Value>>(r#"{"$serde_json::private::Number": "12"}"#);
    is_read::<HashMap<String, Value>>(r#"{"x": {"y": [1, 2]}, "x": null}"#);
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
enum External {
    Unit,
    #[serde(rename = "a name of more than fifteen bytes")]
    Newtype(u8),
    Tuple(u8, String),
    Struct {
        field: bool,
    },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "type")]
enum Internal {
    Unit,
    Struct { x: u64, inner: Option<Box<Internal>> },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(tag = "type", content = "value")]
enum Adjacent {
    Unit,
    Newtype(u8),
    Tuple(u8, String),
    Struct { field: bool },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Text(String),
    List(Vec<Untagged>),
    Struct { field: f64 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Flat {
    a: i64,
    #[serde(flatten)]
    internal: Internal,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[test]
fn every_form_of_an_enum_is_read_and_judged() {
    is_read::<Vec<External>>(
        r#"["Unit", {"Unit": null}, {"a name of more than fifteen bytes": 7}, {"Tuple": [1, "x"]}, {"Struct": {"field": true}}]"#
            .replace(r#" {"Unit": null},"#, "")
            .as_str(),
    );
    is_read::<Vec<Internal>>(
        r#"[{"type": "Unit"}, {"x": 1, "inner": {"inner": null, "x": 2, "type": "Struct"}, "type": "Struct"}]"#,
    );
    is_read::<Vec<Adjacent>>(
        r#"[{"type": "Unit"}, {"value": 1, "type": "Newtype"}, {"type": "Tuple", "value": [1, "x"]}, {"value": {"field": true}, "type": "Struct"}]"#,
    );
    is_read::<Vec<Untagged>>(r#"[1, "x", [2, [], {"field": 1}], {"field": 0.5}]"#);
    is_read::<Flat>(r#"{"more": {"y": 1}, "a": 1, "x": 18446744073709551615, "type": "Struct", "inner": null}"#);

    assert_eq!(
        broken::<Vec<External>>(r#"["Unit", "Other", {"Struct": {"field": 1}}]"#),
        "/1 oneOf 1:10, /2/Struct/field type 1:40"
    );
    assert_eq!(broken::<External>(r#"{"Unit": null}"#), " type 1:1");
    assert_eq!(broken::<Vec<Untagged>>(r#"[300, {"field": "x"}]"#), "/0 maximum 1:2, /1/field type 1:17");
    assert_eq!(broken::<Internal>(r#"{"x": -1, "type": "Struct"}"#), "/x minimum 1:7");
}

#[test]
fn options_and_newtypes_leave_no_trace() {
    #[derive(Debug, PartialEq, Deserialize, Schema)]
    struct Newtype<T>(T);

    assert_eq!(is_read::<Option<Option<u8>>>("null"), None);
    assert_eq!(is_read::<Newtype<Option<Newtype<u8>>>>("1"), Newtype(Some(Newtype(1))));
    assert_eq!(is_read::<Vec<Option<()>>>("[null, null]").len(), 2);
    is_read::<BTreeMap<u8, Newtype<char>>>(r#"{"1": "ß", "20": "\u00df"}"#);
    is_read::<BTreeMap<bool, (u8, [i8; 2])>>(r#"{"true": [1, [2, 3]]}"#);
}

/// What a name of a map says, escaped or not.
#[test]
fn an_escaped_key_is_the_same_key() {
    assert_eq!(BTreeMap::<u8, u8>::SCHEMA.from_json(r#"{"\u0031": 1}"#).unwrap(), BTreeMap::from([(1, 1)]));
    is_read::<JobStatusLike>(r#"{"n\u0061me": "\u0061", "a_name_of_more_than_fifteen_b\u0079tes": 1}"#);
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
#[serde(deny_unknown_fields)]
struct JobStatusLike {
    name: String,
    a_name_of_more_than_fifteen_bytes: u8,
}

/// Even numbers only; says so itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
#[serde(try_from = "u32", into = "u32")]
struct Even(u32);

impl TryFrom<u32> for Even {
    type Error = String;

    fn try_from(number: u32) -> Result<Self, String> {
        if number.is_multiple_of(2) { Ok(Self(number)) } else { Err(format!("{number} is odd")) }
    }
}

impl From<Even> for u32 {
    fn from(even: Even) -> Self {
        even.0
    }
}

#[derive(Debug, PartialEq, Deserialize, Schema)]
struct Several {
    evens: Vec<Even>,
    #[schema(maximum = 100)]
    percent: f64,
    by_name: BTreeMap<String, Even>,
    a_name_of_more_than_fifteen_bytes: Option<Even>,
}

#[test]
fn what_a_type_says_is_a_violation_in_the_order_of_reading() {
    let text = |evens: &str, percent: &str| {
        format!("{{\n  \"evens\": {evens},\n  \"percent\": {percent},\n  \"by_name\": {{\"é\": 3}}\n}}")
    };
    assert_eq!(broken::<Several>(&text("[2]", "1")), "/by_name/é deserialize 4:21");
    assert_eq!(broken::<Several>(&text("[2,  5]", "1")), "/evens/1 deserialize 2:17");
    assert_eq!(broken::<Several>(&text("[2,  5]", "140")), "/evens/1 deserialize 2:17, /percent maximum 3:14");
    assert_eq!(broken::<Several>(&text("[2]", "140")), "/percent maximum 3:14, /by_name/é deserialize 4:21");
    // serde ends with the first: the wrong type is what it ends with
    assert_eq!(broken::<Several>(&text("[\"x\"]", "140")), "/evens/0 type 2:13, /percent maximum 3:14");
    let long = r#"{"evens": [], "percent": 1, "by_name": {}, "a_name_of_more_than_fifteen_bytes": 7}"#;
    assert_eq!(broken::<Several>(long), "/a_name_of_more_than_fifteen_bytes deserialize 1:81");
    let error = Several::SCHEMA.from_json(&text("[1]", "1")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "1 violation of Several\n  /evens/0  cannot be deserialized: 1 is odd   line 2, column 13"
    );
}

#[test]
fn nothing_hides_the_rest() {
    let text = r#"{
  "name": 1,
  "created_at": "yesterday",
  "progress": 140,
  "name": "again",
  "state": "dnoe"
}"#;
    let said = "/name type 2:11, /created_at format 3:17, /progress maximum 4:15, /name oneOf 5:3, /state enum 6:12, /id required 1:1";
    assert_eq!(broken::<JobStatus>(text), said);
    let Err(JsonError::Malformed(malformed)) = JobStatus::SCHEMA.from_json(&text[..text.len() - 1]) else { panic!() };
    assert_eq!((malformed.line(), malformed.violations().unwrap().len()), (7, 5));
}

#[test]
fn the_same_is_said_of_a_text_as_by_validate_json() {
    for text in [r#"{"name": 1}"#, "[]", "{", "", "nul", r#"{"name": "\ud800"}"#, "{}x"] {
        assert_eq!(JobStatus::SCHEMA.from_json(text).unwrap_err(), JobStatus::SCHEMA.validate_json(text).unwrap_err());
    }
    let nested = |levels: u32| "[".repeat(levels as usize) + &"]".repeat(levels as usize);
    assert!(Value::SCHEMA.from_json(&nested(MAX_DEPTH)).is_ok());
    assert!(matches!(Value::SCHEMA.from_json(&nested(MAX_DEPTH + 1)), Err(JsonError::Malformed(_))));
    assert!(matches!(Value::SCHEMA.from_json(&nested(1_000_000)), Err(JsonError::Malformed(_))));
}

#[test]
fn a_struct_from_a_list_is_refused() {
    assert!(serde_json::from_str::<JobStatusLike>(r#"["a", 1]"#).is_ok());
    assert_eq!(broken::<JobStatusLike>(r#"["a", 1]"#), " type 1:1");
}

#[test]
fn a_checked_field_is_read_from_text() {
    #[derive(Debug, PartialEq, Deserialize, Schema)]
    struct Config {
        job: Checked<JobStatusLike>,
        by_name: BTreeMap<String, Checked<u8>>,
    }

    let text = r#"{"by_name": {"a": 1}, "job": {"name": "a", "a_name_of_more_than_fifteen_bytes": 1}}"#;
    assert_eq!(*is_read::<Config>(text).by_name["a"], 1);
    let invalid = r#"{"by_name": {"a": 300}, "job": {"name": "a"}}"#;
    assert_eq!(
        broken::<Config>(invalid),
        "/by_name/a maximum 1:19, /job/a_name_of_more_than_fifteen_bytes required 1:32"
    );
}

#[derive(Debug, PartialEq, Serialize, Deserialize, Schema)]
struct Escaped {
    #[serde(rename = "a\"b")]
    quote: u8,
    #[serde(rename = "line\nbreak")]
    line: u8,
    #[serde(rename = "back\\slash")]
    backslash: u8,
}

#[test]
fn a_name_with_characters_that_json_escapes_is_read_escaped_and_in_no_other_way() {
    let escaped = r#"{"a\"b": 1, "line\nbreak": 2, "back\\slash": 3}"#;
    let read = Escaped::SCHEMA.from_json(escaped).unwrap();
    assert_eq!(read, serde_json::from_str(escaped).unwrap());
    let bare = [
        "{\"a\"b\": 1, \"line\\nbreak\": 2, \"back\\\\slash\": 3}",
        "{\"a\\\"b\": 1, \"line\nbreak\": 2, \"back\\\\slash\": 3}",
        "{\"a\\\"b\": 1, \"line\\nbreak\": 2, \"back\\slash\": 3}",
    ];
    for text in bare {
        assert!(serde_json::from_str::<Value>(text).is_err());
        assert!(matches!(Escaped::SCHEMA.from_json(text), Err(JsonError::Malformed(_))), "{text}");
    }
}
